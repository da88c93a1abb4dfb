import { describe, expect, it } from 'vitest';
import { recordedEffects } from '../../tests/effects.js';
import { progress } from './progress.js';

/** What is written of a job of 100 files, each of which takes so many milliseconds. */
function written(each: number, warnIsTerminal: boolean): string {
  let now = 0;
  const recorded = recordedEffects();
  const shown = progress(100, { ...recorded, warnIsTerminal, now: () => now }, 'files');
  for (let n = 0; n < 100; n++) {
    now += each;
    shown.step(50);
  }
  shown.done();
  return recorded.err();
}

describe('progress', () => {
  it('is a bar on a terminal, taken away at the end', () => {
    expect(written(100, true)).toContain('51/100 files, 10 files/s, 500 words/s');
    expect(written(100, true).endsWith('\r\x1b[2K')).toBe(true);
  });

  it('is a plain line every ten seconds where nobody watches', () => {
    const lines = written(250, false).split('\n');
    expect(lines).toEqual([
      'rapporteur: 40/100 files, 4 files/s, 200 words/s',
      'rapporteur: 80/100 files, 4 files/s, 200 words/s',
      '',
    ]);
  });

  it('is nothing of a short job', () => {
    expect(written(5, true)).toBe('');
    expect(written(5, false)).toBe('');
  });
});
