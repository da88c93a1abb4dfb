import type { Span } from '../../documents/index.js';
import type { Source } from '../claim.js';

/**
 * What a cue does with its content. `assertive` classes (docs/claims.md, Sources) make the source answerable for a statement;
 * the others only say what stance a source takes.
 */
export const cueClasses = [
  'say',
  'deny',
  'admit',
  'ask',
  'promise',
  'threaten',
  'order',
  'propose',
  'predict',
  'believe',
  'fear',
  'hope',
  'doubt',
  'know',
  'hear',
  'show',
  'agree',
  'refuse',
  'want',
  'judge',
  'seem',
] as const;
export type CueClass = (typeof cueClasses)[number];

/** One `who says what`: spans are into the document's cleaned text and lie in order. */
export interface Attribution {
  /** Place in the document's list. */
  readonly index: number;
  /** Empty where nobody is named ("is said to", an unattributed quotation). */
  readonly source: readonly Span[];
  /** Empty where the attribution is carried from a sentence before. */
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Index of the attribution whose content this one lies in; null at the top. */
  readonly parent: number | null;
  /** No cue of its own: the source of an earlier sentence goes on speaking. */
  readonly carried: boolean;
  /** Index of the sentence with the cue, or of the first sentence of carried content. */
  readonly sentence: number;
  /** Lemma of the cue's chief word ("say"), or the whole phrase ("according to"), or "quote" where marks alone tell it. */
  readonly cueLemma: string;
  readonly cueClass: CueClass;
  /** The cue stands under a negation: "has not said whether", "would not say". */
  readonly negated: boolean;
  /** The source answers for the content as a statement; false for mere stance ("wants a deal", "criticised the plan"). */
  readonly assertive: boolean;
  /** Head word of the source: sentence index and token index. */
  readonly sourceHead: { readonly sentence: number; readonly token: number } | null;
  /** The source's name as it stands in the text; for a pronoun or short name, the fuller mention before it. */
  readonly sourceName: string | null;
  readonly sourceType: Source['type'];
  readonly sourceAccess: Source['access'];
  /** Who was told: "told reporters". */
  readonly addressee: Span | null;
}
