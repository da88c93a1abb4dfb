import type { Span } from '../documents/index.js';

/** A stretch of text between quotation marks. */
export interface Quotation {
  /** Place in the list. */
  readonly index: number;
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly inner: Span;
  /** `speech` stands for a statement; `scare` is a word or name set apart inside a clause. */
  readonly kind: 'speech' | 'scare';
  /** False where the closing mark is missing. */
  readonly closed: boolean;
  /** Index of the quotation that this one stands inside. */
  readonly parent: number | null;
  /** Index of the quotation in the paragraph before that this one runs on from (opening mark repeated, no close). */
  readonly continues: number | null;
}

/** Quotations of a text in order of their opening marks. */
export function quotations(_text: string): Quotation[] {
  return [];
}
