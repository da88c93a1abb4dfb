import { keyOf, voices } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { understoodOf } from '../labels/understood-of.js';
import { namedPlainly, whoseWords } from '../labels/whose.js';
import { literally, spunOut } from '../lines/likeness.js';
import { quotable } from '../lines/quotable.js';
import { mentions, wordsOf } from '../lines/words.js';
import { fullAgreement } from '../standing/agreement.js';
import { isPast } from '../standing/off-table.js';
import { type BargainTopic, takesBack, tellsOf } from './bargained.js';
import { isCorrection } from './corrections.js';
import { ageing, ageOf, type ReportSentence } from './report-sentence.js';
import { claimsIn, sentenceBefore } from './sentence-index.js';
import type { Passage } from './told-anywhere.js';
import { onTopic } from './topics.js';

/** A passage on a topic, and of whom it is told: several for all of them, none where it is not plain. */
export interface PassageOf extends Passage {
  readonly of: readonly string[];
  readonly weight: number;
}

/** Topics on which what befalls a side is told of it too, and on which what its people say is. */
const befalling: ReadonlySet<BargainTopic> = new Set<BargainTopic>(['noDeal', 'withDeal', 'presses', 'firm']);
/** Topics that what stands behind an "if" tells of. */
const conditioned: ReadonlySet<BargainTopic> = new Set<BargainTopic>(['noDeal', 'withDeal', 'yes', 'drift', 'gap']);
const voiced: ReadonlySet<BargainTopic> = new Set<BargainTopic>(['wayOut', 'refuses', 'yes', 'stance', 'firm']);

/** All sentences of the reports that tell of a topic and are short enough to quote, each with whose it is; the plainest and latest first. */
export const passagesOf: (editor: Editor, topic: BargainTopic) => readonly PassageOf[] = onTopic(gathered);

function gathered(editor: Editor, topic: BargainTopic): readonly PassageOf[] {
  const reached = fullAgreement(editor)?.statement.reported;
  /** From when on "will get" is of the agreement; before, or without one, it may be of anything. */
  const since = reached ?? '9';
  let asked: ReportSentence | undefined;
  const all = editor
    .sentences()
    .flatMap((s, i, all): PassageOf[] => {
      if (isQuestion(s) || s.document !== all[i - 1]?.document || s.kind !== 'body') asked = undefined;
      if (isQuestion(s)) {
        asked = answered.has(topic) && tellsOf(s.text, topic) !== null ? s : undefined;
        return [];
      }
      if (s.kind !== 'body' || isCorrection(s, editor) || isPast(s, editor)) return [];
      const answers = asked !== undefined && s.block - asked.block <= 1 && s.place - asked.place <= mostAnswers;
      const own = tellsOf(s.text, topic);
      const telling =
        own ??
        (answers ? { plain: answering, after: [answerReach] } : null) ??
        (topic === 'noDeal' && editor.roles(s).noDeal >= likely ? { plain: unworded, after: [0] } : null);
      if (telling === null) return [];
      if (topic === 'withDeal' && telling.plain > 1 && (s.document.published ?? '') < since) return [];
      if (!conditioned.has(topic) && telling.after.every((after) => whoseWords(s, after, editor).supposed)) return [];
      if (topic === 'presses' && costs.test(s.text) && !mentions(s.text, editor.wording.goesOn)) return [];
      const whole = quotable(s, telling.after[0]!, editor);
      const quote = whole === undefined ? undefined : literally(whole, editor);
      const before = sentenceBefore(s, editor);
      if (quote === undefined || (before?.block === s.block && spunOut(s.text, before.text, editor))) return [];
      const understood = telling.after.map((after) => understoodOf(s, after, topic, editor));
      if (understood.every((u) => u === null)) return [];
      const of = [...new Set(telling.after.flatMap((after, i) => understood[i] ?? toldOf(s, after, topic, editor)))];
      // What only the question tells, or less plain words, is of somebody, or of nothing.
      if (of.length === 0 && telling.plain > 0) return [];
      return [
        {
          quote,
          cite: claimAt(s, telling.after[0]!, editor) ?? s.cite,
          sentence: s,
          of,
          weight: telling.plain + ageOf(s, editor.picture) / ageing,
        },
      ];
    })
    .sort((a, b) => a.weight - b.weight);
  const takingBack = all.filter((p) => takesBack(p.quote));
  return all.filter((p) => !takingBack.some((later) => isTakenBack(p, later)));
}

/** The claim that was read from the words at a place of a sentence. */
function claimAt(s: ReportSentence, after: number, editor: Editor): string | undefined {
  const at = s.span[0] + ([...s.text.matchAll(/[\p{L}\p{N}'\u2019-]+/gu)][after]?.index ?? 0);
  return claimsIn(s, editor).find((c) => c.span[0] <= at && at < c.span[1])?.id;
}

/** "It no longer demands the dock": what the same side wanted of the dock before is history. */
function isTakenBack(p: PassageOf, later: PassageOf): boolean {
  const day = (of: PassageOf) => of.sentence.document.published ?? '';
  if (day(later) <= day(p) || !p.of.some((k) => later.of.includes(k))) return false;
  const words = new Set(wordsOf(later.quote));
  const own = wordsOf(p.quote).filter((w) => w.length > longWord);
  return own.filter((w) => words.has(w)).length >= own.length / 2;
}
const longWord = 4;

/** "Health care costs the owners a fortune": that would go on with a deal too. */
const costs = /\bcost(?:s|ing)?\b/i;

const isQuestion = ({ kind, text }: ReportSentence): boolean => kind === 'question' || /\?["\u201d]*$/.test(text);
/** Topics of which an answer tells by its question alone; how plainly, and for how many sentences. */
const answered: ReadonlySet<BargainTopic> = new Set<BargainTopic>(['noDeal', 'withDeal', 'after', 'yes']);
const answering = 0.6;
/** From here on a sentence without words for it tells what follows without a deal (four of five do), so plainly. */
const likely = 0.5;
const unworded = 1;
/** Words of an answer within which its subject is named. */
const answerReach = 4;
const mostAnswers = 4;

function toldOf(s: ReportSentence, after: number, topic: BargainTopic, editor: Editor): readonly string[] {
  if (topic === 'noDeal' && conditional.test(s.text)) {
    const befallen = consequence(s, editor);
    if (befallen.length === 0 && mentions(s.text, editor.wording.firstPerson)) return speakersOf(s, editor, true);
    if (befallen.length > 0 || after === 0) return befallen;
  }
  const { subject, fallsOn, open, own, supposed } = whoseWords(s, after, editor);
  if (supposed && !conditioned.has(topic)) return [];
  if (subject.length > 0) return subject;
  if (own) return speakersOf(s, editor);
  const read = topic === 'stance' || topic === 'refuses' ? readOf(s, after, editor) : [];
  if (read.length > 0) return read;
  if (befalling.has(topic) && fallsOn.length > 0) return fallsOn;
  const theirs = open || topic === 'wayOut' || topic === 'yes' || mentions(s.text, editor.wording.firstPerson);
  return voiced.has(topic) && theirs ? speakersOf(s, editor, true) : [];
}

/** "Peru says the post is on its side and has ruled out …": whose a clause was read as, where that party opens the sentence. */
function readOf(s: ReportSentence, after: number, editor: Editor): readonly string[] {
  const [first, ...more] = whoseWords(s, 1, editor).subject;
  if (first === undefined || more.length > 0) return [];
  const place = [...s.text.matchAll(/[\p{L}\p{N}'\u2019-]+/gu)][after]?.index ?? 0;
  if (!/ and (?:has |had |have |would |will )?$/.test(s.text.slice(0, place))) return [];
  const at = s.span[0] + place;
  const read = claimsIn(s, editor).filter((c) => c.span[0] <= at && at < c.span[1] && c.span[0] > s.span[0]);
  return read.length > 0 && read.every((c) => c.parties.length === 1 && keyOf(c.parties[0]!) === first) ? [first] : [];
}

/** The party for which somebody speaks in a sentence; none where there are several, or nobody does; `named`: only who is named in it. */
export function speakersOf(s: ReportSentence, editor: Editor, named = false): readonly string[] {
  const inside = (span: readonly [number, number] | null | undefined) =>
    span != null && s.span[0] <= span[0] && span[1] <= s.span[1];
  const by = new Set(
    claimsIn(s, editor).map((claim) => {
      const [voice, ...outer] = voices(claim);
      // What one side says that the other says is neither's own word.
      if (outer.some((o) => o.affiliation !== voice?.affiliation)) return '';
      // "The minister said": which one, the reading may have wrong.
      const own = partiesIn(voice?.name ?? '', editor).map((m) => m.key);
      // A name that the reports give to another party speaks for that one.
      if (own.length > 0 && !own.includes(voice?.affiliation ?? '')) return own.length === 1 ? own[0]! : '';
      const byName = inside(voice?.span) && /\p{Lu}/u.test((voice?.name ?? '').replace(/^The /, ''));
      return voice === undefined || (named && !byName) ? '' : (voice.affiliation ?? '');
    }),
  );
  const [one] = by;
  return by.size === 1 && one ? [one] : [];
}

const conditional = /\b(?:if|unless|without|should|failing|otherwise|in that scenario|in that case)\b/i;

/** Whom what would follow befalls: the side named beside the condition; where more are, the one who would do it. */
function consequence(s: ReportSentence, editor: Editor): readonly string[] {
  const at = conditional.exec(s.text)!.index;
  const comma = s.text.indexOf(',', at);
  const first = at === 0 || /(?:[;:]|\bthat|\band) $/.test(s.text.slice(0, at));
  const after = (first ? s.text.slice(Math.max(at, comma + 1)) : s.text.slice(0, at)).trim();
  const own = namedPlainly(after, editor).filter((k) => editor.picture.between.includes(k));
  return own.length <= 1 ? own : whoseWords({ ...s, text: after }, 4, editor).subject;
}
