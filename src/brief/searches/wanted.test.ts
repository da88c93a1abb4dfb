import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { mayBeTold, type Want, wantedSchema } from './wanted.js';

test('the pack has its shape', () => {
  expect(() => wantedSchema.parse(shippedPack('brief/wanted'))).not.toThrow();
});

test.each<[string, Want, boolean]>([
  ['Peru handed Chile the draft on the port.', 'channel', true],
  ['Peru has offered Chile a draft on the port.', 'channel', false],
  ['The truce in the port has held since May.', 'kept', true],
  ['Peru ordered its fleet to halt.', 'kept', false],
  ['In return Chile would get the lock.', 'gives', true],
  ['Two delegations argue over the port.', 'negotiators', true],
  ['They sit face to face.', 'format', true],
  ['Chile answered with a counter-offer.', 'counter', true],
  ['Chile has not answered.', 'counter', false],
])('%s may tell %s: %s', (text, want, told) => {
  expect(mayBeTold(editorOf(['2031-06-12', `Peru and Chile\n\n${text}`]), want)).toBe(told);
});
