import type { Sentence, Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import {
  ahead,
  aheadOverName,
  apposesClause,
  behindAdverbs,
  correlates,
  embeddedBetween,
  inScareQuotes,
  isDash,
  joined,
  joinsOn,
  leadsIn,
  opensThat,
  pending,
  strong,
  subjectBetween,
  tellsBefore,
  trailing,
} from './breaks.js';
import type { Lexicon, SubordinatorType } from './lexicon.js';
import type { Marks } from './marks.js';
import { besideMove } from './participles.js';
import { chief, join, trim } from './pieces.js';
import { besides, type Predicate } from './predicates.js';

/** How a piece of a sentence hangs on the pieces before it. */
export type Link =
  | 'main'
  /** A full clause beside the one before it. */
  | 'clause'
  /** A verb phrase that shares the subject of the one before it. */
  | 'vp'
  | 'relative'
  /** The host clause goes on behind a relative clause or an inserted attribution. */
  | 'resume'
  | SubordinatorType;

/** A stretch of one sentence with one chief predicate, or none. Token indices, `to` exclusive. */
export interface Segment {
  readonly sentence: Sentence;
  from: number;
  to: number;
  link: Link;
  /** Chief predicate. */
  predicate: Predicate | null;
  /** All verb groups inside. */
  inside: readonly Predicate[];
  /** For `vp` and `relative` pieces: the piece that lends the subject. */
  host: Segment | null;
  /** For `resume`: the piece that holds the subject. */
  opening: Segment | null;
  /** All that the sentence says beside attribution and conditions. */
  alone: boolean;
  /** Tokens of an insertion between the two parts of the piece, `[from, to)`. */
  hole: readonly [from: number, to: number] | null;
}

/** "Until Sunday to decide": a day has no verb. */
const untilDay = (tokens: readonly Token[], i: number): boolean =>
  shippedCues().times.has((tokens[i + 1]?.text ?? '').toLowerCase()) && tokens[i + 2]?.lemma === 'to';

/** Cuts a sentence into pieces with one chief predicate each; conditions and attribution words are left out. */
export function segments(sentence: Sentence, groups: readonly Predicate[], marks: Marks, lexicon: Lexicon): Segment[] {
  const { tokens } = sentence;
  const finite: (Predicate | undefined)[] = new Array(tokens.length);
  for (const p of groups) if (p.finite) finite[p.from] = p;
  const pieces: Segment[] = [];
  let from = 0;
  let link: Link = 'main';
  let hasFinite = false;
  let hostFinite = true;
  let broken = false;
  const correlative = correlates(tokens);

  const close = (to: number): void => {
    const piece: Segment = {
      sentence,
      from,
      to,
      link,
      predicate: null,
      inside: [],
      host: null,
      opening: null,
      alone: false,
      hole: null,
    };
    if (trim(piece, lexicon)) {
      piece.inside = groups.filter((p) => p.head >= piece.from && p.head < piece.to);
      piece.predicate = chief(piece, lexicon);
      pieces.push(piece);
    }
    hasFinite = false;
  };
  const cut = (to: number, next: number, nextLink: Link): void => {
    close(to);
    from = next;
    link = nextLink;
  };
  const subordinator = (i: number, table: ReadonlyMap<string, SubordinatorType>): SubordinatorType | null => {
    const t = tokens[i];
    if (t === undefined || (t.upos !== 'SCONJ' && t.upos !== 'ADV' && t.upos !== 'ADP' && t.upos !== 'CCONJ'))
      return null;
    const type = table.get(t.text.toLowerCase());
    if (type === undefined) return null;
    // "Until Friday the union waits": a time.
    if (type === 'condition' && (t.rel === 'case' || untilDay(tokens, i))) return null;
    // "Has since dropped it": an adverb.
    if (tokens[i - 1]?.lemma === 'have' && /^VB[ND]$/.test(tokens[i + 1]?.xpos ?? '')) return null;
    const p = type === 'time' ? aheadOverName(tokens, i + 1, finite, marks) : ahead(tokens, i + 1, finite, marks);
    return p === null || (type === 'time' && i > from && !tellsBefore(tokens, from, i, p, lexicon)) ? null : type;
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const lower = token.text.toLowerCase();
    if (marks.masked.has(i) || marks.conditional.has(i)) {
      const set = marks.masked.has(i) ? marks.masked : marks.conditional;
      const started = from < i;
      // ", although the envoy said that …" begins anew.
      const anew = !started || hasFinite || token.upos === 'SCONJ';
      const first = i;
      cut(i, i, 'main');
      while (i + 1 < tokens.length && (set.has(i + 1) || ((tokens[i + 1] as Token).upos === 'PUNCT' && set.has(i + 2))))
        i++;
      from = i + 1;
      // "The price, he said, had": what is set in names who speaks; "Peru, accused of it, denies" sets nothing in.
      const led = leadsIn(tokens, first, from, marks);
      const inserted = !anew && !led && tokens.slice(first, from).some((t) => /^(?:NOUN|PROPN|PRON|ADJ)$/.test(t.upos));
      // "A minister, a cabinet shared in halves, and an act": a list goes on behind it, and no clause.
      const lists = set === marks.masked && tokens[tokens[from]?.text === ',' ? from + 1 : from]?.upos === 'CCONJ';
      link = inserted && !lists ? 'resume' : joinsOn(tokens, from, finite) ? 'vp' : 'clause';
      continue;
    }
    if (marks.openings.has(i) && tokens.slice(from, i).some((t) => t.upos !== 'PUNCT')) {
      cut(i, i, 'clause');
    }
    if (
      finite[i] !== undefined &&
      !(i > from && lexicon.questions.has((tokens[i - 1] as Token).text.toLowerCase()) && hasFinite)
    )
      hasFinite = true;
    if (i === from) {
      const type = subordinator(i, lexicon.commaSubordinators);
      if (type !== null && (link === 'main' || link === 'clause')) link = type;
    }
    if (strong.has(token.text) || isDash(tokens, i)) {
      cut(i, i + 1, 'clause');
      continue;
    }
    if (token.text === ',') {
      const next = tokens[i + 1];
      if (next === undefined) continue;
      const nextLower = next.text.toLowerCase();
      const preposition = next.upos === 'ADP' && lexicon.relatives.has((tokens[i + 2]?.text ?? '').toLowerCase());
      if ((lexicon.relatives.has(nextLower) && next.upos !== 'CCONJ') || preposition) {
        hostFinite = hasFinite;
        cut(i, i + 1, 'relative');
        broken = !hostFinite;
        continue;
      }
      if (hasFinite && apposesClause(tokens, i, finite, marks)) {
        hostFinite = true;
        cut(i, i + 1, 'relative');
        continue;
      }
      if (hasFinite && besideMove(tokens, i + 1, lexicon) > 0) {
        cut(i, i + 1, 'vp');
        continue;
      }
      // "Which between them take most of it, offered": a verb that the tagger took for an infinitive closes it too.
      const told = hasFinite || tokens.slice(from, i).some((t) => t.upos === 'VERB');
      // So does what stands behind a condition set into it.
      const over = (link as Link) === 'relative' ? told : i === from;
      if (over && broken && finite[behindAdverbs(tokens, i + 1, finite)] !== undefined) {
        cut(i, i + 1, 'resume');
        broken = false;
        continue;
      }
      const opens = ['condition', 'reason', 'contrast', 'time'].includes(link);
      if (opens && hasFinite && !(correlative && next.lemma === 'the') && ahead(tokens, i + 1, finite, marks)) {
        cut(i, i + 1, 'clause');
        continue;
      }
      const type = subordinator(i + 1, lexicon.commaSubordinators);
      if (type !== null && hasFinite && next.upos !== 'CCONJ') {
        cut(i, i + 1, type);
        continue;
      }
      if (nextLower === 'that' && next.upos === 'SCONJ' && i - from > 1) {
        cut(i, i + 1, 'clause');
        continue;
      }
      if (nextLower === 'with' && hasFinite) {
        const p = ahead(tokens, i + 2, finite, marks);
        if (p !== null && besides(tokens, p.head)) {
          cut(i, i + 2, 'clause');
          continue;
        }
      }
      if (hasFinite && next.upos !== 'CCONJ' && !(correlative && tokens[i + 1]?.lemma === 'the')) {
        const p = ahead(tokens, i + 1, finite, marks);
        const head = p === null ? undefined : (tokens[p.head] as Token);
        if (p !== null && head !== undefined && p.from === i + 1 && head.rel === 'conj') cut(i, i + 1, 'vp');
        else if (
          p !== null &&
          p.from > i + 1 &&
          subjectBetween(tokens, i + 1, p) &&
          !embeddedBetween(tokens, i + 1, p.from, lexicon)
        )
          cut(i, i + 1, 'clause');
      }
      continue;
    }
    if (token.upos === 'CCONJ' && i - from > 1 && opensThat(tokens, i + 1)) {
      cut(trailing(tokens, i), i + 1, 'clause');
      continue;
    }
    if (token.upos === 'CCONJ' && inScareQuotes(tokens, i, finite)) continue;
    if (token.upos === 'CCONJ' && lexicon.coordinators.has(lower) && i > from && hasFinite && !correlative) {
      let k = i + 1;
      while (
        k < tokens.length &&
        ((tokens[k] as Token).upos === 'ADV' || (tokens[k] as Token).upos === 'PART') &&
        finite[k] === undefined &&
        !lexicon.commaSubordinators.has((tokens[k] as Token).text.toLowerCase())
      )
        k++;
      const next = tokens[k];
      if (next === undefined) continue;
      if (subordinator(k, lexicon.bareSubordinators) !== null) {
        cut(trailing(tokens, i), i + 1, 'clause');
        continue;
      }
      if (next.text.toLowerCase() === 'that' && next.upos === 'SCONJ') {
        cut(trailing(tokens, i), i + 1, 'clause');
        continue;
      }
      if (finite[k] !== undefined) {
        cut(trailing(tokens, i), i + 1, 'vp');
        continue;
      }
      const p = ahead(tokens, k, finite, marks);
      if (
        p !== null &&
        !pending(tokens, from, i, finite, lexicon) &&
        !joined(tokens, k, i, p) &&
        !embeddedBetween(tokens, next.text.toLowerCase() === 'that' ? k + 1 : k, p.from, lexicon) &&
        !lexicon.questions.has(next.text.toLowerCase())
      ) {
        cut(trailing(tokens, i), i + 1, 'clause');
        continue;
      }
      if (lower === 'but' || lower === 'yet') {
        // "may delay but not stop it": what follows "but" stands for itself.
        const rest = tokens[k];
        if (
          tokens[i - 1]?.lemma !== 'all' &&
          rest !== undefined &&
          (rest.upos === 'VERB' || (tokens[i + 1] as Token).lemma === 'not')
        )
          cut(trailing(tokens, i), i + 1, 'vp');
      }
      continue;
    }
    if (i > from && hasFinite) {
      const type = subordinator(i, lexicon.bareSubordinators);
      if (type !== null && token.upos !== 'CCONJ') {
        const previous = tokens[i - 1] as Token;
        // "Only because they pay"; the "so" of "will stay so until they pay" belongs to what stands before.
        const led = previous.upos === 'ADV' && i - 1 > from && previous.head >= i;
        cut(led ? i - 1 : i, i, type);
        hasFinite = false;
        i = from;
      }
    }
  }
  close(tokens.length);
  const whole = join(pieces, marks.masked);
  if (whole.length === 1) whole[0]!.alone = true;
  return whole;
}
