import type { Sentence } from '../brief.js';
import { sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { fullAgreement } from '../standing/agreement.js';
import type { BargainRow } from './bargain-rows.js';

/** Words of how far apart they are that stand whole in running text. */
const longestDistance = 25;

/** Whether there is a deal that all would rather have than none: present where they have agreed, else undetermined, with how far apart they are said to be. */
export function zone(rows: readonly BargainRow[], seen: Set<string>, editor: Editor): Sentence[] {
  const lead = { text: 'Zone of possible agreement: ', mark: 'label' as const };
  const reached = fullAgreement(editor);
  if (reached !== undefined) {
    const who = reached.outside.length === 0 ? '' : ` between ${editor.names(reached.parties)}`;
    const rest = reached.outside.length === 0 ? '' : `; undetermined for ${editor.names(reached.outside)}`;
    return [
      sentence(
        [lead, { text: `present, as an agreement${who} is reported${rest}.` }],
        editor.cite(reached.statement.claims, 1),
      ),
    ];
  }
  const both = editor.picture.between.length === 2;
  const least = `undetermined, as the least that ${both ? 'either side' : 'any side'} would take is not reported.`;
  const [gap] = rows.find((r) => r.topic === 'gap')?.unclear ?? [];
  if (gap === undefined) return [sentence([lead, { text: least }])];
  const whole = !seen.has(gap.place) && gap.words <= longestDistance;
  if (whole) seen.add(gap.place);
  return [
    sentence([lead, { text: least }]),
    sentence(
      [{ text: 'On how far apart they are: ' }, ...(whole ? gap.runs : [{ text: gap.few }]), { text: '.' }],
      editor.cite([gap.cite], 1),
    ),
  ];
}
