/**
 * Words of a document without a mark of quotation that is lone in them: of a quotation of several sentences the first has the opening one, and the last the
 * closing one.
 */
export function withoutLoneMark(words: string): string {
  const opening = words.match(/\u201c|(?<=^|[\s(\u2014])"/g)?.length ?? 0;
  const closing = words.match(/\u201d|(?<!^|[\s(\u2014])"/g)?.length ?? 0;
  if (closing > opening) return words.replace(/["\u201d](?=[.,;:!?]*$)/u, '');
  return opening > closing ? words.replace(/^["\u201c]/u, '') : words;
}

/** What a line of a list begins with. */
export const listMark = /^[*\u2022] /;

/** A document's words in quotation marks, its own marks within made single, without a list's mark before them and the last stop. */
export function quotation(words: string): string {
  const inner = withoutLoneMark(words.trim().replace(listMark, ''))
    .replace(/(^|[\s(\u2014])["\u201c]/g, '$1\u2018')
    .replace(/["\u201c\u201d]/g, '\u2019')
    .replace(/[\s.;,:]+$/, '')
    .replace(/[.,;]\u2019$/, '\u2019');
  return `\u201c${inner}\u201d`;
}
