import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as bargaining from '../src/bargaining/index.js';
import { root } from './effects.js';

const text = readFileSync(join(root, 'docs/bargaining.md'), 'utf8');

/** Names of all fields of a schema, however deep. */
function fieldsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(fieldsOf);
  if (node === null || typeof node !== 'object') return [];
  const own = 'properties' in node && node.properties ? Object.keys(node.properties) : [];
  return [...own, ...Object.values(node).flatMap(fieldsOf)];
}

describe('docs/bargaining.md', () => {
  const schema = z.toJSONSchema(bargaining.modelSchema, { io: 'input', unrepresentable: 'any' });
  it.each([...new Set(fieldsOf(schema))])('tells what the field %s is', (field) => {
    expect(text).toMatch(new RegExp(`^\\|[^\\n]*\`${field}\``, 'm'));
  });

  it('shows a model that reads, and has every field of the format but note and reference', () => {
    const shown = /```yaml\n([\s\S]*?)```/.exec(text)![1]!;
    const model = bargaining.parseModel(shown);
    if (!model.ok) throw new Error(JSON.stringify(model.problem));
    expect(bargaining.analyse(model.value, { samples: 100 }).ok).toBe(true);
    for (const field of new Set(fieldsOf(schema)))
      if (field !== 'note' && field !== 'reference') expect(shown, field).toMatch(new RegExp(`\\b${field}:`));
  });

  it('names functions that there are', () => {
    const beside = text.split('## Beside the model')[1]!.split('\n## ')[0]!;
    const named = [...beside.matchAll(/^\| (`.*?`) \|/gm)].flatMap((m) =>
      [...m[1]!.matchAll(/`(\w+)`/g)].map((f) => f[1]!),
    );
    expect(named.length).toBeGreaterThan(8);
    for (const name of named) expect(bargaining, name).toHaveProperty(name);
  });

  it('lists every model of the catalogue', () => {
    for (const file of readdirSync(join(root, 'examples/bargains')))
      expect(text).toContain(`\`${file.replace('.yaml', '')}\``);
  });
});
