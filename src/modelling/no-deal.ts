import type { NoDeal } from '../bargaining/index.js';
import type { Picture, Statement } from '../picture/index.js';
import { type Assumed, filled } from './assumed.js';
import { sentence } from './option-names.js';
import { estimate } from './preferences.js';

/**
 * What a side has without a deal: a lottery between what is most surely foretold for it, with the chance that the forecast's own hedge
 * gives it, and its not happening. What either is worth to it no report can say: assumed, and marked so. Nothing foretold: one assumed number.
 */
export function noDealOf(side: string, name: string, picture: Picture, assumed: Assumed): NoDeal {
  const { ranges, words } = assumed;
  const slots = { party: name };
  const told = picture.outlook.noDeal
    .filter((s) => s.polarity === 'affirmed' && !s.counterfactual && concerns(s, side, picture.between))
    .map((s) => ({ s, chance: chanceOf(s, assumed) }))
    .sort((a, b) => Number(b.s.kind === 'forecast') - Number(a.s.kind === 'forecast') || b.chance[0]! - a.chance[0]!);
  const [lead] = told;
  if (!lead) return estimate(ranges.noDeal, { assumption: filled(words.noDeal, slots) });
  const [value, low, high] = lead.chance as [number, number, number];
  const why = lead.s.certainty
    ? filled(words.hedge, { ...lead.s.certainty })
    : lead.s.kind === 'threat'
      ? words.threatened
      : words.unhedged;
  const claims = lead.s.claims;
  return {
    lottery: [
      {
        name: sentence(lead.s.gist, assumed) ?? assumed.options.foretold,
        chance: estimate([value, low, high], { claims, note: why }),
        utility: estimate(isOf(lead.s, side) ? ranges.foretold : ranges.foretoldOfAnother, {
          assumption: filled(words.foretold, slots),
        }),
      },
      {
        name: assumed.options.otherwise,
        chance: estimate([1 - value, 1 - high, 1 - low], { claims, note: words.remainder }),
        utility: estimate(ranges.otherwise, { assumption: filled(words.otherwise, slots) }),
      },
    ],
  };
}

/** Whether an outlook is a side's: foretold of it or done to it, or of nobody in particular. A threat is no outlook of who makes it. */
function concerns(s: Statement, side: string, between: readonly string[]): boolean {
  if (s.kind === 'threat') return s.toward.includes(side) || !s.toward.some((k) => between.includes(k));
  return s.parties.includes(side) || s.toward.includes(side) || s.parties.length + s.toward.length === 0;
}

/** Foretold of the side itself, of nobody in particular, or done to it; else it may gain by what befalls another as well as lose. */
const isOf = (s: Statement, side: string): boolean =>
  s.kind === 'threat' || s.parties.includes(side) || s.parties.length === 0;

function chanceOf(s: Statement, { ranges }: Assumed): readonly number[] {
  if (s.certainty) return [(s.certainty.low + s.certainty.high) / 2, s.certainty.low, s.certainty.high];
  return s.kind === 'threat' ? ranges.threatened : ranges.unhedged;
}
