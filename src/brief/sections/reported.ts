import type { Statement } from '../../picture/index.js';
import type { BriefBlock } from '../brief.js';
import { capital, capped, sentence, table, textOf } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { kindShows, namesOneOfSeveral } from '../gist.js';
import { eventDate, manner, speaker } from '../manner.js';
import { clearOffer } from '../offer.js';
import { mostSalient } from '../salience.js';
import { said } from '../say.js';
import { everyStatement } from './contradictions.js';
import { offerTold } from './offer-told.js';

/** Rows of the two tables: all that one or two reports say, and the most wanted of many. */
const rowsOf = (documents: number) => (documents <= 2 ? { sources: 40, outlets: 20 } : { sources: 16, outlets: 8 });

/** Offers, terms and moves by party; what sources say apart from the outlets' own voice. */
export function reported(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const order = (s: Statement) => {
    const i = picture.between.findIndex((k) => s.parties.includes(k));
    return i < 0 ? picture.between.length : i;
  };
  const main = clearOffer(editor);
  const shown = new Set(
    [...(main?.terms ?? []), ...(main?.terms.length === 0 ? main.asks : [])].map((s) => s.claims[0]),
  );
  // Talks and go-betweens stand under the process.
  const all = everyStatement(editor).filter(
    (s) => !shown.has(s.claims[0]) && s.kind !== 'meeting' && s.kind !== 'mediation',
  );
  const columns = ['Party', 'Kind', 'What', 'Who says so, how held', 'When'];
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
    sentence([{ text: s.saidBy === null ? '' : `${speaker(s, editor)}: ` }, { text: manner(s, editor), mark: 'soft' }]),
    sentence(times(s, editor)),
  ];
  const most = rowsOf(picture.evidence.documents.length);
  const part = (title: string, statements: readonly Statement[], atMost: number): BriefBlock[] => {
    const rows: ReturnType<typeof row>[] = [];
    const printed = new Set<string>();
    for (const s of mostSalient(statements, atMost, editor).sort((a, b) => order(a) - order(b))) {
      // Two claims of one sentence that is quoted whole make one row.
      const words = textOf(sentence(said(s, editor, { unlabelled: true })));
      if (printed.has(words)) continue;
      printed.add(words);
      rows.push(row(s));
    }
    return rows.length === 0 ? [] : [table(capped(title, rows.length, statements.length), columns, rows)];
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
    ),
  ];
}

/** Event and report apart: `20 April 2022; reported 24 April`. */
function times(statement: Statement, editor: Editor): string {
  const event = eventDate(statement, editor);
  const told = statement.reported === null ? 'report undated' : `reported ${day(statement.reported)}`;
  if (event === '') return told;
  if (statement.reported !== null && event === day(statement.reported)) return `${event}, reported that day`;
  return `${event}; ${told}`;
}
