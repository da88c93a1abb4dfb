import { issueInWords } from '../../claims/index.js';
import { issuesMeet, voices } from '../../evidence/index.js';
import { type Position, positional, type Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { kindShows, worded } from '../lines/gist.js';
import { hasLooseEnd } from '../lines/loose-ends.js';
import { isAttributed } from '../lines/manner.js';
import { readsAlone } from '../lines/salience.js';
import { mentions, wordsOf } from '../lines/words.js';
import { remembered } from '../remembered.js';
import { filedUnder } from './filed-under.js';
import { partiesIn } from './parties-in.js';
import { isUnderstood } from './understood.js';

/**
 * Whether a statement may be printed as a party's stance on an issue. A table drops the sentence around a clause, so that the clause must say all of it in
 * its own words: who moves, that it is such a move, on what, and on that issue. A stance that the reading had to infer is no finding.
 */
export const isStance = (s: Statement, party: string, issue: string | null, editor: Editor): boolean =>
  isMoveOf(s, party, editor) && (isUnderstood(s, editor) || isOn(s, issue, editor));

/** What a party holds on an issue by the latest report that gives a stance of it in so many words: a figure that a later one took the place of is history. */
export function heldNow({ party, issue, current }: Position, editor: Editor): Statement[] {
  const held = current.filter((s) => isStance(s, party, issue, editor));
  const latest = held.reduce((last, s) => ((s.reported ?? '') > last ? s.reported! : last), '');
  return held.filter((s) => (s.reported ?? '') === latest);
}

/** Whether whose it is stands in the clause itself, unless the party says it, or nobody claims to know it. */
export const saysWhose = (s: Statement, party: string, editor: Editor): boolean =>
  s.held === 'stated' || s.held === 'assumed' || partiesIn(s.gist, editor).some((m) => m.key === party);

/** Whether a statement says in its own words that this party makes the move that it was read as. */
export const isMoveOf = (s: Statement, party: string, editor: Editor): boolean =>
  isUnderstood(s, editor)
    ? positional.has(s.kind) && s.polarity === 'affirmed' && !s.counterfactual && s.parties.includes(party)
    : saysMove(s, editor) &&
      ((isBy(s, party, editor) && isPlainlyOf(s, party, editor)) || (s.kind === 'demand' && s.held === 'assumed'));

/** Whether a move is filed under the party, as its subject, or is a demand that its own people plainly voice. */
const isPlainlyOf = (s: Statement, party: string, editor: Editor): boolean =>
  filedUnder(s, editor).includes(party) ||
  (s.kind === 'demand' && s.held === 'stated' && voicedBy(s, party, editor) && isAttributed(s, editor));

/** The same of any move: a threat or a weighing is told of a party that its clause names, or by its own people. */
export const isOwnMove = (s: Statement, party: string, editor: Editor): boolean =>
  positional.has(s.kind)
    ? isMoveOf(s, party, editor)
    : isUnderstood(s, editor)
      ? s.parties.includes(party)
      : kindShows(s, editor) && (namedIn(s.gist, party, editor) || voicedBy(s, party, editor));

const saysMove = remembered(
  (s: Statement, editor: Editor): boolean =>
    positional.has(s.kind) &&
    s.polarity === 'affirmed' &&
    !s.counterfactual &&
    readsAlone(s, editor) &&
    mentions(s.gist, s.kind === 'concession' ? editor.wording.yielding : (editor.wording.spoken[s.kind] ?? [])) &&
    // "Rejects the word", "asked whether": a quarrel over words, and a question.
    !(s.kind === 'refusal' && mentions(s.gist, editor.wording.overWords)) &&
    !/\bask(?:s|ed)?\b.* (?:whether|if|how|what|why|who|when) /i.test(s.gist) &&
    !mentions(s.gist, editor.wording.disowning) &&
    !mentions(s.gist, editor.wording.silence) &&
    !cutShort(s, editor) &&
    // "Hale wants it back": of what, the sentence before tells.
    !hasLooseEnd(worded(s, editor), editor),
);

/** "Will not pay time" of "time and a half": the rest of the measure was left behind. */
function cutShort(s: Statement, editor: Editor): boolean {
  const [id] = s.claims;
  const quote = editor.claim(id!)?.claim.quote ?? '';
  const [, after = ''] = editor.context(id!).split(quote, 2);
  return quote !== '' && /^ and an? (?:half|quarter|third)\b/.test(after);
}

/** Of the whole agreement only what names one; of an issue what has words of that issue. Issues of a user's own pack are taken as they were read. */
function isOn(s: Statement, issue: string | null, editor: Editor): boolean {
  if (issue === null) return true;
  if (issue === 'deal') return namesDeal(s.gist, editor);
  const told = issueInWords(s.gist);
  return !told.known.has(issue) || (told.issue !== null && told.plainly && issuesMeet(told.issue, issue));
}

/** Whether a clause speaks of a deal as such: an accord, a text, a plan, an offer. */
export const namesDeal = (text: string, { wording }: Editor): boolean => mentions(text, wording.whole);

/** Words of a clause within which its subject is named. */
const subjectReach = 7;

/**
 * Whether the clause is of this party: it is named as the subject, or its own people say so of no other party. A demand may have the other side as its
 * subject ("the port must open"), where the party itself voices it.
 */
export function isBy(s: Statement, party: string, editor: Editor): boolean {
  if (!s.parties.includes(party)) return false;
  if (s.parties.length > 1) return isJoint(s, party, editor);
  const own = s.held === 'stated' && voicedBy(s, party, editor);
  const subject = subjectOf(s, editor);
  if (subject !== null && subject !== party) return own && s.kind === 'demand';
  if (isSuffered(s, editor)) return own && s.kind === 'demand' && subject === null;
  if (own) return true;
  // "The port must open": by whose will, the voice tells, or a verb of asking.
  if (s.kind === 'demand' && !mentions(s.gist, editor.wording.demanding)) return false;
  return hasSureSubject(s, party, editor);
}

/** A move of several: each is named in the document's own clause, or it is told of both sides, and the party is one of them. */
function isJoint(s: Statement, party: string, editor: Editor): boolean {
  const quote = editor.claim(s.claims[0]!)?.claim.quote ?? '';
  const head = quote.split(/\s+/).slice(0, jointReach).join(' ');
  if (namedIn(head, party, editor)) return true;
  const { between } = editor.picture;
  return (
    between.length === 2 && between.every((k) => s.parties.includes(k)) && /\b(?:both|sides|the two)\b/i.test(head)
  );
}

/** Words of a clause within which all its subjects are named. */
const jointReach = 12;

/** Whether the party's own people say so. */
export const voicedBy = (s: Statement, party: string, editor: Editor): boolean =>
  s.claims.some((id) => {
    const claim = editor.claim(id)?.claim;
    return claim !== undefined && voices(claim)[0]?.affiliation === party;
  });

const named = new WeakMap<Editor['picture'], Map<string, readonly RegExp[]>>();

/** What names a party or one of its people, made once for each picture. A people's name may go on ("Ardonian", "Ardonians"). */
function namesOf(party: string, { picture }: Editor): readonly RegExp[] {
  const known = named.get(picture) ?? new Map<string, readonly RegExp[]>();
  named.set(picture, known);
  const own =
    known.get(party) ??
    picture.parties
      .filter((p) => p.key === party)
      .flatMap((p) => [p.name, ...p.actors.map((a) => a.split(' ').at(-1)!)])
      .filter((n) => n.length > 1)
      .map((name) => (name.length > 5 ? name.slice(0, Math.max(5, name.length - 2)) : name))
      .map((stem) => new RegExp(`(?<![\\p{L}])${escaped(stem)}`, 'gu'));
  known.set(party, own);
  return own;
}

/** Where a text names a party or one of its people; -1 where it does not. */
function placeOf(text: string, party: string, editor: Editor, last = false): number {
  const places = namesOf(party, editor).flatMap((name) => {
    const found = [...text.matchAll(name)].map((m) => m.index);
    return found.length === 0 ? [] : [last ? found.at(-1)! : found[0]!];
  });
  return places.length === 0 ? -1 : last ? Math.max(...places) : Math.min(...places);
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text names a party or one of its people. */
export const namedIn = (text: string, party: string, editor: Editor): boolean => placeOf(text, party, editor) >= 0;

/** The party that a clause names first, before its verb; null where it names none there. */
const subjectOf = remembered((s: Statement, editor: Editor): string | null => {
  const words = worded(s, editor).split(' ').slice(0, subjectReach);
  const { spoken, offering, modals, conjugated } = editor.wording;
  const verbs = new Set([
    ...(spoken[s.kind] ?? []),
    ...offering,
    ...modals,
    ...Object.values(conjugated),
    'had',
    'did',
  ]);
  const verb = words.findIndex((w, i) => i > 0 && verbs.has(w.toLowerCase()));
  const head = words.slice(0, verb < 0 ? undefined : verb).join(' ');
  const [first] = editor.picture.parties
    .map(({ key }) => ({ key, at: placeOf(head, key, editor) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return first?.key ?? null;
});

/** "The port had been handed a text": the subject is whom it was done to, unless a "by" tells who did it. */
function isSuffered(s: Statement, { wording }: Editor): boolean {
  const words = wordsOf(s.gist).filter((w) => w !== '');
  const passive = (w: string) =>
    wording.suffered.includes(w) || (/\p{L}{2}ed$/u.test(w) && !wording.adjectival.includes(w));
  const at = words.findIndex((w, i) => passive(w) && [words[i - 1], words[i - 2]].some((b) => beForms.has(b ?? '')));
  // In the first clause alone: "Hale insists that the crews are freed" is Hale's own.
  const opened = words.slice(0, Math.max(0, at)).some((w) => w === 'to' || wording.subordinators.includes(w));
  return at >= 0 && !opened && !words.slice(at + 1, at + 8).includes('by');
}

const beForms: ReadonlySet<string> = new Set(['be', 'been', 'is', 'are', 'was', 'were', 'being']);

/** How far back a pronoun may look for whom it means, in characters. */
const reach = 240;

/**
 * Whether the document's own clause tells whose it is. Where it begins with a pronoun, the party must be the one named last before it, in its sentence or the one
 * before: a reading that looked further back may have the wrong one.
 */
const hasSureSubject = (s: Statement, party: string, editor: Editor): boolean =>
  s.claims.some((id) => {
    const [first = ''] = wordsOf(editor.claim(id)?.claim.quote ?? '').filter((w) => w !== '');
    if (!editor.wording.pronouns.includes(first)) return true;
    const before =
      editor
        .before(id, reach)
        .split(/\n\s*\n/)
        .at(-1) ?? '';
    const near = before
      .split(/(?<=[.?!]["\u201d]?)\s+(?=\p{Lu}|["\u201c])/u)
      .slice(-2)
      .join(' ');
    const places = editor.picture.parties.map(({ key }) => ({ key, at: placeOf(near, key, editor, true) }));
    const last = places.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0];
    return last?.key === party;
  });
