import { describe, expect, it } from 'vitest';
import { madeClaim } from '../../tests/made-claims.js';
import { april, may, ours, pictureOf, theirs } from '../../tests/made-picture.js';
import { analyse, type Model, parseModel, rangeOf } from '../bargaining/index.js';
import type { Claim } from '../claims/index.js';
import { shippedPack } from '../documents/index.js';
import { shippedIssues } from '../picture/index.js';
import { assumedSchema, generalRulesSchema } from './assumed.js';
import { draftModel } from './draft.js';
import { formatDraft } from './draft-text.js';

const alliance = { issue: 'security.alliance' } as const;
const fees = { issue: 'economy.energy' } as const;
const neutral = { issue: 'security.neutrality' } as const;

function drafted(claims: readonly Claim[]) {
  const picture = pictureOf(claims);
  const result = draftModel(picture);
  if (!result.ok) throw new Error(result.problem.message);
  return { ...result.value, picture };
}
const values = (model: Model, party: string, issue: string) =>
  Object.fromEntries(
    Object.entries(model.preferences[party]!.values[issue]!).map(([option, e]) => [option, rangeOf(e).value]),
  );

describe('a drafted model', () => {
  it('takes the options of the pack where every reported position names one of them', () => {
    const { model, evidence } = drafted([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania should renounce the league', {
        ...alliance,
        sources: [ours],
      }),
      madeClaim(may, 'demand', ['BEL', 'ARD'], 'Belvania wants an open door', { ...alliance, sources: [theirs] }),
    ]);
    expect(model.issues[0]!.options.map((o) => o.id)).toEqual(
      shippedIssues()
        .options.get('security.alliance')!
        .map((o) => o.id),
    );
    expect(values(model, 'ARD', 'security.alliance')['never']).toBe(1);
    expect(values(model, 'ARD', 'security.alliance')['joins']).toBe(0);
    expect(values(model, 'BEL', 'security.alliance')['open']).toBe(1);
    expect(evidence.map((e) => e.path)).toContain('preferences.ARD.values.security.alliance.never');
  });

  it('makes options of the positions’ own words where no scale has them, with something in between', () => {
    const { model } = drafted([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania pays nine crowns a barrel', { ...fees, sources: [ours] }),
      madeClaim(may, 'offer', ['BEL', 'ARD'], 'Belvania pays four crowns a barrel', { ...fees, sources: [theirs] }),
    ]);
    expect(model.issues[0]!.options.map((o) => o.name)).toEqual([
      'Ardonia: Belvania pays nine crowns a barrel',
      'In between',
      'Belvania: Belvania pays four crowns a barrel',
    ]);
    expect(values(model, 'ARD', 'economy.energy')).toEqual({ 'as ARD': 1, part: 0.5, 'as BEL': 0 });
    expect(values(model, 'BEL', 'economy.energy')).toEqual({ 'as ARD': 0, part: 0.5, 'as BEL': 1 });
  });

  it('gives a side whose position nobody reports every value, and says so', () => {
    const { model, assumptions } = drafted([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania pays nine crowns a barrel', { ...fees, sources: [ours] }),
    ]);
    for (const e of Object.values(model.preferences['BEL']!.values['economy.energy']!))
      expect(rangeOf(e)).toMatchObject({ low: 0, high: 1 });
    expect(assumptions.find((a) => a.path.startsWith('preferences.BEL.values'))?.words).toContain('not reported');
  });

  it('uses the pack’s scale where one side’s words name a step of it, and leaves the other side’s place open', () => {
    const { model, assumptions } = drafted([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania should renounce the league', {
        ...alliance,
        sources: [ours],
      }),
      madeClaim(may, 'demand', ['BEL', 'ARD'], 'Belvania asks for a word on it', { ...alliance, sources: [theirs] }),
    ]);
    expect(model.issues[0]!.options.map((o) => o.id)).toEqual(['never', 'moratorium', 'open', 'joins']);
    for (const e of Object.values(model.preferences['BEL']!.values['security.alliance']!))
      expect(rangeOf(e)).toMatchObject({ low: 0, high: 1 });
    expect(assumptions.find((a) => a.path.startsWith('preferences.BEL.values'))?.words).toContain('names no step');
  });

  it('takes what a side offers to be what the other wants, not what it wants itself', () => {
    const { model, evidence } = drafted([
      madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia becomes neutral', { ...neutral, sources: [ours] }),
    ]);
    expect(values(model, 'ARD', 'security.neutrality')).toEqual({ free: 1, guaranteed: 0.75, neutral: 0.5 });
    expect(values(model, 'BEL', 'security.neutrality')).toEqual({ free: 0, guaranteed: 0.5, neutral: 1 });
    expect(evidence.map((e) => e.path)).toEqual(['preferences.ARD.values.security.neutrality.neutral']);
  });

  it('takes no position from what the sides agreed on together, from a part of a sentence, or of a group beside its parts', () => {
    const { model, leftOut } = drafted([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania pays nine crowns a barrel', { ...fees, sources: [ours] }),
      madeClaim(april, 'demand', ['BEL', 'ARD'], 'Asked about the price of last winter', { ...fees }),
      madeClaim(april, 'demand', ['BEL', 'ARD'], 'Belvania wants a better economy', { issue: 'economy' }),
    ]);
    expect(model.issues.map((i) => i.id)).toEqual(['economy.energy']);
    expect(model.issues[0]!.options.map((o) => o.id)).toEqual(['as ARD', 'part', 'not so']);
    expect(leftOut.map((l) => l.what)).toContain(shippedIssues().labels.get('economy'));
  });

  it('counts no red line that others say a side has', () => {
    const { model } = drafted([
      madeClaim(april, 'red-line', ['ARD', 'BEL'], 'Belvania pays nine crowns a barrel', {
        ...fees,
        sources: [theirs],
      }),
    ]);
    expect(model.preferences['ARD']!.weights['economy.energy']).toHaveProperty('from.assumption');
  });

  it('gives a course to sides that are told to be under pressure, all of it assumed, and none where nobody is', () => {
    const demand = madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania pays nine crowns a barrel', fees);
    expect(drafted([demand]).model.dynamics).toBeUndefined();
    const pressed = madeClaim(may, 'interest', ['BEL', 'ARD'], 'pressure on Belvania mounts at home', {
      issue: 'deal',
    });
    const made = drafted([demand, pressed]);
    expect(Object.keys(made.model.dynamics!.parties)).toEqual(['BEL']);
    const own = made.assumptions.filter((a) => a.path.startsWith('dynamics.parties.BEL'));
    expect(own.map((a) => a.path.split('.').at(-1))).toEqual(['cost', 'drift', 'sunkCost']);
    for (const { range } of own) expect(range[1]).toBeGreaterThan(range[0]);
    expect(formatDraft(made, made.picture)).toContain('# “pressure on Belvania mounts at home” (may.txt)');
    const analysis = analyse(made.model, { samples: 200 });
    expect(analysis.ok && analysis.value.course!.band[12]![2] - analysis.value.course!.band[12]![0]).toBeGreaterThan(0);
  });

  it('takes what a side will be forced to do as what the other side wants of it', () => {
    const { model } = drafted([
      madeClaim(april, 'demand', ['BEL', 'ARD'], 'will be forced to sell its oil at four crowns', fees),
    ]);
    expect(values(model, 'ARD', 'economy.energy')).toEqual({ 'as ARD': 1, part: 0.5, 'not so': 0 });
    expect(values(model, 'BEL', 'economy.energy')['not so']).toBe(1);
  });

  it('leaves it with its own party where the gist names the other side, or one of its people, as the one forced', () => {
    const { model } = drafted([
      madeClaim(april, 'meeting', ['ARD BEL', ''], 'Oll met Maran', { sources: [theirs] }),
      {
        ...madeClaim(april, 'offer', ['BEL', 'ARD'], 'Oll waits', {}),
        parties: [{ id: 'BEL', name: 'Belvania', actor: 'Petr Oll' }],
      },
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Oll will be forced to sell oil at four crowns', fees),
    ]);
    expect(values(model, 'ARD', 'economy.energy')).toEqual({ 'as ARD': 1, part: 0.5, 'not so': 0 });
    expect(values(model, 'BEL', 'economy.energy')['not so']).toBe(1);
  });

  it('draws no deal from what is foretold for it and the hedge of that, and marks the worth as assumed', () => {
    const { model } = drafted([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania pays nine crowns a barrel', { ...fees, sources: [ours] }),
      madeClaim(april, 'forecast', ['BEL', ''], 'Belvania will lose its port', {
        condition: 'if there is no deal',
        certainty: { low: 0.6, high: 0.8, phrase: 'probably', scale: 'test' },
      }),
    ]);
    const noDeal = model.parties.find((p) => p.id === 'BEL')!.noDeal;
    if (typeof noDeal !== 'object' || !('lottery' in noDeal)) throw new Error('no lottery');
    expect(noDeal.lottery[0]!.chance).toMatchObject({ value: 0.7, low: 0.6, high: 0.8, from: { claims: [/clm/] } });
    expect(noDeal.lottery[0]!.utility).toMatchObject({ from: { assumption: expect.stringContaining('not reported') } });
    expect(model.parties.find((p) => p.id === 'ARD')!.noDeal).toMatchObject({ low: 0, high: 0.8 });
  });

  it('takes an offer with its terms and its finality, and leaves open what it does not mention', () => {
    const term = madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia pays four crowns a barrel', {
      ...fees,
      sources: [ours],
    });
    const { model, offersReported } = drafted([
      term,
      madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia has put a final package on the table', {
        issue: 'deal',
        attributes: { final: true, terms: [term.id] },
        sources: [ours],
      }),
      madeClaim(may, 'demand', ['BEL', 'ARD'], 'Belvania wants an open door', { ...alliance, sources: [theirs] }),
    ]);
    expect(offersReported).toBe(true);
    expect(model.offers[0]).toMatchObject({
      by: 'ARD',
      to: 'BEL',
      final: true,
      terms: { 'economy.energy': 'as ARD', 'security.alliance': 'left open' },
    });
  });

  it('puts what each side asks for in the place of a package that no report tells of, and says so', () => {
    const { model, offersReported } = drafted([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania pays nine crowns a barrel', { ...fees, sources: [ours] }),
    ]);
    expect(offersReported).toBe(false);
    expect(model.offers.map((o) => o.id)).toEqual(['all that ARD asks']);
    expect(model.offers[0]!.from).toHaveProperty('assumption');
  });

  it('knows what cannot stand together', () => {
    const { model } = drafted([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania should renounce the league', {
        ...alliance,
        sources: [ours],
      }),
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'neutrality of Belvania', { ...neutral, sources: [ours] }),
    ]);
    expect(model.rules.map((r) => r.because)).toEqual(['a neutral state is in no alliance']);
  });

  it('weighs what a side calls not negotiable more, from the claim that says so', () => {
    const { model } = drafted([
      madeClaim(april, 'red-line', ['ARD', 'BEL'], 'Belvania pays nine crowns a barrel', { ...fees, sources: [ours] }),
      madeClaim(may, 'demand', ['ARD', 'BEL'], 'Belvania wants an open door', { ...alliance, sources: [theirs] }),
    ]);
    const { weights } = model.preferences['ARD']!;
    expect(rangeOf(weights['economy.energy']!).value).toBe(0.6);
    expect(weights['economy.energy']).toHaveProperty('from.claims');
    expect(rangeOf(weights['security.alliance']!).value).toBe(0.4);
  });

  it.each([
    ['too-few-sides', [], ['ARD'], 'only Ardonia'],
    ['too-few-sides', [], [], 'give none'],
    ['no-live-issue', [], ['ARD', 'BEL'], 'Ardonia or Belvania'],
  ] as const)('fails with %s and says what is missing', (code, _, between, words) => {
    const picture = pictureOf([madeClaim(april, 'meeting', ['ARD BEL', ''], 'Ardonia and Belvania met', {})]);
    const result = draftModel({ ...picture, between: [...between] });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problem.code).toBe(code);
    expect(result.problem.message).toContain(words);
  });

  it('is the same after being written and read, is solvable, and names the words of its claims', () => {
    const { model, picture, ...rest } = drafted([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania pays nine\u2028crowns: # a barrel', {
        ...fees,
        sources: [ours],
      }),
      madeClaim(may, 'refusal', ['BEL', 'ARD'], 'Belvania pays nothing', { ...fees, sources: [theirs] }),
    ]);
    const text = formatDraft({ model, ...rest }, picture);
    const back = parseModel(text);
    expect(back.ok && back.value).toEqual(model);
    expect(text).toContain('# “Belvania pays nothing” (may.txt)');
    const analysis = analyse(model, { samples: 500 });
    expect(analysis.ok && analysis.value.numbers.assumption).toBe(rest.assumptions.length);
    expect(analysis.ok && analysis.value.numbers.evidence).toBe(rest.evidence.length);
  });
});

describe('the packs of modelling', () => {
  it('hold to their schemas, and the rules to the issue packs', () => {
    expect(assumedSchema.safeParse(shippedPack('modelling/assumptions')).error).toBeUndefined();
    const rules = generalRulesSchema.parse(shippedPack('modelling/rules'));
    const { options } = shippedIssues();
    for (const rule of rules)
      for (const [issue, named] of [...Object.entries(rule.when), ...Object.entries(rule.requires)])
        for (const option of [named].flat())
          expect(
            options.get(issue)?.map((o) => o.id),
            `${issue} of “${rule.because}”`,
          ).toContain(option);
  });
});
