import type { Span } from '../../documents/index.js';
import type { Sentence, Token } from '../../language/index.js';
import type { Attribution } from '../attribution/attribution.js';

/** Token of the verb by which an attribution reports; -1 where it has none. */
export const cueVerb = (a: Attribution, sentence: Sentence): number =>
  sentence.tokens.findIndex((t) => t.upos === 'VERB' && a.cue.some((s) => s[0] <= t.start && t.end <= s[1]));

/** ", accused by the mayor,": a participle behind a comma with who did it, whatever the tree makes of it. */
const setIn = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.xpos === 'VBN' && tokens[i - 1]?.text === ',' && tokens.some((t) => t.head === i && t.rel === 'obl:agent');

/** "He left the hall and charges that …": the source is the subject of a claim of its own. */
export function sharedSource(sentence: Sentence, a: Attribution): boolean {
  const source = a.source[0];
  const cue = a.cue[0];
  if (source === undefined || cue === undefined || source[1] > cue[0]) return false;
  // "Hale was doubtful: …".
  if (sentence.tokens.some((t) => t.start === cue[0] && t.text === ':') && acts(sentence, [source[1], cue[0]]))
    return true;
  return sentence.tokens.some(
    (t, i) =>
      t.start >= source[1] &&
      t.end <= cue[0] &&
      t.upos === 'VERB' &&
      ((t.rel === 'root' && !setIn(sentence.tokens, i)) ||
        // "Has met them and expects …".
        (t.xpos === 'VBN' && sentence.tokens.some((x) => x.head === i && x.rel === 'aux')) ||
        (/^VB[DZP]$/.test(t.xpos) && sentence.tokens[i - 1]?.text !== ',')) &&
      !a.content.some((s) => s[0] <= t.start && t.end <= s[1]),
  );
}

/** A verb stands between a speaker and the reporting words, other than a participle set in: ", reached by telephone,". */
export const acts = ({ tokens }: Sentence, [from, to]: Span): boolean =>
  tokens.some(
    (t, i) =>
      t.start >= from &&
      t.end <= to &&
      (t.rel === 'root' || ((t.upos === 'VERB' || t.upos === 'AUX') && tokens[i - 1]?.upos !== 'PUNCT')),
  );

/** Relations whose dependents go with the reporting verb; clauses beside it stand for themselves. */
const beside: ReadonlySet<string> = new Set(['conj', 'parataxis', 'ccomp', 'cc', 'punct']);

/** "They are arming, although she said …": a clause with a subject and no word that ties it on, whatever the tree hangs it on. */
const standsAlone = (tokens: readonly Token[], clause: number): boolean =>
  tokens.some((t) => t.head === clause && t.rel.startsWith('nsubj')) &&
  !tokens.some((t) => t.head === clause && t.rel === 'mark');

/**
 * The whole reporting clause: "In Rome her envoy, who was in the room, told reporters at lunch"; without what it reports, or another
 * does that hangs on it ("she said, adding that …").
 */
export function reportingClause(
  sentence: Sentence,
  a: Attribution,
  all: readonly Attribution[],
  masked: Set<number>,
): void {
  const { tokens } = sentence;
  const hanging = all.filter((x) => x === a || (x.parent === a.parent && x.assertive));
  const inContent = (t: Token): boolean => hanging.some((x) => x.content.some((s) => s[0] <= t.start && t.end <= s[1]));
  const cue = cueVerb(a, sentence);
  // "What the demands are and they know that …": what stands before the "and" is of the clause before, whatever the tree hangs it on.
  const joins = tokens.findIndex((t, i) => t.rel === 'cc' && t.head === cue && i < cue);
  const source = sharedSource(sentence, a) ? undefined : a.source[0];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (masked.has(i) || inContent(token) || i < joins) continue;
    let h = i;
    for (let n = 0; h >= 0 && n < 30; n++) {
      const t = tokens[h] as Token;
      if (h !== i && inContent(t)) break;
      if (t.head === cue && cue >= 0) {
        if (!beside.has(t.rel) && !(t.rel === 'advcl' && standsAlone(tokens, h))) masked.add(i);
        break;
      }
      if (source !== undefined && h !== i && t.start >= source[0] && t.end <= source[1] && !beside.has(token.rel)) {
        masked.add(i);
        break;
      }
      h = t.head;
    }
  }
}
