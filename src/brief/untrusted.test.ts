import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, printable } from '../documents/index.js';
import type { Picture } from '../picture/index.js';
import { caseOf } from './cases.js';
import { createBrief } from './create.js';
import { renderHtml } from './render/html.js';
import { renderMarkdown } from './render/markdown.js';
import { renderText } from './render/text.js';
import { escapeHtml, escapeMarkdown } from './untrusted.js';

test.each([
  ['a\u001b[31mred\u001b[0m', 'a[31mred[0m'],
  ['safe\u202etxt.exe', 'safetxt.exe'],
  ['zero\u200bwidth\ufeff', 'zerowidth'],
  ['two\n\nlines\tand\u2028more', 'two lines and more'],
  ['bell\u0007', 'bell'],
  ['Kyïv, Łódź, 北京', 'Kyïv, Łódź, 北京'],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('markup is text', () => {
  expect(escapeHtml(`<img src=x onerror="a('b')">`)).toBe('&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;');
  expect(escapeMarkdown('[x](javascript:y) *b* <b> a|b')).toBe('\\[x\\](javascript:y) \\*b\\* \\<b\\> a\\|b');
});

/** A case whose every free text is hostile: the party, the gist, the source, the document and its name. */
function poisoned(poison: string): { picture: Picture; documents: Document[] } {
  const { picture, documents } = caseOf('ferries');
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string')
      return [
        'gist',
        'name',
        'title',
        'publisher',
        'saidBy',
        'reason',
        'statusReason',
        'condition',
        'label',
        'phrase',
      ].includes(key)
        ? `${poison}${value}${poison}`
        : value;
    if (Array.isArray(value)) return value.map((v) => spoil(v, key));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, spoil(v, k)]));
    return value;
  };
  return { picture: spoil(picture) as Picture, documents: spoil(documents) as Document[] };
}

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'); --",
  '</title></svg><b>',
  '\u001b[2J\u001b]0;owned\u0007',
  '\u202e\u2066',
  '`](javascript:alert(1)) | x',
  '{7*7} {{x}} {slot}',
];

describe('text of strangers', () => {
  test.each(attacks)('%j does nothing anywhere', (attack) => {
    const brief = createBrief(poisoned(attack));
    const html = renderHtml(brief);
    expect(html).not.toMatch(/<script|<img|<b>/i);
    expect(html.match(/<\/title>/g)?.length).toBe(html.match(/<title>/g)?.length);
    const text = renderText(brief);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there.
    const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/;
    for (const out of [html, text, renderMarkdown(brief)]) expect(out).not.toMatch(hidden);
    const prose = renderMarkdown(brief)
      .replace(/```text[\s\S]*?\n```\n/g, '')
      .replace(/<a id="c\d+"><\/a>/g, '');
    expect(prose).not.toMatch(/(^|[^\\])[<`]/);
  });

  test('whatever the text, the page has only the tags that we wrote', () => {
    const tags = (html: string) => [...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map((m) => m[1]);
    const known = new Set(tags(renderHtml(createBrief(caseOf('ferries')))));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (junk) => {
        for (const tag of tags(renderHtml(createBrief(poisoned(junk))))) expect(known).toContain(tag);
      }),
      { numRuns: 15 },
    );
  });
});
