import { expect, it } from 'vitest';
import { madeClaim } from '../../tests/made-claims.js';
import { april, pictureOf } from '../../tests/made-picture.js';
import { pressesOn } from './bears-on.js';

const said = (gist: string, party: string) => madeClaim(april, 'assessment', [party, ''], gist, { issue: 'economy' });

it.each([
  ['the duty would cost Belvania half of its harvest', 'ARD', ['BEL']],
  ['Ardonia is losing a million a day', 'ARD', ['ARD']],
  ['the blockade puts pressure on Belvania', 'ARD', ['BEL']],
])('%s', (gist, party, expected) => {
  const offer = madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia offers a truce to Belvania', { issue: 'deal' });
  const picture = pictureOf([offer, said(gist, party)]);
  const [cost] = picture.pressures;
  expect(picture.between.filter((k) => pressesOn(cost!, k, picture))).toEqual(expected);
});
