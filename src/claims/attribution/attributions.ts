import type { Document, Span } from '../../documents/index.js';
import type { Quotation, Sentence } from '../../language/index.js';
import { speakerNames } from './anaphora.js';
import type { Attribution } from './attribution.js';
import { withoutWhen } from './beside.js';
import { carriedDrafts } from './carried.js';
import { type CueLexicon, shippedCues } from './cues.js';
import { dismissalDrafts, endedBefore, rebuttalAt } from './dismissals.js';
import type { Draft } from './draft.js';
import { heldSoDrafts } from './held-so.js';
import { interviewDrafts, runInQuestions } from './interviews.js';
import { introducedDrafts } from './introduced.js';
import { labelDrafts } from './labels.js';
import { bounded } from './name-bounds.js';
import { accessOf, sourceTypeOf } from './naming.js';
import { overlaps } from './overlaps.js';
import { phraseDrafts } from './phrases.js';
import { quotedDrafts } from './quoted.js';
import { quotedAsDrafts } from './quoted-as.js';
import { transcriptDrafts } from './speakers.js';
import { statementDrafts } from './statements.js';
import { takenUpDrafts } from './taken-up.js';
import { textDrafts } from './texts.js';
import { treeOf } from './tree.js';
import { verbDrafts } from './verbs.js';

/** Every attribution of a document in order of its sentences; `parent` says which lies in which. */
export function attributions(
  document: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  lexicon: CueLexicon = shippedCues(),
): Attribution[] {
  const drafts: Draft[] = [];
  const spoken: Draft[] = [];
  for (const sentence of sentences) {
    if (!carriesCue(sentence, lexicon) && !sentence.tokens.some((t) => t.text === ':')) continue;
    const tree = treeOf(sentence);
    const paragraph = document.blocks[sentence.block]?.span ?? [0, document.text.length];
    const quoted = quotedDrafts(tree, document.text, paragraph, quotations, lexicon);
    const cited = new Set(quoted.map((d) => d.cue[0]![1]));
    const verbs = verbDrafts(tree, lexicon);
    const bound = (d: Draft): Draft =>
      d.speaker === null ? d : { ...d, speaker: bounded(tree, withoutWhen(tree, d.speaker, d.cue[0]), lexicon) };
    // `It will hold, said the envoy. "We were sent to listen."`: both are the envoy's.
    spoken.push(
      ...quoted.map(bound).map((d) => {
        const aside = d.content.every((c) => c[0] >= sentence.end)
          ? verbs.find(
              (x) => x.statement && x.cue[0]![1] === d.cue[0]![1] && x.content.every((c) => c[0] < x.cue[0]![0]),
            )
          : undefined;
        return aside === undefined ? d : { ...d, speaker: aside.speaker, content: [...aside.content, ...d.content] };
      }),
    );
    const texts = textDrafts(tree, lexicon);
    const heldSo = heldSoDrafts(tree, lexicon).map((d) => ofSentenceBefore(d, sentence, sentences));
    const laid = new Set(texts.map((d) => d.cue[0]![1]));
    const quotedAs = quotedAsDrafts(tree, lexicon);
    const denials = dismissalDrafts(tree, lexicon);
    const own = [
      ...denials,
      ...[
        ...verbs.filter(
          (d) =>
            !laid.has(d.cue[0]![1]) && ![...heldSo, ...quotedAs].some((x) => x.cue.some((c) => overlaps(c, d.cue[0]!))),
        ),
        ...quotedAs,
        ...texts,
        ...phraseDrafts(tree, lexicon),
        ...heldSo,
      ].filter((d) => !cited.has(d.cue[0]![1]) && !denials.some((x) => x.cue.some((c) => covers(c, d.cue[0]!)))),
    ];
    const rebuttal = rebuttalAt(sentence.tokens, lexicon);
    const told = own.map((d) => goingOn(d, quoted, sentence)).map(bound);
    const ended = rebuttal < 0 ? told : told.flatMap((d) => endedBefore(d, sentence.tokens[rebuttal]!.start));
    const introduced = introducedDrafts(tree, document.text, quotations, [...quoted, ...own], lexicon);
    const takenUp = takenUpDrafts(tree, [...quoted, ...own, ...introduced], lexicon).map(bound);
    drafts.push(...ended, ...introduced, ...takenUp);
  }
  const own = tidied(document.text, [...settled(spoken), ...drafts], quotations);
  const transcript = transcriptDrafts(document, sentences, own, lexicon);
  const turns = [
    ...sentences.flatMap((s) =>
      transcript.drafts.some((d) => d.content.some((c) => overlaps(c, [s.start, s.end])))
        ? []
        : labelDrafts(document, s, own, lexicon),
    ),
    ...(transcript.labels > 0 && runInQuestions(document, sentences).length === 0
      ? transcript.drafts
      : interviewDrafts(document, sentences, own, lexicon)),
    ...statementDrafts(document, sentences, lexicon),
  ];
  const carried = carriedDrafts(document, sentences, [...own, ...turns], quotations, lexicon);
  return nested(document, sentences, [...own, ...turns, ...carried], lexicon);
}

/** "The two agreed. That, at least, is how Hale told it": what a mere "that" takes up is the sentence before. */
function ofSentenceBefore(draft: Draft, { tokens, block, index }: Sentence, sentences: readonly Sentence[]): Draft {
  const before = sentences[index - 1];
  const told = tokens.filter((t) => draft.content.some((c) => c[0] <= t.start && t.end <= c[1]));
  const points =
    /^(?:that|this|such|so)$/i.test(told[0]?.text ?? '') && !told.some((t) => /^(?:NOUN|PROPN|VERB)$/.test(t.upos));
  return points && before?.block === block
    ? { ...draft, content: [[before.start, before.end], ...draft.content] }
    : draft;
}

/** `"It is over," the envoy said, adding that …`: a participle behind what marks tell is said by the same. */
function goingOn(draft: Draft, quoted: readonly Draft[], { tokens }: Sentence): Draft {
  const cue = draft.cue[0]!;
  if (draft.speaker !== null || !draft.statement) return draft;
  if (!tokens.some((t) => t.xpos === 'VBG' && cue[0] <= t.start && t.end <= cue[1])) return draft;
  const before = quoted.findLast((q) => q.cue[0]![1] <= cue[0]);
  return before === undefined ? draft : { ...draft, speaker: before.speaker };
}

function carriesCue(sentence: Sentence, lexicon: CueLexicon): boolean {
  return sentence.tokens.some(
    (t) =>
      lexicon.verbs.has(t.lemma) ||
      lexicon.stipulating.has(t.lemma) ||
      lexicon.finiteForms.has(t.text) ||
      lexicon.nouns.has(t.lemma) ||
      lexicon.inside.has(t.lemma) ||
      lexicon.inside.has(t.text) ||
      lexicon.adjectives.has(t.lemma) ||
      lexicon.adverbs.has(t.lemma) ||
      lexicon.phrases.has(t.lemma) ||
      lexicon.phrases.has(t.text.toLowerCase()),
  );
}

/** A quotation that two cues lay hold of belongs to the one beside it: the later, whose first words it is. */
function settled(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const content = draft.content.filter(
      (span, k) =>
        k === 0 ||
        !drafts.some(
          (other, j) =>
            j !== i &&
            other.cue[0]![0] > draft.cue[0]![0] &&
            other.content.some((o) => o[0] <= span[0] && span[1] <= o[1]),
        ),
    );
    return { ...draft, content };
  });
}

/** A cue within a quotation speaks only within it; content never holds its own cue or source; half quotations are made whole. */
function tidied(text: string, drafts: readonly Draft[], quotations: readonly Quotation[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const cue = draft.cue[0];
    const home = cue && quotations.findLast((q) => q.inner[0] <= cue[0] && cue[1] <= q.inner[1]);
    let content = draft.content.map((span) => whole(span, quotations));
    if (home !== undefined) content = content.flatMap((s) => clip(s, home.inner));
    // "An envoy who has read the letter says": what a speaker's description tells ends with the description.
    const described = cue && drafts.find((d) => d !== draft && covers(d.speaker?.span, cue))?.speaker?.span;
    if (described !== undefined) content = content.flatMap((s) => clip(s, described));
    // "He had told them that it would wait, the envoy said": the words behind the comma are of the sentence's own telling.
    const outer = cue && drafts.find((d) => d !== draft && tellsAll(d, draft));
    if (outer !== undefined) content = content.flatMap((s) => clip(s, [0, begins(outer)]));
    for (const own of [...draft.cue, ...(draft.speaker === null ? [] : [draft.speaker.span])])
      content = content.flatMap((s) => without(s, own));
    content = merged(content.flatMap((s) => trimmed(text, s)));
    if (content.length > 0) kept.push({ ...draft, content });
  }
  return kept;
}

const begins = ({ cue, speaker }: Draft): number => Math.min(cue[0]![0], speaker?.span[0] ?? Number.POSITIVE_INFINITY);

/** Whether a statement behind which its telling is set holds another, whose words the tree lets run over that telling. */
const tellsAll = (a: Draft, b: Draft): boolean =>
  a.statement &&
  a.cue[0] !== undefined &&
  b.cue[0] !== undefined &&
  b.content.length > 0 &&
  a.sentence === b.sentence &&
  a.cue[0][0] > b.cue[0][1] &&
  a.content.some((c) => covers(c, b.cue[0]!) && c[1] <= begins(a) && c[1] > b.content.at(-1)![0]) &&
  b.content.some((c) => covers(c, a.cue[0]!) && c[1] <= Math.max(a.cue[0]![1], a.speaker?.span[1] ?? 0) + 1);

const covers = (outer: Span | undefined, inner: Span): boolean =>
  outer !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1];

/** In order, and one where they overlap. */
function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const [s, e] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && s < last[1]) out[out.length - 1] = [last[0], Math.max(last[1], e)];
    else out.push([s, e]);
  }
  return out;
}

const letter = /[\p{L}\p{N}]/u;
const outer = /[\s,;:—–-]/;

/** Without blanks, commas and dashes at the ends; nothing where no word is left. */
function trimmed(text: string, [from, to]: Span): Span[] {
  let [s, e] = [from, to];
  while (s < e && outer.test(text[s]!)) s++;
  while (e > s && outer.test(text[e - 1]!)) e--;
  return letter.test(text.slice(s, e)) ? [[s, e]] : [];
}

function whole(span: Span, quotations: readonly Quotation[]): Span {
  let [start, end] = span;
  for (const q of quotations) {
    if (q.span[0] >= span[1]) break;
    if (start <= q.inner[0] && q.span[0] < end && end < q.span[1] && end > q.inner[0]) end = q.span[1];
    if (start === q.inner[0] && end >= q.inner[1]) start = q.span[0];
  }
  return [start, end];
}

const clip = (s: Span, [from, to]: Span): Span[] =>
  overlaps(s, [from, to]) ? [[Math.max(s[0], from), Math.min(s[1], to)]] : [];

function without(s: Span, own: Span): Span[] {
  if (!overlaps(s, own)) return [s];
  const out: Span[] = [];
  if (s[0] < own[0]) out.push([s[0], own[0]]);
  if (own[1] < s[1]) out.push([own[1], s[1]]);
  return out;
}

function nested(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  lexicon: CueLexicon,
): Attribution[] {
  const measured = drafts.map(measure).sort((a, b) => a.start - b.start || b.size - a.size);
  const ordered = measured.map((m) => m.draft);
  const names = speakerNames(document, sentences, ordered, lexicon);
  return ordered.map((draft, index) => {
    let parent: number | null = null;
    const own = measured[index]!;
    for (const [i, other] of measured.entries()) {
      if (!holds(other, own) || holds(own, other)) continue;
      if (parent === null || measured[parent]!.size > other.size) parent = i;
    }
    const sentence = draft.speaker === null ? undefined : sentences[draft.speaker.sentence];
    // Whom an introduction tells of as "she" and no more is known by what she does there.
    const unnamed = draft.lemma === 'interview' && lexicon.pointing.has(names[index]?.toLowerCase() ?? '');
    const name = unnamed ? lexicon.interviewee : (names[index] ?? null);
    return {
      index,
      source: draft.speaker === null ? [] : [draft.speaker.span],
      cue: draft.cue,
      content: draft.content,
      parent,
      carried: draft.carried,
      sentence: draft.sentence,
      cueLemma: draft.lemma,
      cueClass: draft.class,
      negated: draft.negated,
      assertive: draft.statement && lexicon.assertive.has(draft.class) && !(draft.negated && draft.class === 'say'),
      sourceHead: draft.speaker === null ? null : { sentence: draft.speaker.sentence, token: draft.speaker.token },
      sourceName: name,
      sourceType:
        sentence === undefined || unnamed
          ? 'anonymous'
          : sourceTypeOf(sentence, draft.speaker!.token, draft.speaker!.span),
      sourceAccess: name === null ? 'unknown' : accessOf(name),
      addressee: draft.addressee,
    };
  });
}

/** A draft with what is asked of it for each other one. */
interface Measured {
  readonly draft: Draft;
  readonly start: number;
  readonly size: number;
  /** What must lie in another's content for this to be told in it. */
  readonly at: Span;
}

const measure = (draft: Draft): Measured => ({
  draft,
  start: Math.min(...[...draft.cue, ...draft.content].map((s) => s[0])),
  size: draft.content.reduce((n, [s, e]) => n + e - s, 0),
  at: draft.cue[0] ?? draft.content[0]!,
});

const holds = (outer: Measured, inner: Measured): boolean =>
  outer !== inner &&
  outer.start <= inner.at[0] &&
  outer.draft.content.some(([s, e]) => s <= inner.at[0] && inner.at[1] <= e);
