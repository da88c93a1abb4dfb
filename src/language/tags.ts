/** A fine tag: UPOS with a Penn tag. `tags[0]` stands for "no word here". */
export interface Tag {
  readonly upos: string;
  readonly xpos: string;
}

/** Fine tags that the models know. */
const inventory: Readonly<Record<string, readonly string[]>> = {
  NOUN: ['NN', 'NNS'],
  PROPN: ['NNP', 'NNPS'],
  VERB: ['VB', 'VBD', 'VBN', 'VBG', 'VBP', 'VBZ'],
  AUX: ['MD', 'VB', 'VBD', 'VBN', 'VBG', 'VBP', 'VBZ'],
  ADJ: ['JJ', 'JJR', 'JJS'],
  ADV: ['RB', 'RBR', 'RBS', 'WRB'],
  PRON: ['PRP', 'PRP$', 'WDT', 'DT', 'WP', 'EX', 'NN', 'WP$'],
  DET: ['DT', 'PDT', 'WDT'],
  ADP: ['IN', 'RP'],
  SCONJ: ['IN'],
  CCONJ: ['CC'],
  PART: ['TO', 'RB', 'POS'],
  NUM: ['CD'],
  INTJ: ['UH'],
  PUNCT: ['.', ',', ':', '-LRB-', '-RRB-', '``', "''", 'HYPH', 'NFP'],
  SYM: ['$', 'SYM'],
  X: ['FW'],
};

export const tags: readonly Tag[] = [
  { upos: '', xpos: '' },
  ...Object.entries(inventory).flatMap(([upos, fine]) => fine.map((xpos) => ({ upos, xpos }))),
];

const numbers = new Map(tags.map(({ upos, xpos }, i) => [`${upos} ${xpos}`, i]));

/** Number of a fine tag; an xpos unknown for its UPOS becomes the first that is known. */
export function tagNumber(upos: string, xpos: string): number {
  return numbers.get(`${upos} ${xpos}`) ?? numbers.get(`${upos} ${inventory[upos]?.[0]}`) ?? numbers.get('NOUN NN')!;
}

/** For each fine tag, by number, 1 where it is one of these parts of speech. */
export const ofParts = (...upos: readonly string[]): Uint8Array =>
  Uint8Array.from(tags, (tag) => (upos.includes(tag.upos) ? 1 : 0));

/** For each fine tag, by number, 1 where its Penn tag is one of these. */
export const ofPenn = (...xpos: readonly string[]): Uint8Array =>
  Uint8Array.from(tags, (tag) => (xpos.includes(tag.xpos) ? 1 : 0));

/** Fine tags that are chosen by weights, by number; the others are told by the characters. */
export const weighedTags = Int32Array.from(
  tags.flatMap(({ upos }, i) => (['', 'PUNCT', 'SYM', 'X'].includes(upos) ? [] : [i])),
);

const marks: Readonly<Record<string, string>> = {
  '.': '.',
  '?': '.',
  '!': '.',
  '...': ',',
  '…': ',',
  ',': ',',
  ':': ':',
  ';': ':',
  '(': '-LRB-',
  '[': '-LRB-',
  '{': '-LRB-',
  ')': '-RRB-',
  ']': '-RRB-',
  '}': '-RRB-',
  '“': '``',
  '‘': '``',
  '«': '``',
  '„': '``',
  '”': "''",
  '’': "''",
  '»': "''",
  '``': '``',
  "''": "''",
};

const dash = tagNumber('PUNCT', ':');
const byCharacter: Readonly<Record<string, number>> = {
  '&': tagNumber('CCONJ', 'CC'),
  '@': tagNumber('ADP', 'IN'),
  '%': tagNumber('SYM', 'SYM'),
  '/': tagNumber('SYM', 'SYM'),
  '=': tagNumber('SYM', 'SYM'),
  '+': tagNumber('SYM', 'SYM'),
  '#': tagNumber('SYM', 'SYM'),
};

/**
 * The tag of a token without letters and digits; 0 for any other.
 * @param spaced whether white space (or nothing) stands before it
 * @param previous the token before it, empty at the start
 * @param open how many straight quotation marks are open
 */
export function markTag(text: string, spaced: boolean, previous: string, open: number): number {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c >= 0xc0 && c < 0x2000)) return 0;
  }
  const c = text.charCodeAt(0);
  if ((text === "'" || text === '’') && !spaced && /s$/i.test(previous) && open === 0) return tagNumber('PART', 'POS');
  const known = marks[text];
  if (known !== undefined) return tagNumber('PUNCT', known);
  if (text === '"' || text === "'" || text === '`') return tagNumber('PUNCT', open % 2 === 0 ? '``' : "''");
  if (text === '-' || c === 0x2010 || c === 0x2011) return spaced ? dash : tagNumber('PUNCT', 'HYPH');
  if (c === 45 || (c >= 0x2012 && c <= 0x2015)) return dash;
  if (c === 36 || c === 0xa3 || c === 0xa5 || (c >= 0x20a0 && c <= 0x20bf)) return tagNumber('SYM', '$');
  const other = byCharacter[text];
  if (other !== undefined) return other;
  if (c === 60) return tagNumber('PUNCT', '-LRB-');
  if (c === 62) return tagNumber('PUNCT', '-RRB-');
  if (c === 46 || c === 63 || c === 33) return tagNumber('PUNCT', c === 46 ? ',' : '.');
  return tagNumber('PUNCT', 'NFP');
}
