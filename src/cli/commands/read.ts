import { jsonText, type ReadDocument } from '../../documents/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { gather } from '../gather.js';
import type { ReadCommandOptions } from './read.command.js';

/** `rapporteur read`: the claims that reports make, or a layer underneath. */
export async function read(files: readonly string[], options: ReadCommandOptions, effects: Effects): Promise<number> {
  const treebanks = options.show === 'parse' ? files.filter((f) => f.endsWith('.conllu')) : [];
  if (treebanks.length > 0) return (await import('../show-parse.js')).parseTreebanks(treebanks, effects);
  const { documents, failed } = await gather(files, options.published, effects);
  switch (options.show) {
    case 'text':
      showText(documents, effects);
      break;
    case 'parse':
      (await import('../show-parse.js')).showParse(documents, effects);
      break;
    case 'attributions':
      (await import('../show-attributions.js')).showAttributions(documents, options.raw === true, effects);
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
