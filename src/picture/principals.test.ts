import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../tests/made-claims.js';
import { weigh } from '../evidence/index.js';
import { principals } from './principals.js';

test('of many reports one that alone tells of a party makes it no side', () => {
  const reports = ['2031-05-01', '2031-05-02', '2031-05-03'].map((day) => madeDocument(day, day, `${day}.`));
  const [first, second, third] = reports;
  const between = (report: (typeof reports)[number], to: string, times: number) =>
    Array.from({ length: times }, (_, i) =>
      madeClaim(report, 'demand', ['ARD', to], `Ardonia demands the ${'abcdefgh'[i]!.repeat(4)} of the valley`),
    );
  const claims = [...between(first!, 'BEL', 2), ...between(second!, 'BEL', 2), ...between(third!, 'COR', 8)];
  expect(principals(weigh(reports, claims)).toSorted()).toEqual(['ARD', 'BEL']);
});

test('who is called a go-between is no third side, however often both deal with him', () => {
  const report = madeDocument('2031-05-01', '2031-05-01', 'Talks.');
  const demands = (to: string) =>
    Array.from({ length: 4 }, (_, i) =>
      madeClaim(report, 'demand', ['ARD', to], `Ardonia demands the ${'abcd'[i]!.repeat(4)} of the valley`),
    );
  const claims = weigh([report], [...demands('BEL'), ...demands('COR')]);
  expect(principals(claims).toSorted()).toEqual(['ARD', 'BEL', 'COR']);
  expect(principals(claims, new Set(['COR'])).toSorted()).toEqual(['ARD', 'BEL']);
});

test('a state that its bloc negotiates for is no third side', () => {
  const report = madeDocument('2031-05-01', '2031-05-01', 'Talks.');
  const demands = (of: string, to: string, times: number) =>
    Array.from({ length: times }, (_, i) =>
      madeClaim(report, 'demand', [of, to], `${of} demands the ${'abcd'[i]!.repeat(4)} of the valley`),
    );
  const besides = (id: string) =>
    principals(weigh([report], [...demands('eu', 'GBR', 4), ...demands(id, 'GBR', 3)])).toSorted();
  expect(besides('FRA')).toEqual(['GBR', 'eu']);
  expect(besides('NOR')).toEqual(['GBR', 'NOR', 'eu']);
});
