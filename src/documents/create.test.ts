import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocument, type DocumentInput, type ReadDocument } from './create.js';
import { documentSchema } from './document-schema.js';
import { rawOffset } from './offsets.js';

function made(input: Partial<DocumentInput> & { readonly text: string }): ReadDocument {
  const result = createDocument({ name: 'report.txt', ...input });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('publication date', () => {
  const said = 'Norway turned down the offer, a negotiator said on Tuesday.';
  test.each<readonly [what: string, input: Partial<DocumentInput> & { readonly text: string }, date: string | null]>([
    ['a dateline with a year', { text: `OSLO, May 4, 2021 (Test Wire) - ${said}` }, '2021-05-04'],
    ['a dateline without a year', { text: `OSLO, May 4 (Test Wire) - ${said}` }, null],
    ['a dateline of a day and a station alone', { text: `May 4, 2021 (Test Radio) - ${said}` }, '2021-05-04'],
    ['a dateline of a day alone, in the European order', { text: `4 May 2021 — ${said}` }, '2021-05-04'],
    ['a European dateline', { text: `OSLO, 4 May 2021 — ${said}` }, '2021-05-04'],
    ['a byline', { text: `No fish\n\nBy Ola Nordmann | 4 May 2021 | 3 min read\n\n${said}` }, '2021-05-04'],
    [
      'the line below the headline of a live blog',
      {
        text: `No fish: as it happens\nLive, fisheries desk, Tuesday 4 May 2021 (all times local, newest first)\n\n${said}`,
      },
      '2021-05-04',
    ],
    ['a header line', { text: `Published: 4th May 2021\n\n${said}` }, '2021-05-04'],
    ['a header line before a dateline', { text: `Date: 2021-05-05\n\nOSLO, May 4, 2021 - ${said}` }, '2021-05-05'],
    ['a line with the month alone', { text: `Date: May 2021\n\n${said}` }, '2021-05'],
    ['when it was updated', { text: `Updated: 5 May 2021\n\n${said}` }, null],
    ['a date that two countries read in two ways', { text: `Date: 04/05/2021\n\n${said}` }, null],
    ['a numeric date that can be read in one way', { text: `Date: 14/05/2021\n\n${said}` }, '2021-05-14'],
    ['a day that does not exist', { text: `Date: 31 April 2021\n\n${said}` }, null],
    ['a date in the running text', { text: `The quarrel began on May 4, 2021, when ${said}` }, null],
    ['a file name', { name: '2021-05-04-fish.txt', text: said }, '2021-05-04'],
    ['a file name against the text', { name: '20210506.txt', text: `OSLO, May 4, 2021 - ${said}` }, '2021-05-04'],
    ['what the user says', { published: '2021-05-07', text: `OSLO, May 4, 2021 - ${said}` }, '2021-05-07'],
    ['front matter', { format: 'markdown', text: `---\ndate: 2021-05-04\n---\n${said}` }, '2021-05-04'],
    ['nothing', { text: said }, null],
  ])('%s', (_, input, date) => {
    expect(made(input).published).toBe(date);
  });
});

describe('title and publisher', () => {
  const said = 'Norway turned down the offer, a negotiator said.\n\nNobody was surprised.';
  test.each<readonly [text: string, title: string | null, publisher: string | null]>([
    [`No fish for Brussels\n\n${said}`, 'No fish for Brussels', null],
    [
      `No Fish for Brussels, Minister Tells Parliament.\n\n${said}`,
      'No Fish for Brussels, Minister Tells Parliament.',
      null,
    ],
    [`Title: No fish\nSource: Test Herald\n\n${said}`, 'No fish', 'Test Herald'],
    [`Test Herald\nNo fish for Brussels\n\n${said}`, 'No fish for Brussels', 'Test Herald'],
    [`Source: Envoys to meet again\n\n${said}`, 'Source: Envoys to meet again', null],
    [`OSLO (Test Wire) - ${said}`, null, 'Test Wire'],
    [said, null, null],
  ])('%s', (text, title, publisher) => {
    const document = made({ text });
    expect([document.title, document.publisher]).toEqual([title, publisher]);
  });

  test('Markdown loses its marks, keeps its words and tells title and headings', () => {
    const text =
      '# No **fish**\n\nThe [minister](https://example.org/m) said *no*.\n\n## What now\n\n> She will not sign, her aide said.\n\n- a snake_case word stays';
    const document = made({ format: 'markdown', text });
    expect(document.text).toBe(
      'No fish\n\nThe minister said no.\n\nWhat now\n\nShe will not sign, her aide said.\n\n- a snake_case word stays',
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['title', 'body', 'heading', 'body', 'body']);
    const aide = document.text.indexOf('aide');
    expect(text.slice(rawOffset(document.offsets!, aide)).startsWith('aide')).toBe(true);
  });
});

describe('refusals name the document and the cure', () => {
  test.each([
    ['', 'document-empty'],
    ['12 34 — …', 'document-empty'],
    [
      'Der Minister sagte am Dienstag, dass er das Angebot nicht annehmen werde, weil es für das Land zu teuer sei.',
      'document-not-english',
    ],
    [
      'Le ministre a dit mardi que son pays ne pouvait pas accepter cette offre, qui est trop chère pour les pêcheurs.',
      'document-not-english',
    ],
    ['Министр заявил во вторник, что не примет предложение.', 'document-not-english'],
    ['部长星期二表示不会接受这一提议。', 'document-not-english'],
  ])('%s', (text, code) => {
    const result = createDocument({ name: 'note.txt', text });
    expect(result).toMatchObject({ ok: false, problem: { code, where: 'note.txt' } });
  });

  test('the language is named where it is plain', () => {
    const result = createDocument({
      name: 'n',
      text: 'El ministro dijo que no aceptará la oferta, porque es muy cara para los pescadores del norte y no se puede pagar.',
    });
    expect(result.ok ? '' : result.problem.message).toContain('Spanish');
  });

  test.each([
    'Kim Jong-un, Moon Jae-in, Xi Jinping, Abe Shinzo, Wang Yi, Kang Kyung-wha, Ri Yong-ho, Taro Kono, Choe Son-hui',
    'No deal.',
  ])('names and short notes are read: %s', (text) => expect(createDocument({ name: 'n', text }).ok).toBe(true));
});

describe('laws', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\r\n', '\u00a0', '\ufeff', '\u202e', 'e\u0301', '\ud83d', '\u2028', ' the talks '),
      ),
    )
    .map((parts) => `The offer of the envoys was on the table, and it was for them to say no to it. ${parts.join('')}`);

  test('cleaning a cleaned text changes nothing, and the same content has the same id', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = createDocument({ name: 'a', text });
        if (!first.ok) return;
        const again = made({ name: 'a', text: first.value.text });
        expect({ ...again, offsets: null }).toEqual({ ...first.value, offsets: null });
        expect(documentSchema.safeParse(first.value).success).toBe(true);
      }),
    );
  });

  test('a raw offset leads to the same character, unless that was replaced', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = createDocument({ name: 'a', text });
        if (!result.ok || result.value.offsets === null) return;
        const { text: clean, offsets } = result.value;
        for (let at = 0; at < clean.length; at++)
          if (/[a-z]/.test(clean[at]!)) expect(text[rawOffset(offsets, at)]?.normalize('NFC')[0]).toBe(clean[at]);
      }),
    );
  });
});

const measured = join(import.meta.dirname, '../../../shared/data/reports');
describe.skipIf(!existsSync(measured))('on the measuring stories (only where they are present)', () => {
  const stories = (existsSync(measured) ? ['stories-dev.jsonl', 'retold-dev.jsonl'] : []).flatMap((file) =>
    readFileSync(join(measured, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string; claims: { quote?: string }[] }),
  );
  test('no sentence that makes a claim is taken for furniture', () => {
    const lost = stories.flatMap(({ id, text, claims }) => {
      const document = made({ name: id, text });
      const spoken = document.blocks.filter(({ kind }) => ['title', 'heading', 'question', 'body'].includes(kind));
      return claims.filter(
        ({ quote }) => quote !== undefined && !spoken.some(({ span }) => document.text.slice(...span).includes(quote)),
      );
    });
    expect(lost).toEqual([]);
  });
});
