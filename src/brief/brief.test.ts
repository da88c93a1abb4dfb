import { describe, expect, test } from 'vitest';
import { pictureSchema } from '../picture/schemas.js';
import { type Brief, briefSchema } from './brief.js';
import { caseNames, caseOf, expected } from './cases.js';
import { textOf, wordCount } from './compose.js';
import { createBrief } from './create.js';
import { glossarySchema, sentencesOf, shippedGlossary } from './glossary.js';
import { judgementRulesSchema, shippedJudgementRules } from './judgements/judgement-rules.js';
import { scaleSchema, shippedScale } from './judgements/likelihood.js';
import { renderHtml } from './render/html.js';
import { renderJson } from './render/json.js';
import { renderMarkdown } from './render/markdown.js';
import { renderText } from './render/text.js';
import { shippedWording, wordingSchema } from './wording.js';

const briefOf = (name: string): Brief => createBrief({ ...caseOf(name), generatedBy: 'the tests' });
const all = (brief: Brief) => brief.sections.flatMap((s) => sentencesOf(s.blocks));

test('the packs of the brief have their shape', () => {
  expect(wordingSchema.parse(shippedWording())).toBeTruthy();
  expect(judgementRulesSchema.parse(shippedJudgementRules())).toBeTruthy();
  expect(glossarySchema.parse(shippedGlossary()).length).toBeGreaterThan(5);
  const scale = scaleSchema.parse(shippedScale());
  // One scale without holes: a band begins where the one before it ends.
  for (const [i, b] of scale.bands.entries()) if (i > 0) expect(b.low).toBe(scale.bands[i - 1]!.high);
});

describe.each(caseNames())('the case %s', (name) => {
  const brief = briefOf(name);
  const { documents } = caseOf(name);

  test('prints as expected', async () => {
    expect(pictureSchema.safeParse(caseOf(name).picture).success).toBe(true);
    await expect(renderText(brief, { width: 80 })).toMatchFileSnapshot(expected(name, 'brief.txt'));
    await expect(renderMarkdown(brief)).toMatchFileSnapshot(expected(name, 'brief.md'));
    await expect(renderHtml(brief)).toMatchFileSnapshot(expected(name, 'brief.html'));
  });

  test('is a brief, also after a trip through JSON', () => {
    expect(briefSchema.parse(JSON.parse(renderJson(brief)))).toEqual(brief);
  });

  test('every citation exists, and its words slice from the document', () => {
    for (const s of all(brief)) for (const n of s.cites) expect(brief.citations[n - 1]?.number).toBe(n);
    for (const c of brief.citations) {
      const { text } = documents.find((d) => d.id === c.document.id)!;
      expect(text.slice(...c.span)).toBe(c.quote);
      expect(text.slice(...c.sentenceSpan)).toBe(c.sentence);
      expect(c.sentence).toContain(c.quote);
    }
  });

  test('the bottom line has at most 60 words, the main text at most 900', () => {
    const first = brief.sections[0]!.blocks[0]!;
    const words = first.type === 'paragraph' ? first.sentences.reduce((n, s) => n + wordCount(textOf(s)), 0) : 999;
    expect(words).toBeGreaterThan(10);
    expect(words).toBeLessThanOrEqual(60);
    expect(brief.words).toBeLessThanOrEqual(900);
  });

  test('one to five judgements, each with one range of the scale and its confidence in a sentence of its own', () => {
    const list = brief.sections[1]!.blocks[0]!;
    const items = list.type === 'list' ? list.items : [];
    expect(items.length).toBeGreaterThanOrEqual(1);
    expect(items.length).toBeLessThanOrEqual(5);
    const ranges = brief.scale.bands.map((b) => `(${b.low}–${b.high}\u00a0%)`);
    const after = brief.sections[1]!.blocks[1]!;
    const once =
      after.type === 'paragraph' &&
      /^(?:All \S+ are|Both are|It is) of (low|moderate|high) confidence: ./.test(textOf(after.sentences[0]!));
    for (const item of items) {
      expect(ranges.filter((r) => textOf(item[0]!).includes(r))).toHaveLength(1);
      if (!once) expect(textOf(item.at(-1)!)).toMatch(/^Confidence is (low|moderate|high): ./);
    }
  });

  test('quotation marks stand only round words that a document has', () => {
    // Marks within a quotation are made single.
    const level = (t: string) => t.replace(/["“”‘’]/g, "'").toLowerCase();
    const texts = documents.map((d) => level(d.text));
    for (const s of all(brief))
      for (const [, quoted] of textOf(s).matchAll(/“([^”]+)”/g))
        expect(
          texts.some((t) => t.includes(level(quoted!.replace(/^… | …$/g, '')))),
          quoted,
        ).toBe(true);
  });

  test('what is denied is never printed without the mark of a denial', () => {
    const denied = new Set(
      caseOf(name)
        .picture.claims.filter((c) => c.claim.polarity === 'denied')
        .map((c) => c.claim.id),
    );
    const numbers = new Set(brief.citations.filter((c) => denied.has(c.claim ?? '')).map((c) => c.number));
    for (const section of brief.sections.filter((s) => s.id !== 'gaps'))
      for (const s of sentencesOf(section.blocks))
        if (s.cites.length > 0 && s.cites.every((n) => numbers.has(n)))
          expect(
            s.runs.some((r) => r.mark === 'denied'),
            textOf(s),
          ).toBe(true);
  });

  test('a page that stands alone: no script, nothing loaded, headings in order, every table with its headers', () => {
    const html = renderHtml(brief);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|url\(|@import|src=/i);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<svg/g)?.length ?? 0).toBe(
      html.match(/<svg[^>]*role="img"[^>]*><title>[^<]+<\/title>/g)?.length ?? 0,
    );
    expect(html.match(/<table/g)?.length ?? 0).toBe(html.match(/<caption>[^<]+<\/caption>/g)?.length ?? 0);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test('no line of text is wider than asked for', () => {
    for (const width of [40, 64, 80, 120])
      for (const line of renderText(brief, { width }).split('\n'))
        expect([...line].length, line).toBeLessThanOrEqual(width);
  });
});
