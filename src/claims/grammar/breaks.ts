import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import type { Lexicon } from './lexicon.js';
import type { Marks } from './marks.js';
import type { Predicate } from './predicates.js';

/** Marks that part clauses. */
export const strong = new Set([';', ':', '—', '–', '--', '…', '...']);

/** Whether a full clause or a bare predicate starts at `at`, before the next break; gives the predicate. */
export function ahead(
  tokens: readonly Token[],
  at: number,
  finite: readonly (Predicate | undefined)[],
  marks: Marks,
): Predicate | null {
  for (let i = at; i < tokens.length; i++) {
    const p = finite[i];
    if (p !== undefined) return p;
    const t = tokens[i] as Token;
    if (t.text === ',' || strong.has(t.text) || marks.masked.has(i)) return null;
  }
  return null;
}

/** As `ahead`, over a name that commas set in behind the subject: "after the owner, Meridian, promised". */
export function aheadOverName(
  tokens: readonly Token[],
  at: number,
  finite: readonly (Predicate | undefined)[],
  marks: Marks,
): Predicate | null {
  const found = ahead(tokens, at, finite, marks);
  if (found !== null) return found;
  const named = (from: number): number => {
    let i = from;
    while (i < from + 7 && /^(?:DET|ADJ|NOUN|PROPN|ADP|PRON)$/.test(tokens[i]?.upos ?? '') && !marks.masked.has(i)) i++;
    return i > from && tokens[i]?.text === ',' && /^(?:NOUN|PROPN)$/.test((tokens[i - 1] as Token).upos) ? i : -1;
  };
  const first = named(at);
  const second = first < 0 ? -1 : named(first + 1);
  return second < 0 ? null : (finite[second + 1] ?? null);
}

/** A question word is still waiting for its verb: "what the army and the navy want". */
export function pending(
  tokens: readonly Token[],
  from: number,
  at: number,
  finite: readonly (Predicate | undefined)[],
  lexicon: Lexicon,
): boolean {
  for (let i = at - 1; i > from; i--) {
    if (finite[i] !== undefined) return false;
    const lower = (tokens[i] as Token).text.toLowerCase();
    if (lexicon.questions.has(lower) || lower === 'that') return i > from + 1;
  }
  return false;
}

/** What stands behind the coordinator goes with what stands before it: "between Norway and Sweden", "national and regional parliaments". */
export function joined(tokens: readonly Token[], k: number, at: number, p: Predicate): boolean {
  const first = tokens[k] as Token;
  // "Until national and regional parliaments agree": two adjectives of one noun.
  if (first.upos === 'ADJ' && first.rel === 'conj' && first.head < at && tokens[first.head]?.upos === 'ADJ')
    return true;
  for (let i = k; i < p.from; i++) {
    const t = tokens[i] as Token;
    if (t.upos === 'NOUN' || t.upos === 'PROPN' || t.upos === 'PRON') {
      const head = tokens[t.head];
      return (
        t.rel === 'conj' &&
        t.head < at &&
        head !== undefined &&
        (head.upos === 'NOUN' || head.upos === 'PROPN') &&
        // "Between Norway and Sweden after the envoys failed": the next subject is that of another clause.
        (!subjectBetween(tokens, k, p) || subordinatedBetween(tokens, i, p))
      );
    }
  }
  return false;
}

/** A subject whose verb is the predicate or stands behind it. */
export function subjectBetween(tokens: readonly Token[], from: number, p: Predicate): boolean {
  for (let i = from; i < p.from; i++) {
    const t = tokens[i] as Token;
    if ((t.rel === 'nsubj' || t.rel === 'nsubj:pass' || t.rel === 'expl') && t.head >= p.from) return true;
  }
  return false;
}

/** A word that makes the predicate's clause hang on what stands before it. */
const subordinatedBetween = (tokens: readonly Token[], from: number, p: Predicate): boolean =>
  tokens.slice(from, p.from).some((t) => t.rel === 'mark' && t.upos !== 'PART' && t.head >= p.from && t.head <= p.head);

/** A question word, relative or complementizer that embeds what follows. */
export function embeddedBetween(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token;
    const lower = t.text.toLowerCase();
    if (lexicon.questions.has(lower) && t.upos !== 'DET') return true;
    if (lexicon.relatives.has(lower)) return true;
    if (lower === 'that' && t.upos !== 'DET') return true;
  }
  return false;
}

/**
 * "Walked out after their union turned the offer down": what came before is told too. "What they are after", "two years after a
 * government is elected" tell nothing that happened.
 */
export function tellsBefore(
  tokens: readonly Token[],
  from: number,
  at: number,
  p: Predicate,
  lexicon: Lexicon,
): boolean {
  const opening = (tokens[from] as Token).text.toLowerCase();
  return (
    (tokens[at - 1] as Token).text === ',' ||
    (p.past && p.modal === null && !lexicon.questions.has(opening) && !embeddedBetween(tokens, at + 1, p.from, lexicon))
  );
}

/** "It has waited, she says, and has moved nothing": what goes on behind the inserted words is another verb of the same subject. */
export function joinsOn(tokens: readonly Token[], from: number, finite: readonly (Predicate | undefined)[]): boolean {
  let i = tokens[from]?.text === ',' ? from + 1 : from;
  if (tokens[i]?.upos !== 'CCONJ') return false;
  i = behindAdverbs(tokens, i + 1, finite);
  return finite[i] !== undefined;
}

/** Where the words behind any adverbs at `at` begin. */
export function behindAdverbs(
  tokens: readonly Token[],
  at: number,
  finite: readonly (Predicate | undefined)[],
): number {
  let i = at;
  while (tokens[i]?.upos === 'ADV' && finite[i] === undefined) i++;
  return i;
}

/** Where a piece before a coordinator ends: before the comma, too. */
export const trailing = (tokens: readonly Token[], i: number): number =>
  (tokens[i - 1] as Token | undefined)?.text === ',' ? i - 1 : i;

/** "And that", of a clause: the parser's word, or a plural, an article or a pronoun behind it, which no single thing has. */
export const opensThat = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lemma === 'that' &&
  (tokens[i]?.upos === 'SCONJ' || /^(?:NNP?S|PRP|DT|PRP\$)$/.test(tokens[i + 1]?.xpos ?? ''));

/** "The longer it lasts, the more it costs" is one statement. */
export const correlates = (tokens: readonly Token[]): boolean =>
  tokens.filter(
    (t, i) =>
      t.lemma === 'the' &&
      (tokens[i + 1]?.xpos === 'RBR' || tokens[i + 1]?.xpos === 'JJR' || tokens[i + 1]?.lemma === 'more') &&
      tokens[i + 2]?.upos !== 'NOUN',
  ).length > 1;

/** A hyphen with a blank before it. */
export const isDash = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i] as Token;
  const before = tokens[i - 1];
  return t.text === '-' && before !== undefined && before.end < t.start;
};

/** ", a figure that nobody confirmed", ", an account the ministry denies": an apposition with a clause of its own. */
export function apposesClause(
  tokens: readonly Token[],
  comma: number,
  finite: readonly (Predicate | undefined)[],
  marks: Marks,
): boolean {
  if (tokens[comma + 1]?.upos !== 'DET') return false;
  let k = comma + 2;
  while (k < tokens.length && k < comma + 6 && ['ADJ', 'NOUN'].includes(tokens[k]!.upos)) k++;
  const noun = tokens[k - 1]!;
  if (noun.upos !== 'NOUN') return false;
  // "That" may be left out of an account.
  const bare = shippedCues().accounts.has(noun.lemma) && /^(?:DET|PROPN|NOUN|PRON)$/.test(tokens[k]?.upos ?? '');
  const opens = ['that', 'which', 'who'].includes((tokens[k]?.text ?? '').toLowerCase());
  return (opens || bare) && ahead(tokens, k, finite, marks) !== null;
}

/** Words from a coordinator to the marks round a short quotation. */
const scare = 6;

/** `"Best and final"`: within a few quoted words without a verb nothing parts. */
export function inScareQuotes(
  tokens: readonly Token[],
  at: number,
  finite: readonly (Predicate | undefined)[],
): boolean {
  const mark = ({ text }: Token): boolean => /^(?:["“”]|``|'')$/.test(text);
  let open = at - 1;
  while (open >= 0 && open > at - scare && !mark(tokens[open] as Token)) open--;
  let close = at + 1;
  while (close < tokens.length && close < at + scare && !mark(tokens[close] as Token)) close++;
  if (open < 0 || close >= tokens.length || !mark(tokens[open] as Token) || !mark(tokens[close] as Token)) return false;
  // Marks before the first come in pairs: this one opens.
  const before = tokens.slice(0, open).filter(mark).length;
  return before % 2 === 0 && finite.slice(open, close).every((p) => p === undefined);
}

/** "In Rome a judge conceded that": reporting words behind no comma, and before what they report, are not set into the words before them. */
export function leadsIn(tokens: readonly Token[], first: number, from: number, marks: Marks): boolean {
  if (!marks.masked.has(first) || !marks.openings.has(from) || tokens[first - 1]?.upos === 'PUNCT') return false;
  // "Despite its claim that …" is no clause.
  if (!tokens.slice(first, from).some((t) => t.upos === 'VERB')) return false;
  const { upos, lemma } = tokens[from]!;
  return upos === 'SCONJ' ? lemma === 'that' : !/^(?:ADP|AUX|VERB)$/.test(upos);
}
