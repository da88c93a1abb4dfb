import { ofParts, tagNumber } from './tags.js';

const name = tagNumber('PROPN', 'NNP');
const names = ofParts('PROPN');
const pronouns = ofParts('PRON');

/**
 * "Vice Premier Liu He", "Mr You": a pronoun with a capital, inside a sentence and right behind a name, is a name. Sets its tag.
 * "I" has a capital everywhere and stays what it is. "Mr" is a name wherever it stands.
 */
export function surnameTags(texts: readonly string[], tags: Int32Array): void {
  for (let i = 0; i < texts.length; i++) if (/^(?:Mr|Mrs|Ms|Dr)\.?$/.test(texts[i]!)) tags[i] = name;
  for (let i = 1; i < texts.length; i++)
    if (pronouns[tags[i]!] === 1 && names[tags[i - 1]!] === 1 && /^\p{Lu}\p{Ll}+$/u.test(texts[i]!)) tags[i] = name;
}
