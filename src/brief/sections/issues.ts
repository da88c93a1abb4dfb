import { issueInWords, readByModel } from '../../claims/index.js';
import { issuesMeet } from '../../evidence/index.js';
import type { PicturedIssue, Position, Statement } from '../../picture/index.js';
import type { BriefBlock, MatrixChart, Sentence } from '../brief.js';
import { capital, capped, entries, paragraph, sentence, soft, table } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { heldNow, saysWhose, voicedBy } from '../labels/stance.js';
import { toldBy } from '../labels/told-by.js';
import { clause } from '../lines/clause.js';
import { manner } from '../lines/manner.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { lowered, mentions } from '../lines/words.js';
import { oneDay } from '../reports.js';
import { everyStatement } from '../searches/every-statement.js';
import { type StandTold, standsOf } from '../searches/positions-told.js';
import { fitting, heldIn } from '../searches/quoted-cell.js';
import { claimsIn } from '../searches/sentence-index.js';
import { isPlainlyOf, issuesStoodOn, namedOn, standsQuoted } from '../searches/stands-quoted.js';
import { sinceAgreed, standing } from '../standing/agreement.js';
import { clearOffer } from '../standing/offer.js';
import { issueCharts } from './issue-charts.js';

/** Of one or two reports nearly all; of many what weighs most. */
const mostOf = (documents: number) => (documents <= 2 ? { issues: 8, others: 4 } : { issues: 6, others: 2 });

/** Issue by party: position, how held, date, citation. */
export function issues(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const most = mostOf(picture.evidence.documents.length);
  const sides = picture.between.length > 0 ? picture.between : picture.parties.slice(0, 2).map((p) => p.key);
  const read: Row[] = picture.issues
    .filter((issue) => isOnTable(issue, editor))
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
  const all = [...read, ...onlyTold(sides, read, editor)];
  // Issues on which both sides are heard, then those with well-told positions.
  const weight = ({ stances }: Row) =>
    stances.reduce((sum, s) => sum + (s === undefined ? 0 : readsAlone(s, editor) ? 5 : 3), 0);
  const rows = [...all].sort((a, b) => weight(b) - weight(a)).slice(0, most.issues);
  const blocks: BriefBlock[] = [];
  const shown = new Set<string>();
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
              : s === undefined
                ? toldCell(issue.issue, sides[i]!, shown, editor)
                : positionCell(s, editor),
          ),
          issueState(issue, editor),
        ]),
        { label: sides.length + 1 },
      ),
    );
  const more = furtherStands(
    sides,
    shown,
    rows.flatMap((r) => r.stances.flatMap((s) => s?.claims ?? [])),
    editor,
  );
  if (more !== undefined) blocks.push(more);
  if (rows.length > 1) {
    const chart: MatrixChart = {
      chart: 'matrix',
      title: 'How each position is known',
      columns: sides.map((k) => capital(editor.name(k))),
      rows: rows.map(({ issue, stances }) => ({
        label: issue.label,
        cells: stances.map((s, i) => matrixCell(s, issue.issue, sides[i]!, editor)),
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

/** Whether more than one sentence speaks of an issue: a single word that names one ("scheme", "transition") may mean something else, save among terms that are assumed. */
const isOnTable = ({ claims }: PicturedIssue, editor: Editor): boolean =>
  new Set(claims.map((id) => editor.context(id))).size > 1 ||
  claims.some((id) => {
    const claim = editor.claim(id)?.claim;
    if (claim === undefined) return false;
    return readByModel(claim.reader) || (toldBy(claim, editor) === 'assumed' && issueInWords(claim.quote).plainly);
  });

/** Agreed, close or deadlocked, where a sentence says so, with that sentence; of the rest the cells tell what there is to tell. */
function issueState({ status, statusReason }: PicturedIssue, editor: Editor): Sentence {
  const ground = everyStatement(editor).find((s) => s.gist === statusReason);
  const told = status !== 'unknown' && status !== 'open' && ground !== undefined && readsAlone(ground, editor);
  // What one refused on the way to an agreement blocks nothing any more.
  if (!told || (status === 'deadlocked' && standing(editor) === 'agreed')) return sentence('');
  return sentence(
    [{ text: `As told: ${lowered(clause(ground, editor), editor)}`, mark: 'soft' }],
    editor.cite(ground.claims, 1),
  );
}

/** Stands that sentences tell of a side and no row above shows: their issue is named in no word, or weighs less. */
function furtherStands(
  sides: readonly string[],
  shown: Set<string>,
  above: readonly string[],
  editor: Editor,
): BriefBlock | undefined {
  const told = new Set(above);
  const cells = sides.map((k) => {
    const open = standsOf(k, editor).filter(
      (p) =>
        !shown.has(p.sentence.cite) &&
        isPlainlyOf(p, k, editor) &&
        !mentions(p.quote, editor.wording.wanting) &&
        !claimsIn(p.sentence, editor).some((c) => told.has(c.id)),
    );
    const most = fitting(open, mostFurther, mostFurtherWords);
    for (const p of most) shown.add(p.sentence.cite);
    const cell = most.map((p) => quotedStand(p, k, editor));
    return sentence(
      cell.flatMap((s, i) => [{ text: i === 0 ? '' : '; ' }, ...s.runs]),
      cell.flatMap((s) => s.cites),
    );
  });
  if (cells.every((c) => c.cites.length === 0)) return undefined;
  return entries(
    'Further stands told, in the reports\u2019 words',
    ['', ...sides.map((k) => capital(editor.name(k)))],
    [[sentence('Beside the rows above; their issue not always clear'), ...cells]],
    {},
  );
}
const mostFurther = 2;
const mostFurtherWords = 50;

/** An issue, and what each side holds on it by what reads plainly. */
interface Row {
  readonly issue: PicturedIssue;
  readonly stances: readonly (Statement | undefined)[];
}

/** Issues on which sentences alone tell a stand of a side; last those whose issue no word of theirs tells. */
function onlyTold(sides: readonly string[], read: readonly Row[], editor: Editor): Row[] {
  return issuesStoodOn(sides, editor)
    .filter((i) => editor.picture.issues.some((p) => p.issue === i && isOnTable(p, editor)))
    .filter((i) => !/^(?:deal|process)\b/.test(i) && !read.some(({ issue }) => issuesMeet(issue.issue, i)))
    .map((id) => ({
      issue: editor.picture.issues.find((i) => i.issue === id)!,
      stances: sides.map(() => undefined),
    }))
    .filter(({ issue }) => sides.some((k) => standsQuoted(k, issue.issue, editor).length > 0));
}

/** What no clause tells plainly, in the report's sentences; else which of them names the side with the issue, and that it was not understood. */
function toldCell(issue: string, party: string, shown: Set<string>, editor: Editor): Sentence {
  const all = standsQuoted(party, issue, editor);
  const [stand] = [...all.filter((p) => !shown.has(p.sentence.cite)), ...all];
  if (stand === undefined) {
    const named = namedOn(party, issue, editor);
    return named === undefined
      ? soft('Not reported')
      : { ...soft('Named with it; no position was understood'), cites: editor.cite([named.cite], 1) };
  }
  const again = shown.has(stand.sentence.cite);
  shown.add(stand.sentence.cite);
  return quotedStand(stand, party, editor, again);
}

function quotedStand(stand: StandTold, party: string, editor: Editor, again = false): Sentence {
  const { published } = stand.sentence.document;
  const when = published === null || oneDay(editor) ? '' : `, ${shortDay(published, editor.picture.latest)}`;
  // Where its own words name nobody, a sentence before may.
  const how = heldIn(stand, party, editor);
  const held = how === 'reported' ? 'as the report puts it' : editor.wording.held[how];
  const words = again ? 'As quoted above' : `\u201c${stand.quote}\u201d`;
  return sentence([{ text: words }, { text: ` (${held}${when})`, mark: 'soft' }], editor.cite([stand.cite], 1));
}

function positionCell(shown: Statement | undefined, editor: Editor): Sentence {
  if (shown === undefined) return soft('Not reported');
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
  return mostSalient(
    heldNow(position, editor).filter((s) => stands(s) && saysWhose(s, position.party, editor)),
    1,
    editor,
  )[0];
}

type MatrixCell = MatrixChart['rows'][number]['cells'][number];

function matrixCell(first: Statement | undefined, issue: string, party: string, editor: Editor): MatrixCell {
  const [stand] = first === undefined ? standsQuoted(party, issue, editor) : [];
  if (stand !== undefined)
    return {
      held: heldIn(stand, party, editor),
      text: `\u201c${stand.quote}\u201d`,
      date: stand.sentence.document.published,
      cites: editor.cite([stand.cite], 1),
    };
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
