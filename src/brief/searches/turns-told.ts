import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import type { Editor } from '../editor.js';
import { clausesIn } from '../lines/clauses-in.js';
import { anyPhrase } from './phrases.js';
import { ageOf, type ReportSentence } from './report-sentence.js';
import { isQuestion } from './told-anywhere.js';

const phrases = z.array(z.string());
/** The shape of `packs/brief/turns.yaml`. */
export const turnsSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  turned: phrases,
  before: phrases,
  earlier: phrases,
  since: phrases,
  after: phrases,
  asked: phrases,
  granted: phrases,
  unturned: phrases,
  leaving: phrases,
  starting: phrases,
  yielding: phrases,
});

/** A clause of a report. */
export interface Half {
  readonly words: string;
  readonly sentence: ReportSentence;
}

/** What was so before, where the report tells it, and is otherwise now. */
export interface TurnTold {
  readonly before: Half | undefined;
  readonly now: Half;
}

const made = () => {
  const { lists, ...groups } = shippedPack('brief/turns') as z.infer<typeof turnsSchema>;
  const any = (group: readonly string[]) => anyPhrase(group, lists);
  return {
    turned: any(groups.turned),
    before: any(groups.before),
    earlier: any(groups.earlier),
    since: any(groups.since),
    after: any(groups.after),
    asked: any(groups.asked),
    granted: any(groups.granted),
    unturned: any(groups.unturned),
    yielding: any(groups.yielding),
    leaving: new RegExp(`\\b(?:${groups.leaving.join('|')}) ([^,;:]+)`, 'u'),
    starting: new RegExp(`\\b((?:${groups.starting.join('|')}) [^,;:]+)`, 'u'),
  };
};
let compiled: ReturnType<typeof made> | undefined;
const patterns = () => {
  compiled ??= made();
  return compiled;
};

/** Days before the latest report within which a report's turns are told. */
const current = 14;
/** Sentences between what is asked and what is granted at most. */
const near = 2;
/** Words of a sentence within which it turns on the one before, where that tells how it was in passing. */
const opening = 4;

const known = new WeakMap<Editor['sentences'], readonly TurnTold[]>();

/** What the latest reports tell to have been otherwise before: both halves where they have them, in the order of the text. */
export function turnsTold(editor: Editor): readonly TurnTold[] {
  const found = known.get(editor.sentences) ?? turnsIn(editor);
  known.set(editor.sentences, found);
  return found;
}

function turnsIn(editor: Editor): TurnTold[] {
  const all = editor
    .sentences()
    .filter((s) => s.kind === 'body' && !isQuestion(s) && ageOf(s, editor.picture) <= current);
  const found: TurnTold[] = [...askedWhy(editor)];
  for (const [i, s] of all.entries()) {
    const turn = within(s, editor) ?? between(s, all.slice(Math.max(0, i - near), i), editor) ?? alone(s, editor);
    if (turn !== undefined) found.push(turn);
    const beside = besideOld(s, editor);
    if (beside !== undefined && beside.now.words !== turn?.now.words) found.push(beside);
  }
  return found;
}

/** "No envoy could sign that, he had said. What moved him? …": how it was, and why it is otherwise. */
function askedWhy(editor: Editor): TurnTold[] {
  const all = editor.sentences();
  return all.flatMap((question, i): TurnTold[] => {
    const [before, answer] = [all[i - 1], all[i + 1]];
    if (!isQuestion(question) || !whatMoved.test(question.text) || before?.kind !== 'body' || answer?.kind !== 'body')
      return [];
    if (before.document !== question.document || answer.document !== question.document) return [];
    const now = { words: `${question.text} ${answer.text}`, sentence: answer };
    return [{ before: { words: before.text, sentence: before }, now }];
  });
}
const whatMoved = /^["\u201c]?What (?:has )?(?:moved|changed|persuaded|swayed)\b(?! hands)/;

/** Both halves in one sentence: "London, which began at three, now speaks of two". */
function within(s: ReportSentence, editor: Editor): TurnTold | undefined {
  const p = patterns();
  const clauses = clausesIn(s.text, editor).map(([a, b]) => s.text.slice(a, b));
  if (clauses.length < 2 || p.unturned.in(s.text)) return undefined;
  for (const then of clauses)
    for (const now of clauses)
      if (then !== now && isTurn(then, now))
        return { before: { words: then, sentence: s }, now: { words: now, sentence: s } };
  return undefined;
}

/** Whether one text tells how it was and the other how it is since, one of them in the plainest words. */
function isTurn(then: string, now: string): boolean {
  const p = patterns();
  if (p.before.in(now)) return false;
  if (p.before.in(then)) return p.since.in(now) || p.after.in(now);
  // What an earlier year saw is no turn of these talks.
  return p.earlier.in(then) && !/\b(?:19|20)\d\d\b/.test(then) && p.since.in(now);
}

/** "… if most of them agree, where the first paper needed all": one text beside the one that it took the place of. */
function besideOld(s: ReportSentence, editor: Editor): TurnTold | undefined {
  const clauses = clausesIn(s.text, editor).map(([a, b]) => s.text.slice(a, b));
  const at = clauses.findIndex((c) =>
    /^(?:where|whereas) the (?:\p{L}+ ){1,3}(?:had|needed|was|were|gave|said|asked|\p{L}+ed)\b/u.test(c),
  );
  return at < 1
    ? undefined
    : { before: { words: clauses[at]!, sentence: s }, now: { words: clauses[at - 1]!, sentence: s } };
}

/** "Hours later the same man allowed that …": ground given on what was just said. */
const laterOn = /^(?:(?:\p{L}+ ){1,3}later|Later|By (?:noon|evening|night)|Then)\b/u;

/** A sentence before it tells how it was, and this one how it is. */
function between(s: ReportSentence, before: readonly ReportSentence[], editor: Editor): TurnTold | undefined {
  const p = patterns();
  if (p.unturned.in(s.text) || p.before.in(s.text)) return undefined;
  const last = before.at(-1);
  const turns =
    last !== undefined && last.document === s.document && last.block === s.block && isTurn(last.text, s.text);
  // What is told in passing of an earlier day turns only where the next sentence opens with it.
  if (turns && (p.before.in(last.text) || p.since.in(s.text.split(' ').slice(0, opening).join(' '))))
    return {
      before: clauseWith(last, (c) => p.before.in(c) || p.earlier.in(c), editor),
      now: clauseWith(s, (c) => p.since.in(c) || p.after.in(c), editor),
    };
  if (
    last !== undefined &&
    last.document === s.document &&
    last.block === s.block &&
    laterOn.test(s.text) &&
    p.yielding.in(s.text)
  )
    return { before: { words: last.text, sentence: last }, now: clauseWith(s, (c) => p.yielding.in(c), editor) };
  if (!p.granted.in(s.text)) return undefined;
  const asked = before
    .filter((b) => b.document === s.document && b.block === s.block)
    .findLast((b) => p.asked.in(b.text));
  return asked === undefined
    ? undefined
    : { before: clauseWith(asked, (c) => p.asked.in(c), editor), now: clauseWith(s, (c) => p.granted.in(c), editor) };
}

/** What a clause on the new state tells of the old: "demanded that they disarm" of "no longer demanded that they disarm". */
export function impliedBy(words: string): string | undefined {
  const { leaving, starting } = patterns();
  const found = starting.exec(words)?.[1] ?? leaving.exec(words)?.[1];
  const [first = ''] = found?.split(/ and (?=(?:that|began|then|now|has|have|had|will|\p{L}+ed)\b)/u) ?? [];
  return first.trim() === '' ? undefined : first.replace(/["\u201c\u201d.]+/g, '').trim();
}

/** The new state alone, in words that imply the old. */
function alone(s: ReportSentence, editor: Editor): TurnTold | undefined {
  const p = patterns();
  if (!p.turned.in(s.text) || p.unturned.in(s.text)) return undefined;
  return { before: undefined, now: clauseWith(s, (c) => p.turned.in(c), editor) };
}

function clauseWith(s: ReportSentence, has: (clause: string) => boolean, editor: Editor): Half {
  const clauses = clausesIn(s.text, editor).map(([a, b]) => s.text.slice(a, b));
  return { words: clauses.find(has) ?? s.text, sentence: s };
}
