/** A set of phrases, found at the start of a line, as the whole of it or inside it, by words in lower case. */
export interface Phrases {
  readonly byFirstWord: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** The words of a line in lower case; marks between words are ignored, those inside a word stay ("editor's", "epa-efe"). */
export function lowerWords(line: string): readonly string[] {
  return (
    line
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}](?:[\p{L}\p{N}]|['&-](?=[\p{L}\p{N}]))*/gu) ?? []
  );
}

/** Makes a set of phrases ready for looking up. */
export function phrases(list: readonly string[]): Phrases {
  const byFirstWord = new Map<string, (readonly string[])[]>();
  for (const entry of list) {
    const words = lowerWords(entry);
    const first = words[0];
    if (first === undefined) continue;
    const same = byFirstWord.get(first);
    if (same === undefined) byFirstWord.set(first, [words]);
    else same.push(words);
  }
  for (const same of byFirstWord.values()) same.sort((a, b) => b.length - a.length);
  return { byFirstWord };
}

/** How many words of the longest phrase stand at `from`; 0 where none does. */
export function phraseAt(set: Phrases, words: readonly string[], from = 0): number {
  const first = words[from];
  const candidates = first === undefined ? undefined : set.byFirstWord.get(first);
  if (candidates === undefined) return 0;
  const found = candidates.find((phrase) => phrase.every((word, index) => words[from + index] === word));
  return found?.length ?? 0;
}

/** Whether the words are one phrase and nothing else. */
export function isPhrase(set: Phrases, words: readonly string[]): boolean {
  return words.length > 0 && phraseAt(set, words) === words.length;
}

/** Whether any phrase stands anywhere. */
export function holdsPhrase(set: Phrases, words: readonly string[]): boolean {
  return words.some((_, index) => phraseAt(set, words, index) > 0);
}
