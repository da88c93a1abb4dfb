import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const told = (text: string): string => briefIn(['2031-06-12', text]).replace(/\s+/g, ' ');

const wharf = `Peru and Chile look at the wharf

According to an aide to the mayor, the envoy’s visit was not meant to settle the fees. Rather, the visit was meant to hear what Chile could pay.

Peru will keep the wharf, Peru’s foreign minister said.`;

test('what is so instead of what somebody denies is his, and stands with the denial', () => {
  const brief = told(wharf);
  expect(brief).toMatch(
    /was not meant to settle the fees[^[]*“Rather, the visit was meant to hear what Chile could pay” \[\d+, \d+\]/,
  );
  expect(brief).not.toMatch(/“Rather, the visit was meant to hear what Chile could pay.” — speaker not named/);
});

test('“instead” behind a sentence that denies nothing is no correction', () => {
  const brief = told(
    wharf.replace('was not meant to settle', 'was meant to settle').replace('the envoy’s visit', 'the talks'),
  );
  expect(brief).not.toMatch(/“Rather[^”]*” \[\d+, \d+\]/);
});

const weighed = `Peru weighs the wharf

Peru is torn over Chile’s offer, two diplomats said. On the one hand, Peru needs the fees. On the other hand, Peru will not lose the wharf.`;

test('the two hands of what somebody says is open are his', () => {
  const brief = told(weighed);
  expect(brief).toMatch(/“On the one hand, Peru needs the fees.” — two diplomats/i);
  expect(brief).toMatch(/“On the other hand, Peru will not lose the wharf.” — two diplomats/i);
});

test('a second hand without a first is nobody’s', () => {
  const brief = told(weighed.replace('On the one hand, Peru', 'Peru'));
  expect(brief).not.toMatch(/“On the other hand, Peru will not lose the wharf.” — two diplomats/i);
});

test('what runs on behind an unnamed source is told so, though nobody was read as saying it', () => {
  const brief = told(`Peru weighs the wharf

The talks on the wharf are going well, according to two diplomats. Peru has not shared its price for the wharf with Chile’s port.`);
  expect(brief).toMatch(/with Chile’s port.” — speaker not named, after two diplomats/i);
});
