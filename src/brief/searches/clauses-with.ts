import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';

/** Words of a clause that is short enough to stand for its sentence. */
const fewest = 2;
const longest = 18;

const seams = /[;:]\s|,?\s(?:but|and|so|yet)\s/;

/**
 * The clause of a text that has one of some words: what stands between its marks and joining words, without who says it; none that is a condition. Undefined
 * where none is short enough.
 */
export function clauseWith(text: string, words: readonly string[], { wording }: Editor): string | undefined {
  const voices = [...wording.saying, 'according to', 'told'];
  const bare = text.replace(/^\u2026 | \u2026$/g, '');
  const found = bare
    .split(seams)
    .flatMap((part) => {
      const [first = '', ...more] = part.split(/,\s/);
      const voiced = more.some((m) => mentions(m, voices));
      // Who says it stands in full above.
      const told = [first, ...(voiced ? [] : [part]), ...more];
      // "The owner said the yard was empty": what he said.
      const behind = told.flatMap((p) => /\b(?:says?|said) (?:that )?(.+)$/.exec(p)?.[1] ?? []);
      return [...told, ...behind].map((p) => p.trim().replace(/[.,;:]+$/, ''));
    })
    .find(
      (p) =>
        mentions(p, words) &&
        !mentions(p.split(' ', 1)[0]!, wording.conditional) &&
        !mentions(p, voices) &&
        wordCount(p) >= fewest &&
        wordCount(p) <= longest &&
        isWhole(p),
    );
  return found === undefined ? undefined : withDoubt(found, bare, wording.doubting);
}

/** "The outcome may be terrible: thousands will die": what stands behind a colon is as sure as what stands before it, which goes with it. */
function withDoubt(clause: string, text: string, doubting: readonly string[]): string {
  const at = text.indexOf(`: ${clause}`);
  if (at < 0) return clause;
  const before = text
    .slice(0, at)
    .split(/[,;]\s/)
    .at(-1)!;
  return mentions(before, doubting) ? `${before}: ${clause}` : clause;
}

/** Whether no quotation mark is left open. */
const isWhole = (text: string): boolean => !/\u2018[^\u2019]*$/.test(text) && !/^[^\u2018]*\u2019(?!\p{L})/u.test(text);
