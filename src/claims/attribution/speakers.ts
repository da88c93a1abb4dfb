import { type Document, literal, type Span } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { intervieweeOf } from './interviews.js';

const none = { negated: false, addressee: null } as const;

/** Transcript lines ("HALE: We shall sign."): the name is the source, the rest of the block the content. */
export function transcriptDrafts(
  document: Document,
  sentences: readonly Sentence[],
  lexicon: CueLexicon,
): { readonly drafts: Draft[]; readonly labels: number } {
  let labels = 0;
  // "Q: … A: …": of whom the introduction tells.
  const interviewed = (block: number): Speaker | null => {
    const first = document.blocks.findIndex(
      ({ kind, span }, i) => kind === 'question' || (i <= block && isLetter(document.text, span)),
    );
    return first < 0 ? null : intervieweeOf(document, sentences, first, lexicon);
  };
  const drafts: Draft[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'body' && block.kind !== 'question') return;
    const text = document.text.slice(...block.span);
    const found = label.exec(text);
    const own = sentences.filter((s) => s.block === index);
    if (found === null || own.length === 0 || !isName(found[1]!, document, index)) {
      return;
    }
    labels++;
    // The outlet's own people speak in its own voice.
    if (lexicon.ownVoice.has(found[1]!.trim().toLowerCase())) return;
    const answerer = found[1]!.trim() === answers ? interviewed(index) : null;
    const start = block.span[0] + found[0].length;
    const name: Span = [block.span[0], block.span[0] + found[1]!.replace(/[([].*$/, '').trimEnd().length];
    const colon = block.span[0] + found[0].indexOf(':');
    const content: Span = [start, turnEnd(document, index)];
    drafts.push({
      ...none,
      sentence: own[0]!.index,
      speaker: answerer ?? { sentence: own[0]!.index, token: 0, span: name },
      cue: [[colon, colon + 1]],
      content: [content],
      lemma: ':',
      class: 'say',
      statement: true,
      carried: false,
    });
  });
  return { drafts, labels };
}

/** The letter that stands before answers. */
const answers = 'A';

const isLetter = (text: string, [from]: Span): boolean => /^[QA]\s?:/.test(text.slice(from, from + 3));

/** A turn goes on over the paragraphs behind it, up to the next label, heading or question. */
function turnEnd(document: Document, index: number): number {
  let end = document.blocks[index]!.span[1];
  for (const block of document.blocks.slice(index + 1, index + 1 + longestTurn)) {
    if (block.kind !== 'body' || label.test(document.text.slice(...block.span))) return end;
    end = block.span[1];
  }
  // No label follows: the report may have gone back to its own voice.
  return document.blocks[index]!.span[1];
}

const longestTurn = 8;
const label = /^((?:[A-Z][\p{L}'’.-]*\s?){1,5}(?:[([][^)\]]{1,40}[)\]])?|Q|A)\s?:\s+(?=\S)/u;

/** A label counts as a speaker's where it is in capitals, or where another block bears a label too. */
function isName(label: string, document: Document, index: number): boolean {
  const bare = label.replace(/[([].*[)\]]/, '').trim();
  if (/^[\p{Lu}\s.'’-]{2,}$/u.test(bare)) return true;
  const again = new RegExp(`(^|\\n)${literal(bare)}:`, 'g');
  return index >= 0 && [...document.text.matchAll(again)].length > 1;
}
