import type { Span } from '../../documents/index.js';
import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import { sameParty } from '../same-party.js';
import { isPossessive } from './affiliation.js';
import type { Draft } from './draft.js';
import { isSomebody } from './floor.js';
import type { Story } from './story.js';

/** How far back a pronoun reaches, in sentences. */
const reach = 4;

/** Whom a pronoun most likely stands for: of the mentions before it the best by number, gender, role and nearness. */
export function antecedentOf(draft: Draft, story: Story): Draft | undefined {
  const { tokens } = story.sentences[draft.sentence]!;
  const own = tokens[draft.first]!;
  const governor = tokens[own.head];
  const minded =
    (draft.pronoun === 'plural' || draft.pronoun === 'thing') &&
    ((own.rel.startsWith('nsubj') && governor !== undefined && story.vocabulary.minded.has(governor.lemma)) ||
      (draft.pronoun === 'thing' && hasOffice(tokens, draft.first, story)));
  // "It is for the parties to decide", "it is time to go": nobody.
  if (draft.pronoun === 'thing' && saysNobody(tokens, draft.first, story)) return undefined;
  const person = draft.pronoun === 'm' || draft.pronoun === 'f';
  const verb = own.rel.startsWith('nsubj') ? governor : undefined;
  // "It would cost three billion", "it has to be ratified": a plan and no party.
  const mindless =
    !person &&
    verb !== undefined &&
    (story.vocabulary.mindless.has(verb.lemma) ||
      (own.rel === 'nsubj:pass' && story.vocabulary.doneToTexts.has(verb.lemma)));
  // "Peru demands that they leave": whom it asks, and not Peru.
  const asker = verb?.rel === 'ccomp' ? tokens[verb.head] : undefined;
  const asked = asker !== undefined && own.rel === 'nsubj' && story.vocabulary.asking.has(asker.lemma);
  const speaker = story.floor.speakerAt(draft.sentence, draft.first);
  // In a quotation its speaker is "I" and "we": "he" and "they" are others.
  const quoted =
    speaker !== undefined &&
    (person || draft.pronoun === 'plural') &&
    (story.floor.answersAt(draft.sentence, draft.first) || inQuotation(draft, story));
  // In "an envoy said the king, Olav, would come, and that his …" the words reported name somebody.
  const namesSomebody =
    person &&
    speaker !== undefined &&
    story.drafts[draft.sentence]!.some(
      (d) => d.kind === 'person' && d.first > speaker.last && d.first < draft.first && fits(d, draft, person, minded),
    );
  const said = story.floor.wordsOf(draft);
  const speaks = said.length > 0;
  // "He called it a trick": whoever takes a stance goes on from whoever spoke, as one who speaks does.
  const tells = speaks || (person && verb !== undefined && verb.upos === 'VERB' && shippedCues().verbs.has(verb.lemma));
  const { block } = story.sentences[draft.sentence]!;
  let found: Draft | undefined;
  let top = 0;
  for (let s = draft.sentence; s >= 0 && s >= draft.sentence - reach; s--) {
    for (const d of story.drafts[s]!) {
      if (s === draft.sentence && d.first >= draft.first) break;
      const source = story.floor.sources.has(d);
      if (
        !fits(d, draft, person, minded && !source, source && isSomebody(d, story.sentences[d.sentence]!)) ||
        inWords(d, said, story)
      )
        continue;
      if (speaks && story.floor.beside.has(d)) continue;
      if (quoted && (same(d, speaker) || (!person && ofOneSide(d, speaker)))) continue;
      if (mindless && d.thing !== true) continue;
      const { rel, head: tokenHead } = story.sentences[s]!.tokens[d.head]!;
      if (asked && s === draft.sentence && rel.startsWith('nsubj') && tokens[tokenHead] === asker) continue;
      const under = story.sentences[s]!.tokens[tokenHead];
      // Its own verb's subject cannot be meant by an object pronoun: "Putin told him".
      if (
        s === draft.sentence &&
        own.rel !== 'nmod:poss' &&
        !/sel(?:f|ves)$/.test(own.text) &&
        tokenHead === own.head &&
        !own.rel.startsWith('nsubj')
      )
        continue;
      const question =
        s < draft.sentence &&
        d.thing !== true &&
        story.sentences[s]!.tokens.length < 12 &&
        story.sentences[s]!.tokens.at(-1)!.text === '?';
      // Names that look like verbs ("Begin told Carter") mislead the parse: a person at the root is the subject.
      // "Peru's president, Luis Quispe, had been told": the name is the subject too.
      const apposed = d.kind === 'person' && rel === 'appos';
      const acts =
        rel.startsWith('nsubj') ||
        (apposed && under?.rel.startsWith('nsubj') === true) ||
        question ||
        source ||
        (d.kind === 'person' && rel === 'root');
      // "In a call with Ann Lake, Jo Reed was blunt": a greedy tree may take the wrong one.
      const leads = d.kind === 'person' && /^(?:VBD|VBZ|MD)$/.test(story.sentences[s]!.tokens[d.last + 1]?.xpos ?? '');
      let score =
        leads || acts
          ? 4
          : rel === 'obj' || rel === 'iobj' || rel === 'root'
            ? 2.4
            : rel === 'nmod:poss'
              ? ownsSubject(d, story)
                ? 3
                : 2
              : 1.6;
      if (d.pronoun !== undefined) score += 0.5;
      else if (d.first <= 1 && d.thing !== true && !acts && !/^(?:compound|amod|nmod:poss)$/.test(rel)) score += 1.6;
      if (draft.pronoun === 'plural' && !d.plural && d.kind !== 'sides' && d.pronoun === undefined) score -= 0.8;
      if (d.thing) score -= draft.pronoun === 'plural' ? 1.2 : 0.4;
      score -= 1.3 * (draft.sentence - s);
      if (s === draft.sentence) score += Math.min(d.first / 60, 0.4);
      else score += Math.min(d.first / 120, 0.2);
      // In reported words "he" is the speaker more often than not.
      // A voice without a name speaks of whom it names.
      if (speaker !== undefined && same(d, speaker) && !quoted) score += nameless(d) && namesSomebody ? 0.2 : 1.2;
      else if (s < draft.sentence && person && nameless(d) && !speaksOf(governor, story)) score -= 1;
      // Whom others tell of speaks less often than they.
      if (tells && !source && (under?.rel === 'ccomp' || story.floor.isToldOf(d))) score -= 0.6;
      // "Ann Hale rang both, an aide said. She told them": of whom the aide spoke, not the aide.
      if (s < draft.sentence && person && source && (d.thing || nameless(d)) && speaksOfPerson(d, draft, story))
        score -= 2;
      // Whoever spoke goes on speaking.
      if (tells && source && story.sentences[s]!.block === block && s >= draft.sentence - 1) score += 1;
      if (draft.gender !== undefined && d.gender === draft.gender) score += 0.6;
      // "Peru refuses to sign, and it wants more": coupled verbs share their subject.
      if (
        s === draft.sentence &&
        (governor?.rel === 'conj' || governor?.rel === 'parataxis') &&
        tokenHead === governor.head &&
        acts
      )
        score += 1;
      // "That Peru change its law before it joins": of the clause that the pronoun's hangs on, the subject.
      if (s === draft.sentence && governor?.rel === 'advcl' && acts && tokenHead === governor.head) score += 0.8;
      if (score > top) {
        top = score;
        found = d;
      }
    }
  }
  return found;
}

/** "Its spokesman", "its chief negotiator": only somebody has one. */
function hasOffice(tokens: readonly Token[], at: number, { vocabulary }: Story): boolean {
  if (!isPossessive(tokens[at]!)) return false;
  for (let k = at + 1; k <= at + 3 && k < tokens.length; k++) {
    const role = vocabulary.roleAt(tokens, k);
    if (role !== undefined) return role.role.size === 'person' && !role.plural;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[k]!.upos)) return false;
  }
  return false;
}

function saysNobody(tokens: readonly Token[], at: number, { vocabulary }: Story): boolean {
  let next = at + 1;
  while (tokens[next]?.upos === 'AUX' || /^(?:not|n['’]t)$/i.test(tokens[next]?.text ?? '')) next++;
  // "It is a lie."
  if (tokens[next]?.upos === 'DET') next++;
  return (
    tokens.slice(at + 1, next).some((t) => t.lemma === 'be') && vocabulary.expletive.has(tokens[next]?.lemma ?? '')
  );
}

/** "The rebels want a second man, they said": whom somebody's words name is not the one who speaks them. */
function inWords({ sentence, first }: Draft, words: readonly Span[], { sentences }: Story): boolean {
  const { start } = sentences[sentence]!.tokens[first]!;
  return words.some(([from, to]) => from <= start && start < to);
}

/** Whether the words behind which a speaker without a name stands name a person whom the pronoun fits. */
function speaksOfPerson(d: Draft, draft: Draft, { floor, sentences, drafts }: Story): boolean {
  const { start } = sentences[d.sentence]!.tokens[d.first]!;
  const words = floor.wordsOf(d).filter(([, to]) => to <= start);
  return (
    words.length > 0 &&
    drafts[d.sentence]!.some((x) => x.kind === 'person' && x.first < d.first && fits(x, draft, true, false))
  );
}

/** "Hale's envoys left", "some of Hale's envoys left": hers. */
function ownsSubject({ sentence, head }: Draft, { sentences }: Story): boolean {
  const { tokens } = sentences[sentence]!;
  const owned = tokens[tokens[head]!.head];
  return owned?.rel.startsWith('nsubj') === true || tokens[owned?.head ?? -1]?.rel.startsWith('nsubj') === true;
}

/** "A Western envoy": nobody whom the story has named. */
const nameless = (d: Draft): boolean => d.kind === 'role' && d.actor === undefined && !d.definite;

/** The pronoun's own verb is one of speaking: "he added". */
const speaksOf = (verb: Token | undefined, { vocabulary }: Story): boolean =>
  verb !== undefined && shippedCues().verbs.has(verb.lemma) && vocabulary.minded.has(verb.lemma);

const same = (a: Draft, b: Draft): boolean =>
  a === b ||
  (a.actor !== undefined && a.actor === b.actor) ||
  (a.actor === undefined &&
    b.actor === undefined &&
    a.parties[0]?.id !== undefined &&
    a.parties[0].id === b.parties[0]?.id);

const ofOneSide = (a: Draft, b: Draft): boolean =>
  a.parties.length === 1 && b.parties.length === 1 && sameParty(a.parties[0]!, b.parties[0]!);

/** In a quotation the speaker is "I", so that "he" is somebody else. */
function inQuotation(draft: Draft, story: Story): boolean {
  let open = 0;
  for (const t of story.sentences[draft.sentence]!.tokens) {
    if (t.start >= story.sentences[draft.sentence]!.tokens[draft.first]!.start) break;
    if (t.text === '“' || t.text === '"' || t.text === '``') open = 1 - open;
    else if (t.text === '”' || t.text === "''") open = 0;
  }
  return open === 1;
}

function fits(d: Draft, draft: Draft, person: boolean, minded: boolean, source = false): boolean {
  if (d.kind === 'place' || d.pronoun === 'speaker' || d.pronoun === 'relative') return false;
  if (person) {
    // "A shopkeeper said": a person who speaks, if no party's.
    if (d.plural || (d.thing === true && !source && d.someone !== true)) return false;
    if (d.gender !== undefined && draft.gender !== undefined && d.gender !== draft.gender) return false;
    if (d.pronoun !== undefined)
      return (d.pronoun === 'm' || d.pronoun === 'f') && (d.parties.length > 0 || d.actor !== undefined);
    return d.thing || d.kind === 'person' || d.kind === 'role' || (d.kind === 'people' && d.definite && !d.plural);
  }
  if (draft.pronoun === 'thing') {
    if (d.kind === 'person' || d.kind === 'role' || d.kind === 'sides' || d.kind === 'people') return false;
    if (d.pronoun !== undefined) return d.pronoun === 'thing' && d.parties.length > 0;
    // A body of many ("the Rapid Forces") is an "it" as well.
    return (!d.plural || d.kind === 'name') && !(minded && d.thing === true);
  }
  // they
  if (d.thing) return d.plural && !minded;
  if (d.pronoun !== undefined) return d.pronoun === 'plural' && d.parties.length > 0;
  if (d.kind === 'sides') return true;
  if (d.kind === 'person' || d.kind === 'role') return false;
  return d.kind === 'people' ? d.definite && d.plural : true;
}
