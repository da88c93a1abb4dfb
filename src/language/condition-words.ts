import { z } from 'zod';
import { shippedPack } from '../documents/index.js';
import { compilePhrases, type PhraseTable } from './phrases.js';

const list = z.array(z.string());
/** What `packs/english/conditions.yaml` holds. */
export const conditionsPackSchema = z.strictObject({
  openers: list,
  times: list,
  prepositions: list,
  anaphors: list,
  suppositions: list,
  inversions: list,
  askers: list,
  asides: list,
  outcomes: list,
  pending: list,
  denied: list,
  trailing: z.string(),
  barred: list,
  negations: list,
});

/** How a word sets a condition. */
export type Way = 'opener' | 'time' | 'preposition' | 'anaphor' | 'aside';
/** The words of `packs/english/conditions.yaml`, as sets. */
export interface ConditionWords {
  readonly cues: PhraseTable<Way>;
  readonly suppositions: ReadonlySet<string>;
  readonly inversions: ReadonlySet<string>;
  readonly askers: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly pending: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  readonly trailing: string;
  readonly barred: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
}

let loaded: ConditionWords | undefined;

/** The shipped words of conditions. */
export function conditionWords(): ConditionWords {
  if (loaded) return loaded;
  const pack = shippedPack('english/conditions') as z.infer<typeof conditionsPackSchema>;
  const entries: [string, Way][] = [];
  for (const phrase of pack.asides) entries.push([phrase, 'aside']);
  for (const phrase of pack.anaphors) entries.push([phrase, 'anaphor']);
  for (const phrase of pack.openers) entries.push([phrase, 'opener']);
  for (const phrase of pack.times) entries.push([phrase, 'time']);
  for (const phrase of pack.prepositions) entries.push([phrase, 'preposition']);
  loaded = {
    cues: compilePhrases(entries),
    suppositions: new Set(pack.suppositions),
    inversions: new Set(pack.inversions),
    askers: new Set(pack.askers),
    outcomes: new Set(pack.outcomes),
    pending: new Set(pack.pending),
    denied: new Set(pack.denied),
    trailing: pack.trailing,
    barred: new Set(pack.barred),
    negations: new Set(pack.negations),
  };
  return loaded;
}
