import type { OpenBlock } from './blocks.js';
import { lowerWords } from './phrases.js';

/** Above this length only whole blocks are compared, so that a giant page costs no more than its length. */
const searchable = 400_000;

/**
 * Marks blocks that say again, word for word, what another block says: a headline set twice, a caption under its own alternative text, a
 * pull quote, a standfirst lifted from the body. Of two equal ones the later is the repeat; a short one inside a longer one is, wherever it stands.
 */
export function markRepeats(open: readonly OpenBlock[]): void {
  const keys = open.map((block) => (block.text.length > 2000 ? [] : lowerWords(block.text)));
  const seen = new Map<string, OpenBlock>();
  for (const [index, block] of open.entries()) {
    const key = keys[index]!;
    if (key.length < 4 || !repeatable(block)) continue;
    const joined = key.join(' ');
    const first = seen.get(joined);
    if (first === undefined) seen.set(joined, block);
    else if (block.kind === null) block.kind = first.kind === 'caption' ? 'caption' : 'repeat';
  }
  markCaptionCopies(open, keys);
  markPulled(open, keys);
}

const repeatable = (block: OpenBlock): boolean =>
  block.kind === null || block.kind === 'title' || block.kind === 'heading' || block.kind === 'caption';

/** A line that a caption holds word for word is that caption without its credit. */
function markCaptionCopies(open: readonly OpenBlock[], keys: readonly (readonly string[])[]): void {
  const captions = open.flatMap((block, index) => (block.kind === 'caption' ? [` ${keys[index]!.join(' ')} `] : []));
  if (captions.length === 0 || captions.length > 200) return;
  for (const [index, block] of open.entries()) {
    const key = keys[index]!;
    if (block.kind !== null || key.length < 5 || key.length > 60) continue;
    if (captions.some((caption) => caption.includes(` ${key.join(' ')} `))) block.kind = 'caption';
  }
}

/** A line of six words or more that the running text holds too is a pull quote or a lifted standfirst. */
function markPulled(open: readonly OpenBlock[], keys: readonly (readonly string[])[]): void {
  const total = open.reduce((sum, block) => sum + block.text.length, 0);
  if (total > searchable) return;
  const bodies = open.map((block, index) => (block.kind === null ? ` ${keys[index]!.join(' ')} ` : ''));
  const all = bodies.join('\n');
  for (const [index, block] of open.entries()) {
    const key = keys[index]!;
    if ((block.kind !== null && block.kind !== 'heading') || key.length < 6 || key.length > 60) continue;
    const needle = ` ${key.join(' ')} `;
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
