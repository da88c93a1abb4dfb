import { describe, expect, it } from 'vitest';
import { shippedPack } from '../documents/index.js';
import { contentWords, negated, stem, wordsPackSchema } from './content.js';
import { isNobody, outletCited, outletNamed, outletsPackSchema } from './outlets.js';

describe('the evidence packs', () => {
  it('are as their schemas say', () => {
    expect(wordsPackSchema.safeParse(shippedPack('evidence/words')).error).toBeUndefined();
    expect(outletsPackSchema.safeParse(shippedPack('evidence/outlets')).error).toBeUndefined();
  });

  it('name each outlet once', () => {
    const { outlets } = outletsPackSchema.parse(shippedPack('evidence/outlets'));
    const names = outlets.flatMap((o) => o.names);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(outletNamed(name)).not.toBeNull();
  });

  it.each<[string, string | null]>([
    ['Two officials told Reuters that the road is shut.', 'reuters'],
    ['The road is shut, the Financial Times reported on Monday.', 'financial-times'],
    ['The road is shut, according to the Associated Press.', 'ap'],
    ['In an interview with Al Jazeera, she said that the road is shut.', 'al-jazeera'],
    ['The Reuters building stands by the road.', null],
    ['She told reporters that the road is shut.', null],
    ['He told Parliament about the FT, a newspaper.', null],
  ])('%s is from %s', (sentence, outlet) => {
    expect(outletCited(sentence)?.id ?? null).toBe(outlet);
  });

  it.each<[string, string]>([
    ['withdrawing', 'withdrawal'],
    ['prisoners', 'detainee'],
    ['halted', 'stop'],
    ['a pay rise', 'higher wages: an increase'],
  ])('“%s” shares a meaning with “%s”', (a, b) => {
    expect([...contentWords(a)].some((w) => contentWords(b).has(w))).toBe(true);
  });

  it.each<[string, string]>([
    ['troops', 'troop'],
    ['ceasing', 'ceas'],
    ['cities', 'city'],
    ['halted', 'halt'],
    ['stopped', 'stop'],
    ['process', 'process'],
    ['2022', '2022'],
  ])('the stem of %s is %s', (word, cut) => {
    expect(stem(word)).toBe(cut);
  });

  it.each<[string, boolean]>([
    ['Ardonia will not join the pact', true],
    ["they don't want it", true],
    ['nobody has signed', true],
    ['Ardonia notes the offer', false],
  ])('“%s” carries a negative: %s', (text, expected) => {
    expect(negated(text)).toBe(expected);
  });

  it('know who is nobody', () => {
    expect(isNobody({ name: 'Assumptions', type: 'anonymous' })).toBe(true);
    expect(isNobody({ name: 'a Belvanian official', type: 'anonymous' })).toBe(false);
  });
});
