import { clauseWords } from './clauses.js';
import { ofParts, ofPenn, tagNumber } from './tags.js';

const plural = ofPenn('NNS');
const thing = ofParts('NOUN');
const goesOn = ofParts('NOUN', 'PROPN', 'VERB', 'AUX');
const present = tagNumber('VERB', 'VBP');
const third = tagNumber('VERB', 'VBZ');
const subject = ofParts('NOUN', 'PROPN');
const comma = tagNumber('PUNCT', ',');
const verbal = ofParts('VERB', 'AUX');

/**
 * "A former envoy calls it a mistake": what a tagger takes for a plural is a verb where such a pronoun stands behind it, which is no
 * noun's. "Talks it broke off" are those that it broke off. So is what hardly ever names a thing: "talks resume on Monday", "the ballot
 * closes". Sets the tag.
 */
export function verbsWithObjects(lowerAt: (place: number) => string, n: number, tags: Int32Array): void {
  const { objects, resuming } = clauseWords();
  for (let i = 1; i + 1 < n; i++) {
    if (thing[tags[i]!] === 1 && resuming.has(lowerAt(i)) && subject[tags[i - 1]!] === 1 && !goesOn[tags[i + 1]!]) {
      tags[i] = plural[tags[i]!] === 1 ? third : present;
      continue;
    }
    if (plural[tags[i]!] !== 1 || !objects.has(lowerAt(i + 1))) continue;
    const before = tags[i - 1]!;
    if (subject[before] !== 1 && before !== comma) continue;
    if (i + 2 < n && verbal[tags[i + 2]!] === 1) continue;
    tags[i] = third;
  }
}
