import type { PicturedIssue, Position, Statement } from '../../picture/index.js';
import type { BriefBlock, MatrixChart, Sentence } from '../brief.js';
import { capital, capped, paragraph, sentence, soft, table } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { clause, standsAlone } from '../gist.js';
import { manner, speaker } from '../manner.js';
import { mostSalient, readsAlone } from '../salience.js';
import { said } from '../say.js';
import { lowered } from '../words.js';
import { everyStatement } from './contradictions.js';

const mostIssues = 8;
const mostOthers = 4;
const mostInterests = 6;

/** Issue by party: position, how held, date, citation; then interests, each stated or inferred. */
export function issues(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const sides = picture.between.length > 0 ? picture.between : picture.parties.slice(0, 2).map((p) => p.key);
  // Issues on which both sides are heard, then those with well-told positions: a line that is no clause comes last.
  const weight = (i: PicturedIssue) => {
    const told = i.positions.filter((p) => sides.includes(p.party) && p.current.length > 0);
    return told.length * 3 + told.filter((p) => p.current.some((s) => readsAlone(s, editor))).length * 2;
  };
  const rows = picture.issues
    .filter((i) => i.positions.some((p) => sides.includes(p.party) && (p.current.length > 0 || p.against.length > 0)))
    .sort((a, b) => weight(b) - weight(a))
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
        mostSalient(picture.interests, mostInterests, editor).map((s) => [
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
  const shown = foremost(position, editor);
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

/** The stance that a cell shows: of those held, the one that reads best and matters most; where none is held, what is denied. */
function foremost(position: Position, editor: Editor): Statement[] {
  const held = position.current.filter((s) => standsAlone(s, editor));
  const all = [held, position.current, position.against].find((list) => list.length > 0) ?? [];
  return mostSalient(all, 1, editor);
}

function matrixCell(position: Position | undefined, editor: Editor): MatrixChart['rows'][number]['cells'][number] {
  const [first] = position === undefined ? [] : foremost(position, editor);
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
