import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { mentions, negatedClause, wordsOf } from '../lines/words.js';

/** Whether a clause says who decides. To vote, and on nothing that is named, is to hold an election: "the south votes next June". */
export function tellsDecision(gist: string, editor: Editor): boolean {
  const { wording } = editor;
  if (approvesItself(gist, editor)) return false;
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

/** "Until forty parliaments have ratified it", read without its "until": that they have is not told. */
export const waitedFor = (s: Statement, editor: Editor): boolean =>
  /\b(?:until|unless|whether)\b[^,;.]*$/i.test(editor.before(s.claims[0]!, waitingReach));
const waitingReach = 60;

/** "The accord will be asked to ratify it": a text approves nothing; who does stands before the verb, and was lost. */
export const approvesItself = (gist: string, { wording }: Editor): boolean => {
  const [, before = ''] = /^(.*?)\b(?:ratify|ratifies|approve|approves|endorse|adopt) (?:it|them)\b/iu.exec(gist) ?? [];
  return wordsOf(before).some((w) => wording.agreements.includes(w));
};

/** The clause without who does not decide: "the cabinet, not the lobby, would decide". */
export const decidesNot = (gist: string, editor: Editor): boolean =>
  negatedClause(gist.replace(/, not [^,]+,/u, ','), editor);
