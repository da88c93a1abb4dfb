import type { Sentence, Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import { isGenitive } from './affiliation.js';
import { type Draft, unique } from './drafts.js';
import type { Vocabulary } from './vocabulary.js';

/** What pronouns and bare descriptions need to know of the document so far. */
export interface Story {
  readonly sentences: readonly Sentence[];
  readonly drafts: readonly (readonly Draft[])[];
  readonly sides: readonly Party[];
  readonly vocabulary: Vocabulary;
  /** Kind of a party, and the state it counts under. */
  party(id: string): { readonly kind: string; readonly state?: string } | undefined;
  stateName(id: string): string;
  /** Draft of whoever holds the floor at a token. */
  speakerAt(sentence: number, token: number): Draft | undefined;
}

/** How far back a pronoun reaches, in sentences. */
const reach = 4;
const familyKinds: Readonly<Record<string, ReadonlySet<string>>> = {
  state: new Set(['state', 'government']),
  rebels: new Set(['rebels', 'terror']),
  union: new Set(['union']),
  company: new Set(['company', 'employer']),
  bloc: new Set(['igo']),
  party: new Set(['party']),
};

/** Fills in whom a pronoun or a bare description stands for, from what stands before it. */
export function resolve(draft: Draft, story: Story): void {
  if (draft.pronoun !== undefined) {
    resolvePronoun(draft, story);
    return;
  }
  if (draft.kind === 'sides') {
    draft.parties = story.sides;
    if (story.sides.length > 0) draft.gist = story.sides.map((p) => p.name).join(' and ');
    return;
  }
  if (draft.possessor !== null && draft.parties.length === 0) {
    const owner = story.drafts[draft.sentence]!.find((d) => d.first === draft.possessor);
    if (owner !== undefined && owner.parties.length > 0) {
      draft.parties = owner.parties.map(({ id, name }) => (id === undefined ? { name } : { id, name }));
      return;
    }
  }
  if (draft.role === undefined || draft.parties.length > 0) return;
  const owner = ownerOf(draft, story);
  if (owner !== undefined) draft.parties = owner.parties.map(plain);
  else if (draft.definite) resolveRole(draft, story);
}

/** "A member of the union's bargaining team", "an aide to Zarif": theirs. */
function ownerOf(draft: Draft, story: Story): Draft | undefined {
  const { tokens } = story.sentences[draft.sentence]!;
  const row = story.drafts[draft.sentence]!;
  const at = row.indexOf(draft);
  const before = row[at - 1];
  if (before !== undefined && before.thing !== true && isGenitive(tokens[before.last + 1]?.text)) {
    const between = tokens.slice(before.last + 2, draft.first);
    if (
      between.every(
        (t) => t.upos === 'ADJ' || t.upos === 'NOUN' || t.upos === 'NUM' || t.upos === 'VERB' || t.text === '-',
      )
    ) {
      resolve(before, story);
      if (before.parties.length > 0) return before;
    }
  }
  const preposition = tokens[draft.last + 1]?.text.toLowerCase();
  const links =
    preposition === 'of' ||
    preposition === 'from' ||
    preposition === 'for' ||
    (preposition === 'to' && !/ambassador|envoy/.test(draft.role!.words));
  const after = row[at + 1];
  if (!links || after === undefined || after.thing || after.first > draft.last + 5) return undefined;
  const between = tokens.slice(draft.last + 2, after.first);
  if (!between.every((t) => t.upos === 'DET' || t.upos === 'ADJ' || t.upos === 'NOUN' || t.upos === 'NUM'))
    return undefined;
  if (after.parties.length === 0 && after.role !== undefined) resolve(after, story);
  return after.parties.length > 0 && after.kind !== 'place' ? after : undefined;
}

function resolvePronoun(draft: Draft, story: Story): void {
  const { tokens } = story.sentences[draft.sentence]!;
  if (draft.pronoun === 'relative') {
    const antecedent = relativeAntecedent(draft, story);
    if (antecedent !== undefined) take(draft, antecedent);
    return;
  }
  if (draft.pronoun === 'speaker') {
    const speaker = story.speakerAt(draft.sentence, draft.first);
    if (speaker !== undefined) take(draft, speaker);
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
  const first = tokens[found.head]!.rel === 'conj' ? tokens[found.head]!.head : found.head;
  return story.drafts[found.sentence]!.filter(
    (d) =>
      d !== found &&
      d.thing !== true &&
      d.parties.length > 0 &&
      (d.head === first || (tokens[d.head]!.rel === 'conj' && tokens[d.head]!.head === first)),
  );
}

function take(draft: Draft, from: Draft, coupled: readonly Draft[] = []): void {
  draft.parties = coupled.length === 0 ? from.parties : unique([from, ...coupled].flatMap((d) => d.parties.map(plain)));
  if (coupled.length > 0) {
    draft.gist = draft.parties.map((p) => p.name).join(' and ');
    return;
  }
  draft.actor = from.actor;
  draft.gender ??= from.gender;
  // A description that is itself unresolved spells nothing out, and an indefinite one must not begin anew.
  draft.gist = /^(?:an?|one|another|some)\b/i.test(from.gist)
    ? from.gist.replace(/^(?:an?|one|another)\b/i, 'the')
    : from.gist;
}

/** "It is hard to say", "it would be better": nobody. */
function isEmpty(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.rel === 'expl') return true;
  if (!token.rel.startsWith('nsubj')) return false;
  const head = tokens[token.head];
  return head !== undefined && (head.upos === 'ADJ' || head.lemma === 'seem' || head.lemma === 'appear');
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
  let found: Draft | undefined;
  let top = 0;
  for (let s = draft.sentence; s >= 0 && s >= draft.sentence - reach; s--) {
    for (const d of story.drafts[s]!) {
      if (s === draft.sentence && d.first >= draft.first) break;
      if (!fits(d, draft, person, minded)) continue;
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
      const acts = rel.startsWith('nsubj') || asked || (d.kind === 'person' && rel === 'root');
      let score = acts ? 4 : rel === 'obj' || rel === 'iobj' || rel === 'root' ? 2.4 : rel === 'nmod:poss' ? 2 : 1.6;
      if (d.pronoun !== undefined) score += 0.5;
      else if (d.first <= 1 && d.thing !== true && !acts) score += 1.6;
      if (draft.pronoun === 'plural' && !d.plural && d.kind !== 'sides' && d.pronoun === undefined) score -= 0.8;
      if (d.thing) score -= draft.pronoun === 'plural' ? 1.2 : 0.4;
      score -= 1.3 * (draft.sentence - s);
      if (s === draft.sentence) score += Math.min(d.first / 60, 0.4);
      else score += Math.min(d.first / 120, 0.2);
      // In reported words "he" is the speaker more often than not.
      if (speaker !== undefined && same(d, speaker) && !inQuotation(draft, story)) score += 1.2;
      if (draft.gender !== undefined && d.gender === draft.gender) score += 0.6;
      // "Peru refuses to sign, and it wants more": coupled verbs share their subject.
      if (
        s === draft.sentence &&
        governor?.rel === 'conj' &&
        story.sentences[s]!.tokens[d.head]!.head === governor.head &&
        acts
      )
        score += 1;
      if (score > top) {
        top = score;
        found = d;
      }
    }
  }
  return found;
}

const same = (a: Draft, b: Draft): boolean =>
  a === b ||
  (a.actor !== undefined && a.actor === b.actor) ||
  (a.actor === undefined &&
    b.actor === undefined &&
    a.parties[0]?.id !== undefined &&
    a.parties[0].id === b.parties[0]?.id);

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
    return !d.plural && !(minded && d.thing === true);
  }
  // they
  if (d.thing) return d.plural && !minded;
  if (d.pronoun !== undefined) return d.pronoun === 'plural' && d.parties.length > 0;
  if (d.kind === 'sides') return true;
  if (d.kind === 'person' || d.kind === 'role') return false;
  return d.kind === 'people' ? d.definite && d.plural : true;
}

/** "The prime minister", "the guerrillas", "the union": whoever of that sort was named last. */
function resolveRole(draft: Draft, story: Story): void {
  const role = draft.role!;
  const speaker = story.speakerAt(draft.sentence, draft.first);
  if (role.size === 'person' && !draft.plural) {
    const holder = lastDraft(
      draft,
      story,
      (d) => d.person?.roles.has(role.words) === true && d.person.party !== undefined,
    );
    if (holder !== undefined) {
      draft.parties = holder.parties;
      draft.actor = holder.actor;
      draft.gender = holder.gender;
      draft.gist = holder.gist;
      return;
    }
    if (role.family === 'any') {
      // "The same man": whoever was quoted last, named or not.
      const someone = /^the same /i.test(draft.gist)
        ? lastDraft(
            draft,
            story,
            (d) =>
              !d.plural &&
              d.pronoun === undefined &&
              (d.kind === 'role' || (d.kind === 'people' && d.definite)) &&
              d.parties.length > 0,
          )
        : undefined;
      if (someone !== undefined) {
        draft.parties = someone.parties.map(plain);
        return;
      }
      const again = lastDraft(draft, story, (d) => d.role?.words === role.words && d.parties.length > 0 && !d.plural);
      if (again !== undefined) take(draft, again);
      return;
    }
  }
  const kinds = familyKinds[role.family];
  if (kinds === undefined) return;
  // "Ministers" of whom, is clear where one government alone is at the table.
  const states = story.sides.filter((p) => /^[A-Z]{3}$/.test(p.id ?? ''));
  const bare = !/^(?:the|its|their|his)\b/i.test(draft.gist);
  if (role.family === 'state' && draft.plural && bare && states.length !== 1) return;
  const ofKind = (d: Draft): boolean =>
    d.kind !== 'place' &&
    (d.pronoun === undefined || d.actor !== undefined) &&
    d.parties.length === 1 &&
    kinds.has(d.organisation ?? story.party(d.parties[0]!.id ?? '')?.kind ?? '');
  if (
    speaker !== undefined &&
    role.family === 'state' &&
    speaker.parties[0]?.id !== undefined &&
    /^[A-Z]{3}$/.test(speaker.parties[0].id)
  ) {
    draft.parties = speaker.parties.map(plain);
    return;
  }
  const last =
    lastDraft(draft, story, (d) => ofKind(d) && d.parties.some((p) => story.sides.some((q) => q.id === p.id))) ??
    lastDraft(draft, story, ofKind) ??
    (role.family === 'state'
      ? lastDraft(draft, story, (d) => d.kind === 'person' && /^[A-Z]{3}$/.test(d.parties[0]?.id ?? ''))
      : undefined);
  if (last !== undefined) {
    draft.parties = last.parties.map(plain);
    return;
  }
  // A government that nobody names is the one its rebels or unions face.
  const facing = role.family === 'state' ? story.sides.map((p) => story.party(p.id ?? '')?.state) : [];
  const state = facing.find((id) => id !== undefined);
  if (state !== undefined) {
    draft.parties = [{ id: state, name: story.stateName(state) }];
    return;
  }
  const side = story.sides.find((p) => role.family === 'state' && /^[A-Z]{3}$/.test(p.id ?? ''));
  if (side !== undefined) draft.parties = [side];
  else if (role.size === 'group') draft.parties = [{ name: draft.gist.replace(/^the /i, '') }];
}

const plain = ({ id, name }: Party): Party => (id === undefined ? { name } : { id, name });

function lastDraft(draft: Draft, story: Story, test: (d: Draft) => boolean): Draft | undefined {
  for (let s = draft.sentence; s >= 0; s--) {
    const row = story.drafts[s]!;
    for (let i = row.length - 1; i >= 0; i--) {
      const d = row[i]!;
      if (s === draft.sentence && d.first >= draft.first) continue;
      if (test(d)) return d;
    }
  }
  return undefined;
}
