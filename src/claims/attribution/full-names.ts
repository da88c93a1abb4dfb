import type { Sentence } from '../../language/index.js';
import type { Speaker } from './draft.js';

/** Sentences from the top within which a transcript says whose single letter is whose. */
const nearTop = 6;

/**
 * Where a text names in full whoever a transcript's label stands for: "Anna Kern" for "Kern", "KERN", "AK" and "K."; the first place, null
 * where there is none.
 */
export function namedInFull(label: string, sentences: readonly Sentence[]): Speaker | null {
  const bare = label.replace(/\./g, '');
  const initials = /^\p{Lu}{1,4}$/u.test(bare) && !/^[QA]$/.test(bare);
  for (const { tokens, index } of sentences)
    for (let from = 0; from < tokens.length; from++) {
      if (tokens[from]!.upos !== 'PROPN' || tokens[from - 1]?.upos === 'PROPN') continue;
      let last = from;
      while (tokens[last + 1]?.upos === 'PROPN' && tokens[last + 1]!.start <= tokens[last]!.end + 1) last++;
      if (last === from) continue;
      const run = tokens.slice(from, last + 1).map((t) => t.text);
      // A name in capitals is a heading or another label.
      if (run.every((word) => word === word.toUpperCase())) continue;
      const first = run.length - bare.length;
      const meant =
        run.at(-1)!.toLowerCase() === label.toLowerCase() ||
        (initials &&
          bare.length > 1 &&
          first >= 0 &&
          [...bare].every((letter, k) => run[first + k]!.startsWith(letter))) ||
        (initials && bare.length === 1 && index < nearTop && run.at(-1)!.startsWith(bare));
      if (meant) return { sentence: index, token: last, span: [tokens[from]!.start, tokens[last]!.end] };
    }
  return null;
}
