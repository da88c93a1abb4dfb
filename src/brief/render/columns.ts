/** Widths of text as a terminal of fixed-width letters shows it. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour is ours, written after document text was stripped.
const colour = /\u001b\[[\d;]*m/g;

/** Text without our escape sequences of colour. */
export const bare = (text: string): string => text.replace(colour, '');

/** Columns that a text takes; escape sequences of colour take none. */
export function columns(text: string): number {
  // Nearly all text is plain letters, and this runs on every word.
  if (/^[\x20-\x7e\u00a0\u2018-\u201d\u2013]*$/.test(text)) return text.length;
  let n = 0;
  for (const c of bare(text)) n += /\p{M}/u.test(c) ? 0 : wide.test(c) ? 2 : 1;
  return n;
}

export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/**
 * Lines of at most `width` columns, broken at spaces; a word longer than a line is broken where it must be.
 * A no-break space holds its words together.
 */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (word === '') continue;
    if (line !== '' && columns(line) + 1 + columns(word) <= width) line += ` ${word}`;
    else {
      if (line !== '') lines.push(line);
      line = word;
      while (columns(line) > width) {
        let head = '';
        for (const c of line) {
          if (columns(head + c) > width) break;
          head += c;
        }
        lines.push(head);
        line = line.slice(head.length);
      }
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Widths of columns that share `width`: each gets what it needs where there is room, else room in proportion to its need. */
export function shares(
  needs: readonly (readonly { readonly most: number; readonly least: number }[])[],
  width: number,
): number[] {
  const n = Math.max(0, ...needs.map((row) => row.length));
  const most = Array.from({ length: n }, (_, i) => Math.max(1, ...needs.map((row) => row[i]?.most ?? 0)));
  const least = Array.from({ length: n }, (_, i) =>
    Math.min(most[i]!, Math.max(1, ...needs.map((row) => row[i]?.least ?? 0))),
  );
  const total = most.reduce((a, b) => a + b, 0);
  if (total <= width) return most;
  const given = [...least];
  let left = width - given.reduce((a, b) => a + b, 0);
  // Narrow columns first get all they need: what is left goes to the columns of running text, by the root of their need.
  const order = most.map((_, i) => i).sort((a, b) => most[a]! - most[b]!);
  for (const [k, i] of order.entries()) {
    const rest = order.slice(k);
    const weight = rest.reduce((sum, j) => sum + Math.sqrt(most[j]!), 0);
    const fair = Math.floor((Math.max(0, left) * Math.sqrt(most[i]!)) / weight);
    const extra = Math.max(0, Math.min(most[i]! - given[i]!, fair));
    given[i]! += extra;
    left -= extra;
  }
  for (const i of [...order].reverse()) {
    const extra = Math.max(0, Math.min(most[i]! - given[i]!, left));
    given[i]! += extra;
    left -= extra;
  }
  return given;
}
