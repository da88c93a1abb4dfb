import type { Party } from '../claim.js';
import type { Draft } from './draft.js';
import { isStateId, nameTold } from './states-told.js';
import { plain } from './story.js';

/**
 * The only party of some kinds that a document names anywhere, before or after: of "striking machinists" their union, which a later
 * paragraph names. Undefined where it names none, or several.
 */
export function solesOf(
  drafts: readonly (readonly Draft[])[],
  kindOf: (id: string) => string | undefined,
): (kinds: ReadonlySet<string>) => Party | undefined {
  const named = new Map<string, Map<string, Party>>();
  for (const row of drafts)
    for (const d of row) {
      const [party] = d.parties;
      if (d.kind === 'place' || d.parties.length !== 1 || party?.id === undefined) continue;
      const kind = d.organisation ?? kindOf(party.id) ?? '';
      const list = named.get(kind) ?? new Map<string, Party>();
      list.set(party.id, plain(party));
      named.set(kind, list);
    }
  return (kinds) => {
    let found: Party | undefined;
    for (const kind of kinds)
      for (const party of named.get(kind)?.values() ?? []) {
        if (found !== undefined && found.id !== party.id) return undefined;
        found = party;
      }
    return found;
  };
}

/** Sentences that tell where a story plays. */
const opening = 4;

/** The state that a document's ministers serve where it does not say so: the only one that it names, even as a place; that of its unions and firms. */
export function homeOf(
  drafts: readonly (readonly Draft[])[],
  stateOf: (id: string) => string | undefined,
): string | undefined {
  const states = new Map<string, number>();
  const homes = new Set<string>();
  for (const row of drafts)
    for (const d of row)
      for (const { id } of d.parties) {
        if (id === undefined) continue;
        const state = stateOf(id);
        // "Crews in Estonia": named once, late and as a place, it is nobody's home.
        if (isStateId(id))
          states.set(id, (states.get(id) ?? 0) + (d.kind === 'place' && d.sentence >= opening ? 1 : 2));
        else if (state !== undefined) homes.add(state);
      }
  if (states.size === 1 && [...states.values()][0]! > 1) return [...states.keys()][0];
  // Where the states are invented, a list's firm or union is another that only shares its name.
  if ([...states.keys()].some((id) => nameTold(id) !== null)) return undefined;
  return homes.size === 1 ? [...homes][0] : undefined;
}
