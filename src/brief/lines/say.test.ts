import { describe, expect, test } from 'vitest';
import type { Statement } from '../../picture/index.js';
import { caseOf } from '../cases.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { clause } from './clause.js';
import { kindShows, repronouned } from './gist.js';
import { type SayOptions, said } from './say.js';

/** An editor over one sentence that makes one claim, and the claim as a statement. */
function line(sentence: string, quote: string, gist: string, rest: Partial<Statement> & { source?: string } = {}) {
  const { picture, documents } = caseOf('one-line');
  const text = `${sentence}`;
  const at = text.indexOf(quote);
  const document = { ...documents[0]!, text, blocks: [{ kind: 'body' as const, span: [0, text.length] as const }] };
  const [first] = picture.claims;
  const source = {
    name: rest.source ?? '',
    type: 'named' as const,
    access: 'unknown' as const,
    affiliation: null,
    span: null,
  };
  const claim = {
    ...first!.claim,
    gist,
    quote,
    span: [at, at + quote.length] as [number, number],
    sources: rest.source === undefined ? [] : [source],
  };
  const statement: Statement = {
    ...picture.process.meetings[0]!,
    kind: 'assessment',
    gist,
    polarity: 'affirmed',
    claims: [claim.id],
    ...rest,
  };
  const editor = createEditor({ ...picture, claims: [{ ...first!, claim }] }, [document], shippedWording());
  return { statement, editor };
}
const runsOf = (args: Parameters<typeof line>, options: SayOptions = {}) => {
  const { statement, editor } = line(...args);
  return said(statement, editor, options);
};
const textOfRuns = (runs: ReturnType<typeof said>): string => runs.map((r) => r.text).join('');
/** What is said in a clause of the brief's own, and by its whole sentence. */
const words = (...args: Parameters<typeof line>): string => textOfRuns(runsOf(args, { asClause: true }));
const inWhole = (...args: Parameters<typeof line>): string => textOfRuns(runsOf(args));
const markedIn = (runs: ReturnType<typeof said>) => runs.filter((r) => r.mark === 'denied').map((r) => r.text);

describe('a denial is printed as a denial', () => {
  const denied = { polarity: 'denied' as const };
  test.each([
    // The gist's own "not".
    [
      'The envoy was not sent to mediate.',
      'The envoy was not sent to mediate',
      'the envoy was not sent to mediate',
      'The envoy was not sent to mediate',
      'not',
    ],
    // Denied by somebody, and the gist is what is denied.
    [
      'The mayor denied that the talks had collapsed.',
      'the talks had collapsed',
      'the talks had collapsed',
      'It is denied that the talks had collapsed',
      'denied',
    ],
    // The "not" stands after a clause within: a "not" of ours would turn it round.
    [
      'Losses since the landing will not stop the general.',
      'Losses since the landing will not stop the general',
      'losses since the landing will not stop the general',
      '“Losses since the landing will not stop the general”',
      'not',
    ],
    // The gist has taken the "not" into itself.
    [
      'The port has not told the guild.',
      'The port has not told the guild',
      'the port keeps it from the guild',
      '“The port has not told the guild”',
      'not',
    ],
    // Two negations: neither is ours to resolve.
    [
      'The mayor denied that nobody had been warned.',
      'nobody had been warned',
      'nobody had been warned',
      '“The mayor denied that nobody had been warned”',
      'denied',
    ],
  ])('%s', (sentence, quote, gist, expected, marked) => {
    expect(words(sentence, quote, gist, denied)).toBe(expected);
    expect(markedIn(runsOf([sentence, quote, gist, denied], { asClause: true }))).not.toEqual([]);
    // Whole, the sentence denies in its own words, and the word that does is marked.
    expect(inWhole(sentence, quote, gist, denied)).toBe(`“${sentence.slice(0, -1)}”`);
    expect(markedIn(runsOf([sentence, quote, gist, denied]))).toEqual([marked]);
  });

  test('what nothing suggests is not what somebody called Nothing says', () => {
    expect(
      words(
        'Nothing suggests that the port has lowered its price.',
        'the port has lowered its price',
        'the port has lowered its price',
        { source: 'Nothing', saidBy: 'Nothing' },
      ),
    ).toBe('“Nothing suggests that the port has lowered its price”');
  });
});

describe('doubt keeps its strength', () => {
  const certainty = (phrase: string, low: number, high: number) => ({
    certainty: { phrase, low, high, scale: 'survey' },
  });
  test.each([
    [
      'The guild will probably walk out.',
      'The guild will walk out',
      certainty('probably', 0.57, 0.85),
      'The guild will walk out (“probably”, in the outlet’s word)',
    ],
    [
      'The guild will probably walk out.',
      'The guild will probably walk out',
      certainty('probably', 0.57, 0.85),
      'The guild will probably walk out',
    ],
    [
      'Two envoys doubt that he may drop it.',
      'He may drop it',
      certainty('doubt', 0.08, 0.42),
      'Doubted: He may drop it (“doubt”, in the report’s word)',
    ],
    [
      'It seems settled.',
      'It is settled',
      certainty('nearly surely', 0.8, 0.9),
      'It is settled (hedged as nearly surely)',
    ],
  ])('%s', (sentence, gist, rest, expected) => {
    expect(words(sentence, sentence.slice(0, -1), gist, rest)).toBe(expected);
    // The whole sentence has its own words of doubt: none of ours stand beside it.
    expect(inWhole(sentence, sentence.slice(0, -1), gist, rest)).toBe(`“${sentence.slice(0, -1)}”`);
  });
});

test('the “refuses” of a refusal that is denied denies nothing', () => {
  const denied = { polarity: 'denied' as const, kind: 'refusal' as const };
  const told = [
    'The mayor says the port refuses to open; it denied that.',
    'the port refuses to open',
    'The port refuses to open',
    denied,
  ] as const;
  expect(words(...told)).toBe('It is denied that the port refuses to open');
  expect(inWhole(...told)).toBe('“The mayor says the port refuses to open; it denied that”');
  expect(markedIn(runsOf([...told]))).toEqual(['denied']);
});

test('what is denied outside its sentence is never printed as if it were said', () => {
  const told = ['The port has closed.', 'The port has closed', 'The port has closed', { polarity: 'denied' }] as const;
  expect(markedIn(runsOf([...told]))).not.toEqual([]);
});

test.each([
  ['Still, the port is open.', 'still, the port is open', 'The port is open'],
  ['He said on Monday that the port had closed.', 'on Monday that the port had closed', 'The port had closed'],
  ['In that case the port closes.', 'in that case the port closes', 'In that case the port closes'],
  [
    'The port closed hours after the crews promised calm.',
    'hours after the crews promised calm',
    '“The port closed hours after the crews promised calm”',
  ],
  ['No. The port is open.', 'No. The port is open', 'The port is open'],
  ['ANCHOR: The port is open.', 'ANCHOR: The port is open', 'The port is open'],
  ['The port, which is open, waits.', 'which is open', '“The port, which is open, waits”'],
  [
    'The crews and the port on Monday rejected it.',
    'The crews and the port on Monday rejected',
    '“The crews and the port on Monday rejected it”',
  ],
  ['The port made a "last" offer.', 'the port made a last offer', 'The port made a “last” offer'],
  ['The port made a last offer.', 'the port made a "generous" offer', 'The port made a generous offer'],
  ['We will never sign, Orm said.', 'We will never sign', '“We will never sign”'],
  [
    'Orm’s fear that "the worst is to come" is widely shared.',
    '"the worst is to come" is widely shared',
    '“Orm’s fear that ‘the worst is to come’ is widely shared”',
  ],
  [
    "The port'll be shut for days, and Vale'll pay for it.",
    "Vale'll pay for it",
    "“The port'll be shut for days, and Vale'll pay for it”",
  ],
  [
    'They know what the terms are and wait.',
    'the crews know what the terms are',
    '“They know what the terms are and wait”',
  ],
  ['The mayor will strike if it does.', 'the mayor will strike if it does', '“The mayor will strike if it does”'],
  [
    'The mayor said she personally would never sign.',
    'personally would never sign',
    '“The mayor said she personally would never sign”',
  ],
  [
    'The port opens once the crews have signed.',
    'the crews have signed',
    '“The port opens once the crews have signed”',
  ],
  [
    'Whoever has it holds the lock that joins the two rivers.',
    'joins the two rivers',
    '“Whoever has it holds the lock that joins the two rivers”',
  ],
  ['It is not a wide one.', 'the port is not a wide one', '“It is not a wide one”'],
  ['By noon tomorrow, said the mayor.', 'by noon tomorrow', '“By noon tomorrow, said the mayor”'],
  ['Crews must ratify it.', 'the crews must ratify The pact', '“Crews must ratify it”'],
])('%s: a gist is a clause of its own, and quotes only what was said', (sentence, gist, expected) => {
  const { statement, editor } = line(sentence, sentence.includes(gist) ? gist : sentence.slice(0, -1), gist);
  expect(clause(statement, editor)).toBe(expected);
});

test.each([
  ['Vale ordered Vale\u2019s crews to halt', 'Vale ordered his crews to halt', 'Vale ordered his crews to halt'],
  ["Vale will be forced to cut Vale's crews", 'cut his crews', 'Vale will be forced to cut his crews'],
  ['Vale met Orm', 'he met Orm', 'Vale met Orm'],
  [
    "Vale's fear that the worst is before Vale grew",
    'Vale\'s fear that "the worst is before us" grew',
    "Vale's fear that the worst is before us grew",
  ],
  ["Orm said Vale's crews would halt", 'his crews would halt', "Orm said Vale's crews would halt"],
])('%s: a name that stands twice gives way to its pronoun', (gist, quote, expected) => {
  expect(repronouned(gist, quote, ['his', 'he', 'us'])).toBe(expected);
});

test.each([
  ['offer', 'The port offered the crews a raise', true],
  ['offer', 'The port denied that it had offered a raise', false],
  ['refusal', 'The port denied a raise, and will not pay it', true],
] as const)('a label stands only where the words bear it out: %s, “%s”', (kind, gist, shows) => {
  const { statement, editor } = line(`${gist}.`, gist, gist, { kind });
  expect(kindShows(statement, editor)).toBe(shows);
});
