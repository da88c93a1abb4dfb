/** A document's words in quotation marks, its own marks within made single, without the last stop. */
export function quotation(words: string): string {
  const inner = words
    .replace(/(^|[\s(\u2014])["\u201c]/g, '$1\u2018')
    .replace(/["\u201c\u201d]/g, '\u2019')
    .replace(/[\s.;,:]+$/, '');
  return `\u201c${inner}\u201d`;
}
