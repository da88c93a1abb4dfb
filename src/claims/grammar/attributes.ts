import type { Token } from '../../language/index.js';
import type { Claim } from '../claim.js';
import type { Kind } from '../kinds.js';
import type { Frame } from './frame-packs.js';
import type { Lexicon } from './lexicon.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';

/** What only some kinds have: that a thing is kept back, that it did not come about, that an offer is the last. */
export function attributesOf(
  segment: Segment,
  kind: Kind,
  polarity: Claim['polarity'],
  frame: Frame | null,
  p: Predicate | null,
  lexicon: Lexicon,
): Claim['attributes'] {
  const words = segment.sentence.tokens.slice(segment.from, segment.to);
  const attributes: Claim['attributes'] = {};
  if (kind === 'disclosure') {
    const hides = frame?.withheld?.verbs.some((v) => words.some((t) => t.lemma === v.split(' ')[0])) ?? false;
    if (hides || polarity === 'denied') attributes.withheld = true;
  }
  if (p !== null && p.modal === 'conditional' && p.perfect) attributes.counterfactual = true;
  if (kind === 'offer' && isCalledLast(words, lexicon)) attributes.final = true;
  if (kind === 'forecast') attributes.resolved = 'open';
  return attributes;
}

/** "A “final” version", "for the last time": whether the words call the offer the last one. */
function isCalledLast(words: readonly Token[], { finality }: Lexicon): boolean {
  const text = ` ${words
    .map((t) => t.text.toLowerCase())
    .filter((w) => !/^["\u201c\u201d]$/.test(w))
    .join(' ')} `;
  return finality.some((phrase) => text.includes(` ${phrase} `));
}
