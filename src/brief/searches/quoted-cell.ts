import type { Claim, Source } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import type { Run } from '../brief.js';
import { wordCount } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { sayers } from '../labels/sayers.js';
import { isAttributed, speaker, unclearWho } from '../lines/manner.js';
import { mentions, wordsOf } from '../lines/words.js';
import type { Holding } from '../parts.js';
import { oneDay } from '../reports.js';
import { everyStatement } from './every-statement.js';
import { claimsIn } from './sentence-index.js';
import type { Passage } from './told-anywhere.js';
import { speakersOf } from './told-of.js';

/** How a party's stand is held that a passage tells: by the claims in it; as the outlet's own voice where they name nobody. */
export function heldIn(p: Passage, side: string, editor: Editor): Holding {
  const how = howTold(p, side, editor);
  if (how !== 'Reported') return how === 'Stated' ? 'stated' : 'assumed';
  const told = statements(editor).get(p.cite);
  return told?.saidBy != null && isAttributed(told, editor) ? 'second-hand' : 'reported';
}

/** How a passage tells of a side: in its own people's words, as an assumption, or as the report has it. */
export function howTold(
  { sentence: s }: Passage,
  side: string | null,
  editor: Editor,
): 'Stated' | 'Assumed' | 'Reported' {
  if (mentions(s.text, editor.wording.assuming)) return 'Assumed';
  // Of "we" the report's speaker is plain; else he is to be named in the sentence.
  const named = !mentions(s.text, editor.wording.firstPerson);
  const own = side !== null && speakersOf(s, editor, named).includes(side);
  return own && (!named || claimsIn(s, editor).some(isItself)) ? 'Stated' : 'Reported';
}

/** Whether who says a thing is somebody by name, a body, or one who was there: what an unnamed official tells of his side, it has not stated itself. */
const isItself = (claim: Claim): boolean => {
  const [voice] = voices(claim);
  return voice !== undefined && (voice.type !== 'anonymous' || isFirstHand(voice.access));
};
const isFirstHand = (access: Source['access']): boolean => access === 'principal' || access === 'participant';

/** A passage in quotation marks; behind it who says so, where its own words do not tell, and of many days the day. */
export function quotedCell({ quote, sentence: s, cite }: Passage, editor: Editor): Run[] {
  const { wording, picture } = editor;
  const attributes = mentions(quote, [...wording.saying, 'according to', 'told']) || /["\u201c\u2018]/.test(quote);
  const statement = attributes ? undefined : statements(editor).get(cite);
  const named = statement === undefined || statement.saidBy === null ? '' : spoken(statement, editor);
  // A long name from another sentence is as likely a misread one.
  const unclear = named.startsWith(sayers.unclear);
  const who = wordCount(named) <= longestName + (unclear ? longestName : 0) ? named : unclear ? sayers.unclear : '';
  const date = s.document.published === null || oneDay(editor) ? '' : shortDay(s.document.published, picture.latest);
  const notes = [who, date].filter((n) => n !== '').join(', ');
  // What is denied is denied in the report's own words.
  const denied = statements(editor).get(cite)?.polarity === 'denied' ? { mark: 'denied' as const } : {};
  return [
    { text: `\u201c${quote}\u201d`, ...denied },
    ...(notes === '' ? [] : [{ text: ` (${notes})`, mark: 'soft' as const }]),
  ];
}

/** Who says a passage: by name, or behind whose words it stands. */
const spoken = (s: Statement, editor: Editor): string =>
  isAttributed(s, editor) ? speaker(s, editor) : unclearWho(s, editor);

/** Words of a source's name. */
const longestName = 7;

const known = new WeakMap<Editor, ReturnType<typeof everyStatementByClaim>>();
const everyStatementByClaim = (editor: Editor) =>
  new Map(everyStatement(editor).flatMap((s) => s.claims.map((id) => [id, s] as const)));
function statements(editor: Editor) {
  const found = known.get(editor) ?? everyStatementByClaim(editor);
  known.set(editor, found);
  return found;
}

/** The first of some passages and what fits beside it in one cell; none that says again what stands before it. */
export function fitting<P extends Passage>(all: readonly P[], most: number, words: number): P[] {
  const kept: P[] = [];
  for (const p of all) {
    const used = kept.reduce((sum, k) => sum + wordCount(k.quote), 0);
    const again = kept.some((k) => alike(k.quote, p.quote));
    if (kept.length < most && !again && (kept.length === 0 || used + wordCount(p.quote) <= words)) kept.push(p);
  }
  return kept;
}

/** Whether one has nearly all the words of the other. */
function alike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set(wordsOf(text).filter((w) => w.length > 3))) as [
    Set<string>,
    Set<string>,
  ];
  const shared = [...one].filter((w) => other.has(w)).length;
  return shared >= 0.75 * Math.min(one.size, other.size);
}
