import type { Editor } from '../editor.js';

/** A number as running text has it: in letters up to twelve. */
export const numberWord = (n: number, { wording }: Pick<Editor, 'wording'>): string => wording.numbers[n] ?? String(n);
