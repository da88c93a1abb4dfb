// Measures what users feel: words a second, cold start and memory, in one run, beside wink-nlp's own pipeline on the same text.
// usage: npm run bench   (after npm run build; the text is that of the bundled examples)
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createShippedReader } from '../src/claims/index.js';
import { type Document, readDocuments, shippedModel } from '../src/documents/index.js';
import { weigh } from '../src/evidence/index.js';
import { createAnalyser } from '../src/language/index.js';
import { createPicture } from '../src/picture/index.js';
import { benchBargaining } from './bench-bargaining.js';
import { madeCase } from './made-case.js';

const root = join(import.meta.dirname, '..');
const rows: [what: string, figure: string][] = [];

async function examples(): Promise<Document[]> {
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((d) => d.isDirectory() && d.name !== 'bargains')
    .map((d) => join(root, 'examples', d.name));
  const documents: Document[] = [];
  for await (const result of readDocuments(folders, {}, { stdin: process.stdin })) {
    if (!result.ok) throw new Error(result.problem.message);
    documents.push(result.value);
  }
  return documents;
}

/** Median of `times` runs, in milliseconds, after one to warm up. */
function median(times: number, job: () => void): number {
  job();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[times >> 1]!;
}

const documents = await examples();
const words = documents.reduce((n, d) => n + d.text.split(/\s+/).length, 0);
const rate = (milliseconds: number) => `${Math.round((words / milliseconds) * 1000).toLocaleString('en')} words/s`;

const read = createShippedReader();
rows.push(['whole reading, text to claims', rate(median(9, () => documents.forEach((d) => void read(d))))]);

const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });
let tokens = 0;
for (const d of documents) for (const s of analyse(d)) tokens += s.tokens.length;
const analysing = median(9, () => documents.forEach((d) => void analyse(d)));
rows.push([
  'tokens, tags, lemmas and trees alone',
  `${rate(analysing)}, ${Math.round((tokens / analysing) * 1000).toLocaleString('en')} tokens/s`,
]);

const { default: winkNlp } = await import('wink-nlp');
const { default: winkModel } = await import('wink-eng-lite-web-model');
const wink = winkNlp(winkModel);
rows.push([
  "wink-nlp's own pipeline on the same text",
  rate(median(5, () => documents.forEach((d) => void wink.readDoc(d.text).tokens().out()))),
]);
rows.push(['memory after that, resident', `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`]);

const cli = join(root, 'dist/cli/main.js');
if (existsSync(cli)) {
  const story = documents[0]!;
  const cold = median(9, () => {
    const { status } = spawnSync(process.execPath, [cli, 'brief', '-'], { input: story.text });
    if (status !== 0) throw new Error(`rapporteur brief exited with ${status}`);
  });
  rows.push(['rapporteur brief on one story, cold start to print', `${Math.round(cold)} ms`]);
  rows.push([
    'node alone, cold start',
    `${Math.round(median(9, () => void execFileSync(process.execPath, ['-e', '0'])))} ms`,
  ]);
  const peak = spawnSync(
    process.execPath,
    [
      '-e',
      `process.argv=[process.execPath,'rapporteur','brief','-'];process.on('exit',()=>process.stderr.write('\\nPEAK '+process.resourceUsage().maxRSS));await import(${JSON.stringify(cli)})`,
      '--input-type=module',
    ],
    { input: story.text, encoding: 'utf8' },
  );
  const kilobytes = /PEAK (\d+)/.exec(peak.stderr)?.[1];
  if (kilobytes) rows.push(['its peak memory', `${Math.round(Number(kilobytes) / 1024)} MiB`]);
} else rows.push(['rapporteur brief on one story, cold', 'not measured: run npm run build first']);

/** Weighing and picturing a case of this many made-up claims. Claims are new each time: what is known of an earlier run's does not help. */
function scaling(reports: number): string {
  const made = [...madeCase(1, reports, 20)];
  const all = made.map((m) => m.document);
  const claims = made.flatMap((m) => m.claims);
  const start = performance.now();
  const weighed = weigh(all, claims);
  const between = performance.now();
  createPicture({ documents: all, claims: weighed });
  const end = performance.now();
  return `${Math.round(between - start)} ms weighing, ${Math.round(end - between)} ms picturing`;
}
scaling(10);
rows.push(['a case of 2,500 made-up claims in 125 reports', scaling(125)]);

rows.push(...benchBargaining());
console.log(`${documents.length} documents, ${words.toLocaleString('en')} words; node ${process.version}, one core\n`);
const wide = Math.max(...rows.map(([what]) => what.length));
for (const [what, figure] of rows) console.log(`${what.padEnd(wide)}  ${figure}`);
