import type { Sentence } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft } from './draft.js';

/**
 * What a speaker goes on to say in the same sentence behind a mark: "Ann Hale denied that it was shut; it would open by noon", `"We are done,"
 * he said, but the Swedes had not moved`. Told by the tense of reported words, where nobody else speaks there; null where nothing is.
 * It is a statement of its own: behind a denial it is affirmed.
 */
export function goneOn(
  { index, tokens, end }: Sentence,
  told: Draft,
  drafts: readonly Draft[],
  text: string,
  lexicon: CueLexicon,
): Draft | null {
  const cue = told.cue.at(-1);
  if (cue === undefined || told.negated) return null;
  const last = Math.max(cue[1], told.speaker?.span[1] ?? 0);
  const at = tokens.findLastIndex((t, i) => {
    if (t.start < last) return false;
    if (t.text === ';') return true;
    const joins = t.text === ',' && /^(?:but|and)$/i.test(tokens[i + 1]?.text ?? '');
    // Words whose telling is set behind them end with it.
    return joins && told.content.every((c) => c[1] <= cue[0]) && /^["“”]/.test(text.slice(told.content[0]?.[0] ?? 0));
  });
  const first = tokens[at + 1];
  if (at < 0 || first === undefined) return null;
  const spoken = (d: Draft): boolean =>
    d.content.some((c) => c[1] > first.start) || (d.speaker?.span[0] ?? d.cue[0]?.[0] ?? 0) >= first.start;
  if (drafts.some((d) => d.statement && spoken(d))) return null;
  const rest = tokens.slice(at + 1);
  const verb = rest.findIndex((t) => t.upos === 'AUX' || t.upos === 'VERB');
  const isShifted = (i: number): boolean =>
    rest[i]?.upos === 'AUX' && lexicon.backshifted.has(rest[i].text.toLowerCase()) && rest[i].text !== 'should';
  // "It was the union that had left": brought forward, and told none the less.
  const cleft = /^(?:it|that)$/i.test(first.text) && rest[verb]?.text === 'was';
  const shifted = isShifted(verb) || (cleft && rest.some((_, i) => isShifted(i)));
  if (!shifted && !/^(?:instead|otherwise|rather)$/i.test(first.text)) return null;
  const begin = first.upos === 'CCONJ' ? (tokens[at + 2] ?? first).start : first.start;
  const stop = text.slice(0, end).trimEnd().length;
  return {
    ...told,
    sentence: index,
    cue: [],
    content: [[begin, stop]],
    class: 'say',
    carried: true,
    statement: true,
    negated: false,
    addressee: null,
  };
}
