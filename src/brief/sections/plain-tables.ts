import { fold } from '../../claims/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { type LikelyPassage, toldOfSide } from '../cells/told-of-side.js';
import { capital, capped, dropEmptyColumns, listed, sentence, table } from '../compose.js';
import type { Editor } from '../editor.js';
import { nameAt } from '../labels/name-at.js';
import { partiesIn } from '../labels/parties-in.js';
import { sideCalled } from '../labels/side-called.js';
import { subjectOf } from '../labels/subject.js';
import { whoseLine } from '../labels/whose-line.js';
import { wordsOf } from '../lines/words.js';
import { statementsIn } from '../searches/every-statement.js';
import { leftBehind } from '../searches/moved-days.js';
import { type PlainTopic, tellsPlainly } from '../searches/plain-topics.js';
import { plainlyTold } from '../searches/plainly-told.js';
import { ageOf, namesEarlierYear, type ReportSentence } from '../searches/report-sentence.js';
import { claimsIn } from '../searches/sentence-index.js';
import { bare, names, type Passage } from '../searches/told-anywhere.js';

/** Rows of such a table at most. */
const most = 7;

/** A table of what reports tell on a topic in whole sentences, with the sides that each names; undefined where none does. */
export function plainTable(
  topic: PlainTopic,
  caption: string,
  editor: Editor,
  keep: (p: Passage) => boolean = () => true,
): BriefBlock | undefined {
  const all = plainlyTold(editor, topic).filter(keep);
  if (all.length === 0) return undefined;
  return dropEmptyColumns(
    table(
      capped(caption, Math.min(most, all.length), all.length),
      ['In the report\u2019s words', 'Side named', 'What it overtakes'],
      all
        .slice(0, most)
        .map((p) => [...plainRow(p, editor), topic === 'moved' ? overtakenBy(p, editor) : sentence('')]),
    ),
  );
}

const inOwnPerson = /\b(?:I|we|our|us|you|your)\b/;

/** What a passage moves, where another sentence tells it. */
function overtakenBy(p: Passage, editor: Editor): Sentence {
  const [old] = leftBehind(p.sentence, editor).filter((s) => !p.quote.includes(bare(s.text)));
  return old === undefined ? sentence('') : sentence(`\u201c${bare(old.text)}\u201d`, editor.cite([old.cite], 1));
}

/** A passage in quotation marks; a denial marked as one. */
export function quotedPassage({ quote, cite }: Pick<Passage, 'quote' | 'cite'>, editor: Editor): Sentence {
  const denied = editor.claim(cite)?.claim.polarity === 'denied' ? { mark: 'denied' as const } : {};
  return sentence([{ text: `\u201c${quote}\u201d`, ...denied }], editor.cite([cite], 1));
}

const plainRow = (p: Passage, editor: Editor): Sentence[] => [
  quotedPassage(p, editor),
  sentence(listed(sidesNamed(p, editor).map((k) => capital(editor.name(k))))),
];

/** The sides that a passage names: by a name, a last word of one, one of its people, or a noun that one side alone is. */
function sidesNamed({ quote }: Passage, editor: Editor): readonly string[] {
  const named = new Set(partiesIn(quote, editor).map((m) => m.key));
  const text = fold(quote);
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}'-])\p{Lu}/gu)) {
    const at = nameAt(text.slice(index), editor);
    if (at !== null) named.add(at.key);
  }
  for (const word of wordsOf(quote)) {
    const side = sideCalled(word, editor);
    if (side !== null) named.add(side);
  }
  return editor.picture.between.filter((k) => named.has(k) || names(quote, k, editor));
}

/** Sides of which no sentence tells who decides: none, where one tells it and names no side. */
export function undecided(sides: readonly string[], editor: Editor): readonly string[] {
  const told = plainlyTold(editor, 'decides').map((p) => sidesNamed(p, editor));
  if (told.some((of) => of.length === 0)) return [];
  return sides.filter((k) => !told.some((of) => of.includes(k)) && maybeDecides(k, editor) === undefined);
}

/** A sentence that may tell who decides for a side, by what was learnt. */
export const maybeDecides = (side: string, editor: Editor): LikelyPassage | undefined =>
  toldOfSide('decides', side, editor, mayDecide)[0];
const mayDecide = 0.15;

/** Sentences that tell a side's stand at most, and days before the latest report within which they stand. */
const mostStands = 12;
const recent = 14;

/**
 * What the sides ask, offer, accept and refuse, in whole sentences: under the side that a sentence is about where that is plain, else with all that it names. What it
 * hedges, and who says so, stands in it.
 */
export function standsTable(editor: Editor): BriefBlock | undefined {
  const { between } = editor.picture;
  const rows = standsOf(editor);
  if (rows.length === 0) return undefined;
  const order = ({ of }: { of: readonly string[] }) => (of.length === 1 ? between.indexOf(of[0]!) : between.length);
  const sorted = rows.slice(0, mostStands).sort((a, b) => order(a) - order(b));
  return table(
    capped('What is told of each side\u2019s stand, in whole sentences', sorted.length, rows.length),
    ['Side named', 'In the report\u2019s words'],
    sorted.map(({ p, of }) => [sentence(listed(of.map((k) => capital(editor.name(k))))), quotedPassage(p, editor)]),
  );
}

/** Sentences that tell what a side wants or holds, with the sides that it is told of. */
export function standsOf(editor: Editor) {
  const { between } = editor.picture;
  return plainlyTold(editor, 'stands')
    .filter(
      ({ sentence: s }) =>
        ageOf(s, editor.picture) <= recent &&
        !tellsPlainly(s.text, 'spoils') &&
        !namesEarlierYear(s) &&
        isStand(s, editor),
    )
    .flatMap((p) => {
      // "Critics say that you will wait": of whom, only the speaker tells.
      if (inOwnPerson.test(p.sentence.text.replace(/["\u201c][^"\u201d]*["\u201d]/g, ''))) return [];
      const told = [...new Set(statementsIn(p.sentence, editor).flatMap((c) => whoseLine(c, editor)))];
      const named = sidesNamed(p, editor);
      const subject = subjectOf(p.sentence.text, editor).filter((k) => named.includes(k));
      // Whose it was read as, and else who is its subject: a name that merely stands in it makes it nobody's.
      const of = told.length === 1 && between.includes(told[0]!) ? told : told.length === 0 ? subject : [];
      // What is told of all sides is no stand of one.
      return of.length === 0 || of.length === between.length ? [] : [{ p, of }];
    });
}

/** Whether a sentence may tell what a side wants or holds, and not what would follow, what somebody does between them, or what is kept from others. */
function isStand(s: ReportSentence, editor: Editor): boolean {
  const { stand, offer, now, goBetween } = editor.roles(s);
  const read = claimsIn(s, editor);
  const beside =
    read.some(({ kind }) => kind === 'disclosure') || (read.length > 0 && read.every(({ kind }) => noStand.has(kind)));
  return Math.max(stand, offer, now) >= may && goBetween < likely && !beside && !/^(?:If|Unless)\b/.test(s.text);
}
const may = 0.3;
const likely = 0.5;
const noStand: ReadonlySet<string> = new Set(['mediation', 'meeting']);

const mostTerms = 8;

/** What the paper, the offer or the outline on the table holds, in whole sentences of the last reports. */
export function termsTable(editor: Editor): BriefBlock | undefined {
  const all = plainlyTold(editor, 'terms').filter(({ sentence: s }) => ageOf(s, editor.picture) <= recent);
  if (all.length === 0) return undefined;
  return table(
    capped('What is on the table, in whole sentences', Math.min(mostTerms, all.length), all.length),
    ['In the report\u2019s words'],
    all.slice(0, mostTerms).map((p) => [quotedPassage(p, editor)]),
  );
}
