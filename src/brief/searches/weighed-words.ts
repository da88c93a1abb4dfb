import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';

const words = z.array(z.string());

/** The shape of `packs/brief/weighed.yaml`: words by which a position, an interest, a gain, a price, a hurt and what cannot be undone are told apart. */
export const weighedSchema = z.strictObject({
  asking: words,
  interest: words,
  hurting: words,
  gaining: words,
  fortifying: words,
  price: words,
  impressions: words,
  voiced: words,
  lockedIn: words,
  deadlocks: words,
});
export type WeighedWords = z.infer<typeof weighedSchema>;

export const weighedWords = (): WeighedWords => shippedPack('brief/weighed') as WeighedWords;
