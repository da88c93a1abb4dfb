import { expect, test } from 'vitest';
import type { Brief } from '../brief.js';
import { sentence, sideBySide } from '../compose.js';
import { renderText } from './text.js';

const parties = ['Guild', 'Port', 'Town', 'Church'];
const brief = (sides: number): Brief =>
  ({
    version: 'brief@1',
    title: 'Talks',
    question: 'Talks',
    asOf: '2031-05-04',
    generatedBy: 'the tests',
    sections: [
      {
        id: 'issues',
        title: 'Issues',
        blocks: [
          sideBySide(
            'By issue',
            ['Issue', ...parties.slice(0, sides)],
            [
              [
                sentence('Pay'),
                ...parties.slice(0, sides).map((p) => sentence(`${p} wants the pay of the year before last`)),
              ],
            ],
          ),
        ],
      },
    ],
    scale: { name: 'a scale', bands: [] },
    glossary: [],
    citations: [],
    words: 0,
  }) as unknown as Brief;

test('sides stand in columns where each has room for a sentence, else in lines', () => {
  expect(renderText(brief(2), { width: 80 })).toMatch(/^Issue +Guild +Port$/m);
  expect(renderText(brief(3), { width: 88 })).toMatch(/^Issue +Guild +Port +Town$/m);
  expect(renderText(brief(4), { width: 88 })).toMatch(/^ {2}• Guild: Guild wants/m);
  expect(renderText(brief(2), { width: 40 })).toMatch(/^ {2}• Port: Port wants/m);
});
