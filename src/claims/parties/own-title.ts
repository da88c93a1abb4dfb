import type { Sentence } from '../../language/index.js';
import type { Party } from '../claim.js';
import { uniqueParties } from '../same-party.js';
import { isPossessive } from './affiliation.js';
import type { Draft } from './draft.js';
import { bodyMeant } from './role-holders.js';
import { subjectBefore } from './state-meant.js';
import { isState, plain, type Story } from './story.js';
import type { Role } from './vocabulary.js';

/**
 * "Its industry minister, Karl Berg": whose the pronoun is; "in Baku, Deputy Prime Minister Berg": whom the place tells; "union president Karl
 * Berg": the union that the story speaks of. For a person whom neither the text nor the gazetteer gives to anybody.
 */
export function ownTitle(draft: Draft, row: readonly Draft[], i: number, { tokens }: Sentence, story: Story): void {
  const person = draft.person!;
  if (person.party !== undefined || draft.parties.length > 0) return;
  let k = draft.first - 1;
  if (tokens[k]?.text === ',') k--;
  const end = k;
  while (k >= 0 && (/^(NOUN|ADJ|PROPN)$/.test(tokens[k]!.upos) || tokens[k]!.text === '-')) k--;
  if (k === end) return;
  // "The secretary of labor, Jo Reed": labor is no union here.
  const of = tokens[k]?.upos === 'DET' ? k - 1 : k;
  if (tokens[of]?.text === 'of' && story.vocabulary.roleAt(tokens, Math.max(0, of - 1))?.last === end) k = of - 2;
  const owner = k >= 0 && isPossessive(tokens[k]!) ? row.slice(0, i).find((d) => d.first === k) : undefined;
  const role = titleOf(tokens, k + 1, end, story);
  const party =
    owner?.parties[0] ??
    branchOf(tokens, k + 1, end, story) ??
    (role === undefined
      ? owner === undefined && k < 0 && isVoice(tokens, end, story)
        ? topicBefore(draft, story)
        : undefined
      : meant(draft, role, owner !== undefined, story));
  if (party === undefined) return;
  person.party = plain(party);
  draft.parties = [{ ...person.party, actor: person.full }];
}

/** "Lodge president Karl Berg", of the one "Lodge 12" that the story names. */
function branchOf(tokens: Sentence['tokens'], from: number, to: number, story: Story): Party | undefined {
  const branch = tokens
    .slice(from, to + 1)
    .find((t) => story.vocabulary.numbered.has(t.text.replace(/^./, (c) => c.toUpperCase())));
  if (branch === undefined) return undefined;
  const called = new RegExp(`^${branch.text} \\d`, 'i');
  const own = uniqueParties(story.drafts.flat().flatMap((d) => d.parties.filter((p) => called.test(p.name))));
  return own.length === 1 ? own[0] : undefined;
}

function meant(draft: Draft, role: Role, owned: boolean, story: Story): Party | undefined {
  const { settings, home, vocabulary } = story;
  if (role.family === 'state') {
    if (vocabulary.foreign.has(role.words)) return undefined;
    const setting = settings[draft.sentence];
    if (setting?.sentence === draft.sentence && setting.token < draft.first) return setting.party;
    if (owned) return undefined;
    // "Peru's premier said so. The foreign minister, Karl Berg, said": of one cabinet.
    const colleague = subjectBefore(draft, story, (d) => d.kind === 'person' || d.kind === 'role');
    if (colleague !== undefined && vocabulary.mayHold(role.words, colleague.id ?? '')) return colleague;
    // A sheikh or a prince need not be the country's.
    if (vocabulary.titles.get(role.words) !== undefined) return undefined;
    // "Labour Minister Karl Berg met both": in a strike of one country, its minister.
    if (home !== undefined) return { id: home, name: story.stateName(home) };
    const states = story.sides.filter(isState);
    return states.length === 1 && vocabulary.mayHold(role.words, states[0]!.id!) ? states[0] : undefined;
  }
  if (owned) return undefined;
  return bodyMeant({ ...draft, role: { ...role, size: 'person' } }, story)?.[0];
}

/** "Chile is holding out. Negotiator Ana Ruiz said": whether the one word before a name is for somebody of whoever was spoken of. */
const isVoice = (tokens: Sentence['tokens'], end: number, { vocabulary }: Story): boolean => {
  const found = vocabulary.roleAt(tokens, 0);
  return found?.last === end && vocabulary.local.has(found.role.words) && found.role.family === 'any';
};

/** The party that the sentence before, in the same paragraph, is about. */
function topicBefore({ sentence }: Draft, { sentences, drafts }: Story): Party | undefined {
  const before = sentences[sentence - 1];
  if (before === undefined || before.block !== sentences[sentence]!.block) return undefined;
  const topic = drafts[sentence - 1]!.find((d) => {
    const { rel, head } = before.tokens[d.head]!;
    return rel.startsWith('nsubj') && before.tokens[head]?.head === -1 && d.thing !== true;
  });
  return topic?.parties.length === 1 ? topic.parties[0] : undefined;
}

/** The office before a name: the longest that its words tell. */
function titleOf(tokens: Sentence['tokens'], from: number, to: number, { vocabulary }: Story): Role | undefined {
  for (let t = from; t <= to; t++) {
    const found = vocabulary.roleAt(tokens, t);
    if (found === undefined) continue;
    // A "union president" is no president.
    if (found.last <= to && found.role.family !== 'any') return found.role;
    t = found.last;
  }
  return undefined;
}
