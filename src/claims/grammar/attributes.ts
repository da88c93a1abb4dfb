import type { Claim, Kind } from '../claim.js';
import type { Frame } from './frame-packs.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';

/** What only some kinds have: that a thing is kept back, that it did not come about, that an offer is the last. */
export function attributesOf(
  segment: Segment,
  kind: Kind,
  polarity: Claim['polarity'],
  frame: Frame | null,
  p: Predicate | null,
): Claim['attributes'] {
  const words = segment.sentence.tokens.slice(segment.from, segment.to);
  const attributes: Claim['attributes'] = {};
  if (kind === 'disclosure') {
    const hides = frame?.withheld?.verbs.some((v) => words.some((t) => t.lemma === v.split(' ')[0])) ?? false;
    if (hides || polarity === 'denied') attributes.withheld = true;
  }
  if (p !== null && p.modal === 'conditional' && p.perfect) attributes.counterfactual = true;
  const text = words
    .map((t) => t.text.toLowerCase())
    .join(' ')
    .replace(/["“”] ?/g, '');
  if (
    kind === 'offer' &&
    /\b(?:final|last) (?:set of )?(?:version|offer|word|proposal|text|package|bid)|best and final/.test(text)
  )
    attributes.final = true;
  if (kind === 'forecast') attributes.resolved = 'open';
  return attributes;
}
