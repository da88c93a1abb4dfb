import { expect, it } from 'vitest';
import { shippedIssuePacks } from './issue-packs.js';
import { drawerOf, namedWords, packStems, phraseDrawer } from './stems.js';

const stems = packStems();

it.each([
  ['the settlers settled', ['settler', 'settl']],
  ['5% of parties', ['5', 'percent', 'of', 'party']],
  ["the ministry's bases", ['ministry', 'base']],
  ['cease-fire', ['ceas', 'fire']],
  ['stopped shipping', ['stop', 'ship']],
  ['withdrew and gave it', ['withdraw', 'and', 'give', 'it']],
  ['called, cancelled', ['call', 'cancel']],
  ['no wine, winning', ['no', 'wine', 'win']],
  ['not noted, firing planes, planned', ['not', 'note', 'fire', 'plane', 'plan']],
  ['a deal was struck', ['deal', 'was', 'struck']],
])('%s', (text, expected) => {
  expect(stems(text)).toEqual(expected);
});

it.each([
  ["the Farmers' National Federation asked for a federation", ['farmers', 'national', 'federation']],
  ['Interior Minister Ana Ruiz and NATO Command', ['interior', 'minister', 'ana', 'ruiz']],
  ['Soldiers of the Army left', []],
  ['Israel Turns Down Changes To Gas Border Text', []],
])('%s: the words of names', (text, expected) => {
  const { words, named } = namedWords(text);
  expect(words.filter((_, at) => named[at])).toEqual(expected);
});

it('files each phrase of the shipped packs where its first stem is looked for', () => {
  const stemsOf = packStems();
  for (const pack of shippedIssuePacks())
    for (const issue of Object.values(pack)) {
      const listed = [
        ...Object.values(issue.words).flat(),
        ...(issue.pairs ?? []).flatMap((p) => [...p.of, ...p.with]),
      ];
      for (const raw of listed.map((w) => (w ?? '').replace(/^=/, '')))
        expect(`${raw}: ${phraseDrawer(raw)}`).toBe(`${raw}: ${drawerOf(stemsOf(raw)[0] ?? '')}`);
    }
});
