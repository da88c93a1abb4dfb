import type { Document, Span } from '../../documents/index.js';
import type { Quotation, Sentence } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft } from './draft.js';
import { goneOn } from './going-on.js';
import { otherStory } from './other-story.js';
import { overlaps } from './overlaps.js';
import { isFronted } from './phrases.js';
import { runsOn, stances } from './runs-on.js';

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
    const story = otherStory(sentence, lexicon);
    if (story !== null) {
      going = story;
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
    // Who thought a thing is quoted for it by name, or not at all.
    if (quote !== undefined && stances.has(going.class) && going.statement) {
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
    const inMarks = !newBlock && here.length === 0 && quotesInside(sentence, quotations);
    if (
      quote === undefined &&
      added === undefined &&
      !inMarks &&
      !runsOn(sentence, going, others, sentences, lexicon)
    ) {
      going = null;
      continue;
    }
    const end = othersTurn(sentence, here) ?? document.text.slice(sentence.start, sentence.end).trimEnd().length;
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

/** "Should they stay, the army 'comes back onto the table'": words in marks that nobody else is told to have said are whoever's spoke before. */
const quotesInside = ({ start, end }: Sentence, quotations: readonly Quotation[]): boolean =>
  quotations.some(({ inner: [from, to] }) => start < from && to <= end && to - from > shortestQuote);

/** Letters of a quotation that is more than a word or two in scare quotes. */
const shortestQuote = 15;

/** "Two roads are open; Renamo blames the army": where, behind a semicolon, somebody else is told to speak or judge; undefined where nobody is. */
function othersTurn({ tokens, start }: Sentence, drafts: readonly Draft[]): number | undefined {
  const at = tokens.findIndex(
    (t, i) =>
      t.text === ';' && drafts.some(({ speaker }) => speaker !== null && speaker.span[0] === tokens[i + 1]?.start),
  );
  return at < 1 ? undefined : tokens[at - 1]!.end - start;
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
    const runs = (tells && lexicon.running.has(d.class)) || thought(d, sentence) || takesStance(sentence, d);
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

/** "A trader thought that the owners had lost": what else he thought may follow in the tense of reported words. */
const thought = ({ statement, class: cls, cue }: Draft, { tokens }: Sentence): boolean =>
  statement &&
  stances.has(cls) &&
  tokens.some((t) => t.xpos === 'VBD' && cue.some((c) => c[0] <= t.start && t.end <= c[1]));

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
      // "Before long Chile would be claiming the bay": what would be said is told by whoever spoke before.
      !(
        !statement && sentence.tokens.some((t) => t.start === cue[0]?.[0] && lexicon.unreal.has(t.text.toLowerCase()))
      ) &&
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
