import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordedEffects } from '../../../tests/effects.js';
import { parseModel } from '../../bargaining/index.js';
import { run } from '../run.js';

const story = `Published: 2031-05-02

Peruvian officials said on Thursday that Peru demands the withdrawal of all Chilean troops from the valley.
Chile rejects a withdrawal, its foreign minister, Pedro Olla, said on Friday.
If there is no deal, the fighting will probably go on, a Chilean official said.
`;

describe('rapporteur model', () => {
  it('prints a model that solve reads from a pipe', async () => {
    const drafted = recordedEffects(story);
    expect(await run(['model', '-', '--between', 'Peru,Chile'], drafted)).toBe(0);
    const text = drafted.out();
    expect(text).toMatch(/^# A bargaining model drafted from 1 report/);
    const parsed = parseModel(text);
    expect(parsed.ok && parsed.value.parties.length).toBe(2);

    const solved = recordedEffects(text);
    expect(await run(['solve', '-'], solved)).toBe(0);
    expect(solved.out()).toContain('ZONE OF AGREEMENT');
    expect(solved.out()).toContain('comes from assumptions');
  });

  it('says what the reports lack', async () => {
    const effects = recordedEffects('Published: 2031-05-02\n\nThe weather was fine in Peru on Friday.\n');
    expect(await run(['model', '-'], effects)).toBe(1);
    expect(effects.err()).toContain('two sides');
    expect(effects.out()).toBe('');
  });

  it('drafts a case of the ledger as it drafts its reports', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'));
    try {
      const db = join(folder, 'l.db');
      const sides = ['--between', 'Peru,Chile'];
      expect(await run(['add', 'valley', '-', '--db', db], recordedEffects(story))).toBe(0);
      const [stored, read] = [recordedEffects(), recordedEffects(story)];
      expect(await run(['model', '--case', 'valley', '--db', db, ...sides], stored)).toBe(0);
      expect(await run(['model', '-', ...sides], read)).toBe(0);
      expect(stored.out()).toBe(read.out());
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each([[['model']], [['model', 'x.txt', '--case', 'valley']]])('%j is misuse', async (argv) => {
    const effects = recordedEffects();
    expect(await run(argv, effects)).toBe(2);
    expect(effects.err()).toContain('--case');
  });

  it('says what is wrong with a model from a pipe, and where', async () => {
    const effects = recordedEffects('title: x\nparties: []\n');
    expect(await run(['solve', '-'], effects)).toBe(1);
    expect(effects.err()).toMatch(/standard input, line \d+, /);
  });
});
