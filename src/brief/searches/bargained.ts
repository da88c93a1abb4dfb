import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { mentions } from '../lines/words.js';
import { hardlyTells, speaksOf } from './asked.js';
import { type TopicWords, topicWords } from './topics.js';

/** What a bargain is made of, side by side; and a stand on an issue. */
export const bargainTopics = [
  'noDeal',
  'withDeal',
  'after',
  'presses',
  'firm',
  'refuses',
  'wayOut',
  'yes',
  'drift',
  'gap',
  'stance',
] as const;
export type BargainTopic = (typeof bargainTopics)[number];

const phrases = z.array(z.string());
/** The shape of `packs/brief/bargained.yaml`: as `asked.yaml`; `not`: what has one of these tells nothing of it; `takenBack`: a later sentence with one of these ends a stand. */
export const bargainedSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  takenBack: phrases,
  not: z.partialRecord(z.enum(bargainTopics), phrases),
  told: z.record(z.enum(bargainTopics), z.array(phrases)),
});
type Bargained = z.infer<typeof bargainedSchema>;

/** How plainly a text tells of a topic, 0 in the plainest words, and how many of its words stand before each of those that tell. */
export interface Telling {
  readonly plain: number;
  readonly after: readonly number[];
}

/** Null where the text has none of the words, or one that takes them back. */
export function tellsOf(text: string, topic: BargainTopic): Telling | null {
  const { groups, against } = wordsOn(topic);
  if (against?.in(text) === true) return null;
  const plain = groups.findIndex((p) => p.in(text));
  const asked = topic === 'noDeal' && speaksOf(text, topic) !== null && !hardlyTells(text, topic);
  if (plain < 0) return asked ? { plain: 0, after: [0] } : null;
  return { plain: asked ? 0 : plain, after: groups[plain]!.all(text).map(({ from }) => from) };
}

/** Whether a sentence takes back what somebody held. */
export const takesBack = (text: string): boolean =>
  mentions(text, (shippedPack('brief/bargained') as Bargained).takenBack);

let known: ReadonlyMap<BargainTopic, TopicWords> | undefined;

function wordsOn(topic: BargainTopic): TopicWords {
  if (known === undefined) {
    const { lists, told, not } = shippedPack('brief/bargained') as Bargained;
    known = new Map(topicWords(told, not, lists));
  }
  return known.get(topic)!;
}
