// Gathers packs/**/*.yaml into dist/packs.json, so that a cold start parses JSON and no YAML.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'packs');
const packs = {};
for (const file of readdirSync(folder, { recursive: true }).sort()) {
  if (!file.endsWith('.yaml')) continue;
  packs[relative('.', file).replaceAll('\\', '/').slice(0, -5)] = parse(readFileSync(join(folder, file), 'utf8'));
}
writeFileSync(join(root, 'dist', 'packs.json'), JSON.stringify(packs));
