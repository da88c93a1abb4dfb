import type { Document, Span } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import { speakerByPlace } from './beside.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { groupStart, speakerOf } from './speaker.js';
import { type Tree, treeOf } from './tree.js';

/** Fewer answers in the first person than this, and the questions are the reporter's own headings. */
const leastFirstPerson = 2;

/**
 * Answers of an interview belong to the one interviewed: the answers must speak in the first person, or the report must say
 * that it is an interview; otherwise the questions are the reporter's own.
 */
export function interviewDrafts(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  lexicon: CueLexicon,
): Draft[] {
  const { blocks } = document;
  const questions = blocks.flatMap((b, i) => (b.kind === 'question' ? [i] : []));
  const first = questions[0];
  if (questions.length < 2 || first === undefined) return [];
  const answers = answerBlocks(document, sentences, drafts, questions);
  const spoken = sentences.filter((s) => answers.has(s.block));
  const firstPerson = spoken.filter((s) => s.tokens.some((t) => lexicon.firstPerson.has(t.text.toLowerCase()))).length;
  if (firstPerson < leastFirstPerson) return [];
  const speaker = intervieweeOf(document, sentences, first, lexicon);
  if (speaker === null) return [];
  return spoken.map((s) => ({
    sentence: s.index,
    speaker,
    cue: [],
    content: [[s.start, s.end] as const],
    lemma: 'interview',
    class: 'say' as const,
    statement: true,
    negated: false,
    carried: true,
    addressee: null,
  }));
}

/** Body blocks after a question, up to the next question or a block in which somebody else is quoted as a reporter quotes. */
function answerBlocks(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  questions: readonly number[],
): Set<number> {
  const answers = new Set<number>();
  for (const [k, q] of questions.entries()) {
    const stop = questions[k + 1] ?? document.blocks.length;
    for (let b = q + 1; b < stop; b++) {
      if (document.blocks[b]!.kind !== 'body') continue;
      if (b > q + 1) {
        const reported = drafts.some(
          (d) => d.class === 'say' && d.statement && sentences[d.sentence]?.block === b && d.cue.length > 0,
        );
        if (reported) break;
      }
      answers.add(b);
    }
  }
  return answers;
}

/**
 * Who is interviewed: whoever the introduction says spoke to the outlet, else whom the headline or the introduction names first, by a word
 * for a person or a name.
 */
export function intervieweeOf(
  document: Document,
  sentences: readonly Sentence[],
  first: number,
  lexicon: CueLexicon,
): Speaker | null {
  const before = sentences.filter((s) => s.block < first);
  const named = firstNamed(document, before, lexicon);
  for (const sentence of before) {
    const met = whoMet(treeOf(sentence), lexicon);
    if (met === null) continue;
    const lemma = (s: Speaker): string | undefined => sentences[s.sentence]?.tokens[s.token]?.lemma;
    // `"It is close": a Danish broker on the talks`, and then "We met a broker": one man, whom the headline tells more of.
    return named !== null && lemma(named) === lemma(met) ? named : met;
  }
  return named;
}

/** Whom the headline or the introduction names first, by a word for a person or a name. */
function firstNamed(document: Document, before: readonly Sentence[], lexicon: CueLexicon): Speaker | null {
  for (const sentence of before) {
    const at = sentence.tokens.findIndex(
      (t, i) =>
        (lexicon.persons.has(t.lemma) && t.upos === 'NOUN') ||
        (t.upos === 'PROPN' && t.rel.startsWith('nsubj') && i < 12),
    );
    if (at < 0) continue;
    const whole = speakerOf(treeOf(sentence), at, null);
    if (whole === null) continue;
    const text = document.text.slice(...whole.span);
    const cut = text.search(/\s(on|about|talks|speaks|explains|says|spoke|talked|told|agreed|asked)\s|[:—–]/);
    const span: Span = cut > 0 ? [whole.span[0], whole.span[0] + cut] : whole.span;
    return { sentence: sentence.index, token: at, span };
  }
  return null;
}

/** Words between the verb and the outlet: "spoke at length to us". */
const farthestOutlet = 5;

/** "A retired general who sat in talked to us", "We met one of the drafters in Oslo"; null where nobody is said to have spoken to the outlet. */
function whoMet(tree: Tree, lexicon: CueLexicon): Speaker | null {
  const { tokens } = tree;
  const ours = (i: number): boolean => lexicon.firstPerson.has(tokens[i]?.text.toLowerCase() ?? '');
  for (const [v, { lemma, upos }] of tokens.entries()) {
    if (upos !== 'VERB' || !lexicon.interviewing.has(lemma)) continue;
    const group = groupStart(tree, v);
    if (group > 0 && ours(group - 1)) {
      const noun = tokens.findIndex((t, i) => i > v && /^(?:NOUN|PROPN)$/.test(t.upos) && isWhom(tree, i, v));
      const met = noun < 0 ? null : speakerOf(tree, noun, null);
      if (met !== null) return met;
    }
    for (let i = v + 1; i <= v + farthestOutlet && i < tokens.length && tokens[i]!.upos !== 'PUNCT'; i++)
      if (ours(i)) {
        const told = speakerByPlace(tree, v, group, lexicon)?.speaker;
        if (told !== undefined && !lexicon.pointing.has(tokens[told.token]!.text.toLowerCase())) return told;
      }
  }
  return null;
}

/** Whom the outlet met or spoke to: the verb's object, or what "to" or "with" leads to behind it. */
const isWhom = ({ tokens, children }: Tree, i: number, v: number): boolean =>
  tokens[i]!.head === v &&
  (tokens[i]!.rel === 'obj' ||
    (tokens[i]!.rel === 'obl' && children[i]!.some((c) => /^(?:to|with)$/i.test(tokens[c]!.text))));
