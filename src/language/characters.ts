// Kinds of characters, by UTF-16 code, as far as cutting English needs them.
export const isDigit = (c: number): boolean => c >= 48 && c <= 57;
/** Beyond ASCII a letter is a capital where its small letter is another ("Š"). */
export const isUpper = (c: number): boolean => {
  if (c < 0xc0) return c >= 65 && c <= 90;
  const letter = String.fromCharCode(c);
  return c < 0x2000 && letter.toLowerCase() !== letter;
};
export const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 && c !== 0xd7 && c !== 0xf7 && (c < 0x2000 || c > 0x2bff));
export const isSpace = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  (c >= 0x2000 && c <= 0x200b) ||
  c === 0x202f ||
  c === 0x3000 ||
  c === 0xfeff ||
  c === 0x2028 ||
  c === 0x2029;
export const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019 || c === 0x60;
export const isQuote = (c: number): boolean =>
  c === 34 ||
  c === 39 ||
  c === 0x60 ||
  (c >= 0x2018 && c <= 0x201f) ||
  c === 0xab ||
  c === 0xbb ||
  c === 0x2039 ||
  c === 0x203a;
export const isBracket = (c: number): boolean =>
  c === 40 || c === 41 || c === 91 || c === 93 || c === 123 || c === 125 || c === 60 || c === 62;
export const isDash = (c: number): boolean => c === 45 || (c >= 0x2010 && c <= 0x2015) || c === 0x2212;
export const isCurrency = (c: number): boolean => c === 36 || c === 0xa3 || c === 0xa5 || (c >= 0x20a0 && c <= 0x20bf);
/** Marks that are tokens of their own wherever they stand in a chunk, full stops, commas and colons between digits aside. */
export const isMark = (c: number): boolean =>
  c === 44 ||
  c === 59 ||
  c === 58 ||
  c === 63 ||
  c === 33 ||
  c === 37 ||
  c === 42 ||
  c === 0x2026 ||
  c === 0x2022 ||
  c === 0xb7 ||
  c === 0x2030 ||
  c === 61 ||
  c === 43 ||
  c === 124 ||
  c === 126 ||
  c === 94 ||
  isBracket(c);
export const isLower = (c: number): boolean =>
  c < 0xc0 ? c >= 97 && c <= 122 : c < 0x2000 && isLetter(c) && !isUpper(c);
/** Brackets and quotation marks that only open, or only close. */
export const isOpening = (c: number): boolean =>
  c === 40 || c === 91 || c === 0x201c || c === 0x2018 || c === 0xab || c === 0x201e;
export const isClosing = (c: number): boolean => c === 41 || c === 93 || c === 0x201d || c === 0x2019 || c === 0xbb;
