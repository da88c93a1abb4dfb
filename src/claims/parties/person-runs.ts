import type { Token } from '../../language/index.js';
import { isGenitive } from './affiliation.js';
import { isName } from './name-runs.js';
import type { Vocabulary } from './vocabulary.js';

/** "Europe Minister Clement Beaune": where the name behind an office begins; `first` where no office stands in the run. */
export function behindOffice(tokens: readonly Token[], first: number, last: number, vocabulary: Vocabulary): number {
  for (let t = last - 1; t > first; t--) {
    const title = tokens[t]!.text.toLowerCase();
    const role = vocabulary.roleAt(tokens, t)?.role;
    if (
      role?.family === 'state' &&
      role.size === 'person' &&
      vocabulary.titles.get(title) === undefined &&
      vocabulary.titles.has(title)
    )
      return t + 1;
  }
  return first;
}

/** Whether a run begins with what somebody is: "Union president Jo Reed", and not "Dockers Union". */
export function isOffice(tokens: readonly Token[], first: number, last: number, vocabulary: Vocabulary): boolean {
  const found = vocabulary.roleAt(tokens, first);
  // "University of Tarn": one name, and no office before another.
  if (found !== undefined && found.last < last && /^of$/i.test(tokens[found.last + 1]!.text)) return false;
  return found !== undefined && (found.role.size === 'person' || !vocabulary.organises(tokens[last]!));
}

/** "President Roosevelt", "Mr Walker": a family name that the text has only behind a title. */
export function isTitled(tokens: readonly Token[], at: number, { titles, roleAt }: Vocabulary): boolean {
  const title = tokens[at - 1]?.text ?? '';
  if (!/^\p{Lu}/u.test(title) || !titles.has(title.toLowerCase())) return false;
  return !titles.has(tokens[at]!.text.toLowerCase()) && roleAt(tokens, at) === undefined && isName(tokens, at, at);
}

/** "In Greater Manchester, drivers": two names behind the preposition of a place are one, unless they own something. */
export const isWhere = (
  tokens: readonly Token[],
  first: number,
  last: number,
  { placePrepositions }: Vocabulary,
): boolean => placePrepositions.has(tokens[first - 1]?.text.toLowerCase() ?? '') && !isGenitive(tokens[last + 1]?.text);
