import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { speaksOf } from '../searches/asked.js';
import { anyPhrase, type Phrases } from '../searches/phrases.js';

const phrases = z.array(z.string());
const kinds = z.array(z.strictObject({ name: z.string().optional(), words: phrases, moves: z.string() }));
/** The shape of `packs/brief/watched.yaml`: of what moves a judgement up and of what moves it down the kinds, the last without words; those that rules ask for have a name. */
export const watchedSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  not: phrases,
  supposing: phrases,
  turned: phrases,
  ahead: phrases,
  bad: phrases,
  good: phrases,
  down: kinds,
  up: kinds,
  onCondition: z.strictObject({ both: z.string(), either: z.string(), up: z.string(), down: z.string() }),
});
type Pack = z.infer<typeof watchedSchema>;

export type Way = 'up' | 'down' | 'either';

interface Kind {
  readonly name: string | undefined;
  readonly words: Phrases | undefined;
  readonly moves: string;
}
interface Compiled {
  readonly not: Phrases;
  readonly supposing: Phrases;
  readonly turned: Phrases;
  readonly ahead: Phrases;
  readonly bad: Phrases;
  readonly good: Phrases;
  readonly up: readonly Kind[];
  readonly down: readonly Kind[];
  readonly onCondition: Pack['onCondition'];
}

let known: Compiled | undefined;

function pack(): Compiled {
  if (known !== undefined) return known;
  const { lists, not, supposing, turned, ahead, bad, good, up, down, onCondition } = shippedPack(
    'brief/watched',
  ) as Pack;
  const compiled = (of: Pack['up']): Kind[] =>
    of.map(({ name, words, moves }) => ({
      name,
      words: words.length === 0 ? undefined : anyPhrase(words, lists),
      moves,
    }));
  known = {
    not: anyPhrase(not, lists),
    supposing: anyPhrase(supposing, lists),
    turned: anyPhrase(turned, lists),
    ahead: anyPhrase(ahead, lists),
    bad: anyPhrase(bad, lists),
    good: anyPhrase(good, lists),
    up: compiled(up),
    down: compiled(down),
    onCondition,
  };
  return known;
}

/** Whether a text tells of no event that somebody could watch for: a denial, a bound of a forecast. */
export const isNoEvent = (text: string): boolean => pack().not.in(text);

/** Whether a text has a word of what is to come. */
export const isAhead = (text: string): boolean => pack().ahead.in(text);

/** Whether a text tells what comes about only on a condition. */
const supposes = (text: string): boolean => pack().supposing.in(text.replace(/\beven if\b/giu, ''));

/** Whether a text tells of a threat or a warning. */
export const tellsThreat = (text: string): boolean => isOf(text, called('threat', pack().down));

/** Whether a text tells of a vote or another yes of those who have to approve. */
export const tellsVote = (text: string): boolean => isOf(text, called('vote', pack().up));

/** What to look for in what a text tells is to come, and which way it moves the judgement of a deal. */
export function movesBy(text: string, way: Way): string {
  const { up, down, turned, bad, good, onCondition } = pack();
  const report = called('report', up);
  const hostileVote = called('vote', down);
  if (isOf(text, report) && !supposes(text)) return report.moves;
  if (way !== 'up' && isOf(text, hostileVote)) return hostileVote.moves;
  if (!supposes(text)) return kindOf(text, way === 'down' ? down : up).moves;
  if (good.in(text) && /\bif\b/iu.test(text) && turned.in(text)) return onCondition.both;
  if (bad.in(text)) return onCondition.down;
  if (good.in(text)) return onCondition.up;
  return way === 'either' && /\bunless\b/iu.test(text) ? onCondition.down : onCondition[way];
}

/** The same of what has a time and nothing that shows which way it moves it; undefined where it sets no time for an answer or a deal. */
export function movesInTime(text: string): string | undefined {
  const { up } = pack();
  if (supposes(text)) return undefined;
  return speaksOf(text, 'timing') === 0 ? called('deadline', up).moves : undefined;
}

const isOf = (text: string, { words }: Kind): boolean => words?.in(text) === true;

/** The kind of a name. @throws Error where the pack has none: a broken installation. */
function called(name: string, kinds: readonly Kind[]): Kind {
  const found = kinds.find((k) => k.name === name);
  if (found === undefined)
    throw new Error(`packs/brief/watched.yaml: no kind is called \u201c${name}\u201d; it needs one with this name`);
  return found;
}

const kindOf = (text: string, kinds: readonly Kind[]): Kind => kinds.find(({ words }) => words?.in(text) ?? true)!;
