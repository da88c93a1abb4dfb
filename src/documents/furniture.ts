import { z } from 'zod';
import type { Block } from './document.js';
import { holdsPhrase, isPhrase, lowerWords, type Phrases, phraseAt, phrases } from './phrases.js';
import { shippedPack } from './resource.js';

const words = z.array(z.string().min(1));
/** The pack `documents/furniture`. */
export const furnitureSchema = z.strictObject({
  creditLabels: words,
  pictureAgencies: words,
  captionPhrases: words,
  captionLabels: words,
  whole: words,
  lists: words,
  labels: words,
  opens: words,
  holds: words,
  bylineOpens: words,
  bylineRoles: words,
  bylineParticles: words,
});
type Furniture = { readonly [list in keyof z.infer<typeof furnitureSchema>]: Phrases };

let compiled: Furniture | undefined;
/** The furniture words, compiled once. */
export function furniture(): Furniture {
  if (compiled !== undefined) return compiled;
  const pack = shippedPack('documents/furniture') as z.infer<typeof furnitureSchema>;
  compiled = Object.fromEntries(
    Object.entries(pack).map(([name, list]) => [name, phrases(list)]),
  ) as unknown as Furniture;
  return compiled;
}

/** A credit in brackets at the end of a line: "… in Kyiv. (Photo: A. Name/Agency)". */
const bracketed = /[([]([^()[\]]{3,160})[)\]]\.?$/;
const endsSentence = /[.!?…]["”’')\]]*$/;

/** Where a credit at the end of a line starts, or -1. */
export function creditAtEnd(line: string): number {
  const found = bracketed.exec(line.slice(-200));
  if (found !== null && isCreditText(found[1]!)) return line.length - found[0].length;
  // "… on Tuesday. REUTERS/A. Name" and "… on Tuesday. Photo: pool" stand after the caption's last sentence.
  const stop = Math.max(line.lastIndexOf('. ', line.length - 4), line.lastIndexOf(' | '));
  const tail = stop === -1 ? '' : line.slice(stop + 1).replace(/^[|\s]+/, '');
  return tail.length > 0 && tail.length < 80 && isCreditText(tail) ? line.length - tail.length : -1;
}

/** Whether a text is a picture credit and nothing else: a label and a name, or an agency and a name. */
export function isCreditText(text: string): boolean {
  const { creditLabels, pictureAgencies } = furniture();
  const inner = text.replace(/^[([\s©]+|[)\].\s]+$/g, '');
  const list = lowerWords(inner);
  if (list.length === 0 || list.length > 24 || /\p{Ll}{2}[.!?]\s/u.test(inner)) return false;
  const label = phraseAt(creditLabels, list);
  if (label > 0 && (/^[\p{L} ]+[:/–—|-]/u.test(inner) || list[label] === 'by' || list[label] === 'courtesy'))
    return list.length <= 16 || /[A-Z]\/[A-Z]/.test(inner);
  if (list.length > 9) return false;
  if (isPhrase(pictureAgencies, list)) return list.length > 1 || inner === inner.toUpperCase() || text.startsWith('©');
  if (!/\/|\bvia\b|©/iu.test(text)) return false;
  return holdsPhrase(pictureAgencies, list) && /\p{Lu}/u.test(inner) && !endsSentence.test(inner);
}

/** What a credit longer than an agency's name has: a colon, a slash, brackets, or a word before the name. */
const creditMark = /[:/©()[\]|]|\b(?:via|by|courtesy)\b/i;
/** No furniture is longer; so a giant line costs nothing. */
const longestLine = 2000;

/** What a line is by its own words alone; null where they do not tell. `first`: nothing but furniture has come before it. */
export function lineKind(line: string, first: boolean): Block['kind'] | null {
  if (line.length > longestLine) return null;
  const pack = furniture();
  const bare = line.replace(/^[>•*·▪►\-–—\s]+/, '');
  const list = lowerWords(line);
  if (list.length === 0) return 'furniture';
  if (list.length <= 60) {
    const marked = creditMark.test(line);
    if ((marked || list.length <= 4) && isCreditText(bare)) return 'credit';
    if (marked && creditAtEnd(line) > 0) return 'caption';
    // "[2/5] Lorries wait at the border", "[Handout photograph: …]".
    if (/^\[\d{1,2}\/\d{1,2}\] /.test(line)) return 'caption';
    const inside = /^\[([^\]:]{4,30}):/.exec(line)?.[1];
    if (inside !== undefined && isPhrase(pack.creditLabels, lowerWords(inside))) return 'caption';
    const caption = phraseAt(pack.captionLabels, list);
    if (caption > 0 && /^[^:]{3,16}:/.test(line) && !first) return 'caption';
    if (holdsPhrase(pack.captionPhrases, list) || /\((?:L|left|right|2nd [LR]|second left|second right)\)/.test(line))
      return 'caption';
  }
  // "(c) compensation for lost wages;" is the third point of a list.
  if (/^(?:©|\(c\)\s*\d{4}|copyright\s+(?:©|\(c\)|\d{4}))/i.test(bare)) return 'furniture';
  if (/^\([cC]\)\s*\p{Lu}[^.;]{0,60}\.?$/u.test(bare)) return 'furniture';
  if (list.length <= 5 && isPhrase(pack.whole, list) && !line.endsWith('?')) return 'furniture';
  if (list.length > 45) return null;
  const label = phraseAt(pack.labels, list);
  if (
    label > 0 &&
    !first &&
    new RegExp(`^\\W*(?:[\\p{L}’']+\\s+){${label - 1}}[\\p{L}’']+\\s*(?:[:|>»–—]|- )`, 'u').test(line)
  )
    return 'furniture';
  if (phraseAt(pack.opens, list) > 0) return 'furniture';
  if (list.length <= 25 && holdsPhrase(pack.holds, list) && !/["“]/.test(line)) return 'furniture';
  return null;
}

/** Whether a line opens a list of links to other pages. */
export function opensLinks(line: string): boolean {
  return isPhrase(furniture().lists, lowerWords(line));
}
