import type { Unknown } from '../../picture/index.js';
import type { BriefBlock, sectionIds } from '../brief.js';
import { capital, paragraph, sentence, table } from '../compose.js';
import type { Editor } from '../editor.js';

const sectionOf: Readonly<Record<Unknown['weakens'], (typeof sectionIds)[number]>> = {
  offers: 'reported',
  issues: 'issues',
  outlook: 'bargain',
  process: 'process',
  parties: 'process',
  evidence: 'sources',
};

const most = 14;

/** What no source reports and a negotiator would need, each tied to the section that it weakens. */
export function gaps(editor: Editor): BriefBlock[] {
  const { unknowns } = editor.picture;
  if (unknowns.length === 0)
    return [
      paragraph(sentence('No gap was found in what the reports should carry; that is no proof that there is none.')),
    ];
  return [
    table(
      'Not reported, and what that weakens',
      ['Not reported', 'Weakens'],
      unknowns
        .slice(0, most)
        .map((u) => [
          sentence(capital(editor.print(u.gist).replace(/\.$/, '')), editor.cite(u.claims, 2)),
          sentence(editor.wording.sections[sectionOf[u.weakens]]),
        ]),
    ),
  ];
}
