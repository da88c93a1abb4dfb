import { printable } from '../documents/index.js';

/** Key of a case: its name without case, accents, punctuation and what nobody sees, so that "Russia–Ukraine" and "russia ukraine" are one. */
export const caseKey = (name: string): string =>
  printable(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
