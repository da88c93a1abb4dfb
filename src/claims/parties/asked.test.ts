import { describe, expect, it } from 'vitest';
import { partiesAsked } from './asked.js';

describe('partiesAsked', () => {
  it.each([
    ['What is going on in negotiations between Russia and Ukraine?', ['RUS', 'UKR']],
    ['whats up with russia ukraine talks', ['RUS', 'UKR']],
    ['How far apart are Kyiv and Moscow?', ['UKR', 'RUS']],
    ['how far apart are kyiv and moscow', ['UKR', 'RUS']],
    ['Do the Ukrainians trust Putin?', ['UKR', 'RUS']],
    ['the US–China trade talks', ['USA', 'CHN']],
    ['tell us what may happen', []],
    ['What is going on?', []],
  ])('%s', (text, ids) => {
    expect(partiesAsked(text).map((p) => p.id)).toEqual(ids);
  });
});
