import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../tests/sentences-of.js';
import { shippedPack } from '../documents/index.js';
import { clausesPackSchema } from './clauses.js';
import { conditionsPackSchema } from './condition-words.js';
import { conditionOver, conditions } from './conditions.js';

const read = (text: string) => {
  const sentences = sentencesOf(text);
  return sentences.flatMap((s, i) => conditions(s, sentences.slice(0, i)));
};

describe('conditions', () => {
  it('has sound packs', () => {
    expect(conditionsPackSchema.parse(shippedPack('english/conditions'))).toBeTruthy();
    expect(clausesPackSchema.parse(shippedPack('english/clauses'))).toBeTruthy();
  });

  it.each([
    ['If the port closes, the firm will sue.', 'If the port closes'],
    ['The firm will sue unless the port opens.', 'unless the port opens'],
    ['Had the port closed, the firm would have sued.', 'Had the port closed'],
    ['Should talks fail, troops will move.', 'Should talks fail'],
    ['Oslo would send troops should the talks collapse.', 'should the talks collapse'],
    ['The envoy said the fleet should leave.', ''],
    ['Oslo will not sign until the fleet leaves.', 'until the fleet leaves'],
    ['Oslo did not sign until the fleet had left.', ''],
    ['Without Spain, the motion would fail.', 'Without Spain'],
    ['In return, Oslo would pay.', 'In return'],
    ['Oslo would pay in return for the fleet; the firm refused.', ''],
    ['Leaving would cost Oslo its fleet.', 'Leaving'],
    ['According to diplomats in Oslo, the firm will pay.', ''],
    ['The reporter asked if the port was open.', ''],
    ['The longer it lasts, the more they lose.', ''],
    ['They left without a deal.', ''],
    ['The fleet is short of boats.', ''],
    ['Short of a miracle, the motion will fail.', 'Short of a miracle'],
    ['The fleet sailed before noon.', ''],
  ])('%s → %s', (text, expected) =>
    expect(
      read(text)
        .map((c) => c.text)
        .join('|'),
    ).toBe(expected),
  );

  it.each([
    ['If the port closes, the firm will sue.', 'the firm will sue', true],
    ['The firm will sue if the port closes.', 'The firm will sue', true],
    ['The queen left, and if the king dies, the heir will rule.', 'The queen left', false],
  ])('%s governs "%s": %s', (text, words, expected) => {
    const start = text.indexOf(words);
    expect(conditionOver(read(text), [start, start + words.length]) !== null).toBe(expected);
  });

  it('finds what "in that event" points to', () => {
    expect(read('Suppose the king delays. In that event the army will march.').map((c) => c.refersTo?.text)).toEqual([
      'Suppose the king delays',
    ]);
    expect(
      read('If the vote fails, the cabinet falls. In that case the heir will rule.').map((c) => c.refersTo?.text),
    ).toEqual([undefined, 'If the vote fails']);
  });
});
