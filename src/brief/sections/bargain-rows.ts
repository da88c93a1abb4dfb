import { issueInWords, readByModel } from '../../claims/index.js';
import { printable } from '../../documents/index.js';
import type { Cell } from '../cells/cells.js';
import { type LikelyPassage, likelyOf, toldOfSide } from '../cells/told-of-side.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { kindLabel } from '../labels/kind-label.js';
import { partiesIn } from '../labels/parties-in.js';
import { heldNow, namedIn } from '../labels/stance.js';
import { quotation } from '../lines/quotation.js';
import { mostSalient } from '../lines/salience.js';
import { mentions, wordsOf } from '../lines/words.js';
import type { BargainTopic } from '../searches/bargained.js';
import { isBorneOut, isBorneOutOfNobody } from '../searches/borne-out.js';
import { fitting, howTold } from '../searches/quoted-cell.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { points } from '../searches/told-anywhere.js';
import { type PassageOf, passagesOf } from '../searches/told-of.js';
import { toldOfSides } from '../searches/told-of-sides.js';
import { weighedWords } from '../searches/weighed-words.js';
import { clearOffer } from '../standing/offer.js';
import { assumedIn } from './assumed-terms.js';
import { type Item, nameBefore, namedBefore, passageItem, placeOf } from './bargain-items.js';
import { gainsOf } from './gains.js';

export type RowTopic = BargainTopic | 'gives';

/** One line of the bargain: what is told of each side, in the order of the sides; and what is told of all of them, or not plainly of one. */
export interface BargainRow {
  readonly topic: RowTopic;
  readonly items: readonly (readonly Item[])[];
  readonly unclear: readonly Item[];
}

const topics: readonly (readonly [RowTopic, Cell])[] = [
  ['yes', 'asks'],
  ['gives', 'gives'],
  ['refuses', 'refuses'],
  ['noDeal', 'noDeal'],
  ['withDeal', 'withDeal'],
  ['after', 'after'],
  ['presses', 'presses'],
  ['firm', 'firm'],
  ['wayOut', 'wayOut'],
  ['gap', 'gap'],
];

/** What was learnt for a line. */
export const cellOf = (topic: RowTopic): Cell | undefined => topics.find(([t]) => t === topic)?.[1];

const known = new WeakMap<Editor, readonly BargainRow[]>();

/**
 * What each side asks, gives and will not give, what it has without a deal and with one, what it is after, what presses it, how firm it is, and whether it sees a
 * way out: whole sentences that likely tell it of that side, by what was learnt and by lists of words. Found once for a brief.
 */
export function bargainRows(editor: Editor): readonly BargainRow[] {
  const found = known.get(editor) ?? gathered(editor);
  known.set(editor, found);
  return found;
}

function gathered(editor: Editor): BargainRow[] {
  const { between } = editor.picture;
  const told = new Set<string>();
  return topics.map(([topic, cell]) => {
    const items = topic === 'gap' ? between.map(() => []) : between.map((side) => itemsOf(topic, cell, side, editor));
    for (const item of items.flat()) told.add(item.place);
    const open = (topic === 'gap' ? apart(editor) : topic === 'gives' ? [] : ofNobody(topic, editor)).filter(
      (p) => !told.has(placeOf(p)),
    );
    const shown = fitting(open.slice(0, 2 * mostOpen), mostOpen, mostWords);
    for (const p of shown) told.add(placeOf(p));
    return { topic, items, unclear: shown.map((p) => passageItem(p, topic, null, editor)) };
  });
}

/** Passages in one cell at most, and their words. */
const mostQuoted = 3;
const mostOpen = 2;
const mostWords = 75;

/** One cell: the sentences that likely tell it; else one that may; else what can be inferred from what the side asks. */
function itemsOf(topic: RowTopic, cell: Cell, side: string, editor: Editor): readonly Item[] {
  const learnt = toldOfSide(cell, side, editor);
  const sure = learnt.filter((p) => p.sure);
  const listed = topic === 'gives' ? [] : byLists(topic, cell, side, editor);
  const all = [...sure, ...listed.filter((p) => !sure.some((q) => placeOf(q) === placeOf(p)))].sort(
    (a, b) => b.likely - a.likely,
  );
  const apart = all.filter((p) => !all.some((o) => o.lead?.includes(p.sentence.cite)));
  const gains = topic === 'after' ? gainsOf(side, editor) : [];
  const told = fitting(apart, mostQuoted, mostWords).map((p) => passageItem(p, topic, side, editor));
  if (gains.length + told.length > 0) return [...gains, ...told];
  const [first] = learnt;
  if (first !== undefined) return [perhaps(passageItem(first, topic, side, editor))];
  return inferred(topic, side, editor);
}

const perhaps = (item: Item): Item => ({ ...item, how: 'Perhaps' });

/** What lists of words find of a side, where what was learnt does not speak against it. */
function byLists(topic: BargainTopic, cell: Cell, side: string, editor: Editor): LikelyPassage[] {
  return (
    [...plainPassages(editor, topic), ...toldOfSides(editor, topic)]
      .filter((p) => p.of.includes(side) && !p.sentence.text.endsWith(':') && isBorneOut(topic, p.sentence, editor))
      // What somebody assumes that a side will have to give it has not refused.
      .filter((p) => (topic !== 'refuses' && topic !== 'yes') || howTold(p, side, editor) !== 'Assumed')
      .map((p) => ({ ...p, likely: likelyOf(p.sentence, side, cell, editor), sure: true }))
      .filter(
        (p, i, all) => p.likely >= (borneOut[cell] ?? least) && all.findIndex((q) => placeOf(q) === placeOf(p)) === i,
      )
  );
}
/** From which likelihood on a sentence that a list of words finds is taken for what it finds; less where little was learnt. */
const least = 0.2;
const borneOut: Readonly<Partial<Record<Cell, number>>> = { withDeal: 0.03, firm: 0.03, after: 0.08 };

/** What is told of no side by name. */
function ofNobody(topic: BargainTopic, editor: Editor): readonly PassageOf[] {
  return plainPassages(editor, topic)
    .filter((p) => p.of.length === 0 && isBorneOutOfNobody(topic, p.sentence, editor))
    .filter(
      (p) =>
        nameBefore(p, editor) !== undefined ||
        // "Neither side wants a war": whom it means is plain.
        /^(?:neither|both)(?: of)?(?: the)? (?:side|part|need|want|fear)/i.test(p.quote) ||
        !points(p.quote, editor) ||
        mentions(p.quote.split(' ').slice(0, 4).join(' '), editor.wording.comparing),
    );
}

/** How far apart the sides are said to be. */
function apart(editor: Editor): readonly PassageOf[] {
  const { between } = editor.picture;
  const learnt = between
    .flatMap((side) => toldOfSide('gap', side, editor).filter((p) => p.sure))
    .sort((a, b) => b.likely - a.likely);
  const listed = plainPassages(editor, 'gap').filter(({ of }) => !of.some((k) => between.includes(k)));
  return [...learnt, ...listed].filter((p, i, all) => all.findIndex((q) => placeOf(q) === placeOf(p)) === i);
}

/** Whether what is to tell an interest only asks for a thing on an issue: that is a position. */
function asksOnly(topic: BargainTopic, text: string): boolean {
  const { asking, interest } = weighedWords();
  return (
    topic === 'after' &&
    mentions(text, asking) &&
    !mentions(text, interest) &&
    issueInWords(text).named.some((i) => !/^(?:deal|process)\b/.test(i))
  );
}

/** The passages on a topic that lists of words find, each under the sides that its own words name; what is left without one stands apart. */
const plainPassages = (editor: Editor, topic: BargainTopic): readonly PassageOf[] =>
  named(
    passagesOf(editor, topic).filter((p) => !asksOnly(topic, p.quote) && isBorneOut(topic, p.sentence, editor)),
    editor,
  );

const named = (passages: readonly PassageOf[], editor: Editor): readonly PassageOf[] =>
  passages.map((p) => {
    const meant = namedBefore(p, editor);
    return { ...p, of: meant.length === 1 ? meant : p.of.filter((k) => namesSide(p, k, editor)) };
  });

/** Whether a quoted cell names the side whose it is, or speaks in its own person: whom an "it" at its head means, a reading may have got wrong. */
function namesSide(p: PassageOf, key: string, editor: Editor): boolean {
  const { wording } = editor;
  const claim = editor.claim(p.cite)?.claim;
  if (claim !== undefined && readByModel(claim.reader)) return true;
  if (mentions(p.quote, wording.firstPerson)) return howTold(p, key, editor) === 'Stated';
  const first = wordsOf(p.quote).find((w) => w !== '') ?? '';
  return !wording.pronouns.includes(first) && partiesIn(p.quote, editor).some((m) => m.key === key);
}

/** What a side would have from a deal, as what it asks shows: a term is no interest. */
function inferred(topic: RowTopic, key: string, editor: Editor): readonly Item[] {
  if (topic !== 'withDeal') return [];
  const main = clearOffer(editor);
  const terms = main?.by.includes(key) ? [...main.terms, ...main.asks] : [];
  const asks = editor.picture.issues
    .flatMap((i) => i.positions.filter((p) => p.party === key).flatMap((p) => heldNow(p, editor)))
    .filter(
      (s) =>
        s.kind === 'demand' &&
        namedIn(s.gist, key, editor) &&
        s.issue !== null &&
        !/^(?:deal|process)\b/.test(s.issue) &&
        // "Asked for a new offer": of what, no word tells.
        issueInWords(s.gist).plainly,
    );
  const [ground] = mostSalient(
    [...terms, ...asks].filter((s) => s.kind !== 'offer' && (s.held === 'assumed' || kindLabel(s, editor) !== '')),
    1,
    editor,
  );
  if (ground === undefined) return [];
  const cite = ground.claims[0]!;
  const whole = printable(editor.context(cite));
  if (wordCount(whole) > longestGround) return [];
  const at = sentenceOf(cite, editor);
  const terse = assumedIn(whole, editor);
  return [
    {
      how: terse === undefined ? 'Inferred from what it asks' : 'Inferred',
      runs: [{ text: terse ?? quotation(whole) }],
      few: terse ?? quotation(whole),
      cite,
      // Whom a guess costs and whom it serves are two things told of one sentence.
      place: `${at?.document.id} ${at?.place}${terse === undefined ? '' : ' asked'}`,
      words: wordCount(whole),
    },
  ];
}
const longestGround = 35;
