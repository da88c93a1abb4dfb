import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { eventTypes } from '../kinds.js';

const words = z.array(z.string());

/** packs/claims/events.yaml: which words make which PLOVER event. */
export const eventPackSchema = z.strictObject({
  verbs: z.partialRecord(z.enum(eventTypes), words),
  nouns: z.partialRecord(z.enum(eventTypes), words),
  reporting: words,
  intends: words,
  friendly: z.array(z.enum(eventTypes)),
  hostile: z.array(z.enum(eventTypes)),
  obliges: words,
  negates: words,
  elsewhere: words,
});
export type EventPack = z.infer<typeof eventPackSchema>;

/** The event frames that ship with Rapporteur. */
export const shippedEventPack = (): EventPack => shippedPack('claims/events') as EventPack;
