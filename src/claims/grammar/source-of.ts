import type { Attribution } from '../attribution/attribution.js';
import type { Party, Source } from '../claim.js';
import { keyOf } from '../same-party.js';
import { affiliation } from './source-party.js';
import type { Reading } from './telling.js';

/** "I", "we" within another's words: whoever speaks around it, told already; an "I" that nobody else is: the writer. "You hear that …": nobody. */
export function speaksAgain(a: Attribution, i: number, reading: Reading): boolean {
  const { document, lexicon } = reading;
  const span = a.source[0];
  const own = span === undefined ? '' : document.text.slice(...span).toLowerCase();
  if (own === 'you') return true;
  return lexicon.firstPerson.has(own) && (i > 0 || lexicon.firstPerson.has(named(a, reading).toLowerCase()));
}

/** A source's name; of a pronoun that the attribution left as it stands, the one it points to. */
function named(a: Attribution, { document, parties, lexicon }: Reading): string {
  const name = a.sourceName ?? '';
  const span = a.source[0];
  if (a.sourceHead === null || span === undefined) return name;
  // A transcript's label: "HALE".
  if (/^[\p{Lu}'’ .-]{3,}$/u.test(name))
    return parties.mentionAt(a.sourceHead.sentence, a.sourceHead.token)?.actor ?? name;
  const own = document.text.slice(...span).toLowerCase();
  const points = lexicon.thirdPerson.has(own) || lexicon.firstPerson.has(own) || lexicon.relatives.has(own);
  if (!points) return name;
  const mention = parties.mentionAt(a.sourceHead.sentence, a.sourceHead.token);
  return mention?.kind === 'pronoun' && name.toLowerCase() === own ? (mention.actor ?? mention.gist) : name;
}

/** Whose an attribution's source is; null where the text places it nowhere. */
export const partyOfSource = (a: Attribution, { parties, sentences }: Reading): Party | null =>
  affiliation(a.sourceHead, a.source[0] ?? null, parties, sentences);

/** Who an attribution says speaks, as a claim names them. */
export function sourceOf(a: Attribution, reading: Reading): Source {
  const span = a.source[0] ?? null;
  const party = partyOfSource(a, reading);
  return {
    name: named(a, reading),
    type: a.sourceType,
    access: a.sourceAccess,
    affiliation: party === null ? null : keyOf(party),
    span: span === null ? null : [span[0], span[1]],
  };
}
