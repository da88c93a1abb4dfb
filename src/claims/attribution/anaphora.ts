import type { Document, Span } from '../../documents/index.js';
import type { Sentence, Token } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';

interface Mention {
  readonly name: string;
  readonly at: number;
  readonly plural: boolean;
  readonly block: number;
  /** Last word of the name or the head noun, in lower case: by it a shorter mention is known. */
  readonly key: string;
  readonly proper: boolean;
  readonly source: boolean;
  /** Told by a word of the name: "envoy", "committee". */
  readonly sort: 'person' | 'body' | null;
  /** Of a source that stands behind its words: where they begin. */
  readonly from?: number;
  /** Named in words that somebody told. */
  readonly told?: boolean;
}

const plain = /^(they|we|these|those)$/i;
const definite = /^(the|this|that) /i;
const same = /^the same /i;

/**
 * What a speaker is called: its own words, made fuller by an earlier mention where it is a pronoun ("he"), a short name ("Hale" for
 * "Ann Hale, the mayor") or a noun that points back ("the envoy" for "an envoy briefed on the talks").
 * @param drafts in the order of the text
 */
export function speakerNames(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  lexicon: CueLexicon,
): (string | null)[] {
  const sources = sourceMentions(document, sentences, drafts, lexicon);
  // "A spokesman for the ministry, Ann Hale, said": the ministry is a part of the name and nobody of its own.
  // In reported words "he" is the speaker more often than whom the words name.
  const reported = drafts.filter((d) => d.statement && !d.carried).flatMap((d) => d.content);
  const subjects = subjectMentions(document, sentences, lexicon)
    .filter((m) => !sources.some((s) => s.at <= m.at && m.at < s.at + s.name.length))
    .map((m) => (reported.some(([from, to]) => from <= m.at && m.at < to) ? { ...m, told: true } : m));
  const mentions = [...sources, ...subjects].sort((a, b) => a.at - b.at || Number(b.source) - Number(a.source));
  return drafts.map(({ speaker }) => {
    if (speaker === null) return null;
    const span = calledBy(speaker, sentences);
    const own = document.text.slice(...span);
    const here = mentionOf(document, sentences, speaker, span, false, lexicon);
    const earlier = mentions.filter((m) => m.at < span[0]);
    if (lexicon.pointing.has(own.toLowerCase())) {
      const found = antecedent(
        own,
        here,
        /^s?he$/i.test(own) ? earlier.filter((m) => !(m.proper && definite.test(m.name) && !m.source)) : earlier,
      );
      if (found === null) return own;
      return same.test(own) ? `${own} (${found})` : found;
    }
    const fuller = earlier.findLast(
      (m) =>
        m.source && m.key === here.key && m.name.length > own.length && (here.proper ? m.proper : definite.test(own)),
    );
    return fuller?.name ?? own;
  });
}

/** The words that name a speaker, without a clause behind a comma on what it did ("Ann Hale, who left in May"); what it is or does stays ("who leads the team"). */
function calledBy({ named, span, sentence }: Speaker, sentences: readonly Sentence[]): Span {
  if (named !== undefined) return named;
  const tokens = sentences[sentence]?.tokens ?? [];
  const clause = tokens.findIndex(
    (t, i) => t.text === ',' && t.start > span[0] && t.end < span[1] && tokens[i + 1]!.xpos.startsWith('W'),
  );
  if (clause < 0) return span;
  const verb = tokens.slice(clause, clause + farthestVerb).find((t) => t.xpos.startsWith('VB'));
  const lasting = verb !== undefined && /^VB[ZP]$/.test(verb.xpos) && verb.lemma !== 'have';
  return lasting ? span : [span[0], tokens[clause]!.start];
}
/** Words from the comma to the verb of the clause behind it. */
const farthestVerb = 5;

/** The nearest mention that a pronoun may stand for: in its own paragraph if any, of its number. */
function antecedent(own: string, here: Mention, earlier: readonly Mention[]): string | null {
  const plural = plain.test(own);
  const wrong = /^it$/i.test(own) ? 'person' : /^s?he$/i.test(own) ? 'body' : undefined;
  const fits = earlier.filter((m) => m.plural === plural && m.sort !== wrong && m.told !== true);
  const near = fits.findLast((m) => m.block === here.block);
  // "Ann Hale rang both, an aide said. She told them …": of whom the aide spoke, not the aide.
  const told =
    near?.from !== undefined && !near.proper && /^s?he$/i.test(own)
      ? earlier.findLast((m) => m.told && /\p{Lu}\S* \p{Lu}/u.test(m.name) && m.at >= near.from! && m.at < near.at)
      : undefined;
  if (told !== undefined) return told.name;
  return (near ?? fits.findLast((m) => m.source && m.block >= here.block - 2))?.name ?? null;
}

function sourceMentions(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  lexicon: CueLexicon,
): Mention[] {
  const found: Mention[] = [];
  for (const { speaker, carried, statement, content, class: cls } of drafts) {
    // "A delegate disputed that": who denies or admits a thing speaks too.
    if (speaker === null || carried || !(statement || cls === 'deny' || cls === 'admit')) continue;
    const span = calledBy(speaker, sentences);
    const name = document.text.slice(...span).toLowerCase();
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (!lexicon.pointing.has(name) && !lexicon.pointing.has(last) && !/^(who|which|that)$/.test(last))
      found.push({
        ...mentionOf(document, sentences, speaker, span, true, lexicon),
        ...(content[0] !== undefined && content[0][1] <= span[0] ? { from: content[0][0] } : {}),
      });
  }
  return found;
}

/** Subjects of main clauses that are people by name or by noun: "Hale left at noon. She had won, she said." */
function subjectMentions(document: Document, sentences: readonly Sentence[], lexicon: CueLexicon): Mention[] {
  const named = (sentence: Sentence, token: number): Mention => {
    const span = nameSpan(sentence, token);
    return mentionOf(document, sentences, { sentence: sentence.index, token, span }, span, false, lexicon);
  };
  const found: Mention[] = [];
  for (const sentence of sentences) {
    const asks = document.blocks[sentence.block]?.kind === 'question';
    if (asks) {
      // "And Ann Hale?" names whom the answer is about.
      const at = sentence.tokens.findIndex((t) => t.upos === 'PROPN');
      if (at >= 0) {
        const asked = named(sentence, at);
        found.push({ ...asked, block: asked.block + 1 });
      }
    }
    sentence.tokens.forEach((token, i) => {
      if (!token.rel.startsWith('nsubj') || token.head < 0) return;
      const verb = sentence.tokens[token.head]!;
      const told = verb.head >= 0 && verb.rel === 'ccomp';
      if (verb.head >= 0 && !(verb.rel === 'conj' || verb.rel === 'parataxis' || told)) return;
      if (token.upos !== 'PROPN' && !lexicon.persons.has(token.lemma) && token.lemma !== 'people') return;
      const mention = named(sentence, i);
      found.push(told ? { ...mention, told } : mention);
    });
  }
  return found;
}

function nameSpan({ tokens }: Sentence, head: number): Span {
  let from = head;
  let to = head;
  const inName = (t: Token | undefined): boolean => t !== undefined && /^(PROPN|ADJ|DET|NUM|NOUN)$/.test(t.upos);
  while (from > 0 && tokens[from]!.upos !== 'DET' && inName(tokens[from - 1])) from--;
  if (
    tokens[to + 1]?.text === 'of' &&
    tokens[head]!.upos === 'NOUN' &&
    /^(NOUN|PROPN)$/.test(tokens[to + 2]?.upos ?? '')
  )
    to += 2;
  while (tokens[to + 1]?.upos === 'PROPN') to++;
  // "The foreign minister, Ann Hale, ruled": the name behind the office.
  if (tokens[head]!.upos === 'NOUN' && tokens[to + 1]?.text === ',' && tokens[to + 2]?.upos === 'PROPN') {
    let last = to + 2;
    while (tokens[last + 1]?.upos === 'PROPN') last++;
    if (tokens[last + 1]?.text === ',') {
      to = last;
      while (from > 1 && (inName(tokens[from - 1]) || tokens[from - 1]!.xpos === 'POS')) from--;
      if (from === 1 && inName(tokens[0])) from = 0;
    }
  }
  return [tokens[from]!.start, tokens[to]!.end];
}

function mentionOf(
  document: Document,
  sentences: readonly Sentence[],
  speaker: Speaker,
  span: Span,
  source: boolean,
  lexicon: CueLexicon,
): Mention {
  const sentence = sentences[speaker.sentence];
  const token = sentence?.tokens[speaker.token];
  const name = document.text.slice(...span);
  const proper = token?.upos === 'PROPN';
  let last = speaker.token;
  while (
    proper &&
    sentence !== undefined &&
    sentence.tokens[last + 1]?.upos === 'PROPN' &&
    sentence.tokens[last + 1]!.end <= span[1]
  )
    last++;
  const key = (proper ? sentence?.tokens[last]?.text : token?.lemma) ?? name;
  return {
    name,
    at: span[0],
    plural:
      token !== undefined &&
      (/^NNP?S$/.test(token.xpos) || token.lemma === 'people' || (token.upos === 'NUM' && !/^one$/i.test(token.text))),
    block: sentence?.block ?? -1,
    key: key.toLowerCase(),
    proper,
    source,
    sort: sortOf(sentence, span, token, lexicon),
  };
}

/** A person by title, office or "who"; a body by its head noun. */
function sortOf(
  sentence: Sentence | undefined,
  span: Span,
  head: Token | undefined,
  lexicon: CueLexicon,
): Mention['sort'] {
  if (head !== undefined && head.upos !== 'PROPN' && lexicon.bodies.has(head.lemma)) return 'body';
  const own = sentence?.tokens.filter((t) => t.start >= span[0] && t.end <= span[1]) ?? [];
  return own.some((t) => lexicon.persons.has(t.lemma.toLowerCase()) || /^(who|whose|mr|mrs|ms)\.?$/i.test(t.text))
    ? 'person'
    : null;
}
