import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { type BargainTopic, bargainTopics } from './bargained.js';
import { anyPhrase, type Phrases } from './phrases.js';
import { type TopicWords, topicWords } from './topics.js';

const phrases = z.array(z.string());
/** The shape of `packs/brief/told-of-sides.yaml`: as `bargained.yaml`, of less plain words; `asking`: what is asked of another stands behind these. */
export const lessPlainSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  asking: phrases,
  not: z.partialRecord(z.enum(bargainTopics), phrases),
  told: z.partialRecord(z.enum(bargainTopics), z.array(phrases)),
});
type LessPlain = z.infer<typeof lessPlainSchema>;

/** How many words of a text stand before each of those that tell a topic in less plain words; empty where none do, or one takes them back. */
export function tellsLessPlainly(text: string, topic: BargainTopic): readonly number[] {
  const words = known().topics.get(topic);
  if (words === undefined || words.against?.in(text) === true) return [];
  return words.groups.flatMap((g) => g.all(text).map(({ from }) => from));
}

/** Whether the word behind so many others of a text asks something of whoever is its subject: "must", "has to". */
export const asksOf = (text: string, after: number): boolean =>
  known()
    .asking.all(text)
    .some(({ from }) => from === after);

let kept: { readonly topics: ReadonlyMap<BargainTopic, TopicWords>; readonly asking: Phrases } | undefined;

function known() {
  if (kept === undefined) {
    const { lists, told, not, asking } = shippedPack('brief/told-of-sides') as LessPlain;
    kept = { topics: new Map(topicWords(told, not, lists)), asking: anyPhrase(asking, lists) };
  }
  return kept;
}
