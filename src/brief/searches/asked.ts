import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { type TopicWords, topicWords } from './topics.js';

/** What a reader asks of every negotiation. */
export const topics = [
  'timing',
  'deciding',
  'blocking',
  'noDeal',
  'thirdParties',
  'approval',
  'ordering',
  'enforcing',
  'firstStep',
] as const;
export type Topic = (typeof topics)[number];

const phrases = z.array(z.string());
/** The shape of `packs/brief/asked.yaml` and `who-decides.yaml`: lists that phrases may name, and for each question phrases in groups, the plainest group first. */
export const askedSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  lesser: z.partialRecord(z.enum(topics), phrases),
  asked: z.partialRecord(z.enum(topics), z.array(phrases)),
});
/** One for what the talks are asked, one for who says yes or no to what comes of them. */
export const askedPacks = ['brief/asked', 'brief/who-decides'] as const;
type Asked = z.infer<typeof askedSchema>;

/** How plainly a text speaks of a topic: 0 in the plainest words, more in less plain ones; null where it has none of the words. */
export function speaksOf(text: string, topic: Topic): number | null {
  const at = wordsOn(topic).groups.findIndex((p) => p.in(text));
  return at < 0 ? null : at;
}

/** Whether a text tells next to nothing on a topic, though it has a word of it: "would not discuss deadlines". */
export const hardlyTells = (text: string, topic: Topic): boolean => wordsOn(topic).against?.in(text) === true;

let known: ReadonlyMap<Topic, TopicWords> | undefined;

function wordsOn(topic: Topic): TopicWords {
  known ??= new Map(
    askedPacks.flatMap((name) => {
      const { lists, asked, lesser } = shippedPack(name) as Asked;
      return topicWords(asked, lesser, lists);
    }),
  );
  return known.get(topic)!;
}

/** Whether a line tells plainly who decides. */
export const tellsDecider = (line: string): boolean =>
  speaksOf(line, 'deciding') === 0 && !hardlyTells(line, 'deciding');
