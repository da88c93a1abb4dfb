import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import { ours, pictureOf } from '../../../tests/made-picture.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { toldOdds } from './told-odds.js';

const [before, latest] = [madeDocument('before', '2031-04-01'), madeDocument('latest', '2031-04-20')];
const hedge = (phrase: string, low: number, high: number) => ({ phrase, low, high, scale: 'test' });

test.each([
  ['a yes of the members is likely', hedge('likely', 0.6, 0.8), [1]],
  ['a no of the members is unlikely', hedge('unlikely', 0.1, 0.3), [1]],
  ['a deal this year is unlikely', hedge('unlikely', 0.1, 0.3), [-1]],
  ['the sides seemed incapable of a deal', hedge('seemed', 0.5, 0.8), []],
  ['the mines will probably flood', hedge('probably', 0.6, 0.8), []],
])('%s', (gist, certainty, sides) => {
  const told = madeClaim(latest, 'forecast', ['', 'ARD BEL'], gist, { issue: 'deal', certainty, sources: [ours] });
  // What was expected weeks ago is not what is expected now.
  const old = madeClaim(before, 'forecast', ['', 'ARD BEL'], 'a deal this month is likely', {
    issue: 'deal',
    certainty: hedge('likely', 0.6, 0.8),
  });
  const documents = [before, latest];
  const editor = createEditor(pictureOf([old, told], { documents }), documents, shippedWording());
  expect(toldOdds(editor).map(({ side }) => side)).toEqual(sides);
});
