import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocument } from './create.js';
import type { Document } from './document.js';
import { nearDuplicates } from './duplicates.js';

function document(text: string): Document {
  const result = createDocument({ name: 'd', text });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const sentences = [
  'Norway turned down the latest offer of the European Union on cod quotas on Tuesday, a negotiator said after seven hours of talks.',
  'The Union had asked for a tenth more fish than last year and offered access to its own waters in return.',
  'The minister told parliament that she would rather have no agreement than a bad one, and that the fleet could wait.',
  'Boats from Denmark and the Netherlands will be shut out from Saturday unless the two sides find a stopgap.',
  'An official in Brussels called the demand unreasonable but said that the door remained open until Friday at noon.',
  'Fishermen in Bergen plan to block the harbour if their share is cut again, their association announced.',
];
const wire = `Norway rejects cod offer\n\nOSLO, May 4, 2021 (Test Wire) - ${sentences.join('\n\n')}`;

describe('copies of one text', () => {
  test.each([
    ['under another headline', wire.replace('Norway rejects cod offer', 'Fish talks hit a wall')],
    ['trimmed from below', `Norway rejects cod offer\n\nOSLO - ${sentences.slice(0, 3).join('\n\n')}`],
    ['with another agency prefix', wire.replace('OSLO, May 4, 2021 (Test Wire) - ', '(TW) ')],
    [
      'with a caption and an advertisement',
      wire.replace(sentences[2]!, `Boats. (Photo: Pool)\n\nAdvertisement\n\n${sentences[2]}`),
    ],
    [
      'with a paragraph of its own',
      `${wire}\n\nThe harbour of this town sent no boats out yesterday, since a storm kept them all at the quay for the third day.`,
    ],
    [
      'lightly edited',
      wire
        .replaceAll('Tuesday', 'Tuesday evening')
        .replace('seven hours', 'a day')
        .replace('its own waters', 'EU waters'),
    ],
  ])('%s', (_, copy) => {
    const [a, b, other] = [
      document(wire),
      document(copy),
      document(
        'The strike of the bus drivers goes on for a third week. Nobody pays them, and the city says that it has no offer to make before the summer.',
      ),
    ];
    const groups = nearDuplicates([a, other, b]);
    expect(groups.map(({ documents }) => documents)).toEqual([[a.id, b.id]]);
    expect(groups[0]!.likeness).toBeGreaterThan(0.55);
  });
});

test('two accounts of one event, each in its own words, are no copies', () => {
  const own = [
    'A proposal from Brussels on how to share the cod of the North Sea found no favour in Oslo, where talks ended without result on Tuesday night.',
    'EU envoys wanted ten per cent on top of what they catch now; Norwegian trawlers would have been let into Union waters.',
    'Before lawmakers the fisheries minister said she preferred an empty table to a poor bargain.',
    'Without a provisional arrangement Danish and Dutch vessels lose access at the weekend.',
    'The minister told parliament that she would rather have no agreement than a bad one.',
  ].join('\n\n');
  expect(nearDuplicates([document(wire), document(own)])).toEqual([]);
});

test('the order in which documents come changes no group', () => {
  const all = [
    wire,
    wire.replace('OSLO', 'BERGEN'),
    sentences.slice(0, 4).join(' '),
    `${sentences[5]} ${sentences[5]?.replace('cut', 'raised')} ${said()}`,
  ].map(document);
  const groups = (documents: readonly Document[]): readonly string[] =>
    nearDuplicates(documents)
      .map((group) => [...group.documents].sort().join())
      .sort();
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(groups(shuffled)).toEqual(groups(all));
    }),
  );
});

function said(): string {
  return 'The chairman of the association said that the members had voted for it by a wide margin in every port of the coast.';
}

test('two thousand documents take seconds, and a thousand copies of one make one group', () => {
  const words = 'cod herring quota envoy offer minister fleet harbour share waters treaty catch net vessel coast'.split(
    ' ',
  );
  const base = document(wire);
  let seed = 7;
  const next = (): number => (seed = (seed * 16807) % 2147483647);
  const independent = Array.from({ length: 1000 }, (_, index): Document => {
    const text = Array.from({ length: 300 }, () => `${words[next() % words.length]}${next() % 50}`).join(' ');
    return { ...base, id: `own-${index}`, text, blocks: [{ kind: 'body', span: [0, text.length] }] };
  });
  const copies = Array.from({ length: 1000 }, (_, index): Document => ({ ...base, id: `copy-${index}` }));
  const begun = performance.now();
  const groups = nearDuplicates([...independent, ...copies]);
  expect(groups.map(({ documents }) => documents.length)).toEqual([1000]);
  expect(performance.now() - begun).toBeLessThan(15_000);
});
