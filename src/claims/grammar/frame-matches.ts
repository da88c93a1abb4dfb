import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import type { Frame } from './frame-packs.js';
import type { Lexicon, Trigger } from './lexicon.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';
import { triggerEnd } from './trigger-end.js';

/** A frame found in a piece, with how much it tells of what the piece is about. */
export interface FrameMatch {
  readonly trigger: Trigger;
  readonly at: number;
  readonly end: number;
  readonly score: number;
}

/** Moves that are told by the verb before what is moved: "threatened to", "refused to". */
const movesBy: ReadonlySet<Frame['kind']> = new Set(['threat', 'refusal', 'demand', 'offer']);

/** Moves that a verb tells whatever phrase of time or exchange stands behind it. */
const moved: ReadonlySet<Frame['kind']> = new Set(['demand', 'offer', 'refusal', 'threat', 'concession', 'forecast']);

/** Lemma, form, and the lemma with the silent e that a lemmatiser may have lost. */
function keysOf(token: Token): readonly string[] {
  const lower = token.text.toLowerCase();
  if (token.upos === 'VERB' && token.lemma !== lower) return [token.lemma, lower, `${token.lemma}e`];
  return token.lemma === lower ? [lower] : [token.lemma, lower];
}

/** Frames found in a piece, best first. */
export function frameMatches(segment: Segment, lexicon: Lexicon): FrameMatch[] {
  const { tokens } = segment.sentence;
  const { from, to, predicate } = segment;
  const start = segment.opening?.from ?? from;
  const found: FrameMatch[] = [];
  const head = predicate?.head ?? -1;
  const nextPredicate =
    segment.inside.find((p) => p.from >= (predicate?.to ?? 0) && p.finite && !namedOnly(tokens, p, lexicon))?.from ??
    to;
  const nouns = new Set<Frame>();
  // Behind "that" stands what is demanded or promised: its words tell less than the verb before it.
  const complementizer = tokens.findIndex(
    (t, i) =>
      i >= (predicate?.to ?? to) &&
      i < to &&
      ((t.lemma === 'that' && (t.upos === 'SCONJ' || t.rel === 'mark')) ||
        // "The question is how they will give it up."
        (predicate?.copula === true && i === predicate.to && lexicon.questions.has(t.text.toLowerCase()))) &&
      // "Calls that a trick": without a verb of its own it only points back.
      segment.inside.some((p) => p.from > i),
  );
  const reported = complementizer < 0 ? to : complementizer;
  const asksHow = predicate?.copula === true && lexicon.questions.has(tokens[reported]?.text.toLowerCase() ?? '');
  const carrier = predicate === null ? -1 : carried(tokens, predicate, to, lexicon);
  const moving =
    carrier < 0 &&
    (lexicon.verbs.get(tokens[head]?.lemma ?? '') ?? []).some((t) => t.rest.length === 0 && movesBy.has(t.frame.kind));
  const told = (lexicon.verbs.get(tokens[head]?.lemma ?? '') ?? []).find((t) => t.rest.length === 0)?.frame.kind;
  // "Offered to sell it by the end of May", "demanded a seat in return": the verb tells what it is, the phrase only when or for what.
  const aside = (trigger: Trigger, token: Token): boolean =>
    trigger.part === 'phrase' &&
    token.upos === 'ADP' &&
    told !== undefined &&
    told !== trigger.frame.kind &&
    (moved.has(told) || (told === 'action' && predicate?.necessity !== true)) &&
    // "Wants an answer by the end of May": a time is what it asks for.
    !(told === 'demand' && trigger.frame.kind === 'deadline');
  const add = (
    table: ReadonlyMap<string, readonly Trigger[]>,
    token: Token,
    at: number,
    score: number,
    most = Number.POSITIVE_INFINITY,
  ): void => {
    for (const key of keysOf(token))
      for (const trigger of table.get(key) ?? []) {
        if (trigger.part === 'light' && !nouns.has(trigger.frame)) continue;
        // "The plan has flaws": nobody has a plan.
        if (
          trigger.part === 'light' &&
          owned(trigger, token) &&
          !tokens.slice(at + 1, to).some((t) => names(t, trigger))
        )
          continue;
        const end = triggerEnd(tokens, at, to, trigger);
        if (end < 0) continue;
        const phrase = trigger.part === 'phrase';
        const worth = aside(trigger, token) ? 1 : score + trigger.rest.length * (phrase ? 1 : 1.5);
        found.push({ trigger, at, end, score: Math.min(most, worth) });
      }
  };
  const { hole } = segment;
  const open = (i: number): boolean =>
    !(hole !== null && i >= hole[0] && i < hole[1]) && i >= start && (i >= from || i < (segment.opening?.to ?? from));
  for (let i = start; i < to; i++) {
    if (!open(i)) continue;
    const token = tokens[i] as Token;
    if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      for (const trigger of lexicon.nouns.get(token.lemma) ?? [])
        if (triggerEnd(tokens, i, to, trigger) > 0 && i < nextPredicate) nouns.add(trigger.frame);
    }
  }
  for (let i = start; i < to; i++) {
    if (!open(i)) continue;
    const token = tokens[i] as Token;
    add(lexicon.phrases, token, i, i < reported ? 6 : 3.5);
    if (token.upos === 'VERB' || (token.upos === 'AUX' && i === head)) {
      const main = carrier >= 0 ? i === carrier : i === head;
      const chained = !main && head >= 0 && token.head === head && (token.rel === 'xcomp' || token.rel === 'ccomp');
      // "Those who obstruct it | would face": a clause that says who the subject is tells least.
      const describes = i < head && token.rel.startsWith('acl');
      const score = main ? 5 : chained ? 3 : describes ? 0.5 : i < nextPredicate ? 2 : 1;
      // "Threatened to cut off aid" is a threat, however many words tell what is threatened.
      const most =
        asksHow && i > reported ? 1 : chained && moving && token.rel === 'xcomp' ? 4.9 : Number.POSITIVE_INFINITY;
      add(lexicon.verbs, token, i, score, most);
      if (main || chained) add(lexicon.light, token, i, main ? 4 : 2.5, most);
    }
    const afterCopula = predicate !== null && i >= predicate.to - 1 && i < nextPredicate;
    const linked = predicate !== null && (predicate.copula || lexicon.copulas.has((tokens[head] as Token).lemma));
    if (token.upos === 'ADJ' || token.upos === 'ADV' || token.upos === 'VERB')
      add(
        lexicon.adjectives,
        token,
        i,
        predicate === null
          ? 4
          : i === carrier
            ? 4.5
            : afterCopula && linked
              ? linkedScore(token, predicate.copula)
              : 0.5,
      );
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'ADJ')
      add(
        lexicon.nouns,
        token,
        i,
        predicate === null
          ? 3.5
          : afterCopula && predicate.copula
            ? token.head === head || (tokens[head] as Token).head === i
              ? 4.4
              : 3
            : i > head
              ? 1.2
              : 0.8,
      );
  }
  return found.sort((a, b) => b.score - a.score || a.at - b.at);
}

const owned = ({ frame, rest }: Trigger, { lemma }: Token): boolean =>
  frame.kind === 'offer' && rest.length === 0 && lemma === 'have';

const names = ({ upos, lemma }: Token, { frame }: Trigger): boolean =>
  (upos === 'NOUN' || upos === 'PROPN') && frame.nouns.some((n) => n === lemma || n.startsWith(`${lemma} `));

/** "What it calls a final offer": only a name for what follows. */
function namedOnly(tokens: readonly Token[], { from, head }: Predicate, lexicon: Lexicon): boolean {
  if (!lexicon.judging.has((tokens[head] as Token).lemma)) return false;
  for (let i = from - 1; i >= 0 && i > from - 5; i--) {
    const { text, upos } = tokens[i] as Token;
    if (text.toLowerCase() === 'what') return true;
    if (!/^(?:PRON|DET|NOUN|PROPN|ADJ)$/.test(upos)) return false;
  }
  return false;
}

/** An adjective behind "be"; behind "remain", it tells more than that verb. */
const linkedScore = (token: Token, copula: boolean): number => (token.upos === 'ADV' ? 3 : copula ? 4.5 : 5.2);

/** The verb that a transparent one carries: "was meant to mediate" is about mediating. -1 where there is none. */
function carried(tokens: readonly Token[], p: Predicate, to: number, lexicon: Lexicon): number {
  // "Is said to be weighing it" is about weighing too.
  const raised = p.passive && tokens[p.to]?.lemma === 'to' && shippedCues().verbs.has((tokens[p.head] as Token).lemma);
  if (!raised && !lexicon.transparent.has((tokens[p.head] as Token).lemma)) return -1;
  for (let i = p.to; i < to; i++) {
    const { upos, rel, head } = tokens[i] as Token;
    if (head !== p.head) continue;
    if (upos === 'VERB' && rel === 'xcomp') return i;
    if (raised && /^(?:VERB|ADJ)$/.test(upos) && /^(?:xcomp|ccomp|advcl)$/.test(rel)) return i;
  }
  return -1;
}
