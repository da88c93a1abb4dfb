import { behind, mentions } from './words.js';

/** The cases in which a thing may be so: with a deal, without one, or something else. */
export type Branch = 'deal' | 'noDeal' | 'drift';

/** Words behind "accepts" or "rejects" within which its object is named. */
const reach = 7;

/**
 * The branch that a condition names, by its own words: that a deal, a text or an offer is accepted, signed or reached; that it is refused, or that the talks fail or
 * are left. "If Ardonia accepts the inspectors" is on one term, "if the consultations fail" on something else: both are neither. `last` is the branch that the
 * condition before it in the report named, for "in that case" and, turned round, for "otherwise".
 */
export function branchOf(condition: string, last: Branch): Branch {
  // "Even if that means no deal" names what is put up with, and no case in which a thing is so.
  if (/^even (?:if|though)\b/i.test(condition)) return 'drift';
  if (mentions('turnedRound', condition)) return turned(last);
  if (mentions('back', condition)) return last;
  const not = mentions('nots', condition) !== /^(?:unless|until)\b/i.test(condition);
  const isOn = (list: 'accepting' | 'refusing') => mentions(list, condition) && onTheWhole(behind(list, condition));
  if (mentions('leaving', condition)) return not ? 'drift' : 'noDeal';
  if (isOn('refusing')) return not ? 'deal' : 'noDeal';
  if (mentions('failing', condition) && (mentions('negotiating', condition) || mentions('package', condition)))
    return not ? 'drift' : 'noDeal';
  if (isOn('accepting')) return not || mentions('failing', condition) ? 'noDeal' : 'deal';
  if (!mentions('package', condition)) return 'drift';
  if (/^(?:without|absent|barring|failing)\b/i.test(condition)) return 'noDeal';
  if (mentions('reaching', condition)) return not ? 'noDeal' : 'deal';
  return /^(?:with|under|after|given) /i.test(condition) && !mentions('nots', condition) ? 'deal' : 'drift';
}

const turned = (branch: Branch): Branch => (branch === 'deal' ? 'noDeal' : branch === 'noDeal' ? 'deal' : 'drift');

/** Whether what is accepted or refused is the deal: it is named, taken up by a pronoun, or left out. */
function onTheWhole(object: string): boolean {
  const words = object.split(' ').slice(0, reach);
  return mentions('package', words.join(' ')) || words[0] === '' || mentions('leftOut', words[0]!);
}
