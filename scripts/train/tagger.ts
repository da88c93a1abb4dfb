import { fineSalt, fixedTag, type TaggerModel, tagFeatures, taggerFeatures } from '../../src/language/tagger.js';
import { tags as fine, fineTags, taggedClasses } from '../../src/language/tags.js';
import { lanes } from '../../src/language/weights.js';
import { fitted, salted } from './fit.js';
import { type AveragedWeights, Perceptron } from './perceptron.js';
import { type GoldSentence, randomFrom, shuffled } from './treebank.js';

const laneOf = Int32Array.from(fine, (t) => (taggedClasses as readonly string[]).indexOf(t.upos));

/** The words of a treebank with their commonest tag, and those that have hardly another. */
export function tagDictionary(sentences: readonly GoldSentence[]): Pick<TaggerModel, 'sure' | 'usual'> {
  const counts = new Map<number, Map<number, number>>();
  for (const s of sentences)
    s.forms.forEach((form, i) => {
      const byTag = counts.get(form.word) ?? new Map<number, number>();
      counts.set(form.word, byTag);
      byTag.set(s.tags[i]!, (byTag.get(s.tags[i]!) ?? 0) + 1);
    });
  const sure = new Map<number, number>();
  const usual = new Map<number, number>();
  for (const [word, byTag] of counts) {
    let total = 0;
    let top = 0;
    let tag = 0;
    for (const [t, c] of byTag) {
      total += c;
      if (c > top) [top, tag] = [c, t];
    }
    if (total >= 3) usual.set(word, tag);
    if (total >= 40 && top / total >= 0.995 && laneOf[tag]! >= 0) sure.set(word, tag);
  }
  return { sure, usual };
}

export interface TaggerTraining {
  readonly passes: number;
  readonly seeds: readonly number[];
  readonly buckets: number;
}

/** Trains a tagger, the sum of one perceptron a seed. Same sentences, seeds and passes: same weights. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  { passes, seeds, buckets }: TaggerTraining,
): TaggerModel {
  const dictionary = tagDictionary(sentences);
  const parts = seeds.map((seed) => trainOne(dictionary, sentences, passes, seed));
  return { ...dictionary, weights: fitted(parts, buckets) };
}

function trainOne(
  dictionary: Pick<TaggerModel, 'sure' | 'usual'>,
  sentences: readonly GoldSentence[],
  passes: number,
  seed: number,
): AveragedWeights {
  const random = randomFrom(seed);
  const perceptron = new Perceptron();
  const hashes = new Int32Array(taggerFeatures);
  const second = new Int32Array(taggerFeatures);
  const scores = new Float32Array(lanes);
  const tags = new Int32Array(2000);
  for (let pass = 0; pass < passes; pass++) {
    for (const s of shuffled(sentences, random)) {
      let open = 0;
      for (let i = 0; i < s.texts.length; i++) {
        const fixed = fixedTag(dictionary, s.texts, s.forms, s.spaced, i, open);
        const text = s.texts[i]!;
        if (text === '"' || (text === "'" && (s.spaced[i] === 1 || open > 0))) open++;
        const gold = s.tags[i]!;
        const lane = laneOf[gold]!;
        if (fixed !== 0) {
          tags[i] = fixed;
          continue;
        }
        const count = tagFeatures(s, dictionary.usual, tags, i, hashes);
        perceptron.score(hashes, count, scores);
        perceptron.step++;
        const guess = best(scores, taggedClasses.length);
        if (lane >= 0) {
          if (guess !== lane) perceptron.update(hashes, count, lane, guess);
          const { first, count: choices } = fineTags[lane]!;
          if (choices > 1) {
            salted(hashes, count, fineSalt(lane), second);
            perceptron.score(second, count, scores);
            const at = best(scores, choices);
            if (at !== gold - first) perceptron.update(second, count, gold - first, at);
          }
        }
        const { first, count: choices } = fineTags[guess]!;
        let at = 0;
        if (choices > 1) {
          salted(hashes, count, fineSalt(guess), second);
          perceptron.score(second, count, scores);
          at = best(scores, choices);
        }
        tags[i] = first + at;
      }
    }
  }
  return perceptron.averaged(1);
}

function best(values: Float32Array, count: number): number {
  let at = 0;
  for (let k = 1; k < count; k++) if (values[k]! > values[at]!) at = k;
  return at;
}
