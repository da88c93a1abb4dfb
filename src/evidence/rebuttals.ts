import type { Claim } from '../claims/index.js';
import { contentWords, rebuts } from './content.js';
import { voices } from './voices.js';

/** How far back "the story" can point, in characters of text. */
const reach = 900;
/** Content words beyond which a clause says something of its own rather than only that a story is false. */
const longest = 8;

const voiceOf = (c: Claim): string | undefined => voices(c)[0]?.name.toLowerCase();

/**
 * Claims that only say that somebody else's account is false ("an official called the story untrue"), each with the claim it points back to: the first
 * that the source told, among those just before it in the same report. Claims come in the order of the text.
 */
export function rebuttals(
  claims: readonly Claim[],
): { readonly one: string; readonly other: string; readonly reason: string }[] {
  const found: { one: string; other: string; reason: string }[] = [];
  const byDocument = new Map<string, Claim[]>();
  for (const c of claims) {
    const told = byDocument.get(c.document.id);
    if (told) told.push(c);
    else byDocument.set(c.document.id, [c]);
  }
  for (const told of byDocument.values()) {
    const ordered = [...told].sort((a, b) => a.span[0] - b.span[0]);
    for (const [i, c] of ordered.entries()) {
      if (!isRebuttal(c)) continue;
      const before = ordered.slice(0, i).filter((b) => c.span[0] - b.span[0] <= reach && isAccount(b, c));
      const nearest = before.at(-1);
      const first = nearest && before.find((b) => voiceOf(b) === voiceOf(nearest));
      if (first) found.push({ one: first.id, other: c.id, reason: `disputed: “${c.gist}”` });
    }
  }
  return found;
}

const known = new WeakMap<Claim, boolean>();

function isRebuttal(c: Claim): boolean {
  let told = known.get(c);
  if (told === undefined) {
    told =
      c.condition === null && !c.attributes.counterfactual && rebuts(c.gist) && contentWords(c.gist).size <= longest;
    known.set(c, told);
  }
  return told;
}

/** What a rebuttal can be of: something told by a source of another name, as so. */
const isAccount = (b: Claim, rebuttal: Claim): boolean =>
  voices(b).length > 0 &&
  b.polarity === 'affirmed' &&
  !isRebuttal(b) &&
  voiceOf(b) !== voiceOf(rebuttal) &&
  !rebuttal.gist.toLowerCase().includes(voiceOf(b)!);
