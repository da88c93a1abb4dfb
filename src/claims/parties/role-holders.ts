import type { Party } from '../claim.js';
import type { Draft } from './draft.js';
import { plain, type Story, take } from './story.js';

const isState = (p: Party): boolean => /^[A-Z]{3}$/.test(p.id ?? '');

const familyKinds: Readonly<Record<string, ReadonlySet<string>>> = {
  state: new Set(['state', 'government']),
  rebels: new Set(['rebels', 'terror']),
  union: new Set(['union']),
  company: new Set(['company', 'employer']),
  bloc: new Set(['igo']),
  party: new Set(['party']),
};

/** "The prime minister", "the guerrillas", "the union": whoever of that sort was named last. */
export function resolveRole(draft: Draft, story: Story): void {
  const role = draft.role!;
  const speaker = story.floor.speakerAt(draft.sentence, draft.first);
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
      else resolveByTopic(draft, story);
      return;
    }
  }
  if (resolveByOpposing(draft, story) || resolveAgain(draft, story) || resolveShort(draft, story)) return;
  if (role.family === 'any' && role.size === 'group' && draft.definite && draft.plural) {
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
  if (role.family === 'any' && resolveByTopic(draft, story)) return;
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
  // Of two railways "the company" is the one just spoken of, whichever sits at the table more.
  const { block } = story.sentences[draft.sentence]!;
  const near = (d: Draft): boolean =>
    d.sentence >= draft.sentence - 1 && story.sentences[d.sentence]!.block === block && ofKind(d);
  const last =
    (role.family === 'company' || role.family === 'union' ? lastDraft(draft, story, near) : undefined) ??
    lastDraft(draft, story, (d) => ofKind(d) && d.parties.some((p) => story.sides.some((q) => q.id === p.id))) ??
    lastDraft(draft, story, ofKind) ??
    (role.family === 'state'
      ? lastDraft(draft, story, (d) => d.kind === 'person' && /^[A-Z]{3}$/.test(d.parties[0]?.id ?? ''))
      : undefined);
  if (last !== undefined) {
    draft.parties = last.parties.map(plain);
    return;
  }
  // "Striking machinists", "Peru's guerrillas": of the union, of the front that the story names later.
  const later =
    role.family === 'union' || role.family === 'company' || role.family === 'rebels' ? story.sole(kinds) : undefined;
  if (later !== undefined) {
    draft.parties = [later];
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
  else if (role.size === 'group' && draft.definite) draft.parties = [{ name: nameOf(draft, story) }];
}

/** What a group is called that no name stands for: as before, where "the union" or "the company" comes after "the pilots" or "the airline". */
function nameOf(draft: Draft, story: Story): string {
  const { family, words } = draft.role!;
  const { generic } = story.vocabulary;
  const before = lastDraft(
    draft,
    story,
    (d) =>
      d.role?.family === family &&
      d.role.size === 'group' &&
      d.parties.length === 1 &&
      d.parties[0]!.id === undefined &&
      (generic.has(words) || generic.has(d.role.words)),
  );
  return before?.parties[0]?.name ?? (draft.possessor === null ? draft.gist.replace(/^the /i, '') : words);
}

/** "Sudan's army … the army": whose a group of the same name was before. Gives whether there was one. */
function resolveAgain(draft: Draft, story: Story): boolean {
  const role = draft.role!;
  if (role.size !== 'group' || role.family === 'any' || story.vocabulary.generic.has(role.words)) return false;
  const again = lastDraft(
    draft,
    story,
    (d) =>
      d.role?.words === role.words &&
      d.role.size === 'group' &&
      d.parties.length === 1 &&
      d.parties[0]!.id !== undefined,
  );
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
