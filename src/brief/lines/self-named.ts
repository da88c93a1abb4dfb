import { printable } from '../../documents/index.js';
import { voices } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { sourceName } from '../labels/source-name.js';
import { wordsOf } from './words.js';

/** Words that a name may have where it stands for the pronoun. */
const longest = 8;

/**
 * "Some captains said that they would vote against it": where a clause begins with the pronoun of who says it, outside quotation marks, his name takes its
 * place. The number has to fit, since a "they" of one speaker is somebody else.
 */
export function selfNamed(gist: string, statement: Statement, editor: Editor): string {
  const person = personNamed(gist, statement, editor);
  if (person !== null) return person;
  const [, pronoun] = /^(they|it) (?=\p{L})/iu.exec(gist) ?? [];
  const claim = editor.claim(statement.claims[0]!)?.claim;
  if (pronoun === undefined || claim === undefined || claim.sources.length !== 1) return gist;
  const quote = printable(claim.quote);
  const whole = printable(editor.context(claim.id));
  const name = sourceName(editor.print(voices(claim)[0]?.name ?? ''), editor.wording).split(',')[0]!;
  const words = wordsOf(name).filter((w) => w !== '');
  const at = whole.indexOf(quote);
  // The speaker stands before his clause, and nothing else that the pronoun could mean.
  const before = whole.slice(0, Math.max(0, at));
  const reported = at > 0 && before.includes(name) && /(?:\bthat|\p{L}) $/u.test(before) && !/["\u201c]/.test(before);
  if (!reported || !quote.toLowerCase().startsWith(`${pronoun.toLowerCase()} `)) return gist;
  if (words.length === 0 || words.length > longest) return gist;
  const { plural, bodies } = editor.wording;
  const several = plural.includes(words[0]!);
  const body =
    words.some((w) => bodies.includes(w)) ||
    claim.sources[0]!.type === 'organisation' ||
    claim.parties.some((p) => p.name === name);
  const fits = pronoun.toLowerCase() === 'they' ? several : body && !several;
  return fits ? `${name}${gist.slice(pronoun.length)}` : gist;
}

/** "Hale told reporters he was ready to leave but would not sign": whoever speaks is the "he", where nobody else is named between. */
function personNamed(gist: string, statement: Statement, editor: Editor): string | null {
  const [, pronoun] = /^(he|she) (?=\p{L})/iu.exec(gist) ?? [];
  const claim = editor.claim(statement.claims[0]!)?.claim;
  if (pronoun === undefined || claim?.sources.length !== 1 || claim.sources[0]!.type !== 'named') return null;
  const name = sourceName(editor.print(claim.sources[0]!.name), editor.wording).split(',')[0]!.split(' ').at(-1)!;
  const whole = printable(editor.context(claim.id));
  const at = whole.indexOf(printable(claim.quote));
  const from = at < 0 ? -1 : whole.slice(0, at).lastIndexOf(name);
  if (!/^\p{Lu}\p{Ll}/u.test(name) || from < 0) return null;
  const between = whole.slice(from + name.length, at);
  const another = editor.people.some((other) => other !== name && between.includes(other));
  return another || /["\u201c]/.test(between) ? null : `${name}${gist.slice(pronoun.length)}`;
}

/** "Our people will call it surrender": somebody's own words, which only quotation marks make somebody's. */
export const inFirstPerson = (text: string, { wording }: Pick<Editor, 'wording'>): boolean =>
  wordsOf(text.replace(/["\u201c][^"\u201d]*["\u201d]/g, '')).some((w) => wording.firstPerson.includes(w));
