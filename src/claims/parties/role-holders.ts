import type { Party } from '../claim.js';
import { sameParty } from '../same-party.js';
import type { Draft } from './draft.js';
import { soleAlike, stateMeant, statesNear } from './state-meant.js';
import { isState, lastDraft, plain, type Story, take } from './story.js';

const familyKinds: Readonly<Record<string, ReadonlySet<string>>> = {
  rebels: new Set(['rebels', 'terror']),
  union: new Set(['union']),
  company: new Set(['company', 'employer']),
  bloc: new Set(['igo']),
  party: new Set(['party']),
};

/** "The prime minister", "the guerrillas", "the union": whoever of that sort was named last. */
export function resolveRole(draft: Draft, story: Story): void {
  const role = draft.role!;
  if (role.size === 'person' && !draft.plural) {
    const holder = holderOf(draft, story);
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
      else resolveByTopic(draft, story);
      return;
    }
  }
  if (resolveByOpposing(draft, story) || resolveAgain(draft, story) || resolveShort(draft, story)) return;
  const loose = role.family === 'any' || role.family === 'own';
  if (loose && role.size === 'group' && draft.definite && draft.plural) {
    // "The Mexican growers", then "the growers".
    const same = lastDraft(
      draft,
      story,
      (d) => d.role?.words === role.words && d.parties.length === 1 && d.kind === 'group',
    );
    if (same !== undefined) {
      draft.parties = same.parties.map(plain);
      return;
    }
  }
  if (loose && resolveByTopic(draft, story)) return;
  // "Ministers" of whom, is clear where one government alone is at the table.
  const bare = !/^(?:the|its|their|his)\b/i.test(draft.gist);
  if (role.family === 'state' && draft.plural && bare && story.sides.filter(isState).length !== 1) return;
  const meant =
    role.family === 'state' ? (stateMeant(draft, story) ?? soleGovernment(draft, story)) : bodyMeant(draft, story);
  if (meant !== undefined) draft.parties = meant.map(plain);
  else if (
    (role.family === 'state' || role.family === 'own' || familyKinds[role.family] !== undefined) &&
    role.size === 'group' &&
    draft.definite
  )
    draft.parties = [{ name: nameOf(draft, story) }];
}

/**
 * Who has the office: of several, the one on whose side the speaker is, or whose country the sentence or its paragraph is about, else who
 * was named last. Nobody where the speaker's side is known to have another.
 */
function holderOf(draft: Draft, story: Story): Draft | undefined {
  const { isOffice, mayHold } = story.vocabulary;
  const called = draft.role!.words;
  const holds = (d: Draft): boolean =>
    d.person?.party !== undefined &&
    mayHold(called, d.person.party.id ?? '') &&
    [...d.person.roles].some((held) => isOffice(held, called));
  const last = lastDraft(draft, story, holds);
  if (last === undefined || draft.role!.family !== 'state') return last;
  for (const { party, sure } of statesNear(draft, story)) {
    const own = lastDraft(draft, story, (d) => holds(d) && d.person!.party!.id === party.id);
    if (own !== undefined) return own;
    if (sure && last.person!.party!.id !== party.id) return undefined;
  }
  return last;
}

/** "The health minister", where the one government that the story names is of no state that a list has. */
function soleGovernment(draft: Draft, { drafts }: Story): readonly Party[] | undefined {
  if (draft.role!.size !== 'person' || draft.plural || !draft.definite) return undefined;
  const told = drafts
    .flat()
    .filter((d) => d.role?.family === 'state' && d.role.size === 'group' && d.parties.length === 1);
  const [first] = told;
  return first !== undefined && told.every((d) => sameParty(d.parties[0]!, first.parties[0]!))
    ? first.parties
    : undefined;
}

/** The union, the firm or the front of the kind that was named last, or that the story names later. */
export function bodyMeant(draft: Draft, story: Story): readonly Party[] | undefined {
  const { family } = draft.role!;
  const kinds = familyKinds[family];
  if (kinds === undefined) return undefined;
  const ofKind = (d: Draft): boolean =>
    d.kind !== 'place' &&
    (d.pronoun === undefined || d.actor !== undefined) &&
    d.parties.length === 1 &&
    kinds.has(d.organisation ?? story.party(d.parties[0]!.id ?? '')?.kind ?? '');
  // Of two railways "the company" is the one just spoken of, whichever sits at the table more.
  const { block } = story.sentences[draft.sentence]!;
  const near = (d: Draft): boolean =>
    d.sentence >= draft.sentence - 1 && story.sentences[d.sentence]!.block === block && ofKind(d);
  const last =
    (family === 'company' || family === 'union' ? lastDraft(draft, story, near) : undefined) ??
    lastDraft(draft, story, (d) => ofKind(d) && d.parties.some((p) => story.sides.some((q) => q.id === p.id))) ??
    lastDraft(draft, story, ofKind);
  if (last !== undefined) return last.parties;
  // "Striking machinists", "Peru's guerrillas": of the union, of the front that the story names later.
  const later = family === 'union' || family === 'company' || family === 'rebels' ? story.sole(kinds) : undefined;
  if (later !== undefined) return [later];
  // Of several the one at the table.
  const named = (p: Party): boolean =>
    story.drafts.some((row) => row.some((d) => d.parties[0]?.id === p.id && kinds.has(d.organisation ?? '')));
  const side =
    family === 'union' || family === 'company' ? story.sides.filter((p) => p.id !== undefined && named(p)) : [];
  if (side.length === 1) return side;
  // "A union negotiator": of the union that nobody names.
  return draft.role!.size === 'person'
    ? lastDraft(draft, story, (d) => d.role?.family === family && d.role.size === 'group' && d.parties.length === 1)
        ?.parties
    : undefined;
}

/** How many of them are told of: "30,000 bus drivers", "enough nurses". */
const counted = /^(?:[\d.,]+|enough|some|many|most|all|several) (?=\p{L})/iu;

/** "Garment workers in Cambodia": where they are is no part of what they are called. */
const where = / in (?=\p{Lu}).*$/u;

/** What a group is called that no name stands for: as before, where "the union" or "the company" comes after "the pilots" or "the airline". */
function nameOf(draft: Draft, story: Story): string {
  const { family, words } = draft.role!;
  const { generic, alike } = story.vocabulary;
  const own = alike.get(family);
  const before = lastDraft(
    draft,
    story,
    (d) =>
      d.role?.family === family &&
      d.role.size === 'group' &&
      d.parties.length === 1 &&
      d.parties[0]!.id === undefined &&
      (generic.has(words) ||
        generic.has(d.role.words) ||
        // "The port authority", then "the authority".
        d.role.words.endsWith(` ${words}`) ||
        // "The city council", then "the council".
        (draft.definite &&
          d.role.words === words &&
          / the /i.test(` ${draft.gist} `) &&
          d.parties[0]!.name.endsWith(` ${words}`)) ||
        (own?.has(words) === true && own.has(d.role.words))),
  );
  if (before !== undefined) return before.parties[0]!.name;
  if (draft.possessor !== null) return words;
  let { gist } = draft;
  if ((family === 'own' || family === 'union') && opensSentence(draft, story))
    gist = gist[0]!.toLowerCase() + gist.slice(1);
  const called = gist
    .replace(/^the /i, '')
    .replace(counted, '')
    .replace(family === 'union' || family === 'own' ? where : '', '');
  // A sentence that begins with the word makes it no name.
  return draft.first === 0 && called.toLowerCase().startsWith(words)
    ? called[0]!.toLowerCase() + called.slice(1)
    : called;
}

/** The phrase begins its sentence with a word that is no name: "Private creditors want". */
function opensSentence({ sentence, first, gist }: Draft, { sentences, drafts }: Story): boolean {
  const opening = sentences[sentence]!.tokens[0]!;
  const named = drafts[sentence]!.some((d) => d.first === 0 && d.first < first && d.thing !== true);
  return gist.startsWith(opening.text) && opening.upos !== 'PROPN' && !/^(?:the|a|an)$/i.test(opening.text) && !named;
}

/** "Sudan's army … the army": whose a group of the same name was before. Gives whether there was one. */
function resolveAgain(draft: Draft, story: Story): boolean {
  const role = draft.role!;
  if (role.size !== 'group' || role.family === 'any' || story.vocabulary.generic.has(role.words)) return false;
  const called = (words: ReadonlySet<string>): Draft | undefined =>
    lastDraft(
      draft,
      story,
      (d) =>
        d.role !== undefined &&
        words.has(d.role.words) &&
        d.role.size === 'group' &&
        d.parties.length === 1 &&
        d.parties[0]!.id !== undefined,
    );
  const again = called(new Set([role.words])) ?? soleAlike(draft, story);
  if (again === undefined) return false;
  draft.parties = again.parties.map(plain);
  return true;
}

/** "The group": the body that speaks, or that was named last. Gives whether there is one. */
function resolveShort(draft: Draft, story: Story): boolean {
  if (!story.vocabulary.shorthand.has(draft.role!.words) || !draft.definite || draft.plural) return false;
  const body = (d: Draft): boolean =>
    d.parties.length === 1 && d.parties[0]!.id !== undefined && !isState(d.parties[0]!);
  const speaker = story.floor.speakerAt(draft.sentence, draft.first);
  const found = speaker !== undefined && body(speaker) ? speaker : lastDraft(draft, story, body);
  if (found === undefined) return false;
  draft.parties = found.parties.map(plain);
  return true;
}

/** "The opposition": the party of the opposition leader that the story names. Gives whether there is one. */
function resolveByOpposing(draft: Draft, story: Story): boolean {
  const { opposing } = story.vocabulary;
  if (!opposing.has(draft.role!.words)) return false;
  for (const [s, row] of story.drafts.entries())
    for (const d of row) {
      if (d.person === undefined || d.parties.length !== 1 || isState(d.parties[0]!)) continue;
      const { tokens } = story.sentences[s]!;
      if (!tokens.slice(Math.max(0, d.first - 3), d.first).some((t) => opposing.has(t.lemma))) continue;
      draft.parties = d.parties.map(plain);
      return true;
    }
  return false;
}

/** "Washington will wait. The advisers are split", "a spokeswoman": theirs of whom the paragraph has spoken. Gives whether it has. */
export function resolveByTopic(draft: Draft, story: Story): boolean {
  if (!story.vocabulary.local.has(draft.role!.words)) return false;
  const { block } = story.sentences[draft.sentence]!;
  for (let s = draft.sentence - 1; s >= 0 && s >= draft.sentence - 3 && story.sentences[s]!.block === block; s--) {
    const { tokens } = story.sentences[s]!;
    const topic = story.drafts[s]!.find((d) => {
      const { rel, head } = tokens[d.head]!;
      return rel.startsWith('nsubj') && tokens[head]?.head === -1 && d.thing !== true;
    });
    if (topic === undefined) continue;
    if (topic.parties.length !== 1) return false;
    draft.parties = topic.parties.map(plain);
    return true;
  }
  return false;
}

/** "In Athens, government sources insisted": whose they are, the place tells. Gives whether it does. */
export function resolveByPlace(draft: Draft, story: Story): boolean {
  const role = draft.role!;
  const setting = story.settings[draft.sentence];
  if (setting === undefined || (setting.sentence === draft.sentence && draft.first < setting.token)) return false;
  if (role.family === 'state' ? story.vocabulary.foreign.has(role.words) : !story.vocabulary.local.has(role.words))
    return false;
  // "In Washington the Israeli premier told them that the government": his own.
  const speaker = story.floor.speakerAt(draft.sentence, draft.first)?.parties[0];
  if (speaker?.id !== undefined && speaker.id !== setting.party.id && isState(speaker)) return false;
  const holder = lastDraft(
    draft,
    story,
    (d) => d.person?.roles.has(role.words) === true && d.person.party?.id === setting.party.id,
  );
  if (holder !== undefined && role.size === 'person' && !draft.plural && draft.definite) {
    take(draft, holder);
    return true;
  }
  draft.parties = [setting.party];
  return true;
}
