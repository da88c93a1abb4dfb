import type { Token } from '../../language/index.js';
import { dependsOn } from './depends-on.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/** Prepositions that join a verb to what it is about: "voted against the accord", "walked away from a treaty". */
const joins: ReadonlySet<string> = new Set(['to', 'against', 'for', 'on', 'with', 'from']);
const beside: ReadonlySet<string> = new Set(['nmod', 'acl', 'acl:relcl', 'compound', 'amod']);

/**
 * What stands beside the noun, where the verb of a piece has the agreement itself for its object: "" in "welcomed the accord", "trade" in
 * "walked away from a trade agreement". Null where it has another object, or none.
 */
export function besideWhole(
  { sentence: { tokens }, predicate }: Segment,
  { from, to }: { readonly from: number; readonly to: number },
  { wholes }: Lexicon,
): string | null {
  if (predicate === null || predicate.copula) return null;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.head !== predicate.head || !wholes.has(token.lemma)) continue;
    const object =
      token.rel === 'obj' ||
      token.rel === 'nsubj:pass' ||
      (token.rel === 'obl' && tokens.some((t) => t.head === i && t.rel === 'case' && joins.has(t.lemma)));
    if (!object) continue;
    const modifiers = tokens.flatMap((t, k) => (t.head === i && beside.has(t.rel) ? [k] : []));
    return tokens
      .filter((_, k) => modifiers.some((m) => m === k || dependsOn(tokens, k, m)))
      .map((t) => t.text)
      .join(' ');
  }
  return null;
}
