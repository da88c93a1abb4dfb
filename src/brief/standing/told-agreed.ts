import type { Editor } from '../editor.js';
import { mentions, wordsOf } from '../lines/words.js';
import { names } from '../searches/told-anywhere.js';
import { isInterim, isUndone, reachedAgreement, standing } from './agreement.js';
import { type Outcome, outcomes } from './outcome.js';

export interface ToldAgreed {
  readonly outcome: Outcome;
  /** Whether it is an agreement that is told of, and not only that they agreed on something. */
  readonly whole: boolean;
}

/** What weighs more stands too far down, or is too old, to be how things stand. */
const heaviest = 1.25;

/** That the sides have agreed, as the latest report's news, where no claim tells it of both of them in so many words. */
export function toldAgreed(editor: Editor): ToldAgreed | undefined {
  if (reachedAgreement(editor) !== undefined || standing(editor) === 'broken-off') return undefined;
  const [first] = outcomes(editor);
  if (first === undefined || first.weight > heaviest) return undefined;
  const { text } = first.sentence;
  // A side has said yes to what was put to it: it brings them nearer, and is no agreement yet.
  if (first.kind === 'answered' && saysYes(text, editor)) return { outcome: first, whole: false };
  if (first.kind !== 'agreed') return undefined;
  // "The United States and Mexico struck their deal" is none with Canada; one side that adopts it has one to adopt.
  const named = editor.picture.between.filter((k) => names(text, k, editor));
  const ofAll = named.length !== 1 || mentions(text, editor.wording.adopting);
  if (!ofAll) return undefined;
  const whole =
    !isUndone(first.sentence, editor) &&
    (mentions(text, [...editor.wording.agreements, ...editor.wording.texts]) || isSigningSet(first, editor)) &&
    !isInterim(text, editor);
  return { outcome: first, whole };
}

/** "They had a name … The signing is planned for the weekend": what they agreed on is a paper. */
const isSigningSet = ({ sentence: { document } }: Outcome, editor: Editor): boolean =>
  editor
    .sentences()
    .some((s) => s.document === document && s.kind === 'body' && mentions(s.text, editor.wording.signingSet));

/** Whether the sides have settled what they talk about, as a claim or the news tells it. */
export const isSettled = (editor: Editor): boolean =>
  standing(editor) === 'agreed' || toldAgreed(editor)?.whole === true;

/** Whether a sentence tells of a side that it has said yes; "has not accepted", "to accept or decline" tell of none. */
function saysYes(text: string, editor: Editor): boolean {
  const words = ` ${wordsOf(text).join(' ')} `;
  const yes = editor.wording.sayingYes.map((y) => words.indexOf(` ${y} `)).filter((at) => at >= 0);
  if (yes.length === 0) return false;
  const before = words.slice(0, Math.min(...yes));
  return (
    !mentions(before, [...editor.wording.negators, ...editor.wording.refusing, 'if', 'whether', 'unless']) &&
    editor.picture.between.some((k) => names(text, k, editor))
  );
}
