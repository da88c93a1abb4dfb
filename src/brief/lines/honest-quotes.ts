/** Quotation marks of any shape as one. */
export const level = (text: string): string =>
  text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‛]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();

/**
 * Whether some text has these words verbatim (case and the shape of quotation marks aside).
 * `texts` are the cleaned texts of the documents in question, made level.
 */
export function verbatim(words: string, texts: readonly string[]): boolean {
  const wanted = level(words).replace(/[,.]$/, '');
  return wanted !== '' && texts.some((text) => text.includes(wanted));
}

/**
 * The text with its quotation marks in typographic form, and without those that stand round words which no text has:
 * the brief quotes nobody who did not say so.
 */
export function honestQuotes(text: string, texts: readonly string[]): string {
  const paired = text.replace(/["“”„]([^"“”„]+)["“”]/g, (_, inner: string) =>
    verbatim(inner, texts) ? `\u201c${inner.trim()}\u201d` : inner,
  );
  // A lone mark opens or closes nothing.
  const lone = (paired.match(/["“”„]/g) ?? []).length % 2 === 1;
  return lone ? paired.replace(/"|“(?=[^”]*$)|(?<=^[^“]*)”/g, '') : paired;
}
