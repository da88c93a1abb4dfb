import { isNobody, voices } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { sourceName } from '../labels/source-name.js';
import { lowered } from '../lines/words.js';
import { claimsIn } from '../searches/sentence-index.js';
import type { NamedStretch } from './name-before.js';
import { wordsIn } from './stretch-grammar.js';
import type { Stretch } from './stretches.js';

/** What is told of somebody by himself. */
const ownAccount = 'own account';
/** Words of a name. */
const longest = 6;

/** Who says a stretch, where neither its words nor the name before them tell it: by its sentence, else by whom what was read from it is said; empty where that is the report itself. */
export function whoSays({ sentence: s, span, speaker }: Stretch, { name, rest }: NamedStretch, editor: Editor): string {
  const told = `${name}${rest}`.toLowerCase();
  const claim = claimsIn(s, editor)
    .map((c) => ({ c, shared: Math.min(span[1], c.span[1]) - Math.max(span[0], c.span[0]) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)[0]?.c;
  if (claim?.sources.some(isNobody)) return 'assumed';
  // Words that tell of themselves who says them need no more.
  const tells = wordsIn(told).some((w) => editor.wording.utters.includes(w));
  const own = tells ? '' : ownAccount;
  const source = claim === undefined ? undefined : voices(claim)[0];
  const isPronoun = speaker !== null && /^(?:he|she|they|it|i|we|you)$/i.test(speaker);
  if (speaker !== null && !isPronoun && canSpeak(speaker, editor))
    return isIn(speaker, told) ? own : editor.print(lowered(speaker, editor));
  if (source === undefined) return isPronoun && speaker !== null && !/^it$/i.test(speaker) ? speaker.toLowerCase() : '';
  const full = sourceName(editor.print(source.name), editor.wording);
  const short = [full, full.split(',')[0]!].find((words) => wordsIn(words).length <= longest);
  if (short !== undefined && editor.wording.times.includes(wordsIn(short).at(-1)?.toLowerCase() ?? '')) return '';
  if (short === undefined) return source.type === 'anonymous' ? 'unnamed source' : '';
  const relayed = (claim?.sources.length ?? 0) > 1 ? ', second-hand' : '';
  return isIn(short, told) ? own : `${lowered(short, editor)}${relayed}`;
}

/** Whether a phrase is somebody by name, or by more than one word, or a word for who speaks: a "week" says nothing. */
const canSpeak = (who: string, { wording }: Editor): boolean =>
  /\p{Lu}/u.test(who) || wordsIn(who).length > 1 || wording.speakers.includes(who.replace(/s$/, ''));

/** Whether who says it is told of in it, by all the words or by a name. */
const isIn = (who: string, told: string): boolean =>
  told.includes(who.toLowerCase()) ||
  wordsIn(who).some((w) => /^\p{Lu}\p{Ll}{2}/u.test(w) && told.includes(w.toLowerCase()));
