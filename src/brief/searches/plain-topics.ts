import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { anyPhrase, type Phrases } from './phrases.js';

/** What is quoted whole wherever a report tells it plainly. */
export const plainTopics = ['decides', 'spoils', 'beside', 'moved', 'due', 'stands', 'terms', 'undone'] as const;
export type PlainTopic = (typeof plainTopics)[number];

const phrases = z.array(z.string());
/** The shape of `packs/brief/plainly-told.yaml`. */
export const plainlyToldSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  told: z.record(z.enum(plainTopics), phrases),
  against: z.record(z.enum(plainTopics), phrases),
  asked: z.record(z.enum(plainTopics), phrases),
  movedVerbs: phrases,
  notTo: phrases,
  to: phrases,
  halting: phrases,
  halted: phrases,
  ahead: phrases,
});

/** Whether a text tells of a topic in so many words. */
export const tellsPlainly = (text: string, topic: PlainTopic): boolean => {
  const { told, against } = wordsOn(topic);
  return told.in(text) && !against.in(text);
};
/** Whether a question or a heading asks for it. */
export const asksPlainly = (text: string, topic: PlainTopic): boolean => wordsOn(topic).asked.in(text);

interface Words {
  readonly told: Phrases;
  readonly against: Phrases;
  readonly asked: Phrases;
}
const known = new Map<PlainTopic, Words>();

function wordsOn(topic: PlainTopic): Words {
  const { lists, told, against, asked } = shippedPack('brief/plainly-told') as z.infer<typeof plainlyToldSchema>;
  const made = known.get(topic) ?? {
    told: anyPhrase(told[topic], lists),
    against: anyPhrase(against[topic], lists),
    asked: anyPhrase(asked[topic], lists),
  };
  known.set(topic, made);
  return made;
}
