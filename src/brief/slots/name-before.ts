import type { Editor } from '../editor.js';
import { namedSubject } from '../lines/named-subject.js';
import { claimsIn, sentenceBefore } from '../searches/sentence-index.js';
import { textSubject } from '../standing/on-table.js';
import type { Stretch } from './stretches.js';

/** The words of a stretch to quote, and before them whom they speak of: the subject that stands before it, or the name that its first "he", "they" or "it" stands for. */
export interface NamedStretch {
  /** With a blank behind it; empty where its words have what they need. */
  readonly name: string;
  readonly rest: string;
}

/** Undefined where nobody knows whom its pronoun means. */
export function nameBefore(
  { sentence: s, span, text, subject, left }: Stretch,
  editor: Editor,
): NamedStretch | undefined {
  if (subject !== null) {
    if (/^(?:it|they)$/i.test(subject)) return undefined;
    if (!pronouns.test(subject)) return { name: `${editor.print(subject)} `, rest: text };
    const name = nameAt(span[0], text, editor, s, true);
    return name === undefined ? undefined : { name: `${name} `, rest: text };
  }
  const [, pronoun = ''] = pronouns.exec(text) ?? [];
  if (pronoun === '') return { name: '', rest: text };
  const rest = text.slice(pronoun.length + 1);
  // "It would take four states": it stands for nobody.
  if (impersonal.test(text)) return { name: '', rest: text };
  const opening = left.length === 0 ? namedSubject(s, editor)?.name : undefined;
  if (opening !== undefined && opening !== '' && !pronouns.test(opening)) return { name: opening, rest };
  // Whom an "it" or a "they" means is told too badly by the reading of a clause to be said.
  const name = /^(?:he|she)$/i.test(pronoun) ? nameAt(span[0], rest, editor, s, false) : textBefore(s, editor);
  return name === undefined ? undefined : { name: `${name} `, rest };
}

/** The text that the sentence before has as its subject: "The ruling draws a line. It obliges …". */
function textBefore(s: Stretch['sentence'], editor: Editor): string | undefined {
  const before = sentenceBefore(s, editor);
  return before?.block === s.block ? (textSubject(before.text) ?? undefined) : undefined;
}

/** The name that the reading of a claim which begins there, or holds the place, put for a pronoun. */
function nameAt(at: number, rest: string, editor: Editor, s: Stretch['sentence'], within: boolean): string | undefined {
  const [next = ''] = rest.split(/[\s,;]/, 1);
  for (const { span, gist } of claimsIn(s, editor)) {
    if (within ? at < span[0] || at > span[1] : Math.abs(span[0] - at) > 1) continue;
    const where = gist.indexOf(` ${next}`);
    const name = where < 0 ? '' : gist.slice(0, where);
    if (/^(?:the )?\p{Lu}/u.test(name) && name.split(' ').length <= longest && !pronouns.test(name))
      return editor.print(name);
  }
  return undefined;
}

const pronouns = /^(He|She|They|It|I|We|You|This|That|These|Those)\b/iu;
const impersonal = /^it (?:(?:will|would|could|may|might) )?(?:takes?|took)\b/iu;
/** Words of a name. */
const longest = 4;
