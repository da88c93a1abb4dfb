import type { Span } from '../../documents/index.js';
import type { Token } from '../../language/index.js';
import { withName } from './beside.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { groupStart, negationOf, speakerOf } from './speaker.js';
import { subjectOf } from './subjects.js';
import { childOf, spanOfTokens, spansOf, type Tree } from './tree.js';

/** Attributions by phrases, nouns, adjectives and adverbs: "according to X", "in X's view", "X's claim that", "is sure that", "reportedly". */
export function phraseDrafts(tree: Tree, lexicon: CueLexicon): Draft[] {
  const drafts: Draft[] = [];
  tree.tokens.forEach((token, i) => {
    const lower = token.text.toLowerCase();
    const phrase = lexicon.phrases.get(lower);
    if (phrase?.rest.every((w, k) => tree.tokens[i + 1 + k]?.text.toLowerCase() === w)) {
      push(drafts, accordingTo(tree, i, lower, lexicon));
      return;
    }
    if (token.upos === 'NOUN') {
      // "In the words of the note", "in their eyes": nouns that stand so in the plural alone.
      const inside = (lexicon.inside.get(lower) ?? lexicon.inside.get(token.lemma))?.find(
        (c) => prepositionOf(tree, i) === c.preposition,
      );
      if (inside !== undefined) push(drafts, inView(tree, i, inside.class));
      else if (lexicon.nouns.has(token.lemma))
        push(drafts, copulaDraft(tree, i, lexicon) ?? nounDraft(tree, i, lexicon));
    } else if (token.upos === 'ADJ' && lexicon.adjectives.has(lower)) push(drafts, adjectiveDraft(tree, i, lexicon));
    else if (token.upos === 'ADV' && lexicon.adverbs.has(lower)) push(drafts, adverbDraft(tree, i, lexicon));
  });
  return drafts;
}

function push(drafts: Draft[], draft: Draft | null): void {
  if (draft !== null && draft.content.length > 0) drafts.push(draft);
}

const base = { negated: false, carried: false, addressee: null } as const;

function accordingTo(tree: Tree, at: number, lower: string, lexicon: CueLexicon): Draft | null {
  const { tokens } = tree;
  const { rest, class: cls } = lexicon.phrases.get(lower)!;
  const last = at + rest.length;
  // The noun after the phrase: the nearest head to the right that the phrase (or its first word) hangs on or governs.
  let noun = -1;
  for (let i = last + 1; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.head === at || tokens[at]!.head === i || tokens[last]!.head === i) {
      noun = i;
      break;
    }
  }
  // A tree that hangs the phrase elsewhere: the first noun behind it.
  if (noun < 0)
    noun = tokens.findIndex(
      (t, i) => i > last && i < last + 6 && /^(NOUN|PROPN|PRON|ADJ)$/.test(t.upos) && t.head <= last + 1,
    );
  if (noun < 0) return null;
  const to = nounPhraseEnd(tree, noun, last + 1);
  const span = spanOfTokens(tree, last + 1, to);
  const cue = spanOfTokens(tree, at, last);
  if (span === null || cue === null) return null;
  const speaker: Speaker = { sentence: tree.sentence.index, token: noun, span };
  return {
    ...base,
    sentence: tree.sentence.index,
    speaker,
    cue: [cue],
    content: around(tree, at, to, lexicon),
    lemma: tokens
      .slice(at, last + 1)
      .map((t) => t.text.toLowerCase())
      .join(' '),
    class: cls,
    statement: lower !== '',
  };
}

/** Where the noun phrase of a phrase's source ends: at the next mark, or at the sentence's end where an apposition closes it. */
export function nounPhraseEnd(tree: Tree, noun: number, from: number): number {
  const { tokens } = tree;
  let to = from;
  while (to + 1 < tokens.length && !mark.test(tokens[to + 1]!.text)) to++;
  const after = tokens[to + 1];
  if (after?.text !== ',' || to + 2 >= tokens.length) return to;
  const next = tokens[to + 2]!;
  const rest = tokens.slice(to + 2);
  const clause = rest.some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos));
  return !clause && /^(DET|PROPN)$/.test(next.upos) && tree.last[noun]! > to ? Math.max(to, tree.last[noun]!) : to;
}

const mark = /^([,;:.!?()[\]"“”—–]|-{1,2}|''|``)$/;

/**
 * The rest of the clause that a phrase from `from` to `to` stands in: before and after it, up to a semicolon or the sentence's ends; given
 * cues, over a semicolon behind which the tense is that of reported words ("…, according to aides; they had begun with none").
 */
export function around(tree: Tree, from: number, to: number, lexicon?: CueLexicon): Span[] {
  const { tokens } = tree;
  let a = 0;
  let b = tokens.length - 1;
  for (let i = from - 1; i >= 0; i--)
    if (tokens[i]!.text === ';') {
      a = i + 1;
      break;
    }
  for (let i = to + 1; i < tokens.length; i++)
    if (tokens[i]!.text === ';' && !(lexicon !== undefined && goesOn(tokens, i, lexicon))) {
      b = i - 1;
      break;
    }
  return [spanOfTokens(tree, a, from - 1), spanOfTokens(tree, to + 1, b)].filter((s): s is Span => s !== null);
}

/** Whether the first verb behind a semicolon is in the tense of reported words. */
function goesOn(tokens: readonly Token[], at: number, lexicon: CueLexicon): boolean {
  const verb = tokens.find((t, i) => i > at && (t.upos === 'AUX' || t.upos === 'VERB'));
  return verb !== undefined && verb.upos === 'AUX' && lexicon.backshifted.has(verb.text.toLowerCase());
}

function prepositionOf(tree: Tree, noun: number): string {
  const c = tree.children[noun]!.find((k) => tree.tokens[k]!.rel === 'case' && k < noun);
  return c === undefined ? '' : tree.tokens[c]!.text.toLowerCase();
}

/** "in the minister's view", "by his own account". */
function inView(tree: Tree, noun: number, cls: Draft['class']): Draft | null {
  const { tokens } = tree;
  let owner = ownerOf(tree, noun);
  const of = owner < 0 ? childOf(tree, noun, 'nmod') : -1;
  if (owner < 0) owner = of;
  // "From 28 points to 19" is nobody's point of view.
  if (owner < 0 || tokens[owner]!.upos === 'NUM') return null;
  const from = tree.first[noun]!;
  // "In the words of its man on the spot, Karl Berg": to the next mark, and the name behind it.
  const to = of >= 0 ? withName(tree, Math.max(tree.last[of]!, nounPhraseEnd(tree, of, of))) : noun;
  const told = speakerOf(tree, owner, null);
  const whole = of >= 0 && told !== null ? spanOfTokens(tree, tree.first[of]!, to) : null;
  const speaker =
    told !== null && whole !== null
      ? { ...told, span: [told.span[0], Math.max(told.span[1], whole[1])] as const }
      : told;
  const cue = spanOfTokens(tree, of >= 0 ? from : tree.last[owner]! + 1, noun);
  if (speaker === null || cue === null) return null;
  return {
    ...base,
    sentence: tree.sentence.index,
    speaker: trimPossessive(tree, speaker),
    cue: [cue],
    content: around(tree, from, to),
    lemma: `${prepositionOf(tree, noun)} ${tokens[noun]!.lemma}`,
    class: cls,
    statement: true,
  };
}

/** Whose a noun is: of two owners the nearer ("if he rejects the plan, the bishop's fear that …" is the bishop's); -1 without one. */
const ownerOf = (tree: Tree, noun: number): number =>
  tree.children[noun]!.findLast((c) => tree.tokens[c]!.rel === 'nmod:poss') ?? -1;

function trimPossessive(tree: Tree, speaker: Speaker): Speaker {
  const last = tree.tokens.find((t) => t.end === speaker.span[1]);
  return last !== undefined && /^['’]s?$/.test(last.text)
    ? { ...speaker, span: [speaker.span[0], last.start] }
    : speaker;
}

/** "X's claim that …", "fears of …", "the plan by X to …". */
function nounDraft(tree: Tree, noun: number, lexicon: CueLexicon): Draft | null {
  const { tokens } = tree;
  const right = tree.children[noun]!.filter((c) => c > noun);
  const clause = right.find((c) => ['acl', 'ccomp'].includes(tokens[c]!.rel) && childOf(tree, c, 'mark') >= 0);
  const owner = ownerOf(tree, noun);
  const by = right.find(
    (c) =>
      tokens[c]!.rel === 'nmod' && tree.children[c]!.some((k) => tokens[k]!.rel === 'case' && tokens[k]!.text === 'by'),
  );
  const of = right.find((c) => tokens[c]!.rel === 'nmod' && c !== by);
  const content = clause ?? of;
  if (content === undefined || (owner < 0 && by === undefined && clause === undefined)) return null;
  // "Wants a promise that they will leave": nobody has given it, and the whole clause tells what becomes of it.
  if (owner < 0 && by === undefined && lexicon.nouns.get(tokens[noun]!.lemma) === 'promise') return null;
  const source = owner >= 0 ? owner : (by ?? -1);
  const speaker = source < 0 ? null : speakerOf(tree, source, null);
  const caseEnd = clause === undefined ? childOf(tree, content, 'case') : -1;
  const to = Math.max(caseEnd, noun);
  const cue = spanOfTokens(tree, owner >= 0 ? tree.last[owner]! + 1 : noun, to);
  if (cue === null) return null;
  const from = clause === undefined ? to + 1 : tree.first[content]!;
  const span = spanOfTokens(tree, from, frontedEnd(tree, noun, from, tree.last[content]!));
  return {
    ...base,
    sentence: tree.sentence.index,
    speaker: speaker === null ? null : trimPossessive(tree, speaker),
    cue: [cue],
    content: span === null ? [] : [span],
    lemma: tokens[noun]!.lemma,
    class: lexicon.nouns.get(tokens[noun]!.lemma)!,
    statement: clause !== undefined && tokens[childOf(tree, clause, 'mark')]!.text.toLowerCase() === 'that',
  };
}

/** "Despite the mayor's claim that the road is safe, drivers stay away": what a fronted noun tells ends with its comma. */
function frontedEnd({ tokens }: Tree, noun: number, from: number, last: number): number {
  if (!isFronted(tokens, noun)) return last;
  for (let i = from + 1; i < last; i++) if (tokens[i]!.text === ',' && tokens.slice(i + 1).some(hasTense)) return i - 1;
  return last;
}

const hasTense = ({ xpos }: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos);

/** Whether a noun stands in the phrase that a preposition opens its sentence with. */
export const isFronted = (tokens: readonly Token[], noun: number): boolean =>
  /^(?:ADP|SCONJ)$/.test(tokens[0]!.upos) && !tokens.slice(0, noun).some(hasTense);

/** "The assumption is that …", "the mayor's answer was that …". */
function copulaDraft(tree: Tree, noun: number, lexicon: CueLexicon): Draft | null {
  const { tokens } = tree;
  let be = noun + 1;
  while (be < tokens.length && be < noun + 8 && !(tokens[be]!.lemma === 'be' && tokens[be]!.upos !== 'PUNCT')) {
    if (tokens[be]!.upos === 'PUNCT' || tokens[be]!.upos === 'VERB') return null;
    be++;
  }
  if (tokens[be + 1]?.text.toLowerCase() !== 'that') return null;
  const owner = ownerOf(tree, noun);
  const holder = owner >= 0 ? owner : noun;
  const found = speakerOf(tree, holder, owner >= 0 ? null : be);
  const cue = spanOfTokens(tree, owner >= 0 ? tree.last[owner]! + 1 : be, be);
  const content = spanOfTokens(tree, be + 1, tokens.length - 1);
  if (found === null || cue === null || content === null) return null;
  return {
    ...base,
    sentence: tree.sentence.index,
    speaker: trimPossessive(tree, found),
    cue: [cue],
    content: [content],
    lemma: tokens[noun]!.lemma,
    class: lexicon.nouns.get(tokens[noun]!.lemma)!,
    statement: true,
  };
}

function adjectiveDraft(tree: Tree, at: number, lexicon: CueLexicon): Draft | null {
  const { tokens } = tree;
  const clause = tree.children[at]!.find((c) => c > at && ['ccomp', 'xcomp', 'advcl'].includes(tokens[c]!.rel));
  const of = tree.children[at]!.find((c) => c > at && tokens[c]!.rel === 'obl');
  const content = clause ?? of;
  if (content === undefined) return null;
  const subject = subjectOf(tree, at);
  if (subject.node < 0 || /^(it|there)$/i.test(tokens[subject.node]!.text)) return null;
  const from = groupStart(tree, at);
  const speaker = speakerOf(tree, subject.node, subject.node < at ? from : null);
  const caseEnd = clause === undefined ? childOf(tree, content, 'case') : -1;
  const cue = spanOfTokens(tree, from, Math.max(caseEnd, at));
  if (cue === null) return null;
  const span = caseEnd > at ? spanOfTokens(tree, caseEnd + 1, tree.last[content]!) : null;
  return {
    ...base,
    sentence: tree.sentence.index,
    speaker,
    cue: [cue],
    content: span === null ? spansOf(tree, content) : [span],
    lemma: tokens[at]!.text.toLowerCase(),
    class: lexicon.adjectives.get(tokens[at]!.text.toLowerCase())!,
    statement: clause !== undefined && tokens[clause]!.rel === 'ccomp',
    negated: negationOf(tree, at),
  };
}

/** "reportedly": content is the clause, nobody is named. */
function adverbDraft(tree: Tree, at: number, lexicon: CueLexicon): Draft | null {
  const head = tree.tokens[at]!.head;
  const cue = spanOfTokens(tree, at, at);
  if (head < 0 || cue === null) return null;
  return {
    ...base,
    sentence: tree.sentence.index,
    speaker: null,
    cue: [cue],
    content: spansOf(tree, head, [at]),
    lemma: tree.tokens[at]!.text.toLowerCase(),
    class: lexicon.adverbs.get(tree.tokens[at]!.text.toLowerCase())!,
    statement: true,
  };
}
