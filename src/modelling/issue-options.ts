import type { ModelIssue } from '../bargaining/index.js';
import {
  type IssueCatalogue,
  optionOf,
  type Picture,
  type PicturedIssue,
  type PicturedParty,
  type Position,
  type Statement,
} from '../picture/index.js';
import type { Assumed } from './assumed.js';
import { mannerOf, optionName } from './option-names.js';

/** An issue of the model, and where each side's reported position stands among its options. */
export interface DraftedIssue {
  readonly issue: ModelIssue;
  readonly pictured: PicturedIssue;
  /** Whether the options are the pack's scale; else they are made from the reported positions. */
  readonly scale: boolean;
  /** Place of each side's own option; absent where no report gives its position. */
  readonly ideals: ReadonlyMap<string, number>;
  /** The stance that each of those stands on. */
  readonly stances: ReadonlyMap<string, Statement>;
  /** Where one side offers and no other is told of: who offers, and whom the offer is put to. Its place is then what those are taken to want. */
  readonly offered: { readonly by: string; readonly to: readonly string[] } | null;
}

/** A side with the stance that stands for its position, and the option of the pack's scale that it names. */
interface Told {
  readonly side: string;
  readonly stance: Statement;
  readonly option: Position['option'];
}

/**
 * The stance that stands for a position: what the party asks for before what it gives, and that before what it refuses. What the sides
 * have agreed on together tells nothing of what either wants; words too few to name an option, or that open like a part of a sentence, do not either.
 */
function toldOf(
  pictured: PicturedIssue,
  side: string,
  sides: readonly string[],
  catalogue: IssueCatalogue,
  assumed: Assumed,
): Told[] {
  const position = pictured.positions.find((p) => p.party === side);
  const fit = (position?.current ?? []).filter(
    (s) =>
      !(s.kind === 'acceptance' && isJoint(s, side, sides)) &&
      s.gist.split(/\s+/).length >= assumed.fewestWords &&
      !assumed.unfitOpenings.some((words) => s.gist.toLowerCase().startsWith(`${words} `)),
  );
  const option = position?.option ?? null;
  const naming = fit.filter((s) => option !== null && optionOf(catalogue, pictured.issue, [s])?.id === option.id);
  const first = (of: readonly Statement[]) =>
    of.find((s) => mannerOf(s) === 'asks') ?? of.find((s) => mannerOf(s) === 'offers') ?? of[0];
  const stance = first(naming) ?? first(fit);
  return stance ? [{ side, stance, option }] : [];
}

const isJoint = (s: Statement, side: string, sides: readonly string[]): boolean =>
  !s.parties.includes(side) || s.parties.some((k) => k !== side && sides.includes(k));

/**
 * What "will be forced to give up" is told of one of two sides is what the other wants: it counts as that side's stance, unless
 * reports give one. Where the gist names another side as the one forced, the stance is the demand of its own party already.
 */
function withCompelled(
  told: readonly Told[],
  sides: readonly string[],
  called: ReadonlyMap<string, readonly string[]>,
  { compelled }: Assumed,
): Told[] {
  const isForced = ({ side, stance }: Told) => {
    const gist = ` ${stance.gist.toLowerCase()} `;
    const at = compelled.reduce((found, words) => Math.max(found, gist.indexOf(` ${words} `)), -1);
    const others = sides.filter((k) => k !== side).flatMap((k) => called.get(k) ?? []);
    return at >= 0 && !others.some((name) => gist.slice(0, at).includes(name));
  };
  return told.flatMap((t) => {
    if (!isForced(t)) return [t];
    const [other, ...more] = sides.filter((k) => k !== t.side);
    if (other === undefined || more.length > 0 || told.some((o) => o.side === other)) return [];
    return [{ ...t, side: other }];
  });
}

/**
 * The options of an issue: the pack's ordered ones where some reported position names one of them, else two or three made from
 * the positions' own words, those of several sides with something in between, that of a lone side with part of it and none of it.
 */
export function issueOptions(
  pictured: PicturedIssue,
  sides: readonly string[],
  parties: Picture['parties'],
  catalogue: IssueCatalogue,
  assumed: Assumed,
): DraftedIssue {
  const names = new Map(parties.map((p) => [p.key, p.name]));
  const called = new Map(parties.map((p) => [p.key, namesOf(p)]));
  const base = { id: pictured.issue, name: pictured.label };
  const told = withCompelled(
    sides.flatMap((side) => toldOf(pictured, side, sides, catalogue, assumed)),
    sides,
    called,
    assumed,
  );
  const stances = new Map(told.map((t) => [t.side, t.stance]));
  const offered = loneOffer(told, sides);
  const known = catalogue.options.get(pictured.issue);
  const placed = told.filter((t) => t.option !== null);
  if (known && known.length > 1 && placed.length > 0) {
    const steps = new Map(placed.map((t) => [t.side, known.findIndex((o) => o.id === t.option!.id)]));
    const step = offered === null ? undefined : steps.get(offered.by);
    return {
      issue: { ...base, ordered: true, options: known.map((o) => ({ id: o.id, name: o.label })) },
      pictured,
      scale: true,
      ideals: steps,
      stances,
      // An offer at the end of a scale goes all the way to the other side; one inside it lies nearer to who makes it.
      offered: step === 0 || step === known.length - 1 ? offered : null,
    };
  }
  const ideals = new Map<string, number>();
  const options: { id: string; name: string }[] = [];
  for (const { side, stance } of told) {
    const same = told.find((t) => t.side !== side && ideals.has(t.side) && t.stance.gist === stance.gist);
    if (same) ideals.set(side, ideals.get(same.side)!);
    else {
      ideals.set(side, options.length);
      options.push({
        id: `as ${side}`,
        name: optionName(names.get(side) ?? side, stance, assumed),
      });
    }
  }
  if (options.length === 1) {
    options.push({ id: 'part', name: assumed.options.part }, { id: 'not so', name: assumed.options.none });
  } else if (options.length === 2) {
    // from one side's end to the other's, so that the middle stands in the middle
    options.splice(1, 0, { id: 'part', name: assumed.options.between });
    for (const [side, place] of ideals) if (place === 1) ideals.set(side, 2);
  }
  return {
    issue: { ...base, ordered: options.length === 3, options },
    pictured,
    scale: false,
    ideals,
    stances,
    offered,
  };
}

/** What a side goes by in a gist: its name, its people's, and their last names; lower case. */
const namesOf = ({ name, actors }: PicturedParty): string[] =>
  [name, ...actors, ...actors.map((a) => a.split(' ').at(-1)!)].map((n) => n.toLowerCase());

function loneOffer(told: readonly Told[], sides: readonly string[]): DraftedIssue['offered'] {
  const [only, ...more] = told;
  if (only === undefined || more.length > 0 || mannerOf(only.stance) !== 'offers') return null;
  const others = sides.filter((k) => k !== only.side);
  const named = others.filter((k) => only.stance.toward.includes(k));
  return { by: only.side, to: named.length > 0 ? named : others };
}
