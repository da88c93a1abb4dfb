import type { PicturedOffer } from '../../picture/index.js';
import { possessive } from '../compose.js';
import type { Editor } from '../editor.js';
import { readsAlone } from '../lines/salience.js';
import { mentions } from '../lines/words.js';
import { isRecent } from '../standing/recent.js';
import { confidence } from './confidence.js';
import { leaning } from './deal-judgement.js';
import type { Judgement, JudgementRules } from './judgement-rules.js';
import { band, type Scale, stepped } from './likelihood.js';

/** Whether an offer called final is the last: likelier where a threat of its maker stands behind it, less so where something tells that they are near each other. */
export function finalJudgement(final: PicturedOffer, editor: Editor, scale: Scale, rules: JudgementRules): Judgement {
  const { picture, wording } = editor;
  const threats = [...picture.threats, ...picture.outlook.noDeal].filter(
    (s) =>
      s.polarity === 'affirmed' &&
      !s.counterfactual &&
      s.parties.some((k) => final.by.includes(k)) &&
      readsAlone(s, editor) &&
      s.condition !== null,
  );
  const near = picture.assessments.filter(
    (s) =>
      leaning(s, rules) === 1 &&
      mentions(s.gist, wording.dealings) &&
      readsAlone(s, editor) &&
      isRecent(s, picture, rules.recentDays),
  );
  const steps = Math.sign(threats.length) - Math.sign(near.length);
  return {
    id: 'final',
    event: `the offer called final is in fact ${possessive(editor.names(final.by) || 'its maker')} last`,
    band: band(scale, stepped(scale, rules.starts.final.band, steps)),
    assumed: rules.starts.final.why,
    toward: [],
    against: near.slice(0, 1),
    note: threats.length > 0 ? 'For it: a cost of refusing stands behind it.' : null,
    confidence: confidence([final.statement, ...threats, ...near], editor),
    cites: [final.statement, ...threats.slice(0, 1), ...near.slice(0, 1)].flatMap((s) => s.claims.slice(0, 1)),
  };
}
