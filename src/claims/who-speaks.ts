import type { Document, Span } from '../documents/index.js';
import type { Sentence } from '../language/index.js';
import type { Attribution } from './attribution/attribution.js';
import { accessOf } from './attribution/naming.js';
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
    if (officer !== null) return { ...a, sourceName: officer, sourceAccess: accessOf(a.sourceName ?? '') };
    if (span === undefined || !points.test(a.sourceName ?? '')) return a;
    const mention = pronouns.get(span[0]);
    const place = mention?.standsFor;
    const goingOn = lastNameless(a, place, all, sentences);
    if (goingOn !== null) return { ...a, sourceName: goingOn.sourceName, sourceAccess: goingOn.sourceAccess };
    if (mention === undefined || place === undefined) return a;
    const told = all.findLast(
      ({ source: [own], sourceName }) =>
        own !== undefined && own[0] <= place[0] && place[1] <= own[1] && !points.test(sourceName ?? ''),
    );
    const called = [told?.sourceName ?? '', mention.actor ?? ''].reduce((a, b) => (b.length > a.length ? b : a));
    const name = called === '' ? phraseAt(place, sentences, text) : called;
    return { ...a, sourceName: name, sourceAccess: accessOf(name) };
  });
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

/** "The minister added", where the report has told who the minister is: by name. */
function officeHolder({ sourceName, sourceHead }: Attribution, parties: PartyContext): string | null {
  if (sourceHead === null || !/^(?:the|its|their|his|her) \p{Ll}[\p{L} -]*$/u.test(sourceName ?? '')) return null;
  const mention = parties.mentionAt(sourceHead.sentence, sourceHead.token);
  return mention?.kind === 'role' && !mention.plural ? (mention.actor ?? null) : null;
}

/** The whole phrase round the words that name somebody: "two people close to the talks" for "people". */
function phraseAt([from, to]: Span, sentences: readonly Sentence[], text: string): string {
  const sentence = sentences.find((s) => s.start <= from && from < s.end);
  const head = sentence?.tokens.findIndex((t) => t.end === to) ?? -1;
  const whole = sentence === undefined || head < 0 ? null : speakerOf(treeOf(sentence), head, null);
  return text.slice(...(whole?.span ?? ([from, to] as const)));
}
