import type { Span } from '../../documents/index.js';
import type { Sentence, Token } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft } from './draft.js';
import { account } from './other-story.js';
import { isHelper } from './speaker.js';

/** Classes of cues by which somebody takes a stance. */
export const stances: ReadonlySet<Draft['class']> = new Set(['judge', 'believe', 'fear', 'doubt']);

/**
 * Whether a sentence that names no speaker goes on with the words of whoever spoke before it: by its tense, by how it opens, by whom its
 * pronoun means. `others`: what somebody else tells in it.
 */
export function runsOn(
  sentence: Sentence,
  going: Draft,
  others: readonly Span[],
  sentences: readonly Sentence[],
  lexicon: CueLexicon,
): boolean {
  const { tokens } = sentence;
  const at = tokens.findIndex((t) => t.upos !== 'PUNCT');
  if (at < 0) return false;
  const first = tokens[at]!.text.toLowerCase();
  if (contradicts(tokens, at)) return false;
  // Behind a mere stance only what would come of it is told: "It would empty the town", "Either they sign, or …".
  if (stances.has(going.class))
    return (
      first === 'either' ||
      (lexicon.unreal.has(tokens[mainTense(tokens)]?.text.toLowerCase() ?? '') && !lexicon.singular.has(first))
    );
  if (going.lemma === account || announces(going, sentences)) return true;
  // "Union: We have waited a year. Our members gave up a tenth": who speaks behind a label is "we" to the end of the paragraph.
  if (going.lemma === ':' && tokens.some((t) => lexicon.firstPerson.has(t.text.toLowerCase()))) return true;
  // "But he must win a vote first": of him, like "He must".
  const subject = tokens[at]!.upos === 'CCONJ' ? (tokens[at + 1]?.text.toLowerCase() ?? '') : first;
  // "Elections are to be held": terms run on behind the one who announced them.
  const due = tokens.some((t, i) => /^(is|are|was|were)$/.test(t.text) && tokens[i + 1]?.text === 'to' && i > 0);
  // "Says" shifts no tense: "had" behind it is the reporter's, as it is behind a date ("On Friday they had offered more").
  const present = inPresent(going, sentences);
  const dated = opensWithDate(tokens, at, lexicon);
  const main = mainTense(tokens);
  const inPlace = /^VB[ZP]$/.test(tokens[main]?.xpos ?? '');
  const backshifted =
    due ||
    tokens.some(
      // "… should the talks fail" is no reported tense.
      (t, i) =>
        t.upos === 'AUX' &&
        lexicon.backshifted.has(t.text.toLowerCase()) &&
        i > 0 &&
        !others.some(([from, to]) => from <= t.start && t.end <= to) &&
        !(t.lemma === 'have' && (present || dated || inPlace)) &&
        // "It is in no hurry, although that would pay for it": the sentence's own tense is the reporter's.
        !(inPlace && tokens.slice(main, i).some((x) => x.upos === 'SCONJ')) &&
        !/^(?:DET|PROPN)$/.test(tokens[i + 1]?.upos ?? ''),
    );
  if (lexicon.singular.has(subject) || lexicon.plural.has(subject)) {
    const head = going.speaker === null ? undefined : sentences[going.speaker.sentence]?.tokens[going.speaker.token];
    const many =
      head !== undefined &&
      (head.xpos.endsWith('S') || /^(people|two|three|some|many|several|others|they)$/i.test(head.text));
    // "He" after "the envoy said" is the envoy himself: the reporter speaks of him, unless the tense is that of reported words.
    return backshifted || lexicon.plural.has(subject) !== many;
  }
  if (backshifted) return true;
  for (const words of lexicon.openers.get(first) ?? [])
    if (words.every((w, k) => tokens[at + k]?.text.toLowerCase() === w)) return true;
  return false;
}

/** "Three points divide them, according to a broker": what follows in the paragraph are the points. */
function announces({ content, sentence: index, carried }: Draft, sentences: readonly Sentence[]): boolean {
  const [from, to] = content[0] ?? [0, 0];
  const tokens = sentences[index]?.tokens ?? [];
  // "Names three things: dairy, fish and steel": the announcement ends with the colon.
  const colon = tokens.find((t) => t.text === ':' && t.start >= from)?.start ?? to;
  const told = tokens.filter((t) => t.start >= from && t.end <= Math.min(to, colon) && t.upos !== 'PUNCT');
  if (carried || content.length !== 1 || told.length > longestLead) return false;
  return told[0]?.upos === 'NUM' && told.slice(1, 3).some((t) => t.xpos === 'NNS') && told[0].lemma !== 'one';
}

/** Words of a sentence that announces a list. */
const longestLead = 8;

/** Told in the present: "says". */
const inPresent = ({ cue, sentence: index }: Draft, sentences: readonly Sentence[]): boolean =>
  sentences[index]?.tokens.some(
    (t) => /^VB[ZP]$/.test(t.xpos) && t.upos === 'VERB' && cue.some((c) => c[0] <= t.start && t.end <= c[1]),
  ) === true;

/** "On Friday …", "A year earlier …", "In June …": when, before anything else. */
const opensWithDate = (tokens: readonly Token[], at: number, lexicon: CueLexicon): boolean =>
  tokens
    .slice(at, at + 3)
    .some((t) => lexicon.times.has(t.text.toLowerCase()) || lexicon.spans.has(t.lemma) || /^\d{4}$/.test(t.text));

/** "It will not.", "They have not: …", "They did neither": a helping verb with a "not" and no verb behind it is the reporter's answer to what was said. */
function contradicts(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.upos !== 'PRON' || tokens[at + 1] === undefined || !isHelper(tokens[at + 1]!)) return false;
  if (!/^(?:not|n['’]t|neither|nothing|none)$/i.test(tokens[at + 2]?.text ?? '')) return false;
  return tokens[at + 3] === undefined || /^[.:;,]$/.test(tokens[at + 3]!.text);
}

/** The first verb with tense that no "who" or "which" opens; -1 where there is none. */
const mainTense = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    (t, i) => /^(?:VB[DZP]|MD)$/.test(t.xpos) && !/^(?:who|which|that)$/i.test(tokens[i - 1]?.text ?? ''),
  );
