import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { jsonText, type ReadDocument, shippedModel } from '../../documents/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { gather } from '../gather.js';
import type { ReadCommandOptions } from './read.command.js';

/** `rapporteur read`: the claims that reports make, or a layer underneath. */
export async function read(files: readonly string[], options: ReadCommandOptions, effects: Effects): Promise<number> {
  const treebanks = options.show === 'parse' ? files.filter((f) => f.endsWith('.conllu')) : [];
  if (treebanks.length > 0) return parseTreebanks(treebanks, effects);
  const { documents, failed } = await gather(files, options.published, effects);
  switch (options.show) {
    case 'text':
      showText(documents, effects);
      break;
    case 'parse':
      await showParse(documents, effects);
      break;
    case 'attributions':
      await showAttributions(documents, options.raw === true, effects);
      break;
    case 'claims':
      if (!(await showClaims(documents, options, effects))) return FAILED;
  }
  return failed > 0 || documents.length === 0 ? FAILED : DONE;
}

function showText(documents: readonly ReadDocument[], effects: Effects): void {
  for (const document of documents) {
    if (documents.length > 1) effects.write(`==> ${document.name} <==\n`);
    effects.write(document.text.endsWith('\n') ? document.text : `${document.text}\n`);
  }
}

const models = () => ({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });

async function showParse(documents: readonly ReadDocument[], effects: Effects): Promise<void> {
  const { createAnalyser, formatConllu } = await import('../../language/index.js');
  const analyse = createAnalyser(models());
  for (const document of documents)
    effects.write(
      formatConllu(
        analyse(document).map((s) => ({ comments: [], text: document.text.slice(s.start, s.end), tokens: s.tokens })),
      ),
    );
}

/** A treebank's own words with the tags and trees that are predicted for them. */
async function parseTreebanks(files: readonly string[], effects: Effects): Promise<number> {
  const { createTokenParser, formatConllu, parseConllu } = await import('../../language/index.js');
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

async function showAttributions(documents: readonly ReadDocument[], raw: boolean, effects: Effects): Promise<void> {
  const { createAnalyser, quotations } = await import('../../language/index.js');
  const { attributions, flattened } = await import('../../claims/index.js');
  const { rawSpans } = await import('../raw-offsets.js');
  const analyse = createAnalyser(models());
  for (const document of documents) {
    const quoted = quotations(document.text);
    const line = flattened(document, attributions(document, analyse(document), quoted), quoted);
    effects.write(`${jsonText(raw ? rawSpans(line, document) : line)}\n`);
  }
}

/** Prints the claims; false where a model could not read them all. */
async function showClaims(
  documents: readonly ReadDocument[],
  options: ReadCommandOptions,
  effects: Effects,
): Promise<boolean> {
  const { readClaims } = await import('../read-claims.js');
  const read = await readClaims(documents, options, effects);
  if (read === null) return false;
  const { claims, failed } = read;
  if ((options.format ?? (effects.terminal.isTerminal ? 'text' : 'jsonl')) === 'jsonl') {
    const { rawSpans } = await import('../raw-offsets.js');
    const byId = new Map(documents.map((d) => [d.id, d]));
    for (const claim of claims)
      effects.write(`${jsonText(options.raw ? rawSpans(claim, byId.get(claim.document.id)!) : claim)}\n`);
    return failed === 0;
  }
  const { claimTable } = await import('../claim-table.js');
  effects.write(
    claimTable(claims, { width: options.width ?? effects.terminal.width, colour: effects.terminal.colour }),
  );
  return failed === 0;
}
