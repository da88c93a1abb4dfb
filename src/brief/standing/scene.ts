import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sidesIn } from './first-lines.js';

/** From which likelihood on of telling how things stand a sentence is no scene, whatever its words. */
const surely = 0.6;

/**
 * Whether a sentence sets a scene ("The tuba fills with water if you stand still"): it names no side and nothing of talks, and is not surely of how they stand. At the
 * head of a report its place alone would have it taken for the news.
 */
export function isScene(s: ReportSentence, editor: Editor): boolean {
  const { dealings, agreements, texts } = editor.wording;
  const { now, offer, time, decides, noDeal } = editor.roles(s);
  const tells = mentions(s.text, [...dealings, ...agreements, ...texts]) || sidesIn(s.text, editor) > 0;
  return !tells && Math.max(now, offer, time, decides, noDeal) < surely;
}
