import type { Span } from '../../documents/index.js';
import type { DateMention, Token } from '../../language/index.js';
import type { Claim } from '../claim.js';
import { claimId } from '../claim-id.js';
import { families, type Kind } from '../kinds.js';
import { type Gathering, gathering } from './gathering.js';
import { nominalMove } from './nominal.js';
import type { Segment } from './segments.js';
import { isCounted, whenOf } from './signals.js';
import type { Reading } from './telling.js';

/** The meeting that a time phrase names beside the clause's own claim, on its day: "a day after the envoy's call with the rebels, …". */
export function gathered(
  segment: Segment,
  beside: Claim | undefined,
  reading: Reading,
  dates: readonly DateMention[],
): Claim | null {
  const met = beside === undefined ? null : gathering(segment, reading.parties, reading.lexicon);
  if (beside === undefined || met === null) return null;
  const claim = phraseClaim(segment, beside, reading, 'meeting', met);
  // "A day after" ends where the meeting begins.
  const at = (segment.sentence.tokens[met.from] as Token).start;
  const counted = dates.find((d) => isCounted(d) && d.span[1] < at && at - d.span[1] < 2);
  return counted === undefined ? claim : { ...claim, when: whenOf(counted.span, dates, null, true) };
}

/** The claim that "turned down the company's offer of 21 percent" makes beside its own: whose move the phrase names. */
export function owned(segment: Segment, beside: Claim | undefined, reading: Reading): Claim | null {
  if (beside === undefined || !families.move.includes(beside.kind as never)) return null;
  const move = nominalMove(segment, beside.parties, reading.parties, reading.lexicon);
  return move === null ? null : phraseClaim(segment, beside, reading, move.kind, { ...move, toward: beside.parties });
}

/** A claim that a noun phrase makes inside a clause: who says it and on what condition as the clause's own. */
function phraseClaim(
  { sentence: { tokens } }: Segment,
  beside: Claim,
  { document, issues }: Reading,
  kind: Kind,
  phrase: Gathering,
): Claim {
  const span: Span = [(tokens[phrase.from] as Token).start, (tokens[phrase.to - 1] as Token).end];
  const quote = document.text.slice(...span);
  return {
    ...beside,
    id: claimId(document.id, span, kind, beside.reader),
    kind,
    parties: [...phrase.parties],
    toward: [...phrase.toward],
    issue: issues(quote, { sentence: beside.gist, kind, document: document.text }),
    gist: quote.replace(/^(?:the|an?) /i, ''),
    polarity: 'affirmed',
    when: null,
    event: null,
    attributes: {},
    span: [span[0], span[1]],
    quote,
  };
}
