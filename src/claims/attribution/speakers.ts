import { type Document, literal, type Span } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { namedInFull } from './full-names.js';
import { intervieweeOf } from './interviews.js';

const none = { negated: false, addressee: null } as const;

/**
 * Transcript lines ("HALE: We shall sign."): the name is the source, in full where the text has it, the rest of the block the content.
 * `known`: what else the text gives to somebody.
 */
export function transcriptDrafts(
  document: Document,
  sentences: readonly Sentence[],
  known: readonly Draft[],
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
  // "Hale: no strike before May" alone is a headline.
  const labelled =
    document.blocks.filter(({ kind, span }) => kind === 'body' && label.test(document.text.slice(...span))).length > 1;
  const drafts: Draft[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'body' && block.kind !== 'question') return;
    const text = document.text.slice(...block.span);
    const found = label.exec(text);
    const own = sentences.filter((s) => s.block === index);
    if (found === null || own.length === 0) return;
    const called = found[1]!.replace(/[([].*$/, '').trimEnd();
    const full = namedInFull(called, sentences);
    if (!(full !== null && labelled) && !isName(found[1]!, document, index)) return;
    labels++;
    // The outlet's own people speak in its own voice.
    if (lexicon.ownVoice.has(called.toLowerCase())) return;
    const answerer = answers.test(called) ? interviewed(index) : full;
    const start = block.span[0] + found[0].length;
    const name: Span = [block.span[0], block.span[0] + called.length];
    const colon = start - found[0].length + found[0].trimEnd().length - 1;
    const content: Span = [start, turnEnd(document, index, sentences, known, lexicon)];
    drafts.push({
      ...none,
      sentence: own[0]!.index,
      speaker: answerer ?? { sentence: own[0]!.index, token: 0, span: name },
      // Who is named elsewhere has no words of his own here: the label tells that he speaks.
      cue: [[answerer === null ? colon : block.span[0], colon + 1]],
      content: [content],
      lemma: ':',
      class: 'say',
      statement: true,
      carried: false,
    });
  });
  return { drafts, labels };
}

/** What stands before answers. */
const answers = /^(?:A|Answer|ANSWER)$/;

const isLetter = (text: string, [from]: Span): boolean =>
  /^(?:[QA]\s?[:.]|(?:Question|Answer)\s?:)/i.test(text.slice(from, from + 10));

/** A turn goes on over the paragraphs behind it, up to the next label, heading or question, or to where the report tells what somebody else said. */
function turnEnd(
  document: Document,
  index: number,
  sentences: readonly Sentence[],
  known: readonly Draft[],
  lexicon: CueLexicon,
): number {
  let end = document.blocks[index]!.span[1];
  for (const [k, block] of document.blocks.slice(index + 1, index + 1 + longestTurn).entries()) {
    if (block.kind !== 'body' || label.test(document.text.slice(...block.span))) return end;
    if (isReported(index + 1 + k, sentences, known, lexicon)) return end;
    end = block.span[1];
  }
  // No label follows: the report may have gone back to its own voice.
  return document.blocks[index]!.span[1];
}

/** Whether a paragraph tells what a person or a body said, and nobody in it says "I" or "we": the report's own voice again. */
function isReported(
  block: number,
  sentences: readonly Sentence[],
  known: readonly Draft[],
  { firstPerson }: CueLexicon,
): boolean {
  const own = sentences.filter((s) => s.block === block);
  if (own.some((s) => s.tokens.some((t) => firstPerson.has(t.text.toLowerCase())))) return false;
  return known.some(({ sentence, speaker, statement }) => statement && speaker !== null && own[0]?.index === sentence);
}

const longestTurn = 8;
const label =
  /^((?:\p{Lu}[\p{L}'’.-]*\s?|(?:of|the|for)\s){1,6}(?:[([][^)\]]{1,40}[)\]])?(?=\s?:)|[QA](?=\s?[:.]))\s?[:.]\s+(?=\S)/u;

/** A label counts as a speaker's where it is in capitals, or where another block bears a label too. */
function isName(label: string, document: Document, index: number): boolean {
  const bare = label.replace(/[([].*[)\]]/, '').trim();
  if (/^[\p{Lu}\s.'’-]{2,}$/u.test(bare)) return true;
  const again = new RegExp(`(^|\\n)${literal(bare)}\\s?[:.]`, 'g');
  return index >= 0 && [...document.text.matchAll(again)].length > 1;
}
