import type { Document, Span } from '../documents/index.js';
import { quotations, type Sentence } from '../language/index.js';
import type { Attribution } from './attribution/attribution.js';
import { attributions } from './attribution/attributions.js';
import type { Claim } from './claim.js';
import type { EventCoder } from './events/event-coder.js';
import { createLexicon, type Frame } from './grammar/lexicon.js';
import { readClaims } from './grammar/reading.js';
import { reportingTails } from './grammar/tails.js';
import type { IssueClassifier } from './issues/issue-reading.js';
import type { PartyReader } from './parties/party-reader.js';

export { grammarReader } from './grammar/telling.js';

export interface ReaderOptions {
  readonly analyse: (document: Document) => readonly Sentence[];
  readonly parties: PartyReader;
  readonly issues: IssueClassifier;
  readonly events: EventCoder;
  /** A user's own frames; they win over the shipped ones. */
  readonly frames?: readonly Frame[];
}

export type Reader = (document: Document) => Claim[];

/**
 * The grammar reader: from a document to its claims in text order, offline and deterministic.
 * Every claim's `quote` is `text.slice(...span)` of the cleaned text; reading twice gives equal claims.
 */
export function createReader(options: ReaderOptions): Reader {
  const lexicon = createLexicon(options.frames);
  return (document) => {
    const sentences = options.analyse(document);
    const found = attributions(document, sentences, quotations(document.text));
    for (const sentence of sentences) found.push(...reportingTails(sentence, found, found.length));
    const speech = found
      .filter((a) => a.assertive)
      .flatMap((a) => a.content.map((span) => ({ span, source: namedAt(a, found, document) })));
    const parties = options.parties(document, sentences, { speech });
    return readClaims({
      document,
      sentences,
      attributions: found,
      parties,
      lexicon,
      issues: options.issues,
      events: options.events,
    });
  };
}

/** Where a speaker is named: of "he", the place of the earlier speaker whom the attribution takes him for. */
function namedAt(a: Attribution, all: readonly Attribution[], document: Document): Span | null {
  const [own] = a.source;
  if (own === undefined || a.sourceName === null || document.text.slice(...own) === a.sourceName) return own ?? null;
  const before = all.findLast(
    (b) => b.source[0] !== undefined && b.source[0][0] < own[0] && document.text.slice(...b.source[0]) === a.sourceName,
  );
  return before?.source[0] ?? own;
}
