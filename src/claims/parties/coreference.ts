import { isGenitive } from './affiliation.js';
import { type Draft, words } from './draft.js';
import { resolvePronoun } from './pronouns.js';
import { resolveByPlace, resolveByTopic, resolveRole } from './role-holders.js';
import { subjectBefore } from './state-meant.js';
import { isState, plain, type Story } from './story.js';

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
    if (
      owner !== undefined &&
      owner.parties.length > 0 &&
      !employs(owner, draft, story) &&
      !fights(owner, draft, story)
    ) {
      draft.parties = owner.parties.map(({ id, name }) => (id === undefined ? { name } : { id, name }));
      return;
    }
    // "Our ministers", of whoever writes: of no side that the report has named.
    if (owner?.pronoun === 'speaker' && draft.role?.family === 'state' && owner.parties.length === 0) return;
    // "An official from the region said his government would not": of somebody whom nothing places, and of no side.
    if (owner?.gender !== undefined && draft.role?.family === 'state' && owner.parties.length === 0) return;
  }
  if (draft.role === undefined || draft.parties.length > 0) return;
  const owner = ownerOf(draft, story);
  const stranger = owner === undefined ? ofStranger(draft, story) : null;
  if (owner !== undefined) draft.parties = owner.parties.map(plain);
  else if (stranger !== null) draft.parties = [{ name: stranger }];
  else if (resolveByPlace(draft, story)) return;
  // "8,700 workers walked out": in a story that names their union, theirs; so is "a company official" of one firm.
  else if (draft.definite || draft.role.family === 'union' || isOfSole(draft, story)) resolveRole(draft, story);
  else if (story.vocabulary.voices.has(draft.role.words)) resolveByTopic(draft, story);
}

/** "A rebel commander", "a senior administration official": where one alone of the sides could be meant, or the paragraph is about one state. */
function isOfSole(draft: Draft, story: Story): boolean {
  const { role, plural } = draft;
  const { sides } = story;
  if (role!.size !== 'person' || plural || story.vocabulary.foreign.has(role!.words)) return false;
  if (role!.family === 'state') return sides.filter(isState).length <= 1 || subjectBefore(draft, story) !== undefined;
  return role!.family === 'company' || role!.family === 'rebels';
}

/** "The government of Andalusia", "the Andalusia parliament": theirs whose name no pack knows, and no side's. Gives how they are called. */
function ofStranger(draft: Draft, story: Story): string | null {
  const { role, sentence, first, last } = draft;
  if (role?.family !== 'state' || role.size !== 'group') return null;
  const { tokens } = story.sentences[sentence]!;
  const known = (k: number): boolean =>
    story.drafts[sentence]!.some((d) => d.thing !== true && d.first <= k && k <= d.last);
  const stranger = (k: number): boolean => {
    const t = tokens[k];
    return (
      k > 0 &&
      t?.upos === 'PROPN' &&
      /^\p{Lu}\p{Ll}/u.test(t.text) &&
      !known(k) &&
      !story.vocabulary.titles.has(t.text.toLowerCase())
    );
  };
  if (tokens[last + 1]?.text === 'of') {
    let k = tokens[last + 2]?.upos === 'DET' ? last + 3 : last + 2;
    if (!stranger(k)) return null;
    while (stranger(k + 1)) k++;
    return words(tokens, first, k);
  }
  let k = isGenitive(tokens[first - 1]?.text) ? first - 2 : first - 1;
  if (!stranger(k)) return null;
  while (stranger(k - 1)) k--;
  return words(tokens, k, last);
}

/** "Its pilots", "the airline's staff": they face whom they work for. */
function employs(owner: Draft, draft: Draft, story: Story): boolean {
  if (draft.role?.family !== 'union') return false;
  // "The pit deputies' union", "the government's nurses": of no government.
  if (owner.role?.family === 'company' || owner.role?.family === 'state') return true;
  const [party] = owner.parties;
  const kind = owner.organisation ?? story.party(party?.id ?? '')?.kind;
  return (
    kind === 'company' ||
    kind === 'employer' ||
    (owner.pronoun !== undefined && kind === undefined && party?.id === undefined)
  );
}

/** "Peru's guerrillas": they fight the state whose they are called. */
function fights(owner: Draft, draft: Draft, story: Story): boolean {
  if (draft.role?.family !== 'rebels') return false;
  const kind = owner.organisation ?? story.party(owner.parties[0]?.id ?? '')?.kind;
  return kind === 'state' || kind === 'government';
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
      if (before.parties.length > 0 && !employs(before, draft, story) && !fights(before, draft, story)) return before;
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
  if (employs(after, draft, story)) return undefined;
  return after.parties.length > 0 && after.kind !== 'place' ? after : undefined;
}
