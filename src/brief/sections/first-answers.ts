import type { Sentence } from '../brief.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { leansOn } from '../lines/leans-on.js';
import { quotation } from '../lines/quotation.js';
import { mentions } from '../lines/words.js';
import { sentenceAfter } from '../searches/sentence-index.js';
import { isQuestion } from '../searches/told-anywhere.js';
import { nameBefore } from '../slots/name-before.js';
import { type Filler, fillersIn, type Slot, type SlotModels, shippedSlots } from '../slots/slots.js';
import type { Stretch } from '../slots/stretches.js';
import { whoSays } from '../slots/who-says.js';
import { bindingClause, sidesIn, undoes } from '../standing/first-lines.js';
import { isPassed, takesBackWhat } from '../standing/no-longer-so.js';
import { isOffTable } from '../standing/off-table.js';

/** The slots in the order in which a reader asks for them, each with its label, what it is worth to fill it, and from which likelihood on it is filled. */
interface Asked {
  readonly slot: Slot;
  readonly label: string;
  readonly worth: number;
  readonly least: number;
}
const asked: readonly Asked[] = [
  { slot: 'state', label: 'State', worth: 1.3, least: 0.1 },
  { slot: 'offer', label: 'On the table', worth: 1.3, least: 0.1 },
  { slot: 'answer', label: 'Stand', worth: 0.7, least: 0.15 },
  { slot: 'decides', label: 'Who decides', worth: 1, least: 0.1 },
  { slot: 'when', label: 'When', worth: 1, least: 0.12 },
  { slot: 'nodeal', label: 'Without a deal', worth: 0.6, least: 0.2 },
];

/** Words of what is on the table. */
const fewest = 6;

/** Words of a sentence that takes back the one before it. */
const longestBack = 14;

/** From which likelihood on a mere thing is what is on the table. */
const plainly = 0.3;

/** "The first would be paid", "told them so": what points to another sentence. */
const backward =
  /^(?:(?:Both|Yes|Not|So|One|Then)\b(?! (?:sides|delegations|countries|parties|governments|capitals|of))|The (?:first|second|third|last|latter|former|other)\b(?! \p{Ll}+))|^The (?:first|second|third|last|latter|former) (?:would|will|is|was|has|had|may|can|could)\b|\b(?:said|say|says|told|do|did|does|think|thinks|thought)(?: [\p{L}\p{N}]+){0,2} so\b/u;

/** Sentences of a log, from its latest on, that tell how things stand. */
const latestOfLog = 3;

/** Slots that only a clause fills: that something is, and not a thing. */
const says: ReadonlySet<Slot> = new Set<Slot>(['state', 'answer', 'decides', 'nodeal']);

/** What of a slot is weighed against the rest. */
const weighed = 8;
/** What it is worth that a slot is filled at all, beside how likely it is filled well; and what a word costs. */
const filled = 0.1;
const perWord = 0.002;

interface Line {
  readonly slot: Slot;
  readonly told: Sentence;
  readonly words: number;
  readonly worth: number;
  readonly filler: Filler;
}

/** What a report tells of how the talks stand, what is on the table, how the sides stand to it, who decides, by when, and what follows without a deal: in its own words under labels, so many words at most. */
export function firstAnswers(
  document: string,
  most: number,
  editor: Editor,
  models: SlotModels = shippedSlots(),
): readonly Line[] {
  const fillers = fillersIn(document, editor, models);
  const choices = asked.map((of) => {
    const lines = fillers[of.slot]
      .filter(({ likely }) => likely >= of.least)
      .flatMap((f) => lineOf(f, of, editor) ?? []);
    const own =
      of.slot === 'state' && (lines[0]?.filler.likely ?? 0) < opens
        ? [...opening(fillers.state, of, editor), ...lines]
        : lines;
    return own.slice(0, weighed);
  });
  return bestWithin(choices, most);
}

/** Where nothing plainly tells how things stand, what the report opens with, if that is of a side. */
function opening(fillers: readonly Filler[], of: Asked, editor: Editor): readonly Line[] {
  const first = editor.sentences().find((s) => s.kind === 'body');
  return fillers
    .filter(
      ({ stretch: { sentence: s, left, text } }) =>
        s === first && left.every((w) => w === w.toUpperCase()) && sidesIn(text, editor) > 0,
    )
    .flatMap((f) => lineOf({ ...f, likely: Math.max(f.likely, opens) }, of, editor) ?? []);
}
/** What a report opens with is weighed as if it were so likely how things stand. */
const opens = 0.35;

/** The lines, one a slot at most, that are worth most together; no words are told twice. */
function bestWithin(choices: readonly (readonly Line[])[], most: number): readonly Line[] {
  let best: readonly Line[] = [];
  let value = 0;
  const tryAll = (chosen: readonly Line[], from: number, words: number, worth: number): void => {
    if (worth > value) [best, value] = [chosen, worth];
    for (let i = from; i < choices.length; i++)
      for (const line of choices[i]!) {
        if (words + line.words > most || chosen.some((c) => overlaps(c.filler, line.filler))) continue;
        tryAll([...chosen, line], i + 1, words + line.words, worth + line.worth);
      }
  };
  tryAll([], 0, 0, 0);
  return best;
}

const overlaps = ({ stretch: a }: Filler, { stretch: b }: Filler): boolean =>
  a.sentence === b.sentence && a.span[0] < b.span[1] && b.span[0] < a.span[1];

/** Whether a stretch tells a time that may be ahead. */
function tellsTime({ text, root, predicate }: Stretch, { wording }: Editor): boolean {
  if (!/\d/.test(text) && !mentions(text, [...wording.datewords, ...wording.soon, ...wording.times])) return false;
  return predicate ? root.xpos !== 'VBD' || mentions(text, wording.dated) : !text.includes(',');
}

/** A stretch under its label, with who says it where that stands outside of it; undefined where its words need others. */
function lineOf(filler: Filler, { slot, label, worth }: Asked, editor: Editor): Line | undefined {
  const { stretch, likely } = filler;
  const { sentence: s } = stretch;
  if (isQuestion(s) || s.kind === 'title' || (says.has(slot) && !stretch.predicate)) return undefined;
  // A thing alone is told where its sentence is no more than that, or it is a time.
  if (slot !== 'when' && !stretch.predicate && (stretch.root.head >= 0 || likely < plainly)) return undefined;
  if (slot === 'state' && filler.since >= latestOfLog) return undefined;
  // An "if" without what follows on it answers nothing, nor does what only another sentence explains.
  if (slot !== 'when' && stretch.root.rel === 'advcl') return undefined;
  if (backward.test(stretch.text)) return undefined;
  if (slot === 'when' && !tellsTime(stretch, editor)) return undefined;
  if (isPassed(s, stretch.text, editor)) return undefined;
  if (slot === 'offer' && (isOffTable(s, editor) || undoes(stretch.text) || /^to\b/i.test(stretch.text)))
    return undefined;
  const next = sentenceAfter(s, editor);
  // What the next sentence takes back is told with it, or not at all.
  const backed = next !== undefined && takesBackWhat(next) ? next : undefined;
  if (backed !== undefined && wordCount(backed.text) > longestBack) return undefined;
  const named = nameBefore(stretch, editor);
  if (named === undefined || (named.name === '' && leansOn(named.rest, editor))) return undefined;
  // "It would take four states": what has no name before it is nothing that is on the table.
  if (slot === 'offer' && /^it\b/i.test(named.rest)) return undefined;
  if (slot === 'offer' && wordCount(`${named.name}${named.rest}`) < fewest) return undefined;
  const who = whoSays(stretch, named, editor);
  // "This acceptance is given on the understanding that": the condition is told with what it binds.
  const bound = backed?.text ?? (next === undefined ? null : bindingClause(next.text.replace(/[\s.]+$/, '')));
  const told = [`${named.name}${quotation(named.rest)}`, ...(bound === null ? [] : [quotation(bound)])].join(', ');
  const line = sentence(
    [{ text: `${label}: `, mark: 'label' }, { text: `${told}${who === '' ? '' : ` (${who})`}.` }],
    editor.cite([s.cite, ...(bound === null ? [] : [next!.cite])], 2),
  );
  const words = wordCount(textOf(line));
  return { slot, told: line, words, filler, worth: worth * (likely + filled) - words * perWord };
}
