import type { Sentence } from '../../language/index.js';
import { isGenitive, isPossessive } from './affiliation.js';
import type { Draft } from './draft.js';
import { plain, type Story } from './story.js';

/** Lets a person and the description beside the name tell each other whose they are. Called for each mention in order, once it is resolved. */
export function lendBetween(row: readonly Draft[], i: number, sentence: Sentence, story: Story): void {
  const draft = row[i]!;
  const next = row[row[i + 1]?.thing ? i + 2 : i + 1];
  lend(draft, next, sentence);
  if (draft.person !== undefined) ownTitle(draft, row, i, sentence, story);
  const before = row[i - 1];
  if (before?.person !== undefined) applies(before, draft, sentence);
  if (before?.pronoun === 'relative') heads(row[i - 2], before, draft, sentence, story);
}

/** "Ana Ruiz, who heads the union": hers is the union. */
function heads(head: Draft | undefined, who: Draft, body: Draft, { tokens }: Sentence, { vocabulary }: Story): void {
  const [party] = body.parties;
  if (head?.person === undefined || head.person.party !== undefined || party === undefined) return;
  if (body.kind === 'place' || body.kind === 'person' || tokens[who.first]!.lemma !== 'who') return;
  const verb = tokens[who.first + 1];
  if (who.first > head.last + 2 || verb === undefined || !vocabulary.heading.has(verb.lemma)) return;
  const between = tokens.slice(who.first + 2, body.first);
  if (!between.every((t) => /^(?:DET|ADJ|ADP|NOUN|PROPN)$/.test(t.upos))) return;
  head.person.party = plain(party);
  head.parties = [{ ...head.person.party, actor: head.person.full }];
}

/** "The rebels' leader, Ana Ruiz": whoever the description stands for, the name behind it stands for from now on. */
function lend(role: Draft, next: Draft | undefined, { tokens }: Sentence): void {
  const [party] = role.parties;
  if ((role.kind !== 'role' && role.kind !== 'group') || party === undefined || next?.person === undefined) return;
  if (next.person.party !== undefined || next.parties.length > 0) return;
  const between = tokens.slice(role.last + 1, next.first);
  const owned = isGenitive(between[0]?.text) && between.length > 1;
  const describes = between.every(
    (t, i) => t.text === ',' || (owned && (i === 0 || t.upos === 'NOUN' || t.upos === 'ADJ')),
  );
  if (!describes || (role.kind === 'group' && !owned)) return;
  next.person.party = plain(party);
}

/** "Its industry minister, Karl Berg": whose the pronoun is; "in Baku, Deputy Prime Minister Berg": whom the place tells. */
function ownTitle(draft: Draft, row: readonly Draft[], i: number, { tokens }: Sentence, story: Story): void {
  const person = draft.person!;
  if (person.party !== undefined || draft.parties.length > 0) return;
  let k = draft.first - 1;
  if (tokens[k]?.text === ',') k--;
  const end = k;
  while (k >= 0 && (/^(NOUN|ADJ|PROPN)$/.test(tokens[k]!.upos) || tokens[k]!.text === '-')) k--;
  if (k === end) return;
  const owner = k >= 0 && isPossessive(tokens[k]!) ? row.slice(0, i).find((d) => d.first === k) : undefined;
  const [party] = owner?.parties ?? [];
  const setting = story.settings[draft.sentence];
  if (party !== undefined) person.party = plain(party);
  else if (
    setting !== undefined &&
    setting.sentence === draft.sentence &&
    setting.token < draft.first &&
    serves(tokens, k + 1, end, story)
  )
    person.party = setting.party;
  // "Labour Minister Karl Berg met both": in a strike of one country, its minister.
  else if (story.home !== undefined && owner === undefined && serves(tokens, k + 1, end, story))
    person.party = { id: story.home, name: story.stateName(story.home) };
  if (person.party !== undefined) draft.parties = [{ ...person.party, actor: person.full }];
}

const serves = (tokens: Sentence['tokens'], from: number, to: number, { vocabulary }: Story): boolean => {
  for (let t = from; t <= to; t++) {
    const role = vocabulary.roleAt(tokens, t)?.role;
    if (role?.family === 'state' && !vocabulary.foreign.has(role.words)) return true;
  }
  return false;
};

/** "Anthony Hale, an American envoy, left. He …": the description is the person, and "he" the person by name. */
function applies(before: Draft, role: Draft, { tokens }: Sentence): void {
  if (role.kind !== 'role' || tokens[before.last + 1]?.text !== ',') return;
  const words = tokens.slice(before.last + 2, role.first);
  if (
    !words.every(
      (t) => /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(t.upos) || isGenitive(t.text) || isPossessive(t) || t.text === '-',
    )
  )
    return;
  const person = before.person!;
  const [party] = role.parties;
  if (person.party === undefined && party !== undefined) {
    person.party = plain(party);
    before.parties = [{ ...person.party, actor: person.full }];
  }
  role.actor = person.full;
  role.gist = person.short;
  role.gender ??= person.gender;
  if (before.parties.length > 0) role.parties = before.parties;
}
