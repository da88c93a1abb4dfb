import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { mentions, wordsOf } from './words.js';

/** A sentence that is cut has at least so many words left. */
const fewest = 5;

const conditions: readonly string[] = ['if', 'unless', 'only', 'except', 'provided', 'pending', 'subject'];

export interface Cut {
  /** Ends on " …" where something is left out. */
  readonly kept: string;
  readonly left: string;
}

/**
 * A sentence in so many words at most: whole, or up to a comma, a dash, a colon or a semicolon, the longest first. Never cut before a condition, a doubt or a
 * "not", unless it is one of `spared`, nor within quotation marks or brackets.
 */
export function cutsOf(
  text: string,
  most: number,
  { wording }: Editor,
  spared: readonly string[] = [],
): readonly Cut[] {
  if (wordCount(text) <= most) return [{ kept: text, left: '' }];
  return [...text.matchAll(/(?:[,;:]| [\u2013\u2014]) /g)].reverse().flatMap(({ index }): Cut[] => {
    const [kept, left] = [text.slice(0, index), text.slice(index)];
    const fits = wordCount(kept) >= fewest && wordCount(kept) <= most && closed(kept);
    // A clause of its own takes nothing back of the one before it but by a condition.
    const bending = /^(?:[;:]|, and (?!only|not)) /u.test(left) ? conditions : wording.cutting;
    const back = bending.filter((word) => !spared.includes(word));
    return fits && !mentions(left, back) ? [{ kept: `${kept} \u2026`, left }] : [];
  });
}

/** Whether every quotation mark and bracket that is opened is closed, and the last word asks for no other. */
const closed = (text: string): boolean =>
  (text.match(/["\u201c\u201d]/g)?.length ?? 0) % 2 === 0 &&
  (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0) &&
  !/^(?:and|or|but|the|a|an|of|to|that|which|who|said|says)$/.test(wordsOf(text).at(-1) ?? '');
