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
    const mention = span === undefined || !points.test(a.sourceName ?? '') ? undefined : pronouns.get(span[0]);
    const place = mention?.standsFor;
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
