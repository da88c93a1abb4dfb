import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { clause } from './clause.js';

/** Words that clauses have in common at least. */
const fewest = 3;

/** What the clauses of several assumed terms begin with in common, with a blank behind it: "The king will be forced to ". Empty where that is less than three words. */
export function commonLead(stances: readonly Statement[], editor: Editor): string {
  const clauses = stances.map((s) => clause(s, editor).split(' '));
  const [first = []] = clauses;
  const at = first.findIndex((word, i) => clauses.some((c) => c[i] !== word));
  return clauses.length < 2 || at < fewest ? '' : `${first.slice(0, at).join(' ')} `;
}
