import type { Document } from '../../documents/index.js';
import type { Token } from '../../language/index.js';
import { shippedCues } from '../attribution/cues.js';
import { accessOf, sourceTypeOf } from '../attribution/naming.js';
import type { Party, Source } from '../claim.js';
import { families, type Kind } from '../kinds.js';
import type { MentionKind, PartyContext } from '../parties/mention.js';
import { keyOf } from '../same-party.js';
import type { Lexicon } from './lexicon.js';
import type { Subject } from './roles.js';
import type { Segment } from './segments.js';

/** The subject of a statement as its source: who retorts ("Stockholm denies it"), who judges ("the envoy sees no way back"). */
export function subjectSource(
  { segment, token, from, to }: Subject,
  own: readonly Party[],
  document: Document,
  parties: PartyContext,
): Source {
  const { tokens, index } = segment.sentence;
  let last = Math.max(from, to - 1);
  while (last > token && ['PUNCT', 'ADV', 'PART'].includes((tokens[last] as Token).upos)) last--;
  const span: [number, number] = [(tokens[from] as Token).start, (tokens[last] as Token).end];
  const mention = parties.mentionAt(index, token);
  const words = document.text.slice(...span);
  const actor = mention?.actor;
  const pronoun = mention !== undefined && (tokens[token] as Token).upos === 'PRON';
  const name = pronoun ? (actor ?? mention.gist) : actor?.endsWith(` ${words}`) ? actor : words;
  return {
    name,
    type: sourceTypeOf(segment.sentence, token, span),
    access: accessOf(name),
    affiliation: own[0] === undefined ? null : keyOf(own[0]),
    span,
  };
}

/** How a party as such is named: its judgement is a stance of its own, told by the reporter. */
const asParty: ReadonlySet<MentionKind | undefined> = new Set(['name', 'people', 'metonym', 'sides']);

/**
 * Whether the subject vouches for what its own sentence says of the matter: "analysts put the cost at a third", "he calls it a trick".
 * Only a person or a body that speaks, and only for a judgement that nobody else is the source of.
 */
export function judges(
  { predicate, sentence }: Segment,
  kind: Kind,
  subject: Subject,
  parties: PartyContext,
  lexicon: Lexicon,
): boolean {
  if (predicate === null || predicate.passive || predicate.copula) return false;
  const verb = (sentence.tokens[predicate.head] as Token).lemma;
  // "The annex obliges both to disarm": a text vouches for what it lays down.
  if (shippedCues().stipulating.has(verb) && isText(subject)) return true;
  // "An old banker gives it six in ten", "gives it another week".
  const [object, odds] = sentence.tokens.slice(predicate.head + 1);
  const bets = verb === 'give' && object?.text === 'it' && /^(?:NUM|DET)$/.test(odds?.upos ?? '');
  if (!bets && (!families.judgement.includes(kind as never) || !lexicon.judging.has(verb))) return false;
  const { tokens, index } = subject.segment.sentence;
  const { upos, lemma, text } = tokens[subject.token] as Token;
  const mention = parties.mentionAt(index, subject.token);
  if (asParty.has(mention?.kind)) return false;
  // "She puts the chances at one in three": a person, whoever she is.
  if (mention?.kind === 'pronoun' && mention.actor === undefined && !/^s?he$/i.test(text)) return false;
  // "Few officials expect": nobody is there to vouch.
  const opening = (tokens[subject.from] as Token).text.toLowerCase();
  if (opening === 'few' || lexicon.negativeSubjects.has(opening)) return false;
  const { persons, bodies } = shippedCues();
  return (
    mention !== undefined ||
    namesSomebody(subject, parties) ||
    upos === 'PROPN' ||
    lemma === 'people' ||
    lexicon.firstPerson.has(text.toLowerCase()) ||
    persons.has(lemma) ||
    bodies.has(lemma)
  );
}

/** "His rival Ann Hale". */
function namesSomebody({ segment, from, to }: Subject, parties: PartyContext): boolean {
  for (let i = from; i < to; i++) if (parties.mentionAt(segment.sentence.index, i)?.kind === 'person') return true;
  return false;
}

function isText({ segment, token, from }: Subject): boolean {
  const { tokens } = segment.sentence;
  const head = tokens[token] as Token;
  const first = tokens[from] as Token;
  return head.upos === 'NOUN' && sourceTypeOf(segment.sentence, token, [first.start, head.end]) === 'document';
}
