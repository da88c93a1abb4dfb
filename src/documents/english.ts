import { z } from 'zod';
import { shippedPack } from './resource.js';

/** The pack `documents/languages`: function words by language. */
export const languagesSchema = z.record(z.string(), z.array(z.string()).min(10));

const scripts: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/[ієїґ]/iu, 'Ukrainian'],
  [/\p{Script=Cyrillic}/u, 'Russian or another language in Cyrillic letters'],
  [/[پچژگ]/u, 'Persian'],
  [/\p{Script=Arabic}/u, 'Arabic'],
  [/\p{Script=Hebrew}/u, 'Hebrew'],
  [/\p{Script=Greek}/u, 'Greek'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Japanese'],
  [/\p{Script=Hangul}/u, 'Korean'],
  [/\p{Script=Han}/u, 'Chinese'],
  [/\p{Script=Devanagari}/u, 'Hindi'],
  [/\p{L}/u, 'another language'],
];

let tables: readonly (readonly [language: string, words: ReadonlySet<string>])[] | undefined;

/**
 * Null where a text reads as English or is too short to tell; else the language that it seems to be. Counts function words in
 * up to three stretches of the text, so that a long document costs no more than a short one.
 */
export function otherLanguage(text: string): string | null {
  const sample = stretches(text).join(' ');
  const letters = sample.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length * 2 > letters.length) {
    const script = foreign.slice(0, 500).join('');
    return scripts.find(([pattern]) => pattern.test(script))?.[1] ?? 'another language';
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 12) return null;
  tables ??= Object.entries(shippedPack('documents/languages') as z.infer<typeof languagesSchema>).map(
    ([language, list]) => [language, new Set(list)] as const,
  );
  const shares = tables.map(([language, list]) => [language, share(words, list)] as const);
  const english = shares.find(([language]) => language === 'English')?.[1] ?? 0;
  const [best, most] = shares.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (best !== 'English' && most > 0.12 && most > english * 1.5) return best;
  return words.length >= 60 && english < 0.08 ? 'another language' : null;
}

const share = (words: readonly string[], list: ReadonlySet<string>): number =>
  words.filter((word) => list.has(word)).length / words.length;

function stretches(text: string): readonly string[] {
  const size = 1500;
  if (text.length <= 3 * size) return [text];
  const middle = Math.floor((text.length - size) / 2);
  return [text.slice(0, size), text.slice(middle, middle + size), text.slice(-size)];
}
