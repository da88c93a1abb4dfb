import type { Position, Statement } from '../../picture/index.js';
import type { BriefBlock, MatrixChart, Sentence } from '../brief.js';
import { capital, capped, paragraph, sentence, soft, table } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { clause } from '../gist.js';
import { manner, speaker } from '../manner.js';
import { said } from '../say.js';
import { lowered } from '../words.js';
import { everyStatement } from './contradictions.js';

const mostIssues = 6;
const mostOthers = 4;
const mostInterests = 4;

/** Issue by party: position, how held, date, citation; then interests, each stated or inferred. */
export function issues(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const sides = picture.between.length > 0 ? picture.between : picture.parties.slice(0, 2).map((p) => p.key);
  const rows = picture.issues
    .filter((i) => i.positions.some((p) => sides.includes(p.party) && (p.current.length > 0 || p.against.length > 0)))
    .slice(0, mostIssues);
  const all = picture.issues.filter((i) =>
    i.positions.some((p) => sides.includes(p.party) && p.current.length > 0),
  ).length;
  const blocks: BriefBlock[] = [];
  if (rows.length === 0) blocks.push(paragraph(sentence('No report gives a position on any single issue.')));
  else {
    blocks.push(
      table(
        capped('Positions, issue by party', rows.length, all),
        ['Issue', ...sides.map((k) => capital(editor.name(k))), 'State'],
        rows.map((i) => [
          sentence(i.label),
          ...sides.map((k) =>
            positionCell(
              i.positions.find((p) => p.party === k),
              editor,
            ),
          ),
          sentence([
            { text: capital(i.status) },
            { text: i.status === 'unknown' ? '' : ` (${reason(i.statusReason, editor)})`, mark: 'soft' },
          ]),
        ]),
      ),
    );
    const chart: MatrixChart = {
      chart: 'matrix',
      title: 'How each position is known',
      columns: sides.map((k) => capital(editor.name(k))),
      rows: rows.map((i) => ({
        label: i.label,
        cells: sides.map((k) =>
          matrixCell(
            i.positions.find((p) => p.party === k),
            editor,
          ),
        ),
      })),
    };
    if (rows.length > 1) blocks.push({ type: 'chart', chart });
  }
  const others = picture.issues.flatMap((i) =>
    i.positions.filter((p) => !sides.includes(p.party) && p.current.length > 0).map((p) => ({ issue: i.label, p })),
  );
  if (others.length > 0)
    blocks.push(
      table(
        capped('Positions of others', Math.min(mostOthers, others.length), others.length),
        ['Party', 'Issue', 'Position'],
        others
          .slice(0, mostOthers)
          .map(({ issue, p }) => [sentence(capital(editor.name(p.party))), sentence(issue), positionCell(p, editor)]),
      ),
    );
  if (picture.interests.length > 0)
    blocks.push(
      table(
        capped(
          'Interests, apart from positions',
          Math.min(mostInterests, picture.interests.length),
          picture.interests.length,
        ),
        ['Party', 'What drives or binds it', 'Stated or inferred', 'Who says so'],
        picture.interests
          .slice(0, mostInterests)
          .map((s) => [
            sentence(s.parties.length > 0 ? capital(editor.names(s.parties)) : ''),
            sentence(said(s, editor), editor.cite(s.claims, 2)),
            sentence(interestHeld(s)),
            sentence(speaker(s, editor)),
          ]),
      ),
    );
  return blocks;
}

/** A reason is often the gist of a claim: then it is printed as one. */
function reason(words: string, editor: Editor): string {
  const statement = everyStatement(editor).find((s) => s.gist === words);
  return lowered(
    statement === undefined ? editor.print(words).replace(/[\s.;,:]+$/, '') : clause(statement, editor),
    editor,
  );
}

const interestHeld = (s: Statement): string =>
  s.polarity === 'denied' ? 'denied' : s.held === 'stated' ? 'stated by the party' : 'inferred by others';

function positionCell(position: Position | undefined, editor: Editor): Sentence {
  if (position === undefined || (position.current.length === 0 && position.against.length === 0))
    return soft('Not reported');
  const shown = [...position.current.slice(0, 1), ...position.against.slice(0, 1)].slice(0, 1);
  const runs = shown.flatMap((s, i) => [
    ...(i === 0 ? [] : [{ text: '; ' }]),
    ...said(s, editor),
    {
      text: ` (${manner(s, editor)}${s.reported === null ? '' : `, ${day(s.reported)}`})`,
      mark: 'soft' as const,
    },
  ]);
  return sentence(
    runs,
    editor.cite(
      shown.map((s) => s.claims[0]!),
      3,
    ),
  );
}

function matrixCell(position: Position | undefined, editor: Editor): MatrixChart['rows'][number]['cells'][number] {
  const first = position?.current[0] ?? position?.against[0];
  if (position === undefined || first === undefined) return { held: 'not-reported', text: '', date: null, cites: [] };
  return {
    held: first.held,
    text: said(first, editor)
      .map((r) => r.text)
      .join(''),
    date: first.reported,
    cites: editor.cite(first.claims, 1),
  };
}
