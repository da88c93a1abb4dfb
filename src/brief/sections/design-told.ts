import type { Sentence } from '../brief.js';
import { sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import type { Topic } from '../searches/asked.js';
import { toldAnywhere } from '../searches/told-anywhere.js';
import { pausedUntilAnswer } from '../standing/paused.js';

const leads: readonly (readonly [Topic, string])[] = [
  ['enforcing', 'Enforcement: '],
  ['firstStep', 'Sequence: '],
];

/** Words of a sentence that is quoted for it. */
const longest = 35;

/** What the reports' sentences tell of how a deal would be held to and of who acts first, in their words. */
export function designTold(editor: Editor): Sentence[] {
  return leads.flatMap(([topic, lead]) => {
    const [told] = toldAnywhere(editor, topic, { within: longest });
    if (told === undefined) return [];
    const paused = pausedUntilAnswer(editor);
    if (
      topic === 'firstStep' &&
      paused !== undefined &&
      editor.context(paused.claims[0]!) === told.sentence.document.text.slice(...told.sentence.span)
    )
      return [
        sentence(
          [{ text: lead, mark: 'label' }, { text: 'the halt that was ordered waits for the answer.' }],
          editor.cite([told.cite], 1),
        ),
      ];
    return [
      sentence([{ text: lead, mark: 'label' }, { text: `\u201c${told.quote}\u201d.` }], editor.cite([told.cite], 1)),
    ];
  });
}
