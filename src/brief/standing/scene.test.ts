import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = briefIn([
  '2031-10-18',
  `In the rain, with a tuba

The tuba fills with water if you stand still, so the old man keeps walking.

The Harbour Orchestra's musicians vote on Monday on what the Harbour Orchestra offers. The Players Union says that the Harbour Orchestra's offer would cut base pay by 9 percent.`,
]).replace(/\s+/g, ' ');

test('a scene at the head of a report is not how things stand', () => {
  expect(/BOTTOM LINE (.*?)KEY JUDGEMENTS/.exec(brief)?.[1]).not.toContain('The tuba fills');
});
