import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { contentWords, stem } from '../../evidence/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { anyPhrase } from '../searches/phrases.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { bare, quoted } from '../searches/told-anywhere.js';

const phrases = z.array(z.string());
/** The shape of `packs/brief/disputes.yaml`. */
export const disputesSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  pointing: phrases,
  against: phrases,
  aside: phrases,
  shortly: phrases,
  charges: phrases,
  accusing: phrases,
  ending: phrases,
  silent: phrases,
  common: phrases,
  denials: phrases,
  untrue: phrases,
  naming: phrases,
  saying: phrases,
  elliptic: phrases,
  bare: phrases,
  replying: phrases,
  hearsay: phrases,
  bogus: phrases,
  parting: phrases,
  shares: phrases,
  sameQuestion: phrases,
  twoWays: phrases,
  tookBack: phrases,
  corrected: phrases,
  reckoning: phrases,
  stances: phrases,
  planning: phrases,
  unsettled: phrases,
  ahead: phrases,
  cleft: phrases,
  due: phrases,
  days: phrases,
  final: phrases,
  moved: phrases,
  halted: phrases,
  stillFighting: phrases,
  gaps: phrases,
  unpressed: phrases,
  standing: phrases,
  things: z.record(z.string(), phrases),
});

export type HowApart =
  | 'answered'
  | 'denied'
  | 'named'
  | 'corrected'
  | 'figures'
  | 'one sentence'
  | 'altered'
  | 'overtaken'
  /** Not a contradiction in words: two things that sit ill together. */
  | 'tension';

/** Two sentences that cannot both hold, each in its own words; or one sentence that tells both, twice. */
export interface Dispute {
  readonly how: HowApart;
  readonly one: Side;
  readonly other: Side;
  /** Why they clash; what a copy changed, or left out. */
  readonly note?: string;
}
export interface Side {
  readonly quote: string;
  readonly cite: string;
  readonly sentence: ReportSentence;
  /** Who says it, where that is another than the sentence shows. */
  readonly voice?: string;
}

/** Words of a side at most. */
export const longest = 50;
/** A sentence of so few words ("A colleague contradicts him.") is told with the next, which says what the other account is. */
const shortest = 7;

/** As they stand in a text, so that what is before and behind them can be told. */
const raw = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');

const made = () => {
  const pack = shippedPack('brief/disputes') as z.infer<typeof disputesSchema>;
  const any = (group: readonly string[]) => anyPhrase(group, pack.lists);
  return {
    pointing: any(pack.pointing),
    against: any(pack.against),
    aside: any(pack.aside),
    shortly: any(pack.shortly),
    charges: any(pack.charges),
    accusing: any(pack.accusing),
    ending: any(pack.ending),
    silent: any(pack.silent),
    common: new Set(pack.common.flatMap((w) => [...contentWords(w)])),
    denials: raw(pack.denials),
    untrue: raw(pack.untrue),
    naming: any(pack.naming),
    saying: any(pack.saying),
    elliptic: any(pack.elliptic),
    bare: any(pack.bare),
    replying: any(pack.replying),
    hearsay: any(pack.hearsay),
    bogus: any(pack.bogus),
    parting: any(pack.parting),
    shares: any(pack.shares),
    sameQuestion: any(pack.sameQuestion),
    twoWays: any(pack.twoWays),
    tookBack: any(pack.tookBack),
    corrected: any(pack.corrected),
    reckoning: any(pack.reckoning),
    stances: any(pack.stances),
    planning: any(pack.planning),
    unsettled: any(pack.unsettled),
    ahead: any(pack.ahead),
    cleft: any(pack.cleft),
    due: any(pack.due),
    days: new Set(pack.days),
    final: any(pack.final),
    moved: any(pack.moved),
    halted: any(pack.halted),
    stillFighting: any(pack.stillFighting),
    gaps: any(pack.gaps),
    unpressed: any(pack.unpressed),
    standing: any(pack.standing),
    things: new Map(Object.entries(pack.things).map(([name, words]) => [stem(name), any(words)])),
  };
};
export type Patterns = ReturnType<typeof made>;
let compiled: Patterns | undefined;

export function patterns(): Patterns {
  compiled ??= made();
  return compiled;
}

/** What a rule that pairs sentences is given: all of them, in the order of their texts, and the place of the one that may dispute another. */
export interface Place {
  readonly all: readonly ReportSentence[];
  readonly i: number;
  readonly editor: Editor;
  readonly p: Patterns;
  /** Stems of the names of parties and people: two sentences about one of them need not be about one thing. */
  readonly names: ReadonlySet<string>;
}

export const says = (text: string, p: Patterns): boolean => p.saying.in(text);

/** Whether a text tells who says, reckons or plans it. */
export const voiced = (text: string, p: Patterns): boolean =>
  says(text, p) || p.reckoning.in(text) || p.planning.in(text);

/** The sentence before, where nothing stands between. */
export function justBefore({ all, i }: Pick<Place, 'all' | 'i'>): ReportSentence | undefined {
  const [before, s] = [all[i - 1], all[i]!];
  return before?.document === s.document && s.place - before.place <= 2 ? before : undefined;
}

export const side = (sentence: ReportSentence, quote: string | undefined): Side | undefined =>
  quote === undefined || wordCount(quote) > longest ? undefined : { quote, cite: sentence.cite, sentence };

/** A sentence, with those before that its first word points to. */
export const told = (s: ReportSentence, editor: Editor): Side | undefined => side(s, quoted(s, longest, false, editor));

/** A sentence with the next where the next takes it back, or, if short, where it only says that somebody disagrees. */
export function withNext({ all, i, p }: Place, short = true): Side | undefined {
  const s = all[i]!;
  const next = all[i + 1];
  const follows = next !== undefined && next.document === s.document && next.block === s.block;
  const both = follows && ((short && wordCount(s.text) <= shortest) || p.tookBack.in(next.text));
  return (both ? side(s, `${bare(s.text)}. ${bare(next.text)}`) : undefined) ?? side(s, bare(s.text));
}

export function pair(how: HowApart, one: Side | undefined, other: Side | undefined): Dispute | undefined {
  return one === undefined || other === undefined ? undefined : { how, one, other };
}

/** "Slowdown" is of "slowed": one stem begins the other. */
export const meets = (word: string, others: ReadonlySet<string>): boolean =>
  others.has(word) ||
  [...others].some((o) => Math.min(o.length, word.length) >= 4 && (o.startsWith(word) || word.startsWith(o)));

/** Content words that tell what a sentence is about, beside whom. */
export const telling = (text: string, { names, p }: Pick<Place, 'names' | 'p'>): string[] =>
  [...contentWords(text)].filter((w) => !names.has(w) && !p.common.has(w) && w.length > 2);

/** "I would be surprised if there were no incidents": what has a "no" and denies nothing. */
export const onlySupposes = (text: string): boolean => /\bif there (?:were|was) no\b/.test(text);
