import type { Token } from '../../language/index.js';
import type { Claim } from '../claim.js';
import type { EventType, Kind } from '../kinds.js';
import { attributesOf } from './attributes.js';
import { isExistential } from './existential.js';
import { fits } from './fits.js';
import { type FrameMatch, frameMatches } from './frame-matches.js';
import type { Frame } from './frame-packs.js';
import type { Lexicon } from './lexicon.js';
import { type Negation, negation, polarityOf } from './polarities.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';
import { wanted } from './wanting.js';

/** What kind of claim a piece of text makes. */
export interface KindReading {
  readonly kind: Kind;
  readonly polarity: Claim['polarity'];
  readonly event: EventType | null;
  readonly attributes: Claim['attributes'];
  /** Token of the word that tells it; -1 where the form alone does. */
  readonly trigger: number;
  readonly frame: Frame | null;
}

/** What the surroundings of a piece tell about its kind. */
export interface KindContext {
  /** The subject stands for a party of the negotiation. */
  readonly partySubject: boolean;
  readonly firstPerson: boolean;
  /** The subject is somebody, whether or not it is known for whom he stands. */
  readonly person: boolean;
  /** The subject is one of the sides at the table. */
  readonly side: boolean;
  readonly conditional: boolean;
  /** A side says that the piece holds only on a condition: it asks for the condition. */
  readonly onlyIf: boolean;
  /** One of the sides says it. */
  readonly sideSpeaks: boolean;
  /** The condition is an "unless" or a "without". */
  readonly unless: boolean;
  /** Inside the content of a verb of denial. */
  readonly denied: boolean;
  /** Kind that a verb of promising, threatening, foretelling gives to what it reports. */
  readonly reportedAs: Kind | null;
  /** It is what somebody thinks. */
  readonly thought: boolean;
  /** Kind of the line that announces a list whose point the piece is. */
  readonly listedAs: Kind | null;
  /** Kind of the question that a piece without a verb answers. */
  readonly asked: Kind | null;
  /** The claim before it in the paragraph is a proposal of the same party: what the party "would also" do is proposed too. */
  readonly proposing: boolean;
}

const moves: ReadonlySet<Kind> = new Set([
  'demand',
  'offer',
  'concession',
  'acceptance',
  'refusal',
  'red-line',
  'threat',
  'deliberation',
]);
const giving: ReadonlySet<Kind> = new Set(['offer', 'concession', 'acceptance']);
const opposing: ReadonlySet<Kind> = new Set(['refusal', 'demand', 'threat', 'red-line']);
/** What a party refuses when it says that it will not. */
const refusable: ReadonlySet<Kind> = new Set([
  'offer',
  'acceptance',
  'concession',
  'meeting',
  'deliberation',
  'demand',
  'action',
  'assessment',
]);
/** Acts that, promised on a condition, are threats. */
const hostile: ReadonlySet<EventType | null> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST']);
/** What a "will", "may" or "would" turns into a forecast. */
const foretold: ReadonlySet<Kind> = new Set(['action', 'assessment', 'interest', 'forecast']);

/** What kind of claim the piece makes, from its frames and, failing them, from its form. */
export function readKind(segment: Segment, lexicon: Lexicon, context: KindContext): KindReading {
  const p = segment.predicate;
  const not = negation(segment, lexicon);
  const best = frameMatches(segment, lexicon).find((m) => fits(m, segment, lexicon)) ?? null;
  const strong = best !== null && best.score >= 2 ? best : null;
  const kind = kindOf(segment, strong, not, lexicon, context);
  const polarity = context.denied
    ? 'denied'
    : polarityOf({ segment, kind, not, best: strong, unless: context.unless }, lexicon);
  return {
    kind,
    polarity,
    event: kind === strong?.trigger.frame.kind ? (strong.trigger.frame.event ?? null) : null,
    attributes: attributesOf(segment, kind, polarity, strong?.trigger.frame ?? null, p, lexicon),
    trigger: strong?.at ?? -1,
    frame: strong?.trigger.frame ?? null,
  };
}

function kindOf(
  segment: Segment,
  best: FrameMatch | null,
  not: Negation,
  lexicon: Lexicon,
  context: KindContext,
): Kind {
  const { tokens } = segment.sentence;
  const p = segment.predicate;
  const frame = best?.trigger.frame ?? null;
  const strength = best?.score ?? 0;
  const { reportedAs } = context;
  const move = p === null || !p.finite ? namedMove(segment, lexicon) : null;
  if (move !== null) return move;
  // "No enrichment," said the envoy.
  const denies = p === null && context.sideSpeaks && not === 'nominal' && segment.alone;
  if (denies && (frame === null || refusable.has(frame.kind))) return 'refusal';
  if (context.asked !== null && isFragment(segment)) return context.asked;
  if (context.listedAs !== null) return context.listedAs;
  if (p === null) return frame !== null && strength >= 4 ? frame.kind : (context.asked ?? frame?.kind ?? 'assessment');
  let kind =
    frame?.kind ??
    formKind(p, context, not !== 'none', holds(tokens, p) || thinks(tokens, p, lexicon), acts(tokens, p, lexicon));
  // "If it fails, the conference closes": the present tells what would come.
  const follows = segment.link === 'main' || segment.link === 'clause';
  if (kind === 'assessment' && frame === null && context.conditional && follows && isPresent(p)) kind = 'forecast';
  const stops = lexicon.stopping.has((tokens[p.head] as Token).lemma) && best !== null && best.at > p.head;
  const willed = p.modal === 'future' || p.modal === 'conditional';
  if (stops && opposing.has(kind)) kind = 'concession';
  // "The union thinks that the firm will sign": nobody has agreed yet.
  else if (kind === 'acceptance' && willed && (!context.partySubject || context.thought)) kind = 'forecast';
  else if (
    frame !== null &&
    (not === 'predicate' || not === 'object') &&
    p.modal !== null &&
    p.modal !== 'possible' &&
    !p.passive &&
    context.partySubject &&
    best?.trigger.part !== 'phrase' &&
    refusable.has(kind)
  )
    return reportedAs ?? 'refusal';
  else if (
    frame !== null &&
    not === 'predicate' &&
    p.modal === 'possible' &&
    context.partySubject &&
    (kind === 'concession' || kind === 'acceptance')
  )
    return reportedAs ?? 'red-line';
  else if (
    kind === 'concession' &&
    frame !== null &&
    not !== 'none' &&
    p.modal !== null &&
    best?.trigger.part === 'verb'
  )
    return reportedAs ?? (p.modal === 'possible' ? 'red-line' : 'refusal');
  else if (kind === 'meeting' && context.conditional) kind = 'forecast';
  else if (kind === 'action' && willed)
    kind = !context.conditional
      ? 'forecast'
      : hostile.has(frame?.event ?? null)
        ? 'threat'
        : context.side
          ? (frame?.conditional ?? 'forecast')
          : 'forecast';
  else if (frame !== null && willed && strength < 6 && foretold.has(kind)) kind = 'forecast';
  else if (
    p.modal === 'possible' &&
    (kind === 'action' || (strength < 6.5 && (foretold.has(kind) || kind === 'acceptance' || kind === 'meeting')))
  )
    kind = 'forecast';
  // "There will be no fourth draft": nothing more is offered.
  if (kind === 'offer' && p.modal === 'future' && not !== 'none' && isExistential(segment)) kind = 'refusal';
  // "Promised little", "the draft was ready enough": a degree, and no offer.
  if (giving.has(kind) && reportedAs === null && (scant(tokens, p, lexicon) || things(best, context)))
    kind = 'assessment';
  // "May have to match it": what could come, and nobody's wish.
  const may = p.modal === 'possible' && tokens.slice(p.from, p.to).some((t) => t.lemma === 'have');
  if (p.necessity && (may || endures(tokens, p, lexicon))) kind = 'forecast';
  else if (p.necessity && (strength < 6 || kind === 'meeting') && kind !== 'authority' && kind !== 'deadline')
    kind = 'demand';
  if (kind === 'demand' && consents(tokens, p, lexicon)) kind = 'authority';
  // "Analysts expect it to last": who is no party asks for nothing.
  if (kind === 'demand' && !context.partySubject && best?.at === p.head && best.trigger.rest[0] === 'to')
    if (lexicon.judging.has((tokens[p.head] as Token).lemma)) kind = 'forecast';
  // "Could have vetoed it had the talks slipped": what did not come about.
  if (opposing.has(kind) && p.perfect && context.conditional && (p.modal === 'conditional' || p.modal === 'possible'))
    kind = 'forecast';
  // "The walkout will cost the economy a billion": who is nobody threatens nobody, unless a side says so.
  if (kind === 'threat' && best?.trigger.part === 'phrase' && willed && !context.sideSpeaks)
    if (!context.partySubject && !context.person) kind = 'forecast';
  // "They reckon that four were called by him": of what is over nobody foretells anything.
  const over = reportedAs === 'forecast' && p.past && p.modal === null && !p.necessity;
  // "Hopes that they will sign": nobody has accepted yet.
  const foreseen = reportedAs === 'forecast' && kind === 'acceptance' && willed;
  const marked = moves.has(kind) && reportedAs !== 'threat' && strength >= 5;
  if (reportedAs !== null && !over && (foreseen || !marked)) kind = reportedAs;
  if (context.unless && not !== 'none' && kind !== 'threat' && !p.past && !isExistential(segment)) kind = 'refusal';
  if (context.onlyIf && (kind === 'forecast' || kind === 'assessment' || kind === 'acceptance')) kind = 'demand';
  const wish = (tokens[p.head] as Token).lemma;
  if (kind === 'demand' && (wish === 'want' ? best?.at === p.head : wish === 'like' && best?.at === p.from))
    kind = wanted(segment, p, context, lexicon);
  return kind;
}

/** "Parliament must agree", "the congress has to bless it": whose word is needed. */
const consents = (tokens: readonly Token[], p: Predicate, { deciding }: Lexicon): boolean =>
  p.necessity &&
  !p.passive &&
  deciding.verbs.has((tokens[p.head] as Token).lemma) &&
  tokens.some(
    (t, i) => i < p.from && p.from <= t.head && t.head < p.to && t.rel === 'nsubj' && deciding.bodies.has(t.lemma),
  );

const isPresent = (p: Predicate): boolean =>
  p.modal === null && !p.copula && !p.passive && !p.past && !p.perfect && !p.negated && !p.infinitive;

/** "Conceded little": what is given is next to nothing. */
const scant = (tokens: readonly Token[], p: Predicate, lexicon: Lexicon): boolean =>
  lexicon.scant.has(tokens[p.to]?.lemma ?? '') && !/^(?:NOUN|ADJ)$/.test(tokens[p.to + 1]?.upos ?? '');

/** Only who can decide is "ready" to give something; a text that is ready is done. */
const things = (best: FrameMatch | null, context: KindContext): boolean =>
  best?.trigger.part === 'adjective' && best.trigger.frame.kind === 'offer' && !context.partySubject && !context.person;

/** "Pay that is on a par with theirs": an answer without a verb of its own. */
export function isFragment({ sentence: { tokens }, from, predicate: p }: Segment): boolean {
  if (p === null || from > 1 || !(tokens[p.head] as Token).rel.startsWith('acl')) return false;
  const root = tokens.findIndex((t) => t.head < 0);
  return tokens[root]?.upos === 'NOUN' && root < p.from && !tokens.some((t) => t.head === root && t.rel === 'cop');
}

/** "Our appeal to the union to call it off": the move that a piece without a verb of its own names first, as somebody's. */
function namedMove({ sentence: { tokens }, from, to }: Segment, lexicon: Lexicon): Kind | null {
  const opening = tokens[from] as Token;
  if (opening.rel !== 'nmod:poss' && opening.upos !== 'DET') return null;
  for (let i = from + 1; i < to && i < from + 4; i++) {
    const { upos, lemma } = tokens[i] as Token;
    if (upos === 'NOUN') return lexicon.moves.get(lemma) ?? null;
    if (upos !== 'ADJ') return null;
  }
  return null;
}

/** "Had a paper of twelve pages": to have is no act; "had cut his list" is. */
const holds = (tokens: readonly Token[], p: Predicate): boolean =>
  (tokens[p.head] as Token).lemma === 'have' && /^(?:DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(tokens[p.to]?.upos ?? '');

/** "Denied any part in it", "saw a trick": what is said or thought is no act. */
const thinks = (tokens: readonly Token[], p: Predicate, { light, minded, retorting }: Lexicon): boolean => {
  const { lemma } = tokens[p.head] as Token;
  // "Saw the president in Damascus" is a meeting.
  if (lemma === 'see') return tokens[p.to]?.upos !== 'PROPN';
  return (minded.has(lemma) && !light.has(lemma)) || retorting.has(lemma) || lemma === 'say' || lemma === 'ask';
};

/** "Has shipped artillery": done to something; "has lost patience", "has not changed it" are no acts. */
const acts = (tokens: readonly Token[], p: Predicate, { minded, uneventful }: Lexicon): boolean =>
  !p.passive &&
  !p.negated &&
  !minded.has((tokens[p.head] as Token).lemma) &&
  !uneventful.has((tokens[p.head] as Token).lemma) &&
  tokens.some((t, i) => t.head === p.head && i > p.head && t.rel === 'obj');

/** "Will have to pay a heavy price": what befalls the subject, and nobody's wish. "Must face a court" is one. */
const endures = (tokens: readonly Token[], p: Predicate, lexicon: Lexicon): boolean =>
  (p.modal === 'future' || p.modal === 'conditional') &&
  lexicon.enduring.some(
    ([verb, behind]) =>
      verb === (tokens[p.head] as Token).lemma &&
      (behind === undefined || tokens.slice(p.to, p.to + 4).some((t) => t.lemma === behind)),
  );

/** The kind that tense, mood and voice suggest where no word tells. */
function formKind(p: Predicate | null, context: KindContext, negated: boolean, stative: boolean, acted: boolean): Kind {
  if (p === null) return 'assessment';
  if (p.necessity) return 'demand';
  if (p.modal === 'future' || p.modal === 'conditional') {
    if (context.proposing && p.modal === 'conditional' && !p.perfect && !p.passive && !p.copula)
      return negated ? 'refusal' : 'offer';
    // "We will not legalise them" is a refusal, whoever "we" are.
    if (negated && (context.partySubject || context.firstPerson) && !p.copula && !p.passive) return 'refusal';
    if (context.firstPerson) return 'offer';
    return 'forecast';
  }
  if (p.modal === 'possible') return negated ? 'assessment' : context.firstPerson ? 'concession' : 'forecast';
  if (p.copula) return 'assessment';
  if (context.partySubject && (p.past || (p.perfect && acted && !negated)) && !stative) return 'action';
  return 'assessment';
}
