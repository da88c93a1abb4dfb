import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument, type Document } from '../documents/index.js';
import { drawn } from './drawn.js';
import { syndication } from './syndication.js';

/** A report; its first line says who prints it and when, as `Publisher | date`. */
function report(head: string, ...paragraphs: readonly string[]): Document {
  const [publisher = '', published = ''] = head.split(' | ');
  const made = createDocument({ name: `${publisher}.txt`, text: paragraphs.join('\n\n'), publisher, published });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

const wire = report(
  'Meridian Newswire | 2031-05-12',
  'Ferry owners raise offer as strike enters third week',
  'The owners of the Straits ferries raised their pay offer to 7 percent over two years on Monday, their first move since crews walked out on April 24.',
  'The Seafarers’ League said it would put the offer to its members but would not recommend it. “We did not stand in the rain for eighteen days to be paid in promises,” its secretary, Marta Quill, told reporters at the gate.',
  'The owners’ association said the strike had cost its members 14 million crowns. Its chairman, Tobias Renn, said the offer was the last that the lines could afford. “There is no second envelope in my jacket,” he said.',
  'The League wants 11 percent and a rest day after every tenth shift. Renn said that the rest day would need forty more crew, whom the lines cannot find.',
  'A mediator, Judge Oona Falk, has called both sides for Thursday. If they fail to agree, she can order a cooling-off period of thirty days.',
);

const rewritten = [
  'Ferry crews looked set on Monday to reject a better pay offer from the shipping lines, which came up to 7 percent over two years.',
  '“We did not stand in the rain for eighteen days to be paid in promises,” Marta Quill, secretary of the Seafarers’ League, said. The League will let its members vote on the offer, without recommending it.',
  'Tobias Renn, who chairs the owners’ association, said the lines could go no further. “There is no second envelope in my jacket,” he said. The strike has cost his members 14 million crowns so far.',
  'The League is holding out for 11 percent, along with a rest day after each tenth shift.',
];
const inOtherWords = [
  'Pay for those who sail the Straits is to go up by 7 percent, and not by a crown more, if the owners of the ferries have their way.',
  'Their offer of Monday was met with scorn at the gate. Members will be asked about it by the League, which does not recommend a yes.',
  'A rest day after ten shifts is out of reach, says Tobias Renn, for want of crew. Judge Oona Falk sees both sides on Thursday.',
];
const ownReporting = [
  'The braziers were still burning at the ferry gate on Monday night when word of the new offer came: 7 percent over two years.',
  '“Seven is a number for people who sleep at home,” said Jory Maddox, an engineer with 22 years on the Straits run.',
  'Two people in the owners’ association said that three of the five lines would go to 9 percent if the rest day were dropped. The secretary of the League, Marta Quill, had heard nothing of it. “Show me the paper,” she said.',
  '“We did not stand in the rain for eighteen days to be paid in promises,” Quill had told reporters before.',
];

const from = (...documents: readonly Document[]) => {
  const names = new Map(documents.map((d) => [d.id, d.publisher]));
  const found = drawn(documents, syndication(documents));
  return [...found].map(([id, { from, ...rest }]) => ({ report: names.get(id), from: names.get(from), ...rest }));
};

describe('a report that retells an agency’s', () => {
  it.each<[string, string, readonly string[], object | null]>([
    ['says so and quotes the same', '2031-05-13', ['From our wires', ...rewritten], { quotations: 2, credited: true }],
    [
      'says so in part and quotes the same',
      '2031-05-12',
      ['By staff and agencies', ...rewritten],
      { quotations: 2, credited: true },
    ],
    [
      'says so and quotes nothing',
      '2031-05-13',
      ['From our wires', ...inOtherWords],
      { quotations: 0, credited: true },
    ],
    [
      'names the agency at its end',
      '2031-05-13',
      [...inOtherWords, 'Meridian Newswire'],
      { quotations: 0, credited: true },
    ],
    [
      'says nothing, and has all its quotations from there, by two speakers',
      '2031-05-13',
      rewritten,
      { quotations: 2, credited: false },
    ],
    ['says nothing and quotes nothing: that cannot be told', '2031-05-13', inOtherWords, null],
    ['says so, days later', '2031-05-16', ['From our wires', ...rewritten], null],
    ['names another agency', '2031-05-13', ['By Reuters', ...inOtherWords], null],
    ['has been there itself, and shares one quotation', '2031-05-13', ownReporting, null],
    ['has quotations of its own beside those', '2031-05-13', [...rewritten, ...ownReporting], null],
  ])('%s', (_, published, paragraphs, expected) => {
    const other = report(`Ellin Gazette | ${published}`, 'Crews unmoved by seven percent', ...paragraphs);
    expect(from(wire, other)).toEqual(
      expected === null ? [] : [{ report: 'Ellin Gazette', from: 'Meridian Newswire', ...expected }],
    );
  });

  it('one of another matter is not told by it, though it says that it is from agencies', () => {
    const other = report(
      'Ellin Gazette | 2031-05-13',
      'From our wires',
      'Heavy snow closed the passes above Velmar on Sunday, and two villages were without power until noon.',
      'The army flew in bread. More snow is forecast for the weekend, and skiers were told to stay below the tree line.',
    );
    expect(from(wire, other)).toEqual([]);
  });

  it('two at a press conference of two ministers, each of whom picks words of its own, do not retell each other', () => {
    const [found, nobody] = [
      '“We have found the words that both our parliaments can live with,” Ilse Maran of Ardonia said.',
      '“Nobody in this room wanted to go home with nothing,” Petr Oll of Belvania said.',
    ];
    const head =
      'The northern bridge opens on June 1, the foreign ministers of Ardonia and Belvania announced on Sunday.';
    const one = report(
      'Harbour Post | 2031-05-04',
      head,
      `${found} “It took four nights and far too much coffee.”`,
      nobody,
    );
    const other = report(
      'Northern Gazette | 2031-05-04',
      head,
      nobody,
      `${found} Oll said: “My children have never seen the other bank.”`,
    );
    expect(from(one, other)).toEqual([]);
  });

  it('does not hang on the order of the documents', () => {
    const all = [
      wire,
      report('Ellin Gazette | 2031-05-13', 'From our wires', ...rewritten),
      report(
        'Island Tribune | 2031-05-13',
        'By staff and agencies',
        ...rewritten.slice(0, 3),
        'The co-op on Sorrel rations milk.',
      ),
      report('Northern Courier | 2031-05-13', ...ownReporting),
      report('Southern Mail | 2031-05-12', ...inOtherWords),
    ];
    const known = (documents: readonly Document[]) =>
      [...drawn(documents, new Map())].sort(([a], [b]) => (a < b ? -1 : 1));
    const expected = known(all);
    expect(expected.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(known(order)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
