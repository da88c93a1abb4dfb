/**
 * Text of a document as it may stand on a page: marks that turn the reading direction, hide or draw nothing are taken out, each
 * segment by itself, after it was cut by offsets. White space stays.
 */
export const shownText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, (c) => (/[\n\r\t]/.test(c) ? c : ''));
