import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';
import type { Claim } from './claim.js';

/** The claims of a labour story of two paragraphs: how it begins, and what is tested. */
const claimsOf = (paragraph: string): Claim[] =>
  claimsIn(
    'Ferries stand still',
    "Northern Ferries Ltd. (NF) and the Seafarers' and Stewards' Union (SSU) broke off talks in Bergen on Monday.",
    paragraph,
  );
const told = (paragraph: string, words: string): string => {
  const c = claimsOf(paragraph).find((x) => x.quote.includes(words));
  if (c === undefined) return 'none';
  return `${c.polarity === 'denied' ? 'no ' : ''}${c.kind} ${c.parties.map((p) => p.id ?? `?${p.name}`).join('+')}`;
};

describe('a firm and a union known by their letters', () => {
  const cases: [paragraph: string, words: string, expected: string][] = [
    ['NF offered a bonus of 500 euros.', 'a bonus', 'offer nf'],
    ['SSU rejected the bonus.', 'the bonus', 'refusal ssu'],
    ['The ferry operator rejected the demand.', 'the demand', 'refusal nf'],
    ['The union rejected the bonus.', 'the bonus', 'refusal ssu'],
  ];
  it.each(cases)('%s', (paragraph, words, expected) => {
    expect(told(paragraph, words)).toBe(expected);
  });
});

describe('what an offer holds', () => {
  const cases: [paragraph: string, words: string, expected: string][] = [
    ["NF's latest offer would see wages rise by 4 per cent.", 'wages', 'offer nf'],
    ['SSU rejected the proposal, which would have cut crews by a tenth.', 'a tenth', 'offer nf'],
    ['NF put a package on the table. It also includes free meals on board.', 'free meals', 'offer nf'],
    ["NF's proposal would have the stewards work on Sundays.", 'on Sundays', 'offer nf'],
    ['NF made an offer on Sunday. The offer does not include a bonus.', 'a bonus', 'no offer nf'],
    ['NF made an offer on Sunday. Under the proposal stewards would work 30 hours.', '30 hours', 'offer nf'],
    // An offer's fate is no part of it.
    ["NF's latest offer would need a vote of the members.", 'a vote', 'authority nf'],
  ];
  it.each(cases)('%s', (paragraph, words, expected) => {
    expect(told(paragraph, words)).toBe(expected);
  });
});

it('spells out whose offer it is where that opens the gist', () => {
  const offer = claimsOf('NF said its latest offer would see wages rise by 4 per cent.').find(
    (c) => c.kind === 'offer',
  );
  expect(offer?.gist).toMatch(/^(?:NF|Northern Ferries Ltd\.)'s latest offer would/);
});

describe('whose a move is in a strike', () => {
  const cases: [paragraph: string, words: string, expected: string][] = [
    // The letters of the heading's owner, and a title that names nobody's land.
    ['Rita Berg, who leads the union, spoke on Sunday. "We reject the rota," she said.', 'the rota', 'refusal ssu'],
    ['The crews today refused a pay cut.', 'a pay cut', 'refusal ssu'],
    ['Northern Ferries today rejected a plan for the crews backed by SSU.', 'a plan', 'refusal nf'],
    ['NF threatened to cut off its aid to the club.', 'cut off', 'threat nf'],
    ['SSU could accept inspectors on board.', 'could accept', 'concession ssu'],
    ['A Danish envoy gave the talks one chance in three.', 'one chance', 'forecast DNK'],
    ['NF warned that it would close the Stavanger line.', 'would close', 'threat nf'],
    ['NF warned that it would lose customers.', 'would lose', 'forecast nf'],
    // What the other thinks of it is no yes.
    ['NF believes that the union will accept a smaller bonus.', 'smaller bonus', 'forecast ssu'],
    ['Crews who walk out will lose their bonus, NF said.', 'their bonus', 'forecast ssu'],
    ['Sick pay was a red line for NF.', 'Sick pay', 'red-line nf'],
    ['NF remained willing to talk.', 'to talk', 'offer nf'],
    ['NF had been forced to give in.', 'give in', 'concession nf'],
    ['The members voted to accept the package.', 'the package', 'acceptance ssu'],
    ['Two thirds of the members voted no.', 'voted no', 'refusal ssu'],
    ['"We will not be rushed," NF said.', 'rushed', 'refusal nf'],
  ];
  it.each(cases)('%s', (paragraph, words, expected) => {
    expect(told(paragraph, words)).toBe(expected);
  });
});

describe('what stands beside, behind or without a verb', () => {
  const cases: [paragraph: string, words: string, expected: string][] = [
    ['Talks ended on Friday, with SSU demanding a rest of ten hours.', 'ten hours', 'demand ssu'],
    ['NF has handed the union what it calls a final offer.', 'a final offer', 'offer nf'],
    ['SSU had asked for a written guarantee that no crew would be sold.', 'a written guarantee', 'demand ssu'],
    ['What does the union want? A bonus that matches the one in Oslo.', 'A bonus', 'demand ssu'],
    ['SSU would suspend the strike if NF withdrew the rota.', 'would suspend', 'offer ssu'],
    ['SSU would withdraw from the talks if NF sold a ship.', 'would withdraw', 'forecast ssu'],
    ['Decisions need consensus.', 'consensus', 'authority '],
  ];
  it.each(cases)('%s', (paragraph, words, expected) => {
    expect(told(paragraph, words)).toBe(expected);
  });
});

describe('what a side says will come', () => {
  const cases: [paragraph: string, words: string, expected: string][] = [
    ['Unless the rota is accepted by Sunday, the line will close, NF said.', 'the line', 'threat nf'],
    [
      'If the rota is not accepted by Sunday, stewards who strike will no longer be paid, NF said.',
      'no longer be paid',
      'threat nf',
    ],
    // Not where it hedges, nor where the condition is met.
    ['If the rota is accepted by Sunday, the line will reopen, NF said.', 'the line', 'forecast nf'],
    [
      'The Bergen Seafarers Association joined on Friday. The association rejected the rota.',
      'the rota',
      'refusal bergen-seafarers-association',
    ],
  ];
  it.each(cases)('%s', (paragraph, words, expected) => {
    expect(told(paragraph, words)).toBe(expected);
  });

  it('is offered where the question asks for the offer, each thing by itself', () => {
    const offers = claimsOf('What does NF offer? A bonus of 500 euros, and a week of 37 hours from May.').filter(
      (c) => c.kind === 'offer',
    );
    expect(offers.map((c) => c.gist)).toEqual([
      'A bonus of 500 euros, and a week of 37 hours from May',
      'A bonus of 500 euros',
      'a week of 37 hours from May',
    ]);
  });
});

describe('bodies that only the text explains', () => {
  const claims = (paragraph: string): Claim[] =>
    claimsIn(
      'Flights cancelled',
      "Nordavia cancelled forty flights on Monday, the airline said. Nordavia wants longer shifts. Nordavia's planes stood in Oslo. The Arctic Pilots' Federation (NPL) refuses them.",
      paragraph,
    );
  const cases: [paragraph: string, words: string, party: string][] = [
    // A lone name that acts, where the text speaks of an airline; letters of another language.
    ['Nordavia offered a bonus.', 'a bonus', 'nordavia'],
    ['The carrier withdrew its offer.', 'withdrew', 'nordavia'],
    ['NPL rejected the bonus.', 'the bonus', 'npl'],
    ['Under the deal wages will rise by 4 per cent.', '4 per cent', 'nordavia+npl'],
  ];
  it.each(cases)('%s', (paragraph, words, party) => {
    const c = claims(paragraph).find((x) => x.quote.includes(words));
    expect(c?.parties.map((p) => p.id ?? `?${p.name}`).join('+')).toBe(party);
  });

  it('takes no family name for a firm', () => {
    const claims = claimsIn(
      'Strike at the mill',
      'Ida Holm, a fitter, spoke for the crew at the company gate.',
      'Holm rejected the rota. Holm wants a bonus. Holm met the company on Friday.',
    );
    expect(claims.flatMap((c) => c.parties.map((p) => p.id ?? '')).includes('holm')).toBe(false);
  });
});

describe('alternatives', () => {
  const terms = (paragraph: string): number =>
    claimsIn('Talks at the shipyard', 'Norway and Iceland met in Oslo on Monday.', paragraph).filter(
      (c) => c.kind === 'offer',
    ).length;

  it('are one term, where a list joined by “and” is several', () => {
    expect(terms('Norway offered to return the trawlers within a month, or forty days.')).toBe(1);
    expect(terms('Norway offered to return the trawlers or pay for the nets.')).toBe(1);
    expect(terms('Norway offered to return the trawlers and pay for the nets.')).toBeGreaterThan(1);
    const words = 'Under the proposals Norway would not fish the bank, land cod there or arm its boats.';
    expect(
      claimsIn('Talks at the shipyard', 'Norway and Iceland met.', words).filter((c) => /fish|land|arm/.test(c.quote))
        .length,
    ).toBeGreaterThan(2);
  });
});
