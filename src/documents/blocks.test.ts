import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocks } from './blocks.js';
import { cleanText } from './cleaning.js';

const kinds = (text: string): readonly (readonly [string, string])[] =>
  blocks(text).map(({ kind, span }) => [kind, text.slice(...span)] as const);
const body = (text: string): readonly string[] =>
  kinds(text).flatMap(([kind, words]) => (kind === 'body' ? [words] : []));

const report = [
  'Ministers fail to agree on fish',
  'OSLO, May 4, 2021 (Test Wire) - Norway turned down the offer on Tuesday, a negotiator said.',
  'The European Union had asked for a tenth more cod. Nobody expects an answer before Friday.',
  'Follow the fish, said the minister, and you will find the quarrel.',
].join('\n\n');

describe('what stands round a report', () => {
  test.each([
    ['(Photo: A. Name/Agency)', 'credit'],
    ['REUTERS/Ola Nordmann', 'credit'],
    ['Getty Images', 'credit'],
    ['AP Photo/Ola Nordmann', 'credit'],
    ['Ola Nordmann via AFP', 'credit'],
    ['Trawlers wait in the harbour of Bergen. (Photo credit: Ola Nordmann/POOL)', 'caption'],
    ['Trawlers wait in the harbour of Bergen. Photo: Ola Nordmann/AFP', 'caption'],
    ['Fishermen in Bergen on Monday. REUTERS/Ola Nordmann', 'caption'],
    ['The minister (left) with her guest in a file photo.', 'caption'],
    ['READ MORE: Why cod is dear', 'furniture'],
    ['ALSO READ | Why cod is dear', 'furniture'],
    ['Sign up for our fisheries newsletter', 'furniture'],
    ['Share this article', 'furniture'],
    ['Advertisement', 'furniture'],
    ['© 2021 Test Wire. All rights reserved.', 'furniture'],
    ['(c) 2021 Test Wire', 'furniture'],
    ['(C) Test Wire Limited', 'furniture'],
    ['(Reporting by Ola Nordmann; Editing by Kari Nordmann)', 'furniture'],
    ['Correction: an earlier version of this story gave the wrong day.', 'furniture'],
    ['We use cookies to improve your experience.', 'furniture'],
    ['Kari Nordmann contributed to this report.', 'furniture'],
    ['By Ola Nordmann and Kari Nordmann in Oslo', 'byline'],
    ['Ola Nordmann, diplomatic correspondent', 'byline'],
    ['Posted Tuesday, April 7, 2026, 6:52 p.m.', 'byline'],
    ['Ola Nordmann reported from Oslo, and Kari Nordmann from Bergen.', 'byline'],
    ['By our fisheries staff | May 4, 2021 | 2 min read', 'byline'],
    ['What happens next?', 'question'],
    ['What the Union wants', 'heading'],
  ])('%s', (line, kind) => {
    const text = report.replace('\n\nThe European', `\n\n${line}\n\nThe European`);
    expect(kinds(text)).toContainEqual([kind, line]);
    expect(body(text)).toEqual(body(report));
  });

  test.each([
    'Read more into it than we meant, and the deal is dead, an envoy warned.',
    'Sources close to both sides said the photo of the signing had been staged.',
    'By Friday the fishermen want an answer.',
    'The union shared this view, its chairman said.',
    'Share prices of the fish farms fell by a tenth on the news.',
    'Reuters reported that the talks, held in Oslo, had ended.',
    'The credit line, he said, was part of the offer: two billion kroner a year.',
    'Copyright is the hardest chapter, a negotiator said.',
    'Sign the paper, the Commission told Oslo, or lose the quota.',
    'Gov. Ola Nordmann (R) refused the offer.',
    'NF made an offer on Sunday. Nobody answered it.',
    'The minister asked her guest, “Why now?”',
    'Oslo – and nobody else – decides, the minister said.',
    'Watch what they do, the envoy said, and not what they say.',
  ])('is not: %s', (line) => {
    expect(body(`${report}\n\n${line}\n\nNobody answered him.`)).toContain(line);
  });

  test('what stands between the title and who wrote it is a standfirst, and a place in capitals behind it a dateline', () => {
    const lead =
      'Envoys of both sides met in the port on Monday and went home in the evening without a word to anybody who had waited there for them.';
    const text = `Ministers talk fish\n\nThe paper splits the difference. Neither has said yes, and both were careful on Wednesday not to say no to the men who wrote it.\n\nBy Ola Nordmann\n\nOSLO, Norway \u2014 ${lead}`;
    expect(kinds(text).map(([kind]) => kind)).toEqual(['title', 'heading', 'byline', 'dateline', 'body']);
    expect(body(text)).toEqual([lead]);
  });

  test('a paragraph keeps its words where a dateline or a sign-off shares it', () => {
    expect(kinds(`${report} (Reporting by Ola Nordmann; editing by Kari Nordmann)`)).toEqual([
      ['title', 'Ministers fail to agree on fish'],
      ['dateline', 'OSLO, May 4, 2021 (Test Wire) -'],
      ['body', 'Norway turned down the offer on Tuesday, a negotiator said.'],
      ['body', 'The European Union had asked for a tenth more cod. Nobody expects an answer before Friday.'],
      ['body', 'Follow the fish, said the minister, and you will find the quarrel.'],
      ['furniture', '(Reporting by Ola Nordmann; editing by Kari Nordmann)'],
    ]);
  });

  test('a caption set twice, with and without its credit, is no sentence of the report', () => {
    const caption = 'Trawlers wait for the talks to end in the harbour of Bergen';
    const text = `${report}\n\n${caption} (photo credit: OLA NORDMANN/POOL)\n${caption}\n(photo credit: OLA NORDMANN/POOL)`;
    expect(
      kinds(text)
        .slice(-3)
        .map(([kind]) => kind),
    ).toEqual(['caption', 'caption', 'credit']);
  });

  test('a pull quote and a lifted standfirst are repeats; the running text stays', () => {
    const quote = 'Nobody expects an answer before Friday';
    const text = report.replace('fish\n\nOSLO', `fish\n\n${quote}\n\nOSLO`);
    expect(kinds(text)[1]).toEqual(['repeat', quote]);
    expect(body(text)).toEqual(body(report));
  });

  test('links after "Related" end where a sentence goes on', () => {
    const text = `${report}\n\nRELATED STORIES\n> Cod: a history\nHerring and honour\n\nThe talks resume on Monday, both sides said.`;
    expect(
      kinds(text)
        .slice(-4)
        .map(([kind]) => kind),
    ).toEqual(['furniture', 'furniture', 'furniture', 'body']);
  });
});

test('in an interview a remark in the place of a question is one', () => {
  const text = [
    'Three rounds later',
    'Who moved?\nThey did. We moved in March and got nothing for it.',
    'Was that wise?\nNo. It cost us two months.',
    'The minister says that you lied.\nShe was not in the room, and she knows it.',
    'And the crews? They meet in May.\nThey will vote for it.',
    'What now?\nWe wait for a better offer.',
  ].join('\n\n');
  expect(
    kinds(text)
      .filter(([kind]) => kind === 'question')
      .map(([, words]) => words),
  ).toEqual([
    'Who moved?',
    'Was that wise?',
    'The minister says that you lied.',
    'And the crews? They meet in May.',
    'What now?',
  ]);
});

test('a transcript has no title, and its short questions are questions', () => {
  const text =
    'HOST: The talks are over, we hear. Is there a deal?\n\nREPORTER: No. They meet again on Monday.\n\nHOST: And who decides?\n\nREPORTER: The two ministers.';
  expect(kinds(text).map(([kind]) => kind)).toEqual(['body', 'body', 'question', 'body']);
});

test('lines of a hard-wrapped text are one paragraph', () => {
  const text = [
    'The minister said on Tuesday that she would not sign the',
    'agreement before the Union had dropped its demand for a',
    'tenth more cod, and that she saw no reason to hurry now.',
    '',
    'Nobody in Brussels expected anything else from her, as a',
    'negotiator who knows her well remarked after the round.',
  ].join('\n');
  expect(blocks(text)).toHaveLength(2);
});

describe('laws', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.constantFrom(
      'OSLO, May 4 - No deal was made.',
      'Photo: pool',
      'By Ola Nordmann',
      '# A',
      'Date: 2021-05-04',
      '',
      ' ',
      'Why?',
    ),
  );
  const text = fc.array(line, { maxLength: 20 }).map((lines) => cleanText(lines.join('\n')).text);

  test('blocks are in order, do not overlap, have no blank edges and cover every character that is not blank', () => {
    fc.assert(
      fc.property(text, (words) => {
        let at = 0;
        for (const { span } of blocks(words)) {
          expect(words.slice(at, span[0]).trim()).toBe('');
          expect(words.slice(...span).trim()).toBe(words.slice(...span));
          expect(span[1]).toBeGreaterThan(span[0]);
          at = span[1];
        }
        expect(words.slice(at).trim()).toBe('');
      }),
    );
  });

  test('noise between paragraphs changes no body block', () => {
    const noise = fc.constantFrom(
      'Advertisement',
      'READ MORE: Cod in crisis',
      'Share this story',
      '(Photo: A. Name/AFP)',
      'Sign up for our daily newsletter',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, fc.integer({ min: 1, max: 3 })), { maxLength: 6 }), (added) => {
        const paragraphs: string[] = report.split('\n\n');
        for (const [words, place] of added) paragraphs.splice(place, 0, words);
        expect(body(paragraphs.join('\n\n'))).toEqual(body(report));
      }),
    );
  });
});
