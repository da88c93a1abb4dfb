import type { Span } from '../../documents/index.js';
import { speakerOf } from './speaker.js';
import type { Tree } from './tree.js';

/**
 * Who was told: the words of the phrase at a token, up to where what was said begins, whatever the tree hangs on the name. Null where
 * they are what was said: "it was, he said, a trap".
 * @param subject token of who tells
 */
export function addressed(tree: Tree, at: number, content: readonly Span[], subject: number): Span | null {
  const told = speakerOf(tree, at, null)?.span;
  if (told === undefined) return null;
  const said = content.find((c) => c[0] >= told[0] && c[0] < told[1]);
  if (said === undefined || said[1] > told[1])
    return said !== undefined && said[0] > told[0] ? [told[0], said[0]] : told;
  if (said[0] > told[0]) return [told[0], said[0]];
  // "Told a website that they must leave".
  const that = tree.tokens.findIndex((t, i) => i > at && t.end <= told[1] && t.lemma === 'that');
  if (that > 0) return [told[0], tree.tokens[that - 1]!.end];
  return content.length === 1 && /^W/.test(tree.tokens[subject]?.xpos ?? '') ? told : null;
}
