/** Characters of a sentence that a list of many has room for. */
const room = 130;
/** Characters that are not worth an ellipsis. */
const crumb = 30;

/**
 * A long sentence cut to what is cited of it, with some words to either side, at word boundaries and with an ellipsis for what is left out. `at` is where the
 * cited words begin in it, `length` how long they are; those always stand whole.
 */
export function excerpt(sentence: string, at: number, length: number): string {
  if (sentence.length <= room || at < 0) return sentence;
  const spare = Math.max(24, room - length);
  let from = Math.max(0, at - Math.floor(spare / 2));
  let to = Math.min(sentence.length, Math.max(at + length, from + Math.max(room, length)));
  if (from <= crumb) from = 0;
  if (sentence.length - to <= crumb) to = sentence.length;
  if (from > 0) from = Math.min(at, nextSpace(sentence, from));
  if (to < sentence.length) to = Math.max(at + length, sentence.lastIndexOf(' ', to));
  return `${from > 0 ? '\u2026 ' : ''}${sentence.slice(from, to).trim()}${to < sentence.length ? ' \u2026' : ''}`;
}

const nextSpace = (text: string, from: number): number => {
  const at = text.indexOf(' ', from);
  return at < 0 ? from : at + 1;
};
