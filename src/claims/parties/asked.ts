import type { Party } from '../claim.js';
import { fold } from './fold.js';
import { createGazetteer, type Gazetteer } from './gazetteer.js';
import { shippedPartyPacks } from './party-packs.js';

/**
 * The parties that a short text as people type it names, in its order, each once: by name, people, capital or person, with or without capital
 * letters. Words that are names only when capitalised ("may", "us") count as typed.
 */
export function partiesAsked(text: string): Party[] {
  const shipped = createGazetteer(shippedPartyPacks());
  const folded = fold(text);
  const titled = folded.replace(/(?<![\p{L}\p{N}'])\p{Ll}/gu, (c) => c.toUpperCase());
  const found: Party[] = [];
  let end = 0;
  for (const { index } of folded.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    if (index < end) continue;
    const match = named(shipped, folded, index, 2, true) ?? named(shipped, titled, index, 4, false);
    if (!match) continue;
    end = match.end;
    const { id, name, person } = match.entry;
    if (!found.some((p) => p.id === id)) found.push({ id, name, ...(person ? { actor: person.full } : {}) });
  }
  return found;
}

function named(gazetteer: Gazetteer, text: string, at: number, shortest: number, surnames: boolean) {
  const match = gazetteer.match(text, at);
  if (!match || match.end - at < shortest) return undefined;
  const parties = new Set(match.entries.map((e) => e.id));
  const [entry] = match.entries;
  // A name of two parties, or of a place, asks for nobody in particular.
  if (!entry || parties.size > 1 || entry.use === 'place' || (entry.use === 'surname' && !surnames)) return undefined;
  return { entry, end: match.end };
}
