import { z } from 'zod';
import type { NamedText } from './genius-file.js';
import { disagreementValue, type Model, rangeOf } from './model.js';
import { type BargainResult, bargainFailure, bargainSuccess } from './problem.js';

const utilities = z.record(z.string(), z.number());
const discrete = z.strictObject({ valueUtils: utilities });
const numeric = z.strictObject({
  lowValue: z.coerce.number(),
  lowUtility: z.number(),
  highValue: z.coerce.number(),
  highUtility: z.number(),
});
const issueUtility = z.union([
  z.object({ discreteutils: discrete }).transform((u) => u.discreteutils.valueUtils),
  z.object({ DiscreteUtils: discrete }).transform((u) => u.DiscreteUtils.valueUtils),
  z.object({ numberutils: numeric }).transform((u) => u.numberutils),
  z.object({ NumberUtils: numeric }).transform((u) => u.NumberUtils),
]);
const issueValues = z.union([
  z.object({ values: z.array(z.coerce.string()) }).transform((d) => d.values),
  z
    .object({ range: z.tuple([z.coerce.number(), z.coerce.number(), z.coerce.number()]) })
    .transform(({ range: [low, high, step] }) => steps(low, high, step)),
]);
const geniusWebSchema = z.object({
  LinearAdditiveUtilitySpace: z.object({
    name: z.string().optional(),
    issueUtilities: z.record(z.string(), issueUtility),
    issueWeights: z.record(z.string(), z.number()),
    domain: z.object({ name: z.string(), issuesValues: z.record(z.string(), issueValues) }),
    reservationBid: z.object({ issuevalues: z.record(z.string(), z.coerce.string()) }).nullish(),
  }),
});
const negoLogSchema = z.object({
  reservationValue: z.number().default(0),
  issueWeights: z.record(z.string(), z.number()),
  issues: z.record(z.string(), utilities),
});

const MOST_STEPS = 10_000;

function steps(low: number, high: number, step: number): string[] {
  if (!(step > 0) || !(high >= low) || (high - low) / step >= MOST_STEPS) return [];
  return Array.from({ length: Math.floor((high - low) / step + 1e-9) + 1 }, (_, i) => String(low + i * step));
}

interface Profile {
  readonly name: string;
  readonly title: string | null;
  readonly reservation: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * A model from profiles in JSON, one a party: GeniusWeb's LinearAdditiveUtilitySpace, which NegMAS reads and writes too, or the short form
 * of NegoLog. A GeniusWeb reservation bid is worth its utility. All profiles must have the same issues and options.
 */
export function parseJsonProfiles(files: readonly NamedText[]): BargainResult<Model> {
  if (files.length === 0) return bargainFailure('no-profile', 'needs a profile for each party');
  const profiles: Profile[] = [];
  for (const file of files) {
    const profile = readProfile(file);
    if (!profile.ok) return profile;
    profiles.push(profile.value);
  }
  const first = profiles[0]!;
  const issues = Object.entries(first.values).map(([id, values]) => ({
    id,
    name: id,
    ordered: false,
    options: Object.keys(values).map((option) => ({ id: option, name: option })),
  }));
  for (const [p, profile] of profiles.entries())
    for (const issue of issues)
      for (const option of issue.options)
        if (profile.values[issue.id]?.[option.id] === undefined)
          return bargainFailure(
            'no-evaluation',
            `has no utility for “${option.id}” of issue “${issue.id}”`,
            files[p]!.name,
          );
  return bargainSuccess({
    rapporteur: 'model@1',
    title: first.title ?? profiles.map((p) => p.name).join(' – '),
    parties: profiles.map((p) => ({ id: p.name, name: p.name, noDeal: p.reservation })),
    issues,
    preferences: Object.fromEntries(
      profiles.map((p) => [
        p.name,
        {
          weights: { ...p.weights },
          values: Object.fromEntries(Object.entries(p.values).map(([k, v]) => [k, { ...v }])),
          tables: [],
        },
      ]),
    ),
    rules: [],
    offers: [],
  });
}

function readProfile({ name, text }: NamedText): BargainResult<Profile> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    return bargainFailure('json', cause instanceof Error ? cause.message : 'is not JSON', name);
  }
  const id = name.replace(/^.*[\\/]/, '').replace(/\.json$/i, '');
  const isGeniusWeb = typeof raw === 'object' && raw !== null && 'LinearAdditiveUtilitySpace' in raw;
  const checked = isGeniusWeb ? geniusWebSchema.safeParse(raw) : negoLogSchema.safeParse(raw);
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    return bargainFailure('profile-field', issue.message, `${name}: ${issue.path.join('.') || 'the profile'}`);
  }
  if (!('LinearAdditiveUtilitySpace' in checked.data)) {
    const { reservationValue, issueWeights, issues } = checked.data;
    return bargainSuccess({
      name: id,
      title: null,
      reservation: reservationValue,
      weights: issueWeights,
      values: issues,
    });
  }
  const space = checked.data.LinearAdditiveUtilitySpace;
  const values: Record<string, Record<string, number>> = {};
  for (const [issue, options] of Object.entries(space.domain.issuesValues)) {
    const utility = space.issueUtilities[issue];
    if (options.length === 0)
      return bargainFailure('no-option', `issue “${issue}” has no values, or more than ${MOST_STEPS}`, name);
    values[issue] = Object.fromEntries(
      options.map((option) => [option, utility === undefined ? 0 : utilityOf(utility, option)]),
    );
  }
  const bid = space.reservationBid?.issuevalues ?? {};
  const reservation = Object.entries(bid).reduce(
    (sum, [issue, option]) => sum + (space.issueWeights[issue] ?? 0) * (values[issue]?.[option] ?? 0),
    0,
  );
  return bargainSuccess({
    name: space.name ?? id,
    title: space.domain.name,
    reservation,
    weights: space.issueWeights,
    values,
  });
}

function utilityOf(utility: z.infer<typeof issueUtility>, option: string): number {
  if (!('lowValue' in utility && 'highValue' in utility && 'lowUtility' in utility))
    return (utility as Record<string, number>)[option] ?? 0;
  const { lowValue, lowUtility, highValue, highUtility } = utility as z.infer<typeof numeric>;
  const share = highValue === lowValue ? 0 : (Number(option) - lowValue) / (highValue - lowValue);
  return lowUtility + Math.min(1, Math.max(0, share)) * (highUtility - lowUtility);
}

/**
 * One profile a party in GeniusWeb's JSON, every number at its best guess. What the format cannot say is a failure that names it:
 * rules, tables over several issues, and no-deal values other than 0, since the format knows only a bid that is worth them.
 */
export function formatJsonProfiles(model: Model): BargainResult<NamedText[]> {
  if (model.rules.length > 0)
    return bargainFailure('rules', 'GeniusWeb profiles have no rules between issues; take them out first', 'rules');
  const coupled = Object.entries(model.preferences).find(([, p]) => p.tables.length > 0);
  if (coupled)
    return bargainFailure(
      'tables',
      'GeniusWeb profiles have no tables over several issues',
      `preferences.${coupled[0]}.tables`,
    );
  const outside = model.parties.find((party) => disagreementValue(party.noDeal) !== 0);
  if (outside)
    return bargainFailure(
      'no-deal',
      'GeniusWeb profiles give no-deal as a bid, not as a number; set it to 0 first',
      `parties.${outside.id}.noDeal`,
    );
  const issuesValues = Object.fromEntries(model.issues.map((i) => [i.id, { values: i.options.map((o) => o.id) }]));
  return bargainSuccess(
    model.parties.map((party) => {
      const preferences = model.preferences[party.id];
      return {
        name: `${party.id}.json`,
        text: `${JSON.stringify(
          {
            LinearAdditiveUtilitySpace: {
              issueUtilities: Object.fromEntries(
                model.issues.map((issue) => [
                  issue.id,
                  {
                    discreteutils: {
                      valueUtils: Object.fromEntries(
                        issue.options.map((o) => [o.id, rangeOf(preferences?.values[issue.id]?.[o.id] ?? 0).value]),
                      ),
                    },
                  },
                ]),
              ),
              issueWeights: Object.fromEntries(
                model.issues.map((issue) => [issue.id, rangeOf(preferences?.weights[issue.id] ?? 1).value]),
              ),
              domain: { name: model.title, issuesValues },
              name: party.id,
            },
          },
          null,
          2,
        )}\n`,
      };
    }),
  );
}
