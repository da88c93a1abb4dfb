import { describe, expect, it } from 'vitest';
import { type Claim, kinds } from '../../claims/index.js';
import { claimKinds } from './claim-kinds.js';
import { correctionOf } from './correction.js';

const claim: Claim = {
  id: 'clm_1',
  document: { id: 'doc_1', name: 'a.txt', title: null, published: null },
  kind: 'demand',
  parties: [{ id: 'NOR', name: 'Norway', actor: 'the minister' }],
  toward: [],
  issue: 'trade.fisheries',
  gist: 'Norway wants the old quota',
  polarity: 'affirmed',
  condition: null,
  certainty: null,
  when: { from: '2021-05-01', to: '2021-05-01', text: 'on Saturday', resolved: true },
  amount: null,
  sources: [],
  attributes: {},
  event: null,
  span: [0, 5],
  quote: 'wants',
  reader: 'grammar@1',
};
const same = {
  gist: 'Norway wants the old quota',
  kind: 'demand',
  polarity: 'affirmed',
  issue: 'trade.fisheries',
  parties: 'Norway',
  from: '2021-05-01',
  to: '2021-05-01',
};

describe('correctionOf', () => {
  it.each<[string, Record<string, string>, ReturnType<typeof correctionOf>]>([
    ['nothing changed', {}, null],
    ['blanks are no change', { gist: '  Norway wants the old quota ' }, null],
    ['an emptied gist is no change', { gist: '' }, null],
    ['gist', { gist: 'Norway wants more' }, { gist: 'Norway wants more' }],
    ['kind and polarity', { kind: 'offer', polarity: 'denied' }, { kind: 'offer', polarity: 'denied' }],
    ['no issue', { issue: '' }, { issue: null }],
    ['a party that the case knows', { parties: 'iceland' }, { parties: [{ id: 'ISL', name: 'Iceland' }] }],
    [
      'a second party; the first as it was',
      { parties: 'Norway, The fleet' },
      { parties: [{ id: 'NOR', name: 'Norway', actor: 'the minister' }, { name: 'The fleet' }] },
    ],
    ['nobody', { parties: ' , ' }, { parties: [] }],
    ['no time', { from: '', to: '' }, { when: null }],
    [
      'one day',
      { from: '2021-05-02', to: '' },
      { when: { from: '2021-05-02', to: '2021-05-02', text: '2021-05-02..2021-05-02', resolved: true } },
    ],
  ])('%s', (_, given, expected) => {
    expect(correctionOf(claim, { ...same, ...given }, [{ id: 'ISL', name: 'Iceland' }])).toEqual(expected);
  });
});

it('claimKinds are the kinds of the schema', () => {
  expect(claimKinds).toEqual(kinds);
});
