import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import { capital, listed, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { conditionOf } from '../lines/condition.js';
import { standsAlone } from '../lines/gist.js';
import { pointsToCondition, turnsRound } from '../lines/hanging.js';
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
  const grounds = [
    hedged ? 'all who foretell it hedge it' : '',
    own ? 'a side says that it would do it' : '',
    saying.size > 1 ? `${saying.size} voices foretell it` : 'it is foretold once',
  ].filter((g) => g !== '');
  const judged = outright(costs, editor);
  const others = judged !== undefined && costs.some((s) => s.certainty !== null);
  return {
    id: 'no-deal',
    label: 'Foretold',
    event:
      judged === undefined
        ? 'what is foretold for want of a deal comes about if there is none'
        : `${judged.condition}, this comes about, as foretold: ${judged.quoted}`,
    band: band(scale, stepped(scale, start.band, steps)),
    assumed: start.why,
    toward: judged === undefined ? costs : [],
    against: [],
    note: `${capital(listed(grounds))}.${others ? ' What is foretold with a “may” or a “perhaps” is not judged.' : ''}`,
    confidence: confidence(costs, editor),
    ...(judged === undefined ? {} : { cites: [...judged.claims, ...(paused?.claims.slice(0, 1) ?? [])] }),
  };
}

/** Words of what is foretold that a judgement has room for. */
const longestForetold = 24;

/** What is foretold without a hedge, in few words of the report's own: one event can be judged, and a bundle of them with their own odds cannot. */
function outright(
  costs: readonly Statement[],
  editor: Editor,
): { quoted: string; condition: string; claims: readonly string[] } | undefined {
  for (const s of costs) {
    const quote = printable(editor.claim(s.claims[0]!)?.claim.quote ?? '');
    if (s.certainty === null && standsAlone(s, editor) && quote !== '' && wordCount(quote) <= longestForetold)
      return { quoted: quotation(quote), condition: onCondition(s, editor), claims: s.claims.slice(0, 1) };
  }
  return undefined;
}

/** What it is foretold for, in the report's words: a no to one offer is not the want of any deal. */
function onCondition(s: Statement, editor: Editor): string {
  const words = conditionOf(s, editor);
  const stands = words !== null && !pointsToCondition(words, editor) && !turnsRound(words, editor);
  return stands && wordCount(words) <= longestCondition ? lowered(words, editor) : 'without a deal';
}
const longestCondition = 14;
