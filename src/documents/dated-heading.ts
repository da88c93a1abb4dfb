import type { PartialDate } from './document.js';
import { metadata } from './metadata.js';
import { datePattern, findDate } from './published.js';

const longest = 140;
const place = String.raw`(?:\p{Lu}[\p{L}.'’&-]*[,.]?\s+|\([^()\n]{2,40}\),?\s+)`;
const beforeOpening = new RegExp(`^[("“]?${place}{0,7}$`, 'u');
const afterOpening = /^\s*(?:\([^()\n]{2,40}\)\s*(?:[—–:.-]|(?=\p{Lu}))|[)—–:]|--|-\s|\.\s+(?=\p{Lu}))/u;

/** "(all times local, newest first)" behind the date of a live blog. */
const afterHeading = /^[)\s.]*(?:\([^()\n]{2,60}\))?[\s.]*$/;

/**
 * The date that a heading ends on ("World Briefing, 18 June 2025") or that stands between the place and the first word of a report
 * ("TALLINN (Agency), June 11, 2018: Two ministers …"; with a dash, "June 11, 2018 — Two ministers …"), set off by a mark; null where a date is part of what is told.
 */
export function datedHeading(text: string, heading: boolean): PartialDate | null {
  const head = heading ? text.trim() : text.slice(0, longest);
  if (heading && head.length > longest) return null;
  const [match] = head.matchAll(datePattern());
  if (match === undefined) return null;
  const before = withoutDays(head.slice(0, match.index));
  const after = head.slice(match.index + match[0].length);
  const parts = heading
    ? (before === '' || /(?:[,—–|:(·-]|\bpublished)\s*$/iu.test(before)) && afterHeading.test(after)
    : beforeOpening.test(before) && afterOpening.test(after) && (before !== '' || /^\s*(?:[—–]|--)/.test(after));
  return parts ? findDate(match[0]) : null;
}

/** "TALLINN, Monday, ": the name of the day belongs to the date. */
function withoutDays(before: string): string {
  const last = /[\s(]*(\p{L}+)[.,]*\s*$/u.exec(before);
  return last !== null && metadata().days.includes(last[1]!.toLowerCase())
    ? `${before.slice(0, last.index)}${/^[\s(]*/.exec(last[0])![0]}`
    : before;
}
