import { type Party, partiesAsked } from '../claims/index.js';
import { type Ledger, partiesOfCases } from '../ledger/index.js';

/** The party that a user means by a name or an id: as the gazetteer has it, else as some case of the ledger has it, else the name alone. */
export async function partyMeant(ledger: Ledger, words: string): Promise<Party> {
  const typed = words.trim();
  const [known] = partiesAsked(typed);
  if (known) return known.id === undefined ? known : { id: known.id, name: known.name };
  const rows = await partiesOfCases(ledger, [typed.toLowerCase()], [typed, typed.toUpperCase(), typed.toLowerCase()]);
  const row = rows.find((r) => r.party !== r.name) ?? rows[0];
  if (!row || row.party === row.name) return { name: typed };
  return { id: row.party, name: row.party.toLowerCase() === typed.toLowerCase() ? title(row.name) : typed };
}

const title = (name: string): string => name.replace(/(?<!\p{L})\p{Ll}/gu, (c) => c.toUpperCase());

/** Keys of a party that a user means, to look for in claims: its id and its name. */
export async function partyKeys(ledger: Ledger, words: string): Promise<string[]> {
  const { id, name } = await partyMeant(ledger, words);
  return [...new Set([...(id === undefined ? [] : [id]), name.toLowerCase(), words.trim().toLowerCase()])];
}
