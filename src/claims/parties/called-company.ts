import type { Sentence } from '../../language/index.js';
import { isGenitive } from './affiliation.js';
import { runEnd, slug, text } from './name-runs.js';
import type { NamesInText } from './names.js';
import { type Organisation, spokenOf } from './short-forms.js';
import type { Vocabulary } from './vocabulary.js';

/** How often a lone name must act to be taken for the firm that a document speaks of, and how much more than the next. */
const least = 3;
const ahead = 2;

/** Whether a document names a firm: one that a list has, or one that it has told of before. */
export function namesFirm(names: NamesInText, known: readonly Organisation[]): boolean {
  const firm = (kind: string): boolean => kind === 'company' || kind === 'employer';
  return known.some((o) => firm(o.kind)) || names.some((row) => row.some((n) => n !== undefined && firm(n.entry.kind)));
}

/**
 * "Finnair has cancelled 300 flights, the carrier says": the one-word name that acts most in a document which speaks of "the airline" or
 * "the company" and names no firm that anybody knows. Undefined where several act as much, or a firm is named.
 */
export function calledCompany(
  sentences: readonly Sentence[],
  names: NamesInText,
  known: readonly Organisation[],
  vocabulary: Vocabulary,
): (Organisation & { readonly also: readonly string[] }) | undefined {
  if (namesFirm(names, known) || !spokenOf('company', sentences, vocabulary)) return undefined;
  const acts = new Map<string, number>();
  // "Ana Ruiz", then "Ruiz": somebody's family name.
  const inLonger = new Set<string>();
  // "Tarvik Copper Works", then "Tarvik".
  const longer = new Map<string, Set<string>>();
  for (const [s, { tokens }] of sentences.entries())
    for (const [t, token] of tokens.entries()) {
      if (token.upos !== 'PROPN' || !/^\p{Lu}\p{L}+$/u.test(token.text) || names[s]![t] !== undefined) continue;
      const lone = tokens[t - 1]?.upos !== 'PROPN' && tokens[t + 1]?.upos !== 'PROPN';
      const leads = tokens[t - 1]?.upos !== 'PROPN';
      if (!lone && !leads) inLonger.add(token.text);
      if (!lone && leads) {
        const whole = longer.get(token.text) ?? new Set<string>();
        longer.set(token.text, whole.add(text(tokens, t, runEnd(tokens, names[s]!, t))));
      }
      if (!lone || known.some((o) => o.name === token.text) || vocabulary.titles.has(token.text.toLowerCase()))
        continue;
      const owns = isGenitive(tokens[t + 1]?.text);
      if (owns || token.rel.startsWith('nsubj')) acts.set(token.text, (acts.get(token.text) ?? 0) + 1);
    }
  const [first, second] = [...acts].filter(([name]) => !inLonger.has(name)).sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < least || first[1] < ahead * (second?.[1] ?? 0)) return undefined;
  const whole = [...(longer.get(first[0]) ?? [])];
  return { id: slug(first[0]), name: whole[0] ?? first[0], kind: 'company', also: [first[0], ...whole.slice(1)] };
}
