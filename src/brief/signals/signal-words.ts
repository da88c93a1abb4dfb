import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { mentions } from '../lines/words.js';
import { sectionIds } from '../parts.js';
import { anyPhrase, type Phrases } from '../searches/phrases.js';

/**
 * What a sentence may be to somebody who watches talks: that it reports something as not known, not told or not decided; that it names what has not happened
 * yet and would bring a deal nearer; the same of what would move it away.
 */
export const signals = ['unknown', 'up', 'down'] as const;
export type Signal = (typeof signals)[number];

const phrases = z.array(z.string());
/** The shape of `packs/brief/signal-words.yaml`: for each signal phrases in groups, each a way of saying so. */
export const signalWordsSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  told: z.record(z.enum(signals), z.array(phrases)),
  weakens: z.partialRecord(z.enum(sectionIds), phrases),
});
type Pack = z.infer<typeof signalWordsSchema>;

let known: Readonly<Record<Signal, readonly Phrases[]>> | undefined;

/** In which of the pack's ways a text says that it is a signal: the places of the groups. */
export function saysIn(text: string, signal: Signal): readonly number[] {
  if (known === undefined) {
    const { lists, told } = shippedPack('brief/signal-words') as Pack;
    const compiled = signals.map((s) => [s, told[s].map((group) => anyPhrase(group, lists))] as const);
    known = Object.fromEntries(compiled) as unknown as Record<Signal, readonly Phrases[]>;
  }
  return known[signal].flatMap((group, i) => (group.in(text) ? [i] : []));
}

/** Which section of a brief is the weaker for what a text says is not known. */
export function weakenedBy(text: string): (typeof sectionIds)[number] {
  const { weakens } = shippedPack('brief/signal-words') as Pack;
  const all = Object.entries(weakens) as [(typeof sectionIds)[number], readonly string[]][];
  return all.find(([, words]) => mentions(text, words))?.[0] ?? 'judgements';
}
