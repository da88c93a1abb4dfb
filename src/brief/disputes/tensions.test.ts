import { expect, test } from 'vitest';
import { briefOf } from '../../../tests/reports-in.js';
import { textOf } from '../compose.js';

const opening = 'LIMA - Chile and Peru opened talks on the border on Monday.';
const of = (...texts: string[]): string => {
  const brief = briefOf(...texts.map((t, i): [string, string] => [`2031-03-0${4 + i}`, `${opening}\n\n${t}`]));
  const { blocks } = brief.sections.find(({ id }) => id === 'contradictions')!;
  return blocks
    .flatMap((b) => (b.type === 'table' ? [b.caption, ...b.rows.map((row) => row.map(textOf).join(' | '))] : []))
    .join('\n');
};
const offer =
  'According to people briefed on the talks, Chile has put forward a “final” version of its offer, which Peruvian President Luis Quispe needs to accept or decline.';

test.each([
  [
    'The quarrel over the dam is far less bitter than what the newspapers have been saying, a clerk said.',
    /less bitter.*“what the newspapers have been saying.*as told here, not in its own words.*One account has it less bitter/,
  ],
  [
    'Chile ordered its ships to halt in order to wait for the answer, an envoy said. Off the northern lock casualties mount by the day.',
    /ordered its ships to halt.*casualties mount.*Does the halt hold/,
  ],
  [`${offer} “The gaps between the two are small,” a clerk said.`, /last word, if there are gaps left/],
  [
    `${offer} Assumptions are that he will be forced to give up the lock, cut the fleet and pay for the dam. No one will press the Peruvians, the people said.`,
    /No one will press the Peruvians.*free to choose/,
  ],
  [
    'Chile can protect its independence with a deal but will pay a price, a clerk said. Assumptions are that Chile will be forced to give up the northern islands and shrink its army. Peru has put forward a “final” version of its offer, which Chile needs to accept or decline, people briefed on the talks said.',
    /protect its independence.*forced to give up the northern islands.*would take from it/,
  ],
])('set side by side: %s', (text, expected) => {
  expect(of(text)).toMatch(expected);
});

test.each([
  // More than a thing, and no account of it.
  'The lock is more costly than the harbour has been for years.',
  'Despite the rain, the envoys walked to the hall.',
  'The envoy can keep his seat but will have to leave early for his train.',
  'In fact the hall was cold.',
  // A pause that ended is told as such, a fight that may come is none.
  'Chile ordered its ships to halt, an envoy said. If the talks fail, casualties mount again.',
  // What is foreseen for want of a deal, and terms that take nothing a state stands on.
  'Chile can protect its independence with a deal, a clerk said. Assumptions are that Chile will be forced to pay for the tug.',
  'The gaps between Chile and Peru are not great, a clerk said. It was not a final offer, Peru said.',
  // Gaps without a last word; knowing the demands, which others guess at; a course that is not left; being forced, of the other side.
  'The gaps between the two are small, a clerk said.',
  `${offer.replace('“final” ', '')} Assumptions are that he will be forced to give up the lock, cut the fleet and pay for the dam. The Peruvians know full well what the demands are.`,
  'The gaps between Chile and Peru are not great, a clerk said. Peru cannot turn back.',
  'Chile ordered its ships to halt, an envoy said. The more casualties mount, the more he is pressed.',
  'No one will press the Peruvians, the people said. Chile will be forced to sell the tug.',
])('no tension: %s', (text) => {
  expect(of(text)).not.toContain('tensions');
});

test('what one report tells and another does not is no tension within a report', () => {
  expect(
    of('Chile ordered its ships to halt, an envoy said.', 'Off the northern lock casualties mount by the day.'),
  ).not.toContain('tensions');
});
