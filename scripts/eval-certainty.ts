import { existsSync, readFileSync } from 'node:fs';
import { hedges } from '../src/language/index.js';
import { sentencesOf } from '../tests/sentences-of.js';

interface Survey {
  readonly phrases: Readonly<Record<string, { readonly p10: number; readonly p90: number }>>;
}

/** Reads each phrase of the survey in a sentence of its own, and compares the range with the survey's 10–90 % band; null where the data is absent. */
export function evaluateCertainty(file: string): { phrases: number; read: number; right: number } | null {
  if (!existsSync(file)) return null;
  const { phrases } = JSON.parse(readFileSync(file, 'utf8')) as Survey;
  let read = 0;
  let right = 0;
  for (const [phrase, { p10, p90 }] of Object.entries(phrases)) {
    const words = phrase.toLowerCase();
    const sentence = words.startsWith('we ')
      ? `${phrase} that the sides will sign the accord.`
      : /chance/.test(words)
        ? `There is ${/^(little|no)/.test(words) ? '' : 'a '}${words} that the sides will sign the accord.`
        : words === 'probably'
          ? 'The sides will probably sign the accord.'
          : `It is ${words} that the sides will sign the accord.`;
    const [found] = sentencesOf(sentence).flatMap((s) => hedges(s));
    if (found === undefined) continue;
    read++;
    if (Math.abs(100 * found.low - p10) <= 5 && Math.abs(100 * found.high - p90) <= 5) right++;
  }
  return { phrases: Object.keys(phrases).length, read, right };
}
