import { wordCount } from '../compose.js';
import { wordsOf } from '../lines/words.js';
import { bare } from '../searches/told-anywhere.js';
import { type Dispute, justBefore, type Patterns, type Place, pair, says, side, told } from './dispute.js';
import { sameVoice } from './same-voice.js';

/** Words of the second account at most. */
const longest = 16;

/** "The deadline is Friday, according to the mediator. The guild says that it runs until Sunday": one term by two calendars. */
export function timesApart(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = justBefore(place);
  if (before === undefined || before.block !== s.block || wordCount(s.text) > longest) return undefined;
  if (!says(before.text, p) || !says(s.text, p) || sameVoice(before, s, editor, p)) return undefined;
  if (![before, s].every((x) => p.due.in(x.text))) return undefined;
  const [one, other] = [days(before.text, p), days(s.text, p)];
  const apart = one.length > 0 && other.length > 0 && !other.some((d) => one.includes(d));
  return apart ? pair('answered', told(before, editor), side(s, bare(s.text))) : undefined;
}

const days = (text: string, p: Patterns): string[] => wordsOf(text).filter((w) => p.days.has(w));
