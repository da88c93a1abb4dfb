import { issueInWords, readByModel } from '../../claims/index.js';
import { issuesMeet } from '../../evidence/index.js';
import { type PicturedIssue, type Statement, shippedIssues } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { toldBy } from '../labels/told-by.js';
import { clause } from '../lines/clause.js';
import { readsAlone } from '../lines/salience.js';
import { lowered } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import { issuesStoodOn, standsQuoted } from '../searches/stands-quoted.js';
import { standing } from '../standing/agreement.js';
import { haltsOf } from '../standing/halts.js';
import { foremost } from './issue-cells.js';

/** An issue, how it stands where a sentence says so, and what each side holds on it by what reads plainly. */
export interface IssueRow {
  readonly issue: string;
  readonly label: string;
  readonly state: Sentence;
  readonly stances: readonly (Statement | undefined)[];
}

/**
 * The issues on which a stand of a side is told, those first on which both are heard, then those with well-told positions. What a side has halted is a move
 * on its issue, where nothing else is told of it.
 */
export function issueRows(sides: readonly string[], editor: Editor): IssueRow[] {
  const on = new Map(editor.picture.issues.map((i) => [i.issue, i]));
  const halts = sides.map((k) => haltsOf(k, editor));
  const halted = new Set(halts.flatMap((all) => all.map((s) => s.issue!)));
  const read = [...new Set([...on.keys(), ...halted])]
    .filter((id) => halted.has(id) || isOnTable(on.get(id)!, editor))
    .map((id) => ({
      ...named(id, editor),
      stances: sides.map(
        (k, i) =>
          foremost(
            on.get(id)?.positions.find((p) => p.party === k),
            editor,
          ) ?? halts[i]!.find((s) => s.issue === id),
      ),
    }))
    .filter(({ stances }) => stances.some((s) => s !== undefined));
  const weight = ({ stances }: IssueRow) =>
    stances.reduce((sum, s) => sum + (s === undefined ? 0 : readsAlone(s, editor) ? 5 : 3), 0);
  return [...read, ...onlyTold(sides, read, editor)].sort((a, b) => weight(b) - weight(a));
}

function named(id: string, editor: Editor): Omit<IssueRow, 'stances'> {
  const issue = editor.picture.issues.find((i) => i.issue === id);
  return {
    issue: id,
    label: issue?.label ?? shippedIssues().labels.get(id) ?? id,
    state: issue === undefined ? sentence('') : stateOf(issue, editor),
  };
}

/** Whether more than one sentence speaks of an issue: a single word that names one ("scheme", "transition") may mean something else, save among terms that are assumed. */
const isOnTable = ({ claims }: PicturedIssue, editor: Editor): boolean =>
  new Set(claims.map((id) => editor.context(id))).size > 1 ||
  claims.some((id) => {
    const claim = editor.claim(id)?.claim;
    if (claim === undefined) return false;
    return readByModel(claim.reader) || (toldBy(claim, editor) === 'assumed' && issueInWords(claim.quote).plainly);
  });

/** Agreed, close or deadlocked, where a sentence says so, with that sentence; of the rest the cells tell what there is to tell, of the whole the bargain. */
function stateOf({ issue, status, statusReason }: PicturedIssue, editor: Editor): Sentence {
  const ground = everyStatement(editor).find((s) => s.gist === statusReason);
  const told =
    issue !== 'deal' && status !== 'unknown' && status !== 'open' && ground !== undefined && readsAlone(ground, editor);
  // What one refused on the way to an agreement blocks nothing any more.
  if (!told || (status === 'deadlocked' && standing(editor) === 'agreed')) return sentence('');
  return sentence([{ text: lowered(clause(ground, editor), editor), mark: 'soft' }], editor.cite(ground.claims, 1));
}

/** Issues on which sentences alone tell a stand of a side; last those whose issue no word of theirs tells. */
function onlyTold(sides: readonly string[], read: readonly IssueRow[], editor: Editor): IssueRow[] {
  const { issues } = editor.picture;
  return issuesStoodOn(sides, editor)
    .filter((i) => issues.some((p) => p.issue === i && isOnTable(p, editor)))
    .filter((i) => !/^(?:deal|process)\b/.test(i) && !read.some(({ issue }) => issuesMeet(issue, i)))
    .filter((i) => sides.some((k) => standsQuoted(k, i, editor).length > 0))
    .map((i) => ({ ...named(i, editor), stances: sides.map(() => undefined) }));
}
