import {
  bestTag,
  capitalsOf,
  fixedTag,
  type TaggerModel,
  tagFeatures,
  taggerFeatures,
} from '../../src/language/tagger.js';
import { weighedTags } from '../../src/language/tags.js';
import { type Row, weightsOf } from '../../src/language/weights.js';
import { type Fit, fitted } from './fit.js';
import { type AveragedWeights, Perceptron } from './perceptron.js';
import { type GoldSentence, randomFrom, shuffled } from './treebank.js';

/** The words of a treebank with their commonest tag, and those that have hardly another. */
function tagDictionary(sentences: readonly GoldSentence[]): Pick<TaggerModel, 'sure' | 'usual'> {
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
    if (total >= 40 && top / total >= 0.995 && weighedTags.includes(tag)) sure.set(word, tag);
  }
  return { sure, usual };
}

export interface TaggerTraining {
  readonly passes: number;
  readonly seeds: readonly number[];
  readonly fit: Fit;
}

/** A tagger as trained: its weights row by row. */
export interface TrainedTagger extends Pick<TaggerModel, 'sure' | 'usual'> {
  readonly rows: readonly Row[];
}

/** Trains a tagger, the sum of one perceptron a seed. Same sentences, seeds and passes: same weights. */
export function trainTagger(sentences: readonly GoldSentence[], { passes, seeds, fit }: TaggerTraining): TrainedTagger {
  const dictionary = tagDictionary(sentences);
  const parts = seeds.map((seed) => trainOne(dictionary, sentences, passes, seed));
  return { ...dictionary, rows: fitted(parts, fit) };
}

export const taggerOf = ({ sure, usual, rows }: TrainedTagger): TaggerModel => ({
  sure,
  usual,
  weights: weightsOf(rows),
});

function trainOne(
  dictionary: Pick<TaggerModel, 'sure' | 'usual'>,
  sentences: readonly GoldSentence[],
  passes: number,
  seed: number,
): AveragedWeights {
  const random = randomFrom(seed);
  const perceptron = new Perceptron(weighedTags.length);
  const hashes = new Int32Array(taggerFeatures);
  const scores = new Int32Array(weighedTags.length);
  const tags = new Int32Array(2000);
  for (let pass = 0; pass < passes; pass++) {
    for (const s of shuffled(sentences, random)) {
      const capitals = capitalsOf(s.texts);
      let open = 0;
      for (let i = 0; i < s.texts.length; i++) {
        const fixed = fixedTag(dictionary, s.texts, s.forms, s.spaced, i, open);
        const text = s.texts[i]!;
        if (text === '"' || (text === "'" && (s.spaced[i] === 1 || open > 0))) open++;
        if (fixed !== 0) {
          tags[i] = fixed;
          continue;
        }
        tagFeatures(s, dictionary.usual, tags, i, capitals, hashes);
        perceptron.score(hashes, taggerFeatures, scores);
        perceptron.step++;
        const guess = bestTag(scores);
        const gold = weighedTags.indexOf(s.tags[i]!);
        if (gold >= 0 && guess !== gold) perceptron.update(hashes, taggerFeatures, gold, guess);
        tags[i] = weighedTags[guess]!;
      }
    }
  }
  return perceptron.averaged();
}
