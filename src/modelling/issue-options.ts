import type { ModelIssue } from '../bargaining/index.js';
import type { IssueCatalogue, PicturedIssue, Position, Statement } from '../picture/index.js';
import { type Assumed, filled } from './assumed.js';

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
}

/** A side with the stance that stands for its position, and the option of the pack's scale that it names. */
interface Told {
  readonly side: string;
  readonly stance: Statement;
  readonly option: Position['option'];
}

/** The stance that stands for a position: what the party asks for before what it refuses. */
function toldOf(pictured: PicturedIssue, side: string): Told[] {
  const position = pictured.positions.find((p) => p.party === side);
  const stance = position?.current.find((s) => s.kind !== 'refusal') ?? position?.current[0];
  return position && stance ? [{ side, stance, option: position.option }] : [];
}

/**
 * What "will be forced to give up" is told of one of two sides is what the other wants: it counts as that side's stance, unless
 * reports give one. Where the gist names another side as the one forced, the stance is the demand of its own party already.
 */
function withCompelled(
  told: readonly Told[],
  sides: readonly string[],
  names: ReadonlyMap<string, string>,
  { compelled }: Assumed,
): Told[] {
  const isForced = ({ side, stance }: Told) => {
    const gist = ` ${stance.gist.toLowerCase()} `;
    const at = compelled.reduce((found, words) => Math.max(found, gist.indexOf(` ${words} `)), -1);
    const others = sides.filter((k) => k !== side).map((k) => names.get(k)?.toLowerCase() ?? k);
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
 * The options of an issue: the pack's ordered ones where every reported position names one of them, else two or three made from
 * the positions' own gists, those of several sides with something in between, that of a lone side with part of it and none of it.
 */
export function issueOptions(
  pictured: PicturedIssue,
  sides: readonly string[],
  names: ReadonlyMap<string, string>,
  catalogue: IssueCatalogue,
  assumed: Assumed,
): DraftedIssue {
  const base = { id: pictured.issue, name: pictured.label };
  const told = withCompelled(
    sides.flatMap((side) => toldOf(pictured, side)),
    sides,
    names,
    assumed,
  );
  const stances = new Map(told.map((t) => [t.side, t.stance]));
  const known = catalogue.options.get(pictured.issue);
  if (known && known.length > 1 && told.length > 0 && told.every((t) => t.option !== null))
    return {
      issue: { ...base, ordered: true, options: known.map((o) => ({ id: o.id, name: o.label })) },
      pictured,
      scale: true,
      ideals: new Map(told.map((t) => [t.side, known.findIndex((o) => o.id === t.option!.id)])),
      stances,
    };
  const ideals = new Map<string, number>();
  const options: { id: string; name: string }[] = [];
  for (const { side, stance } of told) {
    const words = shortened(stance.gist, assumed.longestName);
    const same = told.find((t) => t.side !== side && ideals.has(t.side) && t.stance.gist === stance.gist);
    if (same) ideals.set(side, ideals.get(same.side)!);
    else {
      ideals.set(side, options.length);
      options.push({
        id: `as ${side}`,
        name: filled(assumed.options.asked, { party: names.get(side) ?? side, gist: words }),
      });
    }
  }
  const between = { id: 'part', name: assumed.options.between };
  if (options.length === 1) {
    options.push(between, { id: 'not so', name: assumed.options.notSo });
  } else if (options.length === 2) {
    // from one side's end to the other's, so that the middle stands in the middle
    options.splice(1, 0, between);
    for (const [side, place] of ideals) if (place === 1) ideals.set(side, 2);
  }
  return { issue: { ...base, ordered: options.length === 3, options }, pictured, scale: false, ideals, stances };
}

/** Words cut at a space, with an ellipsis that says so. */
export function shortened(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[\s,;:.]+$/, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`;
}
