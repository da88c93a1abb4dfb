import { issuesMeet } from '../../evidence/index.js';
import type { PicturedIssue, Position, Statement } from '../../picture/index.js';
import { sinceAgreed, standing } from '../agreement.js';
import type { BriefBlock, MatrixChart, Sentence } from '../brief.js';
import { clause } from '../clause.js';
import { capital, capped, entries, paragraph, sentence, soft, table } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { everyStatement } from '../every-statement.js';
import { manner } from '../manner.js';
import { clearOffer } from '../offer.js';
import { oneDay } from '../reports.js';
import { mostSalient, readsAlone } from '../salience.js';
import { said } from '../say.js';
import { heldNow, voicedBy } from '../stance.js';
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
  if (rows.length === 0) blocks.push(paragraph(sentence('No clear position on a single issue was read.')));
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

/** Agreed, close or deadlocked, where a sentence says so, with that sentence; of the rest the cells tell what there is to tell. */
function issueState({ status, statusReason }: PicturedIssue, editor: Editor): Sentence {
  const ground = everyStatement(editor).find((s) => s.gist === statusReason);
  const told = status !== 'unknown' && status !== 'open' && ground !== undefined && readsAlone(ground, editor);
  // What one refused on the way to an agreement blocks nothing any more.
  if (!told || (status === 'deadlocked' && standing(editor) === 'agreed')) return sentence('');
  return sentence(
    [{ text: capital(status) }, { text: ` (${lowered(clause(ground, editor), editor)})`, mark: 'soft' }],
    editor.cite(ground.claims, 1),
  );
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
 * The stance that a cell shows: of those held in so many words, the one that matters most; where none is and the party's own people deny one, that. Else none:
 * a stance that has to be inferred stands among what sources say, in their words.
 */
function foremost(position: Position | undefined, editor: Editor): Statement | undefined {
  if (position === undefined) return undefined;
  const own = (s: Statement) => voicedBy(s, position.party, editor);
  const denied = position.against.filter((s) => s.contested && own(s) && readsAlone(s, editor));
  if (denied.length > 0 && position.current.every((s) => s.contested && !own(s))) return denied[0];
  // What was held of the agreement before there was one is history.
  const stands = (s: Statement) => position.issue !== 'deal' || sinceAgreed(s, editor);
  return mostSalient(heldNow(position, editor).filter(stands), 1, editor)[0];
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
