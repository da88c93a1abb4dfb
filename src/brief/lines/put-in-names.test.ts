import { expect, test } from 'vitest';
import { inFull } from './put-in-names.js';

test.each([
  ["Peru're very unhappy", 'Peru is very unhappy'],
  ["Peru and Chile're talking", 'Peru and Chile are talking'],
  ["the crews'll be talking", "the crews'll be talking"],
  ["the Crews'll be talking", 'the Crews will be talking'],
])('%s', (text, expected) => expect(inFull(text)).toBe(expected));
