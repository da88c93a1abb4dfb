import type { Document, Span } from '../../documents/index.js';
import type { Quotation, Sentence, Token } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft } from './draft.js';
import { goneOn } from './going-on.js';
import { overlaps } from './overlaps.js';
import { isFronted } from './phrases.js';
import { isHelper } from './speaker.js';

/**
 * Words that go on being somebody's though their sentence names nobody: a quotation alone in its paragraph, and reported
 * speech that runs on ("Two officials said the price had been agreed. In exchange the port would close.").
 */
export function carriedDrafts(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): Draft[] {
  const carried: Draft[] = [];
  const bySentence = new Map<number, Draft[]>();
  for (const d of drafts) {
    const list = bySentence.get(d.sentence);
    if (list) list.push(d);
    else bySentence.set(d.sentence, [d]);
  }
  let going: Draft | null = null;
  let block = -1;
  for (const [s, sentence] of sentences.entries()) {
    const newBlock = sentence.block !== block;
    block = sentence.block;
    const kind = document.blocks[block]?.kind;
    if (kind === 'question' || kind === 'heading' || kind === 'title') {
      going = null;
      continue;
    }
    const own = speaking(sentence, bySentence.get(sentence.index) ?? [], lexicon);
    const here = bySentence.get(sentence.index) ?? [];
    // Behind a denial nothing runs on into the next sentence, but in its own it may.
    const told = own ?? here.find((d) => d.statement && d.class === 'deny' && d.speaker !== null);
    const rest = told === undefined ? null : goneOn(sentence, told, here, document.text, lexicon);
    if (rest !== null) carried.push(rest);
    if (own !== null) {
      going = own;
      continue;
    }
    if (speaksOtherwise(sentence, here, quotations, lexicon)) {
      going = null;
      continue;
    }
    if (drafts.some((d) => d.content.some(([s, e]) => s <= sentence.start && sentence.end <= e + 1))) continue;
    const quote = quotations.find(
      (q) => q.kind === 'speech' && q.span[0] <= sentence.start + 1 && sentence.start < q.span[1],
    );
    const next = sentences[s + 1];
    const added = next?.block === block ? addedIn(bySentence.get(next.index) ?? [], lexicon) : undefined;
    // "Norway opposes it. Sweden will wait, the envoy added": the first was the envoy's too.
    if (added !== undefined && quote === undefined) going = newBlock ? added : (going ?? added);
    if (going === null || (newBlock && quote === undefined && added === undefined)) {
      going = null;
      continue;
    }
    // "Bangkok has not said yes": nothing of theirs runs on but their own words.
    if (going.negated && quote === undefined) {
      going = null;
      continue;
    }
    // What somebody else tells in the sentence is no sign of who tells the rest.
    const others = here.flatMap((d) => (d.statement && d.speaker !== null ? d.content : []));
    if (quote === undefined && added === undefined && !runsOn(sentence, going, others, sentences, lexicon)) {
      going = null;
      continue;
    }
    const end = document.text.slice(sentence.start, sentence.end).trimEnd().length;
    carried.push({
      ...going,
      sentence: sentence.index,
      cue: [],
      content: [[sentence.start, sentence.start + end]],
      class: stances.has(going.class) ? 'say' : going.class,
      carried: true,
      statement: true,
      negated: false,
      addressee: null,
    });
  }
  return carried;
}

/** What somebody adds, to words before it: in "…, he said, adding that" those stand in the sentence itself. */
function addedIn(drafts: readonly Draft[], lexicon: CueLexicon): Draft | undefined {
  const told = drafts.filter((d) => d.statement && d.speaker !== null);
  return told.every((d) => lexicon.adding.has(d.lemma)) ? told[0] : undefined;
}

/** The attribution that makes a whole sentence its source's words; null where the reporter speaks. */
function speaking(sentence: Sentence, drafts: readonly Draft[], lexicon: CueLexicon): Draft | null {
  let best: Draft | null = null;
  let most = 0;
  for (const d of drafts) {
    const tells = d.statement || (d.class === 'show' && lexicon.stipulating.has(d.lemma));
    const runs = (tells && lexicon.running.has(d.class)) || takesStance(sentence, d);
    if (d.speaker === null || !runs || setBeside(sentence, d)) continue;
    const noun = sentence.tokens.findIndex(
      (t) => t.upos === 'NOUN' && d.cue.some((c) => c[0] <= t.start && t.end <= c[1]),
    );
    // "Despite the mayor's claim that …, drivers stay away."
    if (noun > 0 && lexicon.nouns.has(sentence.tokens[noun]!.lemma) && isFronted(sentence.tokens, noun)) continue;
    const size = d.content.reduce(
      (n, [s, e]) => n + Math.max(0, Math.min(e, sentence.end) - Math.max(s, sentence.start)),
      0,
    );
    if (size > most) {
      most = size;
      best = d;
    }
  }
  return best !== null && most > (sentence.end - sentence.start - words(sentence, best)) * 0.3 ? best : null;
}

/** "He called the paper a sell-out", "She sees a fork in the road": a stance, whose reasons may follow. */
function takesStance({ tokens }: Sentence, { speaker, cue, content, class: cls, statement, negated }: Draft): boolean {
  if (statement || negated || speaker === null || !stances.has(cls)) return false;
  // "She saw Hale in Rome": a meeting.
  const of = tokens.find((t) => t.rel === 'obj' && content.some((c) => c[0] <= t.start && t.end <= c[1]));
  if (cls === 'believe' && of !== undefined && /^PR/.test(of.upos)) return false;
  const verb = tokens.findIndex((t) => t.upos === 'VERB' && cue.some((c) => c[0] <= t.start && t.end <= c[1]));
  if (verb < 0 || tokens[verb]!.rel !== 'root' || tokens.slice(0, verb).some((t) => t.upos === 'SCONJ')) return false;
  return /^(?:PROPN|PRON|NOUN)$/.test(tokens[speaker.token]?.upos ?? '');
}

const stances: ReadonlySet<Draft['class']> = new Set(['judge', 'believe', 'fear', 'doubt']);

/** How much of a sentence says who speaks: a short statement may have a speaker of many words ("Ten days, a broker who sat in told us"). */
const words = ({ start, end }: Sentence, { cue, speaker, addressee }: Draft): number =>
  [...cue, ...(speaker === null ? [] : [speaker.span]), ...(addressee === null ? [] : [addressee])].reduce(
    (n, [s, e]) => n + Math.max(0, Math.min(e, end) - Math.max(s, start)),
    0,
  );

/** "The road is shut, although both admit that …": said beside what the sentence is about. */
const setBeside = ({ tokens }: Sentence, { cue, speaker }: Draft): boolean =>
  // "Whatever the leaflets say": said aside, and not so.
  tokens.some(
    (t) =>
      /^(?:whatever|whichever|however)$/i.test(t.text) &&
      speaker !== null &&
      t.start <= speaker.span[0] &&
      speaker.span[0] <= t.end + 1,
  ) ||
  tokens.some(
    (t, i) =>
      t.rel === 'advcl' &&
      t.upos === 'VERB' &&
      cue.some((c) => c[0] <= t.start && t.end <= c[1]) &&
      tokens.some((m, k) => k < i && m.head === i && m.rel === 'mark'),
  );

/** Somebody named speaks in the sentence, if of a part of it: whoever spoke before has ended. */
const speaksOtherwise = (
  sentence: Sentence,
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): boolean =>
  drafts.some(
    ({ speaker, cue, content, statement, class: cls }) =>
      (statement || lexicon.assertive.has(cls) || content.some((c) => quotations.some((q) => overlaps(c, q.span)))) &&
      speaker?.sentence === sentence.index &&
      content.length > 0 &&
      // "They denied it": an answer to what was said.
      (sentence.tokens[speaker.token]?.upos !== 'PRON' ||
        (cls === 'deny' && content.every((c) => isPronoun(sentence, c)))) &&
      (opens(sentence, speaker.span, cue[0]) ||
        sentence.tokens.some(
          (t) => t.rel === 'root' && t.upos === 'VERB' && cue.some((c) => c[0] <= t.start && t.end <= c[1]),
        )),
  );

const isPronoun = ({ tokens }: Sentence, [from, to]: Span): boolean =>
  tokens.some((t) => t.start === from && t.end === to && t.upos === 'PRON');

/** "A delegate, who would not be named, disputed that": the speaker opens the sentence and the verb follows, whatever the tree makes of it. */
const opens = ({ start }: Sentence, [from, to]: Span, cue: Span | undefined): boolean =>
  from === start && cue !== undefined && cue[0] > to && cue[0] - to <= 2;

function runsOn(
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
  if (!going.statement && stances.has(going.class))
    return (
      first === 'either' ||
      (lexicon.unreal.has(tokens[mainTense(tokens)]?.text.toLowerCase() ?? '') && !lexicon.singular.has(first))
    );
  if (announces(going, sentences)) return true;
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
  const told = (sentences[index]?.tokens ?? []).filter((t) => t.start >= from && t.end <= to && t.upos !== 'PUNCT');
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
