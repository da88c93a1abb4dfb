import type { Editor } from '../editor.js';
import type { Wording } from '../wording.js';
import { outsideQuotes, verbPattern } from './named-beside.js';
import { subjectOf } from './subject.js';

/** Words of a sentence within which whoever opens it says something. */
const reach = 110;

/** The party for which somebody speaks in a sentence by its words alone: "Orm says that …", "…, said an Ardonian envoy"; null where more than one speaks, or nobody does plainly. */
export function sayerIn(text: string, editor: Editor): string | null {
  const outside = outsideQuotes(text);
  const { speaks, opens, inverted, closes } = patternsOf(editor.wording);
  if ((outside.match(speaks) ?? []).length !== 1) return null;
  const before = opens.exec(text)?.[0];
  const tail = inverted.exec(text)?.[1] ?? closes.exec(text)?.[1];
  const [one, ...more] = tail !== undefined ? subjectOf(`${tail} said`, editor) : before ? subjectOf(text, editor) : [];
  return one !== undefined && more.length === 0 ? one : null;
}

/** Where a verb of saying may stand, made once: each sentence of a case is asked. */
function made(wording: Wording) {
  const verbs = verbPattern(wording);
  return {
    speaks: new RegExp(`\\b(?:${verbs})\\b`, 'giu'),
    opens: new RegExp(`^[^;:]{2,${reach}}? (?:${verbs})\\b(?!\\.?$)`, 'iu'),
    inverted: new RegExp(`, (?:${verbs}) ([^,;:]{2,80})[^;:]*$`, 'iu'),
    closes: new RegExp(`, ([^,;:]{2,80}?) (?:${verbs})\\.?$`, 'iu'),
  };
}

const patterns = new WeakMap<Wording, ReturnType<typeof made>>();
function patternsOf(wording: Wording): ReturnType<typeof made> {
  const known = patterns.get(wording) ?? made(wording);
  patterns.set(wording, known);
  return known;
}
