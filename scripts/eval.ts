// Scores the reader on data that lies beside a checkout (../shared/data) and is no part of it. What is absent is said to be absent.
// usage: npm run eval             prints the table
//        npm run eval -- --write  and puts it into docs/quality.md with the date
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedModel } from '../src/documents/index.js';
import { createAnalyser, createTokenParser, formatConllu, parseConllu } from '../src/language/index.js';
import { evaluateAttribution } from './eval-attribution.js';
import { evaluateCells } from './eval-cells.js';
import { evaluateCertainty } from './eval-certainty.js';
import { evaluateClaims } from './eval-claims.js';
import { evaluateDates } from './eval-dates.js';
import { type EventRecord, evaluateEvents } from './eval-events.js';
import { evaluateSides } from './eval-sides.js';
import { evaluateWhose } from './eval-whose.js';

const root = join(import.meta.dirname, '..');
const data = join(root, '../shared/data');
const models = { tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') };

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
}
const rows: Row[] = [];
const absent = (what: string) => rows.push({ what, measured: 'not measured: data absent', bar: '' });

const bars: Readonly<Record<string, string>> = {
  'russia-ukraine-2022-03-08.gold.json': 'recall 80, precision 80; kind, issue, polarity, source 85',
  'stories-dev.jsonl': 'recall 50, precision 55; kind 85, polarity 90, source 80, issue 75, hedge 80, condition 80',
  'retold-dev.jsonl': 'recall 60',
};
const { scores } = evaluateClaims();
if (scores.length === 0) absent('claims');
for (const s of scores) {
  const on = Object.entries(s.onMatched)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
  rows.push({
    what: `claims, ${s.set.replace(/(\.gold)?\.jsonl?$/, '')} (${s.gold} in gold)`,
    measured: `recall ${s.recall}, precision ${s.precision}; on matched claims ${on}`,
    bar: bars[s.set] ?? '',
  });
}

const sides = evaluateSides();
rows.push({
  what: `whose talks they are, ${sides.stories} stories of our own as readers marked them`,
  measured: `all sides told and nobody else ${sides.right}, somebody told who is none ${sides.strangers}`,
  bar: '',
});
const cellsOfHeld = evaluateCells().get('all');
if (cellsOfHeld !== undefined)
  rows.push({
    what: 'what a sentence tells of a side, 12 oblique stories that nothing was learnt from',
    measured: `${cellsOfHeld.shown} sentences in cells of the bargain, ${cellsOfHeld.right} of them marked so by readers; of ${cellsOfHeld.told} cells that tell something ${cellsOfHeld.found} show it`,
    bar: '',
  });
const whose = evaluateWhose();
rows.push({
  what: `whose each stand is, ${whose.stands} sentences of the same stories that readers gave to one side`,
  measured: `under that side ${whose.right}, under another ${whose.wrong.length}, under none the rest`,
  bar: '',
});

const analyse = createAnalyser(models);
const attribution = evaluateAttribution(analyse);
if (attribution === null) absent('attribution, PolNeAR dev');
else
  rows.push({
    what: 'attribution, PolNeAR dev, exact F1',
    measured: (['source', 'cue', 'content', 'triple'] as const)
      .map((r) => `${r} ${attribution.exact[r].f1}`)
      .join(', '),
    bar: 'source 50.6, cue 53.4, content 28.6',
  });

const events = join(data, 'events/dev.jsonl');
if (!existsSync(events)) absent('events');
else {
  const records = readFileSync(events, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as EventRecord);
  const e = evaluateEvents(records);
  rows.push({
    what: `PLOVER events, ${e.records} relevant records`,
    measured: `class ${e.event} %, both actors ${e.actors} %, false events ${e.falseEvents} %`,
    bar: 'class 60 %, actors 50 %, false at most 15 %',
  });
}

const dates = evaluateDates(join(data, 'dates'));
if (dates === null) absent('dates, TempEval');
else
  rows.push({
    what: `dates, TempEval, ${dates.total} DATE expressions`,
    measured: `right value ${((100 * dates.right) / dates.total).toFixed(1)} %`,
    bar: '75 %',
  });

const certainty = evaluateCertainty(join(data, 'certainty/verbal-probabilities.json'));
if (certainty === null) absent('certainty');
else
  rows.push({
    what: `certainty, ${certainty.phrases} phrases of the survey`,
    measured: `read ${certainty.read}, range within 5 points of the survey's 10–90 % band for ${certainty.right}`,
    bar: '',
  });

const treebank = join(data, 'ud-ewt/dev.conllu');
if (!existsSync(treebank)) absent('parse, EWT dev');
else {
  const parse = createTokenParser(models);
  const predicted = join(mkdtempSync(join(tmpdir(), 'eval-parse-')), 'dev.conllu');
  writeFileSync(
    predicted,
    formatConllu(parseConllu(readFileSync(treebank, 'utf8')).map((s) => ({ ...s, tokens: parse(s.tokens) }))),
  );
  const p = JSON.parse(
    execFileSync('node', [join(root, '../shared/tools/score-parse.mjs'), treebank, predicted], { encoding: 'utf8' }),
  ) as {
    upos: number;
    uas: number;
    las: number;
    f1: Readonly<Record<string, number>>;
  };
  rows.push({
    what: 'parse, EWT dev, predicted tags',
    measured: `LAS ${p.las}, UAS ${p.uas}, UPOS ${p.upos}; nsubj F1 ${p.f1['nsubj']}, ccomp F1 ${p.f1['ccomp']}`,
    bar: 'LAS 80; nsubj 88, ccomp 74',
  });
}
rows.push({
  what: 'tagger and parser, packed',
  measured: `${((models.tagger.length + models.parser.length) / 2 ** 20).toFixed(2)} MiB`,
  bar: '5 MB',
});

const table = [
  '| what | measured | bar |',
  '|---|---|---|',
  ...rows.map((r) => `| ${r.what} | ${r.measured} | ${r.bar} |`),
].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const file = join(root, 'docs/quality.md');
  const today = new Date().toISOString().slice(0, 10);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(
      /<!-- eval -->[\s\S]*?<!-- \/eval -->/,
      `<!-- eval -->\nMeasured on ${today} by \`npm run eval -- --write\`.\n\n${table}\n<!-- /eval -->`,
    ),
  );
}
