import type { Claim, Source } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import { contentWords, issuesMeet, likeness } from './content.js';
import { drawn, originalOf } from './drawn.js';
import { isGeneric, type Outlet, outletCited, outletNamed } from './outlets.js';
import { type Quotation, quotationsOf, saidAgain } from './quotations.js';
import { statementOrigins } from './statements.js';
import { isRepeated, repeated, syndication } from './syndication.js';
import { isToldAgain } from './told-again.js';
import { bareQuote } from './verbatim.js';
import { voices } from './voices.js';
import type { Origin } from './weighed.js';
import { likenessOf } from './word-sets.js';

export interface Origins {
  /** First version of each document: itself, or the one it copies. */
  readonly firstVersion: ReadonlyMap<string, string>;
  readonly ofClaim: ReadonlyMap<string, Origin>;
  /** The report that first told a claim: of what a copy or a retelling has from another, that other; else the claim's own. */
  readonly familyOf: (claim: Claim) => string;
}

interface Anonymous {
  readonly id: string;
  readonly name: string;
  readonly affiliation: string | null;
  readonly words: ReadonlySet<string>;
}

/**
 * Where each claim's information first came from. A named speaker is one origin wherever quoted; an anonymous one is one origin
 * within one report (and its copies); what a sentence gives to another outlet is that outlet's; the rest is the report's own.
 * Claims come in the order of their documents' text.
 */
export function origins(documents: readonly Document[], claims: readonly Claim[]): Origins {
  const firstVersion = syndication(documents);
  const copies = repeated(documents);
  const texts = new Map(documents.map((d) => [d.id, d]));
  const publishers = publishersOf(documents);
  const named = new Set(claims.flatMap((c) => voices(c).flatMap((s) => (s.type === 'named' ? [called(s)] : []))));
  const anonymous = new Map<string, Anonymous[]>();
  const speakers = new Map<string, Speaker[]>();
  const ofOutlet = new Map<string, readonly Claim[]>();
  const ofClaim = new Map<string, Origin>();
  const verbatim = new Map<string, { readonly document: string; readonly origin: Origin }>();
  const retold = drawn(documents, firstVersion);
  const quotations = saidAgain(documents);
  const spoken = new Map<string, Claim[]>();
  const familyOf = (claim: Claim): string => {
    const { id } = claim.document;
    const first = firstVersion.get(id) ?? id;
    const from = texts.get(retold.get(first)?.from ?? '');
    const told = from !== undefined && isToldAgain(claim.span, texts.get(id)!, from) !== false;
    return told ? originalOf(from.id, firstVersion, retold) : first;
  };
  const rankOf = ({ document: { id } }: Claim): number =>
    Number((firstVersion.get(id) ?? id) !== id) + Number(retold.has(id));
  // Originals before copies, so that a copy takes the original's origins.
  const ordered = [...claims].sort((a, b) => rankOf(a) - rankOf(b));
  for (const claim of ordered) {
    const document = texts.get(claim.document.id);
    // What a copy adds of its own comes from nobody else.
    const own = copies.has(claim.document.id) && !isRepeated(claim.span, copies.get(claim.document.id));
    const family = own ? claim.document.id : familyOf(claim);
    const inner = voices(claim)[0];
    const outlet = citedOutlet(claim, document, publishers);
    const isOutlet = outlet !== null && inner !== undefined && outletOf(inner, publishers)?.id === outlet.id;
    if (
      inner !== undefined &&
      (inner.type !== 'anonymous' || named.has(called(inner))) &&
      !isOutlet &&
      outletNamed(inner.name) === null
    ) {
      ofClaim.set(claim.id, speakerOrigin(inner, family, speakers));
    } else if (outlet) {
      const theirs = ofOutlet.get(outlet.id) ?? claimsOf(outlet, documents, claims, publishers);
      ofOutlet.set(outlet.id, theirs);
      ofClaim.set(claim.id, outletOrigin(outlet, claim, theirs, ofClaim));
    } else if (inner !== undefined) {
      const known = anonymous.get(family) ?? [];
      anonymous.set(family, known);
      ofClaim.set(claim.id, anonymousOrigin(inner, family, known));
    } else {
      const name = texts.get(family)?.publisher ?? texts.get(family)?.name ?? claim.document.name;
      ofClaim.set(claim.id, { id: `report:${family}`, kind: 'document', name });
    }
    const said = saidIn(claim, document, quotations);
    if (said !== undefined) {
      const same = spoken.get(said);
      if (same) same.push(claim);
      else spoken.set(said, [claim]);
    }
    // A paragraph taken over word for word keeps its origin, even in a report that is otherwise its own.
    const quote = bareQuote(claim, document);
    if (quote === null) continue;
    const earlier = verbatim.get(quote);
    if (!earlier) verbatim.set(quote, { document: claim.document.id, origin: ofClaim.get(claim.id)! });
    else if (earlier.document !== claim.document.id) ofClaim.set(claim.id, earlier.origin);
  }
  // What two reports quote in the same words was said once, whoever they call the speaker: a name before "he" and "an official".
  for (const same of spoken.values()) {
    if (new Set(same.map((c) => c.document.id)).size < 2) continue;
    const known = same.find((c) => voices(c)[0]?.type === 'named' && !isGeneric(voices(c)[0]!.name.toLowerCase()));
    const origin = ofClaim.get((known ?? same[0]!).id)!;
    for (const c of same) ofClaim.set(c.id, origin);
  }
  for (const [id, origin] of statementOrigins(documents, claims, ofClaim)) ofClaim.set(id, origin);
  return { firstVersion, ofClaim, familyOf };
}

/** The key of what a claim stands in, where that is quoted in another report too. */
function saidIn({ span: [start, end] }: Claim, document: Document | undefined, keys: ReadonlyMap<Quotation, string>) {
  if (document === undefined || keys.size === 0) return undefined;
  const quotation = quotationsOf(document).find(({ span }) => span[0] <= start && end <= span[1]);
  return quotation === undefined ? undefined : keys.get(quotation);
}

/** An outlet other than the document's own that the claim's sentence names as where this was told or reported. */
function citedOutlet(claim: Claim, document: Document | undefined, publishers: Publishers): Outlet | null {
  for (const s of voices(claim)) {
    const named = outletOf(s, publishers);
    if (named && named.id !== publisherOutlet(document?.publisher ?? null, publishers)?.id) return named;
  }
  if (!document) return null;
  const cited = citedBeside(claim, document);
  return cited && cited.id !== outletNamed(document.publisher)?.id ? cited : null;
}

/** Outlets that no pack knows, but whose reports are among the documents, by their names in lower case without "the". */
type Publishers = ReadonlyMap<string, Outlet>;

const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '');

function publishersOf(documents: readonly Document[]): Publishers {
  const found = new Map<string, Outlet>();
  for (const { publisher } of documents) {
    if (publisher === null || outletNamed(publisher) !== null) continue;
    const key = plainName(publisher);
    if (!found.has(key)) found.set(key, { id: `publisher:${key}`, names: [publisher] });
  }
  return found;
}

const publisherOutlet = (publisher: string | null, publishers: Publishers): Outlet | null =>
  publisher === null ? null : (outletNamed(publisher) ?? publishers.get(plainName(publisher)) ?? null);

/** The outlet that a source is. One that speaks for a side ("the Kremlin", which publishes too) is a speaker. */
const outletOf = ({ name, affiliation }: Source, publishers: Publishers): Outlet | null =>
  outletNamed(name) ?? (affiliation === null ? (publishers.get(plainName(name)) ?? null) : null);

const beside = new WeakMap<Claim, { readonly document: Document; readonly outlet: Outlet | null }>();

function citedBeside(claim: Claim, document: Document): Outlet | null {
  const made = beside.get(claim);
  if (made?.document === document) return made.outlet;
  const outlet = outletCited(sentenceAround(document.text, claim.span));
  beside.set(claim, { document, outlet });
  return outlet;
}

/** The stretch between full stops or line ends: enough to find "told Reuters" beside a claim. */
export function sentenceAround(text: string, [start, end]: readonly [number, number]): string {
  const before = text.slice(Math.max(0, start - 300), start);
  const after = text.slice(end, end + 300);
  let left = 0;
  for (const stop of before.matchAll(/[.!?]["”’]?\s+|\n/g)) left = stop.index + stop[0].length;
  const right = after.search(/[.!?]["”’]?(?:\s|$)|\n/);
  return before.slice(left) + text.slice(start, end) + (right < 0 ? after : after.slice(0, right));
}

interface Speaker {
  readonly origin: Origin;
  readonly affiliation: string | null;
}

/** "Lavrov" and "Russian Foreign Minister Sergei Lavrov" are one speaker, unless their sides differ. */
function speakerOrigin(source: Source, family: string, speakers: Map<string, Speaker[]>): Origin {
  // "He" of one report is not "he" of another.
  const surname = isGeneric(source.name.toLowerCase())
    ? `${source.name.toLowerCase()} in ${family}`
    : surnameOf(source);
  const namesakes = speakers.get(surname) ?? [];
  speakers.set(surname, namesakes);
  const known = namesakes.find(
    (s) => s.affiliation === null || source.affiliation === null || s.affiliation === source.affiliation,
  );
  if (known) return known.origin;
  const origin: Origin = { id: `source:${source.affiliation ?? ''}:${surname}`, kind: 'source', name: source.name };
  namesakes.push({ origin, affiliation: source.affiliation });
  return origin;
}

/** A last name with its side: who goes by it alone in one place ("Maran’s word") is the one who is named in another. Not so a description. */
const called = (s: Source): string =>
  s.type === 'named' || /^\p{Lu}[\p{L}’'-]+$/u.test(s.name) ? `${s.affiliation} ${surnameOf(s)}` : '';

const surnames = new WeakMap<Source, string>();

function surnameOf(source: Source): string {
  const surname = surnames.get(source) ?? lastName(source.name);
  surnames.set(source, surname);
  return surname;
}

/**
 * Last capitalised word of a name, before any apposition: "Gao Feng, a spokesman" gives "feng"; behind an office: "the foreign minister, Gao Feng" gives it
 * too. What has no name ("the water ministry") goes by all its words.
 */
function lastName(name: string): string {
  const behind = /\p{Ll}, (\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3})$/u.exec(name)?.[1];
  const bare = (behind ?? name.split(/,| of the | for the /)[0] ?? name).replace(
    /^(?:the|an?|its|his|her|their)\s+/i,
    '',
  );
  return (bare.match(/[\p{Lu}][\p{L}’'-]+/gu)?.at(-1) ?? bare).replace(/[’']s$/, '').toLowerCase();
}

/**
 * Anonymous people of one report are one origin where the words let them be: the same description, or "the sources",
 * which points back. A new description with a word of its own, or another side, is another origin.
 */
function anonymousOrigin(source: Source, family: string, known: Anonymous[]): Origin {
  const words = ownWords(source);
  const name = source.name.toLowerCase();
  const fits = (a: Anonymous): boolean =>
    a.affiliation === source.affiliation || a.affiliation === null || source.affiliation === null;
  const pointsBack = /^(the|these|those|this|that|same|he|she|they)\b/.test(name);
  const match =
    [...known].reverse().find((a) => fits(a) && likeness(words, a.words) >= 0.5) ??
    (pointsBack || words.size === 0 ? [...known].reverse().find(fits) : undefined);
  if (match) return { id: match.id, kind: 'source', name: match.name };
  const id = `anonymous:${family}:${known.length + 1}`;
  known.push({ id, name: source.name, affiliation: source.affiliation, words });
  return { id, kind: 'source', name: source.name };
}

const described = new WeakMap<Source, ReadonlySet<string>>();

function ownWords(source: Source): ReadonlySet<string> {
  const words = described.get(source) ?? new Set([...contentWords(source.name)].filter((w) => !isGeneric(w)));
  described.set(source, words);
  return words;
}

function claimsOf(
  outlet: Outlet,
  documents: readonly Document[],
  claims: readonly Claim[],
  publishers: Publishers,
): readonly Claim[] {
  const theirs = new Set(
    documents.filter((d) => publisherOutlet(d.publisher, publishers)?.id === outlet.id).map((d) => d.id),
  );
  return theirs.size === 0 ? [] : claims.filter((c) => theirs.has(c.document.id));
}

/** Another outlet's report: the origin of that report's own like claim, where it is among the documents. */
function outletOrigin(
  outlet: Outlet,
  claim: Claim,
  theirs: readonly Claim[],
  known: ReadonlyMap<string, Origin>,
): Origin {
  const same = theirs.find((c) => known.has(c.id) && issuesMeet(c.issue, claim.issue) && likenessOf(c, claim) >= 0.5);
  if (same) return known.get(same.id)!;
  return { id: `outlet:${outlet.id}`, kind: 'outlet', name: outlet.names[0]! };
}
