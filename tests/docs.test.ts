import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../src/claims/index.js';
import { claimSchema } from '../src/claims/schemas.js';
import { createProgram } from '../src/cli/run.js';
import { recordedEffects, root } from './effects.js';

const doc = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');
const program = createProgram(recordedEffects(), () => {});

describe('docs/commands.md', () => {
  const text = doc('commands.md');
  it.each(program.commands.map((c) => c.name()))('has a section on rapporteur %s', (name) => {
    expect(text).toMatch(new RegExp(`^## \`rapporteur ${name}`, 'm'));
  });

  it.each(program.commands.flatMap((c) => c.options.map((o) => [c.name(), o.long!] as const)))(
    '%s %s',
    (name, option) => {
      const section = text.split(/^## /m).find((s) => s.startsWith(`\`rapporteur ${name}`));
      expect(section).toContain(`\`${option}`);
    },
  );

  it('tells of no option that there is not', () => {
    for (const section of text.split(/^## /m).slice(1)) {
      const name = /^`rapporteur (\w+)/.exec(section)?.[1];
      const command = program.commands.find((c) => c.name() === name);
      const rows = [...section.matchAll(/^\| `(--[a-z-]+)/gm)].map((m) => m[1]);
      expect(
        command?.options.map((o) => o.long),
        name,
      ).toEqual(expect.arrayContaining(rows));
    }
  });
});

describe('docs/claims.md', () => {
  const text = doc('claims.md');
  it.each(Object.keys(claimSchema.shape))('tells what %s holds', (field) => {
    expect(text).toMatch(new RegExp(`^\\| [^|]*\`${field}\``, 'm'));
  });
  it.each(Object.keys(claimSchema.shape.attributes.shape))('names the attribute %s', (name) => {
    expect(text).toContain(`\`${name}\``);
  });
  it.each(kinds)('names the kind %s', (kind) => {
    expect(text).toContain(`\`${kind}\``);
  });
});
