import { describe, expect, it } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const story = (paragraph: string) =>
  `Peru and Chile talk on over the port

Four days after Finnish Foreign Minister Aino Laine's meeting with Chilean President Rosa Vial in Santiago, the first terms have become known. Peru and Chile are still talking about the port of Arica.

${paragraph}`;

describe('the order of events of a single report', () => {
  it('dates a meeting that is only named, by the days since', () => {
    const brief = briefIn(['2031-05-14', story('Peru wants the port back. Chile refuses.')]);
    expect(brief).toMatch(
      /\u201cFour days after\u201d\s+10 May 2031\s+\u201cFinnish Foreign Minister Aino Laine's meeting/,
    );
  });

  it.each([
    ['Chile has withdrawn its troops from the pier, an official in Lima said.', 'Chile has withdrawn its troops'],
    ['Peru has offered to lease the pier to Chile, officials in Lima said.', 'Peru has offered to lease the pier'],
  ])('lists what is told as done without a day: %s', (paragraph, line) => {
    expect(briefIn(['2031-05-14', story(paragraph)])).toMatch(
      new RegExp(`Reported as done, date not given.*${line}`, 's'),
    );
  });

  it.each([
    ['with a day', 'Chile has withdrawn its troops from the pier on Tuesday, an official in Lima said.'],
    ['done to somebody', 'Chilean soldiers were seen off by Peru, an official in Lima said.'],
    ['only wanted', 'Peru wants Chile to withdraw its troops from the pier, an official in Lima said.'],
    ['only possible', 'Chile may withdraw its troops from the pier, an official in Lima said.'],
  ])('does not list what is %s', (_, paragraph) => {
    expect(briefIn(['2031-05-14', story(paragraph)])).not.toContain('Told as done');
  });

  it('has none where reports of several days tell what changed', () => {
    const brief = briefIn(
      ['2031-05-14', story('Peru has offered to lease the pier to Chile, officials in Lima said.')],
      ['2031-05-20', story('Chile refused the lease on Monday.')],
    );
    expect(brief).not.toContain('Told as done');
  });
});
