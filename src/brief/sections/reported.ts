import type { Statement } from '../../picture/index.js';
import type { BriefBlock, Run } from '../brief.js';
import { capital, capped, dropEmptyTail, entries, sentence, textOf } from '../compose.js';
import { day, shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { everyStatement } from '../every-statement.js';
import { kindShows, namesOneOfSeveral } from '../gist.js';
import { eventDate, manner, speaker } from '../manner.js';
import { clearOffer } from '../offer.js';
import { oneDay } from '../reports.js';
import { mostSalient } from '../salience.js';
import { said } from '../say.js';
import { offerTold } from './offer-told.js';

/** Rows of the two tables: all that one or two reports say, and the most wanted of many. */
const rowsOf = (documents: number) => (documents <= 2 ? { sources: 40, outlets: 20 } : { sources: 12, outlets: 5 });

/** Offers, terms and moves by party; what sources say apart from the outlets' own voice. */
export function reported(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  // Lines of one party stand together; of whom it is not clear, last.
  const order = (s: Statement) => {
    const i = picture.between.findIndex((k) => s.parties.includes(k));
    if (namesOneOfSeveral(s, editor)) return picture.between.length + 1;
    return (i < 0 ? picture.between.length : i) + (s.parties.length > 1 ? 0.5 : 0);
  };
  const main = clearOffer(editor);
  const shown = new Set(
    [
      ...(main === undefined ? [] : [main.statement, ...main.terms]),
      ...(main?.terms.length === 0 ? main.asks : []),
    ].map((s) => s.claims[0]),
  );
  // Talks and go-betweens stand under the process.
  const all = everyStatement(editor).filter(
    (s) => !shown.has(s.claims[0]) && s.kind !== 'meeting' && s.kind !== 'mediation',
  );
  const row = (s: Statement) => [
    sentence(
      namesOneOfSeveral(s, editor)
        ? 'Not clear'
        : s.parties.length > 0
          ? capital(editor.names(s.parties))
          : 'The talks',
    ),
    sentence(kindShows(s, editor) ? editor.wording.kinds[s.kind] : ''),
    sentence(said(s, editor, { unlabelled: true }), editor.cite(s.claims, 2)),
    sentence(toldHow(s, editor)),
    sentence(times(s, editor)),
  ];
  const most = rowsOf(picture.evidence.documents.length);
  const part = (title: string, statements: readonly Statement[], atMost: number, own = false): BriefBlock[] => {
    const rows: ReturnType<typeof row>[] = [];
    const printed = new Set<string>();
    for (const s of mostSalient(statements, atMost, editor).sort((a, b) => order(a) - order(b))) {
      // Two claims of one sentence that is quoted whole make one row.
      const words = textOf(sentence(said(s, editor, { unlabelled: true }))).replace(/\u2019/g, "'");
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
  ];
}

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
