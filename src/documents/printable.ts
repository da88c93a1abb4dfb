/**
 * What nobody sees, or what a terminal obeys: control characters (its escapes among them), marks of direction and of no width, private, halved
 * and unassigned characters, separators of lines. Strangers write it; it could repaint a terminal or turn a sentence round (CVE-2021-42574).
 */
export const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/gu;

/** Text without what nobody sees; spaces stay as they are, line ends and tabs do not. */
export const visible = (text: string): string => text.replace(unseen, '');

/** Words of strangers as one line that is safe to show: what nobody sees goes, every run of white space becomes one blank. */
export const printable = (text: string): string => visible(text.replace(/\s+/g, ' ')).trim();
