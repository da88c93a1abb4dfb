import { fineTags, markTag, taggedClasses, tagNumber } from './tags.js';
import { lanes, mix, score, type Weights } from './weights.js';
import type { WordForm } from './word-forms.js';

/** What tagging needs of a sentence's tokens, by place. */
export interface TaggedSentence {
  readonly texts: readonly string[];
  readonly forms: readonly WordForm[];
  /** 1 where white space stands before the token, or nothing. */
  readonly spaced: Uint8Array;
}

export interface TaggerModel {
  readonly weights: Weights;
  /** Word hashes of forms that have one tag nearly always → its number. */
  readonly sure: ReadonlyMap<number, number>;
  /** Word hashes of known forms → their commonest tag. */
  readonly usual: ReadonlyMap<number, number>;
}

/** Features of one place. */
export const taggerFeatures = 43;
/** Where each feature's hash begins: far apart, since tags are small numbers and must not undo the difference. */
const seeds = Int32Array.from({ length: taggerFeatures + 1 }, (_, i) => mix(Math.imul(i + 1, 0x85ebca6b), 0x2c1b3c6d));

const none = 0x51ed27;
const sentenceEdge: WordForm = {
  word: none,
  suffix1: none,
  suffix2: none,
  suffix3: none,
  suffix4: none,
  prefix3: none,
  shape: 0,
  lower: '',
  mask: 0,
};

/** Writes the hashes of the features of place `i` into `out` and returns their number; `tags` must hold what stands before it. */
export function tagFeatures(
  { forms }: TaggedSentence,
  usual: ReadonlyMap<number, number>,
  tags: Int32Array,
  i: number,
  out: Int32Array,
): number {
  const n = forms.length;
  const f = forms[i]!;
  const p = i > 0 ? forms[i - 1]! : sentenceEdge;
  const p2 = i > 1 ? forms[i - 2]! : sentenceEdge;
  const q = i + 1 < n ? forms[i + 1]! : sentenceEdge;
  const q2 = i + 2 < n ? forms[i + 2]! : sentenceEdge;
  const t1 = i > 0 ? tags[i - 1]! : 0;
  const t2 = i > 1 ? tags[i - 2]! : 0;
  const u = usual.get(f.word) ?? 0;
  const uq = i + 1 < n ? (usual.get(q.word) ?? 1000 + (q.suffix3 & 0xffff)) : 999;
  const uq2 = i + 2 < n ? (usual.get(q2.word) ?? 998) : 999;
  let k = 0;
  out[k++] = mix(mix(seeds[1]!, f.word), 0);
  out[k++] = mix(mix(seeds[2]!, f.suffix1), f.shape);
  out[k++] = mix(mix(seeds[3]!, f.suffix2), 0);
  out[k++] = mix(mix(seeds[4]!, f.suffix3), 0);
  out[k++] = mix(mix(seeds[5]!, f.suffix4), 0);
  out[k++] = mix(mix(seeds[6]!, f.prefix3), f.shape);
  out[k++] = mix(mix(seeds[7]!, f.shape), t1);
  out[k++] = mix(mix(seeds[8]!, t1), t2);
  out[k++] = mix(mix(seeds[9]!, t1), f.word);
  out[k++] = mix(mix(seeds[10]!, p.word), t1);
  out[k++] = mix(mix(seeds[11]!, p.word), f.word);
  out[k++] = mix(mix(seeds[12]!, p2.word), 0);
  out[k++] = mix(mix(seeds[13]!, q.word), 0);
  out[k++] = mix(mix(seeds[14]!, q.word), f.word);
  out[k++] = mix(mix(seeds[15]!, q2.word), 0);
  out[k++] = mix(mix(seeds[16]!, q.suffix3), q.shape);
  out[k++] = mix(mix(seeds[17]!, uq), t1);
  out[k++] = mix(mix(seeds[18]!, uq), f.word);
  out[k++] = mix(mix(seeds[19]!, uq), f.suffix2);
  out[k++] = mix(mix(seeds[20]!, uq), uq2);
  out[k++] = mix(mix(seeds[21]!, u), t1);
  out[k++] = mix(mix(mix(seeds[22]!, u), t1), uq);
  out[k++] = mix(mix(mix(seeds[23]!, u), t1), t2);
  out[k++] = mix(mix(seeds[24]!, p.suffix3), f.suffix3);
  out[k++] = mix(mix(seeds[25]!, f.shape), i === 0 ? 1 : 2);
  out[k++] = mix(mix(seeds[26]!, f.suffix3), t1);
  out[k++] = mix(mix(mix(seeds[27]!, f.suffix3), t1), uq);
  out[k++] = mix(mix(mix(seeds[28]!, p.word), q.word), 0);
  out[k++] = mix(mix(seeds[29]!, p.shape), mix(f.shape, q.shape));
  out[k++] = mix(mix(seeds[30]!, t1), uq);
  out[k++] = mix(mix(mix(seeds[31]!, t1), t2), uq);
  out[k++] = mix(mix(seeds[32]!, p2.word), p.word);
  out[k++] = mix(mix(seeds[33]!, u), f.shape);
  out[k++] = mix(seeds[34]!, 7);
  out[k++] = mix(mix(seeds[35]!, f.mask), f.shape);
  out[k++] = mix(mix(seeds[36]!, f.mask), t1);
  out[k++] = mix(mix(mix(seeds[37]!, f.mask), t1), q.mask);
  out[k++] = mix(mix(mix(seeds[38]!, f.mask), t1), t2);
  out[k++] = mix(mix(seeds[39]!, f.mask), u);
  out[k++] = mix(mix(seeds[40]!, f.mask), f.suffix3);
  out[k++] = mix(mix(mix(seeds[41]!, f.mask), t1), uq);
  out[k++] = mix(mix(mix(seeds[42]!, f.mask), p.mask), q.mask);
  out[k++] = mix(mix(mix(seeds[43]!, f.mask), f.shape), i === 0 ? 1 : t1);
  return k;
}

/** Marks before the second step's features, so that each class has weights of its own. */
export const fineSalt = (lane: number): number => 0x2545f491 + Math.imul(lane + 1, 0x9e3779b1);

const numberTag = tagNumber('NUM', 'CD');
const hashes = new Int32Array(taggerFeatures);
const scores = new Int32Array(lanes);

/**
 * Fine tags of a sentence's tokens into `tags`: greedy, left to right, averaged perceptron (Collins 2002), UPOS first and
 * the Penn tag within it second.
 */
export function tagSentence(model: TaggerModel, sentence: TaggedSentence, tags: Int32Array): void {
  const { texts, forms, spaced } = sentence;
  let open = 0;
  for (let i = 0; i < texts.length; i++) {
    const fixed = fixedTag(model, texts, forms, spaced, i, open);
    const text = texts[i]!;
    if (text === '"') open++;
    else if (text === "'" && (spaced[i] === 1 || open > 0)) open++;
    if (fixed !== 0) {
      tags[i] = fixed;
      continue;
    }
    const count = tagFeatures(sentence, model.usual, tags, i, hashes);
    score(model.weights, hashes, count, 0, scores);
    const lane = best(scores, taggedClasses.length);
    const { first, count: fine } = fineTags[lane]!;
    if (fine === 1) tags[i] = first;
    else {
      score(model.weights, hashes, count, fineSalt(lane), scores);
      tags[i] = first + best(scores, fine);
    }
  }
}

/** The tag of a mark, a figure or a word that has but one; 0 where the weights must choose. */
export function fixedTag(
  model: Pick<TaggerModel, 'sure'>,
  texts: readonly string[],
  forms: readonly WordForm[],
  spaced: Uint8Array,
  i: number,
  open: number,
): number {
  const text = texts[i]!;
  const c = text.charCodeAt(0);
  const sure = model.sure.get(forms[i]!.word);
  if (sure !== undefined) return sure;
  if (c >= 48 && c <= 57 && /^[0-9][0-9.,:/]*$/.test(text)) return numberTag;
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) return 0;
  return markTag(text, spaced[i] === 1, i > 0 ? texts[i - 1]! : '', open);
}

function best(values: Int32Array, count: number): number {
  let at = 0;
  for (let k = 1; k < count; k++) if (values[k]! > values[at]!) at = k;
  return at;
}
