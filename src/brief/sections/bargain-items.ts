import { keyOf } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import type { Run, Sentence } from '../brief.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { sayers } from '../labels/sayers.js';
import { toldBy } from '../labels/told-by.js';
import { conditionOf } from '../lines/condition.js';
import { literally } from '../lines/likeness.js';
import { namedSubject } from '../lines/named-subject.js';
import { quotation } from '../lines/quotation.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import type { BargainTopic } from '../searches/bargained.js';
import { howTold, quotedCell } from '../searches/quoted-cell.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { bare } from '../searches/told-anywhere.js';
import type { PassageOf } from '../searches/told-of.js';
import { weighedWords } from '../searches/weighed-words.js';
import { fullAgreement } from '../standing/agreement.js';
import { clearOffer } from '../standing/offer.js';
import { assumedIn } from './assumed-terms.js';

/** One thing told in a cell of the bargain: how it is known, its words, a few of them for where they stand in full already, and its sentence. */
export interface Item {
  readonly how: string;
  readonly runs: readonly Run[];
  readonly few: string;
  readonly cite: string;
  /** What the sentences are cited by that it is told with. */
  readonly lead?: readonly string[];
  /** Its sentence, by which it is told once. */
  readonly place: string;
  readonly words: number;
}

/** The place of a passage's sentence, the same for every topic. */
export const placeOf = ({ sentence: { document, place } }: Pick<PassageOf, 'sentence'>): string =>
  `${document.id} ${place}`;

/** A passage as an item, of a side or of nobody by name. */
export function passageItem(
  p: PassageOf & { readonly lead?: readonly string[] },
  topic: BargainTopic | 'gives',
  side: string | null,
  editor: Editor,
): Item {
  const base = { cite: p.cite, lead: p.lead ?? [], place: placeOf(p) };
  const terms = assumedIn(p.sentence.text, editor);
  if (terms !== undefined)
    return { ...base, how: 'Assumed', runs: [{ text: terms }], few: terms, words: wordCount(terms) };
  const how = side === null ? '' : howKnown(p, topic, side, editor);
  const named = nameBefore(p, editor);
  const { name, quote } = named ?? { name: '', quote: p.quote };
  const runs = quotedCell({ ...p, quote }, editor);
  return {
    ...base,
    how,
    // How it is known tells already that nobody plain says it.
    runs: [...(name === '' ? [] : [{ text: name }]), ...(how === '' ? runs : withoutUnclear(runs))],
    few: fewWords(p, side, editor),
    words: wordCount(quote),
  };
}

/** "He cannot win": the same with the name that the "he" stands for before the quotation marks; undefined where the passage is more than its sentence. */
export function nameBefore(
  { quote, sentence: s }: PassageOf,
  editor: Editor,
): { readonly name: string; readonly quote: string } | undefined {
  if (!quote.startsWith(bare(s.text).slice(0, sameStart))) return undefined;
  const named = namedSubject(s, editor);
  const rest = named === undefined || named.name === '' ? undefined : literally(named.rest, editor);
  return rest === undefined || wordCount(rest) > longestNamed ? undefined : { name: named!.name, quote: rest };
}
const sameStart = 20;
/** Words of a sentence that a cell quotes behind a name. */
const longestNamed = 35;

/** Whom that name is of. */
export const namedBefore = (p: PassageOf, editor: Editor): readonly string[] =>
  partiesIn(nameBefore(p, editor)?.name ?? '', editor).map((m) => m.key);

const withoutUnclear = (runs: readonly Run[]): Run[] =>
  runs
    .filter((r) => r.text !== ` (${sayers.unclear})`)
    .map((r) => ({ ...r, text: r.text.replace(` (${sayers.unclear}, `, ' (') }));

/** A claim that reads plainly as an item; what it hangs on before it, and its own words in quotation marks where something is foretold of that condition. */
export function claimItem(s: Statement, side: string, editor: Editor): Item {
  const id = s.claims[0]!;
  const at = sentenceOf(id, editor);
  const condition = conditionOf(s, editor);
  const quote = editor.claim(id)?.claim.quote ?? '';
  const told = said(s, editor);
  // What is foretold of a condition may be an image: its words are the report's.
  const foretold =
    condition !== null &&
    s.certainty === null &&
    !told[0]!.text.startsWith('\u201c') &&
    quote.startsWith(s.gist.slice(0, sameStart)) &&
    !quote.includes(condition) &&
    mentions(condition, editor.wording.conditional);
  const runs = foretold ? [{ text: `${condition}: ${quotation(quote)}` }] : told;
  const own = s.held === 'stated' && s.parties.includes(side);
  return {
    how: own ? ownWords : s.held === 'assumed' ? 'Assumed' : statedBy(id, textOf(sentence(runs)), editor),
    runs,
    few: quotation(openingOf(quote, editor)),
    cite: id,
    place: at === undefined ? id : `${at.document.id} ${at.place}`,
    words: wordCount(s.gist),
  };
}

/** Items behind each other in one cell: what stands in full above it is told in a few words, how several are known once. */
export function itemCell(items: readonly Item[], seen: Set<string>, editor: Editor): Sentence | undefined {
  const own = items.filter((item, i) => items.findIndex((o) => o.place === item.place) === i);
  if (own.length === 0) return undefined;
  const runs = own.flatMap((item, i): Run[] => {
    const again = seen.has(item.place);
    seen.add(item.place);
    const same = i > 0 && own[i - 1]!.how === item.how;
    return [
      { text: i === 0 ? '' : '; ' },
      ...(same || item.how === '' ? [] : [{ text: `${item.how}: `, mark: 'label' as const }]),
      ...(again ? [{ text: item.few }] : item.runs),
    ];
  });
  return sentence(
    runs,
    editor.cite(
      own.flatMap((item) => [...(item.lead ?? []), item.cite]),
      Number.POSITIVE_INFINITY,
    ),
  );
}

/** Words of a passage that stand for it. */
const mostFew = 12;
const fewest = 3;

/** A clause of a passage's sentence that was read of a side, else its first words. */
export function fewWords(
  p: PassageOf & { readonly lead?: readonly string[] },
  side: string | null,
  editor: Editor,
): string {
  const named = nameBefore(p, editor);
  if (named !== undefined) return `${named.name}${quotation(openingOf(named.quote, editor))}`;
  const clause = [editor.claim(p.cite)?.claim]
    .filter((c) => c !== undefined && (side === null || c.parties.some((of) => keyOf(of) === side)))
    .map((c) => bare(c!.quote))
    .find((q) => wordCount(q) <= mostFew && wordCount(q) >= fewest && p.quote.includes(q));
  // Of what it is told with, the few words are its own.
  if (clause === undefined && (p.lead?.length ?? 0) > 0)
    return `\u201c\u2026 ${quotation(openingOf(bare(p.sentence.text), editor)).slice(1)}`;
  if (clause === undefined) return quotation(openingOf(p.quote, editor));
  return `\u201c${p.quote.startsWith(clause) ? '' : '\u2026 '}${clause}${p.quote.endsWith(clause) ? '' : ' \u2026'}\u201d`;
}

/** Words of a passage's first clause, and where that is longer those that stand for it. */
const mostClause = 12;
const mostOpening = 8;

function openingOf(text: string, { wording }: Editor): string {
  const words = text.split(' ');
  if (words.length <= mostOpening + 2) return text;
  const [clause = ''] = text.split(/[,;:]\s/, 1);
  if (wordCount(clause) >= fewest && wordCount(clause) <= mostClause) return `${clause} \u2026`;
  const first = words.slice(0, mostOpening);
  while (first.length > fewest && wording.dangling.includes(first.at(-1)!.toLowerCase())) first.pop();
  return `${first.join(' ').replace(/[,;:\u2013\u2014 ]+$/, '')} \u2026`;
}

const ownWords = 'Stated by itself';

/** How a passage of a side is known; that a price is paid for a deal is inferred where no deal is named. */
function howKnown(p: PassageOf, topic: BargainTopic | 'gives', side: string, editor: Editor): string {
  const told = howTold(p, side, editor);
  const named =
    topic !== 'withDeal' ||
    fullAgreement(editor)?.parties.includes(side) === true ||
    mentions(p.quote, editor.wording.whole) ||
    told === 'Assumed';
  if (!named)
    return clearOffer(editor)?.to.includes(side) === true ? 'If it accepts (inferred)' : 'Of a deal (inferred)';
  return told === 'Reported' ? statedBy(p.cite, p.quote, editor) : told === 'Stated' ? ownWords : told;
}

/** Who states of a side what its own people do not; nothing more where the words tell it. */
function statedBy(cite: string, words: string, editor: Editor): string {
  const claim = editor.claim(cite)?.claim;
  // An impression is somebody's, if nobody's by name; an assumption is not said to be so.
  if (claim?.sources.some((s) => mentions(s.name, weighedWords().impressions))) return 'An impression';
  const tells = mentions(words, weighedWords().voiced);
  return {
    named: 'Stated by others',
    unnamed: 'Stated by unnamed sources',
    own: 'Stated by the outlet',
    assumed: 'Assumed',
    unclear: tells ? 'Stated' : 'Stated; speaker not named',
  }[claim === undefined ? 'unclear' : toldBy(claim, editor)];
}
