import { expect, test } from 'vitest';
import { anonymous, madeClaim, madeDocument } from '../../../tests/made-claims.js';
import { april, ours, pictureOf } from '../../../tests/made-picture.js';
import { briefIn } from '../../../tests/reports-in.js';
import type { Claim, Kind } from '../../claims/index.js';
import type { Document } from '../../documents/index.js';
import { textOf } from '../compose.js';
import { createBrief } from '../create.js';

const deal = { issue: 'deal' };
const lineOf = (documents: Document[], ...claims: Claim[]): string => {
  const picture = pictureOf(claims, { documents, between: ['ARD', 'BEL'] });
  const [line] = createBrief({ picture, documents }).sections[0]!.blocks;
  return line?.type === 'paragraph' ? line.sentences.map(textOf).join(' ') : '';
};

/** A report of one sentence, and the claim that it is. */
const told = (
  name: string,
  published: string,
  kind: Kind,
  who: readonly [string, string],
  gist: string,
): [Document, Claim] => {
  const report = madeDocument(name, published, `${gist}.`);
  return [report, madeClaim(report, kind, who, gist, { ...deal, span: [0, gist.length] })];
};

test('where the state of the talks is only inferred, the news comes first', () => {
  const [report, news] = told(
    'odds',
    '2031-04-01',
    'assessment',
    ['ARD BEL', ''],
    'Ardonia and Belvania are still at odds over the valley',
  );
  expect(lineOf([report], news)).toMatch(/^State: \u201cArdonia and Belvania are still at odds over the valley\u201d/);
});

test('a mediator\u2019s package is the offer where no side has made one, and its answer is said to be missing', () => {
  const source = { ...deal, sources: [anonymous('a Corland envoy', 'COR')] };
  const text = madeClaim(april, 'offer', ['COR', 'ARD BEL'], 'Corland has proposed a text of nine pages', source);
  expect(lineOf([april], text)).toMatch(
    /Corland has proposed a text of nine pages, according to a Corland envoy; no answer is reported/,
  );
});

test('a time told beside a threat is the time given', () => {
  const sentence = 'Ardonia will close the river if there is no deal by 11 p.m. on Friday';
  const report = madeDocument('threat', '2031-04-01', `${sentence}.`);
  const threat = madeClaim(report, 'threat', ['ARD', 'BEL'], 'Ardonia will close the river', {
    sources: [ours],
    quote: 'Ardonia will close the river',
    span: [0, 28],
    condition: 'if there is no deal by 11 p.m. on Friday',
  });
  expect(lineOf([report], threat)).toMatch(/time given: \u201c11 p\.m\. on Friday\u201d/);
});

test('a package too long to tell is told as far as there is room, and not by its maker alone', () => {
  const source = { ...deal, quote: 'x' };
  const gist =
    'Mediators from Corland have put a plan on the table that would give Belvania the mines of the northern valley for ten years, split the duties of the port and take all troops out of the city';
  const line = lineOf([april], madeClaim(april, 'offer', ['COR', 'ARD BEL'], gist, source));
  expect(line).toMatch(
    /the mines of the northern valley for ten years, split the duties of the port and take all troops out of the city[.;]/,
  );
  expect(line).not.toContain('No report gives the terms');
});

test('to be ready to sign is no offer, and who must consent decides', () => {
  const ready = madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia was ready to sign', deal);
  const consent = madeClaim(
    april,
    'interest',
    ['BEL', 'ARD'],
    'Belvania needs its parliament to ratify the treaty',
    deal,
  );
  const line = lineOf([april], ready, consent);
  expect(line).toContain('No clear offer between the sides was read');
  expect(line).toContain('Belvania needs its parliament to ratify the treaty');
});

test('without a deadline the next day on which something is to be signed is given', () => {
  const when = { from: '2031-04-09', to: '2031-04-09', text: 'the 9th', resolved: true };
  const signing = madeClaim(april, 'acceptance', ['ARD BEL', ''], 'The ministers are to sign the text on the 9th', {
    ...deal,
    when,
  });
  expect(lineOf([april], signing)).toContain('no deadline is reported; next date: 9 April 2031');
});

test('how an offer was answered comes first, and what was put in its place is told', () => {
  const gist = 'Ardonia has offered Belvania a package on the valley';
  const first = madeDocument('first', '2031-04-01', `${gist}.`);
  const offer = madeClaim(first, 'offer', ['ARD', 'BEL'], gist, { ...deal, sources: [ours], span: [0, gist.length] });
  const [second, refusal] = told(
    'second',
    '2031-04-03',
    'refusal',
    ['BEL', 'ARD'],
    'Belvania rejected the package of Ardonia on the valley',
  );
  const [third, counter] = told(
    'third',
    '2031-04-03',
    'offer',
    ['BEL', 'ARD'],
    'Belvania proposed a lease of nine years instead',
  );
  expect(lineOf([first, second], offer, refusal)).toMatch(
    /^State: \u201cBelvania rejected the package of Ardonia on the valley\u201d\. \u201cArdonia has offered Belvania a package on the valley\u201d \(reported 1 April\)/,
  );
  const countered = lineOf([first, third], offer, counter);
  expect(countered).toMatch(/Belvania proposed a lease of nine years instead; no answer is reported\./);
  expect(countered).toMatch(/Earlier: Ardonia has offered Belvania a package on the valley/);
  expect(countered.match(/lease of nine years/g)).toHaveLength(1);
});

const final = [
  'Peru and Chile near the end',
  'LIMA - According to people briefed on the talks, Chile has put forward a final version of its offer to end the war, which Peruvian President Luis Quispe needs to accept or decline.',
  'Assumptions are that he will be forced to declare neutrality and pledge that Peru will not join the alliance.',
  'Quispe is torn, the people said.',
].join('\n\n');
test('says once who tells of the offer, and not twice that it is to be answered', () => {
  const brief = briefIn(['2024-05-14', final]);
  const line = brief.slice(brief.indexOf('BOTTOM LINE'), brief.indexOf('As of'));
  expect(line.match(/sources say/g)).toHaveLength(1);
  expect(line).not.toContain('awaits an answer');
});
test('tells a draft of the mediator that is put to both as what is on offer', () => {
  const brief = briefIn([
    '2024-05-14',
    'Peru and Chile on the port\n\nLIMA - Peru and Chile held talks on Monday. Chile wants the port. Peru wants the road. The draft, which the Finnish envoy handed to Peru and Chile, would leave the port to Peru and the road to Chile.',
  ]);
  expect(brief).not.toContain('No clear offer between the sides');
  expect(brief).toContain('would leave the port to Peru');
});

test('of an offer whose terms nobody tells it is judged whether what is assumed are its terms', () => {
  const brief = briefIn([
    '2024-05-14',
    [
      'Peru and Chile near the end',
      'LIMA - According to people briefed on the talks, Chile has put forward a final version of its offer to end the war, which Peruvian President Luis Quispe needs to accept or decline.',
      'Quispe can keep his coast but will have to pay a heavy price, the people said. Assumptions are that he will be forced to give up the southern port and declare neutrality.',
    ].join('\n\n'),
  ]);
  expect(brief).toContain('Its terms, only assumed: land and neutrality');
  expect(brief).toContain('It is unlikely (20–45\u00a0%) that the offer contains both assumed terms');
  // That one who has to decide decides is no judgement where there are others.
  expect(brief).not.toMatch(/chance \(45–55 %\) that Peruvian President/);
});

test('a proposal that is rejected by that name some sentences on is not without an answer', () => {
  const brief = briefIn([
    '2024-12-10',
    `Bakers' union makes an offer

The Bakers Union sent its counter-proposal to Royal Mail on Monday. The union offers to let Royal Mail run night shifts with regular staff and asks for 6 percent in the first year, down from 8. It also wants four more days of leave, more locks on the gates and a new canteen.

"The union's numbers are a step back," Royal Mail said in a statement. Royal Mail rejected the proposal and said that it was ready to negotiate.
`,
  ]);
  expect(brief).toMatch(
    /[Tt]he union offers [^.]* night shifts with regular staff.*(?:[Ii]t is reported rejected|Royal Mail rejected the proposal)/,
  );
  expect(brief).not.toContain('No answer by Royal Mail is reported to this: The union offers');
});

test('good words make no deal likely while a side refuses and nothing is accepted', () => {
  const brief = briefIn(
    [
      '2024-05-02',
      `Peru and Chile make progress

The talks between Peru and Chile on fish are close to a breakthrough, an envoy said. The two sides agreed on the size of the nets. Peru accepted a Chilean quota. Both are optimistic about an agreement.
`,
    ],
    [
      '2024-05-09',
      `Chile holds back

The gap between Peru and Chile is narrow, a mediator said. Peru agreed to share the harbour with Chile. Chile refused to give up its claim to the strait on Wednesday.
`,
    ],
  );
  expect(brief).toMatch(/(?:A deal|Deal within a month): (?:roughly even|unlikely|very unlikely)/);
});

test('a "he" of whoever speaks gives way to his name', () => {
  const brief = briefIn([
    '2024-05-09',
    `Chile holds back

Peru and Chile talked about fish on Wednesday. Peru demands half of the catch. Chile's chief negotiator, Luis Prado, told reporters in Lima he would not sign the draft before the border was marked.
`,
  ]);
  expect(brief).toContain('he would not sign the draft before the border was marked');
});

test('that the sides are talking is not said on the word of what an offer would bring', () => {
  const line = briefIn([
    '2031-04-01',
    'Chile puts a last text\n\nChile has put a final text to Peru. Peru and Chile would talk for a year about the port once the troops are gone.',
  ]);
  expect(line.slice(0, line.indexOf('As of'))).not.toContain('reported to be talking');
});
