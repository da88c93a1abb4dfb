import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { mentions, unlabelled, wholeWords, wordsOf } from '../lines/words.js';
import { speaksOf } from '../searches/asked.js';
import { newestFirst } from '../searches/newest-first.js';
import { anyPhrase, type Phrases } from '../searches/phrases.js';
import { ageOf, type ReportSentence } from '../searches/report-sentence.js';
import { points } from '../searches/told-anywhere.js';
import { isBackground } from './background.js';

/** How talks may be told to have come out, the weightiest first. */
export const outcomeKinds = ['agreed', 'failed', 'answered', 'offered', 'going'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

const phrases = z.array(z.string());
/** The shape of `packs/brief/outcomes.yaml`. */
export const outcomesSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  groups: z.record(z.enum(outcomeKinds), phrases),
  plain: phrases,
  depending: phrases,
  unsure: phrases,
  denied: phrases,
  denials: phrases,
});
type Pack = z.infer<typeof outcomesSchema>;

/** A sentence of a report that tells how the talks stand, and of what kind its news is. */
export interface Outcome {
  readonly sentence: ReportSentence;
  /** Null of a report's first sentence that tells no outcome. */
  readonly kind: OutcomeKind | null;
  /** The lighter, the more it is the state of things by the latest report. */
  readonly weight: number;
}

const kindWeight: Readonly<Record<OutcomeKind, number>> = {
  agreed: 0,
  failed: 0,
  answered: 0.3,
  offered: 0.5,
  going: 0.5,
};

/** Days before the latest report within which an earlier one may still tell how things stand. */
const recentDays = 7;
/** What weighs more than this is too far down, too old or too unsure to open a brief. */
const heaviest = 2.2;
/** Sentences from its top in which a report tells its news, whatever its words. */
const fromTop = 2;
/** What a report leads with, where it tells of the talks and of no outcome. */
const leading = 1;
/** Words before a phrase in which an "if" or a "not" takes it back. */
const reach = 5;

interface Compiled {
  readonly groups: readonly (readonly [OutcomeKind, Phrases])[];
  readonly plain: ReadonlySet<string>;
  readonly depending: ReadonlySet<string>;
  readonly unsure: ReadonlySet<string>;
  readonly denied: readonly string[];
  readonly denials: readonly string[];
}
let compiled: Compiled | undefined;

function pack(): Compiled {
  if (compiled !== undefined) return compiled;
  const { lists, groups, plain, depending, unsure, denied, denials } = shippedPack('brief/outcomes') as Pack;
  compiled = {
    groups: outcomeKinds.map((k) => [k, anyPhrase(groups[k], lists)]),
    plain: new Set(plain),
    depending: new Set(depending),
    unsure: new Set(unsure),
    denied,
    denials,
  };
  return compiled;
}

interface Told {
  readonly kind: OutcomeKind;
  /** "Had agreed", by nobody's word: how things stood before. */
  readonly before: boolean;
}

/**
 * What kind of news a sentence tells of talks: the weightiest of which it says that it is so. "If they agree", "they hope to sign" tell none.
 * Undefined where it tells none.
 */
export const outcomeOf = (text: string): OutcomeKind | undefined => toldIn(text)?.kind;

function toldIn(text: string): Told | undefined {
  const bare = text.replace(dateline, '');
  if (/^["\u201c\u2018']?(?:if|unless|should|suppose|without|whether|until|had)\b/i.test(bare)) return undefined;
  const { groups, plain, depending, unsure, denied, denials } = pack();
  // A comma or a semicolon ends what an "if" reaches.
  const parted = bare.replace(/[,;:\u2013\u2014](?=\s)/g, ` ${stop} `);
  const words = wholeWords(parted);
  for (const [kind, phrases] of groups) {
    for (const { from } of phrases.all(parted)) {
      const before = words.slice(0, from);
      if (plain.has(words[from]!) && before.some((w) => depending.has(w))) continue;
      const near = before.slice(before.lastIndexOf(stop) + 1).slice(-reach);
      if (near.some((w) => unsure.has(w) && (w !== 'to' || w === near.at(-1)))) continue;
      // "Denied that it had accepted the plan, a day after a station announced that the deal is done": nothing behind a denial is its news.
      if (kind !== 'failed' && before.some((w) => denials.includes(w))) continue;
      if (near.slice(kind === 'failed' ? -reach : -3).some((w) => denied.includes(w))) continue;
      return { kind, before: near.slice(-3).includes('had') || words[from] === 'had' };
    }
  }
  return undefined;
}

/** Stands in a line for a mark that parts its clauses. */
const stop = 'xstopx';

/** "THURMONT, Md., Sept. 16 — ", "Porto, 4 May (Coast News) ", "LIMA (Coast News) – 4 May 2025, 19:20 GMT – ". */
const dateline =
  /^\p{Lu}[\p{Lu}\p{L}/.,' ]{2,40}(?:(?:\d{1,2}(?:, \d{4})?)?(?: \([^)]+\))? ?[-\u2013\u2014] (?:\d{1,2} \p{L}+ \d{4}[^\u2013\u2014]{0,14} [-\u2013\u2014] )?|,? (?:\p{L}+\.? \d{1,2}|\d{1,2} \p{L}+\.?)(?:, \d{4})? \(\p{Lu}[^)]{1,30}\):? (?=\p{Lu}))/u;

/** A text without the label and the dateline before its first words. */
export const withoutDateline = (text: string): string => unlabelled(text).replace(dateline, '');

/** Words of a headline that tells how things stand. */
const fewestOfTitle = 8;

/** Whether a text names more than one of the sides. */
function ofSides(text: string, editor: Editor): boolean {
  const named = new Set(partiesIn(text, editor).map(({ key }) => key));
  return editor.picture.between.filter((k) => named.has(k)).length > 1;
}

/** The sentences that tell how the talks stand, that of the latest report and of the plainest news first. */
export function outcomes(editor: Editor): readonly Outcome[] {
  const known = found.get(editor.sentences) ?? gathered(editor);
  found.set(editor.sentences, known);
  return known;
}
const found = new WeakMap<Editor['sentences'], readonly Outcome[]>();

/** "The pilots walked out on July 4", of a report of the 14th: dated so many days before it. */
const stale = 7;
function isStale({ cite, document: { published } }: ReportSentence, editor: Editor): boolean {
  const when = editor.claim(cite)?.claim.when;
  const end = when?.resolved === true ? when.to : null;
  return (
    end !== null && end !== undefined && published !== null && dayNumber(published) - dayNumber(end, 'last') > stale
  );
}

function gathered(editor: Editor): readonly Outcome[] {
  return everyOutcome(editor)
    .flatMap((o): Outcome[] => {
      const age = ageOf(o.sentence, editor.picture);
      const weight = o.weight + (age > 0 ? 0.6 + age / 7 : 0);
      return age > recentDays || weight > heaviest || (age > 0 && o.kind === null) ? [] : [{ ...o, weight }];
    })
    .sort((a, b) => a.weight - b.weight);
}

/** The sentences of each report that tell best how the talks stood, whatever its age; the latest report first. */
export function newsByReport(editor: Editor): readonly (readonly Outcome[])[] {
  const reports = new Map<string, Outcome[]>();
  for (const o of everyOutcome(editor)) {
    if (o.kind === null || o.weight > heaviestInReport) continue;
    const { id } = o.sentence.document;
    reports.set(id, [...(reports.get(id) ?? []), o]);
  }
  return [...reports.values()].map((all) => all.sort((a, b) => a.weight - b.weight));
}
const heaviestInReport = 1.5;

/** Every sentence that tells of talks, or that a report leads with, by its weight within its report. */
function everyOutcome(editor: Editor): readonly Outcome[] {
  const known = every.get(editor.sentences) ?? weighed(editor);
  every.set(editor.sentences, known);
  return known;
}
const every = new WeakMap<Editor['sentences'], readonly Outcome[]>();

function weighed(editor: Editor): readonly Outcome[] {
  const { wording } = editor;
  const places = new Map<string, number>();
  const fromNewest = newestFirst(editor.sentences());
  return editor.sentences().flatMap((sentence): Outcome[] => {
    const { document, kind: of, text } = sentence;
    if (of === 'question' || of === 'correction' || /\?["\u201d\u2019')\]]*$/.test(text)) return [];
    const place = fromNewest.get(sentence) ?? places.get(document.id) ?? 0;
    // A byline and a caption are no sentences of the story.
    if (of === 'body' && !/[.!?]["\u201d\u2019')\]]*$/.test(text)) return [];
    if (of === 'body') places.set(document.id, place + 1);
    const { published } = document;
    const told = toldIn(text);
    const ofTalks = mentions(text, [
      ...wording.dealings,
      ...wording.agreements,
      ...wording.gathering,
      ...wording.tabled,
      ...wording.goesOn,
    ]);
    const leads =
      ((of === 'body' && place === 0) ||
        (of === 'title' && ofSides(text, editor) && wordsOf(text).length >= fewestOfTitle)) &&
      (mentions(text, [...wording.dealings, ...wording.agreements]) ||
        speaksOf(text, 'deciding') === 0 ||
        ofSides(text, editor)) &&
      !mentions(text, wording.ownSide);
    if (told === undefined && !leads) return [];
    const saidSo = mentions(text, [...wording.saying, 'told', 'announced', 'reported', 'according']);
    const weight =
      (told === undefined ? leading : kindWeight[told.kind]) +
      Math.min(2, place / 8) +
      (isStale(sentence, editor) ? 0.8 : 0) +
      (isBackground(text, published) ? 2.5 : 0) +
      (told?.before === true && !saidSo ? 2.5 : 0) +
      (mentions(text, ['had said', 'had told']) ? 0.6 : 0) +
      // Further down, who "walked out" or "rejected" may have done so anywhere.
      (place > fromTop && !ofTalks ? 1.5 : 0) +
      (of === 'title' ? 0.6 : 0) +
      (points(text, editor) ? 0.6 : 0) +
      (/^["\u201c]/.test(text) ? 0.8 : 0) +
      (mentions(text, pack().denials) ? 0.8 : 0);
    return [{ sentence, kind: told?.kind ?? null, weight }];
  });
}
