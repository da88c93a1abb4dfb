import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import { sameParty } from '../same-party.js';
import type { Draft } from './draft.js';
import { type Story, take } from './story.js';

/** How far back a pronoun reaches, in sentences. */
const reach = 4;

/** Fills in whom a pronoun stands for: the best of the mentions before it by number, gender, role and nearness. */
export function resolvePronoun(draft: Draft, story: Story): void {
  const { tokens } = story.sentences[draft.sentence]!;
  if (draft.pronoun === 'relative') {
    const antecedent = relativeAntecedent(draft, story);
    if (antecedent !== undefined) take(draft, antecedent);
    return;
  }
  if (draft.pronoun === 'speaker') {
    const speaker = story.speakerAt(draft.sentence, draft.first);
    if (speaker !== undefined) take(draft, speaker);
    // "We" are the side that the speaker speaks for.
    if (draft.plural && draft.parties[0] !== undefined) draft.gist = draft.parties[0].name;
    return;
  }
  if (draft.pronoun === 'thing' && isEmpty(tokens, draft.first)) return;
  const found = best(draft, story);
  if (found !== undefined && !found.thing)
    take(draft, found, draft.pronoun === 'plural' ? coupledWith(found, story) : []);
}

/** "Egypt and Israel ... they": both. */
function coupledWith(found: Draft, story: Story): Draft[] {
  const { tokens } = story.sentences[found.sentence]!;
  const row = story.drafts[found.sentence]!;
  const leader = (d: Draft): number => (tokens[d.head]!.rel === 'conj' ? tokens[d.head]!.head : d.head);
  const holds = (d: Draft, t: number): boolean => d.first <= t && t <= d.last;
  const first = leader(found);
  const chief = row.find((d) => holds(d, first));
  return row.filter(
    (d) =>
      d !== found &&
      d.thing !== true &&
      d.parties.length > 0 &&
      (d.head === first ||
        (tokens[d.head]!.rel === 'conj' && (leader(d) === first || (chief !== undefined && holds(chief, leader(d)))))),
  );
}

/** "It is hard to say", "it would be better": nobody. */
function isEmpty(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.rel === 'expl' || isCleft(tokens, at)) return true;
  if (!token.rel.startsWith('nsubj')) return false;
  const head = tokens[token.head];
  return head !== undefined && (head.upos === 'ADJ' || head.lemma === 'seem' || head.lemma === 'appear');
}

/** "It was Lima that asked": the "it" only brings forward whom the clause is about. */
export function isCleft(tokens: readonly Token[], it: number): boolean {
  const { text } = tokens[it]!;
  if (!/^it$/i.test(text) || tokens[it + 1]?.lemma !== 'be') return false;
  for (let k = it + 3; k < tokens.length && k < it + 9; k++) {
    if (/^(?:that|who)$/i.test(tokens[k]!.text)) return /^(?:PROPN|NOUN)$/.test(tokens[k - 1]!.upos);
    if (tokens[k]!.upos === 'VERB' || tokens[k]!.upos === 'PUNCT') return false;
  }
  return false;
}

function relativeAntecedent(draft: Draft, story: Story): Draft | undefined {
  const { tokens } = story.sentences[draft.sentence]!;
  const row = story.drafts[draft.sentence]!;
  // Up to the relative clause's verb, and on to the noun it hangs on.
  for (let t = draft.first, n = 0; t >= 0 && n < 8; t = tokens[t]!.head, n++) {
    if (tokens[t]!.rel !== 'acl:relcl') continue;
    const noun = tokens[t]!.head;
    const found = row.find((d) => d.first <= noun && noun <= d.last && d.last < draft.first);
    if (found !== undefined) return found;
    break;
  }
  let nearest: Draft | undefined;
  for (const d of row) if (d.last < draft.first && d.last >= draft.first - 3) nearest = d;
  return nearest;
}

function best(draft: Draft, story: Story): Draft | undefined {
  const { tokens } = story.sentences[draft.sentence]!;
  const own = tokens[draft.first]!;
  const governor = tokens[own.head];
  const minded =
    (draft.pronoun === 'plural' || draft.pronoun === 'thing') &&
    own.rel.startsWith('nsubj') &&
    governor !== undefined &&
    story.vocabulary.minded.has(governor.lemma);
  const person = draft.pronoun === 'm' || draft.pronoun === 'f';
  const speaker = story.speakerAt(draft.sentence, draft.first);
  // In a quotation its speaker is "I" and "we": "he" and "they" are others.
  const quoted = speaker !== undefined && (person || draft.pronoun === 'plural') && inQuotation(draft, story);
  // In "an envoy said the king, Olav, would come, and that his …" the words reported name somebody.
  const namesSomebody =
    person &&
    speaker !== undefined &&
    story.drafts[draft.sentence]!.some(
      (d) => d.kind === 'person' && d.first > speaker.last && d.first < draft.first && fits(d, draft, person, minded),
    );
  let found: Draft | undefined;
  let top = 0;
  for (let s = draft.sentence; s >= 0 && s >= draft.sentence - reach; s--) {
    for (const d of story.drafts[s]!) {
      if (s === draft.sentence && d.first >= draft.first) break;
      if (!fits(d, draft, person, minded)) continue;
      if (quoted && (same(d, speaker) || (!person && ofOneSide(d, speaker)))) continue;
      const rel = story.sentences[s]!.tokens[d.head]!.rel;
      // Its own verb's subject cannot be meant by an object pronoun: "Putin told him".
      if (
        s === draft.sentence &&
        own.rel !== 'nmod:poss' &&
        !/sel(?:f|ves)$/.test(own.text) &&
        story.sentences[s]!.tokens[d.head]!.head === own.head &&
        !own.rel.startsWith('nsubj')
      )
        continue;
      const asked =
        s < draft.sentence &&
        d.thing !== true &&
        story.sentences[s]!.tokens.length < 12 &&
        story.sentences[s]!.tokens.at(-1)!.text === '?';
      // Names that look like verbs ("Begin told Carter") mislead the parse: a person at the root is the subject.
      // "Peru's president, Luis Quispe, had been told": the name is the subject too.
      const apposed = d.kind === 'person' && rel === 'appos';
      const over = apposed ? story.sentences[s]!.tokens[story.sentences[s]!.tokens[d.head]!.head] : undefined;
      const acts =
        rel.startsWith('nsubj') ||
        over?.rel.startsWith('nsubj') === true ||
        asked ||
        (d.kind === 'person' && story.sources.has(d)) ||
        (d.kind === 'person' && rel === 'root');
      let score = acts ? 4 : rel === 'obj' || rel === 'iobj' || rel === 'root' ? 2.4 : rel === 'nmod:poss' ? 2 : 1.6;
      if (d.pronoun !== undefined) score += 0.5;
      else if (d.first <= 1 && d.thing !== true && !acts) score += 1.6;
      if (draft.pronoun === 'plural' && !d.plural && d.kind !== 'sides' && d.pronoun === undefined) score -= 0.8;
      if (d.thing) score -= draft.pronoun === 'plural' ? 1.2 : 0.4;
      score -= 1.3 * (draft.sentence - s);
      if (s === draft.sentence) score += Math.min(d.first / 60, 0.4);
      else score += Math.min(d.first / 120, 0.2);
      // In reported words "he" is the speaker more often than not.
      // A voice without a name speaks of whom it names.
      if (speaker !== undefined && same(d, speaker) && !quoted) score += nameless(d) && namesSomebody ? 0.2 : 1.2;
      else if (s < draft.sentence && person && nameless(d) && !speaksOf(governor, story)) score -= 1;
      if (draft.gender !== undefined && d.gender === draft.gender) score += 0.6;
      // "Peru refuses to sign, and it wants more": coupled verbs share their subject.
      if (
        s === draft.sentence &&
        governor?.rel === 'conj' &&
        story.sentences[s]!.tokens[d.head]!.head === governor.head &&
        acts
      )
        score += 1;
      // "That Peru change its law before it joins": of the clause that the pronoun's hangs on, the subject.
      if (
        s === draft.sentence &&
        governor?.rel === 'advcl' &&
        acts &&
        story.sentences[s]!.tokens[d.head]!.head === governor.head
      )
        score += 0.8;
      if (score > top) {
        top = score;
        found = d;
      }
    }
  }
  return found;
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

function fits(d: Draft, draft: Draft, person: boolean, minded: boolean): boolean {
  if (d.kind === 'place' || d.pronoun === 'speaker' || d.pronoun === 'relative') return false;
  if (person) {
    if (d.thing || d.plural) return false;
    if (d.gender !== undefined && draft.gender !== undefined && d.gender !== draft.gender) return false;
    if (d.pronoun !== undefined)
      return (d.pronoun === 'm' || d.pronoun === 'f') && (d.parties.length > 0 || d.actor !== undefined);
    return d.kind === 'person' || d.kind === 'role' || (d.kind === 'people' && !d.definite === false && !d.plural);
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
