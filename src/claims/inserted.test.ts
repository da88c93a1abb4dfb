import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';

describe('a clause with another set into it', () => {
  it.each([
    [
      'The Miners’ Front, which had vowed to blow up the bridge if the port opened, has fallen silent.',
      'The Miners’ Front has fallen silent',
    ],
    [
      'Dockers in the south, who have already struck for nine days, urged a vote against it.',
      'Dockers in the south urged',
    ],
    ['Peru’s president, whose term ends in June, wants the port opened.', 'president wants the port opened'],
  ])('%s', (paragraph, gist) => {
    const gists = claimsIn('Peru and Chile at the table', 'LIMA - Peru and Chile held talks on Monday.', paragraph).map(
      (c) => c.gist,
    );
    expect(gists.join('\n')).toContain(gist);
  });
});
