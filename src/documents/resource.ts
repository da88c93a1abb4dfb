import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Yaml from 'yaml';

/** The package's own folder: two levels above this file, in `src/` as in `dist/`. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const compiled = fileURLToPath(new URL('../packs.json', import.meta.url));
let packs: Readonly<Record<string, unknown>> | undefined;

/**
 * A pack that ships with Rapporteur, parsed but not validated, by its path below `packs/` without extension
 * (`peace/issues`). A build carries all packs as one JSON file, since parsing YAML would take most of a cold start.
 * @throws Error where no such pack ships: a bug of ours, not of the user's.
 */
export function shippedPack(path: string): unknown {
  packs ??= existsSync(compiled) ? (JSON.parse(readFileSync(compiled, 'utf8')) as Record<string, unknown>) : {};
  const known = packs[path];
  if (known !== undefined) return known;
  const file = join(root, 'packs', `${path}.yaml`);
  if (!existsSync(file)) throw new Error(`no pack ${path} in ${join(root, 'packs')}`);
  // Only a checkout without a build gets here; a built package never loads the parser, a fifth of a cold start.
  const { parse } = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const value: unknown = parse(readFileSync(file, 'utf8'));
  packs = { ...packs, [path]: value };
  return value;
}

/** Names of the shipped packs in one folder below `packs/`: `shippedPacks('peace')` gives `peace/issues`, … */
export function shippedPacks(folder: string): readonly string[] {
  return readdirSync(join(root, 'packs', folder))
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => `${folder}/${f.slice(0, -5)}`)
    .sort();
}

/** The bytes of a trained model that ships in `models/`. */
export function shippedModel(name: string): Uint8Array {
  return readFileSync(join(root, 'models', name));
}

/** The folder of the built browser app; empty or absent where only a part was built. */
export const builtWeb = (): string => join(root, 'dist', 'web');
