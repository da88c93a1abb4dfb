import { expect, it } from 'vitest';
import { bearerMeant, bearerOf } from './bearers.js';
import type { Entry } from './gazetteer.js';

const person = (id: string, full: string, from: number, to: number, use: Entry['use'] = 'surname'): Entry => ({
  id,
  name: id,
  use,
  kind: 'state',
  plural: false,
  person: { full, short: full.split(' ').at(-1)!, from, to, gender: 'm' },
});
const quispe = person('PER', 'Ana Quispe', 1990, 2000);
const later = person('PER', 'Juan Quispe', 2001, 2010);
const other = person('BOL', 'Eva Quispe', 1998, 2005);
const nobody = new Set<string>();

const meant = (
  entries: readonly Entry[],
  year: number | null,
  borne: ReadonlySet<string> = nobody,
  named: ReadonlySet<string> = nobody,
) => {
  const bearer = bearerOf(entries, year);
  return bearer && bearerMeant(bearer, entries, borne, named)?.person?.full;
};

it.each<[string, (string | undefined)?, (string | undefined)?]>([
  ['who is in office', meant([quispe, later], 2005), 'Juan Quispe'],
  ['of one party, who is nearest', meant([quispe, later], 1995), 'Ana Quispe'],
  ['nobody where two parties have one', meant([quispe, other], 1999), undefined],
  ['nobody where no year tells', meant([quispe, other], null), undefined],
  ['nobody where both parties are named', meant([quispe, other], 1999, nobody, new Set(['PER', 'BOL'])), undefined],
  ['whose party alone is named', meant([quispe, other], 1999, nobody, new Set(['BOL', 'CHL'])), 'Eva Quispe'],
  [
    'whom the text gives in full',
    meant([quispe, other], 1999, new Set(['Ana Quispe']), new Set(['BOL'])),
    'Ana Quispe',
  ],
  ['nobody where the text gives both', meant([quispe, other], 1999, new Set(['Ana Quispe', 'Eva Quispe'])), undefined],
  ['whom alone the year allows', meant([quispe, other], 1992), 'Ana Quispe'],
  ['nobody long after', meant([quispe, other], 2020), undefined],
  [
    'who is listed by the bare name',
    meant([quispe, person('BOL', 'Eva Quispe', 1998, 2005, 'person')], 1999),
    'Eva Quispe',
  ],
  [
    'one who changed sides, on the later',
    meant([person('PER', 'Eva Quispe', 1980, 1999), other], 1999, nobody, new Set(['BOL'])),
    'Eva Quispe',
  ],
])('a surname stands for %s', (_, found, wanted) => expect(found).toBe(wanted));
