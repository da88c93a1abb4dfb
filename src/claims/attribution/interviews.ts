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
 * Answers of an interview belong to the one interviewed: the answers must speak in the first person or stand in quotation marks, or the
 * report must say that it is an interview; otherwise the questions are the reporter's own.
 */
export function interviewDrafts(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  lexicon: CueLexicon,
): Draft[] {
  const { blocks } = document;
  const alone = blocks.flatMap((b, i) => (b.kind === 'question' ? [i] : []));
  const questions = alone.length < 2 ? runInQuestions(document, sentences) : alone;
  const first = questions[0];
  if (questions.length < 2 || first === undefined) return [];
  const answers = alone.length < 2 ? null : answerBlocks(document, sentences, drafts, questions);
  const spoken =
    answers === null
      ? runInAnswers(document, sentences, first, questions.at(-1)!)
      : sentences.filter((s) => answers.has(s.block));
  const { text } = document;
  const quoted = spoken.filter((s) => isQuoted(text, s));
  const marked = new Set(quoted.map((s) => s.block)).size >= leastQuoted;
  const firstPerson = spoken.filter((s) => s.tokens.some((t) => lexicon.firstPerson.has(t.text.toLowerCase()))).length;
  // "Agreed to talk on condition that …", and one "I" in the answers: no outlet says "I" of itself.
  const talked = sentences.some((s) => s.block < first && s.tokens.some((t) => /^(?:talk|speak)$/.test(t.lemma)));
  const single = talked && spoken.some((s) => s.tokens.some((t) => /^(?:I|me|my)$/.test(t.text)));
  if (!marked && firstPerson < leastFirstPerson && !single && !isAnnounced(document, first, lexicon)) return [];
  const speaker = intervieweeOf(document, sentences, first, lexicon);
  if (speaker === null) return [];
  // Where marks tell what is answered, the rest is the reporter's.
  return (marked ? quoted : spoken).map((s) => ({
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

/** "Will it hold? We think so.", "Q: Will it? A: We think so.": paragraphs that begin with the question that they answer; none where too few do. */
export function runInQuestions({ blocks, text }: Document, sentences: readonly Sentence[]): readonly number[] {
  const found = sentences.flatMap(({ block, start, end }, i) => {
    const opens = sentences[i - 1]?.block !== block && sentences[i + 1]?.block === block;
    return opens && blocks[block]?.kind === 'body' && /^[^"\u201c]*\?$/.test(text.slice(start, end).trim())
      ? [block]
      : [];
  });
  return found.length < leastRunIn ? [] : found;
}
const leastRunIn = 3;

/** "A: It may.": where an answer is marked as one. */
const answer = /^A(?:nswer)?\s?[.:)]\s/;

/** The sentences that answer questions run into the paragraph before them. */
const runInAnswers = ({ text }: Document, sentences: readonly Sentence[], from: number, to: number): Sentence[] =>
  sentences.filter(({ block, index, start }) => {
    if (block < from || block > to) return false;
    const own = sentences.filter((s) => s.block === block && s.index < index);
    const marked = sentences.find((s) => s.block === block && answer.test(text.slice(s.start)));
    return marked === undefined ? own.length > 0 : start >= marked.start;
  });

/** Answers in quotation marks from which they tell an interview. */
const leastQuoted = 2;

/** Whether a sentence stands in quotation marks that nobody else is told to have spoken in. */
const isQuoted = (text: string, { start, end }: Sentence): boolean => {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const marks = (before.match(/["“”]/g) ?? []).length;
  return /^["“]/.test(text.slice(start, end)) || marks % 2 === 1;
};

/** Words behind "questions for" that tell to whom, or to what. */
const toWhom = 4;

/** "An interview with Ann Hale", "five questions to the envoy": whether the headline or the introduction calls it one. */
function isAnnounced({ text, blocks }: Document, first: number, lexicon: CueLexicon): boolean {
  const before = text.slice(0, blocks[first]?.span[0]).toLowerCase();
  return lexicon.interviews.some((words) => {
    const at = before.indexOf(words);
    if (at < 0) return false;
    // "Six questions for the last week" are put to nobody.
    const [to = ''] = before.slice(at + words.length).split(/[.:,\n]/, 1);
    return !to
      .trim()
      .split(/\s+/)
      .slice(0, toWhom)
      .some((w) => lexicon.unasked.includes(w));
  });
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
 * Who is interviewed: whom the headline or the introduction says the interview is with, else whoever the introduction says spoke to the
 * outlet, else whom either names first, by a word for a person or a name.
 */
export function intervieweeOf(
  document: Document,
  sentences: readonly Sentence[],
  first: number,
  lexicon: CueLexicon,
): Speaker | null {
  const before = sentences.filter((s) => s.block < first);
  const announced = withWhom(document, before, lexicon);
  if (announced !== null) return announced;
  const named = firstNamed(document, before, lexicon);
  for (const sentence of before) {
    const met = whoMet(treeOf(sentence), lexicon);
    if (met === null) continue;
    const lemma = (s: Speaker): string | undefined => sentences[s.sentence]?.tokens[s.token]?.lemma;
    // `"It is close": a Danish broker on the talks`, and then "We met a broker": one man, whom the headline tells more of.
    return named !== null && lemma(named) === lemma(met) ? named : met;
  }
  return named ?? unnamedOne(before);
}

/** "She has bargained for the crews for ten years and agreed to speak if we left out her name." */
function unnamedOne(before: readonly Sentence[]): Speaker | null {
  const found = before.find(({ tokens }) => /^(?:he|she)$/i.test(tokens[0]?.text ?? ''));
  return found === undefined
    ? null
    : { sentence: found.index, token: 0, span: [found.tokens[0]!.start, found.tokens[0]!.end] };
}

/** "An interview with Ann Hale", "an interview with the mediator" and then "Father Luis Ortega has carried letters …". */
function withWhom({ text }: Document, before: readonly Sentence[], lexicon: CueLexicon): Speaker | null {
  for (const [k, sentence] of before.entries()) {
    const words = text.slice(sentence.start, sentence.end).toLowerCase();
    const phrase = lexicon.interviews.find((p) => words.includes(p));
    if (phrase === undefined) continue;
    const end = sentence.start + words.indexOf(phrase) + phrase.length;
    const at = sentence.tokens.findIndex((t) => t.start >= end && /^(?:NOUN|PROPN)$/.test(t.upos));
    if (at < 0) continue;
    let head = at;
    // "An interview with the Front's negotiator": the one whom the Front has.
    while (/^(?:NOUN|PROPN)$/.test(sentence.tokens[head + 1]?.upos ?? '') || sentence.tokens[head + 1]?.xpos === 'POS')
      head++;
    if (sentence.tokens[head]!.upos !== 'PROPN') {
      const named = before.slice(k + 1).flatMap(fullNameAsSubject)[0];
      if (named !== undefined) return named;
    }
    let first = at;
    while (sentence.tokens[first - 1]?.upos === 'ADJ') first--;
    if (sentence.tokens[first - 1]?.upos === 'DET') first--;
    return {
      sentence: sentence.index,
      token: head,
      span: [sentence.tokens[first]!.start, sentence.tokens[head]!.end],
    };
  }
  return null;
}

/** "Luis Ortega has carried …": a sentence that begins with a name of two words or more. */
function fullNameAsSubject({ tokens, index }: Sentence): Speaker[] {
  const end = tokens.findIndex((t) => t.upos !== 'PROPN');
  return end < 2 ? [] : [{ sentence: index, token: end - 1, span: [tokens[0]!.start, tokens[end - 1]!.end] }];
}

/** "Luis Ortega, a priest, has carried …", "Ann Hale, 34, drives": a name at the head of a sentence that what follows explains, whatever the tree makes of it. */
function nameExplained(sentence: Sentence): Speaker | null {
  const [named] = fullNameAsSubject(sentence);
  const { tokens } = sentence;
  const explained =
    named !== undefined &&
    tokens[named.token + 1]?.text === ',' &&
    /^(?:DET|NUM)$/.test(tokens[named.token + 2]?.upos ?? '');
  return explained ? named : null;
}

/** Whom the headline or the introduction names first, by a word for a person or a name. */
function firstNamed(document: Document, before: readonly Sentence[], lexicon: CueLexicon): Speaker | null {
  for (const sentence of before) {
    const introduced = nameExplained(sentence);
    if (introduced !== null) return introduced;
    const at = sentence.tokens.findIndex(
      (t, i) =>
        (t.upos === 'NOUN' &&
          // "A sheikh who sat in": somebody, though no list knows the word.
          (lexicon.persons.has(t.lemma) || (i < 4 && t.xpos === 'NN' && sentence.tokens[i + 1]?.text === 'who'))) ||
        (t.upos === 'PROPN' && t.rel.startsWith('nsubj') && i < 12),
    );
    if (at < 0) continue;
    // "The chief negotiator": the last noun is the head, whatever the tree makes of it.
    let head = at;
    while (sentence.tokens[at]!.upos === 'NOUN' && /^(?:NOUN|PROPN)$/.test(sentence.tokens[head + 1]?.upos ?? ''))
      head++;
    const whole = speakerOf(treeOf(sentence), head, null);
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
        const told = speakerByPlace(tree, v, group, lexicon)?.speaker ?? opening(tree);
        if (told !== null && !lexicon.pointing.has(tokens[told.token]!.text.toLowerCase())) return told;
      }
  }
  return null;
}

/** "A lecturer at a college, who sits on its board, spoke to us": the noun phrase that opens the sentence. */
function opening(tree: Tree): Speaker | null {
  const { tokens } = tree;
  if (tokens[0]?.upos !== 'DET') return null;
  const at = tokens.findIndex((t, i) => t.upos === 'NOUN' && !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.upos ?? ''));
  return at < 0 || at > farthestOutlet ? null : speakerOf(tree, at, null);
}

/** Whom the outlet met or spoke to: the verb's object, or what "to" or "with" leads to behind it. */
const isWhom = ({ tokens, children }: Tree, i: number, v: number): boolean =>
  tokens[i]!.head === v &&
  (tokens[i]!.rel === 'obj' ||
    (tokens[i]!.rel === 'obl' && children[i]!.some((c) => /^(?:to|with)$/i.test(tokens[c]!.text))));
