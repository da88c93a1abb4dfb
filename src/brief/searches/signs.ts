import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { keyOf } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { whole } from '../lines/whole.js';
import { fewReports } from '../reports.js';
import { ageOf, namesEarlierYear, type ReportSentence } from './report-sentence.js';
import { claimsIn } from './sentence-index.js';
import { onTopic, type TopicWords, topicWords } from './topics.js';

/** What a sentence may be a sign of: that a deal is nearer, that it is farther, that something is left to bargain over, that they meet again, that they do not meet. */
export const signs = ['nearer', 'farther', 'remaining', 'resuming', 'parting'] as const;
export type Sign = (typeof signs)[number];

const phrases = z.array(z.string());
/** The shape of `packs/brief/signs.yaml`: for each sign phrases in groups, the plainest group first; `not`: what has one of these is no sign. */
export const signsSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  not: z.record(z.enum(signs), phrases),
  told: z.record(z.enum(signs), z.array(phrases)),
});

/** A sentence that is a sign. */
export interface SignTold {
  /** Words fit to print: whole, in quotation marks, behind a name where a pronoun began them. */
  readonly words: string;
  readonly cite: string;
  readonly sentence: ReportSentence;
  /** In how plain a group of words it is told, 0 for the plainest, where it is told by words. */
  readonly plain?: number;
}

/** Words of a sign. */
const longest = 45;
/** Days before the latest report within which a sentence is still a sign. */
const current = 7;

/** Sentences of the latest days that are a sign, of the sides themselves, the plainest and latest first. */
export const signsTold: (editor: Editor, sign: Sign) => readonly SignTold[] = onTopic(gathered);

/** "Reports that the two will meet are 'not correct'": a sign of nothing. */
const refuted = /\b(?:not|in)[ -]?(?:correct|true)\b|\b(?:denie[ds]|denying|untrue|dismissed)\b/iu;

function gathered(editor: Editor, sign: Sign): readonly SignTold[] {
  const { groups, against } = wordsOn(sign);
  const plainness = (text: string): number => groups.findIndex((g) => g.in(text));
  return editor
    .sentences()
    .flatMap((sentence) => {
      if (sentence.kind !== 'body' || ageOf(sentence, editor.picture) > current || /\?["”’]*$/.test(sentence.text))
        return [];
      const plain = plainness(sentence.text);
      if (
        plain < 0 ||
        !(isOfSides(sentence, editor) || (plain === 0 && isOfNobody(sentence, editor))) ||
        namesEarlierYear(sentence) ||
        refuted.test(sentence.text)
      )
        return [];
      const words = against?.in(sentence.text) === true ? undefined : whole(sentence, editor, longest);
      return words === undefined ? [] : [{ words, cite: sentence.cite, sentence, plain }];
    })
    .sort((a, b) => a.plain + ageOf(a.sentence, editor.picture) - b.plain - ageOf(b.sentence, editor.picture));
}

/** Whether a sentence names one of the sides, or something was read of one from it. */
function isOfSides(s: ReportSentence, editor: Editor): boolean {
  const { between } = editor.picture;
  return (
    partiesIn(s.text, editor).some((m) => between.includes(m.key)) ||
    claimsIn(s, editor).some((c) => c.parties.some((p) => between.includes(keyOf(p))))
  );
}

/** Whether somebody says it, and names nobody: "the chances are no better than even" is told of those whom the report is of. */
const isOfNobody = (s: ReportSentence, editor: Editor): boolean =>
  partiesIn(s.text, editor).length === 0 &&
  editor.picture.evidence.documents.length <= fewReports &&
  claimsIn(s, editor).some((c) => c.sources.length > 0);

let known: ReadonlyMap<Sign, TopicWords> | undefined;

function wordsOn(sign: Sign): TopicWords {
  if (known === undefined) {
    const { lists, told, not } = shippedPack('brief/signs') as z.infer<typeof signsSchema>;
    known = new Map(topicWords(told, not, lists));
  }
  return known.get(sign)!;
}
