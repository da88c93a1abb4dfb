import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import { embeddedBetween, strong } from './breaks.js';
import type { Lexicon } from './lexicon.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';

const quotes = new Set(['"', '“', '”', "'", '‘', '’', '``', "''", '(', ')', '[', ']', '«', '»']);

const isSpan = ({ lemma }: Token): boolean => shippedCues().spans.has(lemma) || shippedCues().times.has(lemma);

/** "In private that …": what stands before the complementizer belongs to the reporting clause. */
function announced(tokens: readonly Token[], piece: Segment): number {
  for (let i = piece.from + 1; i < Math.min(piece.to, piece.from + 5); i++) {
    const t = tokens[i] as Token;
    if (t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'PROPN' || t.rel.startsWith('nsubj')) return -1;
    if (t.lemma === 'that' && (t.upos === 'SCONJ' || t.rel === 'mark')) {
      // "The text that both accepted": a relative clause; "that evening that" is none.
      const before = tokens[i - 1] as Token;
      return tokens[piece.from]?.upos === 'DET' && before.upos === 'NOUN' && !isSpan(before) ? -1 : i + 1;
    }
  }
  return -1;
}

/** Behind the number, letter or dash of a list's item: "2. All forces shall leave", "(b) a day off". */
export function listMark(tokens: readonly Token[]): number {
  const first = tokens[0]?.text ?? '';
  if (/^(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–—•*·▪])$/i.test(first)) return 1;
  if (first === '(' && /^(?:\d{1,2}|[a-z]{1,3})$/i.test(tokens[1]?.text ?? '') && tokens[2]?.text === ')') return 3;
  return /^(?:\d{1,2}|[a-z])$/i.test(first) && /^[.)]$/.test(tokens[1]?.text ?? '') ? 2 : 0;
}

/** Takes punctuation, coordinators and complementizers off both ends; false where no word is left. */
export function trim(piece: Segment, lexicon: Lexicon): boolean {
  const { tokens } = piece.sentence;
  const soft = (t: Token): boolean => t.upos === 'PUNCT' && !quotes.has(t.text);
  if (piece.from === 0) piece.from = listMark(tokens);
  while (piece.from < piece.to) {
    const t = tokens[piece.from] as Token;
    const lower = t.text.toLowerCase();
    if (
      soft(t) ||
      (t.upos === 'CCONJ' && lexicon.coordinators.has(lower)) ||
      (lower === 'that' &&
        (t.upos === 'SCONJ' ||
          t.rel === 'mark' ||
          (piece.link !== 'relative' && ['PRON', 'PROPN'].includes(tokens[piece.from + 1]?.upos ?? ''))))
    )
      piece.from++;
    else if ((lower === 'no' || lower === 'yes') && tokens[piece.from + 1]?.upos === 'PUNCT') piece.from += 2;
    else if (piece.link === 'time' && piece.from > 0 && lexicon.afterwards.has(lower)) piece.from++;
    else if (piece.link !== 'relative' && announced(tokens, piece) > 0) piece.from = announced(tokens, piece);
    else if (
      lexicon.openers.has(lower) &&
      t.upos !== 'NOUN' &&
      t.upos !== 'PROPN' &&
      (tokens[piece.from + 1]?.text === ',' || t.upos === 'CCONJ')
    )
      piece.from++;
    else break;
  }
  while (piece.to > piece.from) {
    const t = tokens[piece.to - 1] as Token;
    const joins = t.upos === 'CCONJ' && lexicon.coordinators.has(t.text.toLowerCase());
    // "A by-pass which, engineers say, takes a year".
    const opens =
      (t.upos === 'SCONJ' && t.lemma === 'that') || (t.text === 'which' && tokens[piece.to - 2]?.upos !== 'ADP');
    if (soft(t) || joins || opens) piece.to--;
    else break;
  }
  // Marks that only open or only close inside the piece belong to the sentence around it.
  let changed = true;
  while (changed && piece.from < piece.to) {
    changed = false;
    const inner = tokens.slice(piece.from, piece.to);
    const first = inner[0] as Token;
    const last = inner[inner.length - 1] as Token;
    const marksInside = inner.filter((t) => quotes.has(t.text) && t.text !== "'" && t.text !== '’').length;
    if (quotes.has(first.text) && (marksInside % 2 === 1 || (quotes.has(last.text) && marksInside === 2))) {
      piece.from++;
      changed = true;
    } else if (quotes.has(last.text) && last.text !== '’' && marksInside % 2 === 1) {
      piece.to--;
      changed = true;
    } else if (soft(last)) {
      piece.to--;
      changed = true;
    } else if (soft(first)) {
      piece.from++;
      changed = true;
    }
  }
  for (let i = piece.from; i < piece.to; i++) if ((tokens[i] as Token).upos !== 'PUNCT') return true;
  return false;
}

/** "Crews who walk out will lose their bonus": of a piece that opens so, the second verb, whatever the tree hangs it on. */
function behindRelative(piece: Segment, finite: readonly Predicate[]): Predicate | null {
  const { tokens } = piece.sentence;
  const who = tokens.findIndex(
    (t, i) => i > piece.from && i < piece.from + 5 && t.upos === 'PRON' && /^(?:who|which|that)$/i.test(t.text),
  );
  if (who < 0 || piece.link === 'relative') return null;
  const [first, second] = finite.filter((p) => p.from > who);
  if (first === undefined || second === undefined || first.from !== who + 1) return null;
  const between = tokens.slice(first.to, second.from);
  return between.length < 6 && between.every((t) => /^(?:ADV|ADP|NOUN|PROPN|DET|ADJ|NUM)$/.test(t.upos))
    ? second
    : null;
}

/** The predicate that the piece is about: the first with tense that no pronoun or complementizer embeds. */
export function chief(piece: Segment, lexicon: Lexicon): Predicate | null {
  const { tokens } = piece.sentence;
  const finite = piece.inside.filter((p) => p.finite);
  const start = piece.link === 'relative' ? piece.from + 3 : piece.from + 1;
  const depth = (i: number): number => {
    let d = 0;
    for (let h = (tokens[i] as Token).head; h >= 0 && d < 40; h = (tokens[h] as Token).head) d++;
    return d;
  };
  const open = finite.filter((p) => !embeddedBetween(tokens, Math.min(start, p.from), p.from, lexicon));
  const pool = open.length > 0 ? open : finite;
  let best: Predicate | null = null;
  const behind = open.length > 0 ? null : behindRelative(piece, finite);
  if (behind !== null) return behind;
  if (open.length > 0) best = open[0] as Predicate;
  else for (const p of pool) if (best === null || depth(p.head) < depth(best.head)) best = p;
  return pointedOut(piece, best, lexicon) ?? best ?? piece.inside[0] ?? null;
}

/** "A raise is what the union asks for": the verb of the clause that "what" opens behind "be", where it tells of something. */
function pointedOut(
  { sentence: { tokens }, inside }: Segment,
  be: Predicate | null,
  lexicon: Lexicon,
): Predicate | null {
  if (!be?.copula || tokens[be.to]?.text.toLowerCase() !== 'what') return null;
  const told = inside.find((p) => p.finite && p.from > be.to);
  return told !== undefined && lexicon.verbs.has((tokens[told.head] as Token).lemma) ? told : null;
}

/** A strong mark or a verb that reports between two pieces. */
const separated = (a: Segment, b: Segment, masked: ReadonlySet<number>): boolean =>
  a.sentence.tokens
    .slice(a.to, b.from)
    .some((t, i) => strong.has(t.text) || (t.upos === 'VERB' && masked.has(a.to + i)));

/** Joins pieces that cannot stand alone to the piece they belong to, and finds hosts. */
export function join(pieces: readonly Segment[], masked: ReadonlySet<number>): Segment[] {
  const joined: Segment[] = [];
  for (const piece of pieces) {
    const before = joined[joined.length - 1];
    const bare = !piece.inside.some((p) => p.finite);
    if (piece.link === 'resume') {
      // The subject stands before the insertion.
      let opening: Segment | undefined;
      for (let k = joined.length - 1; k >= 0; k--) {
        const candidate = joined[k] as Segment;
        if (candidate.link !== 'relative') {
          opening = candidate;
          break;
        }
      }
      if (opening !== undefined && !opening.inside.some((p) => p.finite)) {
        piece.opening = opening;
        piece.hole = [opening.to, piece.from];
        joined.splice(joined.indexOf(opening), 1);
        if (before === opening) piece.from = opening.from;
        joined.push(piece);
        continue;
      }
    }
    // "The offer was, he said, a pretext": what the words set in cut off from its verb.
    const cutOff = before?.predicate?.copula === true && before.predicate.to === before.to && before.hole === null;
    if (bare && cutOff && piece.from > before.to) {
      before.hole = [before.to, piece.from];
      before.to = piece.to;
      before.inside = [...before.inside, ...piece.inside];
      continue;
    }
    const apart = before !== undefined && separated(before, piece, masked);
    const stands = piece.link === 'vp' && piece.inside.length > 0;
    if (
      bare &&
      !apart &&
      !stands &&
      before !== undefined &&
      piece.link !== 'resume' &&
      before.to >= piece.from - 2 &&
      before.inside.length > 0
    ) {
      before.to = piece.to;
      before.inside = [...before.inside, ...piece.inside];
      continue;
    }
    if (
      before !== undefined &&
      !apart &&
      !before.inside.some((p) => p.finite) &&
      !bare &&
      before.to >= piece.from - 2 &&
      piece.link === 'clause'
    ) {
      piece.from = before.from;
      piece.inside = [...before.inside, ...piece.inside];
      joined[joined.length - 1] = piece;
      continue;
    }
    if (piece.link === 'vp' || piece.link === 'relative') piece.host = before ?? null;
    joined.push(piece);
  }
  return joined;
}
