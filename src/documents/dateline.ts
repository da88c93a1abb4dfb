import type { PartialDate } from './document.js';
import { metadata } from './metadata.js';
import { lowerWords } from './phrases.js';
import { findDate } from './published.js';

/** "GENEVA, March 3, 2022 (Agency) - ": how long it is, with the space behind it, and what it tells. */
export interface Dateline {
  readonly length: number;
  readonly date: PartialDate | null;
  readonly agency: string | null;
}

const place = String.raw`(?:[\p{Lu}][\p{L}.'’-]*(?:[ /][\p{Lu}][\p{L}.'’-]*){0,4})`;
const capitals = String.raw`(?:[\p{Lu}][\p{Lu}.'’-]+(?:[ /][\p{Lu}][\p{Lu}.'’-]*){0,4})`;
const rest = String.raw`(?:,? [^()\n—–]{0,60}?)?`;
const agency = String.raw`(?:\s*\(([^()\n]{2,40})\))?`;
const dashed = new RegExp(String.raw`^(${place})(${rest})${agency}\s*(?:—|–|--|\s-\s|-\s)\s*(?=["“‘'(\p{Lu}\d])`, 'u');
const stopped = new RegExp(String.raw`^(${capitals})(,? [^()\n—–]{0,60}?)${agency}\.\s+(?=["“‘'(\p{Lu}\d])`, 'u');
/** "March 9, 2025 (Radio) - ", "9 March 2025 — ": a day with its year, and no place. */
const dayFirst = new RegExp(
  String.raw`^((?:\p{Lu}\p{Ll}+\.? \d{1,2},? \d{4}|\d{1,2} \p{Lu}\p{Ll}+\.? \d{4}))${agency}\s*(?:—|–|--|\s-\s|-\s)\s*(?=["“‘'(\p{Lu}\d])`,
  'u',
);
/** The time of an entry, with its zone; who speaks may stand right behind it ("11.20 NFU: We will wait"). */
const clock =
  /^\*{0,2}\(?(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d)(?:\s*[ap]\.?m\.?)?(?:\s*\(?(?:UTC|MSK|[A-Z]{1,3}T|local(?: time)?)\)?(?![\p{L}]))?\)?\s*(?:\*{2}\s*|[—–|:-]+\s*|\s+(?=\p{Lu})|$)/u;

/** The dateline that a paragraph opens with, or null. `first`: nothing has been said yet, so that a place in capitals and a dash will do. */
export function datelineOf(paragraph: string, first = true): Dateline | null {
  const head = paragraph.slice(0, 140);
  const dash = /[—–-]/.test(head) ? dashed.exec(head) : null;
  // Without a date or an agency only capitals make a dateline: "Kyiv - and Moscow" is a sentence.
  if (dash !== null && !isPieceLabel(dash[1]!)) {
    const shouted = /^[\p{Lu}\d\s/.'’()-]+$/u.test(dash[1]!) && dash[1]!.length > 3;
    const telling = (dash[3] !== undefined || holdsDay(dash[2] ?? '')) && onlyPlacesAndDays(dash[2] ?? '');
    if ((telling && !holdsDay(dash[1]!)) || (first && shouted && onlyPlacesAndDays(dash[2] ?? '')))
      return dateline(dash[0], dash[2] ?? '', dash[3]);
  }
  const dated = /\d/.test(head) ? dayFirst.exec(head) : null;
  if (dated !== null && findDate(dated[1]!) !== null) return dateline(dated[0], dated[1]!, dated[2]);
  const stop = /^\p{Lu}{2}/u.test(head) ? stopped.exec(head) : null;
  // "NF made an offer on Sunday." is a sentence.
  if (
    stop !== null &&
    !isPieceLabel(stop[1]!) &&
    (holdsDay(stop[2]!) || stop[3] !== undefined) &&
    onlyPlacesAndDays(stop[2]!)
  )
    return dateline(stop[0], stop[2]!, stop[3]);
  const time = /^[*(]*\d/.test(head) ? clock.exec(head) : null;
  return time === null ? null : { length: time[0].length, date: null, agency: null };
}

function dateline(whole: string, rest: string, source: string | undefined): Dateline {
  const named = source !== undefined && !holdsDay(source) && /^\p{Lu}/u.test(source) ? source.trim() : null;
  return { length: whole.length, date: findDate(`${rest} ${source ?? ''}`), agency: named };
}

function holdsDay(text: string): boolean {
  const { months, days } = metadata();
  return lowerWords(text).some((word) => days.includes(word) || months.some((names) => names.includes(word)));
}

/** What may stand between a place and the dash or stop: a country or state ("Belarus", "Md."), a day, a number; never a lower-case word. */
const onlyPlacesAndDays = (rest: string): boolean =>
  /^(?:,? ?(?:\p{Lu}[\p{L}.]*|\d[\d:.,]*(?:st|nd|rd|th|am|pm)?)){0,7},?\s*$/u.test(rest);

const isPieceLabel = (text: string): boolean => metadata().pieceLabels.includes(text.trim().toLowerCase());
