import type { Statement } from '../picture/index.js';
import { capital, listed } from './compose.js';
import { confidence } from './confidence.js';
import type { Editor } from './editor.js';
import type { Judgement, JudgementRules } from './judgement-rules.js';
import { band, type Scale, stepped } from './likelihood.js';
import { mentions } from './words.js';

/** How far what is foretold for want of a deal comes about: by whether it goes on already, by who says so and by how surely. */
export function noDealJudgement(
  costs: readonly Statement[],
  editor: Editor,
  scale: Scale,
  rules: JudgementRules,
): Judgement {
  // A war or a strike that a report tells of goes on where nothing ends it.
  const goesOn = editor.sentences().some(({ kind, text }) => kind === 'body' && mentions(text, editor.wording.goesOn));
  const start = goesOn ? rules.starts.goesOn : rules.starts.newCost;
  const saying = new Set(costs.map((s) => s.saidBy ?? 'the outlet'));
  const own = costs.some((s) => s.kind === 'threat' && s.held === 'stated');
  const hedged = costs.every((s) => s.certainty !== null);
  const steps = (hedged ? -1 : 0) + (!goesOn && (own || saying.size > 1) ? 1 : 0);
  const grounds = [
    hedged ? 'all who foretell it hedge it' : '',
    own ? 'a side says that it would do it' : '',
    saying.size > 1 ? `${saying.size} voices foretell it` : 'one voice foretells it',
  ].filter((g) => g !== '');
  return {
    id: 'no-deal',
    label: 'Foretold',
    event: 'what is foretold for want of a deal comes about if there is none',
    band: band(scale, stepped(scale, start.band, steps)),
    assumed: start.why,
    toward: costs,
    against: [],
    note: `${capital(listed(grounds))}.`,
    confidence: confidence(costs, editor),
  };
}
