import type { OpenBlock } from './cutting.js';

/** Above this length only whole blocks are compared, so that a giant page costs no more than its length. */
const searchable = 120_000;

/**
 * Marks blocks that say again, word for word, what another block says: a headline set twice, a caption under its own alternative text, a
 * pull quote, a standfirst lifted from the body. Of two equal ones the later is the repeat; a short one inside a longer one is, wherever it stands.
 */
export function markRepeats(open: readonly OpenBlock[]): void {
  const keys = open.map((block) => plainWords(block.text));
  const seen = new Map<string, OpenBlock>();
  for (const [index, block] of open.entries()) {
    const key = keys[index]!;
    if (wordsIn(key) < 4 || !repeatable(block)) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, block);
    else if (block.kind === null) block.kind = first.kind === 'caption' ? 'caption' : 'repeat';
  }
  markCaptionCopies(open, keys);
  markPulled(open, keys);
}

/** A text's words in lower case with single spaces between them. */
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function wordsIn(key: string): number {
  let count = key === '' ? 0 : 1;
  for (let at = key.indexOf(' '); at !== -1 && count < 100; at = key.indexOf(' ', at + 1)) count++;
  return count;
}

const repeatable = (block: OpenBlock): boolean =>
  block.kind === null || block.kind === 'title' || block.kind === 'heading' || block.kind === 'caption';

/** A line that a caption holds word for word is that caption without its credit. */
function markCaptionCopies(open: readonly OpenBlock[], keys: readonly string[]): void {
  const captions = open.flatMap((block, index) => (block.kind === 'caption' ? [` ${keys[index]!} `] : []));
  if (captions.length === 0 || captions.length > 200) return;
  for (const [index, block] of open.entries()) {
    const key = keys[index]!;
    if (block.kind !== null || wordsIn(key) < 5 || wordsIn(key) > 60) continue;
    if (captions.some((caption) => caption.includes(` ${key} `))) block.kind = 'caption';
  }
}

/** A line of six words or more that the running text holds too is a pull quote or a lifted standfirst. */
function markPulled(open: readonly OpenBlock[], keys: readonly string[]): void {
  const total = open.reduce((sum, block) => sum + block.text.length, 0);
  if (total > searchable) return;
  const bodies = open.map((block, index) => (block.kind === null ? ` ${keys[index]!} ` : ''));
  const all = bodies.join('\n');
  for (const [index, block] of open.entries()) {
    const key = keys[index]!;
    if ((block.kind !== null && block.kind !== 'heading') || wordsIn(key) < 6 || wordsIn(key) > 60) continue;
    const needle = ` ${key} `;
    let found = all.indexOf(needle);
    // The block finds itself; what counts is a longer block that holds it.
    while (found !== -1) {
      const start = all.lastIndexOf('\n', found) + 1;
      const newline = all.indexOf('\n', found + 1);
      if ((newline === -1 ? all.length : newline) - start > needle.length) {
        block.kind = 'repeat';
        break;
      }
      found = all.indexOf(needle, found + 1);
    }
  }
}
