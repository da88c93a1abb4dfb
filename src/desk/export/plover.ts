import { type Document, jsonText, lastDay } from '../../documents/index.js';
import { keyOf, type WeighedClaim } from '../../evidence/index.js';

/**
 * Claims that amount to a PLOVER event (Halterman et al. 2023), one JSON object a line: who did what to whom, when, by which report. Left
 * out: what is denied, foreseen, conditional, counterfactual or still to come when it was reported, since it did not take place; and what nobody
 * in particular did. Where several did it together to nobody else ("the two sides met"), each is actor and recipient.
 */
export function* plover(claims: readonly WeighedClaim[], documents: ReadonlyMap<string, Document>): Generator<string> {
  for (const { claim, grade, origin } of claims) {
    const { event, polarity, condition, attributes, kind } = claim;
    if (event === null || polarity === 'denied' || condition !== null || attributes.counterfactual) continue;
    if (kind === 'forecast' || claim.parties.length === 0) continue;
    const document = documents.get(claim.document.id)!;
    const told = claim.when?.resolved ? claim.when.from : null;
    if (told !== null && document.published !== null && told > lastDay(document.published)) continue;
    const joint = claim.toward.length === 0 && claim.parties.length > 1;
    const actors = (parties: typeof claim.parties) =>
      parties.map((p) => ({ id: keyOf(p), name: p.name, ...(p.actor === undefined ? {} : { person: p.actor }) }));
    yield `${jsonText({
      event_id: claim.id,
      event_type: event,
      event_date: told ?? document.published,
      // An event without a date of its own is taken to be of the day on which it was reported, and says so.
      date_from: told !== null ? 'text' : document.published !== null ? 'report' : null,
      actor: actors(claim.parties),
      recipient: actors(joint ? claim.parties : claim.toward),
      issue: claim.issue,
      text: claim.quote,
      source: {
        document: document.id,
        publisher: document.publisher,
        published: document.published,
        url: document.url,
      },
      origin: origin.id,
      grade: `${grade.reliability}${grade.credibility}`,
    })}\n`;
  }
}
