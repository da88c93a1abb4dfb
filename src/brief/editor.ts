import { type Document, printable } from '../documents/index.js';
import type { WeighedClaim } from '../evidence/index.js';
import type { Picture, Statement } from '../picture/index.js';
import type { Citation } from './brief.js';
import { listed } from './compose.js';
import { citedSayer } from './labels/told-by.js';
import { honestQuotes, level, verbatim } from './lines/honest-quotes.js';
import { type Roles, rolesOf } from './roles/roles.js';
import { type ReportSentence, reportSentences } from './searches/report-sentence.js';
import { sentenceAt, sentencesAt } from './searches/sentence-at.js';
import type { Wording } from './wording.js';

/** What every section is written with: the picture, the documents, the house's words, and the one numbering of citations. */
export interface Editor {
  readonly picture: Picture;
  readonly wording: Wording;
  /** A party in running text, with its article. */
  name(key: string): string;
  names(keys: readonly string[]): string;
  /** Whether a word begins or is part of the name of a party or of one of its people. */
  named(word: string): boolean;
  /** Every sentence of the reports, whether or not a claim was read from it; what a copy takes over is not told again. */
  sentences(): readonly ReportSentence[];
  /** The sentences that copies take over, each with where it is from. */
  copied(): readonly ReportSentence[];
  /** How likely a sentence is in each role that it may have in its report. */
  roles(s: ReportSentence): Roles;
  /** Citation numbers for claims and sentences, at most `most`, in order of first use. */
  cite(claims: readonly string[], most?: number): number[];
  cited(claim: string): boolean;
  claim(id: string): WeighedClaim | undefined;
  /** The whole sentence in which a claim stands, with so many of those before it in its paragraph; before a paragraph's first, the question it answers. */
  context(claim: string, back?: number): string;
  /** The text that leads up to a claim: from some characters before it to its first. */
  before(claim: string, characters: number): string;
  /** Last names of people who stand for parties or are quoted by name. */
  readonly people: readonly string[];
  /** Text fit to print: invisible characters gone, and no quotation marks round words that no document has. */
  print(text: string): string;
  /** Whether a document of this statement has the words. */
  has(statement: Statement, words: string): boolean;
  citations(): Citation[];
}

export function createEditor(picture: Picture, documents: readonly Document[], wording: Wording): Editor {
  const byId = new Map(documents.map((d) => [d.id, d]));
  const claims = new Map(picture.claims.map((w) => [w.claim.id, w]));
  const names = new Map(picture.parties.map((p) => [p.key, p.name]));
  const articled = new Set(wording.articled);
  const abbreviations = new Set(wording.abbreviations);
  const levelled = new Map(documents.map((d) => [d.id, level(d.text)]));
  const texts = [...levelled.values()];
  const copies = new Set(picture.evidence.documents.filter((d) => d.copyOf !== null).map((d) => d.id));
  const contexts = new Map<string, string>();
  const numbers = new Map<string, number>();
  let told: readonly ReportSentence[] | undefined;
  let repeats: readonly ReportSentence[] | undefined;
  /** Sentences that were quoted though no claim was read from them. */
  const places = new Map<string, ReportSentence>();
  const sentences = () => {
    if (told !== undefined) return told;
    const all = reportSentences(picture, documents, abbreviations);
    for (const s of all) if (!claims.has(s.cite)) places.set(s.cite, s);
    repeats = all.filter((s) => s.from !== null);
    told = all.filter((s) => s.from === null && !(s.kind === 'title' && copies.has(s.document.id)));
    return told;
  };
  const copied = () => {
    sentences();
    return repeats ?? [];
  };

  const name = (key: string) => {
    // Who is only heard, and does nothing, is known by an id alone.
    const bare = printable(
      names.get(key) ?? key.replace(/^the-/, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    );
    const last = bare.split(' ').at(-1)!;
    // "union", "the guerrillas": a common noun that stands for a party.
    const taking =
      (/^\p{Ll}[\p{L}-]*$/u.test(bare) && bare !== key.toUpperCase()) ||
      articled.has(bare) ||
      (bare.includes(' ') && wording.articledEnds.includes(last));
    return taking && !/^the /i.test(bare) ? `the ${bare}` : bare;
  };
  const nameWords = new Set(picture.parties.flatMap((p) => [p.name, ...p.actors]).flatMap((n) => n.split(/\s+/)));
  const quoted = picture.claims.flatMap((w) => w.claim.sources.filter((s) => s.type === 'named').map((s) => s.name));
  const people = [
    ...new Set([...picture.parties.flatMap((p) => p.actors), ...quoted].flatMap((n) => lastName(n) ?? [])),
  ];
  const print = (text: string) => honestQuotes(printable(text), texts);

  const citation = (id: string, number: number): Citation | undefined => {
    const place = places.get(id);
    if (place !== undefined) {
      const sentence = place.document.text.slice(...place.span);
      return {
        number,
        claim: null,
        document: cited(place.document),
        span: [...place.span],
        quote: sentence,
        sentenceSpan: [...place.span],
        sentence,
        saidBy: '',
      };
    }
    const claim = claims.get(id)?.claim;
    const document = claim === undefined ? undefined : byId.get(claim.document.id);
    if (claim === undefined || document === undefined) return undefined;
    const sentenceSpan = sentenceAt(document, claim.span, abbreviations);
    return {
      number,
      claim: id,
      document: cited(document),
      span: [...claim.span],
      quote: document.text.slice(...claim.span),
      sentenceSpan: [...sentenceSpan],
      sentence: document.text.slice(...sentenceSpan),
      saidBy: citedSayer(claim, editor),
    };
  };

  const editor: Editor = {
    picture,
    wording,
    name,
    sentences,
    copied,
    roles: (s) => rolesOf(s, editor),
    names: (keys) => listed(keys.map(name)),
    named: (word) => nameWords.has(word),
    cite(ids, most = 3) {
      const found: number[] = [];
      for (const id of ids) {
        if (found.length >= most) break;
        const claim = claims.get(id)?.claim;
        if (!places.has(id) && (claim === undefined || !byId.has(claim.document.id))) continue;
        const number = numbers.get(id) ?? numbers.size + 1;
        numbers.set(id, number);
        if (!found.includes(number)) found.push(number);
      }
      return found.sort((a, b) => a - b);
    },
    cited: (id) => numbers.has(id),
    claim: (id) => claims.get(id),
    context(id, back = 0) {
      const claim = claims.get(id)?.claim;
      const document = claim === undefined ? undefined : byId.get(claim.document.id);
      if (claim === undefined || document === undefined) return '';
      const key = `${back} ${id}`;
      const known = contexts.get(key) ?? document.text.slice(...sentencesAt(document, claim.span, back, abbreviations));
      contexts.set(key, known);
      return known;
    },
    before(id, characters) {
      const claim = claims.get(id)?.claim;
      const text = claim === undefined ? undefined : byId.get(claim.document.id)?.text;
      return claim === undefined || text === undefined
        ? ''
        : text.slice(Math.max(0, claim.span[0] - characters), claim.span[0]);
    },
    people,
    print,
    has: (statement, words) =>
      verbatim(
        words,
        statement.claims.flatMap((id) => levelled.get(claims.get(id)?.claim.document.id ?? '') ?? []),
      ),
    citations: () => [...numbers].flatMap(([id, number]) => citation(id, number) ?? []),
  };
  return editor;
}

const cited = ({ id, name, title, publisher, published, url }: Document): Citation['document'] => ({
  id,
  name,
  title,
  publisher,
  published,
  url,
});

/** "Mykhailo Podolyak, an adviser" is "Podolyak"; what does not end on a capitalised word is no person's name. */
function lastName(name: string): string | undefined {
  const last = name.split(',')[0]!.trim().split(/\s+/).at(-1) ?? '';
  return /^\p{Lu}\p{Ll}/u.test(last) ? last : undefined;
}
