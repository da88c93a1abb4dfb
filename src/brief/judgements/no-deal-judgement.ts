import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import { capital, wordCount } from '../compose.js';
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

/** How far what is foretold for want of a deal comes about: by whether it goes on already, by who says so and by how surely. */
export function noDealJudgement(
  costs: readonly Statement[],
  editor: Editor,
  scale: Scale,
  rules: JudgementRules,
): Judgement {
  // A war or a strike that a report tells of goes on where nothing ends it.
  const goesOn = editor.sentences().some(({ kind, text }) => kind === 'body' && mentions(text, editor.wording.goesOn));
  const paused = pausedUntilAnswer(editor);
  const start = paused !== undefined ? rules.starts.paused : goesOn ? rules.starts.goesOn : rules.starts.newCost;
  const saying = new Set(costs.map((s) => s.saidBy ?? 'the outlet'));
  const own = costs.some((s) => s.kind === 'threat' && s.held === 'stated');
  const hedged = costs.every((s) => s.certainty !== null);
  const steps = (hedged ? -1 : 0) + (!goesOn && (own || saying.size > 1) ? 1 : 0);
  const judged = outright(costs, editor);
  const grounds = [
    hedged ? 'All who predict it hedge it.' : '',
    own ? 'A side says that it would do it.' : '',
    saying.size > 1 ? `${capital(numberWord(saying.size, editor))} voices predict it.` : '',
    judged !== undefined && costs.some((s) => s.certainty !== null) ? 'What only may happen is not judged.' : '',
  ].filter((g) => g !== '');
  return {
    id: 'no-deal',
    label: 'Predicted',
    event: judged?.event ?? 'what is predicted for want of a deal comes about if there is none',
    ...(judged === undefined ? {} : { words: judged.quoted }),
    band: band(scale, stepped(scale, start.band, steps)),
    assumed: start.why,
    toward: judged === undefined ? costs : [],
    against: [],
    note: grounds.length > 0 ? grounds.join(' ') : null,
    confidence: confidence(costs, editor),
    ...(judged === undefined ? {} : { cites: [...judged.claims, ...(paused?.claims.slice(0, 1) ?? [])] }),
  };
}

/** Words of what is foretold that a judgement has room for. */
const longestForetold = 24;

/**
 * What is foretold without a hedge, in few words of the report's own: one event can be judged, and a bundle of them with their own odds cannot.
 * The event is the plain course, that the side does as it is said to; the words, which may be an image, stand beside as the report's.
 */
function outright(
  costs: readonly Statement[],
  editor: Editor,
): { quoted: string; event: string; claims: readonly string[] } | undefined {
  for (const s of costs) {
    const quote = printable(editor.claim(s.claims[0]!)?.claim.quote ?? '');
    if (s.certainty === null && standsAlone(s, editor) && quote !== '' && wordCount(quote) <= longestForetold)
      return {
        quoted: quotation(quote),
        event: `${onCondition(s, editor)}, ${course(s, quote, editor)}`,
        claims: s.claims.slice(0, 1),
      };
  }
  return undefined;
}

/** "Ardonia does what the report says it will do": of whom the words have as their subject; else what comes about. */
function course(s: Statement, quote: string, editor: Editor): string {
  const teller = editor.picture.evidence.documents.length === 1 ? 'the report' : 'a report';
  const [doer, ...more] = subjectOf(quote, editor);
  if (doer === undefined || more.length > 0) return `what ${teller} says will follow comes about`;
  const own = s.kind === 'threat' && s.held === 'stated' && s.parties.includes(doer);
  return `${editor.name(doer)} does what ${own ? 'it' : teller} says it will do`;
}

/** What it is foretold for, in the report's words: a no to one offer is not the want of any deal. */
function onCondition(s: Statement, editor: Editor): string {
  const words = conditionOf(s, editor);
  const stands = words !== null && !pointsToCondition(words, editor) && !turnsRound(words, editor);
  return stands && wordCount(words) <= longestCondition ? lowered(words, editor) : 'without a deal';
}
const longestCondition = 14;
