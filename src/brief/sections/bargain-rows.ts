import { issueInWords, readByModel } from '../../claims/index.js';
import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { soft, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { kindLabel } from '../labels/kind-label.js';
import { partiesIn } from '../labels/parties-in.js';
import { heldNow, namedIn } from '../labels/stance.js';
import { subjectOf } from '../labels/subject.js';
import { isUnderstood } from '../labels/understood.js';
import { quotation } from '../lines/quotation.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { mentions, wordsOf } from '../lines/words.js';
import { after, pressing, refused, wayOut, withDeal, withoutDeal } from '../searches/bargain-claims.js';
import type { BargainTopic } from '../searches/bargained.js';
import { isBorneOut, isBorneOutOfNobody } from '../searches/borne-out.js';
import { fitting, howTold } from '../searches/quoted-cell.js';
import { ageOf } from '../searches/report-sentence.js';
import { claimsIn, sentenceOf } from '../searches/sentence-index.js';
import { points } from '../searches/told-anywhere.js';
import { type PassageOf, passagesOf } from '../searches/told-of.js';
import { standsWithNobody, toldOfSides } from '../searches/told-of-sides.js';
import { weighedWords } from '../searches/weighed-words.js';
import { standing } from '../standing/agreement.js';
import { clearOffer } from '../standing/offer.js';
import { assumedIn } from './assumed-terms.js';
import { claimItem, type Item, nameBefore, namedBefore, passageItem, placeOf } from './bargain-items.js';
import { gainsOf } from './gains.js';

/** One line of the bargain: what is told of each side, in the order of the sides; and what is told of all of them, or not plainly of one. */
export interface BargainRow {
  readonly topic: BargainTopic;
  readonly items: readonly (readonly Item[])[];
  /** Of a side of which nothing was understood: that words of the kind stand with its name, or are told of nobody by name. */
  readonly hints: readonly (Sentence | undefined)[];
  readonly unclear: readonly Item[];
}

type Find = (key: string, editor: Editor) => readonly Statement[];
const none: Find = () => [];

const topics: readonly (readonly [BargainTopic, Find])[] = [
  ['noDeal', withoutDeal],
  ['withDeal', withDeal],
  ['after', after],
  ['presses', pressing],
  ['firm', none],
  ['refuses', refused],
  ['wayOut', wayOut],
  ['yes', none],
  ['gap', none],
];

const known = new WeakMap<Editor, readonly BargainRow[]>();

/**
 * What each side has without a deal and with one, what it is after, what presses it, how firm it is, what it will not give, whether it sees a way out and on
 * what condition it would agree. From claims that read plainly; then from sentences that tell it, in quotation marks. Found once
 * for a brief.
 */
export function bargainRows(editor: Editor): readonly BargainRow[] {
  const found = known.get(editor) ?? gathered(editor);
  known.set(editor, found);
  return found;
}

function gathered(editor: Editor): BargainRow[] {
  const { between } = editor.picture;
  const told = new Map<string, Set<string>>([...between, ''].map((k) => [k, new Set()]));
  return topics.map(([topic, find]) => {
    const passages = plainPassages(editor, topic);
    const items = between.map((k) => {
      if (topic === 'gap') return [];
      const own = side(topic, k, find(k, editor), told.get(k)!, editor);
      return topic === 'after' ? [...gainsOf(k, editor), ...own] : own;
    });
    const open = passages
      .filter((p) => isBorneOutOfNobody(topic, p.sentence, editor))
      .filter(({ of: whose }) => !whose.some((k) => between.includes(k)) && (topic === 'gap' || whose.length === 0))
      .filter(
        (p) =>
          nameBefore(p, editor) !== undefined ||
          // "Neither side wants a war": whom it means is plain.
          /^(?:neither|both)(?: of)?(?: the)? (?:side|part|need|want|fear)/i.test(p.quote) ||
          !points(p.quote, editor) ||
          mentions(p.quote.split(' ').slice(0, 4).join(' '), editor.wording.comparing),
      );
    // What stands under a side is not told again of nobody in particular.
    const here = new Set([...told.values()].flatMap((t) => [...t]));
    const shown = fitting(
      open.filter((p) => !here.has(placeOf(p))).slice(0, 2 * mostOpen),
      mostOpen,
      topic === 'gap' ? mostWords : mostUnclear,
    );
    for (const p of shown) told.get('')!.add(placeOf(p));
    return {
      topic,
      items,
      hints: between.map((k, i) => (items[i]!.length === 0 ? hint(topic, k, shown, editor) : undefined)),
      unclear: shown.map((p) => passageItem(p, topic, null, editor)),
    };
  });
}

const mostQuoted = 3;
const mostOpen = 2;
/** Days before the latest report within which what a side asks still stands. */
const current = 60;
/** Words of quotations in one cell. */
const mostWords = 52;
const mostUnclear = 45;

/** What one line tells of a side the next need not tell again, unless nothing else does. */
const fresh = <P extends PassageOf>(all: readonly P[], told: ReadonlySet<string>): P[] =>
  all.filter((p) => !told.has(placeOf(p)));

/** One cell: what reads plainly of claims, and what sentences tell beside it; else what can be inferred from what the side asks. */
function side(
  topic: BargainTopic,
  key: string,
  found: readonly Statement[],
  told: Set<string>,
  editor: Editor,
): readonly Item[] {
  const at = (s: Statement) => sentenceOf(s.claims[0]!, editor);
  const bearsOut = (s: Statement): boolean => {
    const told = at(s);
    return told === undefined || isBorneOut(topic, told, editor);
  };
  // The line that opens a list tells what it opens alone.
  const own = plainPassages(editor, topic).filter(({ of, sentence: s }) => of.includes(key) && !s.text.endsWith(':'));
  const [first] = mostSalient(
    found.filter(
      (s) => bearsOut(s) && readsAlone(s, editor) && at(s)?.text.endsWith(':') !== true && !asksOnly(topic, s.gist),
    ),
    1,
    editor,
  );
  const whole = first === undefined ? undefined : own.find(({ sentence: s }) => s === at(first));
  // The sentence tells more than the clause read from it, but for what follows "if": that the clause repeats. One that was understood has its names in it.
  const repeats = topic === 'noDeal' || topic === 'withDeal' || (first !== undefined && isUnderstood(first, editor));
  const plain = first === undefined || (whole !== undefined && !repeats) ? undefined : claimItem(first, key, editor);
  const unseen = fresh(
    whole === undefined || plain !== undefined ? own : [whole, ...own.filter((p) => p !== whole)],
    new Set(plain === undefined ? [] : [plain.place]),
  );
  const quoted = fitting(
    fresh(unseen, told),
    mostQuoted - (plain === undefined ? 0 : 1),
    mostWords - (plain?.words ?? 0),
  );
  const items = [...(plain === undefined ? [] : [plain]), ...quoted.map((p) => passageItem(p, topic, key, editor))];
  for (const item of items) told.add(item.place);
  if (items.length > 0) return items;
  if (unseen.length > 0) return [passageItem(unseen[0]!, topic, key, editor)];
  const less = lessPlainly(topic, key, told, editor);
  return less.length > 0 ? less : inferred(topic, key, editor);
}

/** Where words of the kind stand with a side's name, or are quoted as nobody's: then it is not so that nothing is reported. */
function hint(topic: BargainTopic, key: string, open: readonly PassageOf[], editor: Editor): Sentence | undefined {
  const sidesIn = (text: string) => partiesIn(text, editor).filter((m) => editor.picture.between.includes(m.key));
  if (open.some((p) => sidesIn(p.quote).length === 0 || sidesIn(p.quote).some((m) => m.key === key)))
    return soft('Nothing by name');
  const [stands] = standsWithNobody(editor, topic).filter(
    (s) => isBorneOutOfNobody(topic, s, editor) && sidesIn(s.text).some((m) => m.key === key),
  );
  return stands === undefined ? undefined : { ...soft('Not plain whose; see'), cites: editor.cite([stands.cite], 1) };
}

/** What less plain words tell of a side, where nothing plainer does. */
function lessPlainly(topic: BargainTopic, key: string, told: Set<string>, editor: Editor): readonly Item[] {
  // What somebody assumes that a side will have to give it has not refused.
  const guessed = (p: PassageOf) => (topic === 'refuses' || topic === 'yes') && howTold(p, key, editor) === 'Assumed';
  const all = toldOfSides(editor, topic).filter(
    (p) =>
      p.of.includes(key) &&
      !guessed(p) &&
      isBorneOut(topic, p.sentence, editor) &&
      (topic !== 'after' || isInterest(p, key, editor)),
  );
  const unseen = fresh(all, told);
  const shown = unseen.length === 0 ? all.slice(0, 1) : fitting(unseen, mostQuoted, mostWords);
  for (const p of shown) told.add(placeOf(p));
  return shown.map((p) => passageItem(p, topic, key, editor));
}

/** Whether less plain words tell what a side needs or fears, or what it wants itself, on no issue by name. */
const isInterest = ({ quote }: PassageOf, key: string, editor: Editor): boolean =>
  mentions(quote, weighedWords().interest) ||
  (!asksOnly('after', quote) && (/[?:]\s/.test(quote) || subjectOf(quote, editor).join() === key));

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

/** The rows with positions in the words of an interest that do not stand with the issues, of which these are the citations: they stand with what a side would agree to. */
export function withPositions(
  rows: readonly BargainRow[],
  positions: ReadonlySet<number>,
  editor: Editor,
): readonly BargainRow[] {
  const told = new Set(rows.flatMap((r) => [...r.items.flat(), ...r.unclear].map((item) => item.place)));
  const all = [...named(passagesOf(editor, 'after'), editor), ...toldOfSides(editor, 'after')].filter(
    (p) =>
      !told.has(placeOf(p)) &&
      asksOnly('after', p.quote) &&
      // What was asked on the way to an agreement, or long ago, is history.
      standing(editor) !== 'agreed' &&
      ageOf(p.sentence, editor.picture) <= current &&
      ![p.sentence.cite, ...claimsIn(p.sentence, editor).map((c) => c.id)].some(
        (id) => editor.cited(id) && positions.has(editor.cite([id])[0]!),
      ),
  );
  const more = editor.picture.between.map((k) =>
    fitting(
      all.filter((p) => p.of.includes(k)),
      mostOpen,
      mostWords,
    ).map((p) => passageItem(p, 'yes', k, editor)),
  );
  return rows.map((r) => (r.topic === 'yes' ? { ...r, items: r.items.map((own, i) => [...own, ...more[i]!]) } : r));
}

/** The passages on a topic, each under the sides that its own words name; what is left without one stands apart. */
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
function inferred(topic: BargainTopic, key: string, editor: Editor): readonly Item[] {
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
