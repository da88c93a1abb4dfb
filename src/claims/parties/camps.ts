import type { Party } from '../claim.js';
import type { Draft } from './draft.js';

/** The two sides of industry: several companies, or several unions, may sit at a table and do not face each other. */
export type Camp = 'work' | 'company';

const campOfFamily: Readonly<Record<string, Camp>> = { union: 'work', company: 'company', employer: 'company' };

/** Which side of industry a party is on, by what its names and descriptions in a document say; undefined for others. */
export function campsOf(drafts: readonly (readonly Draft[])[]): (party: Party) => Camp | undefined {
  const camps = new Map<string, Camp>();
  const tell = (d: Draft, family: string | undefined): void => {
    const camp = campOfFamily[family ?? ''];
    if (camp !== undefined)
      for (const { id, name } of d.parties) if (!camps.has(id ?? name)) camps.set(id ?? name, camp);
  };
  for (const row of drafts) for (const d of row) tell(d, d.organisation);
  for (const row of drafts) for (const d of row) if (d.parties[0]?.id === undefined) tell(d, d.role?.family);
  return ({ id, name }) => camps.get(id ?? name);
}
