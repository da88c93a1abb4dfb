import { expect, it } from 'vitest';
import { shownAll } from './shown-all.js';

it('takes out what turns or hides text, wherever it stands, and leaves the rest', () => {
  expect(shownAll({ 'a\u202eb': ['x\u200by', 3, null, { deep: 'one\u2066two\nthree' }], ok: true })).toEqual({
    ab: ['xy', 3, null, { deep: 'onetwo\nthree' }],
    ok: true,
  });
});
