import { contentWords, negated } from '../../evidence/index.js';
import { wordCount } from '../compose.js';
import { wordsOf } from '../lines/words.js';
import { bare } from '../searches/told-anywhere.js';
import {
  type Dispute,
  justBefore,
  type Patterns,
  type Place,
  pair,
  says,
  side,
  telling,
  told,
  withNext,
} from './dispute.js';
import { sameVoice } from './same-voice.js';

/** Words of "A person close to her says that she did" at most; of "The company did not." */
const longestElliptic = 14;
const barest = 5;

/** "The mayor's office: “Not true.”", "A clerk says no: it was Monday": what was just told is not so, whoever told it. */
const flatNo = /\b(?:says|said) no[:;]|: ["\u201c](?:That is |That.s )?not (?:true|so)\b/i;

const clauses = (text: string): string[] => text.split(/[.,;:!?\u2013\u2014]|\b(?:and|but)\b/);

/** Whether a clause ends on "denied that". */
export const ends = (text: string, p: Patterns): boolean => clauses(text).some((c) => p.ending.end(c));

/** "We didn't.", "A person close to her says that she did": what was said before is in the verb alone. */
export const elliptic = (text: string, p: Patterns): boolean => p.elliptic.end(text);

/** An account that the next sentence answers, by pointing back at it: "A colleague contradicts him", "The ministry denies that". */
export function answered(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = justBefore(place);
  if (before === undefined || before.text.endsWith('?')) return undefined;
  if (p.silent.in(s.text) || sameVoice(before, s, editor, p)) return undefined;
  if (turnsOn(place)) {
    // Who is only told of by the report itself is contradicted by nobody.
    const account = [before, all[i - 2]].find(
      (b, k) =>
        b !== undefined &&
        b.document === s.document &&
        (says(b.text, p) || p.hearsay.in(b.text) || flatNo.test(s.text) || s.kind === 'question') &&
        // "He rejects that reading" may follow on what bears the reading out.
        (k === 0 || (b.block === s.block && /\bthat (?:reading|account|version)\b/i.test(s.text))),
    );
    return account === undefined ? undefined : pair('answered', told(account, editor), withNext(place));
  }
  // "She denied that they had left. The firm says that they called it off": the denial is answered in turn.
  const words = wordsOf(s.text).filter((w) => w !== '');
  const counters =
    before.block === s.block &&
    p.denials.test(before.text) &&
    !p.silent.in(before.text) &&
    words.length <= 16 &&
    words.slice(1, 6).some((w) => ['says', 'said', 'insists', 'maintains'].includes(w)) &&
    words.slice(6).some((w) => ['it', 'this', 'that'].includes(w)) &&
    !editor.wording.pointing.includes(words[0]!) &&
    !negated(s.text);
  return counters ? pair('answered', told(before, editor), side(s, bare(s.text))) : undefined;
}

function turnsOn(place: Place): boolean {
  const { all, i, p } = place;
  const [before, s] = [all[i - 1]!, all[i]!];
  if (p.pointing.in(s.text) || ends(s.text, p) || flatNo.test(s.text)) return true;
  if (p.charges.in(s.text) && p.accusing.in(before.text)) return true;
  if (p.hearsay.in(before.text) && says(s.text, p) && negated(s.text) && !p.ahead.in(s.text)) return true;
  const words = wordCount(s.text);
  // What somebody said would be, and was not, is no other account.
  if (words <= barest && p.bare.are(s.text))
    return before.kind === 'question' || (negated(s.text) && says(before.text, p) && !p.ahead.in(before.text));
  if ((p.replying.in(s.text) || p.cleft.in(s.text)) && says(s.text, p) && says(before.text, p) && sharesThing(place))
    return true;
  return elliptic(s.text, p) && says(s.text, p) && words <= longestElliptic;
}

/** Whether two sentences name one thing. */
function sharesThing(place: Place): boolean {
  const words = contentWords(place.all[place.i - 1]!.text);
  return telling(place.all[place.i]!.text, place).some((w) => words.has(w));
}
