import type { Span } from '../../documents/index.js';
import type { CueClass } from './attribution.js';

/** A noun phrase that speaks, by its head word. */
export interface Speaker {
  readonly sentence: number;
  /** Head token in that sentence. */
  readonly token: number;
  readonly span: Span;
  /** For "who" and "that": the noun phrase that they stand for. */
  readonly named?: Span;
}

/** An attribution before nesting, naming and carrying. */
export interface Draft {
  readonly sentence: number;
  readonly speaker: Speaker | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly lemma: string;
  readonly class: CueClass;
  /** The content is a statement (clause or quotation), not a thing. */
  readonly statement: boolean;
  readonly negated: boolean;
  readonly carried: boolean;
  readonly addressee: Span | null;
}
