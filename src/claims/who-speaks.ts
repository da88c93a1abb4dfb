import type { Document, Span } from '../documents/index.js';
import type { Sentence } from '../language/index.js';
import type { Attribution } from './attribution/attribution.js';
import { accessOf, sourceTypeOf } from './attribution/naming.js';
import { speakerOf } from './attribution/speaker.js';
import { treeOf } from './attribution/tree.js';
import type { Mention, PartyContext } from './parties/mention.js';

const points = /^(?:s?he|they|it|his|hers?|their|its)$/i;

/**
 * Names the sources that are pronouns by whom the party reader takes them for, so that "he said" and "he" in a claim are one man: an
 * earlier source by the words that named it, anybody else by name. One that it takes for nobody keeps what its attribution calls it.
 */
export function whoSpeak(
  all: readonly Attribution[],
  parties: PartyContext,
  { text }: Document,
  sentences: readonly Sentence[],
): readonly Attribution[] {
  const pronouns = new Map<number, Mention>();
  for (const m of parties.mentions) if (m.standsFor !== undefined) pronouns.set(m.span[0], m);
  return all.map((a) => {
    const [span] = a.source;
    const officer = officeHolder(a, parties);
    if (officer !== null)
      return { ...a, sourceName: officer, sourceType: 'named', sourceAccess: accessOf(a.sourceName ?? '') };
    if (span === undefined || !points.test(a.sourceName ?? '')) return inFull(a, parties);
    const mention = pronouns.get(span[0]);
    const place = mention?.standsFor;
    const opener = nameOpening(a, parties, sentences);
    if (opener !== null) return { ...a, ...opener };
    const goingOn = lastNameless(a, place, all, sentences);
    if (goingOn !== null) return { ...a, ...sourceOf(goingOn) };
    if (mention === undefined || place === undefined) return a;
    const told = all.findLast(
      ({ source: [own], sourceName }) =>
        own !== undefined && own[0] <= place[0] && place[1] <= own[1] && !points.test(sourceName ?? ''),
    );
    const called = [told?.sourceName ?? '', mention.actor ?? ''].reduce((a, b) => (b.length > a.length ? b : a));
    const name = called === '' ? phraseAt(place, sentences, text) : called;
    // "They" of "two people close to the talks" has no more of a name than those.
    const sourceType = told?.sourceType ?? (mention.actor === undefined ? typeAt(place, sentences) : 'named');
    return { ...a, sourceName: name, sourceType, sourceAccess: accessOf(name) };
  });
}

/** What an attribution tells of its source, but where its words stand. */
type Of = Pick<Attribution, 'sourceName' | 'sourceType' | 'sourceAccess' | 'sourceHead'>;

const sourceOf = ({ sourceName, sourceType, sourceAccess, sourceHead }: Attribution): Of => ({
  sourceName,
  sourceType,
  sourceAccess,
  sourceHead,
});

/** "Hale", whom the report calls Ann Hale somewhere: by that name. */
function inFull(a: Attribution, { mentionAt }: PartyContext): Attribution {
  const name = a.sourceName ?? '';
  if (a.sourceHead === null || !/^\p{Lu}[\p{L}'\u2019-]+$/u.test(name)) return a;
  const mention = mentionAt(a.sourceHead.sentence, a.sourceHead.token);
  const full = mention?.kind === 'person' ? mention.actor : undefined;
  return full?.endsWith(` ${name}`) ? { ...a, sourceName: full } : a;
}

/** "Ann Hale, who chairs it, calls it near, but the rest, she said, …": in the sentence that opens a paragraph the person it begins with; null where there is none. */
function nameOpening(
  { source: [own], sentence, sourceName, sourceHead }: Attribution,
  { mentions }: PartyContext,
  sentences: readonly Sentence[],
): Of | null {
  const [, gender] = /^(s?)he$/i.exec(sourceName ?? '') ?? [];
  const here = sentences[sourceHead?.sentence ?? sentence];
  if (
    gender === undefined ||
    own === undefined ||
    here === undefined ||
    sentences[here.index - 1]?.block === here.block
  )
    return null;
  const first = mentions.find((m) => m.sentence === here.index);
  if (first === undefined || first.kind !== 'person' || first.tokens[0] > 1 || first.span[1] >= own[0]) return null;
  const fits = first.gender === undefined || (first.gender === 'f') === (gender !== '');
  if (!fits || first.actor === undefined) return null;
  return {
    sourceName: first.actor,
    sourceType: 'named',
    sourceAccess: accessOf(first.actor),
    sourceHead: { sentence: here.index, token: first.head },
  };
}

/**
 * `An envoy complained. "Hale decides," he said.`: of somebody without a name who was the last to speak in the paragraph, where the party reader takes the "he" for
 * nobody or for somebody named before that; null where it is not so.
 */
function lastNameless(
  said: Attribution,
  place: Span | undefined,
  all: readonly Attribution[],
  sentences: readonly Sentence[],
): Attribution | null {
  const own = said.source[0];
  if (own === undefined || !/^s?he$/i.test(said.sourceName ?? '')) return null;
  const isIn = ({ content }: Attribution, [from, to]: Span): boolean => content.some((c) => c[0] <= from && to <= c[1]);
  const block = sentences[said.sentence]?.block;
  let last: Attribution | undefined;
  for (const a of all) {
    const at = a.source[0];
    if (at === undefined || at[0] >= own[0] || !a.assertive || isIn(said, at)) continue;
    if (sentences[a.sentence]?.block === block && at[0] >= (last?.source[0]?.[0] ?? 0)) last = a;
  }
  const told = last?.source[0];
  // "Two envoys", "sources": no "he".
  if (last === undefined || told === undefined || !/^(?:an?|one|another) /i.test(last.sourceName ?? '')) return null;
  if (last.sourceType !== 'anonymous' || said.sentence - last.sentence > farthest) return null;
  // "Ann Hale rang both, an aide said. She told them": of whom the aide spoke.
  return place === undefined || (place[1] <= told[0] && !isIn(last, place)) ? last : null;
}

/** Sentences behind a speaker's own within which a "he said" is his. */
const farthest = 2;

/** An office and no name: "the minister", "its envoy", "Peru's president". */
const isOffice =
  /^(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)|(?:[Tt]he )?\p{Lu}[\p{L}'\u2019. -]*['\u2019]s?) \p{Ll}[\p{Ll} -]*$/u;

/** "The minister added", "Peru's president told reporters", where the report has told who that is: by name. */
function officeHolder(
  { sourceName, sourceType, sourceAccess, sourceHead, content }: Attribution,
  parties: PartyContext,
): string | null {
  if (sourceHead === null || !isOffice.test(sourceName ?? '')) return null;
  const mention = parties.mentionAt(sourceHead.sentence, sourceHead.token);
  if (mention?.kind !== 'role' || mention.plural) return null;
  if (mention.actor !== undefined) return mention.actor;
  // "He will wait, Peru's president said": he with whom the words begin is the president himself.
  if (sourceType !== 'anonymous' || sourceAccess !== 'principal' || /^(?:its|their|his|her) /i.test(sourceName!))
    return null;
  const [party] = mention.parties;
  const first = parties.mentions.find((m) => m.span[0] === content[0]?.[0] && m.kind === 'pronoun');
  const same = party?.id != null && first?.parties.length === 1 && first.parties[0]!.id === party.id;
  return same && first.actor !== undefined ? `${first.actor}, ${sourceName}` : null;
}

/** Whether the words that name somebody are a name, a body, a paper or none of these. */
function typeAt([from, to]: Span, sentences: readonly Sentence[]): Attribution['sourceType'] {
  const sentence = sentences.find((s) => s.start <= from && from < s.end);
  const head = sentence?.tokens.findIndex((t) => t.end === to) ?? -1;
  return sentence === undefined || head < 0 ? 'named' : sourceTypeOf(sentence, head, [from, to]);
}

/** The whole phrase round the words that name somebody: "two people close to the talks" for "people". */
function phraseAt([from, to]: Span, sentences: readonly Sentence[], text: string): string {
  const sentence = sentences.find((s) => s.start <= from && from < s.end);
  const head = sentence?.tokens.findIndex((t) => t.end === to) ?? -1;
  const whole = sentence === undefined || head < 0 ? null : speakerOf(treeOf(sentence), head, null);
  return text.slice(...(whole?.span ?? ([from, to] as const)));
}
