import type { Claim } from '../claims/index.js';
import { issuesMeet, keyOf, likenessOf, sharedWords } from '../evidence/index.js';

/** Above this two gists of one kind and one party are one statement. Below, two demands on one issue stay two. */
const sameContent = 0.6;

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((k) => b.includes(k));

const sameAmount = (a: Claim, b: Claim): boolean =>
  a.amount === null ||
  b.amount === null ||
  (a.amount.low === b.amount.low && a.amount.high === b.amount.high && a.amount.unit === b.amount.unit);

/** Whether two claims are one line of a picture: one kind, party, direction of polarity, issue and content. */
export function oneStatement(a: Claim, b: Claim): boolean {
  return (
    a.kind === b.kind &&
    a.polarity === b.polarity &&
    (a.attributes.counterfactual ?? false) === (b.attributes.counterfactual ?? false) &&
    (a.condition === null) === (b.condition === null) &&
    sameKeys(a.parties.map(keyOf), b.parties.map(keyOf)) &&
    issuesMeet(a.issue, b.issue) &&
    sameAmount(a, b) &&
    (a.gist === b.gist || (likenessOf(a, b) >= sameContent && sharedWords(a, b) > 1))
  );
}
