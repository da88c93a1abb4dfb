import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import { isGenitive } from './affiliation.js';
import { runEnd } from './name-runs.js';
import type { NameInText } from './names.js';
import { kindOfName } from './short-forms.js';
import type { Vocabulary } from './vocabulary.js';

/** "The Dutch airline KLM", "the drivers' union GDL": what the word before a name says that it names. */
export function describedAs(
  tokens: readonly Token[],
  at: number,
  last: number,
  vocabulary: Vocabulary,
): string | undefined {
  if (worksAt(tokens, at, vocabulary)) return 'company';
  const behind = describedBehind(tokens, at, last, vocabulary);
  if (behind !== undefined) return behind;
  if (namedApart(tokens, at, last)) {
    const owner = vocabulary.roleAt(tokens, at - 2);
    if (owner !== undefined && !owner.plural && owner.role.size === 'group' && organised.has(owner.role.family))
      return owner.role.family;
  }
  const before = tokens[at - 1];
  if (before?.upos !== 'NOUN' || last - at > 2 || shippedCues().times.has(tokens[at]!.text.toLowerCase()))
    return undefined;
  const role = vocabulary.roleAt(tokens, at - 1);
  const named = role !== undefined && !role.plural && role.role.size === 'group' && organised.has(role.role.family);
  return named ? role.role.family : undefined;
}

/** Words from a comma to what they say that somebody is: "a software company". */
const reach = 5;

/** "Tarvik Data, a software company,", "Eastern Rail, the operator,", "the M30 rebels": what the words behind a name say that it names. */
export function describedBehind(
  tokens: readonly Token[],
  at: number,
  last: number,
  vocabulary: Vocabulary,
): string | undefined {
  const next = tokens[last + 1] === undefined ? undefined : vocabulary.roleAt(tokens, last + 1);
  if (last === at && /^\p{Lu}+-?\d+$/u.test(tokens[at]!.text) && next?.plural === true && next.role.family === 'rebels')
    return 'rebels';
  if (tokens[last + 1]?.text !== ',' || tokens[last + 2]?.upos !== 'DET') return undefined;
  for (let t = last + 3; t < Math.min(tokens.length, last + 3 + reach); t++) {
    if (/^(?:VERB|ADP|PUNCT|PROPN)$/.test(tokens[t]!.upos)) return undefined;
    const role = vocabulary.roleAt(tokens, t);
    if (role === undefined) continue;
    const after = tokens[role.last + 1];
    // "The company's lawyer", "a union lawyer": somebody of theirs.
    if (isGenitive(after?.text) || /^(?:NOUN|PROPN)$/.test(after?.upos ?? '')) return undefined;
    return !role.plural && role.role.size === 'group' && organised.has(role.role.family) ? role.role.family : undefined;
  }
  return undefined;
}

/** "The ferrymen's union, Nautilo, said": one word between commas. */
const namedApart = (tokens: readonly Token[], at: number, last: number): boolean =>
  last === at &&
  tokens[at - 1]?.text === ',' &&
  tokens[at + 1]?.text === ',' &&
  /^(?:NOUN|PROPN)$/.test(tokens[at - 2]?.upos ?? '');

/** "1,800 drivers at Northern Buses", "cabin crew employed by Skylark": whom people work for. */
function worksAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const link = tokens[at - 1]?.text;
  const last = link === 'at' ? at - 2 : link === 'by' && tokens[at - 2]?.lemma === 'employ' ? at - 3 : -1;
  // "Cabin crew" is two words.
  const role = [last, last - 1].flatMap((k) => (k < 0 ? [] : (vocabulary.roleAt(tokens, k) ?? [])))[0];
  return role?.plural === true && role.last === last && role.role.family === 'union';
}

const organised: ReadonlySet<string> = new Set(['union', 'company', 'rebels']);

/** Kinds of bodies that are called after whom or what they are of. */
const calledAfter: ReadonlySet<string> = new Set(['union', 'rebels', 'party']);

/** "The Army | of the Two Rivers", "the Union | of Dockers and Allied Workers": a body called after what no list knows; its own last token where it is none. */
function ofWhom(
  tokens: readonly Token[],
  row: readonly (NameInText | undefined)[],
  last: number,
  vocabulary: Vocabulary,
): number {
  if (!/^\p{Lu}/u.test(tokens[last]!.text) || !calledAfter.has(kindOfName(tokens[last]!.text, vocabulary))) return last;
  const start = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2;
  const told = tokens[start];
  if (told === undefined || row[start] !== undefined || vocabulary.told.of.has(told.text.toLowerCase())) return last;
  const named = (from: number): number => {
    let end = from - 1;
    while (/^\p{Lu}[\p{L}'\u2019-]+$/u.test(tokens[end + 1]?.text ?? '') && row[end + 1] === undefined) end++;
    return end;
  };
  const end = named(start);
  if (end < start) return last;
  const second = tokens[end + 1]?.text === 'and' ? named(end + 2) : -1;
  return second > end && vocabulary.organises(tokens[second]!) ? second : end;
}

/** "The Coordination | of Azawad Movements": one word and the body that it coordinates are one name. */
export function overOf(
  tokens: readonly Token[],
  row: readonly (NameInText | undefined)[],
  from: number,
  last: number,
  vocabulary: Vocabulary,
): number {
  if (tokens[last + 1]?.text !== 'of') return last;
  const whole = ofWhom(tokens, row, last, vocabulary);
  if (whole > last) return whole;
  if (last !== from || tokens[from - 1]?.upos !== 'DET') return last;
  // "The Port of Felixstowe": a body that is called after its place.
  if (vocabulary.placed.has(tokens[from]!.text)) return Math.max(last, runEnd(tokens, row, last + 2));
  if (vocabulary.roleAt(tokens, from) !== undefined || tokens[last + 2] === undefined) return last;
  const end = runEnd(tokens, row, last + 2);
  return end > last + 2 && vocabulary.organises(tokens[end]!) ? end : last;
}
