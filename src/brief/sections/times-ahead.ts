import { day, dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { whole } from '../lines/whole.js';
import { ageOf } from '../searches/report-sentence.js';
import { claimsIn } from '../searches/sentence-index.js';
import { isPast } from '../standing/off-table.js';

/** From which likelihood on a sentence tells of a time ahead; words of it. */
const likely = 0.4;
const longest = 45;

/** A sentence that likely tells of a time ahead. */
export interface TimeAhead {
  readonly words: string;
  readonly cite: string;
  /** The day, where a claim of it has one. */
  readonly on: string | undefined;
  /** Its sentence, as the document has it. */
  readonly whole: string;
}

/** Sentences of the latest report that likely tell of a time ahead, in their order; none of those that are `shown`, and none whose day has come. */
export function timesAhead(shown: ReadonlySet<string>, editor: Editor): readonly TimeAhead[] {
  const { latest } = editor.picture;
  return editor.sentences().flatMap((s): TimeAhead[] => {
    const own = s.document.text.slice(...s.span);
    const days = claimsIn(s, editor).flatMap(({ when }) =>
      when?.resolved === true && when.to !== null ? [when.to] : [],
    );
    const past = latest !== null && days.some((to) => dayNumber(to, 'last') <= dayNumber(latest));
    if (s.kind !== 'body' || ageOf(s, editor.picture) > 0 || editor.roles(s).time < likely) return [];
    if (past || shown.has(own) || isPast(s, editor)) return [];
    const words = whole(s, editor, longest);
    return words === undefined
      ? []
      : [{ words, cite: s.cite, on: days[0] === undefined ? undefined : day(days[0]), whole: own }];
  });
}
