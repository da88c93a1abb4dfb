import type { Statement } from '../picture/index.js';
import { type Assumed, filled } from './assumed.js';

/** What a side's move amounts to: it asks for something, gives something, or holds to what it has. */
export type Manner = 'asks' | 'offers' | 'holds';

const manners: Readonly<Partial<Record<Statement['kind'], Manner>>> = {
  demand: 'asks',
  'red-line': 'asks',
  offer: 'offers',
  concession: 'offers',
  acceptance: 'offers',
};
export const mannerOf = ({ kind }: Pick<Statement, 'kind'>): Manner => manners[kind] ?? 'holds';

/**
 * The name of the option that a side's position makes, where no scale names it: what it asks for or gives in a few words of the report that stand alone
 * ("Demand by GAM: parties of its own"), else only whose position it is ("Demand by GAM"), since half a sentence tells less than none.
 */
export function optionName(party: string, { kind, gist }: Pick<Statement, 'kind' | 'gist'>, assumed: Assumed): string {
  const manner = mannerOf({ kind });
  const { named, unnamed } = assumed.options;
  const said = saidOf(gist, manner, assumed);
  if (said === null) return filled(unnamed[manner], { party });
  return filled(said === gist ? named.holds : named[manner], { party, said });
}

/** A gist as a sentence that stands alone in a model, or null: short, with a subject, and of nobody named by a pronoun. */
export const sentence = (gist: string, assumed: Assumed): string | null =>
  /^\p{Lu}/u.test(gist) || assumed.articles.some((a) => gist.startsWith(`${a} `)) ? standing(gist, assumed) : null;

/** Words that stand alone, or null: few, and none that open a part of a sentence or point outside it. */
function standing(said: string, { longestName, unnamedOpenings, unfitWords }: Assumed): string | null {
  const words = said.toLowerCase().match(/[\p{L}\p{N}'’.-]+/gu) ?? [];
  if (words.length < 2 || said.length > longestName || unnamedOpenings.includes(words[0]!)) return null;
  return words.some((w) => unfitWords.includes(w)) || /[,;:]\s/.test(said) ? null : said;
}

/** What is asked for or given: the words after the verb that says so, else the whole gist; null where they do not stand alone. */
function saidOf(gist: string, manner: Manner, assumed: Assumed): string | null {
  const { asking, giving, doing, obliging } = assumed.saying;
  const direct = manner === 'holds' ? null : split(gist, manner === 'asks' ? asking : giving);
  if (direct !== null) return standing(direct[1].replace(/^the /, ''), assumed);
  const further = manner === 'holds' ? null : split(gist, manner === 'asks' ? obliging : doing);
  if (further === null) return sentence(gist, assumed);
  if (standing(further[1], assumed) === null) return null;
  // "Skopje must amend its constitution": Skopje to amend it.
  return manner === 'offers' ? `to ${further[1]}` : sentence(`${further[0]} to ${further[1]}`, assumed);
}

/** Most words of a subject: what stands further on has a verb of its own before it. */
const longestSubject = 4;

/** A gist as its subject and what stands behind the first of these verbs. */
function split(gist: string, verbs: readonly string[]): readonly [subject: string, rest: string] | null {
  const words = gist.split(' ');
  for (let i = 1; i <= Math.min(longestSubject, words.length - 2); i++) {
    const rest = words.slice(i).join(' ');
    const verb = verbs.filter((v) => rest.startsWith(`${v} `)).sort((a, b) => b.length - a.length)[0];
    if (verb !== undefined) return [words.slice(0, i).join(' '), rest.slice(verb.length + 1)];
  }
  return null;
}
