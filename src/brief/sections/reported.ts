import type { PicturedOffer, Statement } from '../../picture/index.js';
import { reachedAgreement } from '../agreement.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, capped, empty, paragraph, sentence, table } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { kindShows } from '../gist.js';
import { eventDate, manner, speaker } from '../manner.js';
import { mainOffer, statusOf } from '../offer.js';
import { said, say } from '../say.js';
import { lowered } from '../words.js';

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
  const reached = reachedAgreement(editor);
  const agreed = reached === undefined ? [] : [say(reached.statement, editor)];
  if (main === undefined)
    return [paragraph(...(agreed.length > 0 ? agreed : [sentence('No report speaks of an offer.')]))];
  if (agreed.length > 0 && main.terms.length === 0) return [paragraph(...agreed)];
  const lines = [...agreed, say(main.statement, editor)];
  if (main.final && main.status !== 'denied') lines.push(sentence('That it is final is the offerer\u2019s word.'));
  if (main.status !== 'denied') lines.push(answer(main, editor));
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
  const status = statusOf(offer, editor);
  const last = offer.moves.at(-1);
  const words = {
    tabled: 'No clear answer to it is reported',
    pending: 'It awaits an answer',
    accepted: 'It is reported as accepted',
    rejected: 'It is reported as rejected',
    countered: 'A counter-offer is reported',
    withdrawn: 'It is reported as withdrawn',
    denied: 'That it was made is denied',
  }[status];
  if (last === undefined || status === 'tabled') return sentence(`${words}.`, editor.cite(offer.claims, 1));
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
  const columns = ['Party', 'Kind', 'What', 'Who says so, how held', 'When'];
  const row = (s: Statement) => [
    sentence(s.parties.length > 0 ? capital(editor.names(s.parties)) : 'The talks'),
    sentence(kindShows(s, editor) ? editor.wording.kinds[s.kind] : ''),
    sentence(said(s, editor, { unlabelled: true }), editor.cite(s.claims, 2)),
    sentence([{ text: s.saidBy === null ? '' : `${speaker(s, editor)}: ` }, { text: manner(s, editor), mark: 'soft' }]),
    sentence(times(s, editor)),
  ];
  const part = (title: string, statements: readonly Statement[], most: number): BriefBlock[] => {
    if (statements.length === 0) return [];
    const shown = cut(statements, most).sort((a, b) => order(a) - order(b));
    return [table(capped(title, shown.length, statements.length), columns, shown.map(row))];
  };
  return [
    ...offerText(editor),
    ...part(
      'What sources say, by party',
      all.filter((s) => s.saidBy !== null),
      8,
    ),
    ...part(
      'What the outlets write in their own voice',
      all.filter((s) => s.saidBy === null),
      4,
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

/** Moves before acts before talk of them; then what more origins say; then the latest. */
const weightOf: Readonly<Record<Statement['kind'], number>> = {
  offer: 0,
  acceptance: 0,
  refusal: 0,
  concession: 0,
  'red-line': 0,
  demand: 1,
  threat: 1,
  deliberation: 1,
  action: 2,
  disclosure: 2,
  meeting: 3,
  mediation: 3,
  deadline: 3,
  authority: 3,
  forecast: 4,
  interest: 4,
  assessment: 4,
};

function cut(statements: readonly Statement[], most: number): Statement[] {
  const ranked = [...statements].sort(
    (a, b) =>
      b.origins - a.origins ||
      weightOf[a.kind] - weightOf[b.kind] ||
      (b.reported ?? '').localeCompare(a.reported ?? ''),
  );
  const kept = new Set(ranked.slice(0, most));
  return ranked.filter((s) => kept.has(s)).sort((a, b) => weightOf[a.kind] - weightOf[b.kind]);
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
