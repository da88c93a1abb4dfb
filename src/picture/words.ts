import { z } from 'zod';
import { shippedPack } from '../documents/index.js';

const phrases = z.string();
export const pictureWordsSchema = z.object({
  assumed: phrases,
  together: phrases,
  deal: phrases,
  noDeal: phrases,
  back: phrases,
  turnedRound: phrases,
  accepting: phrases,
  refusing: phrases,
  leftOut: phrases,
  leaving: phrases,
  failing: phrases,
  negotiating: phrases,
  reaching: phrases,
  nots: phrases,
  pointing: phrases,
  pointingByName: phrases,
  package: phrases,
  drained: phrases,
  unpressed: phrases,
  strikes: phrases,
  withoutDeal: phrases,
  stands: phrases,
  odds: phrases,
  near: phrases,
  far: phrases,
  distance: phrases,
  almost: phrases,
  brokenOff: phrases,
  stalled: phrases,
  pressure: phrases,
  enforcement: phrases,
  sequence: phrases,
  ratification: phrases,
  unsettled: phrases,
  articled: phrases,
  notRefused: phrases,
  refusal: phrases,
  talking: phrases,
  weighing: phrases,
  past: phrases,
  askedBefore: phrases,
  dealDue: phrases,
  finalWord: phrases,
  cutOff: phrases,
  needing: phrases,
  consenting: phrases,
  would: phrases,
  orElse: phrases,
  underPlan: phrases,
  expiring: phrases,
  readyToSign: phrases,
  termed: phrases,
  before: phrases,
  denying: phrases,
  goingOn: phrases,
  countering: phrases,
  hadHeld: phrases,
  earlier: phrases,
  howMany: phrases,
  goingBetween: phrases,
  headsAtTable: phrases,
  dealingsAmong: phrases,
  atTable: phrases,
  goBetweens: phrases,
});
type Pack = z.infer<typeof pictureWordsSchema>;

interface Phrases {
  readonly single: ReadonlySet<string>;
  readonly several: readonly string[];
}
const loaded = new Map<keyof Pack, Phrases>();

function listOf(name: keyof Pack): Phrases {
  const known = loaded.get(name);
  if (known) return known;
  const all = (shippedPack('picture/words') as Pack)[name].split(/[,\n]/).map((p) => p.trim());
  const list = {
    single: new Set(all.filter((p) => p !== '' && !p.includes(' '))),
    several: all.filter((p) => p.includes(' ')).map((p) => ` ${p} `),
  };
  loaded.set(name, list);
  return list;
}

/** The single words of a list, in its order. */
export const wordList = (name: keyof Pack): readonly string[] => [...listOf(name).single];

interface Words {
  readonly words: readonly string[];
  readonly line: string;
  /** Whether the lists asked for so far are in it. */
  readonly found: Map<keyof Pack, boolean>;
}
const split = new Map<string, Words>();

/** Gists are looked at by many lists and in many snapshots: their words are kept, within bounds. */
function wordsOf(text: string): Words {
  const known = split.get(text);
  if (known) return known;
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  const made: Words = { words, line: ` ${words.join(' ')} `, found: new Map() };
  if (split.size > 20_000) split.clear();
  split.set(text, made);
  return made;
}

/** Whether a text has a word or phrase of a list in `packs/picture/words.yaml`. */
export function mentions(name: keyof Pack, text: string): boolean {
  const { words, line, found } = wordsOf(text);
  const known = found.get(name);
  if (known !== undefined) return known;
  const { single, several } = listOf(name);
  const told = words.some((w) => single.has(w)) || several.some((p) => line.includes(p));
  found.set(name, told);
  return told;
}

/** What stands behind the first word or phrase of a list; the empty text where none of them is in it. */
export function behind(name: keyof Pack, text: string): string {
  const { words, line } = wordsOf(text);
  const { single, several } = listOf(name);
  const phrases = [...words.filter((w) => single.has(w)).map((w) => ` ${w} `), ...several];
  const ends = phrases.map((p) => [line.indexOf(p), p.length] as const).filter(([at]) => at >= 0);
  const [first] = ends.sort((x, y) => x[0] - y[0]);
  return first === undefined ? '' : line.slice(first[0] + first[1]).trim();
}

/** A party's name as it stands in a sentence: "the United States", "Ardonia". */
export function inSentence(name: string): string {
  const { single, several } = listOf('articled');
  const known = name.toLowerCase();
  return single.has(known) || several.includes(` ${known} `) ? `the ${name}` : name;
}
