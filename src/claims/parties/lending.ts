import type { Sentence } from '../../language/index.js';
import { isGenitive, isPossessive } from './affiliation.js';
import type { Draft } from './draft.js';
import { ownTitle } from './own-title.js';
import { plain, type Story } from './story.js';

/** Lets a person and the description beside the name tell each other whose they are. Called for each mention in order, once it is resolved. */
export function lendBetween(row: readonly Draft[], i: number, sentence: Sentence, story: Story): void {
  const draft = row[i]!;
  const next = row[row[i + 1]?.thing ? i + 2 : i + 1];
  lend(draft, next, sentence);
  if (draft.person !== undefined) ownTitle(draft, row, i, sentence, story);
  // "Ann Hale, its national president", "Ann Hale, the union's secretary": whose office it is may be named between.
  const before = row.slice(Math.max(0, i - 3), i).findLast((d) => d.person !== undefined);
  if (before !== undefined) applies(before, draft, sentence, story.vocabulary);
  serves(row, i, sentence, story);
  belongsTo(row, i, sentence);
}

/** "Lee Dong-hyuk of the Ferry Workers": of a body that no pack knows. */
function belongsTo(row: readonly Draft[], i: number, { tokens }: Sentence): void {
  const [draft, before] = [row[i]!, row[i - 1]];
  const [party] = draft.parties;
  if (draft.kind !== 'name' || draft.organisation === undefined || party === undefined) return;
  if (before?.person === undefined || before.person.party !== undefined || before.parties.length > 0) return;
  const between = tokens.slice(before.last + 1, draft.first).map((t) => t.text);
  if (between[0] !== 'of' && between[0] !== 'from') return;
  if (between.length > 2 || (between.length === 2 && between[1] !== 'the')) return;
  before.person.party = plain(party);
  before.parties = [{ ...before.person.party, actor: before.person.full }];
}

/** How far behind a name its clause may name whom the person serves. */
const near = 9;

/**
 * "Ana Ruiz, who bargains for the employers", "Ana Ruiz, one of the rebels' negotiators", "Ana Ruiz led Peru's team": theirs, where no pack and no
 * title says otherwise.
 */
function serves(row: readonly Draft[], i: number, { tokens }: Sentence, { vocabulary }: Story): void {
  const draft = row[i]!;
  const [party] = draft.parties;
  if (party === undefined || draft.parties.length > 1 || draft.kind === 'place' || draft.person !== undefined) return;
  const person = row.slice(0, i).findLast((d) => d.person !== undefined);
  if (person?.person === undefined || person.person.party !== undefined || person.parties.length > 0) return;
  const at = person.last + 1;
  const told = tokens.slice(at + 1, draft.first);
  const beside = tokens[at]?.text === ',' && draft.first - at <= near && !told.some((t) => t.text === ',');
  if (!(beside && belongs(told, draft.plural, vocabulary.serving)) && !ofTeam(person, draft, tokens, vocabulary))
    return;
  person.person.party = plain(party);
  person.parties = [{ ...person.person.party, actor: person.person.full }];
}

/** "Ana Ruiz kept the books for years and advised two Peruvian delegations": the sentence's own verb tells whose team it was. */
function ofTeam(
  person: Draft,
  draft: Draft,
  tokens: Sentence['tokens'],
  { serving, teams }: Story['vocabulary'],
): boolean {
  if (!tokens[person.head]!.rel.startsWith('nsubj')) return false;
  const team = tokens.findIndex((t, i) => i >= draft.first && i <= draft.last + 2 && teams.has(t.lemma));
  if (team < 0) return false;
  let v = draft.first - 1;
  while (v > person.last && draft.first - v < near && tokens[v]!.upos !== 'VERB') v--;
  if (v <= person.last || tokens[v]!.upos !== 'VERB') return false;
  const behind = tokens.slice(v + 1, draft.first);
  // "Ann Hale left before Ana Ruiz led Peru's team".
  if (tokens.slice(person.last + 1, v).some((t) => t.upos === 'SCONJ' || t.text === ';')) return false;
  if (serving.with.has(tokens[v]!.lemma)) return behind.every((t) => small.test(t.upos));
  const link = behind.findIndex((t) => /^(?:for|on|in)$/i.test(t.text));
  return serving.for.has(tokens[v]!.lemma) && link >= 0 && behind.slice(link + 1).every((t) => small.test(t.upos));
}

const small = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/;

/** Whether the words between a person and a body's name tell that the person is one of its people. */
function belongs(told: Sentence['tokens'], plural: boolean, serving: Story['vocabulary']['serving']): boolean {
  const [first, second, ...rest] = told;
  if (/^one$/i.test(first?.text ?? '') && second?.text === 'of') return plural && rest.every((t) => small.test(t.upos));
  if (!/^who$/i.test(first?.text ?? '') || second === undefined) return false;
  const verb = second.upos === 'AUX' ? rest.find((t) => t.upos === 'VERB') : second;
  if (verb === undefined) return false;
  const behind = told.slice(told.indexOf(verb) + 1);
  if (serving.with.has(verb.lemma) && behind.every((t) => small.test(t.upos))) return true;
  const link = behind.findIndex((t) => t.text === 'for');
  return serving.for.has(verb.lemma) && link >= 0 && behind.slice(link + 1).every((t) => small.test(t.upos));
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

/** "Anthony Hale, an American envoy, left. He …": the description is the person, and "he" the person by name. */
function applies(before: Draft, role: Draft, { tokens }: Sentence, { retired }: Story['vocabulary']): void {
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
  // "Ana Ruiz, a former premier of Peru": Peru's no longer.
  if (person.party === undefined && words.some((t) => retired.has(t.text.toLowerCase()))) return;
  if (person.party === undefined && party !== undefined) {
    person.party = plain(party);
    before.parties = [{ ...person.party, actor: person.full }];
  }
  role.actor = person.full;
  role.gist = person.short;
  role.gender ??= person.gender;
  if (before.parties.length > 0) role.parties = before.parties;
}
