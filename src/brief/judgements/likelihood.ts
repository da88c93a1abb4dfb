import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { fill } from '../wording.js';

/** The shape of `packs/brief/scale.yaml`: bounds in percent, bands from least to most likely. */
export const scaleSchema = z.strictObject({
  name: z.string(),
  bands: z.array(z.strictObject({ term: z.string(), low: z.number(), high: z.number(), sentence: z.string() })),
});
export type Scale = z.infer<typeof scaleSchema>;
export type Band = Scale['bands'][number];

export const shippedScale = (): Scale => shippedPack('brief/scale') as Scale;

export const range = (band: Pick<Band, 'low' | 'high'>): string => `${band.low}–${band.high}\u00a0%`;

/** The band of a term; an unknown term is a bug of the pack. */
export function band(scale: Scale, term: string): Band {
  const found = scale.bands.find((b) => b.term === term);
  if (found === undefined) throw new Error(`no band "${term}" on the scale ${scale.name}`);
  return found;
}

/** `it is unlikely (20–45 %) that …`. */
export const likely = (band: Band, event: string): string => fill(band.sentence, { range: range(band), event });

/** The term so many bands higher or lower on the scale, or the last there is. */
export function stepped(scale: Scale, term: string, steps: number): string {
  const at = scale.bands.findIndex((b) => b.term === term) + steps;
  return scale.bands[Math.max(0, Math.min(scale.bands.length - 1, at))]!.term;
}
