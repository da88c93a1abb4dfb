import { type Claim, isOutsider } from '../../claims/index.js';
import { keyOf } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { type Mention, partiesIn } from '../labels/parties-in.js';
import { subjectOf } from '../labels/subject.js';
import { whoseWords } from '../labels/whose.js';
import type { Features } from '../roles/features.js';
import { bargainTopics, tellsOf } from '../searches/bargained.js';
import { tellsLessPlainly } from '../searches/less-plainly.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { claimsIn, sentenceBefore } from '../searches/sentence-index.js';
import { type PassageOf, passagesOf } from '../searches/told-of.js';
import { toldOfSides } from '../searches/told-of-sides.js';

/**
 * How one side stands to a sentence: by which words it is named in it, whether it is its subject, speaks it, or is told of by what was read from it; and how
 * it stands to the sentence before.
 */
export function sideFeatures(s: ReportSentence, side: string, editor: Editor): Features {
  const found = new Map<string, number>();
  const add = (name: string) => found.set(`side ${name}`, 1);
  const claims = claimsIn(s, editor);
  const [way, ...more] = waysOf(s, side, claims, editor);
  for (const w of [way!, ...more]) add(w);
  byMention(s.text, side, editor, add);
  for (const c of claims) byClaim(c, side, editor, add);
  const before = sentenceBefore(s, editor);
  if (before !== undefined) {
    const near = before.block === s.block ? 'before' : 'above';
    for (const w of waysOf(before, side, claimsIn(before, editor), editor)) add(`${near} ${w}`);
  }
  // What a word tells of who acts it does not tell of whom it befalls.
  for (const word of wordsOf(s.text)) found.set(`side ${way} w ${word}`, 1);
  byTopic(s, side, editor, add);
  return found;
}

/** What the lists of words tell of it. */
function byTopic(s: ReportSentence, side: string, editor: Editor, add: Add): void {
  for (const topic of bargainTopics) {
    const told = tellsOf(s.text, topic);
    if (told !== null) add(`topic ${topic} ${Math.min(2, told.plain)}`);
    if (tellsLessPlainly(s.text, topic).length > 0) add(`less ${topic}`);
    if (isOf(passagesOf(editor, topic), s, side)) add(`passage ${topic}`);
    if (isOf(toldOfSides(editor, topic), s, side)) add(`sided ${topic}`);
  }
}

const sidesOf = new WeakMap<readonly PassageOf[], ReadonlyMap<ReportSentence, ReadonlySet<string>>>();

/** Whether some passages tell of a side in a sentence; they are sorted once, since every sentence asks. */
function isOf(all: readonly PassageOf[], s: ReportSentence, side: string): boolean {
  let found = sidesOf.get(all);
  if (found === undefined) {
    const of = new Map<ReportSentence, Set<string>>();
    for (const p of all) of.set(p.sentence, new Set([...(of.get(p.sentence) ?? []), ...p.of]));
    found = of;
    sidesOf.set(all, found);
  }
  return found.get(s)?.has(side) ?? false;
}

/** How a side stands to a sentence, the closest first. */
function waysOf(s: ReportSentence, side: string, claims: readonly Claim[], editor: Editor): readonly string[] {
  const ways: string[] = [];
  const named = partiesIn(s.text, editor);
  const subject = subjectOf(s.text, editor);
  const { subject: last } = whoseWords(s, 99, editor);
  const speaking = claims.flatMap((c) => c.sources.map((x) => x.affiliation));
  if (subject.includes(side)) ways.push('subject');
  if (speaking.includes(side)) ways.push('speaks');
  if (last.includes(side)) ways.push('last subject');
  if (claims.some((c) => c.parties.map(keyOf).includes(side))) ways.push('told');
  if (named.some((m) => m.key === side)) ways.push('named');
  if (ways.length === 0) ways.push('away');
  const { between } = editor.picture;
  const others = between.filter((k) => k !== side);
  if (subject.some((k) => k !== side)) ways.push('other subject');
  if (speaking.some((k) => k !== null && k !== side))
    ways.push(speaking.some((k) => k !== null && others.includes(k)) ? 'rival speaks' : 'other speaks');
  if (named.some((m) => others.includes(m.key))) ways.push('rival named');
  else if (named.some((m) => m.key === side)) ways.push('alone');
  if (claims.some((c) => c.parties.some((p) => others.includes(keyOf(p))))) ways.push('rival told');
  return ways;
}

type Add = (name: string) => void;

function byMention(text: string, side: string, editor: Editor, add: Add): void {
  const named = partiesIn(text, editor);
  const own = named.filter((m) => m.key === side);
  own.forEach((m, i) => {
    if (i === 0) add(named[0] === m ? 'first' : 'later');
    byNeighbours(text, m, add);
  });
}

function byNeighbours(text: string, m: Mention, add: Add): void {
  const before = wordsOf(text.slice(0, m.at)).slice(-2);
  const rest = text.slice(m.end);
  const after = wordsOf(rest).slice(0, 2);
  if (m.person) add('person');
  if (/^['\u2019]s?\b/.test(rest)) add('owns');
  if (isOutsider(after[0] ?? '')) add('outsider');
  if (before.at(-1) !== undefined) add(`behind ${before.at(-1)}`);
  if (before.length > 1) add(`behind ${before.join(' ')}`);
  if (after[0] !== undefined) add(`before ${after[0]}`);
  if (after.length > 1) add(`before ${after.join(' ')}`);
}

function byClaim(c: Claim, side: string, editor: Editor, add: Add): void {
  const { between } = editor.picture;
  const parties = c.parties.map(keyOf);
  const denied = c.polarity === 'denied' ? 'denied ' : '';
  const whose = parties.includes(side)
    ? 'own'
    : parties.some((k) => between.includes(k))
      ? 'rival'
      : parties.length > 0
        ? 'other'
        : 'nobody';
  add(`${whose} ${denied}${c.kind}`);
  if (c.toward.map(keyOf).includes(side)) add(`toward ${c.kind}`);
  const voice = c.sources.at(-1);
  if (voice?.affiliation === side) add(`says ${whose} ${c.kind}`);
  else if (voice === undefined) add(`outlet ${whose} ${c.kind}`);
}

/** Words in small letters, numbers and names as one each. */
const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}[\p{L}'\u2019-]*|\d[\d.,:]*/gu) ?? []).map((w) =>
    /^\d/.test(w) ? '#' : /^\p{Lu}/u.test(w) ? 'NAME' : w.toLowerCase().replace('\u2019', "'"),
  );
