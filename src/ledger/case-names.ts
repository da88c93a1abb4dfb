/** Key of a case: its name without case, accents and punctuation, so that "Russia–Ukraine" and "russia ukraine" are one. */
export const caseKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
