import { furniture } from './furniture.js';
import { metadata } from './metadata.js';
import { isPhrase, lowerWords, phraseAt } from './phrases.js';
import { datePattern, findDate } from './published.js';

const sentenceEnds = /[.!?]["”’)]?$/;
const shortened = /\b(?:Jr|Sr|Inc|Co|Ltd)\.$/;
const separator = /\s[|•·]\s/;

/** "Ana Ruiz reported from Lima, and Jo Reed from Quito." */
const reportedFrom = /^(?:\p{Lu}[\p{L}.'\u2019-]+ ){2,3}reported from \p{Lu}[^.]{2,120}\.$/u;

/** Whether a line only tells who wrote the piece, when and for whom: "By A. Name in Geneva", "A. Name, bureau chief", "Paper | 8 March 2022". */
export function isByline(line: string): boolean {
  if (line.length > 250) return false;
  if (reportedFrom.test(line)) return true;
  if (opensWithDay(line) || /^By [^.]{3,60}\. (?:Published|Posted|Updated|Last updated)\b/.test(line)) return true;
  // Nearly every line of a report ends here: a sentence without a year or a bar tells nothing of its writer.
  if (sentenceEnds.test(line) && !/\d{4}|\s[|•·]\s/.test(line) && !shortened.test(line)) return false;
  const words = lowerWords(line);
  if (words.length === 0 || words.length > 22) return false;
  const dated = findDate(line) !== null;
  // "Posted Tuesday, April 7, 2026, 6:52 p.m."
  if (dated && words.length <= 14 && /^(?:Published|Posted|Filed|Updated|Last updated|First published)\b:? /.test(line))
    return true;
  if (separator.test(line) && (dated || line.split(separator).length > 2 || words.at(-1) === 'read')) return true;
  if (!sentenceEnds.test(line) || shortened.test(line)) {
    if (namesAfterOpener(line, words)) return true;
    const comma = line.lastIndexOf(', ');
    if (comma > 0 && words.length <= 9 && isPhrase(furniture().bylineRoles, lowerWords(line.slice(comma + 2))))
      return true;
  }
  if (!dated || words.length > 16) return false;
  const left = lowerWords(line.replace(datePattern(), ' ')).filter(
    (word) => !/^\d|^(?:gmt|utc|[ap]m|e[sd]t|at|on)$/.test(word),
  );
  const { days } = metadata();
  return (
    left.every((word) => days.includes(word)) ||
    publisherIn(line) !== null ||
    namesAndDate(line) ||
    dateBehindDash(line)
  );
}

/** "Friday 3 April 2020. All times are local.": the day of a log, and how to read it. */
function opensWithDay(line: string): boolean {
  const [first = '', ...rest] = line.split(/\.\s+/);
  if (rest.length === 0 || line.length > longestNote || !/\d{4}$/.test(first)) return false;
  const { days } = metadata();
  if (lowerWords(first.replace(datePattern(), ' ')).every((word) => days.includes(word))) return true;
  // "The Coast Ledger \u2014 Friday 8 May 2026. All times are local. Newest first."
  return rest.every((note) => note.split(' ').length <= 4) && dateBehindDash(first);
}
const longestNote = 140;

/** "The Southern Ledger, 30 August 2023. Interview.": names, a date behind a comma, and no word of a sentence. */
const namesAndDate = (line: string): boolean =>
  /^\p{Lu}[^,]{2,40}, /u.test(line) &&
  line
    .replace(datePattern(), ' ')
    .split(/[\s,.]+/)
    .every((word) => word === '' || /^(?:\p{Lu}|&|of$|the$|and$)/u.test(word));

/** "Radio Sahara, online service — 19 March 2031, 17:40 GMT — A. Name": between dashes or bars who it is by, and one part that is nothing but when. */
function dateBehindDash(line: string): boolean {
  const [by = '', ...rest] = line.split(/\s+[\u2013\u2014|]\s+/);
  if (rest.length === 0 || rest.length > mostParts || !/^\p{Lu}/u.test(by) || by.length > longestName) return false;
  const { days } = metadata();
  const isWhen = (part: string): boolean =>
    findDate(part) !== null &&
    lowerWords(part.replace(datePattern(), ' ')).every(
      (word) => days.includes(word) || /^\d|^(?:gmt|utc|[ap]|m|[ap]m|e[sd]t|b?st|cet|at|h)$/.test(word),
    );
  return (
    rest.some(isWhen) && rest.every((part) => isWhen(part) || (/^\p{Lu}/u.test(part) && part.length <= longestName))
  );
}
const mostParts = 3;
const longestName = 60;

/** "By" and names: no word in lower case but the particles that names and places take. */
function namesAfterOpener(line: string, words: readonly string[]): boolean {
  const pack = furniture();
  const opener = phraseAt(pack.bylineOpens, words);
  if (opener === 0 || words.length === opener) return false;
  const names = line.split(/[\s,|&]+/).slice(opener);
  const first = names[0] ?? '';
  const { months, days } = metadata();
  if (months.flat().includes(words[opener]!) || days.includes(words[opener]!) || /^\d/.test(first)) return false;
  const ours = words[opener] === 'our' || words[opener - 1] === 'our' || words[opener - 1] === 'own';
  if (ours) return names.length <= 14;
  const plain = names.filter((name) => /^\p{Ll}/u.test(name) && !isPhrase(pack.bylineParticles, lowerWords(name)));
  return /^\p{Lu}/u.test(first) && plain.length === 0 && names.length <= 14;
}

/** The paper, agency or station that a byline or a masthead names, told by its last word ("Example Herald"), or null. */
export function publisherIn(line: string): string | null {
  const { publisherWords, pieceLabels } = metadata();
  for (const part of line.split(/\s*[|•·,:]\s+|\.\s+/)) {
    const name = part.trim().replace(/[.,]$/, '');
    const words = name.split(/\s+/);
    if (words.length > 6 || words.length < 2 || pieceLabels.includes(name.toLowerCase())) continue;
    const all = words.every((word) => /^[\p{Lu}&]/u.test(word) || /^(?:of|the|and)$/.test(word));
    if (all && publisherWords.includes(words.at(-1)!.toLowerCase()) && !/^By\b/.test(name)) return name;
  }
  return null;
}
