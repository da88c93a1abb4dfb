import type { Document, Span } from '../documents/index.js';
import { contentWords } from './content.js';

/** What stands between quotation marks in a report. */
export interface Quotation {
  readonly span: Span;
  /** In lower case. */
  readonly words: readonly string[];
  /** Its paragraph. */
  readonly within: Span;
}

/** Words that two people do not say alike by chance. */
const longEnough = 6;
/** Longest paragraph, in characters, that is searched. */
const longestParagraph = 4000;

const known = new WeakMap<Document, readonly Quotation[]>();

/** The quotations of a report that are long enough to be known again, in the order of its text. */
export function quotationsOf(document: Document): readonly Quotation[] {
  const made = known.get(document) ?? document.blocks.flatMap(({ kind, span }) => inBlock(kind, span, document.text));
  known.set(document, made);
  return made;
}

function inBlock(kind: string, within: Span, text: string): Quotation[] {
  const [from, to] = within;
  if (kind !== 'body' || to - from > longestParagraph) return [];
  return [...text.slice(from, to).matchAll(/[“"][^“”"]+[”"]/g)].flatMap(({ index, 0: quoted }) => {
    const words = quoted.length < 2 * longEnough ? [] : wordsIn(quoted);
    if (words.length < longEnough) return [];
    return [{ span: [from + index, from + index + quoted.length] as const, words, within }];
  });
}

export const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

/** A text without what stands between quotation marks. */
export const outsideQuotations = (text: string): string => text.replace(/[“"][^“”"]*[”"]/g, ' ');

/** Names in the sentence around a quotation, one of which is the speaker's; where it has none ("she said"), in the one before. */
export function namesBeside({ span, within }: Quotation, { text }: Document): string[] {
  const paragraph = text.slice(...within);
  const [start, end] = [span[0] - within[0], span[1] - within[0]];
  const before = outsideQuotations(paragraph.slice(0, start)).split(/(?<=[.?!]\s)/);
  const after = outsideQuotations(paragraph.slice(end));
  // A quotation that ends as a sentence does has its speaker before it, unless "she said" follows.
  const ended = /[.!?][”"]$/.test(paragraph.slice(start, end)) && !/^\s*\p{Ll}/u.test(after);
  const right = ended ? '' : after.split(/[.!?](?:\s|$)/)[0]!;
  const own = namesIn(`${before.at(-1)} ${right}`);
  return own.length > 0 ? own : namesIn(before.at(-2) ?? '');
}

const namesIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+/gu)]
    .map(([name]) => name.replace(/[’']s$/, '').toLowerCase())
    .filter((name) => contentWords(name).size > 0);

/** Quotations that stand in more than one report, though each may cut them elsewhere: for each the key of what was said. It does not hang on the order of the reports. */
export function saidAgain(documents: readonly Document[]): ReadonlyMap<Quotation, string> {
  const made = again.get(documents) ?? grouped(documents);
  again.set(documents, made);
  return made;
}

const again = new WeakMap<readonly Document[], ReadonlyMap<Quotation, string>>();

interface Said {
  /** The least of the ids of those who have it, with its place there. */
  key: string;
  readonly in: Set<string>;
  readonly quotations: Quotation[];
}

function grouped(documents: readonly Document[]): ReadonlyMap<Quotation, string> {
  const ofRun = new Map<number, Said>();
  const groups = new Set<Said>();
  for (const { id, quotations } of documents.map((d) => ({ id: d.id, quotations: quotationsOf(d) })))
    for (const quotation of quotations) {
      const runs = runsOf(quotation);
      const found = new Set(runs.flatMap((run) => ofRun.get(run) ?? []));
      const key = `${id}:${quotation.span[0]}`;
      const said: Said = { key, in: new Set([id]), quotations: [quotation] };
      for (const other of found) {
        if (other.key < said.key) said.key = other.key;
        for (const d of other.in) said.in.add(d);
        said.quotations.push(...other.quotations);
        groups.delete(other);
      }
      groups.add(said);
      const all = found.size === 0 ? runs : said.quotations.flatMap(runsOf);
      for (const run of all) ofRun.set(run, said);
    }
  return new Map([...groups].filter((g) => g.in.size > 1).flatMap((g) => g.quotations.map((q) => [q, g.key] as const)));
}

/** Runs of words, as numbers, by which a quotation is known again, though another report cuts it elsewhere. */
function runsOf({ words }: Quotation): number[] {
  const hashed = words.map(hashOf);
  const runs: number[] = [];
  for (let at = 0; at + longEnough <= hashed.length; at++) {
    let run = 0;
    for (let next = at; next < at + longEnough; next++) run = (run * 31 + hashed[next]!) % 9_007_199_254_740;
    runs.push(run);
  }
  return runs;
}

/** Up to 2^44, so that two runs of a large folder do not meet by chance. */
function hashOf(word: string): number {
  let hash = 7;
  for (let at = 0; at < word.length; at++) hash = (hash * 131 + word.charCodeAt(at)) % 17_592_186_044_399;
  return hash;
}
