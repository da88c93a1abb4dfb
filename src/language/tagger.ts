import { combinationsOf } from './combinations.js';
import { markTag, tagNumber, weighedTags } from './tags.js';
import { mix, scoreFacts, type Weights } from './weights.js';
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

/**
 * w word, e1 … e4 its endings, b its beginning, h capitals and figures, m what a dictionary says it may be, u its usual tag; p the
 * word before, pp the one before that, q and qq those after; t the tags given before; i first place, c how many capitals
 * the sentence has.
 */
const facts = 'w e1 e2 e3 e4 b h m u pw pe3 ph pm ppw qw qe2 qe3 qh qm qqw qqm pt ppt pppt qu qqu i c hq'.split(' ');
const features = combinationsOf(
  facts,
  `
w|e1 h|e2|e3|e4|b h|h pt|pt ppt|pt w|pw pt|pw w|ppw|qw|qw w|qqw|qe3 qh|qu pt|qu w|qu e2|qu qqu|u pt|u pt qu|u pt ppt|pe3 e3|h i
e3 pt|e3 pt qu|pw qw|ph hq|pt qu|pt ppt qu|ppw pw|u h|m h|m pt|m pt qm|m pt ppt|m u|m e3|m pt qu|m pm qm|m h i pt
c h u|c h m|c h pt|c h i|c u|h qh m|ph h m|w pw qw|w pt qu|w pt ppt|w qm|u qu qqu|u pt qu qqu|pt ppt pppt|e2 pt qe2|u qw|u pw|m qw|m pw|w qm qqm|pt m qm qqm
`,
  'tags',
);

/** Features of one place. */
export const taggerFeatures = features.size;
const values = new Int32Array(facts.length);

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

/** Writes the hashes of the features of place `i` into `out`; `tags` must hold what stands before it. */
export function tagFeatures(
  sentence: TaggedSentence,
  usual: ReadonlyMap<number, number>,
  tags: Int32Array,
  i: number,
  capitals: number,
  out: Int32Array,
): void {
  features.hash(tagFacts(sentence, usual, tags, i, capitals), out);
}

/** The values of the facts of place `i`, good until the next call. */
function tagFacts(
  { forms }: TaggedSentence,
  usual: ReadonlyMap<number, number>,
  tags: Int32Array,
  i: number,
  capitals: number,
): Int32Array {
  const f = forms[i]!;
  const p = forms[i - 1] ?? sentenceEdge;
  const pp = forms[i - 2] ?? sentenceEdge;
  const q = forms[i + 1] ?? sentenceEdge;
  const qq = forms[i + 2] ?? sentenceEdge;
  const v = values;
  let k = 0;
  v[k++] = f.word;
  v[k++] = f.suffix1;
  v[k++] = f.suffix2;
  v[k++] = f.suffix3;
  v[k++] = f.suffix4;
  v[k++] = f.prefix3;
  v[k++] = f.shape;
  v[k++] = f.mask;
  v[k++] = usual.get(f.word) ?? 0;
  v[k++] = p.word;
  v[k++] = p.suffix3;
  v[k++] = p.shape;
  v[k++] = p.mask;
  v[k++] = pp.word;
  v[k++] = q.word;
  v[k++] = q.suffix2;
  v[k++] = q.suffix3;
  v[k++] = q.shape;
  v[k++] = q.mask;
  v[k++] = qq.word;
  v[k++] = qq.mask;
  v[k++] = i > 0 ? tags[i - 1]! : 0;
  v[k++] = i > 1 ? tags[i - 2]! : 0;
  v[k++] = i > 2 ? tags[i - 3]! : 0;
  v[k++] = q === sentenceEdge ? 999 : (usual.get(q.word) ?? 1000 + (q.suffix3 & 0xffff));
  v[k++] = qq === sentenceEdge ? 999 : (usual.get(qq.word) ?? 998);
  v[k++] = i === 0 ? 1 : 2;
  v[k++] = capitals;
  v[k++] = mix(f.shape, q.shape);
  return v;
}

/** How many of a sentence's words begin with a capital, in five steps: a headline's capitals say little. */
export function capitalsOf(texts: readonly string[]): number {
  let capitals = 0;
  let words = 0;
  for (const text of texts) {
    const c = text.charCodeAt(0);
    const capital = c >= 65 && c <= 90;
    if (capital) capitals++;
    if (capital || (c >= 97 && c <= 122)) words++;
  }
  return words === 0 ? 0 : Math.ceil((4 * capitals) / words);
}

const numberTag = tagNumber('NUM', 'CD');
const scores = new Int32Array(weighedTags.length);

/**
 * Fine tags of a sentence's tokens into `tags`: greedy, left to right, averaged perceptron (Collins 2002).
 */
export function tagSentence(model: TaggerModel, sentence: TaggedSentence, tags: Int32Array): void {
  const { texts, forms, spaced } = sentence;
  const capitals = capitalsOf(texts);
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
    scoreFacts(model.weights, features, tagFacts(sentence, model.usual, tags, i, capitals), scores);
    tags[i] = weighedTags[bestTag(scores)]!;
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

/** The place in `weighedTags` of the tag that weighs most. */
export function bestTag(values: ArrayLike<number>): number {
  let at = 0;
  for (let k = 1; k < weighedTags.length; k++) if (values[k]! > values[at]!) at = k;
  return at;
}
