import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../tests/made-claims.js';
import { pictureOf } from '../../tests/made-picture.js';

const text =
  'Corland has tabled a plan. Ardonia would keep the port. Belvania would get the road. Orm spoke of the rain. The troops would have to leave under the plan.';
const report = madeDocument('plan', '2031-04-01', text);
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const claim = (kind: 'offer' | 'forecast' | 'assessment' | 'demand', parties: readonly string[], words: string) => ({
  ...madeClaim(report, kind, [parties[0]!, parties[1] ?? ''], words, {
    issue: kind === 'offer' ? 'deal' : 'territory',
  }),
  span: at(words),
  quote: words,
});

test('what would be done, in the sentences after an offer or under it, are its terms, and no positions of the sides', () => {
  const picture = pictureOf(
    [
      claim('offer', ['COR', 'ARD BEL'], 'Corland has tabled a plan'),
      claim('forecast', ['ARD', 'BEL'], 'Ardonia would keep the port'),
      claim('forecast', ['BEL', 'ARD'], 'Belvania would get the road'),
      claim('assessment', ['ARD', 'BEL'], 'Orm spoke of the rain'),
      claim('demand', ['ARD', 'BEL'], 'The troops would have to leave under the plan'),
    ],
    { between: ['ARD', 'BEL'], documents: [report] },
  );
  expect(picture.offers[0]?.terms.map((t) => t.gist)).toEqual([
    'Ardonia would keep the port',
    'Belvania would get the road',
    'The troops would have to leave under the plan',
  ]);
  expect(picture.issues.flatMap((i) => i.positions.flatMap((p) => p.current.map((s) => s.gist)))).not.toContain(
    'The troops would have to leave under the plan',
  );
});

test('of two offers in one breath, what is so under the proposals is the own side\u2019s', () => {
  const words = 'Ardonia proposed a truce. Belvania promised a map. Under the proposals Ardonia would leave the port.';
  const told = madeDocument('both', '2031-04-02', words);
  const of = (kind: 'offer' | 'forecast', by: string, to: string, gist: string) => ({
    ...madeClaim(told, kind, [by, to], gist, { issue: kind === 'offer' ? 'deal' : 'territory' }),
    span: [words.indexOf(gist), words.indexOf(gist) + gist.length] as [number, number],
    quote: gist,
  });
  const picture = pictureOf(
    [
      of('offer', 'ARD', 'BEL', 'Ardonia proposed a truce'),
      of('offer', 'BEL', 'ARD', 'Belvania promised a map'),
      of('forecast', 'ARD', 'BEL', 'Under the proposals Ardonia would leave the port'),
    ],
    { between: ['ARD', 'BEL'], documents: [told] },
  );
  const term = (by: string) => picture.offers.find((o) => o.by[0] === by)?.terms.length;
  expect([term('ARD'), term('BEL')]).toEqual([1, 0]);
});
