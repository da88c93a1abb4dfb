import type { Span } from '../documents/index.js';
import { clauseAt, clausesOf, clauseWords, isVerb, type TokenRange } from './clauses.js';
import { type ConditionWords, conditionWords } from './condition-words.js';
import { phraseAt } from './phrases.js';
import type { Sentence, Token } from './sentence.js';

/** Words on which a statement hangs. */
export interface ConditionMention {
  readonly text: string;
  readonly span: Span;
  /** The stretch of this sentence that holds only under the condition. */
  readonly governs: Span;
  /** For "in that case": the condition it points back to, where one was found. */
  readonly refersTo: { readonly text: string; readonly span: Span } | null;
}

const lower = (token: Token | undefined): string => token?.text.toLowerCase().replace('’', "'") ?? '';
const isMark = (token: Token | undefined): boolean => token?.upos === 'PUNCT';
const isQuoteMark = (token: Token | undefined): boolean => /^["“”'‘’«»]+$|^``$|^''$/.test(token?.text ?? '');

/** Index after the last token of the condition that starts at `from`: its own clause, up to a comma, a mark or the next clause. */
function endOfCondition(sentence: Sentence, from: number, after: number): number {
  const { tokens } = sentence;
  const [, clauseEnd] = clauseAt(sentence, Math.min(after, tokens.length - 1));
  let end = Math.max(clauseEnd, after);
  for (let i = after + 1; i < end; i++) {
    // a comma closes it, unless it stands in a list or sets a name apart before the verb has come
    const leading = tokens[i]!.text === ',' && opensAt(sentence, from) && from < 2;
    if (!leading && !tokens.slice(after, i).some(isVerb)) continue;
    const subject = clauseWords().pronouns.has(lower(tokens[i])) && isVerb(tokens[i + 1]) && opensAt(sentence, from);
    if (tokens[i]!.text === ',' || (subject && !isVerb(tokens[i - 1]))) {
      end = i;
      break;
    }
  }
  while (end > after && (isMark(tokens[end - 1]) || isQuoteMark(tokens[end - 1]))) end--;
  return Math.max(end, from + 1);
}

/** Start of a clause in the front of the sentence, a leading mark or conjunction aside. */
function opensAt(sentence: Sentence, i: number): boolean {
  const { tokens } = sentence;
  let at = i - 1;
  while (at >= 0 && (isQuoteMark(tokens[at]) || tokens[at]!.upos === 'CCONJ' || tokens[at]!.text === '-')) at--;
  if (at < 0) return true;
  return (
    isMark(tokens[at]) || tokens[at]!.upos === 'SCONJ' || lower(tokens[at]) === 'that' || tokens[at]!.upos === 'CCONJ'
  );
}

/** What a condition at `[from, to)` governs: what follows a leading one; the main clause before a trailing one. */
function governed(sentence: Sentence, from: number, to: number): TokenRange {
  const { tokens } = sentence;
  const follows =
    tokens[to]?.text === ',' || tokens.slice(to, to + 8).some((t, i) => isVerb(t) && i > 0 && !isMark(tokens[to]));
  if (opensAt(sentence, from) && follows) return [to, endOfOutcome(sentence, to)];
  let start = 0;
  for (const [first, last] of clausesOf(sentence))
    if (first < from && tokens.slice(first, Math.min(last, from)).some(isVerb)) start = first;
  return [behindCopula(tokens, start, from) ?? start, from];
}

/** "It is a right and will lapse only if …": what is so hangs on nothing; what the "and" adds in a future does. */
function behindCopula(tokens: readonly Token[], start: number, from: number): number | null {
  const at = tokens.findIndex(
    (t, i) => i > start && i < from && t.upos === 'CCONJ' && /^(?:will|would|shall)$/.test(lower(tokens[i + 1])),
  );
  if (at < 0) return null;
  const verbs = tokens.slice(start, at).filter(isVerb);
  return verbs.length === 1 && verbs[0]!.rel === 'cop' ? at + 1 : null;
}

/** Where the outcome that starts at `from` ends: before a relative clause that says something of its own. */
function endOfOutcome(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  for (let i = from + 2; i < tokens.length; i++)
    if (tokens[i - 1]!.text === ',' && /^(which|who|whose)$/.test(lower(tokens[i]))) return i - 1;
  return tokens.length;
}

/** Whether the words at `i` turn verb and subject round to mean "if". */
function inverts(sentence: Sentence, i: number, words: ConditionWords): boolean {
  const { tokens } = sentence;
  if (!words.inversions.has(lower(tokens[i]))) return false;
  if (!opensAt(sentence, i)) return trails(tokens, i, words);
  if (tokens[tokens.length - 1]?.text === '?' || tokens.some((t) => t.text === '?')) return false;
  const next = tokens[i + 1];
  if (next === undefined || isVerb(next) || isMark(next) || next.upos === 'ADP') return false;
  // "Should it pass, the likeliest outcome is a truce": no statement begins so.
  if (lower(tokens[i]) === words.trailing) return tokens.slice(i + 2).some((t) => t.text === ',');
  return tokens.slice(i + 2).some((t) => words.outcomes.has(lower(t)) || words.outcomes.has(`'${lower(t)}`));
}

/** "Israel would strike should the talks collapse": behind a statement, a subject; the bare verb is often taken for a noun. */
function trails(tokens: readonly Token[], i: number, words: ConditionWords): boolean {
  if (lower(tokens[i]) !== words.trailing || !tokens.slice(0, i).some(isVerb)) return false;
  // "What should they do", "nor should they": a question or a wish.
  if (!/^(NOUN|PROPN|VERB|ADJ|ADV|NUM)$/.test(tokens[i - 1]!.upos) || tokens[i - 1]!.xpos.startsWith('W')) return false;
  const subject = tokens[i + 1];
  if (subject === undefined || !/^(DET|PRON|PROPN|NOUN)$/.test(subject.upos)) return false;
  return tokens[i + 2] !== undefined && !isMark(tokens[i + 2]);
}

/** A condition that the sentences before set: the nearest one of the last two, or a supposition. */
function antecedent(previous: readonly Sentence[], words: ConditionWords): ConditionMention['refersTo'] {
  for (let back = 1; back <= 2; back++) {
    const sentence = previous[previous.length - back];
    if (sentence === undefined) return null;
    const { tokens } = sentence;
    const first = tokens.findIndex((t) => !isMark(t));
    if (first >= 0 && words.suppositions.has(lower(tokens[first]))) {
      const last = tokens.findLastIndex((t) => !isMark(t));
      const span = [tokens[first]!.start, tokens[last]!.end] as const;
      return { text: between(tokens, first, last + 1), span };
    }
    const found = conditions(sentence, previous.slice(0, -back)).at(-1);
    if (found) return found.refersTo ?? { text: found.text, span: found.span };
  }
  return null;
}

function between(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (const token of tokens.slice(from, to)) text = text.padEnd(token.start - tokens[from]!.start) + token.text;
  return text;
}

/** "Failing to stop it", "contracts providing for a pay rise", "provided by the union": the verb's own object or preposition follows. */
const isParticiple = (tokens: readonly Token[], from: number, to: number): boolean =>
  to === from + 1 && /(?:ing|ed)$/.test(lower(tokens[from])) && /^(?:ADP|PART)$/.test(tokens[to]?.upos ?? '');

/** Whether a time clause at `[from, to)` works as a condition on a main clause that is denied or still to come. */
function timeIsCondition(
  sentence: Sentence,
  from: number,
  after: number,
  [start, end]: TokenRange,
  words: ConditionWords,
): boolean {
  const { tokens } = sentence;
  // "Until then the strikes are off": a time and no clause.
  if (after === from + 1 && tokens[from]!.rel === 'case' && /^(?:ADV|NUM|PROPN)$/.test(tokens[after]?.upos ?? ''))
    return false;
  const own = tokens.slice(after, endOfCondition(sentence, from, after));
  if (!own.some(isVerb) || own[0]?.upos === 'VERB') return false;
  const main = tokens.slice(start, end).map(lower);
  if (start >= from) return lower(tokens[from]) !== 'while' && lower(tokens[from]) !== 'before';
  if (main.some((w) => words.denied.has(w))) return true;
  // ", while Oslo wants more": a contrast.
  if (lower(tokens[from]) === 'while' && tokens[from - 1]?.text === ',') return false;
  // "Will not leave until they answer": what a side holds back, and for what.
  return words.barred.has(lower(tokens[from])) && main.some((w, i) => words.negations.has(w) && willed(main, i, words));
}

/** "Will not", "won't", "cannot". */
const willed = (main: readonly string[], not: number, words: ConditionWords): boolean =>
  main[not] === 'cannot' || (words.pending.has(main[not - 1] ?? '') && !words.negations.has(main[not - 1]!));

/**
 * Conditions in a sentence, in order. `previous` are the sentences before it, nearest last, in which "in that event" looks for what it
 * points to. An "if" that asks, hedges or sets aside is none.
 */
export function conditions(sentence: Sentence, previous: readonly Sentence[] = []): ConditionMention[] {
  const words = conditionWords();
  const { tokens } = sentence;
  const found: ConditionMention[] = [];
  const add = (
    from: number,
    to: number,
    [start, end]: TokenRange,
    refersTo: ConditionMention['refersTo'] = null,
  ): void => {
    if (end <= start) return;
    const governs = [tokens[start]!.start, tokens[end - 1]!.end] as const;
    found.push({
      text: between(tokens, from, to),
      span: [tokens[from]!.start, tokens[to - 1]!.end],
      governs,
      refersTo,
    });
  };
  for (let i = 0; i < tokens.length; i++) {
    const match = phraseAt(words.cues, tokens, i);
    if (match === null) {
      if (inverts(sentence, i, words)) {
        const to = endOfCondition(sentence, i, i + 1);
        if (!opensAt(sentence, i)) add(i, to, governed(sentence, i, to));
        else if (to < tokens.length) add(i, to, [to, tokens.length]);
      } else if (
        /ing$/i.test(tokens[i]!.text) &&
        tokens[i]!.upos !== 'PROPN' &&
        // "According to diplomats, it will …": a preposition.
        tokens[i]!.rel !== 'case' &&
        tokens.slice(0, i).every(isMark) &&
        i + 1 < tokens.length
      ) {
        gerund(i);
      }
      continue;
    }
    const way = match.value;
    if (isParticiple(tokens, match.from, match.to)) continue;
    if (way === 'anaphor') {
      // "In exchange for the islands": what is given for it follows, and nothing stands before.
      if (lower(tokens[match.to]) === 'for') continue;
      const refersTo = antecedent(previous, words) ?? lastOf(found);
      add(match.from, match.to, [match.to, tokens.length], refersTo);
    } else if (way === 'preposition') {
      preposition(match.from, match.to);
    } else if (way === 'opener' || way === 'time') {
      const to = endOfCondition(sentence, match.from, match.to);
      const range = governed(sentence, match.from, to);
      const asked = lower(tokens[match.from]) === 'if' && words.askers.has(tokens[match.from - 1]?.lemma ?? '');
      if (!asked && (way === 'opener' || timeIsCondition(sentence, match.from, match.to, range, words)))
        add(match.from, to, range);
    }
    i = match.to - 1;
  }
  return found;

  function gerund(i: number): void {
    // "Leaving, he said, would cost …": the outcome may stand after a comma or the gerund's own object
    for (let at = i + 1; at < Math.min(tokens.length, i + 10); at++) {
      const word = lower(tokens[at]);
      if (words.outcomes.has(word)) {
        let to = i + 1;
        while (to < at && !isMark(tokens[to])) to++;
        add(i, to, [at, tokens.length]);
        return;
      }
      if (tokens[at]!.upos === 'AUX') return;
    }
  }

  function preposition(from: number, after: number): void {
    if (!opensAt(sentence, from)) return;
    let to = after;
    while (to < tokens.length && !isVerb(tokens[to]) && tokens[to]!.text !== ',' && tokens[to]!.text !== ';') {
      if (to > after + 1 && words.denied.has(lower(tokens[to]))) {
        leading(from, to);
        return;
      }
      to++;
    }
    if (tokens[to]?.text !== ',') {
      // no comma: the last noun phrase before the verb is the subject of the main clause
      let subject = to;
      while (subject > after + 1 && !/^(DET|PRON)$/.test(tokens[subject - 1]!.upos)) subject--;
      if (subject > after + 1) to = subject - 1;
      else to = Math.min(to, after + 1);
    }
    leading(from, to);
  }

  function leading(from: number, to: number): void {
    if (tokens.slice(to).some((t) => words.pending.has(lower(t)))) add(from, to, [to, tokens.length]);
  }
}

const lastOf = (found: readonly ConditionMention[]): ConditionMention['refersTo'] => {
  const last = found.at(-1);
  return last ? { text: last.text, span: last.span } : null;
};

/** The condition that governs most of a stretch of text, at least half of it; null where none does. */
export function conditionOver(mentions: readonly ConditionMention[], [start, end]: Span): ConditionMention | null {
  let best: ConditionMention | null = null;
  let most = (end - start) / 2;
  for (const mention of mentions) {
    const inside = mention.span[0] >= start && mention.span[1] <= end;
    const covered =
      Math.min(end, mention.governs[1]) -
      Math.max(start, mention.governs[0]) +
      (inside ? mention.span[1] - mention.span[0] : 0);
    if (covered >= most) {
      best = mention;
      most = covered + 1;
    }
  }
  return best;
}
