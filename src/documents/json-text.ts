/**
 * JSON of text that strangers wrote, for a terminal as for a program: what JSON itself does not escape but a terminal would obey, or nobody would see (C1
 * controls, bidirectional and zero-width marks, line separators), is written as `\u…`. A parser reads back the same value.
 */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, (mark) =>
    Array.from({ length: mark.length }, (_, i) => `\\u${mark.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
