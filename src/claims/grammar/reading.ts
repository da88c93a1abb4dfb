import type { Document, Span } from '../../documents/index.js';
import {
  amounts,
  type ConditionMention,
  conditions,
  type DateMention,
  dates,
  hedges,
  type Sentence,
} from '../../language/index.js';
import type { Attribution } from '../attribution/attribution.js';
import type { Claim, Party, Source } from '../claim.js';
import { families } from '../kinds.js';
import { conditionSpan } from './condition-span.js';
import { frameMatches } from './frame-matches.js';
import { agreedUpon } from './holding.js';
import type { Lexicon } from './lexicon.js';
import { marksOf } from './marks.js';
import { mistakenBelief } from './mistaken.js';
import { listMark } from './pieces.js';
import { predicates } from './predicates.js';
import { type Segment, segments } from './segments.js';
import { touches } from './signals.js';
import { type Around, type Reading, readSegment } from './telling.js';
import { offeredAfter, reopens } from './whose-offer.js';

/** What a line with a colon at its end may announce a list of. */
const announces: ReadonlySet<Claim['kind']> = new Set(['demand', 'offer', 'acceptance', 'concession', 'refusal']);

/** The claims of a document, sentence by sentence in text order. */
export function readClaims(reading: Reading): Claim[] {
  const { document, sentences, lexicon } = reading;
  const claims: Claim[] = [];
  const dateContext: DateMention[] = [];
  let last: Party | null = null;
  let previous: Claim | null = null;
  let issueTold: string | null = null;
  let lastBlock = -1;
  let question: string | null = null;
  let asked: Claim['kind'] | null = null;
  let asks: Party | null = null;
  let answering = false;
  let spoken: Around['chain'] = null;
  let offered: readonly Party[] = [];
  let settled = false;
  let holding = false;
  let announced: Claim | null = null;
  for (const [s, sentence] of sentences.entries()) {
    const block = document.blocks[sentence.block];
    if (sentence.block !== lastBlock) {
      last = null;
      previous = null;
      issueTold = null;
      spoken = null;
      holding = false;
      lastBlock = sentence.block;
      if (block?.kind === 'body' && !answering) {
        question = asked = asks = null;
      }
      if (block?.kind === 'heading') answering = false;
    }
    const text = document.text.slice(sentence.start, sentence.end);
    if (/\?["”’'*_]*$/.test(text.trim())) {
      question = text;
      asked = askedKind(sentence, lexicon);
      asks =
        reading.parties.mentions.find(
          (m) => m.sentence === sentence.index && m.kind !== 'place' && m.parties.length === 1,
        )?.parties[0] ?? null;
      answering =
        block?.kind === 'question' || text.length === (block === undefined ? 0 : block.span[1] - block.span[0]);
      continue;
    }
    if (block?.kind === 'heading' || block?.kind === 'title') continue;
    const local = reading.attributions.filter((a) =>
      [...a.cue, ...a.content].some((x) => touches(x, [sentence.start, sentence.end])),
    );
    const belief = mistakenBelief(sentence, lexicon);
    const verb = belief === null ? undefined : sentence.tokens[belief.verb];
    const supposing: Span | null = verb === undefined ? null : [verb.start, verb.end];
    const held = conditions(sentence, sentences.slice(Math.max(0, s - 2), s))
      .filter((c) => supposing === null || !touches(c.span, supposing))
      .map((c) => trimmed(sentence, beforeCue(c, local, document), document));
    const marks = marksOf(sentence, local, held, lexicon, belief);
    const groups = predicates(sentence, lexicon);
    const signals = {
      conditions: held,
      hedges: hedges(sentence).filter((h) => supposing === null || !touches(h.span, supposing)),
      amounts: amounts(sentence),
      dates: dates(sentence, { published: document.published, previous: dateContext }),
    };
    dateContext.push(...signals.dates);
    const before = sentences
      .slice(Math.max(0, s - 3), s)
      .filter((x) => x.block === sentence.block)
      .map((x) => document.text.slice(x.start, x.end));
    const coded = reading.events(sentence, reading.parties);
    // "Our demands are these:" and then "(a) a day off": the points are what is demanded.
    if (listMark(sentence.tokens) === 0) announced = null;
    let listed: Claim | null = announced;
    let wished = false;
    const opened = claims.length;
    let beside = false;
    for (const segment of segments(sentence, groups, marks, lexicon)) {
      const at = segment.predicate?.from ?? segment.from;
      const supposed = belief !== null && belief.verb < at && at < belief.verdict ? supposing : null;
      const told = readSegment(
        segment,
        {
          signals,
          local,
          question,
          asked,
          asks,
          last,
          previous,
          told: issueTold,
          listed,
          offered,
          settled,
          holding,
          beside,
          wished,
          supposed,
          before,
          events: coded,
          voice: voices(marks.voice ?? null, document),
          chain: spoken,
        },
        reading,
      );
      wished = told.wish;
      if (told.chain.length > 0) spoken = { sentence: sentence.index, chain: told.chain };
      const chief = told.claims[0];
      if (chief === undefined) continue;
      holding = told.holding;
      beside = told.holding;
      offered = offeredAfter(told.claims, offered, reading);
      settled = agreedUpon(chief, segment, reading.parties) || (settled && !reopens(told.claims));
      if (announcesList(segment, chief.kind)) {
        // "insists on three things: that …": the things are the claims.
        listed = chief;
        continue;
      }
      // "One thing is clear: …" only announces what follows.
      if (sentence.tokens[segment.to]?.text === ':' && chief.parties.length === 0 && segment.predicate?.copula)
        continue;
      claims.push(...told.claims);
      previous = chief;
      if (chief.issue !== null && reading.issues.tells(chief.gist)) issueTold = chief.issue;
      if (chief.parties[0] !== undefined) last = chief.parties[0];
    }
    // "Offered three things: …": the offer holds what it lists.
    const items =
      listed === null || listed === announced
        ? []
        : claims.slice(opened).filter((c) => c.span[0] > (listed as Claim).span[0]);
    if (listed?.kind === 'offer' && items.length > 0)
      claims.splice(opened, 0, { ...listed, attributes: { ...listed.attributes, terms: items.map((c) => c.id) } });
    else if (
      listed !== null &&
      listed !== announced &&
      claims[claims.length - 1]?.span[0] !== undefined &&
      (claims[claims.length - 1] as Claim).span[0] < listed.span[0]
    )
      claims.push(listed);
    if (/:["”]?$/.test(text.trim()))
      announced = claims.slice(opened).find((c) => announces.has(c.kind) && c.parties.length > 0) ?? announced;
  }
  return claims;
}

/**
 * "Insists on three things: that …", "wants the following: …": what stands behind the colon is what is asked or offered. "The president is
 * torn: his generals warn him" and "refused the map: it was old" say two things.
 */
function announcesList({ sentence: { tokens }, from, to }: Segment, kind: Claim['kind']): boolean {
  if (tokens[to]?.text !== ':' || !families.move.includes(kind as never)) return false;
  if (kind === 'offer' || kind === 'demand' || kind === 'acceptance') return true;
  const next = tokens[to + 1];
  if (next?.lemma === 'that' || next?.upos === 'PART') return true;
  const clause = tokens.slice(to + 1).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));
  return !clause || tokens.slice(from, to).some((t) => t.upos === 'NUM' || /^(?:following|things?)$/i.test(t.text));
}

/** The kind of claim that answers a question: a time, a forecast, or what its verb asks for. */
function askedKind(sentence: Sentence, lexicon: Lexicon): Claim['kind'] | null {
  const first = sentence.tokens.find((t) => t.upos !== 'PUNCT');
  if (first === undefined) return null;
  if (first.lemma === 'when') return 'deadline';
  if (lexicon.modals.has(first.text.toLowerCase())) return 'forecast';
  const marks = { masked: new Set<number>(), openings: new Set<number>(), conditional: new Set<number>() };
  const piece = segments(sentence, predicates(sentence, lexicon), marks, lexicon)[0];
  const best = piece === undefined ? undefined : frameMatches(piece, lexicon)[0];
  if (best !== undefined && best.score >= 4) return best.trigger.frame.kind;
  // "What does Oslo want?": the verb stands last, whatever the tagger makes of it.
  const verb = sentence.tokens.findLast((t) => t.upos === 'VERB' || (t.upos === 'NOUN' && t.rel === 'root'));
  const told = lexicon.questions.has(first.lemma) ? lexicon.verbs.get(verb?.lemma ?? '') : undefined;
  return told?.find((t) => t.rest.length === 0)?.frame.kind ?? null;
}

/** "Unless it moves, its secretary said": a condition ends where the words begin that say who tells it. */
function beforeCue(c: ConditionMention, local: readonly Attribution[], document: Document): ConditionMention {
  const starts = local
    .filter((a) => a.assertive && a.cue[0] !== undefined && a.cue[0][0] > c.span[0] && a.cue[0][1] <= c.span[1])
    .map((a) => Math.min(a.cue[0]![0], a.source[0]?.[0] ?? Number.POSITIVE_INFINITY))
    .filter((at) => at > c.span[0]);
  const comma = starts.length === 0 ? -1 : document.text.lastIndexOf(',', Math.min(...starts));
  if (comma <= c.span[0]) return c;
  return { ...c, span: [c.span[0], comma], text: document.text.slice(c.span[0], comma) };
}

function trimmed(sentence: Sentence, c: ConditionMention, document: Document): ConditionMention {
  const span = conditionSpan(sentence, c.span);
  return span === c.span
    ? c
    : { ...c, span, text: document.text.slice(...span), governs: [span[1], Math.max(c.span[1], c.governs[1])] };
}

const voices = (span: Span | null, document: Document): Source[] =>
  span === null
    ? []
    : [
        {
          name: document.text.slice(...span),
          type: 'anonymous',
          access: 'unknown',
          affiliation: null,
          span: [span[0], span[1]],
        },
      ];
