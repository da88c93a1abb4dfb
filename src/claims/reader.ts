import type { Document, Span } from '../documents/index.js';
import {
  type AmountMention,
  amounts,
  type ConditionMention,
  conditions,
  type DateMention,
  dates,
  type HedgeMention,
  hedges,
  quotations,
  type Sentence,
  type Token,
} from '../language/index.js';
import type { Attribution } from './attribution/attribution.js';
import { attributions, attributionsOf } from './attribution/attributions.js';
import { type Claim, families, type Party, type Source } from './claim.js';
import { claimId } from './claim-id.js';
import { frameMatches } from './grammar/frame-matches.js';
import { gistOf } from './grammar/gists.js';
import { type KindReading, readKind } from './grammar/kinds.js';
import { createLexicon, type Frame, type Lexicon } from './grammar/lexicon.js';
import { conditionSpan, marksOf, reportedKinds, reports } from './grammar/marks.js';
import { predicates } from './grammar/predicates.js';
import { affiliation, rolesOf, subjectOf, subjectParties } from './grammar/roles.js';
import { type Segment, segments } from './grammar/segments.js';
import { reportingTail } from './grammar/tails.js';
import { type Term, termsOf } from './grammar/terms.js';
import type { IssueClassifier } from './issues/issue-reading.js';
import type { PartyContext } from './parties/mention.js';
import type { PartyReader } from './parties/party-reader.js';

/** The name that this reader signs its claims with. */
export const grammarReader = 'grammar@1';

export interface ReaderOptions {
  readonly analyse: (document: Document) => readonly Sentence[];
  readonly parties: PartyReader;
  readonly issues: IssueClassifier;
  /** A user's own frames; they win over the shipped ones. */
  readonly frames?: readonly Frame[];
}

export type Reader = (document: Document) => Claim[];

/** What is known of the whole document while its pieces are read. */
interface Reading {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  readonly parties: PartyContext;
  readonly lexicon: Lexicon;
  readonly issues: IssueClassifier;
}

/**
 * The grammar reader: from a document to its claims in text order, offline and deterministic.
 * Every claim's `quote` is `text.slice(...span)` of the cleaned text; reading twice gives equal claims.
 */
export function createReader(options: ReaderOptions): Reader {
  const lexicon = createLexicon(options.frames);
  return (document) => {
    const sentences = options.analyse(document);
    const found = attributions(document, sentences, quotations(document.text));
    for (const sentence of sentences) {
      const tail = reportingTail(sentence, found, found.length);
      if (tail !== null) found.push(tail);
    }
    const speech = found
      .filter((a) => a.assertive)
      .flatMap((a) => a.content.map((span) => ({ span, source: a.source[0] ?? null })));
    const parties = options.parties(document, sentences, { speech });
    return read({ document, sentences, attributions: found, parties, lexicon, issues: options.issues });
  };
}

const within = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
const touches = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

function read(reading: Reading): Claim[] {
  const { document, sentences, lexicon } = reading;
  const claims: Claim[] = [];
  const dateContext: DateMention[] = [];
  let last: Party | null = null;
  let lastBlock = -1;
  let question: string | null = null;
  let asked: Claim['kind'] | null = null;
  let asks: Party | null = null;
  let answering = false;
  let spoken: Around['chain'] = null;
  for (const [s, sentence] of sentences.entries()) {
    const block = document.blocks[sentence.block];
    if (sentence.block !== lastBlock) {
      last = null;
      spoken = null;
      lastBlock = sentence.block;
      if (block?.kind === 'body' && !answering) {
        question = asked = asks = null;
      }
      if (block?.kind === 'heading') answering = false;
    }
    const text = document.text.slice(sentence.start, sentence.end);
    if (/\?["”’']?$/.test(text.trim())) {
      question = text;
      asked = askedKind(sentence, lexicon);
      asks =
        reading.parties.mentions.find(
          (m) => m.sentence === sentence.index && m.kind !== 'place' && m.parties.length > 0,
        )?.parties[0] ?? null;
      answering =
        block?.kind === 'question' || text.length === (block === undefined ? 0 : block.span[1] - block.span[0]);
      continue;
    }
    if (block?.kind === 'heading' || block?.kind === 'title') continue;
    const local = reading.attributions.filter((a) =>
      [...a.cue, ...a.content].some((x) => touches(x, [sentence.start, sentence.end])),
    );
    const held = conditions(sentence, sentences.slice(Math.max(0, s - 2), s)).map((c) =>
      trimmed(sentence, c, document),
    );
    const marks = marksOf(sentence, local, held, lexicon);
    const groups = predicates(sentence, lexicon);
    const signals = {
      conditions: held,
      hedges: hedges(sentence),
      amounts: amounts(sentence),
      dates: dates(sentence, { published: document.published, previous: dateContext }),
    };
    dateContext.push(...signals.dates);
    const before = sentences
      .slice(Math.max(0, s - 3), s)
      .filter((x) => x.block === sentence.block)
      .map((x) => document.text.slice(x.start, x.end));
    let listed: Claim | null = null;
    for (const segment of segments(sentence, groups, marks, lexicon)) {
      const told = readSegment(
        segment,
        {
          signals,
          local,
          question,
          asked,
          asks,
          last,
          listed,
          before,
          voice: voices(marks.voice ?? null, document),
          chain: spoken,
        },
        reading,
      );
      if (told.chain.length > 0) spoken = { sentence: sentence.index, chain: told.chain };
      const chief = told.claims[0];
      if (chief === undefined) continue;
      if (sentence.tokens[segment.to]?.text === ':' && families.move.includes(chief.kind as never)) {
        // "insists on three things: that …": the things are the claims.
        listed = chief;
        continue;
      }
      // "One thing is clear: …" only announces what follows.
      if (sentence.tokens[segment.to]?.text === ':' && chief.parties.length === 0 && segment.predicate?.copula)
        continue;
      claims.push(...told.claims);
      if (chief.parties[0] !== undefined) last = chief.parties[0];
    }
    if (
      listed !== null &&
      claims[claims.length - 1]?.span[0] !== undefined &&
      (claims[claims.length - 1] as Claim).span[0] < listed.span[0]
    )
      claims.push(listed);
  }
  return claims;
}

/** The kind of claim that answers a question: a time, a forecast, or what its verb asks for. */
function askedKind(sentence: Sentence, lexicon: Lexicon): Claim['kind'] | null {
  const first = sentence.tokens.find((t) => t.upos !== 'PUNCT');
  if (first === undefined) return null;
  if (first.lemma === 'when') return 'deadline';
  if (lexicon.modals.has(first.text.toLowerCase())) return 'forecast';
  const marks = { masked: new Set<number>(), openings: new Set<number>(), conditional: new Set<number>() };
  const piece = segments(sentence, predicates(sentence, lexicon), marks, lexicon)[0];
  const best = piece === undefined ? undefined : frameMatches(piece, lexicon)[0];
  return best === undefined || best.score < 4 ? null : best.trigger.frame.kind;
}

interface Signals {
  readonly conditions: readonly ConditionMention[];
  readonly hedges: readonly HedgeMention[];
  readonly amounts: readonly AmountMention[];
  readonly dates: readonly DateMention[];
}

interface Around {
  readonly signals: Signals;
  readonly local: readonly Attribution[];
  readonly question: string | null;
  /** Kind of what the question asks for. */
  readonly asked: Claim['kind'] | null;
  /** Whom the question names first. */
  readonly asks: Party | null;
  readonly last: Party | null;
  readonly listed: Claim | null;
  /** Sentences before this one in its paragraph, nearest last. */
  readonly before: readonly string[];
  /** Voices without a face that the sentence names. */
  readonly voice: readonly Source[];
  /** Who spoke last in this paragraph. */
  readonly chain: { readonly sentence: number; readonly chain: readonly Attribution[] } | null;
}

/** What a piece says, and who says it. */
interface Told {
  readonly claims: readonly Claim[];
  readonly chain: readonly Attribution[];
}

/** "X, she said, and Y": the speaker goes on over the sentence; in an interview, over the answer. */
function goesOn(segment: Segment, before: { readonly sentence: number; readonly chain: readonly Attribution[] } | null): readonly Attribution[] {
  if (before === null) return [];
  if (before.sentence === segment.sentence.index) {
    const parted = segment.sentence.tokens[segment.from - 1]?.text === ';';
    return parted || segment.link === 'relative' || segment.link === 'time' ? [] : before.chain;
  }
  return before.chain.filter((a) => a.carried);
}

/** The claims of one piece: none, one, or one a term. */
function readSegment(segment: Segment, around: Around, reading: Reading): Told {
  const { document, lexicon, parties } = reading;
  const { signals, question } = around;
  const { tokens } = segment.sentence;
  const offsets = (from: number, to: number): Span => [(tokens[from] as Token).start, (tokens[to - 1] as Token).end];
  const span = offsets(segment.from, segment.to);
  const told = attributionsOf(span, reading.attributions).filter((a) => reports(a, segment.sentence, lexicon));
  const chain = told.length > 0 ? told : goesOn(segment, around.chain);
  const innermost = chain[chain.length - 1];
  if (!worthReading(segment, lexicon, innermost?.cueClass === 'deny' && segment.predicate !== null)) return { claims: [], chain };
  const speaker =
    innermost === undefined ? null : affiliation(innermost.sourceHead, innermost.source[0] ?? null, parties);
  const subject = subjectOf(segment);
  const own = subjectParties(subject, parties);
  const subjectWord =
    subject === null ? '' : (subject.segment.sentence.tokens[subject.token] as Token).text.toLowerCase();
  const condition = conditionOf(span, signals.conditions);
  const sideSpeaks = speaker !== null && parties.sides.some((x) => (x.id ?? x.name) === (speaker.id ?? speaker.name));
  const kind: KindReading = readKind(segment, lexicon, {
    partySubject: own.length > 0,
    firstPerson: lexicon.firstPerson.has(subjectWord),
    conditional: condition !== null,
    onlyIf: condition !== null && sideSpeaks && /^(only|unless)\b/i.test(condition.text),
    side: own.some((x) => parties.sides.some((y) => (x.id ?? x.name) === (y.id ?? y.name))),
    unless: condition !== null && /^(unless|without|until)\b/i.test(condition.text),
    denied: innermost?.cueClass === 'deny',
    reportedAs: around.listed?.kind ?? (innermost === undefined ? null : (reportedKinds[innermost.cueClass] ?? null)),
    asked: around.asked,
  });
  // A bare answer is about whom the question named.
  const bare = segment.predicate === null && around.asks !== null;
  const roles = rolesOf(
    segment,
    kind.kind,
    segment.predicate?.passive ?? false,
    segment.predicate?.necessity ?? false,
    { parties, lexicon, speaker, bare, last: bare ? around.asks : around.last },
  );
  const listed = around.listed;
  const terms = termsOf(segment, kind.kind, lexicon);
  const ranges: readonly Term[] =
    terms.length > 0 ? terms : [{ from: segment.from, to: segment.to, lead: [segment.from, segment.from] }];
  const sentenceText = document.text.slice(segment.sentence.start, segment.sentence.end);
  const claims = ranges.map((term): Claim => {
    const own = offsets(term.from, term.to);
    const gist = gistOf({ ...segment, to: term.to }, roles.subject, parties, term);
    return {
      id: claimId(document.id, own, kind.kind, grammarReader),
      document: { id: document.id, name: document.name, title: document.title, published: document.published },
      kind: kind.kind,
      parties: listed === null ? [...roles.parties] : [...listed.parties],
      toward: listed === null ? [...roles.toward] : [...listed.toward],
      issue: reading.issues(gist, {
        sentence: sentenceText,
        kind: kind.kind,
        before: around.before,
        ...(question === null ? {} : { heading: question }),
        document: document.text,
      }),
      gist,
      polarity: kind.polarity,
      condition: condition === null ? null : { text: condition.text, span: [condition.span[0], condition.span[1]] },
      certainty: certaintyOf(own, signals.hedges),
      when: whenOf(own, signals.dates),
      amount: amountOf(own, signals.amounts),
      sources: [
        ...chain.map((a) => sourceOf(a, parties)),
        ...around.voice.filter((v) => v.span !== null && v.span[1] < own[0]),
      ],
      attributes: kind.attributes,
      event: kind.event,
      span: [own[0], own[1]],
      quote: document.text.slice(own[0], own[1]),
      reader: grammarReader,
    };
  });
  return { claims, chain };
}

function trimmed(sentence: Sentence, c: ConditionMention, document: Document): ConditionMention {
  const span = conditionSpan(sentence, c.span);
  return span === c.span
    ? c
    : { ...c, span, text: document.text.slice(...span), governs: [span[1], Math.max(c.span[1], c.governs[1])] };
}

const conditionOf = (span: Span, found: readonly ConditionMention[]): ConditionMention | null =>
  found.find((c) => touches(c.governs, span) && !within(c.span, span)) ??
  found.find((c) => within(c.span, span)) ??
  null;

function certaintyOf(span: Span, found: readonly HedgeMention[]): Claim['certainty'] {
  const hedge = found.find((h) => touches(h.span, span)) ?? found.find((h) => within(span, h.scope));
  return hedge === undefined ? null : { low: hedge.low, high: hedge.high, phrase: hedge.phrase, scale: hedge.scale };
}

function whenOf(span: Span, found: readonly DateMention[]): Claim['when'] {
  const date = found.find((d) => within(d.span, span) && (d.kind === 'date' || d.kind === 'time'));
  return date === undefined ? null : { from: date.from, to: date.to, text: date.text, resolved: date.resolved };
}

function amountOf(span: Span, found: readonly AmountMention[]): Claim['amount'] {
  const amount = found.find((a) => within(a.span, span));
  return amount === undefined ? null : { low: amount.low, high: amount.high, unit: amount.unit, text: amount.text };
}

const voices = (span: Span | null, document: Document): Source[] =>
  span === null
    ? []
    : [
        {
          name: document.text.slice(...span),
          type: 'anonymous',
          access: 'unknown',
          affiliation: null,
          span: [span[0], span[1]],
        },
      ];

/** A source's name; of a pronoun that the attribution left as it stands, the one it points to. */
function named(a: Attribution, parties: PartyContext): string {
  const name = a.sourceName ?? '';
  if (a.sourceHead === null) return name;
  const mention = parties.mentionAt(a.sourceHead.sentence, a.sourceHead.token);
  return mention?.kind === 'pronoun' && name.length <= 12 ? (mention.actor ?? mention.gist) : name;
}

function sourceOf(a: Attribution, parties: PartyContext): Source {
  const span = a.source[0] ?? null;
  return {
    name: named(a, parties),
    type: a.sourceType,
    access: a.sourceAccess,
    affiliation: affiliation(a.sourceHead, span, parties)?.id ?? null,
    span: span === null ? null : [span[0], span[1]],
  };
}

/** Whether a piece says anything: not a condition, not a lone name, not "Yes.", not a word about the interview. */
function worthReading(segment: Segment, lexicon: Lexicon, denied: boolean): boolean {
  const { tokens } = segment.sentence;
  if (segment.link === 'condition') return false;
  const said = tokens.slice(segment.from, segment.to).filter((t) => t.upos !== 'PUNCT');
  if (said.every((t) => lexicon.bareAnswers.has(t.text.toLowerCase()))) return false;
  const lemmas = ` ${said.map((t) => t.lemma).join(' ')} `;
  if (lexicon.asides.some((aside) => lemmas.includes(aside))) return false;
  if (segment.predicate?.finite || denied) return said.length > 1;
  if (segment.link === 'time') return false;
  // A sentence without a verb answers a question: "By midnight tonight."
  return segment.alone && said.length > 1;
}
