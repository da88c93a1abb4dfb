import type { Token } from '../../language/index.js';
import type { IntroducedName } from './introductions.js';
import type { Vocabulary } from './vocabulary.js';

/** Words of a description up to what it says that they are: "joint leaders". */
const reach = 4;

/** "Ann Holt and Jo Reed, joint leaders of the Front": the last of those whom one description tells of, seen from one before; undefined where none follows. */
export function fellowOf(
  told: IntroducedName,
  tokens: readonly Token[],
  introduced: ReadonlyMap<number, IntroducedName>,
  vocabulary: Vocabulary,
): IntroducedName | undefined {
  let fellow: IntroducedName | undefined;
  for (let end = told.last; ; end = fellow.last) {
    const next = nextPerson(tokens, end, introduced, vocabulary);
    if (next === undefined) break;
    fellow = next;
  }
  if (fellow === undefined || tokens[fellow.last + 1]?.text !== ',') return undefined;
  for (let t = fellow.last + 2; t < Math.min(tokens.length, fellow.last + 2 + reach); t++) {
    const role = vocabulary.roleAt(tokens, t);
    if (role !== undefined) return role.plural ? fellow : undefined;
  }
  return undefined;
}

/** The person behind an "and" or a comma. */
function nextPerson(
  tokens: readonly Token[],
  last: number,
  introduced: ReadonlyMap<number, IntroducedName>,
  vocabulary: Vocabulary,
): IntroducedName | undefined {
  if (!/^(?:and|,)$/.test(tokens[last + 1]?.text ?? '')) return undefined;
  let at = last + 2;
  while (vocabulary.titles.has(tokens[at]?.text.toLowerCase() ?? '')) at++;
  const next = introduced.get(at);
  return next?.person === undefined ? undefined : next;
}
