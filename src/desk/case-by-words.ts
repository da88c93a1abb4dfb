import { contentWords } from '../evidence/index.js';
import { type CaseSummary, claimsWithWord, type Ledger } from '../ledger/index.js';

/** A case that a question's words point to, with the words. */
export interface PointedCase {
  readonly found: CaseSummary;
  readonly words: readonly string[];
}

/** Claims with a word below which it tells nothing, and how many times as many as the next case one must have. */
const [fewest, clearly] = [4, 4];
/** Each word is sought in all claims of the ledger, which takes a second of a million. */
const mostWords = 6;

/** The case whose claims speak of what a question asks about ("where does the strike stand"), where no other comes near; else undefined. */
export async function caseByWords(
  ledger: Ledger,
  all: readonly CaseSummary[],
  question: string,
): Promise<PointedCase | undefined> {
  const asked = (question.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => contentWords(word).size > 0);
  const votes = new Map<string, { claims: number; words: string[] }>();
  for (const word of [...new Set(asked)].sort((a, b) => b.length - a.length).slice(0, mostWords)) {
    const counts = await claimsWithWord(ledger, word.replace(/(?<=\p{L}{3})s$/u, ''));
    const [first, second] = counts;
    if (!first || first.claims < fewest || first.claims < clearly * (second?.claims ?? 0)) continue;
    const vote = votes.get(first.case) ?? { claims: 0, words: [] };
    votes.set(first.case, { claims: vote.claims + first.claims, words: [...vote.words, word] });
  }
  const [best, next] = [...votes].sort((a, b) => b[1].claims - a[1].claims);
  if (!best || best[1].claims < clearly * (next?.[1].claims ?? 0)) return undefined;
  const found = all.find((c) => c.id === best[0]);
  return found && { found, words: best[1].words };
}
