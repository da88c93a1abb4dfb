import type { Editor } from './editor.js';
import { mentions, negatedClause, wordsOf } from './words.js';

/** Whether a clause says who decides. To vote, and on nothing that is named, is to hold an election: "the south votes next June". */
export function tellsDecision(gist: string, { wording }: Editor): boolean {
  const votes = wording.deciding.filter((w) => wording.voting.includes(w));
  const others = wording.deciding.filter((w) => !wording.voting.includes(w));
  if (mentions(gist, others)) return true;
  const words = wordsOf(gist);
  const at = words.findIndex((w) => votes.includes(w));
  return (
    at >= 0 &&
    (at === 0 ||
      words.slice(at + 1).some((w) => wording.votedOn.includes(w)) ||
      /^(?:a|the)$/.test(words[at - 1] ?? ''))
  );
}

/** The clause without who does not decide: "the cabinet, not the lobby, would decide". */
export const decidesNot = (gist: string, editor: Editor): boolean =>
  negatedClause(gist.replace(/, not [^,]+,/u, ','), editor);
