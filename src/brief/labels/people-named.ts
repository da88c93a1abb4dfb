import { fold } from '../../claims/index.js';
import type { Editor } from '../editor.js';

/** "Márquez" and "Marquez" are one; one unit for one, so that a place in the one is the place in the other. */
const plainly = (text: string): string => fold(text).replace(/\p{Lu}/gu, (letter) => letter.toLowerCase());

/** People as the reports name them, each once: a list of names may know a first name that no report has, or one without its accents. */
export function peopleNamed(actors: readonly string[], editor: Editor): string[] {
  const named = new Map<string, string>();
  for (const actor of actors) {
    const last = plainly(actor.split(' ').at(-1)!);
    const found = inReports(actor, editor);
    if (found !== undefined && (named.get(last)?.length ?? 0) < found.length) named.set(last, found);
  }
  // Where no report has any of the names in full, the last names stand.
  for (const actor of actors) {
    const last = actor.split(' ').at(-1)!;
    const found = named.has(plainly(last)) ? undefined : inReports(last, editor);
    if (found !== undefined) named.set(plainly(last), found);
  }
  return [...named.values()];
}

/** A name as the first report that has it writes it. */
function inReports(name: string, editor: Editor): string | undefined {
  const wanted = plainly(name);
  const found = folded(editor).find(({ plain }) => plain.includes(wanted));
  if (found === undefined) return undefined;
  const at = found.plain.indexOf(wanted);
  return found.text.slice(at, at + wanted.length);
}

const known = new WeakMap<Editor['sentences'], readonly { readonly text: string; readonly plain: string }[]>();

/** The sentences of the reports beside the same without marks on letters: folded once, since each party asks. */
function folded({ sentences }: Editor) {
  const all =
    known.get(sentences) ??
    sentences()
      .filter(({ kind }) => kind !== 'title')
      .map(({ text }) => ({ text, plain: plainly(text) }));
  known.set(sentences, all);
  return all;
}
