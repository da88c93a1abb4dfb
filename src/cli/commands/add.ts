import { createShippedReader, grammarReader, type Reader } from '../../claims/index.js';
import { documentFiles, printable, type ReadDocument, readDocuments } from '../../documents/index.js';
import { type Addition, addDocument, caseKey, type Known, known, type Ledger, toRead } from '../../ledger/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { pathOf } from '../gather.js';
import { sayLeftOut } from '../left-out.js';
import { problemLine } from '../problems.js';
import { progress } from '../progress.js';
import { useLedger } from '../use-ledger.js';
import type { AddOptions } from './add.command.js';

/** Documents that the ledger is asked about at once. */
const batch = 64;
/** Characters of English text to a word, space included: the rate shown is a rough one. */
const averageWord = 6;

/** `rapporteur add`: reports into a case of the ledger, one transaction a document, so that a stop at any moment loses and doubles nothing. */
export async function add(
  given: string,
  files: readonly string[],
  options: AddOptions,
  effects: Effects,
): Promise<number> {
  const name = printable(given);
  if (caseKey(name) === '') {
    effects.warn('rapporteur: a case needs a name with letters or digits, as “Russia and Ukraine”.\n');
    return FAILED;
  }
  return useLedger(options, effects, async (ledger) => {
    const found = await documentFiles(files.map((file) => pathOf(file, effects)));
    const shown = progress(found.files.length, effects, 'files');
    const tally = createTally();
    const adding = { ledger, name, options, effects, tally, shown, reader: lazyReader() };
    let waiting: ReadDocument[] = [];
    for (const path of found.files) {
      const told = options.published === undefined ? {} : { published: options.published };
      for await (const result of readDocuments([path], told, effects)) {
        if (result.ok) waiting.push(result.value);
        else {
          tally.failed++;
          shown.done();
          effects.warn(`rapporteur: ${problemLine(result.problem)}\n`);
        }
        if (waiting.length >= batch) {
          await addAll(waiting, adding);
          waiting = [];
        }
      }
      shown.step();
    }
    await addAll(waiting, adding);
    shown.done();
    sayLeftOut(found.skipped, effects);
    effects.write(summary(name, tally));
    return tally.failed > 0 || tally.forgotten > 0 ? FAILED : DONE;
  });
}

interface Adding {
  readonly ledger: Ledger;
  readonly name: string;
  readonly options: AddOptions;
  readonly effects: Effects;
  readonly tally: Tally;
  readonly shown: ReturnType<typeof progress>;
  readonly reader: () => Reader;
}

async function addAll(documents: readonly ReadDocument[], adding: Adding): Promise<void> {
  const { ledger, name, options, effects, tally, shown } = adding;
  const terms = { reader: grammarReader, dated: options.published !== undefined };
  const before = await known(
    ledger,
    caseKey(name),
    documents.map((d) => d.id),
  );
  for (const document of documents) {
    const read = toRead(document, before.get(document.id), terms);
    if (read === null && before.get(document.id)?.inCase) {
      tally.unchanged++;
      continue;
    }
    const claims = read === null || before.get(document.id)?.forgotten ? null : adding.reader()(read);
    if (claims !== null) shown.read(document.text.length / averageWord);
    const outcome = await addDocument(ledger, name, read ?? document, claims, terms);
    tally[outcome]++;
    if (outcome === 'added' || outcome === 'reread') tally.claims += claims?.length ?? 0;
    if (outcome === 'forgotten') {
      shown.done();
      effects.warn(`rapporteur: ${forgottenLine(document, before.get(document.id))}\n`);
    }
  }
}

function forgottenLine(document: ReadDocument, before: Known | undefined): string {
  const buried = before?.forgotten;
  const how = buried
    ? ` on ${buried.at.slice(0, 10)} by ${buried.by}${buried.reason === null ? '' : ` (${buried.reason})`}`
    : '';
  return `${document.name} is not added: its text was forgotten${how}, and what is forgotten stays so.`;
}

/** The reader is made when the first report needs it: adding what is there already costs no models. */
function lazyReader(): () => Reader {
  let reader: Reader | undefined;
  return () => {
    reader ??= createShippedReader();
    return reader;
  };
}

type Tally = Record<Addition | 'claims' | 'failed', number>;
const createTally = (): Tally => ({
  added: 0,
  joined: 0,
  reread: 0,
  unchanged: 0,
  forgotten: 0,
  claims: 0,
  failed: 0,
});

const count = (n: number, thing: string) => `${n.toLocaleString('en')} ${thing}${n === 1 ? '' : 's'}`;

function summary(name: string, t: Tally): string {
  const parts = [
    `${count(t.added, 'document')} added to “${name}”`,
    ...(t.joined > 0 ? [`${count(t.joined, 'document')} of other cases joined to it`] : []),
    ...(t.reread > 0 ? [`${count(t.reread, 'document')} read anew, since more is known of them`] : []),
    ...(t.unchanged > 0 ? [`${count(t.unchanged, 'document')} there already`] : []),
    ...(t.forgotten > 0 ? [`${count(t.forgotten, 'document')} refused as forgotten`] : []),
    ...(t.failed > 0 ? [`${count(t.failed, 'file')} not read, each said above`] : []),
  ];
  return `${parts.join('; ')}. ${count(t.claims, 'claim')} read.\n`;
}
