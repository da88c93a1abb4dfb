// Compiles the loop that adds up weights to WebAssembly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

/** The WebAssembly of `score.as`. @throws Error where it does not compile */
export async function compiledScoring(): Promise<Uint8Array> {
  let code: Uint8Array | undefined;
  const source = readFileSync(join(import.meta.dirname, 'score.as'), 'utf8');
  const flags = '-O3 --runtime stub --enable simd --importMemory --noExportMemory --noAssert -o score.wasm'.split(' ');
  const { error, stderr } = await asc.main(['score.ts', ...flags], {
    readFile: (name) => (name === 'score.ts' ? source : null),
    writeFile: (_name, contents) => {
      code = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || !code) throw new Error(`${error?.message}\n${stderr}`);
  return code;
}
