import { type Document, type Result, shippedModel, success } from '../../documents/index.js';
import { createAnalyser } from '../../language/index.js';
import type { Claim } from '../claim.js';
import { createEventCoder } from '../events/event-coder.js';
import { shippedEventPack } from '../events/event-packs.js';
import { shippedIssuePacks } from '../issues/issue-packs.js';
import { shippedPartyPacks } from '../parties/party-packs.js';
import { createPartyReader } from '../parties/party-reader.js';
import { type ModelQuestion, questionsOf } from './question.js';
import { shippedReadingPack } from './reading-pack.js';
import { toldClaims } from './told-claims.js';

/** Asks a language model and gives its answer as it stands; the effect is the caller's, who names the model. The signal stops the wait for it. */
export type AskModel = (
  question: ModelQuestion & { readonly schema: object },
  signal?: AbortSignal,
) => Promise<Result<string>>;

/** Reads a document by asking a model, until the signal aborts. */
export type ModelReader = (document: Document, signal?: AbortSignal) => Promise<Result<ModelReading>>;

/** What a model made of a document. */
export interface ModelReading {
  readonly claims: Claim[];
  /** Claims told whose words or speaker stand nowhere in the document. */
  readonly dropped: number;
}

const prefix = 'model:';

/** The name of the reader on claims that a model has read. */
export const modelReaderName = (model: string): string => `${prefix}${model}@1`;

/** Whether a reader's name is that of a language model. */
export const readByModel = (reader: string): boolean => reader.startsWith(prefix);

/**
 * The model reader: a document to its claims by a language model that the user brings. The document is material and no instruction; of the
 * answer only what the document's own words bear out is kept. A failure where the model did not answer, or not in the form asked for.
 */
export function createModelReader(model: string, ask: AskModel): ModelReader {
  const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });
  const readParties = createPartyReader(shippedPartyPacks());
  const events = createEventCoder(shippedEventPack());
  const packs = shippedIssuePacks();
  const issues = new Set(packs.flatMap((p) => Object.keys(p)));
  return async (document, signal) => {
    // Only here: the built-in reader needs no schema.
    const { parseReply, replySchema } = await import('./reply.js');
    const schema = replySchema();
    const sentences = analyse(document);
    const reading = {
      document,
      sentences,
      parties: readParties(document, sentences),
      events,
      issues,
      reader: modelReaderName(model),
    };
    const claims: Claim[] = [];
    let dropped = 0;
    for (const { paragraphs, ...question } of questionsOf(document, shippedReadingPack(), packs)) {
      const reply = await ask({ ...question, schema }, signal);
      if (!reply.ok) return reply;
      const told = parseReply(reply.value);
      if (!told.ok) return told;
      const read = toldClaims(told.value, paragraphs, reading);
      claims.push(...read.claims);
      dropped += read.dropped;
    }
    return success({ claims, dropped });
  };
}
