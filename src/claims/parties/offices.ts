import type { PartyPacks } from './party-packs.js';
import { isStateId } from './states-told.js';

/** What the pack of roles knows of offices, compiled for look-up. */
export interface Offices {
  mayHold(office: string, state: string): boolean;
  soleHolder(office: string): string | undefined;
  isOffice(held: string, called: string): boolean;
}

/** Which states may have an office, and by which words one who holds it is called. */
export function officesOf({ only, none, same, apart }: PartyPacks['roles']['offices']): Offices {
  const plain = (office: string): string => same[office] ?? office;
  return {
    mayHold(office, state) {
      // A union's president is none of a state's.
      if (!isStateId(state)) return true;
      if (only[office] !== undefined) return only[office].includes(state);
      return none[plain(office)]?.includes(state) !== true;
    },
    soleHolder: (office) => (only[office]?.length === 1 ? only[office][0] : undefined),
    isOffice(held, called) {
      if (plain(held) === plain(called)) return true;
      if (!held.endsWith(` ${called}`)) return false;
      return !apart.includes(
        held
          .slice(0, -called.length - 1)
          .split(' ')
          .at(-1)!,
      );
    },
  };
}
