import { type Document, shippedModel } from '../documents/index.js';
import { createAnalyser, type Sentence } from '../language/index.js';
import { createEventCoder } from './events/event-coder.js';
import { shippedEventPack } from './events/event-packs.js';
import { createIssueClassifier } from './issues/issue-classifier.js';
import { shippedIssuePacks } from './issues/issue-packs.js';
import type { IssueClassifier } from './issues/issue-reading.js';
import { shippedPartyPacks } from './parties/party-packs.js';
import { createPartyReader } from './parties/party-reader.js';
import { createReader, type Reader, type ReaderOptions } from './reader.js';

let analyse: ReturnType<typeof createAnalyser> | undefined;
let last: { readonly document: Document; readonly sentences: Sentence[] } | undefined;

/** The sentences of a document with their trees, by the models that ship. The last document's are kept: who reads a report and writes of it has it parsed once. */
export function grammarOf(document: Document): Sentence[] {
  if (last?.document === document) return last.sentences;
  analyse ??= createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });
  last = { document, sentences: analyse(document) };
  return last.sentences;
}

/** The grammar reader over the packs and models that ship with Rapporteur. */
export const createShippedReader = (options: Partial<ReaderOptions> = {}): Reader =>
  createReader({
    analyse: options.analyse ?? grammarOf,
    parties: options.parties ?? createPartyReader(shippedPartyPacks()),
    events: options.events ?? createEventCoder(shippedEventPack()),
    issues: options.issues ?? shippedIssues().tell,
    ...(options.frames === undefined ? {} : { frames: options.frames }),
  });

let own: { readonly known: ReadonlySet<string>; readonly tell: IssueClassifier } | undefined;

/** The issues of the shipped packs and what tells them: the same for the reader and for single words, since a start pays for each. */
function shippedIssues() {
  const packs = shippedIssuePacks();
  own ??= { known: new Set(packs.flatMap((p) => Object.keys(p))), tell: createIssueClassifier(packs) };
  return own;
}

/** What a clause tells of an issue by its own words alone; what stands around it may make it another's. */
export interface IssueTold {
  readonly issue: string | null;
  /** Whether one of its words names an issue by itself, as "amnesty" does, and "transition" does not. */
  readonly plainly: boolean;
  /** All the issues that its words name so, the loudest first. */
  readonly named: readonly string[];
  /** The issues that the shipped packs know. */
  readonly known: ReadonlySet<string>;
}

/** The issue that a clause tells by its own words alone. */
export function issueInWords(text: string): IssueTold {
  const { known, tell } = shippedIssues();
  return { issue: tell(text), plainly: tell.tells(text), named: tell.named(text), known };
}
