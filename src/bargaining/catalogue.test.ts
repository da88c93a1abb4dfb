import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptance } from './acceptance.js';
import { adjustedWinner } from './adjusted-winner.js';
import { alternatingOffersShares } from './alternating-offers.js';
import { type Analysis, analyse } from './analysis.js';
import { warOfAttrition } from './attrition.js';
import { bargainingRange, optimalFinalOffer } from './crisis.js';
import { equilibria } from './graph-model.js';
import {
  decide,
  envoyReports,
  expectedValueOfPerfectInformation,
  expectedValueOfSampleInformation,
} from './information.js';
import { type Model, rangeOf } from './model.js';
import { parseModel } from './model-file.js';
import { weightedMean, weightedMedian } from './scale-forecast.js';
import type { SolutionName } from './solutions.js';

const folder = join(import.meta.dirname, '../../examples/bargains');

function read(name: string): { model: Model; analysis: Analysis } {
  const model = parseModel(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
  if (!model.ok) throw new Error(JSON.stringify(model.problem));
  const analysis = analyse(model.value, { samples: 1_000 });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problem));
  return { model: model.value, analysis: analysis.value };
}
const pointOf = ({ solutions }: Analysis, name: SolutionName) => solutions![name].points.map((p) => p.utilities);
const namesOf = ({ solutions, model }: Analysis, name: SolutionName) =>
  solutions![name].points[0]!.outcome.map((o, i) => model.issues[i]!.options[o]!.id);

describe('every model of the catalogue', () => {
  it.each(readdirSync(folder))('%s is a model, tells what it is and where it comes from', (file) => {
    const { model } = read(file.replace(/\.yaml$/, ''));
    expect(model.note).toBeTruthy();
    if (file !== 'final-offer.yaml') expect(model.reference).toMatch(/\d{4}/);
  });
});

describe('adjusted winner', () => {
  it.each([
    ['panama-canal', [66, 66], 'land-and-water', 2 / 15],
    ['camp-david', [395 / 6, 395 / 6], 'sinai', 1 / 6],
  ] as const)('%s', (name, points, split, share) => {
    const { model, analysis } = read(name);
    const [one, other] = model.parties.map((p) => p.id) as [string, string];
    const pointsOf = (party: string, issue: string) => rangeOf(model.preferences[party]!.values[issue]![party]!).value;
    const issues = model.issues.map((i) => ({
      issue: i.id,
      points: [pointsOf(one, i.id), pointsOf(other, i.id)] as const,
    }));
    for (const side of [0, 1] as const) expect(issues.reduce((sum, i) => sum + i.points[side], 0)).toBe(100);
    const answer = adjustedWinner(issues);
    if (!answer.ok) throw new Error(answer.problem.message);
    expect(answer.value.points[0]).toBeCloseTo(points[0], 9);
    expect(answer.value.points[1]).toBeCloseTo(points[1], 9);
    const parts = answer.value.shares.filter((s) => s.first > 0 && s.first < 1);
    expect(parts.map((s) => s.issue)).toEqual([split]);
    expect(parts[0]!.first).toBeCloseTo(share, 9);
    // a share of an issue is worth what a lottery over it is: the same point as the egalitarian solution over lotteries
    const [a, b] = analysis.lotteries!.egalitarian.utilities;
    expect(a).toBeCloseTo(points[0], 6);
    expect(b).toBeCloseTo(points[1], 6);
  });
});

describe('solutions of the textbooks', () => {
  it('divide the dollar: the difference is split, by all three', () => {
    const { analysis } = read('divide-the-dollar');
    for (const name of ['nash', 'kalai-smorodinsky', 'egalitarian'] as const)
      expect(pointOf(analysis, name)).toEqual([[45, 55]]);
    expect(analysis.zone.outcomes).toBe(11n);
  });

  it('Bill and Jack: book, whip, ball and bat for pen, toy and knife', () => {
    const { analysis } = read('bill-and-jack');
    expect(analysis.solutions!.nash.score).toBe(60);
    expect(pointOf(analysis, 'nash')).toEqual([[24, 11]]);
    expect(namesOf(analysis, 'nash')).toEqual(['jack', 'jack', 'jack', 'jack', 'bill', 'bill', 'bill', 'bill', 'jack']);
  });

  it('Kalai and Smorodinsky: monotone where Nash is not', () => {
    const { lotteries } = read('kalai-smorodinsky').analysis;
    expect(lotteries!.nash.utilities[0]).toBeCloseTo(1, 9);
    expect(lotteries!.nash.utilities[1]).toBeCloseTo(0.7, 9);
    for (const u of lotteries!['kalai-smorodinsky'].utilities) expect(u).toBeCloseTo(10 / 13, 9);
  });

  it('three heirs: what is left over is shared alike', () => {
    const { analysis } = read('three-heirs');
    // one more field, or a lot drawn for it, changes nothing
    for (const name of ['nash', 'kalai-smorodinsky', 'egalitarian'] as const)
      for (const [p, u] of analysis.lotteries![name].utilities.entries()) expect(u).toBeCloseTo(p + 1, 8);
    for (const name of ['nash', 'kalai-smorodinsky', 'egalitarian'] as const)
      expect(pointOf(analysis, name)).toEqual([[1, 2, 3]]);
    expect(analysis.outcomes).toBe(28n);
  });

  it('the orange: asked why, each gets all she wants', () => {
    const { analysis } = read('orange');
    expect(pointOf(analysis, 'utilitarian')).toEqual([[1, 1]]);
    expect(analysis.opposition).toBe(0);
    const [offer] = analysis.offers;
    expect(offer!.belowFrontier).toBe(0.5);
    expect(offer!.responders[0]!.counterOffers.trades[0]!.gains).toEqual([0.5, 0.5]);
  });

  it('a neutral state: five of twelve packages are forbidden, two suit both', () => {
    const { analysis } = read('neutrality');
    expect(analysis.outcomes).toBe(7n);
    expect(analysis.zone.outcomes).toBe(2n);
    expect(namesOf(analysis, 'nash')).toEqual(['guaranteed', 'out', 'named']);
  });
});

describe('war', () => {
  it('costly lottery: every share in [p − cA, p + cB] suits both', () => {
    const { model, analysis } = read('bargaining-range');
    const shares = model.issues[0]!.options.filter((_, i) => analysis.zone.options![0]![i]).map((o) => Number(o.id));
    const [low, high] = bargainingRange({ winChance: 0.5, costs: [0.1, 0.2] });
    expect([shares[0], shares.at(-1)]).toEqual([low, high]);
  });

  it('risk and return: ask for 0.70, refused with chance 0.40', () => {
    const best = optimalFinalOffer(0.5, 0.1, { kind: 'uniform', low: 0, high: 0.5 });
    expect(best.demand).toBeCloseTo(0.7, 6);
    expect(best.risk).toBeCloseTo(0.4, 6);
    // and by sampling the model, among the demands that it lists
    const { model } = read('risk-return');
    const values = model.offers.map((offer) => {
      const { probability } = acceptance(model, 'b', offer.terms, { spread: 'uniform', samples: 20_000 });
      const share = Number(offer.terms['share']);
      return { share, risk: 1 - probability, value: probability * share + (1 - probability) * 0.4 };
    });
    const chosen = values.reduce((a, b) => (b.value > a.value ? b : a));
    expect(chosen.share).toBe(0.7);
    expect(chosen.risk).toBeCloseTo(0.4, 1);
  });

  it.each([
    ['hurting-stalemate', 2, null, 2],
    ['shifting-power', 0, 4, null],
    ['commitment-trap', 0, 3, 0],
    ['strike', 2, null, 2],
  ] as const)('%s opens %s, closes %s, ripe %s', (name, opens, closes, ripe) => {
    const { course } = read(name).analysis;
    expect(course).toMatchObject({ opens, closes, ripe });
  });

  it('a strike ends where the lines cross: a rise of 6', () => {
    const { needs, width } = read('strike').analysis.course!.periods[2]!;
    expect(needs).toEqual([6, 4]);
    expect(width).toBe(0);
  });

  it('war of attrition: who has more at stake gives in more often', () => {
    // λᵢ = cⱼ/vⱼ (Hendricks, Weiss and Wilson 1988): stakes 10 and 4, costs 1 and 2
    const { rates, wins, duration } = warOfAttrition({ value: 10, cost: 1 }, { value: 4, cost: 2 });
    expect(rates).toEqual([0.5, 0.1]);
    expect(wins[0]).toBeCloseTo(1 / 6, 12);
    expect(duration).toBeCloseTo(5 / 3, 12);
  });
});

describe('alternating offers (Rubinstein 1982)', () => {
  it.each([
    ['alike and patient: near the half', 0.99, 0.99, 1 / 1.99],
    ['who waits better gets more', 0.9, 0.95, 0.05 / (1 - 0.9 * 0.95)],
    ['an ultimatum: the second cannot wait at all', 0.9, 0, 1],
  ])('%s', (_, one, other, share) => {
    expect(alternatingOffersShares(one, other)[0]).toBeCloseTo(share, 12);
  });
});

describe('the oil wildcatter (Raiffa, Decision Analysis, 1968, ch. 2; thousands of dollars)', () => {
  // dry, wet, soaking; drilling costs 70 and brings 0, 120 or 270
  const drilling = {
    chances: [0.5, 0.3, 0.2],
    payoffs: [
      [-70, 50, 200],
      [0, 0, 0],
    ],
  };
  // no structure, open, closed by the seismic sounding, in each state
  const sounding = [
    [0.6, 0.3, 0.1],
    [0.3, 0.4, 0.4],
    [0.1, 0.3, 0.5],
  ];
  it('drills for 20, would pay 35 to know, and 12.5 for the sounding', () => {
    expect(decide(drilling).value).toBeCloseTo(20, 9);
    expect(expectedValueOfPerfectInformation(drilling)).toBeCloseTo(35, 9);
    expect(expectedValueOfSampleInformation(drilling, sounding)).toBeCloseTo(12.5, 9);
  });
});

describe('the gas field (Albright and Winston, Business Analytics, 2015, ch. 6; millions of dollars)', () => {
  // gas, dry: sell the rights, or look oneself
  const tree = {
    chances: [0.6, 0.4],
    payoffs: [
      [0.18 + 1.8, 0.18],
      [6, -0.3],
    ],
  };
  it('looks herself for 3.48 against 1.26, would pay 0.192 to know, and nothing for a sounding right 3 times in 4', () => {
    expect(decide({ ...tree, payoffs: [tree.payoffs[0]!] }).value).toBeCloseTo(1.26, 12);
    expect(decide(tree)).toMatchObject({ action: 1 });
    expect(decide(tree).value).toBeCloseTo(3.48, 12);
    expect(expectedValueOfPerfectInformation(tree)).toBeCloseTo(0.192, 12);
    expect(expectedValueOfSampleInformation(tree, envoyReports(2, 0.75))).toBeCloseTo(0, 12);
    // told “dry” by one who is right 19 times in 20: sell, 0.1278 against 0.066
    expect(expectedValueOfSampleInformation(tree, envoyReports(2, 0.95))).toBeCloseTo(0.1278 - 0.066, 12);
  });

  it('as a bargain: declined by 2.22, and the answer turns at a chance of 0.48/4.5', () => {
    const { analysis } = read('gas-rights');
    const [answer] = analysis.offers[0]!.responders;
    expect(answer!.acceptance.margin).toBeCloseTo(1.26 - 3.48, 12);
    const turns = answer!.sensitivities.find((s) => s.parameter.path.endsWith('gas.chance'))!.breakEven!;
    expect(turns / (turns + 0.4)).toBeCloseTo(0.48 / 4.5, 9);
  });
});

describe('stability of two by two games (Fang, Hipel and Kilgour, Interactive Decision Making, 1993)', () => {
  // states by what row and column do: the first letter is row's
  const game = (row: number[], column: number[]) => ({
    states: ['CC', 'DC', 'CD', 'DD'],
    actors: [
      { name: 'row', moves: [[1], [0], [3], [2]], payoffs: row },
      { name: 'column', moves: [[2], [3], [0], [1]], payoffs: column },
    ],
  });
  const names = (flags: readonly boolean[]) => ['CC', 'DC', 'CD', 'DD'].filter((_, i) => flags[i]);

  it('Prisoner’s dilemma: Nash leaves defection alone, foresight keeps cooperation too', () => {
    const found = equilibria(game([3, 4, 1, 2], [3, 1, 4, 2]));
    expect(names(found.nash)).toEqual(['DD']);
    for (const concept of ['gmr', 'smr', 'seq'] as const) expect(names(found[concept])).toEqual(['CC', 'DD']);
  });

  it('Chicken: each may win; the compromise stands only if a crash is feared that nobody would choose', () => {
    const found = equilibria(game([3, 4, 2, 1], [3, 2, 4, 1]));
    expect(names(found.nash)).toEqual(['DC', 'CD']);
    for (const concept of ['gmr', 'smr'] as const) expect(names(found[concept])).toEqual(['CC', 'DC', 'CD']);
    // the crash that would answer a defection is worse for who brings it about: not credible
    expect(names(found.seq)).toEqual(['DC', 'CD']);
  });
});

describe('many actors on a scale (weighted mean and median; Thomson et al., The European Union Decides, 2006)', () => {
  // made up: a delay of 0 to 10 years before a rule holds, power as votes
  const actors = [
    { name: 'north', position: 4, salience: 0.8, power: 10 },
    { name: 'centre', position: 7, salience: 0.5, power: 8 },
    { name: 'south', position: 10, salience: 0.6, power: 10 },
  ];
  it('weighs positions by power times salience', () => {
    // weights 8, 4, 6
    expect(weightedMean(actors)).toBeCloseTo((8 * 4 + 4 * 7 + 6 * 10) / 18, 12);
    expect(weightedMedian(actors)).toBe(7);
  });
});
