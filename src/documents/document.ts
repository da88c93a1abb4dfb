/** `[start, end)` in UTF-16 units of the cleaned text: `text.slice(start, end)`. */
export type Span = readonly [start: number, end: number];

/** A date that keeps its precision: `2022`, `2022-03` or `2022-03-08`. */
export type PartialDate = string;

/** The last day that a date can mean, to compare by: `2022-03` gives `2022-03-99`, which comes after every day of that month. */
export const lastDay = (date: PartialDate): string => `${date}-99-99`.slice(0, 10);

/** What a stretch of the text is. Only `title`, `heading`, `body` and `question` carry claims; the others stay addressable. */
export const blockKinds = [
  'title',
  'heading',
  'question',
  'body',
  'dateline',
  'byline',
  'caption',
  'credit',
  'repeat',
  'furniture',
] as const;
export interface Block {
  readonly kind: (typeof blockKinds)[number];
  readonly span: Span;
}

/** One report: clean text, title, publisher, date, where it came from. */
export interface Document {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
}
