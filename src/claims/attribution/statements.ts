import { type Document, literal, type Span } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';

/** Blocks that end a statement. */
const closing: ReadonlySet<string> = new Set(['heading', 'title', 'dateline']);

/**
 * The text of a statement printed under a heading that says whose it is ("Statement of the Dockers' Union, read in Gdansk", "Issued by the Dockers' Union"): every
 * paragraph up to the next heading or dateline is its words, where the first speaks in the first person or in quotation marks.
 */
export function statementDrafts(document: Document, sentences: readonly Sentence[], lexicon: CueLexicon): Draft[] {
  const drafts: Draft[] = [];
  const { blocks, text } = document;
  for (const [index, block] of blocks.entries()) {
    const words = text.slice(...block.span);
    const headed = block.kind === 'title' || block.kind === 'heading';
    if (!headed && !(block.kind === 'body' && words.trimEnd().endsWith(':'))) continue;
    const span = whose(words, block.span[0], lexicon.statements);
    if (span === null) continue;
    const paragraphs: number[] = [];
    for (let b = index + 1; b < blocks.length; b++) {
      const { kind } = blocks[b]!;
      // Under a line of the report's own only what stands in quotation marks is the statement.
      if (!headed && !/^["“]/.test(text.slice(...blocks[b]!.span))) break;
      if (kind === 'body') paragraphs.push(b);
      // What it is about and where it was read may stand between the heading and the first paragraph.
      else if (kind === 'question' || (paragraphs.length > 0 && closing.has(kind))) break;
    }
    const first = sentences.filter((s) => s.block === paragraphs[0]);
    // A firm's statement may begin with itself in the third person, and say "we" later, outside quotation marks.
    const speaks = sentences.some(
      (s) =>
        paragraphs.includes(s.block) &&
        (s.block === paragraphs[0] || !/["“”]/.test(text.slice(s.start, s.end))) &&
        s.tokens.some((t) => lexicon.firstPerson.has(t.text.toLowerCase())),
    );
    const quoted = /^["“]/.test(text.slice(first[0]?.start ?? 0));
    if (first.length === 0 || !(speaks || quoted || (headed && tellsOfItself(text, span, blocks, paragraphs))))
      continue;
    const speaker = speakerIn(sentences, index, span, first[0]!);
    for (const s of sentences)
      if (paragraphs.includes(s.block))
        drafts.push({
          sentence: s.index,
          speaker,
          cue: [],
          content: [[s.start, s.end]],
          lemma: 'statement',
          class: 'say',
          statement: true,
          negated: false,
          carried: true,
          addressee: null,
        });
  }
  return drafts;
}

/** "Statement by the Dockers' Union", and in it "The Union places on record that …": a body that issues a paper need not say "we" in it. */
function tellsOfItself(text: string, span: Span, blocks: Document['blocks'], paragraphs: readonly number[]): boolean {
  const called = text
    .slice(...span)
    .split(/\s/)
    .at(-1)!;
  const itself = new RegExp(`(?:^|[.!?]\\s)The ${literal(called)} \\p{Ll}`, 'iu');
  return paragraphs.some((b) => itself.test(text.slice(...blocks[b]!.span)));
}

/** Where the heading names whose statement it is. */
function whose(heading: string, start: number, statements: ReadonlySet<string>): Span | null {
  const found =
    // "Issued by the Dockers' Union": a line under the heading.
    /^()(issued|released|published|sent|signed|adopted)(?: jointly)? (by) /iu.exec(heading) ??
    /^(?:the |an? |joint |full |open |public |paid |press |official |written |prepared |news |text of (?:the |a )?)*([\p{L}-]+)(?: issued| read| made| placed| printed| (?:on|about|to|at|before|concerning) [^,;:.]{1,60}?)? (of|by|from) /iu.exec(
      heading,
    );
  // "Letter from Lima": a correspondent's, and no word of Lima's.
  if (
    found !== null &&
    /^letter$/i.test(found[1]!) &&
    /^from$/i.test(found[2]!) &&
    !/\bopen letter\b/i.test(heading) &&
    !/^(?:the|an?) | to /i.test(heading.slice(found[0].length))
  )
    return null;
  if (found === null || (found[1] !== '' && !statements.has(found[1]!.toLowerCase()))) return null;
  const name =
    /^(?:[^,;:.(–—]|(?<=\b\p{Lu})\.)+?(?=[,;:(–—]|(?<!\b\p{Lu})\.|\s(?:on|about|regarding|following|after|over|at|to|before|during|upon|ahead of)\s|$)/u
      .exec(heading.slice(found[0].length))?.[0]
      .trimEnd();
  return name ? [start + found[0].length, start + found[0].length + name.length] : null;
}

function speakerIn(sentences: readonly Sentence[], block: number, span: Span, otherwise: Sentence): Speaker {
  const sentence = sentences.find((s) => s.block === block && s.start <= span[0] && span[1] <= s.end);
  if (sentence === undefined) return { sentence: otherwise.index, token: 0, span };
  const inside = (i: number) => i >= 0 && sentence.tokens[i]!.start >= span[0] && sentence.tokens[i]!.end <= span[1];
  const last = sentence.tokens.findLastIndex((t, i) => inside(i) && t.upos !== 'PUNCT');
  // "The Front of the Isles": the front, and not the isles.
  const of = sentence.tokens.findIndex((t, i) => inside(i) && i < last && t.lemma === 'of');
  const named = of > 0 && inside(of - 1) && sentence.tokens[of - 1]!.upos === 'PROPN' ? of - 1 : last;
  return { sentence: sentence.index, token: Math.max(named, 0), span };
}
