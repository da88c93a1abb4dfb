import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import { capital, possessive, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { subjectOf } from '../labels/subject.js';
import { conditionOf } from '../lines/condition.js';
import { standsAlone } from '../lines/gist.js';
import { pointsToCondition, turnsRound } from '../lines/hanging.js';
import { numberWord } from '../lines/number-word.js';
import { quotation } from '../lines/quotation.js';
import { lowered, mentions } from '../lines/words.js';
import { pausedUntilAnswer } from '../standing/paused.js';
import { confidence } from './confidence.js';
import type { Judgement, JudgementRules } from './judgement-rules.js';
import { band, type Scale, stepped } from './likelihood.js';

/**
 * How far what is foretold for want of a deal comes about: by whether it goes on already, by who says so and by how surely. Undefined where no one
 * event is foretold: of a bundle of things that may happen, each has its own odds.
 */
export function noDealJudgement(
  costs: readonly Statement[],
  editor: Editor,
  scale: Scale,
  rules: JudgementRules,
): Judgement | undefined {
  const judged = outright(costs, editor);
  if (judged === undefined) return undefined;
  // A war or a strike that a report tells of goes on where nothing ends it.
  const goesOn = editor.sentences().some(({ kind, text }) => kind === 'body' && mentions(text, editor.wording.goesOn));
  const lifted = haltLifted(judged, editor);
  const start = lifted !== undefined ? rules.starts.paused : goesOn ? rules.starts.goesOn : rules.starts.newCost;
  const saying = new Set(costs.map((s) => s.saidBy ?? 'the outlet'));
  const own = costs.some((s) => s.kind === 'threat' && s.held === 'stated');
  const hedged = judged.statement.certainty !== null;
  const steps = (hedged ? -1 : 0) + (!goesOn && (own || saying.size > 1) ? 1 : 0);
  const grounds = [
    own ? 'A side says that it would do it.' : '',
    saying.size > 1 ? `${capital(numberWord(saying.size, editor))} voices predict it.` : '',
    hedged ? 'Who predicts it hedges it.' : '',
    !hedged && costs.some((s) => s.certainty !== null) ? 'What only may happen is not judged.' : '',
  ].filter((g) => g !== '');
  const condition = onCondition(judged.statement, editor);
  return {
    id: 'no-deal',
    event: lifted === undefined ? `${condition}, this comes about: ${judged.quoted}` : `${condition}, ${lifted.event}`,
    ...(lifted === undefined ? {} : { words: judged.quoted }),
    observed: lifted?.observed ?? {
      what: `whether this comes about: ${judged.quoted}`,
      done: 'It does',
      undone: 'It does not',
    },
    band: band(scale, stepped(scale, start.band, steps)),
    assumed: start.why,
    toward: [],
    against: [],
    note: grounds.length > 0 ? grounds.join(' ') : null,
    confidence: confidence(costs, editor),
    cites: [...judged.statement.claims.slice(0, 1), ...(lifted?.claims ?? [])],
  };
}

/** Words of what is foretold that a judgement has room for. */
const longestForetold = 24;

interface Foretold {
  readonly statement: Statement;
  readonly quote: string;
  readonly quoted: string;
}

/** What is foretold without a hedge, in few words of the report's own; with one where nothing else is foretold. */
function outright(costs: readonly Statement[], editor: Editor): Foretold | undefined {
  for (const s of costs) {
    const quote = printable(editor.claim(s.claims[0]!)?.claim.quote ?? '');
    const sure = s.certainty === null || costs.length === 1;
    if (sure && standsAlone(s, editor) && quote !== '' && wordCount(quote) <= longestForetold)
      return { statement: s, quote, quoted: quotation(quote) };
  }
  return undefined;
}

/**
 * That a halt which waits for the answer ends with a no: what can be seen of a fight that is foretold, often in an image. Undefined where what is foretold is no
 * fight of the side that has halted.
 */
function haltLifted(
  { quote }: Foretold,
  editor: Editor,
):
  | {
      readonly event: string;
      readonly observed: NonNullable<Judgement['observed']>;
      readonly claims: readonly string[];
    }
  | undefined {
  const paused = pausedUntilAnswer(editor);
  if (paused === undefined || !mentions(quote, editor.wording.atArms)) return undefined;
  const doers = subjectOf(quote, editor);
  if (doers.length > 0 && doers.join() !== paused.parties.join()) return undefined;
  const ordered = mentions(editor.context(paused.claims[0]!), editor.wording.ordering);
  const halt = `${possessive(editor.names(paused.parties))} ${ordered ? 'order to halt' : 'halt'}`;
  const ends = `${halt} ${ordered ? 'is lifted' : 'ends'}`;
  return {
    event: `${ends} and the fighting resumes or goes on`,
    observed: { what: `whether ${ends}`, done: ordered ? 'Lifted' : 'Ended', undone: 'Kept', halt: true },
    claims: paused.claims.slice(0, 1),
  };
}

/** What it is foretold for, in the report's words: a no to one offer is not the want of any deal. */
function onCondition(s: Statement, editor: Editor): string {
  const words = conditionOf(s, editor);
  const stands = words !== null && !pointsToCondition(words, editor) && !turnsRound(words, editor);
  return stands && wordCount(words) <= longestCondition ? lowered(words, editor) : 'without a deal';
}
const longestCondition = 14;
