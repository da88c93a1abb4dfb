import type { Document, Span } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import type { Party } from '../claim.js';
import { uniqueParties } from '../same-party.js';
import { asCalled } from './called.js';
import { campsOf } from './camps.js';
import { resolve } from './coreference.js';
import { createDisputes } from './disputes.js';
import type { Draft } from './draft.js';
import { draftsOf } from './drafts.js';
import { floorOf } from './floor.js';
import { fold } from './fold.js';
import { createGazetteer, type Gazetteer } from './gazetteer.js';
import { readIntroductions } from './introductions.js';
import { lendBetween } from './lending.js';
import type { CountedParty, Mention, PartyContext, PartyOptions } from './mention.js';
import { findNames, type NamesInText } from './names.js';
import { admitNewcomers } from './newcomers.js';
import type { PartyPacks } from './party-packs.js';
import { settingsOf } from './setting.js';
import { principalSides } from './sides.js';
import { homeOf, solesOf } from './sole.js';
import { isStateId, withStatesTold } from './states-told.js';
import type { Story } from './story.js';
import { createVocabulary } from './vocabulary.js';

export type PartyReader = (document: Document, sentences: readonly Sentence[], options?: PartyOptions) => PartyContext;

/**
 * Reads what each noun phrase and pronoun of a document stands for: what the text says of a name first, the gazetteer second.
 * Whoever cannot be placed keeps the name and gets no party.
 */
export function createPartyReader(packs: PartyPacks): PartyReader {
  const gazetteer = createGazetteer(packs);
  const vocabulary = createVocabulary(packs);
  const disputes = createDisputes(packs, gazetteer);
  return (document, sentences, options = {}) => {
    const published = options.published ?? document.published;
    const year = published === null ? null : Number(published.slice(0, 4));
    const listed = asCalled(
      findNames(fold(document.text), sentences, gazetteer, vocabulary, year),
      sentences,
      vocabulary,
    );
    const names = withStatesTold(listed, sentences, vocabulary);
    const party = partyKnown(names, gazetteer);
    const introductions = readIntroductions(sentences, names, vocabulary, year);
    const drafts = sentences.map((s, i) => draftsOf(s, i, names, introductions, vocabulary));
    admitNewcomers(drafts, sentences, options.speech ?? []);
    const lead = leadOf(document, sentences);
    const kindOf = (id: string): string | undefined => party(id)?.kind;
    const membersOf = (id: string): readonly string[] | undefined => party(id)?.members;
    const { sides: early, between } = principalSides(drafts, sentences, vocabulary, kindOf, disputes, membersOf, lead);
    const story: Story = {
      sentences,
      drafts,
      sides: early,
      between,
      vocabulary,
      settings: settingsOf(drafts, sentences),
      party,
      sole: solesOf(drafts, kindOf),
      home: homeOf(drafts, (id) => party(id)?.state),
      stateName: (id) => party(id)?.name ?? id,
      floor: floorOf(sentences, drafts, options.speech ?? []),
    };
    // Speakers named after their words ("..." she said) come first, so that "we" finds them.
    for (const row of drafts)
      for (const [i, d] of row.entries()) {
        if (d.pronoun === 'speaker') continue;
        if (d.person?.party !== undefined && d.parties.length === 0)
          d.parties = [{ ...d.person.party, actor: d.person.full }];
        resolve(d, story);
        lendBetween(row, i, sentences[d.sentence]!, story);
      }
    for (const row of drafts) for (const d of row) if (d.pronoun === 'speaker') resolve(d, story);
    // Once it is known whom "they" and "we" stand for, the count of who is at the table is truer.
    const { sides, bloc } = principalSides(drafts, sentences, vocabulary, kindOf, disputes, membersOf, lead);
    for (const row of drafts)
      for (const d of row) {
        if (d.parties !== early) continue;
        d.parties = sides;
        d.gist = sides.map((p) => p.name).join(' and ');
      }
    return contextOf(sentences, drafts, sides, bloc);
  };
}

/** Sentences of a title and a lead, where nothing stands between them, and of a lead. */
const opening = 4;
const longestLead = 3;

/** How many sentences the title and the lead are: a standfirst, a byline and a kicker may stand between them. */
function leadOf({ blocks }: Document, sentences: readonly Sentence[]): number {
  const body = sentences.findIndex((s) => blocks[s.block]?.kind === 'body');
  return Math.max(opening, body + longestLead);
}

/** What is known of a party: from the lists, or of a state that the document alone tells of. */
function partyKnown(names: NamesInText, gazetteer: Gazetteer): Gazetteer['party'] {
  const told = new Map<string, { id: string; name: string; kind: string; state: string }>();
  for (const row of names)
    for (const n of row)
      if (n !== undefined && isStateId(n.entry.id) && gazetteer.party(n.entry.id) === undefined)
        told.set(n.entry.id, { id: n.entry.id, name: n.entry.name, kind: 'state', state: n.entry.id });
  return (id) => gazetteer.party(id) ?? told.get(id);
}

function contextOf(
  sentences: readonly Sentence[],
  drafts: readonly (readonly Draft[])[],
  sides: readonly Party[],
  bloc: ReadonlyMap<string, string>,
): PartyContext {
  const mentions: Mention[] = [];
  const cover = sentences.map((s) => new Array<Mention | undefined>(s.tokens.length));
  const camp = campsOf(drafts);
  const counted = new Map<string, { party: Party; mentions: number; first: number }>();
  for (const row of drafts)
    for (const d of row) {
      if (d.thing) continue;
      const { tokens } = sentences[d.sentence]!;
      const mention: Mention = {
        span: [tokens[d.first]!.start, tokens[d.last]!.end],
        sentence: d.sentence,
        tokens: [d.first, d.last],
        head: d.head,
        kind: d.kind,
        parties: d.parties,
        ...(d.actor === undefined ? {} : { actor: d.actor }),
        gist: d.gist,
        plural: d.plural,
        ...(d.gender === undefined ? {} : { gender: d.gender }),
        ...(d.pronoun === 'relative' ? { relative: true as const } : {}),
        ...(d.antecedent === undefined ? {} : { standsFor: placeOf(d.antecedent, sentences) }),
      };
      mentions.push(mention);
      for (let t = d.first; t <= d.last; t++) cover[d.sentence]![t] = mention;
      if (d.kind === 'place' || d.kind === 'sides') continue;
      for (const { id, name } of d.parties) {
        const known = counted.get(id ?? name);
        if (known !== undefined) known.mentions++;
        else
          counted.set(id ?? name, {
            party: id === undefined ? { name } : { id, name },
            mentions: 1,
            first: d.sentence,
          });
      }
    }
  const documentParties: CountedParty[] = [...counted.values()].sort((a, b) => b.mentions - a.mentions);
  return {
    mentions,
    mentionAt: (s, t) => cover[s]?.[t],
    partyAt: (s, t) => partyAt(sentences[s]!, cover[s]!, t),
    gistName(s, t, opens = false) {
      const mention = cover[s]?.[t];
      if (mention === undefined) return undefined;
      const told = mention.parties.length > 0 || mention.actor !== undefined;
      const { text, rel } = sentences[s]!.tokens[t]!;
      // An "it" that is done to is a draft or a deal more often than a party; "himself" repeats its subject.
      if (/self$|selves$|^them$/i.test(text) || (/^it$/i.test(text) && !rel.startsWith('nsubj'))) return undefined;
      // "Hale cut her list", "the union says that its members": its owner stands in the same sentence, before it.
      // At the head of a gist nobody stands before it.
      const bare = opens && mention.kind === 'pronoun' && mention.parties.length === 1;
      if (rel === 'nmod:poss' && !bare && repeats(mention, cover[s]!, t)) return undefined;
      return told && (mention.kind === 'pronoun' || mention.kind === 'sides') ? mention.gist : undefined;
    },
    documentParties,
    sides,
    allied: (a, b) => (camp(a) !== undefined && camp(a) === camp(b)) || inOneBloc(a, b, bloc),
  };
}

/** Where whoever a pronoun stands for is named. */
function placeOf(draft: Draft, sentences: readonly Sentence[]): Span {
  let at = draft;
  for (let n = 0; at.antecedent !== undefined && n < 20; n++) at = at.antecedent;
  const { tokens } = sentences[at.sentence]!;
  return [tokens[at.first]!.start, tokens[at.last]!.end];
}

/** A bloc at the table and its members, or two of its members. */
function inOneBloc({ id: a }: Party, { id: b }: Party, bloc: ReadonlyMap<string, string>): boolean {
  if (a === undefined || b === undefined) return false;
  const [ofA, ofB] = [bloc.get(a), bloc.get(b)];
  return ofA === b || ofB === a || (ofA !== undefined && ofA === ofB);
}

/** Whether somebody of the same name stands before it in its sentence, or nobody but a pair could be meant. */
function repeats(mention: Mention, cover: readonly (Mention | undefined)[], token: number): boolean {
  if (mention.kind === 'sides' || mention.parties.length > 1) return true;
  for (let t = 0; t < token; t++) {
    const other = cover[t];
    if (other !== undefined && other !== mention && other.kind !== 'place' && other.gist === mention.gist) return true;
  }
  return false;
}

/** The phrase's own mention, or that of a word which carries its name ("Kremlin aide X"), with those coupled to it by "and". */
function partyAt(sentence: Sentence, cover: readonly (Mention | undefined)[], token: number): readonly Party[] {
  const own = cover[token];
  const found: Party[] = own === undefined || own.kind === 'place' ? [] : [...own.parties];
  const { tokens } = sentence;
  for (const [k, t] of tokens.entries()) {
    if (t.head !== token || k === token) continue;
    const mention = cover[k];
    if (mention === undefined || mention === own || mention.kind === 'place') continue;
    const carries =
      found.length === 0 &&
      own === undefined &&
      (t.rel === 'appos' || t.rel === 'flat' || t.rel === 'compound' || t.rel === 'amod' || t.rel === 'nmod:poss');
    if ((t.rel === 'conj' && k > token) || (carries && (t.rel === 'appos' || t.rel === 'flat')))
      found.push(...mention.parties);
  }
  return uniqueParties(found);
}
