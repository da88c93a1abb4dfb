import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import type { Editor } from '../editor.js';
import { leansOn } from '../lines/leans-on.js';
import { mentions, wholeWords, wordsOf } from '../lines/words.js';
import { anyPhrase, type Phrases } from '../searches/phrases.js';
import { ageOf, isStory, namesEarlierYear, type ReportSentence } from '../searches/report-sentence.js';
import { names, points } from '../searches/told-anywhere.js';
import { isBackground } from './background.js';
import { isOffTable } from './off-table.js';

/** How plainly a sentence may tell what is on the table, the plainest first. */
const plainness = ['whole', 'offered', 'terms', 'acts'] as const;

const phrases = z.array(z.string());
/** The shape of `packs/brief/on-table.yaml`. */
export const onTableSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  groups: z.strictObject({ whole: phrases, offered: phrases, terms: phrases, acts: phrases }),
  hollow: phrases,
  gone: phrases,
  before: phrases,
  negators: phrases,
  subordinate: phrases,
  unsure: phrases,
  saidBy: phrases,
  answering: phrases,
});
type Pack = z.infer<typeof onTableSchema>;

/** A sentence of a report that tells what is on the table. */
export interface OnTable {
  readonly sentence: ReportSentence;
  /** The lighter, the more it is the whole of what is on the table by the latest report. */
  readonly weight: number;
}

interface Compiled {
  readonly groups: readonly Phrases[];
  readonly answering: Phrases;
  readonly pack: Pack;
}
let compiled: Compiled | undefined;

function known(): Compiled {
  if (compiled !== undefined) return compiled;
  const pack = shippedPack('brief/on-table') as Pack;
  compiled = {
    groups: plainness.map((k) => anyPhrase(pack.groups[k], pack.lists)),
    answering: anyPhrase(pack.answering, pack.lists),
    pack,
  };
  return compiled;
}

/** How plainly a text tells an offer: 0 where it tells the whole of one, more where it tells less; null where it tells none. */
export function tellsOffer(text: string): number | null {
  const { groups, pack } = known();
  if (mentions(text, pack.hollow)) return null;
  const words = wholeWords(text);
  const at = groups.findIndex((g) => {
    const found = g.first(text);
    if (found === null || pack.negators.includes(words[found.to] ?? '')) return false;
    const before = words.slice(0, found.from).slice(-reach);
    return !before.some((w) => pack.negators.includes(w) || pack.subordinate.includes(w));
  });
  return at < 0 ? null : at;
}
/** Words before a phrase in which a "not" or a "since" takes it back. */
const reach = 5;

/** Whether a text has words by which somebody answers what is on the table. */
export const tellsAnswer = (text: string): boolean => known().answering.in(text);

/** "The letter, sent on Friday, …": the text that a sentence has as its subject; null where that is anything else. */
export function textSubject(sentence: string): string | null {
  const [, subject = '', noun = ''] = /^((?:The|His|Her|Their|Its) (?:\p{Ll}+ )?(\p{Ll}+)),? /u.exec(sentence) ?? [];
  const { bid = [], paper = [] } = known().pack.lists;
  return [...bid, ...paper].includes(noun) ? subject : null;
}

/** Whether a text leaves who says so to the sentence before it: "they said". */
export const saidElsewhere = (text: string): boolean => mentions(text, known().pack.saidBy);

/** Days by which a sentence's report may be older for it to weigh one more. */
const ageing = 5;
/** What weighs more is too old, too unsure or too little of an offer to be told as one. */
const heaviest = 2.7;

const kept = new WeakMap<Editor['sentences'], readonly OnTable[]>();

/** The sentences that tell what is on the table, the plainest of the latest reports first. */
export function onTable(editor: Editor): readonly OnTable[] {
  const found = kept.get(editor.sentences) ?? weighed(editor);
  kept.set(editor.sentences, found);
  return found;
}

function weighed(editor: Editor): readonly OnTable[] {
  const { pack } = known();
  return editor
    .sentences()
    .flatMap((sentence): OnTable[] => {
      const { text, kind } = sentence;
      if (kind !== 'body' || !isStory(text)) return [];
      const role = editor.roles(sentence);
      const plain = tellsOffer(text) ?? (role.offer >= likely && !mentions(text, pack.hollow) ? unworded : null);
      if (plain === null) return [];
      const sided = editor.picture.between.some((k) => names(text, k, editor));
      const weight =
        plain * 0.7 +
        (0.4 - role.offer) +
        role.over * 1.5 +
        ageOf(sentence, editor.picture) / ageing +
        // Figures are what an offer is made of; a short sentence tells that there is one.
        (/\d/.test(text) ? 0 : 0.4) +
        (wordsOf(text).length < fewest ? 0.8 : 0) +
        (sided ? 0 : 0.4) +
        (points(text, editor) ? 0.6 : 0) +
        (/^["\u201c]/.test(text) ? 0.8 : 0) +
        (/\b(?:I|we|us|our)\b/.test(text) ? 0.6 : 0) +
        (isGone(sentence, editor) ? 2 : 0) +
        (namesEarlierYear(sentence) ? 1 : 0) +
        (mentions(text, pack.unsure) ? 1 : 0) +
        (leansOn(text, editor) ? 1 : 0);
      return weight > heaviest ? [] : [{ sentence, weight }];
    })
    .sort((a, b) => a.weight - b.weight);
}
const fewest = 9;
/** From here on a sentence without words of an offer tells one that is live (three of four do), so plainly. */
const likely = 0.6;
const unworded = 1;

/** Whether a sentence tells of an earlier bid, or of one that is taken back. */
function isGone(sentence: ReportSentence, editor: Editor): boolean {
  const { text, document } = sentence;
  const { wording } = editor;
  const { pack } = known();
  return (
    mentions(text, pack.gone) ||
    isOffTable(sentence, editor) ||
    isBackground(text, document.published) ||
    (mentions(text, pack.before) && !mentions(text, wording.telling))
  );
}
