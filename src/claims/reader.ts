import type { Document } from '../documents/index.js';
import { quotations, type Sentence } from '../language/index.js';
import { attributions } from './attribution/attributions.js';
import type { Claim } from './claim.js';
import type { EventCoder } from './events/event-coder.js';
import type { Frame } from './grammar/frame-packs.js';
import { createLexicon } from './grammar/lexicon.js';
import { readClaims } from './grammar/reading.js';
import { reportingTails } from './grammar/tails.js';
import type { IssueClassifier } from './issues/issue-reading.js';
import type { PartyReader } from './parties/party-reader.js';
import { whoSpeak } from './who-speaks.js';

export { grammarReader } from './grammar/telling.js';

export interface ReaderOptions {
  readonly analyse: (document: Document) => readonly Sentence[];
  readonly parties: PartyReader;
  readonly issues: IssueClassifier;
  readonly events: EventCoder;
  /** A user's own frames; they win over the shipped ones. */
  readonly frames?: readonly Frame[];
}

const opening = /["“”‘'«]/;

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
      .flatMap((a) =>
        a.content.map((span) => ({
          span,
          source: a.source[0] ?? null,
          head: a.sourceHead,
          answer: a.cueLemma === 'interview' || a.cueLemma === ':',
          quoted: opening.test(document.text[span[0]] ?? ''),
        })),
      );
    const parties = options.parties(document, sentences, { speech });
    return readClaims({
      document,
      sentences,
      attributions: whoSpeak(found, parties, document, sentences),
      parties,
      lexicon,
      issues: options.issues,
      events: options.events,
    });
  };
}
