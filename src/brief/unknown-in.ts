import type { Picture, Unknown } from '../picture/index.js';
import type { Topic } from './asked.js';
import type { Editor } from './editor.js';
import { deciderTold, spokenOf } from './told-anywhere.js';

/** What each unknown asks for that a sentence of a report may tell though no claim does. */
const topicOf: Readonly<Partial<Record<Unknown['code'], Topic>>> = {
  deadline: 'timing',
  authority: 'deciding',
  'no-deal': 'noDeal',
  ratification: 'approval',
};

/** A picture whose unknowns are unknown: what a sentence of some report speaks of is quoted where it belongs, and is no gap. */
export function unknownIn(editor: Editor, picture: Picture): Picture {
  return {
    ...picture,
    unknowns: picture.unknowns.filter((u) => {
      const topic = topicOf[u.code];
      if (u.code === 'authority' && u.party !== null) return deciderTold(editor, u.party) === undefined;
      return topic === undefined || !spokenOf(editor, topic);
    }),
  };
}
