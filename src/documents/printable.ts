/** Words of strangers as one line that cannot draw on a terminal: control and direction characters go, white space becomes one blank. */
export const printable = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
