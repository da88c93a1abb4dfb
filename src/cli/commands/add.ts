import { addReports, type Tally } from '../../desk/index.js';
import {
  documentFiles,
  type PartialDate,
  printable,
  type ReadDocument,
  type Result,
  readDocuments,
} from '../../documents/index.js';
import { caseKey } from '../../ledger/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { pathOf } from '../gather.js';
import { languageModel, sayDropped } from '../language-model.js';
import { sayLeftOut } from '../left-out.js';
import { count } from '../list.js';
import { problemLine } from '../problems.js';
import { AVERAGE_WORD, type Progress, progress } from '../progress.js';
import { useLedger } from '../use-ledger.js';
import type { AddOptions } from './add.command.js';

/** `rapporteur add`: reports into a case of the ledger; what cannot be added is said at once, and the others still are. */
export async function add(
  given: string,
  files: readonly string[],
  { published, ...options }: AddOptions,
  effects: Effects,
): Promise<number> {
  const name = printable(given);
  if (caseKey(name) === '') {
    effects.warn('rapporteur: a case needs a name with letters or digits, as “Russia and Ukraine”.\n');
    return FAILED;
  }
  const reader = languageModel(options, effects);
  if (reader === null) return FAILED;
  return useLedger(options, effects, async (ledger) => {
    const found = await documentFiles(files.map((file) => pathOf(file, effects)));
    const shown = progress(found.files.length, effects, 'files');
    const tally = await addReports(ledger, name, reportsOf(found.files, published, effects, shown), {
      dated: published !== undefined,
      reader,
      signal: reader?.signal,
      onStep: (_, { read, takenOver, problem }) => {
        if (read > 0) shown.read(read / AVERAGE_WORD);
        for (const said of [takenOver, problem]) {
          if (said === null) continue;
          shown.done();
          effects.warn(`rapporteur: ${problemLine(said)}\n`);
        }
      },
    });
    shown.done();
    if (reader) sayDropped(tally.dropped, reader.model, effects);
    sayLeftOut(found.skipped, effects);
    effects.write(summary(name, tally));
    const isWhole = tally.problems.length + tally.takenOver.length === 0 && reader?.signal.aborted !== true;
    return isWhole ? DONE : FAILED;
  });
}

/** The reports of the files; a file that holds many is one step of the progress. */
async function* reportsOf(
  files: readonly string[],
  published: PartialDate | undefined,
  effects: Effects,
  shown: Progress,
): AsyncGenerator<Result<ReadDocument>> {
  for (const file of files) {
    yield* readDocuments([file], { published }, effects);
    shown.step();
  }
}

function summary(name: string, t: Tally): string {
  const failed = t.problems.length - t.forgotten;
  const parts = [
    `${count(t.added, 'document')} added to “${name}”`,
    ...(t.joined > 0 ? [`${count(t.joined, 'document')} of other cases joined to it`] : []),
    ...(t.reread > 0 ? [`${count(t.reread, 'document')} read anew, since more is known of them`] : []),
    ...(t.unchanged > 0 ? [`${count(t.unchanged, 'document')} there already`] : []),
    ...(t.forgotten > 0 ? [`${count(t.forgotten, 'document')} refused as forgotten`] : []),
    ...(failed > 0 ? [`${count(failed, 'file')} not read, each said above`] : []),
  ];
  return `${parts.join('; ')}. ${count(t.claims, 'claim')} read.\n`;
}
