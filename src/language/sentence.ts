/** One word of a sentence, with its place in the dependency tree (Universal Dependencies 2). */
export interface Token {
  readonly text: string;
  /** Lower-case dictionary form. */
  readonly lemma: string;
  /** UPOS tag. */
  readonly upos: string;
  /** Penn tag or a subset of it where it helps to tell tense (VBD, VBN …); empty where not known. */
  readonly xpos: string;
  /** Index of the head in this sentence; -1 for the root. */
  readonly head: number;
  /** UD relation, without subtype except `nsubj:pass`, `aux:pass`, `obl:agent`, `nmod:poss`, `acl:relcl`, `compound:prt`. */
  readonly rel: string;
  /** UTF-16 offsets into the document's cleaned text. */
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  /** Place in the document's list of sentences. */
  readonly index: number;
  /** Index into `Document.blocks`. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}
