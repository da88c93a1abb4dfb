import type { Claim } from '../../claims/index.js';
import type { Editor } from '../editor.js';
import { besideVerb } from './named-beside.js';
import { sourceName } from './source-name.js';

/** Characters in which a speaker must have been named before a "he said". */
const reach = 1500;

/**
 * Whether the "he", "she" or "they" that speaks in a claim's own sentence is plainly the one it is read for: named last in that sentence or in the one before it,
 * in the same paragraph, and of a kind that the pronoun can stand for.
 */
export function isPronounPlain(claim: Claim, editor: Pick<Editor, 'context' | 'before' | 'wording'>): boolean {
  const sentence = editor.context(claim.id);
  const source = claim.sources[0];
  const at = sentence.indexOf(claim.quote);
  if (at < 0 || source === undefined || source.span === null) return false;
  if (besideVerb(sentence, claim, editor.wording) !== 'pronoun') return false;
  const before = editor.before(claim.id, reach);
  const text = `${before.slice(0, before.length - at)}${sentence}`;
  const from = source.span[0] - claim.span[0] + before.length;
  const pronoun = text.slice(from, source.span[1] - claim.span[0] + before.length).toLowerCase();
  const key = headOf(sourceName(source.name, editor.wording));
  const person = /^(?:s?he|his|her)$/.test(pronoun);
  const known = person || /^the(?:y|ir)$/.test(pronoun) || (/^its?$/.test(pronoun) && source.affiliation !== null);
  if (key === '' || !known || (person && source.type === 'organisation')) return false;
  const lead = text.slice(0, from);
  const named = lead.lastIndexOf(key);
  const between = named < 0 ? '' : lead.slice(named + key.length);
  return named >= 0 && !/\n\s*\n/.test(between) && between.split(/[.?!]["\u201d\u2019)]*\s/).length <= farthest;
}

/** Sentences from the one with the name to the one with the pronoun, both counted. */
const farthest = 3;

/** The word by which somebody is named again: "Orm" of "Ina Orm, the minister", "diplomat" of "a diplomat from Doria". */
const headOf = (name: string): string =>
  (
    name
      .split(/,| (?:who|of|in|from|close|with|briefed|familiar) /)[0]!
      .trim()
      .split(/\s+/)
      .at(-1) ?? ''
  ).replace(/['\u2019]s$/, '');
