import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type Document, shippedModel } from '../documents/index.js';
import { createAnalyser, createTokenParser } from './analyse.js';
import { parseConllu } from './conllu.js';
import type { Token } from './sentence.js';

const models = { tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') };
const analyse = createAnalyser(models);
const parse = createTokenParser(models);

const documentOf = (parts: readonly (readonly [Block['kind'], string])[]): Document => {
  let text = '';
  const blocks = parts.map(([kind, part]): Block => {
    const start = text.length;
    text += `${part}\n\n`;
    return { kind, span: [start, start + part.length] };
  });
  return { id: 'doc_test', name: 'test', title: null, publisher: null, published: null, url: null, text, blocks };
};
const body = (text: string): Document => documentOf([['body', text]]);
const arcs = (text: string): string[] =>
  analyse(body(text)).flatMap((s) =>
    s.tokens.map((t) => `${t.text} ${t.rel} ${t.head < 0 ? 'ROOT' : s.tokens[t.head]!.text}`),
  );

describe('the analyser', () => {
  it.each([
    ['She conceded the point.', 'conceded', 'concede'],
    ['They resumed the talks.', 'resumed', 'resume'],
    ['Oslo mediated for years.', 'mediated', 'mediate'],
    ['The court compelled them to pay.', 'compelled', 'compel'],
    ['They are postponing the vote.', 'postponing', 'postpone'],
    ['He admitted it.', 'admitted', 'admit'],
    ['They needed more time.', 'needed', 'need'],
  ])('%s: the dictionary has the verb', (text, form, lemma) => {
    const tokens = analyse(body(text)).flatMap((s) => s.tokens);
    expect(tokens.find((t) => t.text === form)?.lemma).toBe(lemma);
  });
  it('reads title, headings, questions and body, and nothing else', () => {
    const kinds: [Block['kind'], string][] = [
      ['title', 'Talks resume'],
      ['byline', 'By A Reporter'],
      ['dateline', 'LIMA'],
      ['question', 'Who came?'],
      ['caption', 'A man waves.'],
      ['credit', 'Photo by someone'],
      ['body', 'Two envoys came. They left.'],
      ['repeat', 'Talks resume'],
      ['furniture', 'Share this'],
      ['heading', 'What next'],
    ];
    const sentences = analyse(documentOf(kinds));
    expect(sentences.map((s) => kinds[s.block]![0])).toEqual(['title', 'question', 'body', 'body', 'heading']);
    expect(sentences.map((s) => s.index)).toEqual([0, 1, 2, 3, 4]);
  });

  const cases: [text: string, ...expected: string[]][] = [
    [
      'The minister said the ministry would reject the plan.',
      'minister nsubj said',
      'reject ccomp said',
      'ministry nsubj reject',
      'plan obj reject',
    ],
    ['The offer was rejected by the union.', 'offer nsubj:pass rejected', 'union obl:agent rejected'],
    [
      "The company's lawyers want to delay the vote.",
      'company nmod:poss lawyers',
      'delay xcomp want',
      'vote obj delay',
    ],
    ['The envoy who met the rebels refused to speak.', 'met acl:relcl envoy', 'envoy nsubj refused'],
    ['If the talks fail, the army will attack.', 'fail advcl attack', 'army nsubj attack'],
    ['She told reporters that the deal was dead.', 'dead ccomp told', 'deal nsubj dead', 'was cop dead'],
  ];
  it.each(cases)('%s', (text, ...expected) => {
    expect(arcs(text)).toEqual(expect.arrayContaining(expected));
  });

  it('tells two objects of a verb of giving', () => {
    expect(arcs('Peru has offered Chile a new treaty.')).toContain('Chile iobj offered');
  });

  it('ties a verb of saying to the words it reports', () => {
    const found = arcs('"We will not sign," the foreign minister told reporters.');
    expect(['told parataxis sign', 'sign ccomp told'].filter((arc) => found.includes(arc))).toHaveLength(1);
  });

  it('tells tenses and gives lemmas', () => {
    const [sentence] = analyse(
      body('The parties had met twice, but nobody went home happier than the oldest mediators.'),
    );
    const found = Object.fromEntries(sentence!.tokens.map((t) => [t.text, `${t.lemma} ${t.xpos}`]));
    expect(found).toMatchObject({
      parties: 'party NNS',
      had: 'have VBD',
      met: 'meet VBN',
      went: 'go VBD',
      happier: 'happy JJR',
      oldest: 'old JJS',
      mediators: 'mediator NNS',
    });
  });

  it('gives trees with one root, whole offsets and no loops, whatever the text', () => {
    const word = fc.constantFrom(
      'the',
      'Talks',
      'said',
      '"',
      ',',
      'he',
      '.',
      '?',
      '(',
      ')',
      '-',
      "'s",
      'U.S.',
      'to',
      'sign',
      '—',
      '40%',
      'é',
      '!',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 40 }), (words) => {
        const document = body(words.join(' '));
        for (const sentence of analyse(document)) {
          expect(sentence.tokens.filter((t) => t.head === -1)).toHaveLength(1);
          for (const token of sentence.tokens) {
            expect(document.text.slice(token.start, token.end)).toBe(token.text);
            expect(stepsToRoot(sentence.tokens, token)).toBeLessThanOrEqual(sentence.tokens.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('parses a sentence of thousands of words', () => {
    expect(analyse(body('word '.repeat(3000)))[0]!.tokens).toHaveLength(3000);
  });

  it('refuses bytes that are no model', () => {
    expect(() => createTokenParser({ tagger: models.tagger.slice(0, 900_000), parser: models.parser })).toThrow(
      'damaged',
    );
  });
});

function stepsToRoot(tokens: readonly Token[], token: Token): number {
  let steps = 0;
  for (let t = token; t.head >= 0 && steps <= tokens.length; t = tokens[t.head]!) steps++;
  return steps;
}

describe('the models', () => {
  it('are small', () => {
    expect(models.tagger.length + models.parser.length).toBeLessThan(5_000_000);
  });

  const gold = new URL('../../../shared/data/ud-ewt/dev.conllu', import.meta.url);
  it.skipIf(!existsSync(gold))('keep their score on the treebank (skipped where ../shared is absent)', () => {
    let words = 0;
    let right = 0;
    for (const { tokens } of parseConllu(readFileSync(gold, 'utf8')))
      parse(tokens).forEach((t, i) => {
        words++;
        const g = tokens[i]!;
        if (t.head === g.head && t.rel.split(':')[0] === g.rel.split(':')[0]) right++;
      });
    expect(right / words).toBeGreaterThan(0.79);
  });
});
