import type { Token } from '../../language/index.js';
import type { PartyContext } from '../parties/mention.js';
import type { Lexicon } from './lexicon.js';
import { antecedent, type Subject } from './roles.js';
import type { Segment } from './segments.js';
import type { Term } from './terms.js';

const relativePronoun = /^(who|which|that|whom)$/i;

/** Words of a stretch with pronouns spelled out. */
function spell(
  segment: Segment,
  from: number,
  to: number,
  context: PartyContext,
  skip: readonly [number, number] | null,
  lexicon: Lexicon,
): string {
  const { tokens, index } = segment.sentence;
  let out = '';
  let last = -1;
  for (let i = from; i < to; i++) {
    if (skip !== null && i >= skip[0] && i < skip[1]) continue;
    const token = tokens[i] as Token;
    if (token.text === '"' || token.text === '“' || token.text === '”') continue;
    let text = token.text;
    if (token.upos === 'PRON' || token.upos === 'DET' || token.rel === 'nmod:poss') {
      // Only the clause's own "who" may be spelled out; one within it has its noun before it.
      const within = i > from && relativePronoun.test(text) && tokens[i - 1]?.upos !== 'PUNCT';
      let name = within
        ? undefined
        : token.upos === 'PRON' || /^(his|her|their|its|our|my|your)$/i.test(text)
          ? context.gistName(index, i, out === '')
          : undefined;
      if (name !== undefined && out !== '' && nounBefore(segment, from, i)) name = undefined;
      if (name !== undefined && out !== '') name = name.replace(/^(?:The|An?) /, (article) => article.toLowerCase());
      // "His country would wait": the country's name stands for both words.
      const home = ownCountry(tokens, i, to, context, index, lexicon);
      if (name !== undefined && home !== undefined) {
        out += ` ${home}`;
        i++;
        last = i;
        continue;
      }
      if (name !== undefined)
        text = token.rel === 'nmod:poss' && !/['’]s?$/.test(name) ? `${name}'${/s$/i.test(name) ? '' : 's'}` : name;
    }
    const before = last >= 0 ? (tokens[last] as Token) : undefined;
    out += before !== undefined && before.end === token.start ? text : ` ${text}`;
    last = i;
  }
  return out.trim();
}

/** The party of whoever "his" or "her" stands for, before "country"; undefined where it is another word. */
function ownCountry(
  tokens: readonly Token[],
  i: number,
  to: number,
  context: PartyContext,
  sentence: number,
  { homelands }: Lexicon,
): string | undefined {
  const owned = tokens[i + 1];
  if (
    i + 1 >= to ||
    owned === undefined ||
    !homelands.has(owned.lemma) ||
    !/^(?:his|her|their)$/i.test(tokens[i]!.text)
  )
    return undefined;
  const mention = context.mentionAt(sentence, i);
  return mention?.parties.length === 1 ? mention.parties[0]?.name : undefined;
}

/** What "they" and "it" may stand for within a clause, by the fine tag of a noun. */
const many = /^NNP?S$/;
const one = /^NNP?$/;

/**
 * "That each side keep its forces where they are": where a noun that a "they" or an "it" may stand for is in the clause before it, the clause
 * tells by itself what is meant, and a name put in its place may be the wrong one. An object is not its own verb's subject.
 */
function nounBefore({ sentence: { tokens }, predicate }: Segment, from: number, i: number): boolean {
  const { text, rel, head } = tokens[i] as Token;
  const owned = rel === 'nmod:poss' ? tokens[head] : undefined;
  // "On 29 May its envoys left", "this time it stayed": the clause begins with its subject, whatever stands before that.
  const subject = owned ?? (tokens[i] as Token);
  const copula = predicate?.copula === true ? tokens[predicate.head]?.head : undefined;
  const chief = predicate !== null && subject.head >= predicate.from && subject.head < predicate.to;
  if (subject.rel.startsWith('nsubj') && (chief || subject.head === copula)) return false;
  // "Ann Hale, its chairman": hers.
  if (owned?.rel === 'appos') return false;
  const fits = /^(?:they|them|their)$/i.test(text) ? many : /^(?:it|its)$/i.test(text) ? one : null;
  if (fits === null) return false;
  return tokens
    .slice(from, i)
    .some(
      (t) => fits.test(t.xpos) && !(/^(?:obj|iobj|obl)$/.test(rel) && t.head === head && t.rel.startsWith('nsubj')),
    );
}

/** Behind the words that only tie a clause to what stands before it, and the marks around them; where a verb is left to come. */
function pastLeadIns(tokens: readonly Token[], start: number, to: number, lexicon: Lexicon): number {
  let from = start;
  for (let again = true; again; ) {
    again = false;
    for (const words of lexicon.leadIns) {
      if (from + words.length + 2 > to || !words.every((w, k) => tokens[from + k]?.text.toLowerCase() === w)) continue;
      const next = tokens[from + words.length] as Token;
      // "Yet to answer", "still open", "or" in "either … or" tell something.
      if (words.length === 1 && next.text !== ',' && !/^(PRON|DET|PROPN|NOUN|ADJ|NUM)$/.test(next.upos)) continue;
      from += words.length + (next.text === ',' ? 1 : 0);
      again = true;
      break;
    }
  }
  return from;
}

const longestPhrase = 8;

/** The noun phrase before "…, who will vote on it": "33,000 workers in the north"; null where an "of" leaves open which noun is meant. */
function antecedentOf(segment: Segment): readonly [number, number] | null {
  const { tokens } = segment.sentence;
  const told = antecedent(segment);
  const end = tokens[segment.from - 1]?.text === ',' ? segment.from - 1 : segment.from;
  if (told !== null && told.token < end - 1 && end - told.from <= longestPhrase) return [told.from, end];
  let noun = segment.from - 1;
  if (tokens[noun]?.text === ',') noun--;
  const head = tokens[noun];
  if (head === undefined || (head.upos !== 'NOUN' && head.upos !== 'PROPN')) return null;
  let from = noun;
  while (from > 0 && ['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'].includes((tokens[from - 1] as Token).upos)) from--;
  return noun - from > 5 || /^of$/i.test(tokens[from - 1]?.text ?? '') ? null : [from, noun + 1];
}

/** A short clause that stands alone: the piece's own words, pronouns resolved, the subject lent where it has none. */
export function gistOf(
  segment: Segment,
  subject: Subject | null,
  context: PartyContext,
  term: Term,
  lexicon: Lexicon,
): string {
  const { tokens } = segment.sentence;
  // Only what commas set off is left out.
  const hole = segment.hole !== null && tokens[segment.hole[0]]?.upos === 'PUNCT' ? segment.hole : null;
  let from = segment.opening !== null ? Math.min(segment.opening.from, segment.from) : segment.from;
  const first = tokens[segment.from] as Token;
  let lead = '';
  const lent =
    subject !== null && (subject.from < segment.from || subject.segment.sentence !== segment.sentence) && hole === null;
  // "Which the president must accept": the clause has a subject of its own.
  const own = subject !== null && !lent && subject.from > segment.from && /^(which|whom|that)$/i.test(first.text);
  if (segment.link === 'relative' && own) from = segment.from + 1;
  if (hole === null && segment.link !== 'relative') from = pastLeadIns(tokens, from, term.to, lexicon);
  if (lent && subject !== null) {
    // "Shawn Fain, the union's president, …": the whole name, without what is said of him.
    let end = subject.token + 1;
    while (end < subject.to && subject.segment.sentence.tokens[end]?.rel === 'flat') end++;
    lead = spell(subject.segment, subject.from, Math.min(subject.to, end), context, null, lexicon);
    if (segment.link === 'relative' && /^(who|which|that)$/i.test(first.text)) from = segment.from + 1;
  }
  if (
    lead === '' &&
    hole === null &&
    /^(who|which)$/i.test(first.text) &&
    // "Which the port calls a lie" has a subject of its own.
    /^(VERB|AUX|ADV)$/.test(tokens[segment.from + 1]?.upos ?? '') &&
    context.gistName(segment.sentence.index, segment.from) === undefined
  ) {
    const noun = antecedentOf(segment);
    if (noun !== null) {
      lead = spell(segment, noun[0], noun[1], context, null, lexicon);
      from = segment.from + 1;
    }
  }
  const body =
    term.lead[1] > term.lead[0]
      ? `${spell(segment, from, term.lead[1], context, hole, lexicon)} ${spell(segment, term.from, term.to, context, null, lexicon)}`
      : spell(segment, segment.predicate === null ? Math.max(from, term.from) : from, term.to, context, hole, lexicon);
  const gist = lead === '' ? body : `${lead} ${body}`;
  return gist.length > 0 ? (gist[0] as string) + gist.slice(1) : gist;
}
