import { expect, it } from 'vitest';
import { createDocument } from '../../documents/index.js';
import { createShippedReader } from '../shipped.js';

const read = createShippedReader();
const sources = (text: string): string[] => {
  const document = createDocument({ name: 'test', text, published: '2021-05-04' });
  if (!document.ok) throw new Error(document.problem.message);
  return read(document.value).map((c) => c.sources.map((s) => s.name).join(' › '));
};

const report =
  'Dockers and owners still apart\n\nGDANSK, May 4 - The port owners rejected the pay claim on Tuesday. Talks will resume on Friday.';

it('the words under a heading that says whose they are, are theirs; the report below is the reporter’s', () => {
  const found = sources(
    `Statement of the Dockers' Union, read at the gate\n\n"We demand a raise of six percent. We will not work on Sundays."\n\n${report}`,
  );
  expect(found.slice(0, 2)).toEqual(["the Dockers' Union", "the Dockers' Union"]);
  expect(found.at(-1)).toBe('');
});

it('where it was made is no part of the name', () => {
  const text =
    'Statement of the Front of the U.S. Dockers at the opening of the talks\n\n"We demand a raise of six percent."';
  expect(sources(text)).toContain('the Front of the U.S. Dockers');
});

it('what it is about and where it was read may stand under the heading', () => {
  const points = '1. We have waited a year.\n\n2. We want no strike, but if they hide we shall close the quays.';
  expect(sources(`STATEMENT OF THE DOCKERS UNION\n\nOn the pay talks\n\nGdansk, 4 May 2021\n\n${points}`)).toEqual(
    Array(3).fill('THE DOCKERS UNION'),
  );
});

it('what it is about may stand before whose it is', () => {
  const text =
    'Statement on Sunday work by the dockers’ chairman, for all quays\n\nColleagues,\n\nWe want a raise of six percent.';
  expect(sources(text)).toContain('the dockers’ chairman');
});

it('a body may speak of itself by its name', () => {
  const text =
    'STATEMENT BY THE DOCKERS UNION, GDANSK\n\nThe delegates met on Monday. The Union demands a raise of six percent.';
  expect(sources(text)).toContain('THE DOCKERS UNION');
});

it('a headline about a statement is no heading of one', () => {
  const found = sources(`Statement of minister angers union\n\n${report.split('\n\n')[1]}`);
  expect(found).not.toContain('minister angers union');
});

it.each([
  ['The price, he said, is not what divides them.', 'he'],
  ['The offer is still on the table, people in the hall say.', 'people in the hall'],
  ['Her spokesman, Anna Weil, would say only that the work was hard.', 'Her spokesman, Anna Weil'],
  ['Stockholm denies it.', 'Stockholm'],
])('%s', (text, source) => {
  expect(sources(`Oman and Sweden quarrel over cod quotas.\n\n${text}`)).toContain(source);
});

it('a letter from a town is a correspondent’s, and nobody’s statement', () => {
  const text =
    'Letter from Gdansk, 4 May 2021\n\nThe quays are empty. The owners rejected the pay claim. We should be here till June.';
  expect(sources(text)).not.toContain('Gdansk');
});

it('a line that says who issued a text gives its whole “we” and what it tells besides to the issuer', () => {
  const found = sources(
    "BULLETIN No. 3\n\nMay 4, 2021\nIssued by the Council of the Dockers' Union\n\nWe struck on Monday. The owners came up to four percent. We turned it down.",
  );
  expect(found).not.toContain('');
  expect(new Set(found)).toEqual(new Set(["the Council of the Dockers' Union"]));
});

it('an open letter and a paid advertisement are their makers’ words', () => {
  for (const line of ['Advertisement by Northern Post, as printed in The Ledger', 'An open letter from Northern Post'])
    expect(new Set(sources(`To our customers\n${line}\n\nWe offered four percent. We will not raise it.`))).toEqual(
      new Set(['Northern Post']),
    );
});
