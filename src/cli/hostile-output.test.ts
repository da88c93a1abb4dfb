import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordedEffects } from '../../tests/effects.js';
import { run } from './run.js';

/** Clears the screen, sets a title, in seven bits and in eight; turns the line round; hides; ends the line; colours as our own tables do. */
const poison =
  '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\u2066\u200b\u00ad\u2028\u0085\r\u0008\u007f\u{e0041}\u001b[36m';
/** Of it what leaves no letter behind and ends no line: it stands in names and sentences that are still to be read. */
const ink = '\u001b\u009b\u202e\u2066\u200b\u00ad\u0007\u007f\u{e0041}';
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const name = `Russia${poison} and Ukraine`;
const story = `Russia${ink} has offered Ukraine${ink} a "final${ink}" truce if the Ukrainian${ink} army withdraws from the valley, its minister Ilse${ink} Maran said on Monday.
Ukraine rejected the offer, said Jon${ink} Oll, a spokesman. Russia${ink} attacked the bridge on Sunday. "We will never${ink} withdraw," Oll said. A deal is unlikely, an${ink} official said.

“We wait,” she${poison} said.
`;
const file = join(folder, `report${poison.replaceAll('\u0000', '')}.txt`);
const lines = join(folder, 'reports.jsonl');
const bad = join(folder, `bad${poison}.txt`);
const model = join(folder, `model${poison}.yaml`);

interface Look {
  readonly terminal: boolean;
}

/** What a command line writes, on a clock on which a second passes at every look, so that progress is shown too. */
async function rapporteur(argv: readonly string[], { terminal }: Look) {
  let now = Date.UTC(2031, 3, 20);
  const plain = recordedEffects();
  const effects = {
    ...plain,
    env: { RAPPORTEUR_DB: join(folder, 'test.db'), USER: `Ana${poison}` },
    terminal: { isTerminal: terminal, width: 100, colour: terminal },
    warnIsTerminal: terminal,
    now: () => {
      now += 1000;
      return now;
    },
  };
  const code = await run(argv, effects);
  return { code, out: plain.out(), err: plain.err() };
}

beforeAll(async () => {
  writeFileSync(file, `Published: 2031-04-01\n\n${story}`);
  const told = { title: `Truce${poison}`, publisher: `Post${poison}`, url: `https://example.org/${poison}` };
  writeFileSync(
    lines,
    [
      { id: `a${poison}`, text: `${story}More follows.`, published: '2031-04-02', ...told },
      {
        id: `b${poison}`,
        text: `Ukraine${ink} accepted the truce, Jon Oll said.`,
        published: '2031-04-09',
        ...told,
      },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  writeFileSync(bad, '');
  writeFileSync(model, `rapporteur: model@1${poison}\ntitle: "x${poison}"\n${poison}: [\n`);
  expect((await rapporteur(['add', name, file, lines], { terminal: false })).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

let claim = '';
let document = '';
const formats = (argv: readonly string[], ...names: string[]) =>
  names.map((format) => [...argv, '--format', format] as const);

const commands: readonly (readonly string[])[] = [
  ['add', name, folder, bad, join(folder, `none${poison}.txt`), `https://${poison}.example/`],
  ['add', poison, file],
  ...formats(['brief', file, lines, bad], 'text', 'md', 'html', 'json'),
  ['brief', file, '--between', `Peru${poison},Chile`],
  ...formats(['read', lines, bad], 'text', 'jsonl'),
  ...['text', 'attributions', 'parse'].map((show) => ['read', file, '--show', show] as const),
  ...formats(['cases'], 'text', 'jsonl'),
  ...formats(['documents', name], 'text', 'jsonl'),
  ...formats(['claims', name], 'text', 'jsonl'),
  ['claims', name, '--kind', `wish${poison}`],
  ['claims', name, '--party', `Nobody${poison}`, '--format', 'text'],
  ['claims', `no${poison}such`],
  ...formats(['sources', name], 'text', 'jsonl'),
  ...formats(['changes', name, '--since', '2031-03-01'], 'text', 'jsonl'),
  ...formats(['ask', `Russia${poison} and Ukraine${poison}?`], 'text', 'md', 'html', 'json'),
  ['ask', `Peru${poison} and Chile?`],
  ['ask', 'x', '--case', `no${poison}such`],
  ...formats(['export', name], 'csv', 'jsonl', 'plover', 'web-annotation'),
  ['export', name, '--format', 'jsonl', '--output', join(folder, `no${poison}such`, 'x')],
  ['model', file, lines],
  ['model', '--case', name],
  ['solve', model],
  ['solve', join(folder, `none${poison}.yaml`)],
  ['judge', '%claim', 'confirm', '--because', `so${poison}`],
  ['judge', '%claim', 'correct', '--party', `Nobody${poison}`, '--gist', `x${poison}`, '--because', `so${poison}`],
  ...formats(['claims', name], 'text', 'jsonl'),
  ['ask', `Russia${poison} and Ukraine${poison}?`],
  ['judge', `clm_${poison}`, 'confirm'],
  ['judge', '%claim', 'correct', '--issue', `x${poison}`],
  ['judge', '%claim', '--undo'],
  ['forget', `doc_${poison}`],
  ['forget', '%document'],
  ['forget', '%document', '--yes', '--because', `so${poison}`],
  ['add', name, file],
  ['serve', '--db', join(folder, `no${poison}such`, 'x.db')],
  [`frob${poison}`],
  ['read', file, `--frob${poison}`],
];

/** Our own colours and the progress line; nothing else that is not to be seen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
const own = /\u001b\[(?:0|1|2|22|33|36|1;36)m|\r\u001b\[2K|\r\n/g;
const hidden = /(?!\n|\t)[\p{Cc}\p{Cf}\u2028\u2029]/u;

it.each([false, true])('nothing of a hostile document or name reaches a terminal: %j', async (terminal) => {
  const listed = async (what: string) =>
    JSON.parse((await rapporteur([what, name, '--format', 'jsonl'], { terminal })).out.split('\n')[0]!) as {
      id: string;
    };
  claim = (await listed('claims')).id;
  document = (await listed('documents')).id;
  for (const argv of commands) {
    const line = argv.map((a) => (a === '%claim' ? claim : a === '%document' ? document : a));
    const { out, err } = await rapporteur(line, { terminal });
    const said = `${line.map((a) => JSON.stringify(a)).join(' ')}:`;
    expect(out + err, said).not.toBe('');
    for (const text of [out, err]) {
      const shown = terminal ? text.replace(own, '') : text.replaceAll('\r\n', '\n');
      expect(
        hidden.exec(shown) && JSON.stringify(shown.slice(Math.max(0, hidden.exec(shown)!.index - 60)).slice(0, 90)),
        said,
      ).toBeNull();
    }
  }
});
