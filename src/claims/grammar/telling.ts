import type { Document, Span } from '../../documents/index.js';
import type { Sentence, Token } from '../../language/index.js';
import type { Attribution } from '../attribution/attribution.js';
import { attributionsOf } from '../attribution/attributions-of.js';
import type { Claim, Party, Source } from '../claim.js';
import { claimId } from '../claim-id.js';
import type { CodedEvent, EventCoder } from '../events/event-coder.js';
import type { IssueClassifier } from '../issues/issue-reading.js';
import type { PartyContext } from '../parties/mention.js';
import { sameParty } from '../same-party.js';
import { dismissed } from './dismissed.js';
import { elliptic } from './elliptic.js';
import { gistOf } from './gists.js';
import { isFaceless, isGiven } from './given.js';
import { heldKind, holdingOf } from './holding.js';
import { isFragment, type KindReading, readKind } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import { reportedKinds, reports } from './marks.js';
import { isMenace, ownMove, presses, warnsOfOwnAct } from './menace.js';
import { offerStatus } from './offer-status.js';
import { packageOf } from './packages.js';
import { gathered, owned } from './phrase-claims.js';
import { hasAnaphor, issuePointedTo } from './points-back.js';
import { deniesAccount } from './rebuttal.js';
import { rolesOf, type Subject, subjectOf, subjectParties } from './roles.js';
import type { Segment } from './segments.js';
import { amountOf, certaintyOf, conditionOf, type Signals, touches, upcoming, whenOf } from './signals.js';
import { partyOfSource, sourceOf, speaksAgain } from './source-of.js';
import { judges, subjectSource } from './subject-source.js';
import { type Term, termsOf } from './terms.js';
import { besideWhole } from './whole-deal.js';
import { goesOn, inMarks } from './whose-words.js';
import { isProposal, isWish } from './wishes.js';
import { background, worthReading } from './worth.js';

/** What is known of the whole document while its pieces are read. */
export interface Reading {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  readonly parties: PartyContext;
  readonly lexicon: Lexicon;
  readonly issues: IssueClassifier;
  readonly events: EventCoder;
}

/** The name that this reader signs its claims with. */
export const grammarReader = 'grammar@1';

export interface Around {
  readonly signals: Signals;
  readonly local: readonly Attribution[];
  readonly question: string | null;
  /** Kind of what the question asks for. */
  readonly asked: Claim['kind'] | null;
  /** Whom the question names first. */
  readonly asks: Party | null;
  readonly last: Party | null;
  /** The claim before it in its paragraph. */
  readonly previous: Claim | null;
  /** Issue of the last claim in its paragraph whose own words told one. */
  readonly told: string | null;
  readonly listed: Claim | null;
  /** Whose offer was spoken of last. */
  readonly offered: readonly Party[];
  /** The sides have agreed, and nothing was offered or turned down since. */
  readonly settled: boolean;
  /** The claim before it in its paragraph told what a package holds; the clause before it in its sentence did. */
  readonly holding: boolean;
  readonly beside: boolean;
  /** The piece before it in its sentence was a wish. */
  readonly wished: boolean;
  /** Somebody supposes this wrongly, with this verb: "if they think that …, they are mistaken". */
  readonly supposed: Span | null;
  /** Sentences before this one in its paragraph, nearest last. */
  readonly before: readonly string[];
  /** Events of the sentence. */
  readonly events: readonly CodedEvent[];
  /** Voices without a face that the sentence names. */
  readonly voice: readonly Source[];
  /** Who spoke last in this paragraph. */
  readonly chain: { readonly sentence: number; readonly chain: readonly Attribution[] } | null;
}

/** What a piece says, and who says it. */
interface Told {
  readonly claims: readonly Claim[];
  readonly chain: readonly Attribution[];
  /** It is what its source asks for. */
  readonly wish: boolean;
  /** It is what a package holds. */
  readonly holding: boolean;
}

/** Kinds that only tell what will be. */
const foretells: ReadonlySet<Claim['kind']> = new Set(['forecast', 'assessment', 'action', 'threat']);

/** Moves that give the other side something. */
const giving: ReadonlySet<Claim['kind']> = new Set(['offer', 'concession', 'acceptance']);

/** The claims of one piece: none, one, or one a term. */
export function readSegment(segment: Segment, around: Around, reading: Reading): Told {
  const { document, lexicon, parties } = reading;
  const { signals, question } = around;
  const { tokens } = segment.sentence;
  const offsets = (from: number, to: number): Span => [(tokens[from] as Token).start, (tokens[to - 1] as Token).end];
  const span = offsets(segment.from, segment.to);
  const told = attributionsOf(span, reading.attributions).filter(
    (a) =>
      reports(a, segment.sentence, lexicon) &&
      !(around.supposed !== null && a.cue[0] !== undefined && touches(a.cue[0], around.supposed)),
  );
  const chain = told.length > 0 ? told : goesOn(segment, around.chain);
  const innermost = chain[chain.length - 1];
  const denied = dismissed(chain);
  if (!worthReading(segment, lexicon, denied && segment.predicate !== null))
    return { claims: [], chain, wish: false, holding: false };
  const speaker = innermost === undefined ? null : partyOfSource(innermost, reading);
  const subject = subjectOf(segment);
  const own = subjectParties(subject, parties);
  const subjectWord =
    subject === null ? '' : (subject.segment.sentence.tokens[subject.token] as Token).text.toLowerCase();
  const condition = conditionOf(span, signals.conditions);
  const sideSpeaks = speaker !== null && parties.sides.some((x) => sameParty(x, speaker));
  const wish = isWish(segment, subject, innermost, around.wished, lexicon);
  const proposal = !wish && isProposal(segment, innermost, lexicon);
  const asTold: KindReading = readKind(segment, lexicon, {
    partySubject: own.length > 0,
    firstPerson: lexicon.firstPerson.has(subjectWord),
    person:
      subject !== null &&
      (lexicon.thirdPerson.has(subjectWord) ||
        parties.mentionAt(subject.segment.sentence.index, subject.token) !== undefined),
    conditional: condition !== null,
    sideSpeaks,
    onlyIf: condition !== null && sideSpeaks && /^(only|unless)\b/i.test(condition.text),
    side: own.some((x) => parties.sides.some((y) => sameParty(x, y))),
    unless: condition !== null && /^(unless|without|until)\b/i.test(condition.text),
    denied: denied || around.supposed !== null,
    thought: innermost?.cueClass === 'believe',
    listedAs: around.listed?.kind ?? null,
    reportedAs: warnsOfOwnAct(segment, innermost, speaker, own, lexicon)
      ? 'threat'
      : innermost === undefined
        ? null
        : (reportedKinds[innermost.cueClass] ?? null),
    asked: around.asked,
    proposing:
      giving.has(around.previous?.kind ?? 'action') &&
      own.some((x) => around.previous?.parties.some((y) => sameParty(x, y))),
  });
  const menace =
    isMenace(segment, innermost, speaker, own, lexicon) ||
    (sideSpeaks &&
      !denied &&
      (foretells.has(asTold.kind) || (asTold.kind === 'demand' && /^unless\b/i.test(condition?.text ?? ''))) &&
      certaintyOf(span, signals.hedges) === null &&
      presses(segment, innermost, speaker, own, condition?.text ?? null, lexicon));
  const ownWords = speaker !== null && own.some((x) => sameParty(x, speaker));
  const reported =
    condition === null &&
    certaintyOf(span, signals.hedges) === null &&
    (innermost === undefined || innermost.sourceType === 'document');
  const packages = {
    offered: around.offered,
    settled: around.settled,
    going: around.holding,
    beside: around.beside,
    asked: around.asked,
    reported,
    plain: reported || (ownWords && certaintyOf(span, signals.hedges) === null),
  };
  const holding =
    wish || menace || proposal || denied
      ? null
      : holdingOf(segment, subject, own, packages, parties, lexicon, asTold.kind);
  const move =
    wish || menace || proposal
      ? ({ kind: wish ? 'demand' : proposal ? 'offer' : 'threat', polarity: 'affirmed' } as const)
      : elliptic(segment, around.previous, own, lexicon);
  const kind: KindReading =
    move !== null
      ? { ...asTold, ...move, attributes: {} }
      : holding === null
        ? asTold
        : heldKind(asTold, holding, segment, lexicon);
  // A bare answer is about whom the question named.
  const bare = (segment.predicate === null || isFragment(segment)) && around.asks !== null;
  // "Stockholm denies it": what was said before is not so, says the subject.
  const head = segment.predicate === null ? undefined : tokens[segment.predicate.head];
  const retort =
    (head?.lemma === 'deny' && tokens[(segment.predicate?.head ?? 0) + 1]?.upos === 'PRON' && chain.length === 0) ||
    deniesAccount(segment);
  // "The rebels deny any part in it", "Oslo disagrees": so says the subject.
  const answers = head !== undefined && lexicon.retorting.has(head.lemma) && chain.length === 0 && own.length > 0;
  const silent = chain.every((a) => a.cueClass === 'know');
  const vouches =
    retort || answers || (silent && subject !== null && judges(segment, kind.kind, subject, parties, lexicon));
  const read = rolesOf(
    segment,
    kind.kind,
    segment.predicate?.passive ?? false,
    wish || (segment.predicate?.necessity ?? false),
    {
      parties,
      lexicon,
      speaker,
      bare,
      wish,
      quoted: inMarks(span, innermost, document),
      last: bare ? around.asks : around.last,
      owners: holding?.parties ?? null,
    },
  );
  const roles =
    speaker === null ? read : ownMove(segment, kind, menace || proposal, speaker, own, read, parties, lexicon);
  const listed = around.listed;
  const terms = termsOf(segment, kind.kind, lexicon);
  const ranges: readonly Term[] =
    terms.length > 0 ? terms : [{ from: segment.from, to: segment.to, lead: [segment.from, segment.from] }];
  const sentenceText = document.text.slice(segment.sentence.start, segment.sentence.end);
  if (!retort && background(segment, kind, lexicon)) return { claims: [], chain, wish, holding: false };
  const given = isGiven(segment, lexicon);
  const claims = ranges.map((term): Claim => {
    const place = offsets(term.from, term.to);
    const gist = gistOf({ ...segment, to: term.to }, roles.subject, parties, term, lexicon);
    return {
      id: claimId(document.id, place, kind.kind, grammarReader),
      document: { id: document.id, name: document.name, title: document.title, published: document.published },
      kind: kind.kind,
      parties: listed === null ? [...roles.parties] : [...listed.parties],
      toward: listed === null ? [...roles.toward] : [...listed.toward],
      issue: reading.issues(gist, {
        sentence: sentenceText,
        kind: kind.kind,
        before: around.before,
        ...(question === null ? {} : { heading: question }),
        pointedTo: issuePointedTo(segment, kind.kind, around.previous, lexicon),
        takenUp: hasAnaphor(segment, lexicon) ? around.told : null,
        whole: besideWhole(segment, term, lexicon),
        document: document.text,
      }),
      gist,
      polarity: retort ? 'denied' : kind.polarity,
      condition: condition === null ? null : { text: condition.text, span: [condition.span[0], condition.span[1]] },
      certainty: certaintyOf(place, signals.hedges),
      when: whenOf(place, signals.dates, upcoming(kind.kind, segment) ? document.published : null),
      amount: amountOf(place, signals.amounts),
      sources: [
        // Who knows a thing vouches for nothing: the reporter does. Passives without a speaker ("are said to") are hedges, no sources.
        ...chain
          .filter((a, i) => a.cueClass !== 'know' && !speaksAgain(a, i, reading))
          .filter((a) => !given || !isFaceless(a, reading.sentences, lexicon))
          .map((a) => sourceOf(a, reading))
          .filter((x) => x.name !== ''),
        ...(vouches && subject !== null ? [voucher(subject, own, around, reading)] : []),
        ...(given ? [] : around.voice.filter((v) => v.span !== null && v.span[1] < place[0])),
      ],
      attributes: kind.attributes,
      event: eventOf(term, kind, around.events),
      span: [place[0], place[1]],
      quote: document.text.slice(place[0], place[1]),
      reader: grammarReader,
    };
  });
  const other = owned(segment, claims[0], reading);
  if (kind.kind === 'offer' && kind.polarity === 'affirmed') {
    const status = offerStatus(segment, lexicon);
    if (status !== undefined) for (const c of claims) c.attributes = { ...c.attributes, status };
    if (claims.length > 1) {
      const whole = { from: segment.from, to: segment.to, lead: [segment.from, segment.from] as const };
      const gist = gistOf(segment, roles.subject, parties, whole, lexicon);
      claims.unshift(
        packageOf(claims, { gist, span: [span[0], span[1]], quote: document.text.slice(span[0], span[1]) }),
      );
    }
  }
  if (other !== null) claims.push(other);
  const met = kind.kind === 'meeting' ? null : gathered(segment, claims[0], reading, signals.dates);
  if (met !== null) claims.unshift(met);
  return { claims, chain, wish, holding: holding?.kind === 'offer' };
}

/**
 * The event that the coder finds in the term, at the word that tells its kind first. Only what the sentence chiefly reports: clauses hung
 * on far from it, and frames by themselves, made events out of the background in three records of ten.
 */
function eventOf(term: Term, kind: KindReading, events: readonly CodedEvent[]): Claim['event'] {
  const inside = events.filter((e) => e.main && e.trigger >= term.from && e.trigger < term.to);
  return (inside.find((e) => e.trigger === kind.trigger) ?? inside[0])?.type ?? null;
}

/** The subject as source; a "she" whom nobody is known by is whoever spoke last. */
function voucher(subject: Subject, own: readonly Party[], around: Around, reading: Reading): Source {
  const source = subjectSource(subject, own, reading.document, reading.parties);
  const last = /^s?he$/i.test(source.name) ? around.chain?.chain.at(-1) : undefined;
  return last === undefined ? source : sourceOf(last, reading);
}
