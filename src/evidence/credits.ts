import { type Document, lowerWords } from '../documents/index.js';
import { agencyWords, creditWords, outletNamed } from './outlets.js';

/** What a report says of where it comes from: "From our wires", "By staff and agencies", "(Reuters)". */
export interface Credit {
  /** Whether the whole report is theirs, not only some of it. */
  readonly whole: boolean;
  /** The agencies it names, by their names; none where it says only "wires" or "agencies". */
  readonly names: readonly string[];
}

/** Words of a line that gives credit, at most. */
const longest = 14;
/** Credit is given among the first lines or the last. */
const [head, tail] = [5, 2];

const known = new WeakMap<Document, Credit | null>();

/** The agencies that a report gives credit to, at its head, its end or in its dateline; null where it gives none, and for an agency's own report. */
export function creditOf(document: Document): Credit | null {
  const made = known.get(document);
  if (made !== undefined) return made;
  const found = isAgency(document.publisher) ? null : creditIn(document);
  known.set(document, found);
  return found;
}

function creditIn({ text, blocks, publisher }: Document): Credit | null {
  for (const [i, { kind, span }] of blocks.entries()) {
    if (kind === 'title' || kind === 'caption' || kind === 'credit' || kind === 'question') continue;
    const line = text.slice(...span);
    // "GENEVA (Reuters) - ".
    const inDateline = kind === 'dateline' ? /\(([^()]{2,60})\)/.exec(line)?.[1] : undefined;
    if (kind === 'dateline' && inDateline === undefined) continue;
    if (kind !== 'dateline' && i >= head && i < blocks.length - tail) continue;
    const credit = creditLine(inDateline ?? line, publisher);
    if (credit !== null) return credit;
  }
  return null;
}

/** A line that consists of agencies' names and of the words by which credit is given. */
function creditLine(line: string, publisher: string | null): Credit | null {
  if (line.length > 160) return null;
  const words = lowerWords(line);
  if (words.length === 0 || words.length > longest) return null;
  const { beside, partly, wires } = creditWords();
  const said = ` ${words.join(' ')} `;
  const generic = wires.filter((w) => said.includes(` ${w} `));
  const names = line
    .split(/[,;/()|–—]|\band\b|\bwith\b|\bby\b/i)
    .map((part) =>
      part
        .split(/\s+/)
        .filter((w) => /^\p{Lu}/u.test(w) && !beside.has(w.toLowerCase()))
        .join(' '),
    )
    .map((name) => name.replace(/[.:]$/, ''))
    .filter((name) => name !== publisher && isAgency(name));
  if (generic.length === 0 && names.length === 0) return null;
  const told = new Set([
    ...names.flatMap((n) => lowerWords(n)),
    ...generic.flatMap((w) => w.split(' ')),
    ...beside,
    ...partly,
  ]);
  // Names of people may stand beside; a word in lower case that gives no credit makes it a sentence.
  const loose = line.match(/[\p{L}’']+/gu) ?? [];
  if (loose.some((w) => /^\p{Ll}/u.test(w) && !told.has(w))) return null;
  const people = loose.some((w) => /^\p{Lu}/u.test(w) && !told.has(w.toLowerCase()));
  return { whole: !people && !words.some((w) => partly.has(w)), names };
}

/** Whether a name is that of an agency, whose reports others print. */
export function isAgency(name: string | null): boolean {
  if (name === null) return false;
  return outletNamed(name)?.agency === true || agencyWords().has(lowerWords(name).at(-1) ?? '');
}
