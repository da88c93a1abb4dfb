import type { Party } from '../claim.js';
import type { Draft } from './draft.js';
import { isState, lastDraft, type Story } from './story.js';

const kinds: ReadonlySet<string> = new Set(['state', 'government']);

/**
 * Whose "the government", "the army" or "the ministers" are: the speaker's, the side's that was named last, the state's that the story's rebels
 * fight, else whosever was named last. Undefined where the story names no state that acts.
 */
export function stateMeant(draft: Draft, story: Story): readonly Party[] | undefined {
  const { mayHold, soleHolder } = story.vocabulary;
  const office = draft.role!.words;
  const speaker = story.floor.speakerAt(draft.sentence, draft.first)?.parties[0];
  if (speaker !== undefined && isState(speaker) && mayHold(office, speaker.id!)) return [speaker];
  const ofState = (d: Draft): boolean =>
    d.kind !== 'place' &&
    (d.pronoun === undefined || d.actor !== undefined) &&
    d.parties.length === 1 &&
    mayHold(office, d.parties[0]!.id ?? '') &&
    !standsBeside(d, story) &&
    kinds.has(d.organisation ?? story.party(d.parties[0]!.id ?? '')?.kind ?? '');
  const acting = (d: Draft): boolean => ofState(d) && !onlyDescribes(d, story);
  const isSide = (d: Draft): boolean => d.parties.some((p) => story.sides.some((q) => q.id === p.id));
  const own = draft.role!.size === 'person' ? soleHolder(office) : undefined;
  if (own !== undefined) return [{ id: own, name: story.stateName(own) }];
  // "Begin told the envoy. The prime minister would": who was spoken of, where nobody is told to be another.
  const person = draft.role!.size === 'person' && !draft.plural ? subjectBefore(draft, story, isPerson) : undefined;
  const fought = faced(story, (kind) => kind === 'rebels');
  // A mediator's man told of before is not the president where a state at the table has one.
  const having = [...story.sides, ...(fought === undefined ? [] : [fought])].filter(
    (p) => isState(p) && mayHold(office, p.id!),
  );
  const atTable = having.length === 0 || having.some((p) => p.id === person?.id);
  if (person !== undefined && atTable && mayHold(office, person.id!)) return [person];
  // "The Argentine generals are split. The presidency has never answered": of the state whose people the paragraph is about.
  const topic =
    draft.role!.size === 'group' && draft.definite
      ? subjectBefore(draft, story, (d) => d.kind === 'group' || d.kind === 'role')
      : undefined;
  if (topic !== undefined && mayHold(office, topic.id!)) return [topic];
  const side = lastDraft(draft, story, (d) => acting(d) && isSide(d));
  if (side !== undefined) return side.parties;
  if (fought !== undefined) return [fought];
  const last =
    lastDraft(draft, story, acting) ??
    lastDraft(draft, story, ofState) ??
    lastDraft(draft, story, (d) => d.kind === 'person' && d.parties[0] !== undefined && isState(d.parties[0]));
  if (last !== undefined) return last.parties;
  // A government that nobody names is the one that its unions face.
  const known = faced(story, (kind) => !kinds.has(kind)) ?? story.sides.find((p) => isState(p) && acts(p, story));
  if (known !== undefined) return [known];
  const { home } = story;
  return home !== undefined && draft.definite && mayHold(office, home) && livesThere(home, story)
    ? [{ id: home, name: story.stateName(home) }]
    : undefined;
}

/** "Miners in Chile struck. The labour ministry": the state where those who act in the story live. */
const livesThere = (home: string, { drafts, sentences }: Story): boolean =>
  drafts.some((row, s) =>
    row.some((d, i) => {
      const next = row[i + 1];
      if (d.role?.size !== 'group' || !local.has(d.role.family) || next?.parties[0]?.id !== home) return false;
      return next.kind === 'place' && next.first === d.last + 2 && sentences[s]!.tokens[d.last + 1]!.text === 'in';
    }),
  );
const local: ReadonlySet<string> = new Set(['union', 'company', 'own']);

/**
 * The states that a bare office or government is most likely of, the likeliest first: the speaker's, which is sure, that of the place in its
 * sentence ("told reporters in Bangkok"), and the one that its paragraph is about.
 */
export function statesNear(draft: Draft, story: Story): { readonly party: Party; readonly sure: boolean }[] {
  const speaker = story.floor.speakerAt(draft.sentence, draft.first)?.parties[0];
  const near = speaker !== undefined && isState(speaker) ? [{ party: speaker, sure: true }] : [];
  const place = story.drafts[draft.sentence]!.filter((d) => d.kind === 'place' && d.parties.length === 1);
  const subject = subjectBefore(draft, story);
  return [
    ...near,
    ...[...place.flatMap((d) => d.parties), ...(subject === undefined ? [] : [subject])].map((party) => ({
      party,
      sure: false,
    })),
  ];
}

/** The state of which the sentences before, in one paragraph, speak first, in mentions that pass a test. */
export function subjectBefore(
  { sentence }: Draft,
  { sentences, drafts }: Story,
  test: (d: Draft) => boolean = () => true,
): Party | undefined {
  const { block } = sentences[sentence]!;
  for (let s = sentence - 1; s >= 0 && sentences[s]!.block === block; s--) {
    const { tokens } = sentences[s]!;
    const subject = drafts[s]!.find((d) => {
      const { rel, head } = tokens[d.head]!;
      return rel.startsWith('nsubj') && tokens[head]?.head === -1 && d.thing !== true;
    });
    if (subject?.parties.length === 1 && isState(subject.parties[0]!) && test(subject)) return subject.parties[0];
  }
  return undefined;
}

const isPerson = (d: Draft): boolean => d.kind === 'person';

/** The state of a side of some kind: whom rebels or a union face. */
function faced({ sides, party, stateName }: Story, test: (kind: string) => boolean): Party | undefined {
  const facing = sides.map(({ id }) => party(id ?? '')).filter((p) => p !== undefined && test(p.kind));
  const id = facing.find((p) => p?.state !== undefined)?.state;
  return id === undefined ? undefined : { id, name: stateName(id) };
}

/** Those who stand between the sides, and people of a country who speak for nobody: "Chinese residents". */
function standsBeside(d: Draft, { between, vocabulary, drafts }: Story): boolean {
  const next = d.kind === 'people' ? drafts[d.sentence]!.find((x) => x.first === d.last + 1) : d;
  return between.has(d.parties[0]!.id ?? '') || vocabulary.bystanders.has(next?.role?.words ?? '');
}

/** Whether a party is spoken of for its own sake, and neither as a go-between nor as an adjective alone. */
const acts = ({ id }: Party, story: Story): boolean =>
  !story.between.has(id ?? '') &&
  story.drafts.some((row) =>
    row.some((d) => d.parties[0]?.id === id && !onlyDescribes(d, story) && !standsBeside(d, story)),
  );

/** "Chinese residents", "near the Lao border": an adjective of somebody else's; "Peru's rebels" face Peru. */
function onlyDescribes(d: Draft, story: Story): boolean {
  if (d.kind !== 'people' || d.definite) return false;
  const described = story.drafts[d.sentence]!.find((x) => x.first > d.last && x.first <= d.last + 2);
  return !facesState.has(described?.role?.family ?? '');
}
const facesState: ReadonlySet<string> = new Set(['state', 'rebels', 'union', 'company', 'party']);

/** "Sudan's junta … the army": whose the one state is that the story gives soldiers or a government of its own. */
export function soleAlike({ role, sentence, first }: Draft, story: Story): Draft | undefined {
  const alike = role!.family === 'state' ? story.vocabulary.alike.get('state') : undefined;
  if (alike?.has(role!.words) !== true || story.floor.speakerAt(sentence, first)?.parties[0] !== undefined)
    return undefined;
  let found: Draft | undefined;
  for (const [s, row] of story.drafts.entries())
    for (const d of row) {
      if (s > sentence || (s === sentence && d.first >= first)) return found;
      const [party] = d.parties;
      if (d.role?.size !== 'group' || !alike.has(d.role.words) || d.possessor !== null) continue;
      if (party === undefined || !isState(party)) continue;
      if (found !== undefined && found.parties[0]!.id !== party.id) return undefined;
      found = d;
    }
  return found;
}
