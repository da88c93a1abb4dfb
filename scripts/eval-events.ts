import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEventCoder } from '../src/claims/events/event-coder.js';
import { shippedEventPack } from '../src/claims/events/event-packs.js';
import { createShippedReader, type Party } from '../src/claims/index.js';
import { createGazetteer } from '../src/claims/parties/gazetteer.js';
import { shippedPartyPacks } from '../src/claims/parties/party-packs.js';
import { createPartyReader } from '../src/claims/parties/party-reader.js';
import { type Document, shippedModel } from '../src/documents/index.js';
import { createAnalyser } from '../src/language/index.js';

interface Actor {
  readonly code: string | null;
}
export interface EventRecord {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly scheme: 'PLOVER' | 'CAMEO';
  readonly relevant: boolean;
  readonly event?: string;
  readonly source?: readonly Actor[];
  readonly target?: readonly Actor[];
  readonly noevents?: boolean;
  readonly events?: readonly { readonly source: string; readonly target: string; readonly plover: string | null }[];
}

export interface EventScores {
  readonly records: number;
  /** Share of records whose chief coded event has the class expected. */
  readonly event: number;
  /**
   * Share whose source and target both meet the gold: at least one country in common on each side. Where the gold names
   * no target (joint acts, a resignation), the source alone counts.
   */
  readonly actors: number;
  /** Share of the records marked as no event that get one. */
  readonly falseEvents: number;
}

/** Classes of an older PLOVER draft in the gold, and historical or mistyped country codes. */
const classes: Readonly<Record<string, string>> = { DEMAND: 'REQUEST', DISAPPROVE: 'ACCUSE', FIGHT: 'ASSAULT' };
const countries: Readonly<Record<string, string>> = {
  JAP: 'JPN',
  ITL: 'ITA',
  VTN: 'VNM',
  RHO: 'ZWE',
  NGO: 'IGO',
  DDR: 'DEU',
  YUG: 'SRB',
};
const country = (code: string): string => countries[code.slice(0, 3)] ?? code.slice(0, 3);

/** The chief event of a text, with who did it to whom. */
interface Coded {
  readonly type: string;
  readonly source: readonly Party[];
  readonly target: readonly Party[];
}

/**
 * Scores events on records of one sentence each; `report` gets every miss. `through`: the coder by itself, or the claims
 * that `rapporteur read` prints, where the first claim with an event is the chief.
 */
export function evaluateEvents(
  records: readonly EventRecord[],
  report?: (line: string) => void,
  through: 'coder' | 'claims' = 'coder',
): EventScores {
  const packs = shippedPartyPacks();
  const gazetteer = createGazetteer(packs);
  const read = createPartyReader(packs);
  const code = createEventCoder(shippedEventPack());
  const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });
  const codesOf = (parties: readonly Party[]): string[] =>
    parties.flatMap(({ id }) => {
      if (id === undefined) return [];
      const party = gazetteer.party(id);
      if (party?.kind === 'igo' || party?.kind === 'ngo') return ['IGO'];
      if (party?.kind === 'terror') return ['IMG'];
      return [country(party?.state ?? id)];
    });
  const byCoder = (document: Document): Coded | undefined => {
    const sentences = analyse(document);
    const parties = read(document, sentences);
    return sentences.flatMap((s) => code(s, parties)).find((e) => e.main);
  };
  const claims = createShippedReader({ analyse });
  const byClaims = (document: Document): Coded | undefined => {
    const claim = claims(document).find((c) => c.event !== null);
    return claim?.event ? { type: claim.event, source: claim.parties, target: claim.toward } : undefined;
  };
  let scored = 0;
  let event = 0;
  let actors = 0;
  let none = 0;
  let made = 0;
  for (const record of records) {
    if (!record.relevant) continue;
    const text = record.text.replace(/^\{|\}$/g, '');
    const document: Document = {
      id: record.id,
      name: record.id,
      title: null,
      publisher: null,
      published: dateOf(record.date),
      url: null,
      text,
      blocks: [{ kind: 'body', span: [0, text.length] }],
    };
    const chief = through === 'coder' ? byCoder(document) : byClaims(document);
    if (record.noevents === true) {
      none++;
      if (chief !== undefined) {
        made++;
        report?.(`false  ${chief.type}: ${record.text}`);
      }
      continue;
    }
    const gold =
      record.scheme === 'PLOVER'
        ? [
            {
              type: classes[record.event!] ?? record.event!,
              source: codes(record.source),
              target: codes(record.target),
            },
          ]
        : (record.events ?? [])
            .filter((e) => e.plover !== null)
            .map((e) => ({ type: e.plover!, source: known(e.source), target: known(e.target) }));
    if (gold.length === 0) continue;
    scored++;
    const typeRight = gold.some((g) => g.type === chief?.type);
    const source = codesOf(chief?.source ?? []);
    const target = codesOf(chief?.target ?? []);
    const meets = (a: readonly string[], b: readonly string[]): boolean =>
      a.length === 0 || a.some((x) => b.includes(x));
    const actorsRight = chief !== undefined && gold.some((g) => meets(g.source, source) && meets(g.target, target));
    if (typeRight) event++;
    if (actorsRight) actors++;
    if (!typeRight || !actorsRight)
      report?.(
        `${typeRight ? '     ' : 'class'} ${actorsRight ? '      ' : 'actors'} ${gold.map((g) => `${g.type} ${g.source}>${g.target}`)} got ${chief?.type} ${source}>${target}: ${record.text}`,
      );
  }
  const share = (n: number, of: number): number => (of === 0 ? 0 : Math.round((1000 * n) / of) / 10);
  return {
    records: scored,
    event: share(event, scored),
    actors: share(actors, scored),
    falseEvents: share(made, none),
  };
}

const codes = (actors: readonly Actor[] | undefined): string[] =>
  (actors ?? []).flatMap((a) => (a.code ? [country(a.code)] : []));
/** Actors of the invented countries of the parser tests, and "---", name nobody. */
const known = (code: string): string[] => (code.startsWith('---') ? [] : [country(code)]);
/** The gold's own dates are placeholders where they say the first of January 2000: then the year is unknown. */
const dateOf = (date: string): string | null =>
  date === '2000-01-01' || !/^\d{8}$/.test(date) ? null : `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../../shared/data/events/dev.jsonl', import.meta.url));
  if (existsSync(file)) {
    const records = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as EventRecord);
    const list = process.argv.includes('--list') ? (line: string) => console.error(line) : undefined;
    console.log('the coder', evaluateEvents(records, process.argv.includes('--claims') ? undefined : list));
    console.log(
      'through claims',
      evaluateEvents(records, process.argv.includes('--claims') ? list : undefined, 'claims'),
    );
  } else console.log(`no ${file}: nothing measured`);
}
