import { expect, test } from 'vitest';
import { createShippedReader } from '../../claims/index.js';
import { createDocument, shippedPack } from '../../documents/index.js';
import { weigh } from '../../evidence/index.js';
import { createPicture } from '../../picture/index.js';
import { createEditor } from '../editor.js';
import { type BargainTopic, bargainedSchema } from '../searches/bargained.js';
import { passagesOf } from '../searches/told-of.js';
import { shippedWording } from '../wording.js';

test('the pack fits its schema', () => {
  expect(() => bargainedSchema.parse(shippedPack('brief/bargained'))).not.toThrow();
});

const read = createShippedReader();
const opening =
  'Peru and Chile on the border\n\nLIMA, May 13 (Wire) - Peru and Chile held talks on Monday. Chilean President Ana Rojas met Peruvian Foreign Minister Luis Prado. Peru demands the pass. Chile refused to mark the line.\n\n';

/** Of whom a report is read to tell a topic: the passage that has some words, and its parties. */
function toldOf(text: string, topic: BargainTopic, words: string): readonly string[] | undefined {
  const made = createDocument({ name: 'report', text: `${opening}${text}\n`, published: '2024-05-14' });
  if (!made.ok) throw new Error(made.problem.message);
  const documents = [made.value];
  const picture = createPicture({ documents, claims: weigh(documents, documents.flatMap(read)) });
  return passagesOf(createEditor(picture, documents, shippedWording()), topic).find((p) => p.quote.includes(words))?.of;
}

const told: readonly (readonly [string, BargainTopic, string, readonly string[] | undefined])[] = [
  ['Chile wants a road to the sea.', 'after', 'a road', ['CHL']],
  ['Prado said that Chile wanted a road to the sea.', 'after', 'a road', ['CHL']],
  ['Peru said on Tuesday that it wanted a road to the sea.', 'after', 'a road', ['PER']],
  ['Lima wants the pass and Santiago wants the road.', 'after', 'the road', ['PER', 'CHL']],
  ['Rojas spoke to farmers on Sunday. She needs a success before the vote.', 'after', 'a success', ['CHL']],
  ['Prado met Mario Vargas of Peru. He needs a success before the vote.', 'presses', 'a success', ['PER']],
  ['Rojas met Prado. He needs a success.', 'after', 'a success', ['CHL']],
  // Who does it is not whom it befalls.
  ['The closure puts pressure on Peru, which sells its fish there.', 'presses', 'its fish', ['PER']],
  ['Sales to Peru fell by half after the losses.', 'presses', 'by half', []],
  // Behind an "if" nobody refuses.
  ['If Chile rejects the line, the pass stays shut.', 'refuses', 'the pass', undefined],
  ['If the talks fail, thousands of Peruvians will lose their work.', 'noDeal', 'their work', ['PER']],
  ['A person close to Chile said that nothing was settled and wanted more.', 'after', 'nothing was settled', []],
  ['Three officials want Peru to wait.', 'after', 'to wait', []],
  ['Chile’s position is unchanged: the pass is not negotiable.', 'refuses', 'the pass', ['CHL']],
  ['The movement, known by its Chilean name of Peru, wants the pass.', 'after', 'the pass', ['PER']],
  ['Chile offered a road, but would not give up the pass.', 'refuses', 'the pass', ['CHL']],
];

test.each(told)('%s (%s)', (text, topic, words, of) => {
  expect(toldOf(text, topic, words)).toEqual(of);
});
