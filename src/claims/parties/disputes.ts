import type { Gazetteer } from './gazetteer.js';
import type { PartyPacks } from './party-packs.js';

/** Whether two parties, by id, are known to face each other: as the pack of disputes has it, or as rebels and the state they fight. */
export type Disputes = (one: string, other: string) => boolean;

export function createDisputes({ disputes }: PartyPacks, gazetteer: Gazetteer): Disputes {
  const known = new Set(disputes.pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const fights = (one: string, other: string): boolean => {
    const party = gazetteer.party(one);
    return party?.kind === 'rebels' && party.state === other;
  };
  return (one, other) => known.has(`${one} ${other}`) || fights(one, other) || fights(other, one);
}
