import { join } from 'node:path';
import type { PicturedParty } from '../../src/picture/index.js';
import { sameName } from '../eval-sides.js';
import { jsonLines } from './marked-stories.js';

/** The sides of a story, each by the names under which it stands at the table. */
export type MarkedSides = readonly (readonly string[])[];

/** The sides that readers marked in the stories of a folder (`sides.jsonl`), by `file:id`. */
export const sidesMarked = (folder: string): ReadonlyMap<string, MarkedSides> =>
  new Map(jsonLines<{ story: string; sides: MarkedSides }>(join(folder, 'sides.jsonl')).map((s) => [s.story, s.sides]));

/** Which of the marked sides a party is, by its name or one of its people's: 1 for the first, 0 for none. */
export const numberOf = (party: PicturedParty | undefined, sides: MarkedSides): number =>
  party === undefined
    ? 0
    : 1 + sides.findIndex((side) => side.some((n) => [party.name, ...party.actors].some((own) => sameName(own, n))));
