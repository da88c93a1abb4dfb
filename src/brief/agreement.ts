import type { Statement } from '../picture/index.js';
import { dayNumber } from './day.js';
import { saidByNobody } from './denial.js';
import type { Editor } from './editor.js';
import { standsAlone } from './gist.js';
import { everyStatement } from './sections/contradictions.js';
import { wordsOf } from './words.js';

/** An agreement that the latest reports tell as reached. */
export interface Agreement {
  readonly statement: Statement;
  /** Called tentative, preliminary, in principle. */
  readonly tentative: boolean;
  /** Sides that are in it; those of the talks that are not. */
  readonly parties: readonly string[];
  readonly outside: readonly string[];
}

/** Days before the latest report within which an agreement is the state of things. */
const current = 30;
/** Words between "reached" and "agreement": "reached a tentative three-year agreement". */
const between = 4;

/** Whether a clause says that an agreement is reached: verb, noun close behind, and nothing that takes it back. */
export function tellsAgreement(gist: string, { wording }: Editor): boolean {
  const words = wordsOf(gist).filter((w) => w !== '');
  if (words.some((w) => wording.negators.includes(w) || wording.unreached.includes(w))) return false;
  return words.some(
    (w, i) =>
      wording.reached.includes(w) &&
      (!wording.having.includes(w) || ['a', 'an', 'the'].includes(words[i + 1] ?? '')) &&
      words.slice(i + 1, i + 2 + between).some((n) => wording.agreements.includes(n)),
  );
}

/** The latest agreement between the sides, plainly told as reached; undefined where none is. */
export function reachedAgreement(editor: Editor): Agreement | undefined {
  const { picture, wording } = editor;
  const fits = (s: Statement) =>
    s.polarity === 'affirmed' &&
    !s.counterfactual &&
    s.condition === null &&
    s.certainty === null &&
    s.held !== 'assumed' &&
    !saidByNobody(s, editor) &&
    (picture.latest === null || s.reported === null || dayNumber(picture.latest) - dayNumber(s.reported) <= current) &&
    standsAlone(s, editor) &&
    tellsAgreement(s.gist, editor);
  const found = everyStatement(editor)
    .filter(fits)
    .map((statement) => {
      const named = new Set([...statement.parties, ...statement.toward]);
      return { statement, parties: picture.between.filter((k) => named.has(k)) };
    })
    .filter((a) => a.parties.length > 1)
    .sort((a, b) => (b.statement.reported ?? '').localeCompare(a.statement.reported ?? ''))[0];
  if (found === undefined) return undefined;
  const words = wordsOf(found.statement.gist);
  return {
    ...found,
    tentative: words.some((w) => wording.tentative.includes(w)) || /\bin principle\b/i.test(found.statement.gist),
    outside: picture.between.filter((k) => !found.parties.includes(k)),
  };
}

/** Where the talks stand, as a brief may say it: agreed only where a report says so in words that bear it out. */
export function standing(editor: Editor): 'agreed' | 'talking' | 'stalled' | 'broken-off' | 'unknown' {
  const { status } = editor.picture.process;
  if (status !== 'agreed') return status;
  if (reachedAgreement(editor)?.outside.length === 0) return 'agreed';
  return editor.picture.process.meetings.length > 0 ? 'talking' : 'unknown';
}

/** The statement by which the picture tells where the talks stand; undefined where it is only inferred. */
export const standingGround = (editor: Editor): Statement | undefined =>
  everyStatement(editor).find((s) => s.gist === editor.picture.process.statusReason);
