import type { BriefBlock, Section } from '../brief.js';
import { dropEmptyColumns, sentence, table, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { opensWith } from '../labels/goes-on.js';
import { isLikeness } from '../lines/likeness.js';
import { quotation } from '../lines/quotation.js';
import { mentions, wordsOf } from '../lines/words.js';
import { numbered } from '../numbering.js';
import { fewReports } from '../reports.js';
import type { Role } from '../roles/roles.js';
import { isStory, type ReportSentence } from '../searches/report-sentence.js';
import { sentencesOf } from '../searches/sentence-index.js';
import { isBackground } from '../standing/background.js';

/** Passages at most, words of one, words of all. */
const mostPassages = 14;
const longest = 80;
const mostWords = 420;
/** Words of a sentence that says something by itself. */
const fewest = 4;

/** From which likelihood on a sentence is taken for what it is called, and for what may be worth telling. */
const likely = 0.5;
const may = 0.17;

const stands = 'Where a side stands';

/** What a passage is about, by the role that its sentences have most plainly. */
const about: readonly (readonly [Role, string])[] = [
  ['offer', 'The offer'],
  ['stand', stands],
  ['decides', 'Who decides'],
  ['time', 'Time'],
  ['noDeal', 'Without a deal'],
  ['blocks', 'Who may block'],
  ['goBetween', 'Third parties'],
  ['now', 'State of the talks'],
];

/**
 * What one or two reports tell of the talks and no other line of the brief has: whole sentences, in their order and in the report's words, each with those before it
 * in its paragraph on which it leans: under the issues what tells where a side stands, and all else with what is reported. History and colour are left out.
 * `sections` as they will be printed: what they cite is told.
 */
export function withRest(sections: readonly Section[], editor: Editor): Section[] {
  const passages = restOf(sections, editor).map((p) => ({ p, topic: topicOf(p, editor) }));
  const tables: Readonly<Partial<Record<Section['id'], BriefBlock[]>>> = {
    reported: told(
      'Also told, in the report\u2019s own words',
      passages.filter(({ topic }) => topic !== stands),
      editor,
    ),
    issues: told(
      'Also told of where they stand',
      passages.filter(({ topic }) => topic === stands),
      editor,
    ),
  };
  return sections.map((s) => ({ ...s, blocks: [...s.blocks, ...(tables[s.id] ?? [])] }));
}

function told(caption: string, rows: readonly { p: Passage; topic: string }[], editor: Editor): BriefBlock[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ p, topic }) => [
    sentence(
      quotation(p.map(({ text }) => text).join(' ')),
      editor.cite(
        p.map(({ cite }) => cite),
        p.length,
      ),
    ),
    sentence(topic === stands ? '' : topic),
  ]);
  return [dropEmptyColumns(table(caption, ['In the report\u2019s words', 'About'], cells))];
}

type Passage = readonly ReportSentence[];

function restOf(sections: readonly Section[], editor: Editor): Passage[] {
  const reports = editor.picture.evidence.documents.filter((d) => d.copyOf === null);
  if (reports.length > fewReports) return [];
  const { citations } = numbered(sections, editor.citations());
  const cited = new Set(citations.map(({ document, sentenceSpan: span }) => placeOf({ document, span })));
  const passages: Passage[] = [];
  let words = 0;
  for (const { id } of reports) {
    const all = sentencesOf(id, editor);
    for (const [i, s] of all.entries()) {
      const last = passages.at(-1);
      if (cited.has(placeOf(s)) || !bears(s, editor) || last?.includes(s)) continue;
      const joins = last !== undefined && last.at(-1) === all[i - 1] && last.at(-1)!.block === s.block;
      const added = joins ? [s] : withLead(s, all, i, editor);
      // What stands behind a likeness to somebody is of him; a thought of two hands is told whole, likeness and all.
      if (added.some(({ text }) => isLikeness(text, editor)) && !opensWith(s.text, editor.wording.weighing)) continue;
      const length = wordsIn(added);
      const whole = (joins ? wordsIn(last) : 0) + length;
      if (words + length > mostWords) continue;
      if (joins && whole <= longest) passages[passages.length - 1] = [...last, s];
      else if (passages.length < mostPassages) passages.push(joins ? withLead(s, all, i, editor) : added);
      else continue;
      words += length;
    }
  }
  return passages;
}

const placeOf = ({ document, span }: { document: { id: string }; span: readonly number[] }): string =>
  `${document.id} ${span.join('-')}`;

const wordsIn = (passage: Passage): number => passage.reduce((sum, { text }) => sum + wordCount(text), 0);

/** Whether a sentence tells something of the talks as they are. */
function bears(s: ReportSentence, editor: Editor): boolean {
  if (s.kind !== 'body' || !isStory(s.text) || wordCount(s.text) < fewest) return false;
  if (isBackground(s.text, s.document.published) || isLikeness(s.text, editor)) return false;
  const roles = editor.roles(s);
  const most = Math.max(roles.lead, ...about.map(([role]) => roles[role]));
  return most >= may && Math.max(roles.history, roles.colour) < Math.max(likely, most);
}

/** A sentence with those before it in its paragraph that it leans on, as far as there is room. */
function withLead(s: ReportSentence, all: readonly ReportSentence[], at: number, editor: Editor): ReportSentence[] {
  const found = [s];
  let words = wordCount(s.text);
  for (let i = at - 1; i >= 0 && leans(found[0]!, editor); i--) {
    const before = all[i]!;
    words += wordCount(before.text);
    if (before.block !== s.block || words > longest) break;
    found.unshift(before);
  }
  return found;
}

function leans(s: ReportSentence, editor: Editor): boolean {
  const first = wordsOf(s.text).find((w) => w !== '') ?? '';
  return (
    editor.wording.pointing.includes(first) ||
    mentions(first, editor.wording.pronouns) ||
    editor.roles(s).leans >= likely
  );
}

function topicOf(passage: Passage, editor: Editor): string {
  const roles = passage.map((s) => editor.roles(s));
  const best = (role: Role): number => Math.max(...roles.map((r) => r[role]));
  const [first] = [...about].sort(([a], [b]) => best(b) - best(a));
  return first !== undefined && best(first[0]) >= likely ? first[1] : '';
}
