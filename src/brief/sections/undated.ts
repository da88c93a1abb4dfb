import type { Statement } from '../../picture/index.js';
import type { BriefBlock } from '../brief.js';
import { sentence, table, textOf } from '../compose.js';
import type { Editor } from '../editor.js';
import { tellsPast } from '../labels/on-its-day.js';
import { partiesIn } from '../labels/parties-in.js';
import { kindShows } from '../lines/gist.js';
import { doubted, speaker } from '../lines/manner.js';
import { mostSalient, pointsBack } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import { isHistory } from '../standing/background.js';

/** What is done once, and belongs in an order of events though no report gives its day. */
const deeds: ReadonlySet<Statement['kind']> = new Set(['offer', 'action', 'acceptance', 'refusal', 'concession']);
const mostDeeds = 4;
/** What was done to somebody, or was so for a while; told by the words that a line begins with. */
const been = ['been', 'being', 'was', 'were'];
const early = 11;

/**
 * What a single report tells as done without a word of when: a reader who asks what moved finds there that a halt was ordered. None where nothing is
 * told so.
 */
export function undated(editor: Editor): BriefBlock | undefined {
  const sentences = new Set<string>();
  const told = mostSalient(
    everyStatement(editor).filter((s) => isDeed(s, editor)),
    mostDeeds * 2,
    editor,
  ).filter((s) => {
    const whole = editor.context(s.claims[0]!);
    return !sentences.has(whole) && sentences.add(whole);
  });
  if (told.length === 0) return undefined;
  return table(
    'Reported as done, date not given',
    ['What', 'Who says so'],
    told
      .slice(0, mostDeeds)
      .map((s) => [sentence(said(s, editor), editor.cite(s.claims, 1)), sentence(speaker(s, editor))]),
  );
}

function isDeed(s: Statement, editor: Editor): boolean {
  const { wording } = editor;
  if (!deeds.has(s.kind) || s.polarity !== 'affirmed' || s.counterfactual || s.held === 'assumed') return false;
  if (s.condition !== null || s.certainty !== null || doubted(s) || s.when !== null || isHistory(s, editor))
    return false;
  if (pointsBack(s, editor) || !kindShows(s, editor)) return false;
  // Whose deed it is opens the line: what was done to somebody, or how a thing is, is none of theirs.
  const shown = textOf(sentence(said(s, editor))).replace(/^\u201c/u, '');
  if (partiesIn(shown, editor)[0]?.at !== 0 || mentions(shown.split(' ', early).join(' '), been)) return false;
  if (s.kind === 'action' && editor.claim(s.claims[0]!)?.claim.event == null) return false;
  const whole = editor.context(s.claims[0]!);
  const day = [...wording.relativeDays, ...wording.times];
  return (
    !mentions(whole, day) &&
    !/\d{4}/.test(whole) &&
    !mentions(s.gist, wording.ahead) &&
    tellsPast(s.gist, [...perfect, ...wording.pastForms])
  );
}

/** "Has offered", as "ordered": done, and neither going on nor wished for. */
const perfect = ['has', 'have'];
