import type { Editor } from '../editor.js';
import type { Wording } from '../wording.js';
import { outsideQuotes } from './named-beside.js';
import { subjectOf } from './subject.js';

/** Words of a sentence within which whoever opens it says something. */
const reach = 110;

/** The party for which somebody speaks in a sentence by its words alone: "Orm says that …", "…, said an Ardonian envoy"; null where more than one speaks, or nobody does plainly. */
export function sayerIn(text: string, editor: Editor): string | null {
  const outside = outsideQuotes(text);
  const verbs = patternOf(editor.wording);
  if ((outside.match(new RegExp(`\\b(?:${verbs})\\b`, 'giu')) ?? []).length !== 1) return null;
  const before = new RegExp(`^[^;:]{2,${reach}}? (?:${verbs})\\b(?!\\.?$)`, 'iu').exec(text)?.[0];
  const tail =
    new RegExp(`, (?:${verbs}) ([^,;:]{2,80})[^;:]*$`, 'iu').exec(text)?.[1] ??
    new RegExp(`, ([^,;:]{2,80}?) (?:${verbs})\\.?$`, 'iu').exec(text)?.[1];
  const [one, ...more] = tail !== undefined ? subjectOf(`${tail} said`, editor) : before ? subjectOf(text, editor) : [];
  return one !== undefined && more.length === 0 ? one : null;
}

const patterns = new WeakMap<Wording, string>();
function patternOf(wording: Wording): string {
  const known = patterns.get(wording) ?? wording.utters.join('|');
  patterns.set(wording, known);
  return known;
}
