import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import { agreementTerms } from '../agreement-terms.js';
import type { BriefBlock, Run } from '../brief.js';
import { clauseInFull } from '../clause.js';
import { capital, capped, dropEmptyTail, entries, sentence, table, textOf, wordCount } from '../compose.js';
import { day, shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { everyStatement } from '../every-statement.js';
import { kindShows, namesOneOfSeveral, standsAlone } from '../gist.js';
import { eventDate, manner, speaker } from '../manner.js';
import { clearOffer } from '../offer.js';
import { quotation } from '../quotation.js';
import { oneDay } from '../reports.js';
import { mostSalient, pointsBack } from '../salience.js';
import { said } from '../say.js';
import { wordsOf } from '../words.js';
import { offerTold } from './offer-told.js';

/** Rows of the two tables: all that one or two reports say, and the most wanted of many. */
const rowsOf = (documents: number) => (documents <= 2 ? { sources: 40, outlets: 20 } : { sources: 12, outlets: 5 });

/** Offers, terms and moves by party; what sources say apart from the outlets' own voice. */
export function reported(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const unclear = (s: Statement) =>
    namesOneOfSeveral(s, editor) || quotedOfAnother(s, editor) || pronounQuoted(s, editor);
  const label = (s: Statement) =>
    unclear(s) ? 'Not clear' : s.parties.length > 0 ? capital(editor.names(s.parties)) : 'The talks';
  // Lines of one party stand together, those of the sides first; of whom it is not clear, last.
  const order = (s: Statement, labels: readonly string[]) => {
    if (unclear(s)) return picture.between.length + labels.length;
    const i = picture.between.findIndex((k) => s.parties.includes(k));
    return i < 0 ? picture.between.length + labels.indexOf(label(s)) : i + (s.parties.length > 1 ? 0.5 : 0);
  };
  const main = clearOffer(editor);
  const shown = new Set(
    [
      ...(main === undefined ? [] : [main.statement, ...main.terms]),
      ...(main?.terms.length === 0 ? main.asks : []),
      ...agreementTerms(editor),
    ].map((s) => s.claims[0]),
  );
  // Talks and go-betweens stand under the process.
  const all = everyStatement(editor).filter(
    (s) => !shown.has(s.claims[0]) && s.kind !== 'meeting' && s.kind !== 'mediation',
  );
  const row = (s: Statement) => [
    sentence(label(s)),
    sentence(kindShows(s, editor) ? editor.wording.kinds[s.kind] : ''),
    sentence(said(s, editor, { unlabelled: true, inFull: true }), editor.cite(s.claims, 2)),
    sentence(toldHow(s, editor)),
    sentence(times(s, editor)),
  ];
  const most = rowsOf(picture.evidence.documents.length);
  const part = (title: string, statements: readonly Statement[], atMost: number, own = false): BriefBlock[] => {
    const rows: ReturnType<typeof row>[] = [];
    const printed = new Set<string>();
    const salient = mostSalient(statements, atMost, editor);
    const labels = [...new Set(salient.map(label))];
    for (const s of salient.sort((a, b) => order(a, labels) - order(b, labels))) {
      // Two claims of one sentence that is quoted whole make one row.
      const words = textOf(sentence(said(s, editor, { unlabelled: true, inFull: true }))).replace(/\u2019/g, "'");
      if (printed.has(words)) continue;
      printed.add(words);
      rows.push(row(s));
    }
    return rows.length === 0
      ? []
      : [
          dropEmptyTail(
            entries(
              capped(title, rows.length, statements.length),
              ['Party', 'Kind', 'What', own ? 'How held' : 'Who says so, how held', 'When'],
              rows,
              { label: 1, main: 2 },
            ),
          ),
        ];
  };
  return [
    ...offerTold(editor),
    ...part(
      'What sources say, by party',
      all.filter((s) => s.saidBy !== null),
      most.sources,
    ),
    ...part(
      'What the outlets write in their own voice',
      all.filter((s) => s.saidBy === null),
      most.outlets,
      true,
    ),
    ...alsoTold(editor, all),
  ];
}

const mostAlso = 6;
const longestAlso = 45;
const fewestAlso = 7;

/** Long enough to say something, and about nothing that only the sentence before it names. */
const telling = (whole: string, editor: Editor): boolean => {
  const words = wordCount(whole);
  const first = wordsOf(whole).find((w) => w !== '') ?? '';
  return words >= fewestAlso && words <= longestAlso && !editor.wording.pointing.includes(first);
};

/**
 * Sentences of one or two reports of which nothing reads as a line of its own: they are shown whole, in the reports' words, so that what was understood
 * of them only in part is not lost. Of many reports what weighs most is enough.
 */
function alsoTold(editor: Editor, all: readonly Statement[]): BriefBlock[] {
  const { picture } = editor;
  if (picture.evidence.documents.length > 2) return [];
  const { process, offers } = picture;
  const told = [
    ...all,
    ...process.meetings,
    ...process.mediation,
    ...process.channels,
    ...offers.flatMap((o) => [o.statement, ...o.terms, ...o.asks]),
    ...agreementTerms(editor),
  ];
  const shown = new Set(told.flatMap((s) => s.claims).map((id) => editor.context(id)));
  const left = new Map<string, string>();
  for (const { claim } of picture.claims) {
    const whole = printable(editor.context(claim.id)).trim();
    if (shown.has(editor.context(claim.id)) || whole === '' || !telling(whole, editor)) continue;
    if (!left.has(whole)) left.set(whole, claim.id);
  }
  const rows = [...left].slice(0, mostAlso).map(([words, id]) => [sentence(quotation(words), editor.cite([id], 1))]);
  return rows.length === 0 ? [] : [table('Also told, in the reports\u2019 own words', ['Sentence'], rows)];
}

/** A whole sentence quoted for a fragment of it, or one about a "he", which names nobody of the party whose act the fragment was read as. */
function quotedOfAnother(s: Statement, editor: Editor): boolean {
  if ((standsAlone(s, editor) && !pointsBack(s, editor)) || s.parties.length !== 1) return false;
  const party = editor.picture.parties.find((p) => p.key === s.parties[0]);
  const words = editor.context(s.claims[0]!);
  // "Ukrainians" are of Ukraine.
  const names =
    party === undefined
      ? []
      : [party.name.replace(/(?<=\p{L}{5})[aey]$/u, ''), ...party.actors.flatMap((a) => a.split(' ').at(-1)!)];
  return !names.some((name) => words.includes(name));
}

/** A passage that is quoted because a pronoun begins its clause: for whom that stands is the reader's to see. */
const pronounQuoted = (s: Statement, editor: Editor): boolean =>
  /^(?:it|they|he|she|its|their|his|her|one of)\b/i.test(editor.claim(s.claims[0]!)?.claim.quote ?? '') &&
  clauseInFull(s, editor).startsWith('\u201c');

/** Who says so and how it is held; the outlets' table says by its heading whose voice it is. */
function toldHow(s: Statement, editor: Editor): Run[] {
  const how = manner(s, editor);
  if (s.saidBy !== null) return [{ text: `${speaker(s, editor)}: ` }, { text: how, mark: 'soft' }];
  const own = editor.wording.held.reported;
  return [{ text: how === own ? '' : how.replace(`${own}, `, ''), mark: 'soft' }];
}

/** Event and report apart: `20 April 2022; reported 24 April`; where all reports are of one day, the event alone. */
function times(statement: Statement, editor: Editor): string {
  const event = eventDate(statement, editor);
  if (oneDay(editor)) return event;
  const { reported, when } = statement;
  const near = when?.resolved ? (when.to ?? when.from) : editor.picture.latest;
  const said = reported === null ? 'report undated' : `reported ${shortDay(reported, near)}`;
  if (event === '') return said;
  if (reported !== null && event === day(reported)) return `${event}, reported that day`;
  return `${event}; ${said}`;
}
