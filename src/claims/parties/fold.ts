const marks = /\p{M}/gu;

/**
 * Text with accents, curly quotes, long dashes and line breaks made plain, one unit for one: offsets stay true.
 * Case is kept, since "us" is not "US".
 */
export function fold(text: string): string {
  // Most reports are plain ASCII in most places: only the rest is looked at, and no blank.
  return text.replace(/[^\u0020-\u007e]/g, (c) => {
    if (c === '’' || c === '‘') return "'";
    if (c === '–' || c === '—' || c === '‑') return '-';
    if (/\s/.test(c)) return ' ';
    const base = c.normalize('NFD').replace(marks, '');
    return base.length === 1 ? base : c;
  });
}
