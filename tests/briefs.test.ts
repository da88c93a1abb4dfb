import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.js';
import { recordedEffects, root } from './effects.js';

/** Each example folder is a case: its brief stands in `tests/briefs`. `npx vitest run tests/briefs -u` takes a change over, once it has been read. */
const cases = [
  ['ukraine-2022', []],
  ['ukraine-2022', ['--as-of', '2022-03-10']],
  ['us-china-2019', []],
  ['uaw-2023', []],
] as const;

async function briefOf(name: string, options: readonly string[]): Promise<string> {
  const effects = recordedEffects();
  expect(await run(['brief', `examples/${name}`, '--width', '88', ...options], effects), effects.err()).toBe(0);
  return effects.out();
}

describe('the brief of each example', () => {
  it.each(cases)('%s %j', async (name, options) => {
    const file = [name, ...options.filter((o) => !o.startsWith('--'))].join('-as-of-');
    await expect(await briefOf(name, options)).toMatchFileSnapshot(`briefs/${file}.txt`);
  });

  it('is what the README shows', async () => {
    const shown =
      /<!-- output -->\s*```\n\$ .*\n([\s\S]*?)\n```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';
    expect(shown.split('\n').length).toBeGreaterThan(10);
    expect((await briefOf('ukraine-2022', [])).replace(/[ \t]+$/gm, '')).toContain(shown.replace(/\n…$/, ''));
  });

  it('knows nothing that was reported later', async () => {
    const early = await briefOf('ukraine-2022', ['--as-of', '2022-03-10']);
    for (const later of ['Bucha', 'Istanbul', 'Guterres']) expect(early).not.toContain(later);
  });
});
