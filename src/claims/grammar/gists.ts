import type { Token } from '../../language/index.js';
import type { PartyContext } from '../parties/mention.js';
import { asksForOne, thirdPerson } from './agreement.js';
import type { Lexicon } from './lexicon.js';
import { antecedent, type Subject } from './roles.js';
import type { Segment } from './segments.js';
import type { Term } from './terms.js';

const relativePronoun = /^(who|which|that|whom)$/i;

const firstPerson = /^(?:I|me|my|mine|we|us|our|ours)$/i;
const mark = /^["“”]$/;

/** The words between quotation marks within a clause that speak of whoever says them: `her fear that "the worst is before us"`. `[mark, mark]` of each. */
function ownWords(tokens: readonly Token[], from: number, to: number): (readonly [open: number, close: number])[] {
  const marks = tokens.slice(from, to).flatMap((t, k) => (mark.test(t.text) ? [from + k] : []));
  if (marks.length % 2 === 1) return [];
  return marks.flatMap((open, k) => {
    const close = marks[k + 1];
    if (k % 2 === 1 || close === undefined || (open === from && close === to - 1)) return [];
    return tokens.slice(open, close).some((t) => firstPerson.test(t.text)) ? [[open, close] as const] : [];
  });
}

/** Words of a stretch with pronouns spelled out. `asking`: what stands before it is a name in the place of a "they". */
function spell(
  segment: Segment,
  from: number,
  to: number,
  context: PartyContext,
  skip: readonly [number, number] | null,
  lexicon: Lexicon,
  asking = false,
): string {
  const { tokens, index } = segment.sentence;
  const spoken = ownWords(tokens, from, to);
  let out = '';
  let last = -1;
  let asks = asking;
  let agreed = -1;
  for (let i = from; i < to; i++) {
    if (skip !== null && i >= skip[0] && i < skip[1]) continue;
    const token = tokens[i] as Token;
    const inside = spoken.some(([open, close]) => open <= i && i <= close);
    if (mark.test(token.text) && !inside) continue;
    if (inside) {
      // A mark may be of either form, and stands apart from one side alone.
      out += last >= 0 && (tokens[last] as Token).end === token.start ? token.text : ` ${token.text}`;
      last = i;
      continue;
    }
    let text = token.text;
    if (asks || (token.rel === 'conj' && token.head === agreed)) {
      const one = thirdPerson(token);
      if (one !== null) {
        text = one;
        agreed = i;
      }
      if (one !== null || /^(?:MD|VB|VBD|VBZ)$/.test(token.xpos)) asks = false;
    }
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
      if (name !== undefined && asksForOne(token, name, context.mentionAt(index, i)?.parties ?? [])) asks = true;
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
  let asking = false;
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
    const pronoun = subject.segment.sentence.tokens[subject.token] as Token | undefined;
    const { index } = subject.segment.sentence;
    asking =
      pronoun !== undefined &&
      lead !== pronoun.text &&
      asksForOne(pronoun, lead, context.mentionAt(index, subject.token)?.parties ?? []);
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
      ? `${spell(segment, from, term.lead[1], context, hole, lexicon, asking)} ${spell(segment, term.from, term.to, context, null, lexicon)}`
      : spell(
          segment,
          segment.predicate === null ? Math.max(from, term.from) : from,
          term.to,
          context,
          hole,
          lexicon,
          asking,
        );
  const gist = lead === '' ? body : `${lead} ${body}`;
  return gist.length > 0 ? (gist[0] as string) + gist.slice(1) : gist;
}
