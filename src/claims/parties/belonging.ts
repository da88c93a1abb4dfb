import type { NameInText } from './names.js';
import type { Role } from './vocabulary.js';

const nations: ReadonlySet<string> = new Set(['state', 'government']);
const employers: ReadonlySet<string> = new Set(['company', 'employer']);

/**
 * Whether what a name stands for is also what the description beside it stands for. "The Swedish army" is Sweden; "the Swedish pilots" are
 * not, nor are "Lufthansa's pilots" Lufthansa: where people come from and whom they work for is seldom whose side they are on.
 * @param one the description is a definite singular: "the Dutch airline" is not the Netherlands, "Dutch firms" speak for it
 */
export function standsFor(role: Role, { entry }: NameInText, one: boolean): boolean {
  if (role.family === 'union') return !nations.has(entry.kind) && !employers.has(entry.kind);
  if (role.family === 'rebels' || role.words === 'opposition') return !nations.has(entry.kind);
  return !(role.family === 'company' && one && nations.has(entry.kind));
}
