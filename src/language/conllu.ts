import type { Token } from './sentence.js';

/** A sentence of a CoNLL-U file; token offsets are into its own `text`. */
export interface ConlluSentence {
  /** Comment lines with their `#`. */
  readonly comments: readonly string[];
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * The sentences of a CoNLL-U file. Lines of multiword tokens only say what stands together; empty nodes are left out.
 * `_` in the head gives -1, in the other columns an empty string. Where a `# text` line does not fit the words, the text
 * is made from the words.
 */
export function parseConllu(source: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let lines: string[][] = [];
  /** Words up to this number belong to a multiword token and have no space between them. */
  let glued = new Map<number, boolean>();
  const finish = (): void => {
    if (lines.length > 0) sentences.push(sentenceOf(comments, lines, glued));
    comments = [];
    lines = [];
    glued = new Map();
  };
  for (const line of source.split(/\r?\n/)) {
    if (line.trim() === '') finish();
    else if (line.startsWith('#')) comments.push(line);
    else {
      const fields = line.split('\t');
      const range = /^(\d+)-(\d+)$/.exec(fields[0] ?? '');
      if (range) {
        const last = Number(range[2]);
        for (let id = Number(range[1]); id < last; id++) glued.set(id, true);
        glued.set(last, (fields[9] ?? '').includes('SpaceAfter=No'));
      } else if (/^\d+$/.test(fields[0] ?? '')) lines.push(fields);
    }
  }
  finish();
  return sentences;
}

const filled = (field: string | undefined): string => (field === undefined || field === '_' ? '' : field);

function sentenceOf(
  comments: readonly string[],
  lines: readonly string[][],
  glued: ReadonlyMap<number, boolean>,
): ConlluSentence {
  let text = '';
  const tokens = lines.map((fields, i): Token => {
    const form = fields[1] ?? '';
    const start = text.length;
    text += form;
    const end = text.length;
    const joined = glued.get(i + 1) ?? (fields[9] ?? '').includes('SpaceAfter=No');
    if (!joined && i < lines.length - 1) text += ' ';
    return {
      text: form,
      lemma: filled(fields[2]),
      upos: filled(fields[3]),
      xpos: filled(fields[4]),
      head: /^\d+$/.test(fields[6] ?? '') ? Number(fields[6]) - 1 : -1,
      rel: filled(fields[7]),
      start,
      end,
    };
  });
  return { comments, text, tokens };
}

const written = (value: string): string => (value === '' ? '_' : value);

/** CoNLL-U of sentences: ten columns, a blank line after each; `SpaceAfter=No` from the offsets. */
export function formatConllu(
  sentences: readonly { readonly tokens: readonly Token[]; readonly comments?: readonly string[] }[],
): string {
  let out = '';
  for (const { comments, tokens } of sentences) {
    for (const comment of comments ?? []) out += `${comment}\n`;
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i]!;
      const misc = i + 1 < tokens.length && tokens[i + 1]!.start === t.end ? 'SpaceAfter=No' : '_';
      out += `${i + 1}\t${t.text}\t${written(t.lemma)}\t${written(t.upos)}\t${written(t.xpos)}\t_\t${t.head + 1}\t${written(t.rel)}\t_\t${misc}\n`;
    }
    out += '\n';
  }
  return out;
}
