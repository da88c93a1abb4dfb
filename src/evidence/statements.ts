import type { Claim } from '../claims/index.js';
import { type Document, lowerWords } from '../documents/index.js';
import { daysBetween } from './alike.js';
import { contentWords } from './content.js';
import { isGeneric, outletNamed, statementWords } from './outlets.js';
import { outsideQuotations } from './quotations.js';
import { isToldAgain } from './told-again.js';
import { voices } from './voices.js';
import type { Origin } from './weighed.js';

/** A statement says at its head whose it is. */
const head = 5;
const longestLine = 24;
/** Days within which a report of a statement follows it. */
const followed = 3;
/** Content of a sentence in a report's own voice that the statement tells too. */
const ownVoice = 0.5;

const known = new WeakMap<Document, ReadonlySet<string> | null>();

/** What is said at the head of a text that a party publishes itself, as stems, the maker's name among them; null for a report. */
export function makerOf(document: Document): ReadonlySet<string> | null {
  const made = known.get(document);
  if (made !== undefined) return made;
  const found = outletNamed(document.publisher) === null ? madeBy(document) : null;
  known.set(document, found);
  return found;
}

function madeBy({ text, blocks }: Document): ReadonlySet<string> | null {
  const { texts, lines, offices, own } = statementWords();
  const first = blocks.slice(0, head).filter(({ kind }) => kind !== 'caption' && kind !== 'credit');
  // A line that ends on a colon leads in to words that a report quotes.
  const heads = first
    .map(({ span }) => text.slice(...span))
    .filter((l) => lowerWords(l).length <= longestLine && !l.trim().endsWith(':'));
  const speaks = (): boolean =>
    blocks.some(
      ({ kind, span }) => kind === 'body' && lowerWords(outsideQuotations(text.slice(...span))).some((w) => own.has(w)),
    );
  const found = heads.flatMap((line) => {
    const words = lowerWords(line);
    const said = ` ${words.join(' ')} `;
    const sentence = /[.!?]$/.test(line.trim());
    if (lines.some((l) => said.startsWith(` ${l} `) || (!sentence && said.includes(` ${l} `)))) return [line];
    if (!sentence && offices.some((o) => said.startsWith(` ${o} `) || said.startsWith(` the ${o} `))) return [line];
    const [, noun = ''] = /^(?:\p{L}+ ){0,3}?(\p{L}+) (?:of|by|from) /iu.exec(`${words.slice(0, 6).join(' ')} `) ?? [];
    return texts.has(noun) && speaks() ? [line] : [];
  });
  if (found.length === 0) return null;
  // Above "For immediate release" or below it stands a name alone.
  const names = heads.filter((l) => /^(?:(?:\p{Lu}[\p{L}’'.-]*|of|the|and|for)(?: |$)){1,6}$/u.test(l.trim()));
  return new Set([...found, ...names].flatMap((l) => [...contentWords(l.split(beyond)[0]!)]));
}

/** Behind these words a heading tells what a statement is about. */
const beyond = /\s(?:on|about|regarding|following|after|over|to|ahead of|with)\s/i;

/**
 * Claims whose origin is a statement that is itself among the documents, with that origin, its maker: what the statement says, and what a report of its day
 * or the three after tells of it, by its maker's word or in the report's own voice. That a paper tells what a ministry has written bears nothing out.
 */
export function statementOrigins(
  documents: readonly Document[],
  claims: readonly Claim[],
  known: ReadonlyMap<string, Origin>,
): ReadonlyMap<string, Origin> {
  const found = new Map<string, Origin>();
  const statements = documents.filter((d) => makerOf(d) !== null && (d.published ?? '').length === 10);
  if (statements.length === 0) return found;
  const texts = new Map(documents.map((d) => [d.id, d]));
  for (const statement of statements) {
    const maker = makerOf(statement)!;
    // "The foreign ministry", "Peru": no word that the maker's name has not; so not "Foreign Minister Ana Rojas" of the other side.
    const isMaker = (c: Claim): boolean => {
      const words = [...contentWords(voices(c)[0]?.name ?? '')].filter((w) => !isGeneric(w));
      return words.length > 0 && words.every((w) => maker.has(w));
    };
    const own = claims.filter(
      (c) =>
        c.document.id === statement.id && (isMaker(c) || !['named', 'organisation'].includes(voices(c)[0]?.type ?? '')),
    );
    const name = statement.publisher ?? statement.title ?? statement.name;
    const origin = commonest(own.filter(isMaker).map((c) => known.get(c.id)!)) ?? {
      id: `report:${statement.id}`,
      kind: 'document',
      name,
    };
    for (const c of own) found.set(c.id, origin);
    for (const c of claims) {
      const { id, published } = c.document;
      if (id === statement.id || published === null || published < statement.published!) continue;
      if (daysBetween(published, statement.published!) > followed || makerOf(texts.get(id)!) !== null) continue;
      const unsaid = voices(c).length === 0;
      if (!unsaid && !isMaker(c)) continue;
      if (isToldAgain(c.span, texts.get(id)!, statement, unsaid ? ownVoice : undefined) === true)
        found.set(c.id, origin);
    }
  }
  return found;
}

/** The origin that most claims have. */
function commonest(origins: readonly Origin[]): Origin | undefined {
  const count = new Map<string, number>();
  for (const { id } of origins) count.set(id, (count.get(id) ?? 0) + 1);
  return [...origins].sort((a, b) => count.get(b.id)! - count.get(a.id)! || (a.id < b.id ? -1 : 1))[0];
}
