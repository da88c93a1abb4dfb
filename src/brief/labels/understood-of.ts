import { type Claim, readByModel } from '../../claims/index.js';
import { keyOf, voices } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import type { BargainTopic } from '../searches/bargained.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { claimsIn } from '../searches/sentence-index.js';

type Kind = Claim['kind'];

/** Kinds of claim that can tell of a topic: "an aide refused to name a price" is what somebody keeps back, and no refusal. */
const tell: Readonly<Partial<Record<BargainTopic, ReadonlySet<Kind>>>> = {
  after: new Set<Kind>(['demand', 'interest', 'red-line', 'offer']),
  refuses: new Set<Kind>(['refusal', 'red-line', 'demand', 'interest', 'threat']),
  wayOut: new Set<Kind>(['assessment', 'forecast', 'interest', 'deliberation']),
  yes: new Set<Kind>(['acceptance', 'concession', 'offer', 'demand', 'red-line', 'deliberation']),
};
/** Topics that are told of whose claim it is. */
const owned: ReadonlySet<BargainTopic> = new Set<BargainTopic>(['after', 'refuses', 'yes', 'firm', 'stance']);

/**
 * Of whom some words of a sentence tell a topic, as a language model has read them: `null` where they tell nothing of it, undefined where no model has read
 * them, and the sentence's own words must show it. Whether a way out is seen, he tells who says so, and of himself.
 */
export function understoodOf(
  s: ReportSentence,
  after: number,
  topic: BargainTopic,
  editor: Editor,
): readonly string[] | null | undefined {
  const at = s.span[0] + ([...s.text.matchAll(/[\p{L}\p{N}'\u2019-]+/gu)][after]?.index ?? 0);
  const read = claimsIn(s, editor).filter((c) => readByModel(c.reader));
  const covering = read.filter((c) => c.span[0] <= at && at < c.span[1]);
  // "Insists that …": a quotation begins behind its verb of saying.
  const next = read.find((c) => c.span[0] > at);
  const meant = covering.length > 0 ? covering : next === undefined ? [] : [next];
  if (meant.length === 0) return undefined;
  // What a side denies that it wants or refuses is no stand of it.
  const fitting = meant.filter(
    (c) => (tell[topic]?.has(c.kind) ?? true) && (!owned.has(topic) || c.polarity === 'affirmed'),
  );
  if (fitting.length === 0) return null;
  if (topic === 'wayOut') {
    const seen = fitting.flatMap((c) => {
      const side = voices(c)[0]?.affiliation ?? null;
      return side !== null && c.parties.some((p) => keyOf(p) === side) ? [side] : [];
    });
    return seen.length > 0 ? [...new Set(seen)] : null;
  }
  if (!owned.has(topic)) return undefined;
  return [...new Set(fitting.flatMap((c) => c.parties.map(keyOf)))];
}
