import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadDocument } from './create.js';
import type { Result } from './problem.js';
import { type ReadOptions, readDocuments } from './reading.js';

const said =
  'The envoys of both sides said on Tuesday that the offer was on the table and that they would not sign it.';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function read(
  paths: readonly string[],
  options: ReadOptions = {},
  stdin: readonly (string | Uint8Array)[] = [],
): Promise<readonly Result<ReadDocument>[]> {
  const stream = (async function* () {
    yield* stdin;
  })();
  const results: Result<ReadDocument>[] = [];
  for await (const result of readDocuments(paths, options, { stdin: stream })) results.push(result);
  return results;
}

const texts = (results: readonly Result<ReadDocument>[]): readonly string[] =>
  results.map((result) => (result.ok ? result.value.text : result.problem.code));

test('a folder is read with its folders, sorted, without its README and what is no report', async () => {
  file('case/b.txt', `B. ${said}`);
  file('case/a/z.md', `Z. ${said}`);
  file('case/README.md', `About. ${said}`);
  file('case/.hidden.txt', `Hidden. ${said}`);
  file('case/photo.png', 'x');
  expect(texts(await read([join(folder, 'case')]))).toEqual([`Z. ${said}`, `B. ${said}`]);
});

test('standard input, one chunk cutting a character in two', async () => {
  const bytes = new TextEncoder().encode(`Zelenskyy’s aide. ${said}`);
  expect(texts(await read(['-'], { published: '2022-03-08' }, [bytes.subarray(0, 11), bytes.subarray(11)]))).toEqual([
    `Zelenskyy’s aide. ${said}`,
  ]);
});

test('JSON lines; a broken line fails alone, with its number', async () => {
  const lines = [
    JSON.stringify({ id: 'one', text: said, published: '2022-03-08' }),
    '{',
    '{"id": 3}',
    JSON.stringify({ text: said }),
  ];
  const results = await read([file('lines.jsonl', lines.join('\n'))]);
  expect(results.map((result) => (result.ok ? result.value.name : result.problem.where))).toEqual([
    'one',
    'lines.jsonl:2',
    'lines.jsonl:3',
    'lines.jsonl:4',
  ]);
  expect(results[0]).toMatchObject({ value: { published: '2022-03-08' } });
});

describe('encodings', () => {
  const words = `The minister’s café. ${said}`;
  const western = Buffer.from(words.replace('’', '\u0092'), 'latin1');
  const wide = Buffer.from(`\ufeff${words}`, 'utf16le');
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16', wide],
    ['UTF-16, big end first', Buffer.from(wide).swap16()],
    ['Windows-1252', western],
    ['line ends of Windows and odd spaces', Buffer.from(words.replace(' ', '\u00a0'))],
  ])('%s', async (name, bytes) => {
    expect(texts(await read([file(`${name}.txt`, bytes)]))).toEqual([words]);
  });

  test('the character set that a page declares', async () => {
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
      Buffer.from([0xcc, 0xee, 0xf1]),
      Buffer.from(` ${said}</p></body></html>`),
    ]);
    expect(texts(await read([file('cyrillic.html', page)]))).toEqual([`Мос ${said}`]);
  });
});

test('what cannot be read is named with its cure, and the others are still read', async () => {
  const bad = [
    join(folder, 'nothing-here.txt'),
    file('empty.txt', ''),
    file('blank.txt', ' \n\n'),
    file('a.txt', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])),
    file('b.txt', Buffer.from([0x68, 0, 0, 0, 0x69])),
    file('c.txt', Buffer.from([0x81, 0x8d, 0xff, 0xfe, 0xc3])),
    file('d.txt', Buffer.alloc(21 * 1024 * 1024, 'a ')),
    file(
      'e.txt',
      'Il ministro ha detto che non è possibile firmare per il momento, e che la proposta non è sul tavolo.',
    ),
  ];
  mkdirSync(join(folder, 'void'));
  const results = await read([...bad, join(folder, 'void'), file('good.txt', said)]);
  expect(texts(results)).toEqual([
    'file-missing',
    'document-empty',
    'document-empty',
    'document-binary',
    'document-binary',
    'document-encoding',
    'document-huge',
    'document-not-english',
    'folder-without-documents',
    said,
  ]);
  for (const [index, result] of results.slice(0, 8).entries())
    expect(result.ok ? '' : result.problem.message).toContain(bad[index]!.split('/').at(-1));
});

describe('web pages', () => {
  const page = (body: string, head = ''): string =>
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

  test('the article, in paragraphs, with what the page says of itself', async () => {
    const html = page(
      `<nav>Home</nav><article><h1>No fish</h1><figure><img src="x"><figcaption>A harbour</figcaption></figure>
      <p>${said}</p><h2>What <i>now</i></h2><p>Nobody&nbsp;knows;<br>the sides meet again &amp; again, a spokesman for the fishermen of the north said.</p></article><aside>Buy cod</aside>`,
      `<meta property="og:site_name" content="Test Herald"><script type="application/ld+json">{"datePublished":"2021-05-04T23:30:00+02:00"}</script>
       <link rel="canonical" href="https://example.org/fish">`,
    );
    const [result] = await read([file('page.html', html)]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        title: 'No fish',
        publisher: 'Test Herald',
        published: '2021-05-04',
        url: 'https://example.org/fish',
        offsets: null,
      },
    });
    const { text, blocks } = (result as { value: ReadDocument }).value;
    expect(blocks.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)).toEqual([
      'title: No fish',
      'caption: A harbour',
      `body: ${said}`,
      'heading: What now',
      'body: Nobody knows;',
      'body: the sides meet again & again, a spokesman for the fishermen of the north said.',
    ]);
  });

  test('a page that marks no article', async () => {
    const paragraphs = Array.from(
      { length: 12 },
      (_, index) => `<p>${said} That was round ${index + 1}, and it was not the last one of the year.</p>`,
    ).join('');
    const links = '<ul><li><a href="/a">Sport</a></li><li><a href="/b">Weather</a></li></ul>';
    const [result] = await read([
      file(
        'plain.html',
        page(`<div id="menu">${links}</div><div class="content">${paragraphs}</div><div id="footer">${links}</div>`),
      ),
    ]);
    const { text } = (result as { value: ReadDocument }).value;
    expect(text).toContain('That was round 12');
    expect(text).not.toContain('Weather');
  });

  test.each([
    [
      'scripts and styles',
      page(
        `<script>document.write('x')</script><style>p{}</style><!-- <p>no</p> --><p>${said}</p><iframe src="http://example.org"></iframe>`,
      ),
    ],
    ['what is hidden', page(`<p hidden>no</p><p style="display:none">no</p><p>${said}</p>`)],
    ['an unclosed script', page(`<p>${said}</p><script>while(1){}`)],
    ['deep nesting', page(`${'<div>'.repeat(100_000)}<p>${said}</p>${'</div>'.repeat(100_000)}`)],
    ['unclosed tags', page(`<b><p>${said}`)],
    ['marks that turn the line round', page(`<p>\u202e${said}\u202c</p>`)],
  ])('%s does no harm', async (name, html) => {
    const begun = performance.now();
    expect(texts(await read([file(`${name}.html`, html)]))).toEqual([said]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

test('giant lines and endless marks take bounded time', async () => {
  const begun = performance.now();
  const results = await read([
    file('line.txt', `${said} `.repeat(20_000)),
    file('stars.md', `${said} ${'*a '.repeat(200_000)}`),
    file('brackets.md', `${said} ${'[a]('.repeat(200_000)}`),
    file('quotes.txt', `${said} ${'"a, '.repeat(200_000)}?`),
    file('dots.txt', `${said} ${'.'.repeat(1_000_000)}x`),
  ]);
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(performance.now() - begun).toBeLessThan(20_000);
});
