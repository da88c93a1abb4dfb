import type { Sentence } from '../brief.js';
import { sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import type { Topic } from '../searches/asked.js';
import { toldAnywhere } from '../searches/told-anywhere.js';

const leads: readonly (readonly [Topic, string])[] = [
  ['enforcing', 'On how a deal would be held to: '],
  ['firstStep', 'On who acts first, or what waits for what: '],
];

/** Words of a sentence that is quoted for it. */
const longest = 35;

/** What the reports' sentences tell of how a deal would be held to and of who acts first, in their words. */
export function designTold(editor: Editor): Sentence[] {
  return leads.flatMap(([topic, lead]) => {
    const [told] = toldAnywhere(editor, topic, { within: longest });
    if (told === undefined) return [];
    return [
      sentence([{ text: lead, mark: 'label' }, { text: `\u201c${told.quote}\u201d.` }], editor.cite([told.cite], 1)),
    ];
  });
}
