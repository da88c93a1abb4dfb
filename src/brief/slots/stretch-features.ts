import type { Editor } from '../editor.js';
import type { Features } from '../roles/features.js';
import { claimsIn } from '../searches/sentence-index.js';
import { wordsIn } from './stretch-grammar.js';
import type { Stretch } from './stretches.js';

const lengths = [4, 6, 8, 10, 13, 16, 20];

/** What is known of a stretch beside its sentence: its words and those left out, its ends, its length, its grammar, and the claims that it holds or cuts. */
export function stretchFeatures(
  { sentence: s, span, text, subject, root, cuts, ...around }: Stretch,
  editor: Editor,
): Features {
  const found = new Map<string, number>();
  const add = (name: string, strength = 1): void => {
    found.set(name, strength);
  };
  const [left, words, right] = [around.left, wordsIn(text), around.right].map((t) => t.map(shape));
  add('length', words!.length / 10);
  for (const n of lengths) if (words!.length >= n) add(`length ${n}`);
  if (left!.length === 0) add('begins');
  if (right!.length === 0) add('ends');
  if (left!.length + right!.length === 0) add('whole');
  if (subject !== null) add('subject before');
  if (cuts) add('cuts');
  add(`root ${root.upos} ${root.rel}`);
  add(`root ${root.lemma}`);
  add(`first ${words![0]}`);
  add(`last ${words!.at(-1)}`);
  for (const [i, word] of words!.entries()) {
    add(`w ${word}`);
    if (i > 0) add(`w ${words![i - 1]} ${word}`);
  }
  add(`left ${left!.at(-1) ?? ''}`);
  add(`right ${right![0] ?? ''}`);
  add(
    `mark ${/[,;:\u2013\u2014"\u201c\u201d-]\s*$/u.test(s.document.text.slice(s.span[0], span[0])) ? 'before' : 'none'}`,
  );
  add(
    `mark ${/^\s*[,;:.\u2013\u2014"\u201c\u201d-]/u.test(s.document.text.slice(span[1], s.span[1])) ? 'behind' : 'none behind'}`,
  );
  for (const word of [...left!, ...right!]) add(`out ${word}`);
  add('words left', left!.length / 10);
  add('words right', right!.length / 10);
  byClaims(span, claimsIn(s, editor), add);
  return found;
}

function byClaims(
  [first, last]: Stretch['span'],
  claims: ReturnType<typeof claimsIn>,
  add: (name: string) => void,
): void {
  for (const { span, kind, sources } of claims) {
    const shared = Math.min(last, span[1]) - Math.max(first, span[0]);
    const held = shared / (span[1] - span[0]);
    if (held > nearly) add(`holds ${kind}`);
    else if (held > 0.1) add(`cuts ${kind}`);
    if (held > nearly && shared / (last - first) > nearly) add(`is ${kind}`);
    if (sources.some((x) => x.span !== null && x.span[0] >= first && x.span[1] <= last)) add('holds who says it');
  }
}
const nearly = 0.87;

/** A word in small letters, a number or a name as one each. */
const shape = (word: string): string =>
  /^\d/.test(word)
    ? '#'
    : /^\p{Lu}/u.test(word)
      ? 'NAME'
      : word
          .toLowerCase()
          .replace(/\u2019/g, "'")
          .replace(/[.,]+$/, '');
