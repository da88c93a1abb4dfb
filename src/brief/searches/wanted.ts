import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import type { Editor } from '../editor.js';
import { anyPhrase, type Phrases } from './phrases.js';
import type { ReportSentence } from './report-sentence.js';

/** What a negotiator would need to know of an offer, a halt, the talks themselves, and what would hold. */
export const wants = [
  'kept',
  'channel',
  'gives',
  'counter',
  'negotiators',
  'places',
  'format',
  'ratify',
  'enforce',
  'sequence',
  'time',
  'refuses',
  'conditions',
  'answer',
  'together',
] as const;
export type Want = (typeof wants)[number];

const phrases = z.array(z.string());
/** The shape of `packs/brief/wanted.yaml`: for each want the words by which a sentence may tell it. */
export const wantedSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  /** Issues of which what is told of one tells of the other. */
  kindred: z.array(z.tuple([z.string(), z.string()])),
  wanted: z.record(z.enum(wants), phrases),
});

/** Whether any sentence of any report has words that may tell it, denied or not: what is asked is only whether it may be called unreported. */
export const mayBeTold = (editor: Editor, want: Want, where: (s: ReportSentence) => boolean = () => true): boolean =>
  editor.sentences().some((s) => wordsOn(want).in(s.text) && where(s));

/** The issues that tell of an issue beside itself. */
export const kindred = (issue: string): readonly string[] =>
  (shippedPack('brief/wanted') as z.infer<typeof wantedSchema>).kindred
    .filter((pair) => pair.includes(issue))
    .map(([one, other]) => (one === issue ? other : one));

let known: ReadonlyMap<Want, Phrases> | undefined;

function wordsOn(want: Want): Phrases {
  if (known === undefined) {
    const { lists, wanted } = shippedPack('brief/wanted') as z.infer<typeof wantedSchema>;
    known = new Map(wants.map((w) => [w, anyPhrase(wanted[w], lists)]));
  }
  return known.get(want)!;
}
