import type { PicturedOffer } from '../../picture/index.js';
import { possessive } from '../compose.js';
import type { Editor } from '../editor.js';
import { isBy } from '../labels/stance.js';
import { readsAlone } from '../lines/salience.js';
import { signsTold } from '../searches/signs.js';
import { confidence } from './confidence.js';
import type { Judgement, JudgementRules } from './judgement-rules.js';
import { band, type Scale, stepped } from './likelihood.js';

/**
 * Whether an offer called final is the last: likelier where a threat of its maker stands behind it, less so where something is left to bargain over.
 * `noDeal`: the place of the judgement of what a no would bring, 0 where there is none.
 */
export function finalJudgement(
  final: PicturedOffer,
  noDeal: number,
  editor: Editor,
  scale: Scale,
  rules: JudgementRules,
): Judgement {
  const { picture } = editor;
  const threats = [...picture.threats, ...picture.outlook.noDeal].filter(
    (s) =>
      s.polarity === 'affirmed' &&
      !s.counterfactual &&
      s.parties.some((k) => final.by.includes(k)) &&
      readsAlone(s, editor) &&
      s.condition !== null,
  );
  const open = signsTold(editor, 'remaining').slice(0, 1);
  const steps = Math.sign(threats.length) - Math.sign(open.length);
  const notes = [
    threats.length > 0 && noDeal > 0 ? `For: a no is said to have its cost (judgement ${noDeal}).` : '',
    isReported(final, editor) ? 'Whose word \u201cfinal\u201d is, is not reported.' : '',
  ].filter((n) => n !== '');
  return {
    id: 'final',
    event: `the offer called final is in fact ${possessive(editor.names(final.by.filter((k) => isBy(final.statement, k, editor))) || 'its maker')} last`,
    band: band(scale, stepped(scale, rules.starts.final.band, steps)),
    assumed: rules.starts.final.why,
    toward: noDeal > 0 ? [] : threats.slice(0, 1),
    against: [],
    signs: { toward: [], against: open },
    opens: 'which leaves something to bargain over',
    note: notes.length > 0 ? notes.join(' ') : null,
    confidence: confidence([final.statement, ...threats], editor),
    cites: [final.statement, ...threats.slice(0, 1)].flatMap((s) => s.claims.slice(0, 1)),
  };
}

/** Whether the word "final" stands in quotation marks in what others tell of the offer: then it is somebody's, and not plainly its maker's. */
const isReported = ({ statement }: PicturedOffer, editor: Editor): boolean =>
  statement.held !== 'stated' &&
  statement.claims.some((id) => /["\u201c\u2018']final["\u201d\u2019',.]/i.test(editor.context(id)));
