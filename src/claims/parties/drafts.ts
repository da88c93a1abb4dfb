import type { Sentence, Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import { sidesAt } from './both-sides.js';
import { type Draft, words } from './draft.js';
import { type Introductions, partyOf } from './introductions.js';
import type { NamesInText } from './names.js';
import { roleDraft } from './role-drafts.js';
import type { Pronoun, Vocabulary } from './vocabulary.js';

/** The mentions of one sentence in order, and for each token the one that covers it. */
export function draftsOf(
  sentence: Sentence,
  row: number,
  names: NamesInText,
  introductions: Introductions,
  vocabulary: Vocabulary,
): Draft[] {
  const { tokens } = sentence;
  const known = names[row]!;
  const drafts: Draft[] = [];
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]!;
    const lower = token.text.toLowerCase();
    const introduced = introductions.nameAt(row, t);
    const name = known[t];
    if (introduced?.person !== undefined) {
      const { person, last } = introduced;
      drafts.push({
        ...at(tokens, row, withTitle(tokens, t, vocabulary), last),
        kind: 'person',
        parties: person.party === undefined ? [] : [{ ...person.party, actor: person.full }],
        actor: person.full,
        gender: person.gender,
        plural: false,
        gist: person.short,
        person,
        possessor: null,
        definite: true,
      });
      t = last;
      continue;
    }
    if (introduced?.organisation !== undefined) {
      const { organisation, last } = introduced;
      drafts.push({
        ...at(tokens, row, t, last),
        kind: 'name',
        parties: organisation.kind === 'other' ? [] : [{ id: organisation.id!, name: organisation.name }],
        actor: undefined,
        gender: undefined,
        plural: false,
        gist: bare(organisation) ? organisation.name : `the ${organisation.name}`,
        organisation: organisation.kind,
        possessor: null,
        definite: true,
      });
      t = last;
      continue;
    }
    if (name !== undefined) {
      const { entry, last } = name;
      const adjective = entry.use === 'people' && modifies(tokens, last);
      const place =
        entry.use === 'place' ||
        (entry.use !== 'people' && entry.kind === 'state' && standsForPlace(tokens, t, last, entry.use, vocabulary));
      drafts.push({
        ...at(tokens, row, t, last),
        kind: place ? 'place' : entry.use === 'people' ? 'people' : entry.use === 'metonym' ? 'metonym' : 'name',
        parties: [partyOf(entry)],
        actor: undefined,
        gender: undefined,
        plural: entry.plural || (entry.use === 'people' && !adjective && /(?:s|ese|ish|ch)$/.test(tokens[last]!.text)),
        gist: entry.use === 'name' ? words(tokens, t, last) : entry.name,
        organisation: entry.kind,
        possessor: null,
        definite: !adjective,
      });
      t = last;
      continue;
    }
    const pronoun = vocabulary.pronouns.get(lower);
    if (pronoun !== undefined && isPronoun(token, pronoun)) {
      drafts.push({
        ...at(tokens, row, t, t),
        kind: 'pronoun',
        parties: [],
        actor: undefined,
        gender: pronoun === 'm' || pronoun === 'f' ? pronoun : undefined,
        plural: pronoun === 'plural' || /^(?:we|us|our|ours|ourselves)$/.test(lower),
        gist: token.text,
        pronoun,
        possessor: null,
        definite: true,
      });
      continue;
    }
    // "HOST: …": the outlet's own, whom no pronoun means.
    if (t === 0 && tokens[1]?.text === ':' && shippedCues().ownVoice.has(lower)) continue;
    const role = canBeRole(tokens, t) ? vocabulary.roleAt(tokens, t) : undefined;
    const sides =
      role === undefined || role.plural || vocabulary.sides.has(lower)
        ? sidesAt(tokens, t, known, vocabulary, role?.plural === true)
        : null;
    if (sides !== null) {
      drafts.push({
        ...at(tokens, row, t, t),
        kind: 'sides',
        parties: [],
        actor: undefined,
        gender: undefined,
        plural: true,
        gist: words(tokens, sides, t),
        possessor: null,
        definite: true,
      });
      continue;
    }
    if (role !== undefined && !isTitle(tokens, role.last, row, introductions, known)) {
      const owners = introductions.ownersIn(row);
      const draft = roleDraft(tokens, t, role, at(tokens, row, t, role.last), owners, introductions, vocabulary);
      if (draft !== undefined) drafts.push(draft);
      t = role.last;
      continue;
    }
    // "The secretary of labor, Jo Reed": her office, and no side of her sentence.
    if (role !== undefined && role.last > t && role.role.size === 'person') {
      t = role.last;
      continue;
    }
    // "In Rome a judge who leads it said": a person beside a place, for the tree.
    const someone = token.xpos === 'NN' && (shippedCues().persons.has(token.lemma) || tokens[t + 1]?.lemma === 'who');
    const person = token.rel === 'appos' && shippedCues().persons.has(token.lemma);
    if ((token.upos === 'NOUN' || token.upos === 'PROPN') && (isCore(token.rel) || person)) {
      drafts.push({
        ...at(tokens, row, t, t),
        kind: 'name',
        parties: [],
        actor: undefined,
        gender: undefined,
        plural: /s$/.test(lower) && token.lemma !== lower,
        gist: token.text,
        possessor: null,
        definite: false,
        thing: true,
        ...(someone ? { someone } : {}),
      });
    }
  }
  return drafts;
}

/** "ANA", a firm: no article; "the Coordination of Azawad". */
const bare = ({ kind, name }: { readonly kind: string; readonly name: string }): boolean =>
  kind === 'company' || kind === 'seat' || (kind === 'group' && /^[A-Z]+$/.test(name));

/** "Lt. Col. Ismael Hale": where a name begins of which the tree takes the title before it for the head. */
function withTitle(tokens: readonly Token[], first: number, { titles }: Vocabulary): number {
  const { rel, head } = tokens[first]!;
  const joined = rel === 'flat' && head < first;
  return joined && tokens.slice(head, first).every((t) => titles.has(t.text.toLowerCase())) ? head : first;
}

const isCore = (rel: string): boolean =>
  rel.startsWith('nsubj') || rel === 'obj' || rel === 'root' || rel === 'obl' || rel === 'conj';

function at(tokens: readonly Token[], sentence: number, first: number, last: number) {
  let head = last;
  for (let t = first; t <= last; t++) {
    const h = tokens[t]!.head;
    if ((h < first || h > last) && tokens[t]!.upos !== 'PUNCT') {
      head = t;
      if (isCore(tokens[t]!.rel)) break;
    }
  }
  return { sentence, first, last, head };
}

/** "the Russian army", but "a Russian briefed on the talks". */
const modifies = (tokens: readonly Token[], last: number): boolean => {
  const token = tokens[last]!;
  const next = tokens[last + 1];
  if (next === undefined || token.head <= last) return false;
  const tied = token.rel === 'amod' || token.rel === 'compound' || token.upos === 'ADJ';
  return (
    tied &&
    (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'ADJ' || next.text === '-' || next.text === 'and')
  );
};

/** "Camp David" is no camp, "self-government" no government, and "to lead" no lead. */
const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
const ofBuildings =
  /^(?:Hotel|Street|Road|Square|Avenue|Bridge|Building|Tower|Hall|Palace|Station|Park|Club|Inn|Arms|Centre|Center|Stadium|Theatre|Theater|Museum|Library|Church|Valley|Pass|River|Bay|Island|Islands)$/;

function canBeRole(tokens: readonly Token[], t: number): boolean {
  const token = tokens[t]!;
  if (token.upos === 'VERB' && token.rel !== 'nsubj') return false;
  const before = tokens[t - 1];
  if (
    before?.text === '-' &&
    before.end === token.start &&
    /^(?:self|non|anti|pro|co)$/i.test(tokens[t - 2]?.text ?? '')
  )
    return false;
  // "The Railway Hotel": a word of a name.
  if (
    t > 0 &&
    token.upos === 'PROPN' &&
    isCapital(token) &&
    tokens[t + 1]?.upos === 'PROPN' &&
    ofBuildings.test(tokens[t + 1]!.text)
  )
    return false;
  return !(
    token.upos === 'PROPN' &&
    tokens[t + 1]?.upos === 'PROPN' &&
    /^(?:Camp|House|State|Front|Council|Court|Bank|Party|Labou?r)$/.test(token.text)
  );
}

/** "that" and "which" only where they stand for a noun; "her" and "his" always. */
const isPronoun = (token: Token, kind: Pronoun): boolean =>
  kind === 'relative'
    ? token.upos === 'PRON' &&
      (token.text.toLowerCase() !== 'that' ||
        ((token.rel.startsWith('nsubj') || token.rel === 'obj') && token.xpos !== 'DT'))
    : (token.upos === 'PRON' || token.upos === 'DET' || token.rel === 'nmod:poss') && token.rel !== 'expl';

/** "in Geneva", "flew to Moscow", "talks in Ukraine": where, not who. */
function standsForPlace(
  tokens: readonly Token[],
  first: number,
  last: number,
  use: string,
  vocabulary: Vocabulary,
): boolean {
  if (tokens[last + 1] !== undefined && /^['’]s?$/.test(tokens[last + 1]!.text)) return false;
  if (use === 'metonym' && holds(tokens, last + 1, vocabulary)) return true;
  let k = first - 1;
  while (k >= 0 && (tokens[k]!.upos === 'DET' || tokens[k]!.upos === 'ADJ')) k--;
  const before = tokens[k];
  if (before === undefined || before.upos !== 'ADP') return false;
  const preposition = before.text.toLowerCase();
  if (vocabulary.placePrepositions.has(preposition)) return tokens[last + 1]?.upos !== 'NOUN';
  if (preposition !== 'to' && preposition !== 'from') return false;
  const mover = tokens[k - 1];
  return (
    use === 'metonym' &&
    mover !== undefined &&
    (vocabulary.motion.has(mover.lemma) || (mover.upos === 'NOUN' && vocabulary.motion.has(mover.text.toLowerCase())))
  );
}

/** "The Oslo round", "the Geneva peace talks": the seat is where they are held. */
const holds = (tokens: readonly Token[], next: number, { held }: Vocabulary): boolean => {
  const word = tokens[next];
  if (word === undefined || !/^(?:NOUN|PROPN|ADJ)$/.test(word.upos)) return false;
  return held.has(word.text.toLowerCase()) || (word.upos !== 'PROPN' && held.has(tokens[next + 1]?.text ?? ''));
};

/** A role word right before a name belongs to the name: "Prime Minister Naftali Bennett", "its president, Jo Reed". */
function isTitle(
  tokens: readonly Token[],
  last: number,
  row: number,
  introductions: Introductions,
  known: NamesInText[number],
): boolean {
  const next = introductions.nameAt(row, last + 1);
  if (next?.person !== undefined) return true;
  if (tokens[last + 1]?.text === ',' && introductions.nameAt(row, last + 2)?.person !== undefined)
    return (
      tokens[last]!.rel !== 'nsubj' || /^,$/.test(tokens[introductions.nameAt(row, last + 2)!.last + 1]?.text ?? '')
    );
  return known[last + 1] !== undefined && known[last + 1]!.entry.person !== undefined;
}
