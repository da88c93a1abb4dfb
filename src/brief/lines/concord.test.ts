import { expect, test } from 'vitest';
import { madeClaim } from '../../../tests/made-claims.js';
import { april, may, ours, pictureOf } from '../../../tests/made-picture.js';
import type { Claim } from '../../claims/index.js';
import { createEditor } from '../editor.js';
import { everyStatement } from '../searches/every-statement.js';
import { shippedWording } from '../wording.js';
import { concord } from './concord.js';

const mended = (gist: string, quote: string, kind: Claim['kind'] = 'demand') => {
  const claim = madeClaim(may, kind, ['ARD', 'BEL'], gist, { issue: 'war.ceasefire', sources: [ours] });
  const editor = createEditor(pictureOf([claim]), [april, may], shippedWording());
  return concord(gist, quote, everyStatement(editor)[0]!, editor);
};

test.each([
  ['The member proposed a truce in May', 'We proposed a truce in May', 'Ardonia proposed a truce in May'],
  ['The truce will hold, we think', 'The truce will hold, we think', 'The truce will hold, we think'],
  ['United States and Ardonia have a deal', 'we have a deal', 'The United States and Ardonia have a deal'],
  [
    'a deal that United States could live with',
    'a deal that they could live with',
    'a deal that the United States could live with',
  ],
  ['It wants the valley', 'It wants the valley', 'Ardonia wants the valley'],
  ['In return, it would open the road', 'In return it would open the road', 'In return, Ardonia would open the road'],
  ['It was ready to talk', 'it was ready to talk', 'Ardonia was ready to talk'],
  ['It is time for a truce', 'It is time for a truce', 'It is time for a truce'],
])('%s becomes good grammar', (gist, quote, expected) => {
  expect(mended(gist, quote)).toBe(expected);
});

test('what is no move of the side keeps its "it": who that is, the sentence before tells', () => {
  expect(mended('It held until noon', 'It held until noon', 'assessment')).toBe('It held until noon');
});
