import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const kinds = (sentence: string): string =>
  claimsIn('Peru and Chile meet', 'Peru and Chile held talks in Lima on Monday.', sentence)
    .filter((c) => sentence.includes(c.quote))
    .map((c) => c.kind)
    .join(' ');

it.each([
  ['Chile asked for the islands.', 'demand'],
  ['Chile asked who owned the islands.', 'assessment'],
  ['Chile left the conference.', 'action'],
  ['The draft left open how many boats may fish.', 'assessment'],
  ['Peru got the larger island.', 'acceptance'],
  ['Peru got no answer.', 'action'],
  ['Dockers in Arica voted on Friday to accept the deal.', 'acceptance'],
  ['Chile denied any part in the raid.', 'assessment'],
  ['Peru’s defence minister, Ana Rojas, calls it a trap.', 'assessment'],
  ['The union, which bargains for the ports, met Peru on Monday.', 'meeting'],
])('%s', (sentence, told) => expect(kinds(sentence)).toBe(told));
