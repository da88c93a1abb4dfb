import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { mentions } from '../lines/words.js';
import { hardlyTells, speaksOf } from '../searches/asked.js';
import { anyPhrase, type Phrases } from '../searches/phrases.js';
import { tellsOffer } from './on-table.js';
import { outcomeOf } from './outcome.js';

const phrases = z.array(z.string());
/** The shape of `packs/brief/first-lines.yaml`. */
export const firstLinesSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  summed: phrases,
  state: phrases,
  decides: phrases,
  time: phrases,
  ahead: phrases,
  stand: phrases,
  aside: phrases,
  tails: phrases,
  verbs: phrases,
  binding: phrases,
  undone: phrases,
  callsOff: phrases,
  ofItself: phrases,
  wasDue: phrases,
});
type Pack = z.infer<typeof firstLinesSchema>;

/** What a reader wants in the first lines: how it stands, what is on the table, who decides, by when, and what the sides want. */
export const facets = ['state', 'offer', 'decides', 'time', 'stand'] as const;
export type Facet = (typeof facets)[number];
export type Told = Readonly<Partial<Record<Facet, number>>>;

const groups = [
  'summed',
  'state',
  'decides',
  'time',
  'ahead',
  'stand',
  'aside',
  'undone',
  'callsOff',
  'ofItself',
  'wasDue',
] as const;
type Compiled = Readonly<Record<(typeof groups)[number], Phrases>>;
let compiled: Compiled | undefined;

function known(): Compiled {
  if (compiled !== undefined) return compiled;
  const pack = shippedPack('brief/first-lines') as Pack;
  compiled = Object.fromEntries(groups.map((g) => [g, anyPhrase(pack[g], pack.lists)])) as unknown as Compiled;
  return compiled;
}

/** How much each kind of news is worth to a reader; an offer by how plainly it is told. */
const outcomeWorth = { agreed: 3, failed: 3, answered: 2.5, offered: 2, going: 2 } as const;
const offerWorth = [3, 2.5, 2, 1.5] as const;
const decidesWorth = [2.5, 1.5] as const;

/** What of the first lines a text tells, each with its worth in points; a text without words of one lacks it. */
export function facetsOf(text: string, editor: Editor): Told {
  const pack = known();
  const outcome = outcomeOf(text);
  const offer = tellsOffer(text);
  const hardly = hardlyTells(text, 'deciding');
  const decides = hardly ? null : speaksOf(text, 'deciding');
  const time = hardlyTells(text, 'timing') ? null : speaksOf(text, 'timing');
  const dated =
    /\d/.test(text) || mentions(text, [...editor.wording.weekdays, ...editor.wording.soon, ...editor.wording.times]);
  const told: Partial<Record<Facet, number>> = {};
  const stands = Math.max(
    outcome === undefined ? 0 : outcomeWorth[outcome],
    pack.summed.in(text) ? 4 : pack.state.in(text) ? 2.5 : 0,
  );
  if (stands > 0) told.state = stands;
  if (offer !== null) told.offer = offerWorth[offer]!;
  const deciding = Math.max(
    decides === null ? 0 : (decidesWorth[decides] ?? 1),
    !hardly && pack.decides.in(text) ? 2 : 0,
  );
  if (deciding > 0) told.decides = deciding;
  const timed = Math.max(time === 0 ? 2.5 : time === null ? 0 : 2, pack.time.in(text) && pack.ahead.in(text) ? 2 : 0);
  if (timed > 0 && dated) told.time = timed;
  if (pack.stand.in(text) && sidesIn(text, editor) > 0) told.stand = 1.5;
  return told;
}

/** How many of the sides a text names. */
export const sidesIn = (text: string, editor: Editor): number => {
  const named = new Set(partiesIn(text, editor).map(({ key }) => key));
  return editor.picture.between.filter((k) => named.has(k)).length;
};

/** Whether what is left out of a sentence only hangs on what is kept: it begins with a "which", a "with" and the like. */
export const isTail = (left: string): boolean => {
  const [, word = ''] = /^, ([\p{L}]+)/u.exec(left) ?? [];
  return (shippedPack('brief/first-lines') as Pack).tails.includes(word) || /^\p{Ll}{3,}ing$/u.test(word);
};

/** "This is given on the understanding that …": the clause of a sentence that sets a condition to what the one before it tells; null where it sets none. */
export function bindingClause(text: string): string | null {
  const found = (shippedPack('brief/first-lines') as Pack).binding
    .map((phrase) => text.indexOf(` ${phrase} `))
    .filter((at) => at >= 0);
  return found.length === 0 || !pointsBack.test(text) ? null : text.slice(Math.min(...found) + 1);
}

/** Whether a sentence tells that what the one before it tells came to nothing: "It was turned down". */
export const undoes = (text: string): boolean => known().undone.in(text);

/** Whether a sentence tells that something is called off. */
export const callsOff = (text: string): boolean => known().callsOff.in(text);

/** Whether a sentence tells of what was to be: "were due to walk out". */
export const wasDue = (text: string): boolean => known().wasDue.in(text);

/** Whether a report speaks of itself: "this page is closing". */
export const isOfItself = (text: string): boolean => known().ofItself.in(text);

/** What begins a sentence that speaks of the one before it. */
export const pointsBack = /^(?:That|This|These|The|It|But|Both|Neither)\b/;

/** Whether words have a verb by which they can be a sentence, as far as that is seen from a list. */
export const hasVerb = (text: string): boolean =>
  mentions(text, (shippedPack('brief/first-lines') as Pack).verbs) || /\b\p{Ll}{3,}ed\b/u.test(text);

/** Whether somebody looks back in it, or thinks aloud. */
export const isAside = (text: string): boolean => known().aside.in(text);

/** What texts told together are worth: each facet once, and a little for more of it. */
export function worthTogether(all: readonly Told[]): number {
  return facets.reduce((sum, facet) => {
    const [best = 0, second = 0] = all.flatMap((t) => t[facet] ?? []).sort((a, b) => b - a);
    return sum + best + second * again[facet];
  }, 0);
}
/** What the other side wants is news of its own. */
const again: Readonly<Record<Facet, number>> = { state: 0.3, offer: 0.4, decides: 0.4, time: 0.2, stand: 0.8 };
