import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, shippedModel } from '../../documents/index.js';
import { createAnalyser, quotations } from '../../language/index.js';
import type { Attribution } from './attribution.js';
import { attributions } from './attributions.js';
import { attributionsOf } from './attributions-of.js';
import { flattened } from './flattened.js';

const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });

/** Lines that end in a question mark and stand alone are an interview's questions when asked for. */
function documentOf(text: string, questions = false): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    kind: questions && m[0].endsWith('?') ? ('question' as const) : ('body' as const),
    span: [m.index, m.index + m[0].length] as const,
  }));
  return { id: 'doc_test', name: 'test', title: null, publisher: null, published: null, url: null, text, blocks };
}

function read(text: string, questions = false): Attribution[] {
  const document = documentOf(text, questions);
  return attributions(document, analyse(document), quotations(text));
}

const slices = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map((s) => text.slice(...s)).join(' … ');
const written = (text: string, a: Attribution) =>
  [slices(text, a.source), slices(text, a.cue), slices(text, a.content)].join(' | ');
const outermost = (text: string) =>
  read(text)
    .filter((a) => a.parent === null)
    .map((a) => written(text, a));

describe('who says what', () => {
  it.each<[string, string]>([
    ['The mayor said that the bridge was safe.', 'The mayor | said | that the bridge was safe'],
    ['The mayor said the bridge was safe.', 'The mayor | said | the bridge was safe'],
    ['The bridge was safe, the mayor said.', 'the mayor | said | The bridge was safe'],
    ['The bridge, she said, was safe.', 'she | said | The bridge … was safe'],
    [
      'In that case, said an aide to the mayor, the bridge will close.',
      'an aide to the mayor | said | In that case … the bridge will close',
    ],
    ['"The bridge is safe," said Ann Hale, the mayor.', 'Ann Hale, the mayor | said | "The bridge is safe,"'],
    [
      '"The bridge is safe," Hale said. "Nobody will fall."',
      'Hale | said | "The bridge is safe," … "Nobody will fall."',
    ],
    ['"The bridge," Hale said, "is safe."', 'Hale | said | "The bridge," … "is safe."'],
    ['Hale said: "The bridge is safe."', 'Hale | said | "The bridge is safe."'],
    ['Hale told reporters that the bridge was safe.', 'Hale | told | that the bridge was safe'],
    [
      'According to two people briefed on the plan, the bridge will close.',
      'two people briefed on the plan | According to | the bridge will close',
    ],
    ['The bridge will close, according to the mayor.', 'the mayor | according to | The bridge will close'],
    ['The union denied that it had left the talks.', 'The union | denied | that it had left the talks'],
    ['The owners believe the strike will end.', 'The owners | believe | the strike will end'],
    [
      'Ann Hale, the mayor of the port, said the price was agreed.',
      'Ann Hale, the mayor of the port | said | the price was agreed',
    ],
    [
      "No one will leave, the owners said; the choice is the union's.",
      "the owners | said | No one will leave … the choice is the union's",
    ],
  ])('%s', (text, expected) => {
    expect(outermost(text)).toContain(expected);
  });

  it('sees past a relative clause right before a verb of saying', () => {
    expect(outermost('An official who sat in on the talks said the price was agreed.')).toContain(
      'An official who sat in on the talks | said | the price was agreed',
    );
  });
});

describe('nesting', () => {
  const text = 'Hale said the owners had claimed that the port was empty.';
  it('names the outer attribution as parent', () => {
    const all = read(text);
    const inner = all.find((a) => a.cueLemma === 'claim');
    expect(inner?.parent).toBe(all.find((a) => a.cueLemma === 'say')?.index);
  });
  it('orders the attributions of a span outermost first', () => {
    const at = text.indexOf('the port was empty');
    const found = attributionsOf([at, at + 18], read(text));
    expect(found.map((a) => a.cueLemma)).toEqual(['say', 'claim']);
  });
  it('leaves nested ones out of the flat list', () => {
    const document = documentOf(text);
    expect(flattened(document, read(text)).attributions).toHaveLength(1);
  });
});

describe('words that run on', () => {
  const sourcesAt = (text: string, words: string, questions = false) => {
    const at = text.indexOf(words);
    return attributionsOf([at, at + words.length], read(text, questions))
      .filter((a) => a.assertive)
      .map((a) => a.sourceName);
  };
  it.each<[string, string, string[]]>([
    ['Two envoys said the price was agreed. In exchange the port would close.', 'the port would close', ['Two envoys']],
    ['Two envoys said the price was agreed. Snow fell on Sunday.', 'Snow fell on Sunday', []],
    ['Two envoys said the price was agreed.\n\nIn exchange the port would close.', 'the port would close', []],
    ['"The price is agreed," the envoy said.\n\n"The port will close."', 'The port will close', ['the envoy']],
    [
      'A diplomat briefed on the talks said the price was agreed. The port would stay open, the diplomat said.',
      'The port would stay open',
      ['A diplomat briefed on the talks'],
    ],
    ['HALE: The price is agreed.\n\nMOORE: It is not.', 'The price is agreed', ['HALE']],
    ['PRESENTER: The price is agreed.\n\nMOORE: It is not.', 'The price is agreed', []],
  ])('%s', (text, words, expected) => {
    expect(sourcesAt(text, words)).toEqual(expected);
  });
  it('gives the answers of an interview to the one interviewed', () => {
    const text =
      'A union negotiator spoke to us on Monday.\n\nIs it done?\n\nWe have a text.\n\nWill you sign?\n\nI think so.';
    expect(sourcesAt(text, 'We have a text', true)).toEqual(['A union negotiator']);
  });
  it('takes for the one interviewed whoever spoke to the outlet, not whom the introduction names first', () => {
    const answers = 'Is it done?\n\nWe have a text.\n\nWill you sign?\n\nI think so.';
    const general = `Ann Hale flew to Riga on Monday. A retired colonel who sat on her side for a year talked to us in his garden.\n\n${answers}`;
    expect(sourcesAt(general, 'We have a text', true)).toEqual(['A retired colonel who sat on her side for a year']);
    const met = `The port stopped its ships on Monday. We met a broker in Riga.\n\n${answers}`;
    expect(sourcesAt(met, 'We have a text', true)[0]).toMatch(/^a broker/);
  });
  it('leaves the answers of an explainer to the reporter', () => {
    const text = 'Talks on the port.\n\nIs it done?\n\nThe port has a text.\n\nWill they sign?\n\nNobody knows.';
    expect(sourcesAt(text, 'The port has a text', true)).toEqual([]);
  });
});

describe('kinds of cue and source', () => {
  it.each<[string, Partial<Attribution>]>([
    ['The union denied that it had left.', { cueClass: 'deny', assertive: true }],
    ['The mayor would not say whether she would sign.', { negated: true, assertive: false }],
    ['The owners promised to pay.', { cueClass: 'promise', assertive: false }],
    [
      'An official familiar with the text said the price was agreed.',
      { sourceType: 'anonymous', sourceAccess: 'privy' },
    ],
    ['A negotiator who was in the room said the price was agreed.', { sourceAccess: 'participant' }],
    ['The report said the price was agreed.', { sourceType: 'document' }],
    ['Ann Hale said the price was agreed.', { sourceType: 'named' }],
  ])('%s', (text, expected) => {
    expect(read(text)[0]).toMatchObject(expected);
  });
});

describe('speakers whom the tree or the page hides', () => {
  const cases: readonly [text: string, source: string, content: string][] = [
    [
      'The mayor issued the following on Monday: "The council agreed to wait. The bridge stays shut."',
      'The mayor',
      '"The council agreed to wait. The bridge stays shut."',
    ],
    [
      'Ann Hale, mayor of Tarn, from the town hall: "We will wait, and they know it."',
      'Ann Hale, mayor of Tarn',
      '"We will wait, and they know it."',
    ],
    [
      'The town has no plan to sell, the finance minister told parliament.',
      'the finance minister',
      'The town has no plan to sell',
    ],
    [
      'An official who has sat with both sides since 2009 said the owners might accept a lease.',
      'An official who has sat with both sides since 2009',
      'the owners might accept a lease',
    ],
    [
      'The bank will not lend, two people close to it said, but might guarantee the loans.',
      'two people close to it',
      'The bank will not lend … but might guarantee the loans',
    ],
    [
      'A friend of the mayor told me this morning: if the bridge falls, there will be no vote; the court will decide.',
      'A friend of the mayor',
      'if the bridge falls, there will be no vote; the court will decide',
    ],
  ];
  it.each(cases)('%s', (text, source, content) => {
    const found = read(text).map((a) => [slices(text, a.source), slices(text, a.content)]);
    expect(found).toContainEqual([source, content]);
  });
  it("a statement and the quotation behind its cue are one speaker's", () => {
    const text =
      'Hale told reporters a vote was near. Neither team had been asked, said a clerk who was there. "We were sent to listen," he added.';
    expect(
      read(text)
        .filter((a) => slices(text, a.content).includes('Neither team had'))
        .map((a) => a.sourceName),
    ).toEqual(['a clerk who was there']);
  });
  it('what somebody adds to words of the same sentence is no sign of whose the sentence before is', () => {
    const text =
      'Hale said her party would sign.\n\nThe harbour union has gone quiet. "We are with the town," its leader, Ben Oke, said, adding that his members would not sit at any table.';
    expect(read(text).filter((a) => slices(text, a.content).includes('gone quiet'))).toEqual([]);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    'the mayor',
    'said',
    'that',
    'the bridge',
    'was',
    'safe',
    '"',
    '.',
    ',',
    ';',
    ':',
    'according to',
    'Hale',
    'who',
    'denied',
    'told',
    'in her view',
    'reportedly',
    'wants',
    'to',
    'leave',
    '\n\n',
    'HALE:',
    'and',
    'he',
    'would',
    '“',
    '”',
  );
  it('spans lie in the text, in order, and content never overlaps its own cue or source', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const text = `${pieces.join(' ')} x`;
        const all = read(text);
        for (const a of all) {
          for (const [s, e] of [...a.source, ...a.cue, ...a.content]) {
            expect(s).toBeGreaterThanOrEqual(0);
            expect(e).toBeGreaterThan(s);
            expect(e).toBeLessThanOrEqual(text.length);
          }
          for (let i = 1; i < a.content.length; i++)
            expect(a.content[i]![0]).toBeGreaterThanOrEqual(a.content[i - 1]![1]);
          for (const own of a.cue) for (const [s, e] of a.content) expect(e <= own[0] || own[1] <= s).toBe(true);
          if (a.parent !== null) expect(all[a.parent]!.index).toBe(a.parent);
        }
      }),
      { numRuns: 150 },
    );
  });
});
