import type { PartialDate, Span } from '../../documents/index.js';
import type { Party } from '../claim.js';

/**
 * How the text refers to a party: by its name, by a capital or seat, by a person, by an office or a group ("the envoy",
 * "Russian forces"), by a pronoun, or by a word that stands for several ("the two sides"). `place`: a name used for
 * where something happens ("in Moscow"), no actor.
 */
export type MentionKind = 'name' | 'people' | 'metonym' | 'person' | 'role' | 'group' | 'pronoun' | 'sides' | 'place';

/** One noun phrase or pronoun that stands for a party or a person. */
export interface Mention {
  /** UTF-16 offsets of the words that name it, without what merely describes it. */
  readonly span: Span;
  readonly sentence: number;
  /** First and last token of the words. */
  readonly tokens: readonly [first: number, last: number];
  /** The token whose head lies outside the phrase. */
  readonly head: number;
  readonly kind: MentionKind;
  /** The parties it stands for; empty where a person or group could not be placed. Several for "the two sides". */
  readonly parties: readonly Party[];
  /** The person, as the text names them at most fully ("Alexis Tsipras" for "Tsipras" and for "he"). */
  readonly actor?: string;
  /** How to spell it out in a sentence that stands alone ("Zelensky", "the Russian delegation"). */
  readonly gist: string;
  readonly plural: boolean;
  readonly gender?: 'm' | 'f';
  /** Of a pronoun: where whoever it stands for is named. */
  readonly standsFor?: Span;
  /** "Who" and "which". */
  readonly relative?: true;
}

/** Who holds the floor inside a stretch of the text: "I", "we" and "our" in a quotation stand for its speaker. */
export interface Speech {
  /** The words spoken. */
  readonly span: Span;
  /** The words that name the speaker. */
  readonly source: Span | null;
  /** The head word of those words. */
  readonly head?: { readonly sentence: number; readonly token: number } | null;
  /** The whole is an answer, though no marks tell so: in an interview, behind a speaker's name. */
  readonly answer?: boolean;
  /** Marks tell that the words are the speaker's own. */
  readonly quoted?: boolean;
}

export interface PartyOptions {
  /** Quotations and other reported words with their speakers. */
  readonly speech?: readonly Speech[];
  /** Overrides `document.published`: which "Bush" is meant depends on the year. */
  readonly published?: PartialDate | null;
}

export interface CountedParty {
  readonly party: Party;
  readonly mentions: number;
  /** Sentence of the first mention. */
  readonly first: number;
}

/** What one document's noun phrases stand for. */
export interface PartyContext {
  readonly mentions: readonly Mention[];
  /** The mention that this token belongs to. */
  mentionAt(sentence: number, token: number): Mention | undefined;
  /** The parties that the noun phrase headed by this token stands for; of a possessor or adjective, its own. */
  partyAt(sentence: number, token: number): readonly Party[];
  /** How the phrase at this token is spelled out in a gist, which it may open; undefined where its own words will do. */
  gistName(sentence: number, token: number, opens?: boolean): string | undefined;
  /** Parties by number of mentions, most first. */
  readonly documentParties: readonly CountedParty[];
  /** The two or more at the table: what "the sides" stands for, and the default `toward`. */
  readonly sides: readonly Party[];
  /** Two companies, two unions: they do not face each other. */
  allied(a: Party, b: Party): boolean;
}
