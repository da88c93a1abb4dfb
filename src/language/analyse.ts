import type { Block, Document } from '../documents/index.js';
import { takeDayApart } from './day-apart.js';
import { parseSentence } from './fronted-speech.js';
import { irregularVerbs } from './irregular.js';
import { lemmaOf } from './lemmas.js';
import { lexicalFacts, reportsClause } from './lexical-facts.js';
import { isVerbIn, type Lexicon, readLexicon } from './lexicon.js';
import { readModel } from './model-file.js';
import { verbsWithObjects } from './noun-verbs.js';
import type { ParserModel, Tree } from './parser.js';
import { relations } from './relations.js';
import { repairTree } from './repairs.js';
import type { Sentence, Token } from './sentence.js';
import { sentenceStarts } from './sentences.js';
import { surnameTags } from './surnames.js';
import { type TaggerModel, tagSentence } from './tagger.js';
import { tags as fineTags } from './tags.js';
import { tokenise } from './tokens.js';
import { type WordForm, wordForms } from './word-forms.js';

/** Blocks that carry no claims and are not read. */
const unread: ReadonlySet<Block['kind']> = new Set<Block['kind']>([
  'caption',
  'credit',
  'repeat',
  'furniture',
  'byline',
  'dateline',
]);

/** The bytes of the two trained models that ship in `models/`. */
export interface ModelBytes {
  readonly tagger: Uint8Array;
  readonly parser: Uint8Array;
}

/** Tokens as given: their text, and their place where they have one. */
export type GivenToken = Pick<Token, 'text' | 'start' | 'end'>;

/** Tags, lemmas and a dependency tree for tokens that are already cut and belong to one sentence. */
export type TokenParser = (tokens: readonly GivenToken[]) => Token[];

/**
 * A function that tags and parses the tokens of one sentence. Keeps memory between calls, so each gives a fresh array but
 * none may run inside another. @throws Error where the bytes are no models: a broken installation.
 */
export function createTokenParser(bytes: ModelBytes): TokenParser {
  const { tagger, lemmas: learnt, lexicon } = readTagger(bytes.tagger);
  const { lemmas, repair } = irregularVerbs(learnt);
  const { weights, classes, habits } = readParser(bytes.parser);
  const parser = { weights, habits, factsOf: lexicalFacts(classes, lexicon, lemmas) };
  const formOf = wordForms(lexicon);
  const isVerb = isVerbIn(lexicon);
  let tagged = new Int32Array(256);
  let tree = treeFor(256);
  return (tokens) => {
    const n = tokens.length;
    if (n === 0) return [];
    if (n > tagged.length) {
      tagged = new Int32Array(2 * n);
      tree = treeFor(2 * n);
    }
    const texts: string[] = new Array(n);
    const forms: WordForm[] = new Array(n);
    const spaced = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const token = tokens[i]!;
      texts[i] = token.text;
      forms[i] = formOf(token.text);
      spaced[i] = i === 0 || tokens[i - 1]!.end < token.start ? 1 : 0;
    }
    tagSentence(tagger, { texts, forms, spaced }, tagged);
    repair((i) => forms[i]!.lower, n, tagged);
    surnameTags(texts, tagged);
    verbsWithObjects((i) => forms[i]!.lower, n, tagged);
    parseSentence(parser, forms, tagged, tree);
    repairTree(
      tree,
      n,
      tagged,
      (i) => forms[i]!.lower,
      (i) => reportsClause(classes.get(forms[i]!.word)),
    );
    takeDayApart(tree, n, tagged, (i) => forms[i]!.lower);
    const out: Token[] = new Array(n);
    for (let i = 0; i < n; i++) {
      const { text, start, end } = tokens[i]!;
      const { upos, xpos } = fineTags[tagged[i]!]!;
      const head = tree.heads[i]!;
      out[i] = {
        text,
        lemma: lemmaOf(lemmas, text, upos, xpos, isVerb),
        upos,
        xpos,
        head: head === n ? -1 : head,
        rel: relations[tree.rels[i]!]!,
        start,
        end,
      };
    }
    return out;
  };
}

/**
 * The grammar of a document: sentences of its title, headings, questions and body with tokens, tags, lemmas and trees.
 * A sentence never crosses a block; offsets are into the document's text.
 */
export function createAnalyser(bytes: ModelBytes): (document: Document) => Sentence[] {
  const parse = createTokenParser(bytes);
  return ({ text, blocks }) => {
    const sentences: Sentence[] = [];
    blocks.forEach((block, at) => {
      if (unread.has(block.kind)) return;
      const spans = tokenise(text, block.span[0], block.span[1]);
      const begins = sentenceStarts(text, spans);
      for (let s = 0; s < begins.length; s++) {
        const tokens: GivenToken[] = [];
        for (let i = begins[s]!; i < (begins[s + 1] ?? spans.starts.length); i++) {
          const start = spans.starts[i]!;
          const end = spans.ends[i]!;
          tokens.push({ text: text.slice(start, end), start, end });
        }
        sentences.push({
          index: sentences.length,
          block: at,
          start: tokens[0]!.start,
          end: tokens.at(-1)!.end,
          tokens: parse(tokens),
        });
      }
    });
    return sentences;
  };
}

const treeFor = (n: number): Tree => ({
  heads: new Int32Array(n),
  rels: new Int32Array(n),
  isMark: new Uint8Array(n),
});

interface ReadTagger {
  readonly tagger: TaggerModel;
  readonly lemmas: ReadonlyMap<string, string>;
  readonly lexicon: Lexicon;
}

function readTagger(bytes: Uint8Array): ReadTagger {
  const { head, weights } = readModel(bytes);
  const { sure, usual, lemmas, lexicon } = head as {
    sure: [number, number][];
    usual: [number, number][];
    lemmas: [string, string][];
    lexicon: string[];
  };
  return {
    tagger: { weights, sure: new Map(sure), usual: new Map(usual) },
    lemmas: new Map(lemmas),
    lexicon: readLexicon(lexicon),
  };
}

interface ReadParser extends Omit<ParserModel, 'factsOf'> {
  /** Lexical class by word hash (verbs of saying and the like). */
  readonly classes: ReadonlyMap<number, number>;
}

function readParser(bytes: Uint8Array): ReadParser {
  const { head, weights } = readModel(bytes);
  const { classes, habits } = head as { classes: [number, number][]; habits: [number, number][] };
  return { weights, classes: new Map(classes), habits: new Map(habits) };
}
