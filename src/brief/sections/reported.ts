import type { PicturedOffer, Statement } from '../../picture/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, empty, paragraph, sentence, table, textOf } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { eventDate, lowered, manner, said, say, speaker } from '../say.js';
import { mainOffer } from './bottom-line.js';

const mostRows = 30;

const dateCell = (statement: Statement, editor: Editor): Sentence => sentence(eventDate(statement, editor));
const reportCell = (statement: Statement): Sentence =>
  sentence(statement.reported === null ? 'undated' : day(statement.reported));

export const statementKey = (s: Statement): string => s.claims[0]!;

function unique(all: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return all.filter((s) => {
    if (seen.has(statementKey(s))) return false;
    seen.add(statementKey(s));
    return true;
  });
}

function offerText(editor: Editor): BriefBlock[] {
  const main = mainOffer(editor);
  if (main === undefined) return [paragraph(sentence('No report speaks of an offer.'))];
  const lines = [say(main.statement, editor)];
  if (main.final && main.status !== 'denied') lines.push(sentence('That it is final is the offerer\u2019s word.'));
  lines.push(answer(main, editor));
  const also = editor.picture.offers.filter(
    (o) =>
      o !== main &&
      o.status !== 'denied' &&
      o.by.some((k) => main.by.includes(k)) &&
      o.statement.polarity === 'affirmed',
  );
  if (main.terms.length === 0)
    lines.push(
      sentence(
        also.length > 0
          ? 'No report lists its terms as such; what else is said to be on offer stands in the table.'
          : 'No report gives its terms.',
      ),
    );
  else if (main.terms.every((t) => t.held === 'assumed'))
    lines.push(sentence('The terms below are assumed: no source that has seen the offer lists them.'));
  const blocks: BriefBlock[] = [paragraph(...lines)];
  if (main.terms.length > 0)
    blocks.push(
      table(
        `Terms of the offer${main.by.length > 0 ? ` by ${editor.names(main.by)}` : ''}`,
        ['Term', 'How held', 'Who says so'],
        main.terms.map((t) => [
          sentence(said(t, editor, { unlabelled: true }), editor.cite(t.claims, 2)),
          sentence(manner(t, editor)),
          sentence(speaker(t, editor)),
        ]),
      ),
    );
  return blocks;
}

/** What became of an offer, with the move that shows it. */
function answer(offer: PicturedOffer, editor: Editor): Sentence {
  const last = offer.moves.at(-1);
  const words = {
    tabled: 'No answer to it is reported',
    pending: 'It awaits an answer',
    accepted: 'It is reported as accepted',
    rejected: 'It is reported as rejected',
    countered: 'A counter-offer is reported',
    withdrawn: 'It is reported as withdrawn',
    denied: 'That it was made is denied',
  }[offer.status];
  if (last === undefined || offer.status === 'tabled') return sentence(`${words}.`, editor.cite(offer.claims, 1));
  const told = say(last, editor, { unlabelled: true });
  return {
    ...told,
    runs: [{ text: `${words}: ` }, ...told.runs.map((r, i) => (i === 0 ? { ...r, text: lowered(r.text, editor) } : r))],
  };
}

/** Offers, terms and moves by party; what sources say apart from the outlets' own voice. */
export function reported(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const order = (s: Statement) => {
    const i = picture.between.findIndex((k) => s.parties.includes(k));
    return i < 0 ? picture.between.length : i;
  };
  const main = mainOffer(editor);
  const shown = new Set(main === undefined ? [] : main.terms.map(statementKey));
  const all = unique([
    ...picture.offers.flatMap((o) => [o.statement, ...o.terms, ...o.moves]),
    ...picture.issues.flatMap((i) => i.positions.flatMap((p) => [...p.current, ...p.against])),
    ...picture.threats,
    ...picture.process.deliberation,
    ...picture.conduct,
    ...picture.disclosures,
    ...picture.assessments,
  ]).filter((s) => !shown.has(statementKey(s)));
  const sorted = [...all].sort((a, b) => order(a) - order(b));
  const row = (s: Statement) => [
    sentence(s.parties.length > 0 ? capital(editor.names(s.parties)) : '\u2013'),
    sentence(editor.wording.kinds[s.kind]),
    sentence(said(s, editor, { unlabelled: true }), editor.cite(s.claims, 2)),
    sentence(manner(s, editor)),
    sentence(speaker(s, editor)),
    dateCell(s, editor),
    reportCell(s),
  ];
  const columns = ['Party', 'Kind', 'What', 'How held', 'Who says so', 'Of when', 'Reported'];
  const sourced = sorted.filter((s) => s.saidBy !== null);
  const own = sorted.filter((s) => s.saidBy === null);
  const blocks = offerText(editor);
  if (sourced.length > 0) blocks.push(table('What sources say, by party', columns, cut(sourced).map(row)));
  if (own.length > 0)
    blocks.push(
      table(
        'What the outlets write in their own voice',
        columns.filter((_, i) => i !== 4),
        cut(own).map((s) => row(s).filter((_, i) => i !== 4)),
      ),
    );
  return blocks.map((b) => dropConstantColumn(dropEmptyColumns(b), 'Reported'));
}

function cut(statements: readonly Statement[]): Statement[] {
  if (statements.length <= mostRows) return [...statements];
  const kept = new Set(
    [...statements]
      .sort((a, b) => b.origins - a.origins || (b.reported ?? '').localeCompare(a.reported ?? ''))
      .slice(0, mostRows),
  );
  return statements.filter((s) => kept.has(s));
}

/** A column that says nothing in any row is left out. */
export function dropEmptyColumns(block: BriefBlock): BriefBlock {
  if (block.type !== 'table') return block;
  const used = block.columns.map((_, i) =>
    block.rows.some((row) => (row[i] ?? empty()).runs.some((r) => r.text !== '')),
  );
  return {
    ...block,
    columns: block.columns.filter((_, i) => used[i]),
    rows: block.rows.map((row) => row.filter((_, i) => used[i])),
  };
}

/** A column that says the same in every row is said once, in the caption. */
function dropConstantColumn(block: BriefBlock, column: string): BriefBlock {
  if (block.type !== 'table') return block;
  const at = block.columns.indexOf(column);
  const values = new Set(block.rows.map((row) => textOf(row[at] ?? empty())));
  if (at < 0 || values.size !== 1) return block;
  return {
    ...block,
    caption: `${block.caption} (all ${column.toLowerCase()} ${[...values][0]})`,
    columns: block.columns.filter((_, i) => i !== at),
    rows: block.rows.map((row) => row.filter((_, i) => i !== at)),
  };
}
