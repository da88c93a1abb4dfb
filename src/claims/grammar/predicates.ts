import type { Sentence, Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import { strong } from './breaks.js';
import type { Lexicon, Modality } from './lexicon.js';

/** A verb with its auxiliaries: "had not been authorised". Token indices into the sentence. */
export interface Predicate {
  /** First and one past the last token. */
  readonly from: number;
  readonly to: number;
  /** The main verb; for a copula the form of "be". */
  readonly head: number;
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly modal: Modality | null;
  readonly necessity: boolean;
  readonly perfect: boolean;
  readonly past: boolean;
  readonly passive: boolean;
  readonly copula: boolean;
  readonly negated: boolean;
}

const finiteTags = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const finiteForms = new Set([
  'is',
  'are',
  'was',
  'were',
  'am',
  "'s",
  "'re",
  "'m",
  'has',
  'have',
  'had',
  'does',
  'did',
  'do',
  "'ve",
]);

const hangs = (tokens: readonly Token[], on: number, rel: string): boolean =>
  tokens.some((t) => t.head === on && t.rel === rel);

/** Whether the token can be the verb that carries tense. */
function carriesTense(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const token = tokens[i] as Token;
  if (token.upos === 'AUX')
    return (
      // "that the quota be cut": a wish has no other tense.
      (token.text === 'be' && /^(NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.upos ?? '')) ||
      finiteForms.has(token.text.toLowerCase()) ||
      lexicon.modals.has(token.text.toLowerCase()) ||
      finiteTags.has(token.xpos)
    );
  if (token.upos !== 'VERB') return false;
  if (/^VB[NP]?$/.test(token.xpos) && closesRelative(tokens, i, lexicon)) return true;
  // "Miners oppose it": a present that the tagger takes for an infinitive, with a subject and nothing to help it.
  if (token.xpos === 'VB' && /^(?:root|conj|parataxis)$/.test(token.rel) && i > 0 && followsSubject(tokens, i))
    return true;
  // "That Chile withdraw": a wish too.
  if (token.xpos === 'VB')
    return (
      tokens[i - 1]?.lemma !== 'to' &&
      hangs(tokens, i, 'nsubj') &&
      tokens.some((t) => t.head === i && t.lemma === 'that' && t.rel === 'mark')
    );
  // "The airline today placed an offer": no day is placed.
  if (token.rel.startsWith('acl') && i > 0 && /^VB[DN]$/.test(token.xpos)) {
    const day = shippedCues().times.has((tokens[i - 1] as Token).text.toLowerCase());
    if (day) return hangs(tokens, i, 'obj');
  }
  if (isSoleVerb(tokens, i)) return true;
  if (token.xpos === 'VBG' && besides(tokens, i)) return true;
  if (token.xpos === 'VBN' || token.xpos === 'VBG') {
    // ", known as the Front, began": what a comma sets in behind a name describes it.
    if (token.xpos === 'VBN' && tokens[i - 1]?.text === ',' && setIn(tokens, i)) return false;
    // The tagger takes many past tenses for participles; a subject of its own tells.
    if (token.xpos === 'VBN' && token.rel !== 'acl' && token.rel !== 'amod') return hangs(tokens, i, 'nsubj');
    return token.xpos === 'VBN' && token.rel === 'amod' && partsSubject(tokens, i);
  }
  return token.rel !== 'acl' && token.rel !== 'amod';
}

/** "The mayor, who chairs the board, ruled it out": behind a relative clause set into a subject that still waits for its verb. */
function closesRelative(tokens: readonly Token[], at: number, { relatives }: Lexicon): boolean {
  let comma = at - 1;
  while (comma > 0 && tokens[comma]!.upos === 'ADV') comma--;
  if (tokens[comma]?.text !== ',') return false;
  let tense = false;
  for (let i = comma - 1; i > 0; i--) {
    if (tokens[i]!.text === ',') {
      const opens = tokens[i + 1]!.upos === 'ADP' ? i + 2 : i + 1;
      if (!relatives.has(tokens[opens]!.text.toLowerCase())) return false;
      return tense && !tokens.slice(0, i).some((t) => finiteTags.has(t.xpos) || strong.has(t.text));
    }
    tense ||= finiteTags.has(tokens[i]!.xpos);
  }
  return false;
}

/** A comma closes what begins at the participle, and a verb with tense stands right behind it. */
function setIn(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < tokens.length && i < at + 12; i++) {
    if (tokens[i]!.text === ',') return finiteTags.has(tokens[i + 1]?.xpos ?? '');
    if (finiteTags.has(tokens[i]!.xpos)) return false;
  }
  return false;
}

/** "Private creditors proposed on Monday to write it off": the participle of a noun that has no other verb is the verb of the sentence. */
function isSoleVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.rel !== 'acl' || !/^VB[DN]$/.test(token.xpos) || tokens[token.head]?.rel !== 'root') return false;
  if (!/^(?:NOUN|PROPN)$/.test((tokens[token.head] as Token).upos) || tokens[tokens.length - 1]?.text !== '.')
    return false;
  // A heading in all but form ("An offer made on Monday.") has nothing done to or by it behind the verb.
  const object = tokens.some((t, k) => k > i && t.head === i && /^(?:obj|xcomp|ccomp)$/.test(t.rel));
  const other = tokens.some((t, k) => k !== i && finiteTags.has(t.xpos) && !within(tokens, k, i));
  return object && !other;
}

const within = (tokens: readonly Token[], at: number, verb: number): boolean => {
  for (let h = at, n = 0; h >= 0 && n < 30; h = (tokens[h] as Token).head, n++) if (h === verb) return true;
  return false;
};

/** Its own subject, in the plural, stands before it with no helping verb between. */
const followsSubject = (tokens: readonly Token[], i: number): boolean =>
  tokens.some(
    (t, k) =>
      k < i &&
      t.head === i &&
      t.rel === 'nsubj' &&
      /^(?:NNP?S|PRP)$/.test(t.xpos) &&
      !tokens.slice(k + 1, i).some((x) => x.upos === 'AUX' || x.lemma === 'to' || x.text === ','),
  );

/** "Oslo dismissed hints that": where the tree gives a noun both a subject and this participle between, the participle is the verb. */
const partsSubject = (tokens: readonly Token[], i: number): boolean => {
  const { head } = tokens[i] as Token;
  return (
    head > i &&
    !hangs(tokens, head, 'cop') &&
    tokens.some(
      (t, k) => k < i && t.head === head && t.rel === 'nsubj' && !tokens.slice(k + 1, i).some((x) => x.upos === 'DET'),
    )
  );
};

/** ", with the union refusing to move": a clause of its own, though its verb has no tense. */
export function besides(tokens: readonly Token[], verb: number): boolean {
  let i = verb - 1;
  while (i > 0 && verb - i < 8 && /^(?:DET|NUM|ADJ|NOUN|PROPN|PRON|PART)$/.test((tokens[i] as Token).upos)) i--;
  return i > 0 && i < verb - 1 && (tokens[i] as Token).lemma === 'with' && (tokens[i - 1] as Token).text === ',';
}

/** "Has long demanded": an adverb between hides from the tagger that "has" only helps. */
function helpsParticiple(tokens: readonly Token[], at: number): boolean {
  const have = tokens[at] as Token;
  if (have.upos !== 'VERB' || have.lemma !== 'have') return false;
  let i = at + 1;
  while (tokens[i]?.upos === 'ADV') i++;
  return i > at + 1 && tokens[i]?.upos === 'VERB' && /^VB[ND]$/.test((tokens[i] as Token).xpos);
}

/** Verb groups of a sentence in order. */
export function predicates(sentence: Sentence, lexicon: Lexicon): Predicate[] {
  const { tokens } = sentence;
  const found: Predicate[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    const to = token.lemma === 'to' && token.upos === 'PART';
    const verb = token.upos === 'VERB' || token.upos === 'AUX';
    if (!to && !verb) {
      i++;
      continue;
    }
    const from = i;
    const finite = verb && carriesTense(tokens, i, lexicon);
    let head = verb ? i : -1;
    let modal: Modality | null = null;
    let necessity = false;
    let perfect = false;
    let passive = false;
    // "He never threatened it": of a verb without a helper the "never" stands before.
    let negated =
      finite && lexicon.negators.has(tokens[i - 1]?.text.toLowerCase() ?? '') && tokens[i - 1]?.upos === 'ADV';
    const past = token.xpos === 'VBD' || token.text.toLowerCase() === 'had' || token.text.toLowerCase() === 'did';
    let last = i;
    const inverted = token.upos === 'AUX' && lexicon.disjoining.has((tokens[i - 1]?.text ?? '').toLowerCase());
    // Walk over auxiliaries and adverbs to the verb that says what happens.
    for (let j = i; j < tokens.length; j++) {
      const t = tokens[j] as Token;
      const lower = t.text.toLowerCase();
      if (lexicon.negators.has(lower) && (t.upos === 'PART' || t.upos === 'ADV' || (t.upos === 'CCONJ' && j > i))) {
        negated = true;
        continue;
      }
      if (t.upos === 'ADV' || (t.upos === 'PART' && j > i)) {
        if (t.upos === 'PART' && lower === 'to' && last >= from) {
          const before = tokens[last] as Token;
          const next = tokens[j + 1];
          if (
            !(before.upos === 'AUX' || before.lemma === 'have' || before.lemma === 'go' || before.lemma === 'need') ||
            next === undefined ||
            (next.upos !== 'VERB' && next.upos !== 'AUX')
          )
            break;
          if (before.lemma === 'have' || before.lemma === 'need') necessity = true;
          else if (before.lemma === 'go' || before.lemma === 'be') modal ??= 'future';
        }
        continue;
      }
      if (t.upos === 'AUX' || helpsParticiple(tokens, j)) {
        const m = lexicon.modals.get(lower);
        if (m !== undefined) {
          modal ??= m;
          if (m === 'necessary') necessity = true;
        }
        if (t.lemma === 'have') perfect = true;
        head = j;
        last = j;
        continue;
      }
      if (t.upos === 'VERB') {
        const before = tokens[last] as Token;
        const chained =
          j === from ||
          before.upos === 'AUX' ||
          before.upos === 'PART' ||
          before.lemma === 'go' ||
          before.lemma === 'have' ||
          before.lemma === 'need';
        if (!chained && !(to && head === -1)) break;
        if (
          before.upos === 'AUX' &&
          (before.lemma === 'be' || before.lemma === 'get') &&
          (t.xpos === 'VBN' || t.xpos === 'VBD')
        )
          passive = true;
        head = j;
        last = j;
        const next = tokens[j + 1];
        const after = tokens[j + 2];
        const opens =
          (t.lemma === 'have' || (t.lemma === 'go' && t.xpos === 'VBG') || t.lemma === 'need') &&
          next?.lemma === 'to' &&
          (after?.upos === 'VERB' || after?.upos === 'AUX');
        if (!opens) break;
        continue;
      }
      if (t.upos === 'PRON' && t.rel === 'nsubj' && j === last + 1 && (tokens[last] as Token).upos === 'AUX') continue;
      // "Nor would the Danes accept it": the subject stands inside.
      if (inverted && last === i && j < i + 6 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(t.upos)) continue;
      break;
    }
    if (head === -1) {
      i++;
      continue;
    }
    const chief = tokens[head] as Token;
    // "Had been forced to give in" tells what was done, "will be forced to" what is asked.
    const came = lexicon.forcing.has(chief.lemma) && modal === null && (past || perfect);
    if (passive && !came && lexicon.obliging.has(chief.lemma) && tokens[last + 1]?.lemma === 'to') necessity = true;
    // "The deal would have inspectors visit": nothing is over.
    if (
      chief.upos === 'AUX' &&
      chief.lemma === 'have' &&
      /^(?:NOUN|PROPN|PRON|DET)$/.test(tokens[last + 1]?.upos ?? '')
    )
      perfect = false;
    const copula = chief.upos === 'AUX' && chief.lemma === 'be';
    found.push({
      from,
      to: last + 1,
      head,
      finite,
      infinitive: to || chief.xpos === 'VB',
      modal,
      necessity,
      perfect,
      past,
      passive,
      copula,
      negated,
    });
    i = last + 1;
  }
  return found;
}
