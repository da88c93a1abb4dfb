import type { Span } from '../../documents/index.js';
import type { Token } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Speaker } from './draft.js';
import { isAdjunct, nameStart } from './name-bounds.js';
import { spanOfTokens, type Tree } from './tree.js';

const finite = /^(VBD|VBZ|VBP|MD)$/;
const nominative = /^(?:he|she|they)$/i;
const nominal = /^(NOUN|PROPN|PRON|NUM)$/;
const mark = /^([,;:.!?()[\]"“”‘—–]|-{1,2}|''|``)$/;
/** A mark that ends a phrase; the hyphen of "secretary-general" ends none. */
const isBoundary = (t: Token): boolean => t.xpos !== 'HYPH' && mark.test(t.text);

/** A speaker told by its place next to a finite verb of saying; `from` and `to` are its first and last token. */
export interface Beside {
  readonly speaker: Speaker;
  readonly from: number;
  readonly to: number;
}

/**
 * The noun phrase that stands right before or, behind a comma or a quotation, right after a finite verb of saying. A tree often
 * loses the head of a long name; position seldom does.
 * @param group first token of the verb group
 */
export function speakerByPlace(tree: Tree, v: number, group: number, lexicon: CueLexicon): Beside | null {
  const { tokens } = tree;
  // A past tense is often taken for a participle, a present for a noun: both count where no auxiliary stands before.
  let first = group;
  // "The minister flatly denies": an adverb opens the group.
  while (first < v && tokens[first]!.upos === 'ADV') first++;
  if (
    !finite.test(tokens[first]!.xpos) &&
    !(first === v && /^(VBN|NNS?|NNP)$/.test(tokens[v]!.xpos)) &&
    // "The road, say people who know it, is shut".
    !(first === v && tokens[v]!.xpos === 'VB' && v > 0 && tokens[v - 1]!.text === ',') &&
    // "An aide let slip that": a past tense like its plain form.
    !(first === v && /^(?:let|put|set|read)$/.test(tokens[v]!.text)) &&
    !/^(has|have|had|'ve|'s|is|was|are|were)$/i.test(tokens[first]!.text)
  )
    return null;
  return before(tree, group, lexicon) ?? behind(tree, v, group);
}

function before(tree: Tree, group: number, lexicon: CueLexicon): Beside | null {
  const { tokens } = tree;
  let last = group - 1;
  // "Called it a step but warned that": a coupled verb has its speaker before the other.
  if (last < 0 || /^(?:PART|CCONJ)$/.test(tokens[last]!.upos)) return null;
  if (relative.test(tokens[last]!.text)) return pronoun(tree, last);
  let to = last;
  // "Hale, the mayor, speaking in Rome, said": what is set in; words of when and where are no part of the name.
  for (let n = 0; n < 3 && (tokens[last]!.text === ',' || tokens[last]!.text === ')'); n++) {
    const opened = tokens[last]!.text === ')' ? bracket(tree, last) : setIn(tree, last);
    if (opened < 1) {
      if (n === 0) return null;
      break;
    }
    if (isAdjunct(tokens, opened + 1) || tellsAside(tokens, opened, last)) to = opened - 1;
    last = opened - 1;
  }
  if (
    !nominal.test(tokens[last]!.upos) &&
    !(tokens[last]!.upos === 'ADJ' && tokens[last - 1]?.upos !== 'AUX') &&
    !/^\d/.test(tokens[last]!.text)
  ) {
    // "an official who sat in said": the phrase ends in a relative clause.
    if (!relativeBefore(tree, last)) return null;
  }
  let from = last;
  for (let i = last; i >= 0; i--) {
    const t = tokens[i]!;
    if (isBoundary(t)) break;
    // "Who has sat there since 2011 said": a year is nobody.
    const dated = /^(since|until|till|before|after)$/i.test(t.text) && /^\d{4}$/.test(tokens[i + 1]!.text);
    if ((t.upos === 'SCONJ' && !dated) || (t.upos === 'CCONJ' && i <= 1)) break;
    if (finite.test(t.xpos) && !relativeBefore(tree, i)) {
      // ", aides to him said": a plural that the tagger takes for a verb.
      if (i > 0 && t.text.endsWith('s') && tokens[i - 1]!.text === ',') from = i;
      break;
    }
    if (
      /^(when|while|because|although|though|as|if|that|how|why|what|where)$/i.test(t.text) &&
      t.upos !== 'DET' &&
      !relative.test(t.text)
    )
      break;
    from = i;
  }
  from = nameStart(tree, from, last, lexicon);
  if (
    from < 0 ||
    tokens[from]!.upos === 'ADP' ||
    (tokens[from]!.upos === 'VERB' && !(tokens[from]!.xpos === 'VB' && tokens[from + 1]?.upos === 'PROPN')) ||
    tokens[from]!.upos === 'AUX' ||
    relative.test(tokens[from]!.text)
  )
    return null;
  return made(tree, from, to, group - 1);
}

/** "who": the pronoun is the speaker, the noun before it the name. */
function pronoun(tree: Tree, at: number): Beside | null {
  const { tokens } = tree;
  if (!/^who$/i.test(tokens[at]!.text)) return null;
  let to = at - 1;
  while (to >= 0 && tokens[to]!.text === ',') to--;
  let from = to;
  while (from > 0 && /^(DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[from - 1]!.upos)) from--;
  if (to < 0 || !nominal.test(tokens[to]!.upos)) return null;
  const span = spanOfTokens(tree, at, at);
  const named = spanOfTokens(tree, from, to);
  if (span === null || named === null) return null;
  return { speaker: { sentence: tree.sentence.index, token: to, span, named }, from: at, to: at };
}

const relative = /^(who|whom|which|that)$/i;

/** A relative pronoun opens the clause that this verb is of. */
function relativeBefore(tree: Tree, verb: number): boolean {
  let verbs = 0;
  for (let i = verb; i > 0 && i > verb - 12; i--) {
    const t = tree.tokens[i]!;
    if (isBoundary(t)) return false;
    // "An official who sat in said": the second verb is not the relative clause's.
    if (t.upos === 'CCONJ') verbs = -9;
    if (finite.test(t.xpos) && ++verbs > 1 && !finite.test(tree.tokens[i + 1]!.xpos)) return false;
    // A noun that looks like an adjective ("an official who") may be tagged as one.
    if (/^(who|whom)$/i.test(t.text)) return /^(NOUN|PROPN|PRON|NUM|ADJ)$/.test(tree.tokens[i - 1]!.upos);
    // "Unions that represent the drivers".
    if (i === verb - 1 && /^(that|which)$/i.test(t.text)) return /^(NOUN|PROPN)$/.test(tree.tokens[i - 1]!.upos);
  }
  return false;
}

const whoBefore = (tree: Tree, from: number, verb: number): boolean =>
  tree.tokens.slice(from, verb).some((t) => /^(who|whom|whose|which|that)$/i.test(t.text));

/** Where the bracket stands that the one at `close` closes: "the movement (GAM) said"; -1 where none does. */
function bracket({ tokens }: Tree, close: number): number {
  for (let i = close - 1; i > 0 && i > close - 8; i--) if (tokens[i]!.text === '(') return i;
  return -1;
}

/** Where the comma stands that opens what the comma at `close` closes: an apposition, a relative clause or an adjunct; -1 where none does. */
function setIn(tree: Tree, close: number): number {
  const { tokens } = tree;
  for (let i = close - 1; i > 0 && i > close - 25; i--) {
    const t = tokens[i]!;
    if (t.text === ',') {
      const first = tokens[i + 1]!;
      const named = nominal.test(tokens[i - 1]!.upos) || i === 1;
      const apposed =
        /^(DET|NOUN|PROPN|ADJ|NUM)$/.test(first.upos) || first.xpos === 'PRP$' || isAdjunct(tokens, i + 1);
      let clause = false;
      for (let k = i + 2; k < close; k++) if (finite.test(tokens[k]!.xpos)) clause = true;
      if (named && (/^(who|whose)$/i.test(first.text) || (apposed && !clause) || tellsAside(tokens, i, close)))
        return i;
      return -1;
    }
    if (/^(["“”;:—–]|''|``)$/.test(t.text)) return -1;
  }
  return -1;
}

/** ", he insisted,": a pronoun and a verb between two commas say who tells the sentence, and no part of its subject. */
const tellsAside = (tokens: readonly Token[], open: number, close: number): boolean =>
  close - open === 3 &&
  nominative.test(tokens[open + 1]!.text) &&
  tokens[close]!.text === ',' &&
  finite.test(tokens[close - 1]!.xpos);

/** "… after a night of talks", "… during a break": behind a name, and not in a clause about it. */
const whenSaid = (tokens: readonly Token[], at: number, v: number): boolean =>
  /^(?:after|before|during|following|despite)$/i.test(tokens[at]!.text) &&
  !tokens.slice(v + 1, at).some((t) => relative.test(t.text));

/** A speaker that stands behind its cue, without the words of when it spoke that the tree hung on the name. */
export function withoutWhen({ tokens }: Tree, speaker: Speaker, cue: Span | undefined): Speaker {
  const [from, to] = speaker.span;
  const verb = tokens.findLastIndex((t) => t.end <= from);
  const at = tokens.findIndex((t, i) => t.start > from && t.end < to && whenSaid(tokens, i, verb));
  if (cue === undefined || cue[0] > from || at < 1 || speaker.token >= at) return speaker;
  return { ...speaker, span: [from, tokens[at - 1]!.end] };
}

function behind(tree: Tree, v: number, group: number): Beside | null {
  const { tokens } = tree;
  const first = tokens[v + 1];
  if (group !== v || v === 0 || first === undefined || !isBoundary(tokens[v - 1]!)) return null;
  if (
    !/^(DET|PROPN|NOUN|NUM|ADJ)$/.test(first.upos) &&
    !/^(?:he|she|they|one|some|many|both|others|those|some(?:one|body)|every(?:one|body))$/i.test(first.text)
  )
    return null;
  let to = v + 1;
  // "Say the envoys after a night in the palace": when they said it is no part of the name.
  while (to + 1 < tokens.length && !isBoundary(tokens[to + 1]!) && !whenSaid(tokens, to + 1, v)) to++;
  to = /^(["”’]|'')$/.test(tokens[v - 1]!.text) ? withApposition(tree, to) : withName(tree, to);
  for (let i = v + 1; i <= to; i++) if (finite.test(tokens[i]!.xpos) && !whoBefore(tree, v, i)) return null;
  return made(tree, v + 1, to, to);
}

/** "It is shut, says her deputy, Ann Hale.": behind an office the name, where nothing but a mark follows. */
export function withName(tree: Tree, end: number): number {
  const { tokens } = tree;
  if (tokens[end + 1]?.text !== ',') return end;
  let to = end + 1;
  while (tokens[to + 1]?.upos === 'PROPN' || (to > end + 1 && tokens[to + 1]?.text === '-')) to++;
  return to > end + 1 && /^[.,;:!?—–]$/.test(tokens[to + 1]?.text ?? '.') ? to : end;
}

/** `"…," said Ann Hale, the mayor, who led the talks.`: behind a quotation the name runs to the sentence's end or the next mark. */
function withApposition(tree: Tree, end: number): number {
  const { tokens } = tree;
  if (tokens[end + 1]?.text !== ',') return end;
  const next = tokens[end + 2];
  if (next === undefined || !(/^(DET|NOUN|PROPN|ADJ|NUM)$/.test(next.upos) || /^(who|whose)$/i.test(next.text)))
    return end;
  let to = end + 2;
  while (to + 1 < tokens.length && !/^(["“”;:.!?—–]|''|``|-{1,2})$/.test(tokens[to + 1]!.text)) {
    const t = tokens[to + 1]!;
    if (t.text === ',' && /^(VERB|SCONJ|ADP|CCONJ|ADV)$/.test(tokens[to + 2]?.upos ?? '')) break;
    to++;
  }
  return tokens[to]!.text === ',' ? to - 1 : to;
}

function made(tree: Tree, from: number, to: number, end: number): Beside | null {
  const { tokens } = tree;
  const whole = spanOfTokens(tree, from, to);
  if (whole === null) return null;
  const closed = tokens[to]!.text === ')' ? to : to - 1;
  const span: Span = tokens[closed]?.text === ')' && closed > from ? [whole[0], tokens[closed]!.end] : whole;
  // The head: the first noun that no other word of the phrase before "of", "who" or a comma governs.
  let head = -1;
  for (let i = from; i <= to; i++) {
    const t = tokens[i]!;
    if (head >= 0 && (t.upos === 'ADP' || t.text === ',' || relative.test(t.text))) break;
    // "A Turkish official who": a noun that the tagger took for an adjective.
    if (i > from && /^who$/i.test(t.text)) head = i - 1;
    if (head === i - 1 && /^who$/i.test(t.text)) break;
    const noun = nominal.test(t.upos) || t.xpos.startsWith('NN');
    if (noun && !(tokens[i + 1]?.xpos === 'POS' || /^['’]s?$/.test(tokens[i + 1]?.text ?? ''))) head = i;
  }
  if (head < 0) head = to;
  return { speaker: { sentence: tree.sentence.index, token: head, span }, from, to: end };
}
