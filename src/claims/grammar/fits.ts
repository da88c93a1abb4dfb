import type { Token } from '../../language/index.js';
import type { FrameMatch } from './frame-matches.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/** "Never accepted" tells what did not happen; only "will never accept" draws a line. */
export function fits(match: FrameMatch, segment: Segment, lexicon: Lexicon): boolean {
  const p = segment.predicate;
  const { kind } = match.trigger.frame;
  if (meansOther(match, segment, lexicon)) return false;
  // "Talks are held" and "is holding the ship" are one phrase to a dictionary.
  if (match.trigger.rest[0] === 'hold' && segment.sentence.tokens[match.at + 1]?.xpos === 'VBG') return false;
  // "Began at two per cent" is an offer, "began a round at a manor" none.
  if (kind === 'offer' && match.trigger.rest.at(-1) === 'at')
    return match.end === match.at + 2 && segment.sentence.tokens[match.end]?.upos === 'NUM';
  // "Gave up half of it", "gave it up"; who "gave up in March" only stopped.
  if (kind === 'concession' && match.trigger.rest.at(-1) === 'up' && !p?.passive && match.end === match.at + 2)
    return (
      !p?.necessity && /^(?:DET|NUM|ADJ|NOUN|PROPN|PRON|VERB)$/.test(segment.sentence.tokens[match.end]?.upos ?? '')
    );
  if (match.trigger.part !== 'phrase' || (kind !== 'refusal' && kind !== 'red-line') || p === null) return true;
  if (p.modal !== null || p.copula || !(p.perfect || p.past)) return true;
  return !lexicon.negators.has((segment.sentence.tokens[match.at] as Token).text.toLowerCase());
}

/** "Asked what it cost", "left it open", "met their demands": with these words behind it the verb is of another frame. */
function meansOther(
  { trigger, at, end }: FrameMatch,
  { sentence: { tokens }, to }: Segment,
  { otherwise }: Lexicon,
): boolean {
  if (trigger.part !== 'verb' && trigger.part !== 'light') return false;
  const verb = [(tokens[at] as Token).lemma, ...trigger.rest].join(' ');
  return (otherwise.get(verb) ?? []).some(
    ({ kind, behind, within }) =>
      kind === trigger.frame.kind &&
      (behind.length === 0
        ? end >= to || /^(?:ADP|PUNCT)$/.test(tokens[end]?.upos ?? '')
        : tokens
            .slice(end, Math.min(to, end + within))
            .some((t) => behind.includes(t.lemma) || behind.includes(t.text))),
  );
}
