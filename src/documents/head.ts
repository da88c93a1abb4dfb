import { publisherIn } from './bylines.js';
import { datedHeading } from './dated-heading.js';
import { datelineOf } from './dateline.js';
import type { Block, PartialDate } from './document.js';
import { headerLine } from './metadata.js';
import { datePattern, fieldDate, findDate } from './published.js';

/** What the head of a text tells of itself. */
export interface Head {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
}

/** How many blocks, and how many characters of text, are the head: a byline or a dateline further down is another piece's. */
const headBlocks = 14;
const headLength = 3000;

/**
 * Title, publisher, date and address from header lines (`Published: …`), then byline and date lines, then the first dateline, then a
 * heading or an opening that sets a date off. A dateline without a year gives no date. Lines that tell when a text was updated or what it is about give none either.
 */
export function readHead(text: string, blocks: readonly Block[]): Head {
  let publisher: string | null = null;
  let labelled: PartialDate | null = null;
  let byline: PartialDate | null = null;
  let dateline: PartialDate | null = null;
  let heading: PartialDate | null = null;
  let standing: PartialDate | null = null;
  let said = false;
  let url: string | null = null;
  for (const block of blocks.slice(0, headBlocks)) {
    if (block.span[0] > headLength) break;
    const line = lineAround(text, block.span[0]);
    const header = headerLine(line);
    if (block.kind === 'furniture' && header !== null) {
      const value = line.slice(header.valueAt).trim();
      if (header.field === 'published') labelled ??= fieldDate(value) ?? findDate(value);
      else if (header.field === 'publisher') publisher ??= value || null;
      else if (header.field === 'url' && /^https?:\/\/\S+$/.test(value)) url ??= value;
    } else if (block.kind === 'byline' || block.kind === 'furniture') {
      const piece = text.slice(...block.span);
      publisher ??= block.kind === 'byline' ? publisherIn(piece) : null;
      if (piece.length < 200 && !/^\W*(?:last )?(?:updated|modified)\b/i.test(piece))
        byline ??= updated(piece) ?? findDate(piece);
    } else if (block.kind === 'dateline') {
      const piece = text.slice(...block.span);
      dateline ??= findDate(piece) ?? datedBy(piece, text);
      if (publisher === null) publisher = datelineOf(`${piece} X`)?.agency ?? null;
    } else if (!said) {
      // "El Faro (English edition). Last updated 8 September 2031, 19.20 Lima time", "26 June 2031 /Steppe Agency, English service/".
      if (block.kind === 'title' || block.kind === 'heading') standing ??= headDate(text.slice(...block.span));
      // Once the report has begun, a heading that ends on a date is about that day.
      said = block.kind === 'body';
      const piece = text.slice(...block.span);
      heading ??= datedHeading(piece, block.kind !== 'body' || !/[.!?]["”’)]?\s*$/.test(piece));
    }
  }
  const title = blocks.find((block) => block.kind === 'title');
  return {
    title: title === undefined ? null : text.slice(...title.span).replace(/\s+/g, ' '),
    publisher,
    published: labelled ?? byline ?? dateline ?? heading ?? standing,
    url,
  };
}

/** A dateline's month and day ("PORT LOUIS, March 12") with the year of the report's own copyright line, where it has one. */
function datedBy(dateline: string, text: string): PartialDate | null {
  const years = new Set([...text.matchAll(copyright)].map(([, year]) => year));
  const day = /(\p{Lu}\p{L}{2,8})\.? (\d{1,2})\b/u.exec(dateline);
  const [year] = years;
  return years.size !== 1 || day === null ? null : findDate(`${day[1]} ${day[2]}, ${year}`);
}
const copyright = /(?:\u00a9|\([cC]\)|\bCopyright)[^\n]{0,60}?\b((?:19|20)\d\d)\b/g;

/** The one full date of a short line above the report that is no sentence. */
function headDate(line: string): PartialDate | null {
  const found = line.length > longestHead ? null : findDate(line);
  return found !== null && [...line.matchAll(datePattern())].length === 1 && !/[.!?]["\u201d\u2019)]?\s*$/.test(line)
    ? found
    : null;
}
const longestHead = 110;

/** "Published 2 May 2020, last updated 3 May 2020": what a report says is of the day on which it was last told, where that is soon after. */
function updated(piece: string): PartialDate | null {
  const [before = '', after = ''] = piece.split(/\b(?:last )?updated:?/i);
  const [first, last] = [findDate(before), findDate(after)];
  if (first === null || last === null || last < first) return null;
  return Date.parse(last) - Date.parse(first) <= soon ? last : null;
}
/** In milliseconds: three days. */
const soon = 3 * 24 * 60 * 60 * 1000;

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? Math.min(text.length, start + 500) : Math.min(end, start + 500)).trim();
}
