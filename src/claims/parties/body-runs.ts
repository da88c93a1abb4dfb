import type { Token } from '../../language/index.js';
import { isGenitive } from './affiliation.js';
import { describedBehind } from './described.js';
import { runEnd, text } from './name-runs.js';
import type { NameInText } from './names.js';
import { kindOfName } from './short-forms.js';
import type { Vocabulary } from './vocabulary.js';

const capital = /^\p{Lu}/u;
const opens = /^(?:ADJ|VERB)$/;

/**
 * "The United Quarry Workers", "Eastern Rail, the operator": the last token of a body's name that begins with an adjective, which the tagger takes for a
 * word like others; else that of the run of names from there, before `from` where there is none. At the head of a sentence an adjective may be no part of
 * the name ("Former Labour Party men").
 */
export function bodyEnd(
  tokens: readonly Token[],
  row: readonly (NameInText | undefined)[],
  from: number,
  vocabulary: Vocabulary,
): number {
  const first = tokens[from]!;
  const run = runEnd(tokens, row, from);
  if (!capital.test(first.text) || !opens.test(first.upos) || row[from + 1] !== undefined) return run;
  if (tokens[from + 1] === undefined || vocabulary.beforeNames.has(first.text.toLowerCase())) return run;
  const end = runEnd(tokens, row, from + 1);
  return end > from && vocabulary.organises(tokens[end]!) ? Math.max(run, end) : run;
}

/** Kinds of bodies that are none of the state whose name or people they are called after. */
const apart: ReadonlySet<string> = new Set(['union', 'party', 'rebels', 'body', 'company']);

/**
 * "Kenya Airways", "the Irish Ward Nurses' Union", "the Darfur Salvation Council": a body whose name begins with that of a state, its people, a place or a
 * firm is none of these. Gives the last token of the whole name; undefined where the name ends before.
 */
export function longerName(
  tokens: readonly Token[],
  row: readonly (NameInText | undefined)[],
  known: NameInText,
  vocabulary: Vocabulary,
): number | undefined {
  const { person, kind: owner } = known.entry;
  const next = tokens[known.last + 1];
  if (person !== undefined || next === undefined || isGenitive(next.text)) return undefined;
  const end = bodyEnd(tokens, row, known.last + 1, vocabulary);
  if (end <= known.last || !vocabulary.organises(tokens[end]!)) return undefined;
  const kind = kindOfName(text(tokens, known.last + 1, end), vocabulary);
  // "The Kachin Highland Army" is not the rebels whom "the Kachin" stand for.
  if (owner !== 'state')
    return kind === 'union' || (owner === 'rebels' && known.last === known.first && kind === 'rebels')
      ? end
      : undefined;
  // "The Darfur Salvation Council, a rebel group,".
  if (describedBehind(tokens, known.first, end, vocabulary) !== undefined) return end;
  // "The Idrane Liberation Council": no council of Idrane's.
  if (kind === 'rebels' && end > known.last + 1 && !vocabulary.ofState.has(tokens[known.last + 1]!.text.toLowerCase()))
    return end;
  // "The Irish Army", "Lebanon's Armed Forces", "the Danish Energy Agency": the state's own.
  if (vocabulary.ofState.has(tokens[end]!.text.toLowerCase())) return undefined;
  if (!apart.has(kind)) return undefined;
  // "Kenya Airways", and no "German Congress" of one word.
  return kind === 'company' || kind === 'union' || end > known.last + 1 ? end : undefined;
}
