import type { Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import { isStateId } from '../parties/states-told.js';

/** Pronouns whose verb has no "-s" where a name in their place asks for one. */
const bare = /^(?:they|we|i|you)$/i;

/** Words whose third person singular is not made by an ending. */
const irregular: Readonly<Record<string, string>> = { am: 'is', are: 'is', were: 'was', have: 'has', "'ve": 'has' };

/** Whether a name that was put for a subject pronoun asks for another form of its verb: "they want", "Chile wants". */
export const asksForOne = (token: Token, name: string, parties: readonly Party[]): boolean =>
  bare.test(token.text) && token.rel.startsWith('nsubj') && isOne(name, parties);

/** A state is one whatever its name ends in; of others an ending of many tells, or an "and". */
function isOne(name: string, parties: readonly Party[]): boolean {
  if (parties.length > 1 || / and /.test(name)) return false;
  if (parties.some((p) => isStateId(p.id) && p.name === name)) return true;
  return !/(?:[^s]s|people|men|police)$/i.test(name.split(/ (?:of|at|in|on|from|for|to|with) /)[0]!);
}

/** What a verb becomes where its subject is one: "want" wants, "do" does; null of one that stays as it is. */
export function thirdPerson({ text, xpos }: Token): string | null {
  const lower = text.toLowerCase();
  if (xpos !== 'VBP' && lower !== 'were') return null;
  if (Object.hasOwn(irregular, lower)) return irregular[lower]!;
  if (/^['\u2019]/.test(lower)) return null;
  if (/[^aeiou]y$/.test(lower)) return `${text.slice(0, -1)}ies`;
  return /(?:[sxzo]|ch|sh)$/.test(lower) ? `${text}es` : `${text}s`;
}
