import { issuesMeet } from '../../evidence/index.js';
import type { PicturedIssue, Position, Statement } from '../../picture/index.js';
import { standing } from '../agreement.js';
import type { BriefBlock, MatrixChart, Sentence } from '../brief.js';
import { clause } from '../clause.js';
import { capital, capped, entries, paragraph, sentence, soft, table } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { everyStatement } from '../every-statement.js';
import { figures } from '../figures.js';
import { kindShows, standsAlone } from '../gist.js';
import { manner } from '../manner.js';
import { clearOffer } from '../offer.js';
import { oneDay } from '../reports.js';
import { mostSalient, readsAlone } from '../salience.js';
import { said } from '../say.js';
import { lowered } from '../words.js';
import { issueCharts } from './issue-charts.js';

/** Of one or two reports nearly all; of many what weighs most. */
const mostOf = (documents: number) => (documents <= 2 ? { issues: 8, others: 4 } : { issues: 6, others: 2 });

/** Issue by party: position, how held, date, citation. */
export function issues(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const most = mostOf(picture.evidence.documents.length);
  const sides = picture.between.length > 0 ? picture.between : picture.parties.slice(0, 2).map((p) => p.key);
  const all = picture.issues
    .map((issue) => ({
      issue,
      stances: sides.map((k) =>
        foremost(
          issue.positions.find((p) => p.party === k),
          editor,
        ),
      ),
    }))
    .filter(({ stances }) => stances.some((s) => s !== undefined));
  // Issues on which both sides are heard, then those with well-told positions.
  const weight = ({ stances }: (typeof all)[number]) =>
    stances.reduce((sum, s) => sum + (s === undefined ? 0 : readsAlone(s, editor) ? 5 : 3), 0);
  const rows = [...all].sort((a, b) => weight(b) - weight(a)).slice(0, most.issues);
  const blocks: BriefBlock[] = [];
  if (rows.length === 0) blocks.push(paragraph(sentence('No report gives a position on any single issue.')));
  else
    blocks.push(
      entries(
        capped('Positions, issue by party', rows.length, all.length),
        ['Issue', ...sides.map((k) => capital(editor.name(k))), 'State'],
        rows.map(({ issue, stances }) => [
          sentence(issue.label),
          ...stances.map((s, i) =>
            i > 0 && s !== undefined && s.claims[0] === stances[0]?.claims[0]
              ? sentence([{ text: 'The same', mark: 'soft' }], editor.cite(s.claims, 1))
              : positionCell(s, editor, speaksTo(issue.issue, sides[i]!, editor)),
          ),
          issueState(issue, editor),
        ]),
        { label: sides.length + 1 },
      ),
    );
  if (rows.length > 1) {
    const chart: MatrixChart = {
      chart: 'matrix',
      title: 'How each position is known',
      columns: sides.map((k) => capital(editor.name(k))),
      rows: rows.map(({ issue, stances }) => ({
        label: issue.label,
        cells: stances.map((s) => matrixCell(s, editor)),
      })),
    };
    blocks.push({ type: 'chart', chart });
  }
  blocks.push(...issueCharts(editor, sides));
  const offer = clearOffer(editor);
  const told = new Set(offer === undefined ? [] : [offer.statement, ...offer.terms].map((s) => s.claims[0]));
  const others = picture.issues.flatMap((i) =>
    i.positions
      .filter((p) => !sides.includes(p.party))
      .map((p) => ({ issue: i.label, party: p.party, stance: foremost(p, editor) }))
      .filter(({ stance }) => stance?.polarity === 'affirmed' && !told.has(stance.claims[0])),
  );
  if (others.length > 0)
    blocks.push(
      table(
        capped('Positions of others', Math.min(most.others, others.length), others.length),
        ['Party', 'Issue', 'Position'],
        others
          .slice(0, most.others)
          .map(({ issue, party, stance }) => [
            sentence(capital(editor.name(party))),
            sentence(issue),
            positionCell(stance, editor),
          ]),
      ),
    );
  return blocks;
}

/** Agreed, close, open, deadlocked, with the words that show it; where those do not read or do not bear it out, it is open and no more. */
function issueState({ status, statusReason }: PicturedIssue, editor: Editor): Sentence {
  const bare = statusReason.replace(/ \(by the word of one source\)$/, '').replace(/^one side undertakes it: /, '');
  const ground = everyStatement(editor).find((s) => s.gist === bare);
  const borneOut = ground === undefined || (standsAlone(ground, editor) && kindShows(ground, editor));
  if (status === 'unknown') return sentence('Unknown');
  // What one refused on the way to an agreement blocks nothing any more.
  if (status === 'deadlocked' && standing(editor) === 'agreed') return sentence('Open');
  if (!borneOut) return sentence([{ text: 'Open' }, { text: ' (nothing clear is reported settled)', mark: 'soft' }]);
  // That nothing is settled the cells show; what is more is said.
  if (status === 'open' && ground === undefined && !/some of it|undertakes|accepts|weighed/.test(statusReason))
    return sentence('Open');
  const words = ground === undefined ? editor.print(statusReason).replace(/[\s.;,:]+$/, '') : clause(ground, editor);
  return sentence([{ text: capital(status) }, { text: ` (${lowered(words, editor)})`, mark: 'soft' }]);
}

/** Whether somebody of a side is heard on an issue, though no stance could be read from it. */
const speaksTo = (issue: string, party: string, editor: Editor): boolean =>
  editor.picture.claims.some(
    ({ claim: c }) =>
      c.issue !== null && issuesMeet(c.issue, issue) && c.sources.some((source) => source.affiliation === party),
  );

function positionCell(shown: Statement | undefined, editor: Editor, heard = false): Sentence {
  if (shown === undefined) return soft(heard ? 'Heard on it; no clear position was read' : 'Not reported');
  const when = shown.reported === null || oneDay(editor) ? '' : `, ${shortDay(shown.reported, editor.picture.latest)}`;
  return sentence(
    [...said(shown, editor), { text: ` (${manner(shown, editor)}${when})`, mark: 'soft' }],
    editor.cite(shown.claims, 1),
  );
}

/**
 * The stance that a cell shows: of those held, the one that reads best and matters most; where none is held, what is denied. A line that is
 * no clause is shown, in the document's words, only where those bear out that it is a move.
 */
function foremost(position: Position | undefined, editor: Editor): Statement | undefined {
  if (position === undefined) return undefined;
  const reads = (s: Statement) => standsAlone(s, editor);
  // What a side itself denies outweighs what the other tells of both.
  const own = (s: Statement) =>
    s.claims.some((id) => editor.claim(id)?.claim.sources.some((source) => source.affiliation === position.party));
  const denied = position.against.filter((s) => own(s) && reads(s));
  if (denied.length > 0 && position.current.every((s) => s.contested && !own(s))) return denied[0];
  // "Takes up the file again" is read as an acceptance, and is shown as a stance only where nothing else is.
  const candidates = [
    position.current.filter((s) => reads(s) && (s.kind !== 'acceptance' || kindShows(s, editor) || figures(s, editor))),
    position.current.filter((s) => reads(s) && s.kind !== 'acceptance'),
    position.current.filter(reads),
    position.current.filter((s) => kindShows(s, editor)),
    position.against.filter(reads),
  ];
  return mostSalient(candidates.find((list) => list.length > 0) ?? [], 1, editor)[0];
}

function matrixCell(first: Statement | undefined, editor: Editor): MatrixChart['rows'][number]['cells'][number] {
  if (first === undefined) return { held: 'not-reported', text: '', date: null, cites: [] };
  return {
    held: first.held,
    text: said(first, editor)
      .map((r) => r.text)
      .join(''),
    date: first.reported,
    cites: editor.cite(first.claims, 1),
  };
}
