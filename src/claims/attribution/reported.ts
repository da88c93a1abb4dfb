import type { Span } from '../../documents/index.js';
import type { Token } from '../../language/index.js';
import { childOf, isUnder, spanOfTokens, type Tree } from './tree.js';

/** Finite verb forms and modals: a stretch of words without one is no clause. */
const finite = /^(VBD|VBZ|VBP|MD)$/;
const closing = /^[,.;:!?—–"”'’)\]-]+$|^''$/;
const stop = /^[;]$/;

const isComma = (t: Token | undefined): boolean => t !== undefined && /^([,—–"”]|''|-{1,2})$/.test(t.text);
const isQuote = (t: Token | undefined): boolean => t !== undefined && /^(["“”‘’'`]|''|``)$/.test(t.text);
const hasFinite = (tree: Tree, from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (finite.test(tree.tokens[i]?.xpos ?? '')) return true;
  return false;
};

/** Where a cue's own words end: the verb, who was told, when and where, as far as they stand together behind it. */
export function cueEnd(tree: Tree, v: number, speakerLast: number, objects: boolean): number {
  const { tokens } = tree;
  let end = Math.max(v, speakerLast);
  for (let i = end + 1; i < tokens.length; ) {
    const t = tokens[i]!;
    if (t.upos === 'PUNCT' || t.rel === 'mark') break;
    let top = i;
    // The phrase that begins here and hangs on the verb.
    for (let up = i, steps = 0; up >= 0 && up !== v && up !== speakerLast && steps < tokens.length; steps++) {
      top = up;
      up = tokens[up]!.head;
      if (up === -1) return end;
    }
    const rel = tokens[top]!.rel;
    if (
      (tokens[top]!.head !== v && tokens[top]!.head !== speakerLast) ||
      tree.first[top]! < i ||
      !(['obj', 'iobj', 'obl', 'advmod', 'compound:prt', 'nmod'].includes(rel) || (objects && hearer(tree, top)))
    )
      break;
    if (hasFinite(tree, tree.first[top]!, tree.last[top]!) || (rel === 'obj' && !objects)) break;
    end = tree.last[top]!;
    i = end + 1;
  }
  return end;
}

/** "Told parliament.": a bare noun that ends its clause is who was told, though the tree takes it for the statement. */
const hearer = (tree: Tree, at: number): boolean =>
  tree.tokens[at]!.rel === 'ccomp' &&
  /^(NOUN|PROPN)$/.test(tree.tokens[at]!.upos) &&
  !tree.tokens.slice(tree.first[at]!, tree.last[at]! + 1).some((t) => t.upos === 'VERB' || t.upos === 'AUX') &&
  closing.test(tree.tokens[tree.last[at]! + 1]?.text ?? '.');

/** "The road is open, she told them before she left": when it was said, and no part of it. */
const dates = /^(before|after|until|till)$/i;

/**
 * A cue set into or behind its statement ("The road, she said, is open", "The road is open, said the mayor"), told by the commas around it.
 * @param begin first token of speaker and cue; `end` the last of the cue's own words
 */
export function asideContent(tree: Tree, begin: number, end: number): Span[] | null {
  const { tokens } = tree;
  const n = tokens.length;
  const after = tokens[end + 1];
  const dated = after !== undefined && dates.test(after.text);
  if (after !== undefined && !closing.test(after.text) && !dated) return null;
  if (begin < 2 || !isComma(tokens[begin - 1])) return null;
  // "In Rome, she said: …" opens a statement; "They will wait, she said: …" stands in one.
  if (after?.text === ':' && !hasFinite(tree, 0, begin - 1)) return null;
  let from = 0;
  for (let i = begin - 2; i >= 0; i--)
    if (stop.test(tokens[i]!.text) || (tokens[i]!.text === ':' && stands(tree, i + 1, begin, end))) {
      from = i + 1;
      break;
    }
  from = openingOf(tree, from, begin, end);
  const left = spanOfTokens(tree, from, begin - 1);
  if (left === null) return null;
  const spans: Span[] = [left];
  if (after === undefined || dated) return spans;
  if (stop.test(after.text) || after.text === ':') {
    const rest = spanOfTokens(tree, end + 2, n - 1);
    if (rest !== null) spans.push(rest);
    return spans;
  }
  if (!isComma(after)) return spans;
  let to = n - 1;
  for (let i = end + 2; i < n; i++)
    if (stop.test(tokens[i]!.text)) {
      to = i - 1;
      break;
    }
  const next = tokens[end + 2];
  if (next === undefined || isQuote(next)) return spans;
  // "The offer was, he said, a trick": a verb before the comma has yet to say what.
  const whole = hasFinite(tree, from, begin - 1) && !finite.test(tokens[begin - 2]!.xpos);
  const goesOn = hasFinite(tree, end + 2, to);
  // "…, she said, adding that": what follows is the speaker's next act, not the statement.
  const joined = /^(and|but)$/i.test(next.text);
  // "…, they said, and both sides need it": a clause with a subject of its own is still the statement.
  const subject = /^(DET|PRON|PROPN|NOUN|NUM)$/.test(tokens[end + 3]?.upos ?? '') || tokens[end + 3]?.xpos === 'MD';
  const nextAct =
    next.xpos === 'VBG' ||
    (whole && ((joined && !subject) || /^(while|as|when|after|before|though|although|which|who)$/i.test(next.text)));
  if (!whole || (goesOn && !nextAct)) {
    const right = spanOfTokens(tree, end + 2, to);
    if (right !== null) spans.push(right);
  }
  return spans;
}

/**
 * Where what is said around a cue set in begins: at a word that opens a clause right before it ("left because, he said, it was late", "a port
 * which, he said, was shut"), or behind the coordinator of a clause that has yet to come to its verb ("It must close, and if it rains, he
 * said, the road will too").
 */
function openingOf({ tokens }: Tree, from: number, begin: number, end: number): number {
  if (!isComma(tokens[end + 1]) || begin - 2 <= from) return from;
  const last = tokens[begin - 2]!;
  if (last.upos === 'SCONJ' || last.upos === 'CCONJ' || /^(?:which|who)$/i.test(last.text)) return begin - 2;
  for (let i = begin - 2; i > from + 2; i--) {
    if (tokens[i]!.upos !== 'CCONJ' || tokens[i - 1]!.text !== ',') continue;
    const opens = tokens[i + 1]!;
    const inverted =
      /^(?:had|were|should)$/i.test(opens.text) && /^(?:DET|PRON|PROPN|NOUN)$/.test(tokens[i + 2]?.upos ?? '');
    return opens.upos === 'SCONJ' || inverted ? i + 1 : from;
  }
  return from;
}

/** Behind a colon a statement of its own: "He went further: the price, he said, had been agreed". */
const stands = (tree: Tree, from: number, begin: number, end: number): boolean =>
  hasFinite(tree, from, begin - 1) ||
  (isComma(tree.tokens[end + 1]) && hasFinite(tree, end + 2, tree.tokens.length - 1) && hasFinite(tree, 0, from - 2));

/** The statement behind a cue: the parser's clause where it found one, else the words up to the sentence's end where they hold a verb. */
export function clauseBehind(tree: Tree, v: number, end: number): Span | null {
  const { tokens } = tree;
  const clause = childOf(tree, v, 'ccomp');
  let from = end + 1;
  if (clause > v) from = Math.max(v + 1, Math.min(tree.first[clause]!, from));
  const that = conjunction(tree, v, clause > v ? clause : Math.min(tokens.length, v + 14));
  if (that >= 0) from = that;
  while (from < tokens.length && /^[,:]$/.test(tokens[from]!.text)) from++;
  if (from >= tokens.length || (tokens[from]!.upos === 'PUNCT' && !isQuote(tokens[from]))) return null;
  let to = tokens.length - 1;
  for (let i = from; i < tokens.length; i++)
    if (stop.test(tokens[i]!.text)) {
      to = i - 1;
      break;
    }
  // Behind a colon all is the statement, semicolons or not.
  if (tokens[end + 1]?.text === ':') to = tokens.length - 1;
  else if (clause > v) to = Math.min(to, clauseEnd(tree, from, Math.max(tree.last[clause]!, from)));
  // "Was told of it before it began": when, not what.
  else if (dates.test(tokens[from]!.text)) return null;
  else if (!hasFinite(tree, from, to) && !tokens.slice(from, to + 1).some((t) => t.upos === 'VERB')) return null;
  // "people briefed on it said": what opens with a verb is no statement of the verb before.
  if (finite.test(tokens[from]!.xpos) && tokens[from]!.upos === 'VERB') return null;
  to = beforeHost(tree, v, from, beforeNextAct(tree, v, from, to));
  return spanOfTokens(tree, from, to);
}

/** A clause that the parser cut short goes on to the next mark; one that opens with a condition goes on behind its comma. */
function clauseEnd(tree: Tree, from: number, last: number): number {
  const { tokens } = tree;
  let to = last;
  const opens = tokens[from]!.upos === 'SCONJ' && /^that$/i.test(tokens[from]!.text) ? from + 1 : from;
  while (to + 1 < tokens.length && !ends.test(tokens[to + 1]!.text)) to++;
  if (
    /^(if|when|unless|while|although|though|once|because|since)$/i.test(tokens[opens]?.text ?? '') &&
    tokens[to + 1]?.text === ',' &&
    !tokens.slice(opens, to).some((t) => t.text === ',')
  ) {
    to++;
    while (to + 1 < tokens.length && !ends.test(tokens[to + 1]!.text)) to++;
  }
  // "…, and that …": a second statement of the same source.
  while (
    tokens[to + 1]?.text === ',' &&
    /^(and|but)$/i.test(tokens[to + 2]?.text ?? '') &&
    /^that$/i.test(tokens[to + 3]?.text ?? '') &&
    tokens[to + 3]!.xpos !== 'DT'
  ) {
    to += 3;
    while (to + 1 < tokens.length && !ends.test(tokens[to + 1]!.text)) to++;
  }
  // ", which …", ", because …": clauses that belong to what was said.
  while (tokens[to + 1]?.text === ',' && inner.test(tokens[to + 2]?.text ?? '')) {
    to += 2;
    while (to + 1 < tokens.length && !ends.test(tokens[to + 1]!.text)) to++;
  }
  return to;
}

const inner = /^(which|who|where|when|because|if|unless|since|whose|including|such|that|not)$/i;
const ends = /^([,;:.!?)\]”—–]|-{1,2}|''|and|but)$/;

/** Where "that" opens the statement, however much of the cue's own words stand before it ("said on Monday, twice, that"). */
export function conjunction(tree: Tree, v: number, before: number): number {
  const { tokens } = tree;
  for (let i = v + 1; i < before; i++) {
    const t = tokens[i]!;
    if (/^that$/i.test(t.text)) {
      if (pointsBack(tree, i) || ofNoun(tree, v, i)) return -1;
      const before = tokens[i - 1]!;
      // "a plan that works": after a noun of the cue's own it may open a relative clause.
      if (t.upos === 'SCONJ' || t.rel === 'mark' || before.upos === 'ADV' || i === v + 1) return i;
      // "admitted last week that every offer had to be cleared": a relative clause would lack its subject or object.
      const subject = /^(DET|PRON|PROPN|NUM)$/.test(tokens[i + 1]?.upos ?? '') && !finite.test(tokens[i + 1]!.xpos);
      return subject && childOf(tree, v, 'obj') < 0 && !thing(tree, v, i) ? i : -1;
    }
    if (finite.test(t.xpos) || stop.test(t.text)) return -1;
  }
  return -1;
}

/** "Accepted in August the terms that a board had drawn up": before the clause stands a thing with its article, and no preposition leads to it. */
function thing({ tokens }: Tree, v: number, that: number): boolean {
  let at = that - 1;
  while (at > v && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[at]!.upos)) at--;
  return at > v && /^(?:the|an?)$/i.test(tokens[at]!.text) && tokens[at - 1]!.upos !== 'ADP' && at - 1 > v;
}

/** "Insists on a promise that they will leave": the clause belongs to the noun that the verb's preposition leads to. */
function ofNoun({ tokens }: Tree, v: number, that: number): boolean {
  if (!/^(on|for)$/i.test(tokens[v + 1]?.text ?? '')) return false;
  const clause = tokens[tokens[that]!.head];
  return clause?.head === that - 1 && tokens[that - 1]!.upos === 'NOUN';
}

/** "Calls that a trick: …": a "that" before another article, with no verb to the next mark, is what was just said. */
function pointsBack({ tokens }: Tree, i: number): boolean {
  if (!/^(a|an|the)$/i.test(tokens[i + 1]?.text ?? '')) return false;
  for (let k = i + 2; k < tokens.length && !ends.test(tokens[k]!.text); k++)
    if (finite.test(tokens[k]!.xpos)) return false;
  return true;
}

/** "The mayor, who said that it was hard, has not answered": the statement of a relative clause ends where its host goes on. */
function beforeHost(tree: Tree, v: number, from: number, to: number): number {
  const { tokens } = tree;
  if (!tree.children[v]!.some((c) => c < v && /^W/.test(tokens[c]!.xpos) && tokens[c]!.rel.startsWith('nsubj')))
    return to;
  for (let i = from + 1; i < to; i++)
    if (tokens[i]!.text === ',' && finite.test(tokens[i + 1]!.xpos) && hasFinite(tree, from, i)) return i - 1;
  return to;
}

/** Ends a statement before a verb that is coordinated with the cue: "said the road was open and left". */
function beforeNextAct(tree: Tree, v: number, from: number, to: number): number {
  const { tokens } = tree;
  for (const c of tree.children[v]!) {
    if (tokens[c]!.rel !== 'conj' || c <= from || c > to || tree.first[c]! <= from) continue;
    if (!isUnder(tree, c, v) || !finite.test(tokens[c]!.xpos)) continue;
    return tree.first[c]! - 1;
  }
  return to;
}
