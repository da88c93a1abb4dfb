import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const quotes = (paragraph: string): string[] =>
  claimsIn('Malta and Tunisia talk', 'Malta and Tunisia met in Geneva on Monday.', paragraph).map((c) => c.quote);

it('takes a hyphen inside a word for no mark that closes what is told', () => {
  expect(quotes('Tunisia would raise value-added tax on the ferries.')).toContain(
    'Tunisia would raise value-added tax on the ferries',
  );
  expect(quotes('Tunisia would raise the tax on the ferries, added the mayor.')).toContain(
    'Tunisia would raise the tax on the ferries',
  );
});

it.each([
  ['Tunisia may well raise the tax, fears a grocer in Sfax.', 'a grocer in Sfax'],
  ["That will never happen, answers Malta's chief negotiator, Ann Borg.", "Malta's chief negotiator, Ann Borg"],
  [
    'Tunisia may raise the tax, people at the customs house say, if Malta shuts the port.',
    'people at the customs house',
  ],
  [
    'An envoy who follows the talks called the text a start but warned that Tunisia could still walk away.',
    'An envoy who follows the talks',
  ],
])('%s', (paragraph, source) => {
  const claims = claimsIn('Malta and Tunisia talk', 'Malta and Tunisia met in Geneva on Monday.', paragraph);
  expect(claims.flatMap((c) => c.sources.map((s) => s.name))).toContain(source);
});
