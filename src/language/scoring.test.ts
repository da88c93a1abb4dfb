import { describe, expect, it } from 'vitest';
import { compiledScoring } from '../../scripts/scoring/compile.js';
import { scoringCode } from './scoring.js';

describe('the loop that adds up weights', () => {
  it('is what its source compiles to', async () => {
    expect(scoringCode).toBe(Buffer.from(await compiledScoring()).toString('base64'));
  }, 60_000);
});
