import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ReadDocument, shippedModel } from '../documents/index.js';
import { createAnalyser, createTokenParser, formatConllu, parseConllu } from '../language/index.js';
import type { Effects } from './effects.js';
import { DONE, FAILED } from './exit-codes.js';

const models = () => ({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });

/** Writes the grammar of documents as CoNLL-U. */
export function showParse(documents: readonly ReadDocument[], effects: Effects): void {
  const analyse = createAnalyser(models());
  for (const document of documents)
    effects.write(
      formatConllu(
        analyse(document).map((s) => ({ comments: [], text: document.text.slice(s.start, s.end), tokens: s.tokens })),
      ),
    );
}

/** Writes a treebank's own words with the tags and trees that are predicted for them. @returns the exit code. */
export async function parseTreebanks(files: readonly string[], effects: Effects): Promise<number> {
  const parse = createTokenParser(models());
  let failed = 0;
  for (const file of files) {
    let source: string;
    try {
      source = await readFile(resolve(effects.cwd, file), 'utf8');
    } catch {
      effects.warn(`rapporteur: ${file} cannot be read; check the name.\n`);
      failed++;
      continue;
    }
    effects.write(formatConllu(parseConllu(source).map((s) => ({ ...s, tokens: parse(s.tokens) }))));
  }
  return failed > 0 ? FAILED : DONE;
}
