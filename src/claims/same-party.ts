import type { Party } from './claim.js';

/** Key of a party: its id, or its name where it could not be resolved. */
export const keyOf = (party: { readonly id?: string | undefined; readonly name: string }): string =>
  party.id ?? party.name.trim().toLowerCase();

/** Whether two are one party: by id, and by name where it has none. */
export const sameParty = (a: Party, b: Party): boolean => (a.id ?? a.name) === (b.id ?? b.name);

/** The parties of a list, each once, in order. */
export const uniqueParties = (parties: readonly Party[]): Party[] =>
  parties.filter((p, i) => parties.findIndex((q) => sameParty(p, q)) === i);
