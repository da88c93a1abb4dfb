import type { Document, Span } from '../../documents/index.js';
import { amounts, conditions, type DateMention, dates, hedges, type Sentence } from '../../language/index.js';
import type { Claim, Source } from '../claim.js';
import { claimId } from '../claim-id.js';
import type { EventCoder } from '../events/event-coder.js';
import { ahead, amountOf, certaintyOf, conditionOf, touches, whenOf } from '../grammar/signals.js';
import { fold } from '../parties/fold.js';
import type { PartyContext } from '../parties/mention.js';
import { keyOf } from '../same-party.js';
import { foundWords } from './found-words.js';
import { namedParties } from './named-parties.js';
import type { Told } from './reply.js';

export interface ToldReading {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly parties: PartyContext;
  readonly events: EventCoder;
  /** Issue ids that the packs know. */
  readonly issues: ReadonlySet<string>;
  /** Name of the reader, as `model:NAME@1`. */
  readonly reader: string;
}

/**
 * The claims of what a model told of some paragraphs, in text order. What it quotes must stand in the document; a claim whose quotation or
 * speaker stands nowhere is dropped (`dropped` counts them). Dates, amounts and ranges of doubt are read from the text and not taken from the model.
 */
export function toldClaims(
  told: readonly (Told | null)[],
  paragraphs: ReadonlyMap<number, Span>,
  reading: ToldReading,
): { readonly claims: Claim[]; readonly dropped: number } {
  const { document } = reading;
  const partiesOf = namedParties(document, reading.parties);
  const made = told.map((one): Claim | null => {
    if (one === null) return null;
    const span = placeOf(one, paragraphs, document);
    const sources = span === null ? null : sourcesOf(one, span, document, partiesOf);
    if (span === null || sources === null) return null;
    const sentences = reading.sentences.filter((s) => touches([s.start, s.end], span));
    const quote = document.text.slice(...span);
    return {
      id: claimId(document.id, span, one.kind, reading.reader),
      document: { id: document.id, name: document.name, title: document.title, published: document.published },
      kind: one.kind,
      parties: partiesOf(one.parties),
      toward: partiesOf(one.toward),
      issue: one.issue && isKnown(one.issue, reading.issues) ? one.issue : null,
      gist: standsOnText(one.gist, document) ? one.gist.replace(/[.;,]+$/, '') : quote,
      polarity: one.polarity,
      condition: conditionIn(one, span, sentences, reading),
      certainty: certaintyIn(one, span, sentences, document),
      when: whenOf(span, datesNear(sentences, reading), ahead.has(one.kind) ? document.published : null),
      amount: amountOf(
        span,
        sentences.flatMap((s) => amounts(s)),
      ),
      sources,
      attributes: attributesOf(one),
      event: eventIn(span, sentences, reading),
      span: [span[0], span[1]],
      quote,
      reader: reading.reader,
    };
  });
  for (const [i, claim] of made.entries()) {
    const terms = (told[i]?.terms ?? []).flatMap((t) => (t === i ? [] : (made[t]?.id ?? [])));
    if (claim?.kind === 'offer' && terms.length > 0) claim.attributes = { ...claim.attributes, terms };
  }
  const kept = made.filter((c) => c !== null);
  // Told twice: the same words as the same kind are one reading.
  const claims = [...new Map(kept.map((c) => [c.id, c])).values()].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  );
  return { claims, dropped: told.length - kept.length };
}

function placeOf(one: Told, paragraphs: ReadonlyMap<number, Span>, document: Document): Span | null {
  const said = paragraphs.get(one.paragraph ?? -1);
  const spans =
    said === undefined ? [...paragraphs.values()] : [said, ...[...paragraphs.values()].filter((p) => p !== said)];
  for (const paragraph of spans) {
    const span = foundWords(one.quote, document.text, paragraph);
    if (span !== null) return span;
  }
  return null;
}

/** The speakers; null where one stands nowhere in the text: then nobody knows who said it. The last time it is named before the claim, or the first. */
function sourcesOf(
  one: Told,
  span: Span,
  document: Document,
  partiesOf: ReturnType<typeof namedParties>,
): Source[] | null {
  const sources: Source[] = [];
  for (const { name, type, access, party } of one.sources) {
    const before = document.text.lastIndexOf(name, span[1]);
    const place: Span | null = before >= 0 ? [before, before + name.length] : foundWords(name, document.text);
    if (place === null) return null;
    sources.push({
      name: document.text.slice(...place),
      type,
      access,
      affiliation: party ? (partiesOf([{ name: party }]).map(keyOf)[0] ?? null) : null,
      span: [place[0], place[1]],
    });
  }
  return sources;
}

const isKnown = (issue: string, known: ReadonlySet<string>): boolean =>
  known.has(issue) || [...known].some((k) => k.startsWith(`${issue}.`));

/** Whether a clause names nobody and no number that the document does not: what a model adds is not told. */
function standsOnText(gist: string, document: Document): boolean {
  const there = new Set(
    fold(document.text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.map((w) => w.toLowerCase()),
  );
  return (fold(gist).match(/[\p{L}\p{N}]+/gu) ?? []).every(
    (w, i) => there.has(w.toLowerCase()) || !(/\p{N}/u.test(w) || (i > 0 && /^\p{Lu}/u.test(w))),
  );
}

function conditionIn(
  one: Told,
  span: Span,
  sentences: readonly Sentence[],
  { document, sentences: all }: ToldReading,
): Claim['condition'] {
  const first = sentences[0];
  if (!one.condition || first === undefined) return null;
  const from = all.find((s) => s.index === first.index - 1)?.start ?? first.start;
  const found = foundWords(one.condition, document.text, [from, Math.max(span[1], sentences.at(-1)!.end)]);
  if (found !== null) return { text: document.text.slice(...found), span: [found[0], found[1]] };
  const read = conditionOf(
    span,
    sentences.flatMap((s) =>
      conditions(
        s,
        all.filter((p) => p.index === s.index - 1),
      ),
    ),
  );
  return read === null ? null : { text: read.text, span: [read.span[0], read.span[1]] };
}

/**
 * The range of the words of doubt that the model saw; without any, nothing is hedged. Words that no scale ranks may mean anything from 0 to 1: a
 * claim that lost them would stand for sure, or for the opposite ("would not put money on it"). "About" before a number is the number's.
 */
function certaintyIn(one: Told, span: Span, sentences: readonly Sentence[], document: Document): Claim['certainty'] {
  const first = sentences[0];
  if (!one.hedge || first === undefined) return null;
  const place = foundWords(one.hedge, document.text, [first.start, sentences.at(-1)!.end]);
  const ranked = certaintyOf(
    place ?? span,
    sentences.flatMap((s) => hedges(s)),
  );
  if (ranked !== null || place === null) return ranked;
  const counted = sentences.flatMap((s) => amounts(s)).some((a) => touches([place[0], place[1] + 1], a.span));
  return counted ? null : { low: 0, high: 1, phrase: document.text.slice(...place), scale: 'unranked' };
}

function datesNear(sentences: readonly Sentence[], { document, sentences: all }: ToldReading): DateMention[] {
  const previous: DateMention[] = [];
  const first = sentences[0]?.index ?? 0;
  for (const s of all) {
    if (s.index < first - 3) continue;
    if (s.index > (sentences.at(-1)?.index ?? -1)) break;
    previous.push(...dates(s, { published: document.published, previous: [...previous] }));
  }
  return previous;
}

function attributesOf(one: Told): Claim['attributes'] {
  return {
    ...(one.kind === 'offer' && one.final ? { final: true } : {}),
    ...(one.kind === 'offer' && one.status ? { status: one.status } : {}),
    ...(one.kind === 'meeting' && one.mode ? { mode: one.mode } : {}),
    ...(one.kind === 'mediation' && one.role ? { role: one.role } : {}),
    ...(one.kind === 'disclosure' && one.withheld ? { withheld: true } : {}),
    ...(one.counterfactual ? { counterfactual: true } : {}),
  };
}

function eventIn(span: Span, sentences: readonly Sentence[], { events, parties }: ToldReading): Claim['event'] {
  for (const s of sentences)
    for (const e of events(s, parties)) {
      const word = s.tokens[e.trigger];
      if (e.main && word !== undefined && touches([word.start, word.end], span)) return e.type;
    }
  return null;
}
