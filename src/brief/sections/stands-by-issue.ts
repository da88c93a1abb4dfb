import { issueInWords, readByModel } from '../../claims/index.js';
import { keyOf } from '../../evidence/index.js';
import { type LikelyPassage, likelyOf, passageOf, toldOfSide } from '../cells/told-of-side.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { kindLabel } from '../labels/kind-label.js';
import { whoseLine } from '../labels/whose-line.js';
import { mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import { ageOf } from '../searches/report-sentence.js';
import { claimsIn, sentenceOf } from '../searches/sentence-index.js';
import { standsInClauses } from '../searches/stands-in-clauses.js';
import { isQuestion } from '../searches/told-anywhere.js';
import { clauseOfSide } from '../slots/clause-of-side.js';
import { haltsOf } from '../standing/halts.js';
import { isPast } from '../standing/off-table.js';
import { type Item, passageItem, placeOf } from './bargain-items.js';

/** A stand of a side, by what the sentence tells of it. */
type Stand = 'asks' | 'gives' | 'refuses';
const stands: readonly Stand[] = ['asks', 'gives', 'refuses'];
const words: Readonly<Record<Stand, string>> = { asks: 'Asks', gives: 'Offers or gives', refuses: 'Refuses' };
const ofKind: Readonly<Partial<Record<string, Stand>>> = {
  demand: 'asks',
  offer: 'gives',
  concession: 'gives',
  acceptance: 'gives',
  refusal: 'refuses',
  'red-line': 'refuses',
};
/** From which likelihood on of any stand a sentence that was read as one of a side is taken for it. */
const borneOut = 0.25;
const plainly = 0.2;

/** How likely a stand is that the verb of its own subject tells; days for which it is told. */
const plain = 0.9;
const current = 30;

interface Told {
  readonly stand: Stand;
  readonly side: string;
  readonly passage: LikelyPassage;
}

/** What each side asks, gives and refuses, sentence by sentence: by what was learnt, and by what was read of that side where it is not unlikely. */
function standsTold(sides: readonly string[], editor: Editor): readonly Told[] {
  const found = new Map<string, Told>();
  const add = (stand: Stand, side: string, passage: LikelyPassage) => {
    // What two sentences lead up to may be another's.
    if ((passage.lead?.length ?? 0) > 1) return;
    // What somebody assumes that a side will do it has not done.
    if (mentions(passage.sentence.text, [...editor.wording.assuming, ...editor.wording.notForSide])) return;
    const key = `${side} ${placeOf(passage)}`;
    const before = found.get(key);
    if (before === undefined || before.passage.likely < passage.likely) found.set(key, { stand, side, passage });
  };
  for (const side of sides)
    for (const stand of stands) for (const p of toldOfSide(stand, side, editor)) if (p.sure) add(stand, side, p);
  // Whose verb it plainly is needs no likelihood, where no other side is likelier meant.
  for (const s of editor.sentences()) {
    if (s.kind !== 'body' || isQuestion(s) || isPast(s, editor) || ageOf(s, editor.picture) > current) continue;
    // What a language model has read says itself whose it is.
    if (claimsIn(s, editor).some((c) => readByModel(c.reader))) continue;
    for (const { stand, side } of standsInClauses(s, editor)) {
      if (!sides.includes(side) || found.has(`${side} ${placeOf({ sentence: s })}`)) continue;
      const passage = passageOf(s, side, Math.max(plain, likelyOf(s, side, stand, editor)), editor);
      if (passage !== undefined) add(stand, side, passage);
    }
  }
  for (const s of [...everyStatement(editor), ...sides.flatMap((k) => haltsOf(k, editor))]) {
    const stand =
      ofKind[s.kind] ?? (s.kind === 'action' && mentions(s.gist, editor.wording.halting) ? 'gives' : undefined);
    const [side, another] = whoseLine(s, editor);
    const at = sentenceOf(s.claims[0]!, editor);
    if (stand === undefined || at === undefined || side === undefined || another !== undefined) continue;
    if (
      !sides.includes(side) ||
      s.polarity === 'denied' ||
      s.counterfactual ||
      found.has(`${side} ${placeOf({ sentence: at })}`)
    )
      continue;
    const likely = Math.max(...stands.map((c) => likelyOf(at, side, c, editor)));
    // Whose verb it plainly is needs no more.
    const least = kindLabel(s, editor) === '' ? borneOut : plainly;
    const passage = likely < least ? undefined : passageOf(at, side, likely, editor);
    if (passage !== undefined) add(stand, side, passage);
  }
  // What is told of two sides alike is told of the likelier.
  return [...found.values()].filter(
    (t) =>
      ![...found.values()].some(
        (o) => o.side !== t.side && placeOf(o.passage) === placeOf(t.passage) && o.passage.likely > t.passage.likely,
      ),
  );
}

/** An issue with what each side holds on it; null where no word tells which it is. */
export interface StandsRow {
  readonly issue: string | null;
  readonly cells: readonly (readonly Item[])[];
}

/** What a cell holds at most. */
const mostStands = 3;

/** What each side asks, gives and refuses, issue by issue: those first on which most is told. */
export function standsByIssue(sides: readonly string[], editor: Editor): readonly StandsRow[] {
  const told = standsTold(sides, editor);
  const issues = [...new Set(told.map((t) => issueOf(t, editor)))];
  const rows = issues.map((issue) => ({
    issue,
    cells: sides.map((side) =>
      told
        .filter((t) => t.side === side && issueOf(t, editor) === issue)
        // What another of them is told with is not told again.
        .filter((t, _, all) => !all.some((o) => o.passage.lead?.includes(t.passage.sentence.cite)))
        .sort((a, b) => b.passage.likely - a.passage.likely)
        .slice(0, mostStands)
        .map((t) => labelled(asClause(t, passageItem(t.passage, 'stance', side, editor), editor), labelOf(t, editor))),
    ),
  }));
  const weight = ({ issue, cells }: StandsRow) =>
    (issue === null ? -10 : 0) + 2 * cells.filter((c) => c.length > 0).length + cells.flat().length;
  return rows.sort((a, b) => weight(b) - weight(a));
}

/** What it does, and that it did where the sentence tells that it no longer does. */
function labelOf({ stand, side, passage: { sentence: s } }: Told, editor: Editor): string {
  if (mentions(s.text, editor.wording.dropping)) return dropped[stand];
  return likelyOf(s, side, 'over', editor) >= gone ? `${words[stand]}, as things were` : words[stand];
}
const dropped: Readonly<Record<Stand, string>> = {
  asks: 'Asks no longer',
  gives: 'Gives ground',
  refuses: 'Refuses',
};
/** From which likelihood on a sentence tells what has been overtaken. */
const gone = 0.4;

/** How likely the clause must be the one where its own verb tells the stand. */
const likelyEnough = 0.05;

/** Of a long sentence the clause by which the side takes its stand, where one is plain, with who says it. */
function asClause({ stand, side, passage }: Told, item: Item, editor: Editor): Item {
  const clause = clauseOfSide(
    passage.sentence,
    side,
    stand === 'refuses' ? 'answer' : 'offer',
    editor,
    passage.likely >= plain ? likelyEnough : undefined,
  );
  if (clause === undefined || (passage.lead?.length ?? 0) > 0) return item;
  return {
    ...item,
    runs: [{ text: clause.words }, ...(clause.who === '' ? [] : [{ text: ` (${clause.who})`, mark: 'soft' as const }])],
    words: wordCount(clause.words),
  };
}

/** A stand under its label, with how it is known behind it. */
const labelled = (item: Item, how: string): Item => ({
  ...item,
  how,
  runs: [...item.runs, ...(item.how === '' ? [] : [{ text: ` (${item.how.toLowerCase()})`, mark: 'soft' as const }])],
});

/** The issue of a stand: of what was read of that side in its sentence, else of its words. */
function issueOf({ side, passage: { sentence: s } }: Told, editor: Editor): string | null {
  const own = claimsIn(s, editor).filter((c) => c.issue !== null && !/^(?:deal|process)\b/.test(c.issue));
  const first = own.find((c) => c.parties.some((p) => keyOf(p) === side)) ?? own[0];
  const named = issueInWords(s.text).issue;
  return first?.issue ?? (named !== null && !/^(?:deal|process)\b/.test(named) ? named : null);
}
