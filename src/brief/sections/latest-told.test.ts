import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

/** The bottom line of a report of 14 May 2031, on one line. */
const answer = (text: string): string =>
  briefIn(['2031-05-14', `Peru and Chile on the border\n\n${text}`])
    .split('BOTTOM LINE')[1]!
    .split('As of')[0]!
    .replace(/\s+/g, ' ');

test('where no offer was understood, the report answers in its own sentences: how it stands, who decides, by when', () => {
  const told = answer(
    'The congresses of Peru and Chile are to decide on Friday whether to accept a line that nobody has drawn yet. A fisherman said that he did not care. Chile wants the lighthouse. He will not sleep, he said.',
  );
  expect(told).toContain('are to decide on Friday whether to accept a line');
  for (const other of ['fisherman', 'He will not sleep']) expect(told).not.toContain(other);
});

test('a sentence that the next one takes back is not told without it', () => {
  const told = answer(
    'Peru rejected the draft of the mediators on Monday. The mediators had planned to resume on 23 May. That is now in doubt, one of them said.',
  );
  if (told.includes('23 May')) expect(told).toContain('That is now in doubt');
});

test('a plain verb behind an \u201cunless\u201d is no agreement, however far it stands behind it', () => {
  const told = answer(
    'Peru and Chile met in Lima on Tuesday. Tariffs on fish take effect on Friday unless the Peruvian minister, Luis Prado, and his Chilean colleague, Ana Rojas, reach a deal.',
  );
  expect(told).not.toContain('That the agreement takes effect');
});

test('a condition is told with what it binds', () => {
  const told = answer(
    'Peru has accepted the Finnish draft on the bay, its ministry said on Tuesday. This acceptance is given on the understanding that the Chilean trawlers leave first. Chile has not answered.',
  );
  expect(told).toContain('Peru has accepted the Finnish draft on the bay');
  expect(told).toContain('on the understanding that the Chilean trawlers leave first\u201d');
});

test('an offer that the next sentence calls gone is not told alone', () => {
  const told = answer(
    'Peru and Chile met in Lima on Tuesday and set no further round. In April Peru had offered to lease the pier to Chile. That proposal has lapsed.',
  );
  if (told.includes('lease the pier')) expect(told).toContain('has lapsed');
});

test('what was to be is not told where it has been called off', () => {
  const told = answer(
    'The pilots of Peru were due to walk out from Friday, and the port of Callao had hired others. On Tuesday night their union called off the walkout and sent the offer of the port, 5 per cent, to its members.',
  );
  expect(told).not.toContain('were due to walk out');
  expect(told).toContain('the offer of the port, 5 per cent');
});

test('what a sentence is cut before only hangs on it', () => {
  const long = `Peru offered on Tuesday to open the northern lock to Chile for nine years, which ${'the harbour office and the pilots and the crews of the tugs had asked of it '.repeat(3)}in a letter.`;
  const told = answer(`${long} Chile is to answer by Friday.`);
  if (told.includes('\u2026')) expect(told).toContain('for nine years \u2026\u201d');
});

test('an offer that the latest report does not tell is told by the last one that does', () => {
  const told = briefIn(
    [
      '2031-05-09',
      'Envoy reads out pier text\n\nLIMA - The Swiss envoy, Ana Keller, read out her text on the pier on Friday. Stage one: the northern lock opens to the trawlers. Stage two, ten days later: a lease of nine years, if the tolls are frozen. Peru has received it. Chile has received it.',
    ],
    [
      '2031-05-13',
      'A pier and two capitals\n\nLIMA - The talks between Peru and Chile need three signatures, no two of which belong to the same office. The president of Peru can sign for the lock, and by most accounts wishes to. For the rest he needs a judge. Nothing has been accepted and nothing has been refused.',
    ],
  )
    .split('BOTTOM LINE')[1]!
    .split('As of')[0]!;
  expect(told).toMatch(/lease of nine years|lock opens/);
});
