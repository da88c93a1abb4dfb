import type { BriefBlock } from '../brief.js';
import { sentence, table } from '../compose.js';
import type { Editor } from '../editor.js';
import { negatorMarked } from '../labels/denial.js';
import { whole } from '../lines/whole.js';
import { mentions } from '../lines/words.js';
import { ageOf, isStory } from '../searches/report-sentence.js';
import { isQuestion } from '../searches/told-anywhere.js';

const most = 6;
/** Words of a sentence, and days before the latest report within which it still counts. */
const longest = 50;
const current = 14;

/** The first characters of a text, by which it is known again; a mark for what is too short to be. */
function opening(text: string): string {
  const words = text
    .replace(/[\u201c\u201d\u2026]/g, '')
    .trim()
    .slice(0, 40);
  return words.length < 10 ? '\0' : words;
}

/** Sentences of the latest reports that tell of a dispute by themselves, and of which no pair above tells: `told` is what those say. */
export function alsoDisputed(told: readonly string[], editor: Editor): BriefBlock | undefined {
  const found = editor
    .sentences()
    .filter(
      (s) =>
        // What is put to somebody in an interview may tell what another denies.
        (s.kind === 'body' || s.kind === 'question') &&
        isStory(s.text) &&
        !isQuestion(s) &&
        ageOf(s, editor.picture) <= current &&
        mentions(s.text, editor.wording.disputing),
    )
    .flatMap((s) => {
      const words = whole(s, editor, longest);
      const known = told.some((t) => t.includes(opening(s.text)) || s.text.includes(opening(t)));
      return words === undefined || known ? [] : [{ words, cite: s.cite }];
    })
    .slice(0, most);
  return found.length === 0
    ? undefined
    : table(
        'Told as disputed or denied, in whole sentences',
        ['In the report\u2019s words'],
        found.map(({ words, cite }) => [sentence(negatorMarked(words, editor), editor.cite([cite], 1))]),
      );
}
