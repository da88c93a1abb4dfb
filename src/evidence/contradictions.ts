import type { Claim, Kind } from '../claims/index.js';
import { type Alike, amountsMeet, daysApart, timesMeet } from './alike.js';
import { negated, opposed, opposite, related } from './content.js';
import { voices } from './voices.js';

export interface Contradiction {
  readonly one: string;
  readonly other: string;
  /** In words, with who says which. */
  readonly reason: string;
}

/** Beyond this, a new figure or a new move is a change, not a contradiction. */
const changeDays = 3;

const sayer = (c: Claim): string => voices(c)[0]?.name ?? 'the report';

/**
 * Pairs of claims that cannot both hold. Sought for precision: both unconditional or on one condition, about times that can be one,
 * by different sources (or in different reports), and near in content. Both claims stay; neither is preferred here.
 */
export function contradictions(pairs: readonly Alike[], isCopy: (a: Claim, b: Claim) => boolean): Contradiction[] {
  const found: Contradiction[] = [];
  for (const pair of pairs) {
    const { one, other } = pair;
    if (!canClash(one, other) || !comparable(one, other) || isCopy(one, other)) continue;
    const reason = reasonOf(pair);
    if (reason !== null) found.push({ one: one.id, other: other.id, reason });
  }
  return found;
}

/** Most pairs of a long case end here: two assertions of unlike weeks are a change, if anything. */
const canClash = (a: Claim, b: Claim): boolean =>
  a.polarity !== b.polarity || (a.polarity === 'affirmed' && daysApart(a, b) <= changeDays);

function comparable(a: Claim, b: Claim): boolean {
  if (a.attributes.counterfactual || b.attributes.counterfactual) return false;
  if ((a.condition === null) !== (b.condition === null)) return false;
  if (a.condition && b.condition && a.condition.text.toLowerCase() !== b.condition.text.toLowerCase()) return false;
  const sameVoice = (voices(a)[0]?.name ?? '') === (voices(b)[0]?.name ?? '');
  if (a.document.id === b.document.id && sameVoice) return false;
  return timesMeet(a, b);
}

function reasonOf({ one, other, likeness }: Alike): string | null {
  const kin = one.kind === other.kind || related(one.kind, other.kind);
  if (one.polarity !== other.polarity) {
    if (!kin) return null;
    const [denier, affirmer] = one.polarity === 'denied' ? [one, other] : [other, one];
    // "Has not agreed" and, weeks later, "has agreed" are a change.
    if (daysApart(one, other) > changeDays && later(affirmer, denier)) return null;
    // A denied claim of "not" says the same as an affirmed one of "not": "never promised" beside "did not promise".
    if (negated(affirmer.gist) && negated(denier.gist)) return null;
    if (one.kind !== other.kind && likeness < 0.7) return null;
    return `asserted by ${sayer(affirmer)}, denied by ${sayer(denier)}: “${affirmer.gist}”`;
  }
  const clash = opposed(one.kind, other.kind);
  if (clash && likeness >= 0.6 && negated(one.gist) !== negated(other.gist)) {
    return `${noun(one.kind)} by the word of ${sayer(one)}, ${noun(other.kind)} by that of ${sayer(other)}`;
  }
  if (!kin) return null;
  const words = opposite(one.gist, other.gist);
  if (words !== null) return `“${words[0]}” by the word of ${sayer(one)}, “${words[1]}” by that of ${sayer(other)}`;
  if (one.kind === other.kind && negated(one.gist) !== negated(other.gist) && likeness >= 0.7) {
    const [no, yes] = negated(one.gist) ? [one, other] : [other, one];
    return `it is so by the word of ${sayer(yes)}, and not by that of ${sayer(no)}: “${yes.gist}”`;
  }
  if (one.kind === other.kind && likeness >= 0.6 && !amountsMeet(one, other)) {
    return `the figures do not overlap: ${one.amount!.text} (${sayer(one)}) and ${other.amount!.text} (${sayer(other)})`;
  }
  return null;
}

const later = (a: Claim, b: Claim): boolean => (a.document.published ?? '') > (b.document.published ?? '');
const noun = (kind: Kind): string => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);
