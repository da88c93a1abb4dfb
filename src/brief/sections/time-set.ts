import type { Statement } from '../../picture/index.js';
import { dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { speaksOf } from '../searches/asked.js';
import type { Passage } from '../searches/told-anywhere.js';

/** A day that has come by the latest report is no signal any more. */
export const stillAhead = ({ when }: Statement, { picture: { latest } }: Editor): boolean =>
  latest === null || when?.to == null || !when.resolved || dayNumber(when.to, 'last') > dayNumber(latest);

/** Whether no claim of a sentence that sets a time has it come by the latest report. */
export const isAhead = ({ cite, sentence }: Passage, editor: Editor): boolean => {
  const claim = editor.claim(cite)?.claim;
  const told =
    claim === undefined
      ? []
      : editor.picture.claims.filter(
          ({ claim: c }) => c.document.id === claim.document.id && editor.context(c.id) === editor.context(claim.id),
        );
  // "By midnight", of the day of the report.
  const tonight =
    mentions(sentence.text, ['midnight', 'tonight']) && sentence.document.published === editor.picture.latest;
  return tonight || told.every(({ claim: c }) => c.when === null || stillAhead({ when: c.when } as Statement, editor));
};

/** Whether a sentence sets a time for an answer in plain words: "time is running out" sets none. */
export const setsTime = ({ quote }: Passage, { wording }: Editor): boolean =>
  speaksOf(quote.replace(/^.*\?\s/u, ''), 'timing') === 0 || mentions(quote, wording.soon);

/** "In the coming days": when, as far as a sentence tells it in words that stand alone. */
export function soonIn(quote: string, { wording }: Editor): string {
  const phrase = wording.soon.find((p) => quote.includes(p));
  return phrase === undefined ? 'as quoted' : `\u201c${phrase}\u201d`;
}
