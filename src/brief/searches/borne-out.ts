import { readByModel } from '../../claims/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import type { Roles } from '../roles/roles.js';
import type { BargainTopic } from './bargained.js';
import type { ReportSentence } from './report-sentence.js';
import { claimsIn } from './sentence-index.js';
import { weighedWords } from './weighed-words.js';

/** What opens a sentence that tells what follows on a condition. */
const onCondition =
  /^(?:[\p{L} ,]{0,20}\b)?(?:If|if|Unless|unless|Should|Otherwise|otherwise|In (?:that|such|this|which))\b/u;

/**
 * From which likelihood on of what it is in its report a sentence may tell a topic that its words tell: "London had not asked for it back" has a word of wanting,
 * and wants nothing. Set on 191 cells of 56 briefs, each read once as right or wrong: of some 75 wrong ones 32 go, and of the right ones some nine.
 */
const borne: Readonly<Partial<Record<BargainTopic, (roles: Roles, text: string, editor: Editor) => boolean>>> = {
  noDeal: ({ noDeal }, text) => !/^Had \p{L}/u.test(text) && (noDeal >= 0.13 || onCondition.test(text)),
  withDeal: ({ offer, stand, noDeal }, text) =>
    offer >= 0.2 || (onCondition.test(text) && Math.max(stand, noDeal) >= 0.2),
  after: ({ stand }, text) => stand >= 0.31 || (stand >= 0.15 && mentions(text, weighedWords().interest)),
  refuses: ({ stand }, text) => stand >= 0.27 || /\brefus(?:es|ed|ing|al) to\b/.test(text),
  yes: ({ stand }) => stand >= 0.2,
  wayOut: ({ stand, now, offer }, text) =>
    Math.max(stand, now, offer) >= 0.3 && !mentions(text, weighedWords().deadlocks),
};

/** Whether a sentence may tell a topic of the bargain, by what it is in its report; what a language model has read is not doubted so. */
export const isBorneOut = (topic: BargainTopic, s: ReportSentence, editor: Editor): boolean =>
  claimsIn(s, editor).some(({ reader }) => readByModel(reader)) ||
  (borne[topic]?.(editor.roles(s), s.text, editor) ?? true);

/** The same where nobody plain is told of: what presses nobody by name must bear on what a side holds or would lose. */
export function isBorneOutOfNobody(topic: BargainTopic, s: ReportSentence, editor: Editor): boolean {
  const { stand, noDeal } = editor.roles(s);
  if (topic === 'refuses' && stand < 0.27) return false;
  return isBorneOut(topic, s, editor) && ((topic !== 'presses' && topic !== 'firm') || Math.max(stand, noDeal) >= 0.17);
}
