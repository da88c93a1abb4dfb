import { readByModel } from '../../claims/index.js';
import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { Run, Sentence } from '../brief.js';
import { sentence, soft, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { kindLabel } from '../labels/kind-label.js';
import { partiesIn } from '../labels/parties-in.js';
import { sayers } from '../labels/sayers.js';
import { heldNow, namedIn } from '../labels/stance.js';
import { toldBy } from '../labels/told-by.js';
import { isUnderstood } from '../labels/understood.js';
import { quotation } from '../lines/quotation.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { mentions, wordsOf } from '../lines/words.js';
import { after, pressing, refused, wayOut, withDeal, withoutDeal } from '../searches/bargain-claims.js';
import type { BargainTopic } from '../searches/bargained.js';
import { fitting, howTold, quotedCell } from '../searches/quoted-cell.js';
import { points } from '../searches/told-anywhere.js';
import { type PassageOf, passagesOf } from '../searches/told-of.js';
import { standsWithNobody, toldOfSides } from '../searches/told-of-sides.js';
import { standing } from '../standing/agreement.js';
import { clearOffer } from '../standing/offer.js';
import { assumedIn } from './assumed-terms.js';
import { cell } from './process.js';

/** One line of the bargain: what is known of each side, in the order of the sides, undefined where no report tells; and what is told of all of them, or not plainly of one. */
export interface BargainRow {
  readonly topic: BargainTopic;
  readonly label: string;
  readonly cells: readonly (Sentence | undefined)[];
  /** Of a side of which nothing was understood: that words of the kind stand with its name, or are told of nobody by name. */
  readonly hints: readonly (Sentence | undefined)[];
  readonly unclear: Sentence | undefined;
}

type Find = (key: string, editor: Editor) => readonly Statement[];
const none: Find = () => [];

/**
 * What each side has without a deal and with one, what it is after, what presses it, how firm it is, what it will not give, whether it sees a way out and on
 * what condition it would agree. From claims that read plainly; then from sentences that tell it, in quotation marks.
 */
export function bargainRows(editor: Editor): BargainRow[] {
  const { picture } = editor;
  const lines: readonly (readonly [BargainTopic, string, Find])[] = [
    ['noDeal', 'If there is no deal: what it gets, loses or would do', withoutDeal],
    ['withDeal', 'If there is a deal: what it gets or pays', withDeal],
    ['after', 'What it is after', after],
    ['presses', 'What presses it', pressing],
    ['firm', 'How firm it is, and how it stands at home', none],
    ['refuses', 'What it will not give', refused],
    ['wayOut', 'Whether it sees a way out', wayOut],
    ['yes', 'What it would agree to, and on what condition', none],
    ['gap', 'How far apart they are', none],
  ];
  const told = new Map<string, Set<string>>([...picture.between, ''].map((k) => [k, new Set()]));
  return lines.map(([topic, label, find]) => {
    const passages = plainPassages(editor, topic);
    const before = new Set([...told.values()].flatMap((t) => [...t]));
    const cells =
      topic === 'gap'
        ? picture.between.map(() => sentence(''))
        : picture.between.map((k) => side(topic, k, find(k, editor), told.get(k)!, editor));
    const open = passages
      .filter(
        ({ of: whose }) => !whose.some((k) => picture.between.includes(k)) && (topic === 'gap' || whose.length === 0),
      )
      .filter(
        (p) => !points(p.quote, editor) || mentions(p.quote.split(' ').slice(0, 4).join(' '), editor.wording.comparing),
      );
    // What stands under a side in this line is not told again of nobody in particular.
    const here = new Set([...told.values()].flatMap((t) => [...t]).filter((place) => !before.has(place)));
    const apart = open.filter(({ sentence: s }) => !here.has(s.text) && !here.has(`${s.document.id} ${s.place}`));
    const shown = fresh(apart, told.get('')!).slice(0, 2 * mostQuoted);
    const inColumn = fitting(shown, mostQuoted, topic === 'gap' ? mostWords : mostUnclear);
    return {
      topic,
      label,
      cells,
      hints: picture.between.map((k, i) => (cells[i] === undefined ? hint(topic, k, inColumn, editor) : undefined)),
      unclear: quotedIn(inColumn, told.get('')!, editor),
    };
  });
}

const mostQuoted = 2;
/** Words of quotations in one cell. */
const mostWords = 52;
const mostUnclear = 45;

/** What one line tells of a side the next need not tell again, unless nothing else does. */
const fresh = <P extends PassageOf>(all: readonly P[], told: ReadonlySet<string>): P[] =>
  all.filter(({ sentence: { document, place } }) => !told.has(`${document.id} ${place}`));

/** One cell: what reads plainly of claims, and what sentences tell beside it; else what can be inferred from what the side asks. */
function side(
  topic: BargainTopic,
  key: string,
  found: readonly Statement[],
  told: Set<string>,
  editor: Editor,
): Sentence | undefined {
  const placeOf = (s: Statement) =>
    editor.sentences().find(({ document, span }) => {
      const claim = editor.claim(s.claims[0]!)?.claim;
      return claim?.document.id === document.id && span[0] <= claim.span[0] && claim.span[1] <= span[1];
    });
  // The line that opens a list tells what it opens alone.
  const own = plainPassages(editor, topic).filter(({ of, sentence: s }) => of.includes(key) && !s.text.endsWith(':'));
  const [first] = mostSalient(
    found.filter((s) => readsAlone(s, editor) && placeOf(s)?.text.endsWith(':') !== true),
    1,
    editor,
  );
  const at = first === undefined ? undefined : placeOf(first);
  const whole = own.find(({ sentence: s }) => s === at);
  // The sentence tells more than the clause read from it, but for what follows "if": that the clause repeats. One that was understood has its names in it.
  const repeats = topic === 'noDeal' || topic === 'withDeal' || (first !== undefined && isUnderstood(first, editor));
  const plain = whole !== undefined && !repeats ? undefined : first;
  const seen = new Set(at === undefined || plain === undefined ? [] : [`${at.document.id} ${at.place}`]);
  const unseen = fresh(
    whole === undefined || plain !== undefined ? own : [whole, ...own.filter((p) => p !== whole)],
    seen,
  );
  const more = fresh(unseen, told);
  const room = mostQuoted - (plain === undefined ? 0 : 1);
  const quoted = fitting(more, room, mostWords - wordCount(plain?.gist ?? ''));
  const runs: Run[] = [];
  const cites: string[] = [];
  if (plain !== undefined) {
    const shown = known([plain], key, editor);
    runs.push(...shown.runs);
    cites.push(plain.claims[0]!);
    if (at !== undefined) told.add(`${at.document.id} ${at.place}`);
  }
  for (const p of quoted) {
    const terms = assumedIn(p.sentence.text, editor);
    runs.push(
      { text: runs.length === 0 ? '' : '; ' },
      label(`${how(p, topic, key, editor)}: `),
      // The label tells it already.
      ...(terms === undefined
        ? quotedCell(p, editor)
            .filter((r) => r.text !== ` (${sayers.unclear})`)
            .map((r) => ({ ...r, text: r.text.replace(` (${sayers.unclear}, `, ' (') }))
        : [{ text: told.has(assumedOnce) ? terms.again : terms.text }]),
    );
    told.add(`${p.sentence.document.id} ${p.sentence.place}`);
    if (terms !== undefined) told.add(assumedOnce);
    cites.push(p.cite);
  }
  if (runs.length === 0 && unseen.length > 0) {
    const [again] = unseen;
    return sentence(
      [label(`${how(again!, topic, key, editor)}: `), ...quotedCell(again!, editor)],
      editor.cite([again!.cite], 1),
    );
  }
  if (runs.length > 0) return sentence(runs, editor.cite(cites, 3));
  return lessPlainly(topic, key, told, editor) ?? inferred(topic, key, told, editor);
}

/** Where words of the kind stand with a side's name, or are quoted as nobody's: then it is not so that nothing is reported. */
function hint(topic: BargainTopic, key: string, inColumn: readonly PassageOf[], editor: Editor): Sentence | undefined {
  const named = (text: string) => partiesIn(text, editor).filter((m) => editor.picture.between.includes(m.key));
  if (inColumn.some((p) => named(p.quote).length === 0 || named(p.quote).some((m) => m.key === key)))
    return soft('Perhaps in what is told of all or of nobody by name');
  const [stands] = standsWithNobody(editor, topic).filter((s) => named(s.text).some((m) => m.key === key));
  return stands === undefined
    ? undefined
    : {
        ...soft('Named where such words stand; whose they are was not understood'),
        cites: editor.cite([stands.cite], 1),
      };
}

/** What less plain words tell of a side, where nothing plainer does. */
function lessPlainly(topic: BargainTopic, key: string, told: Set<string>, editor: Editor): Sentence | undefined {
  // What somebody assumes that a side will have to give it has not refused.
  const guessed = (p: PassageOf) => (topic === 'refuses' || topic === 'yes') && howTold(p, key, editor) === 'Assumed';
  const all = toldOfSides(editor, topic).filter((p) => p.of.includes(key) && !guessed(p));
  const unseen = fresh(all, told);
  if (all.length === 0) return undefined;
  const shown = unseen.length === 0 ? all.slice(0, 1) : fitting(unseen, mostQuoted, mostWords);
  const place = ({ sentence: { document, place } }: PassageOf) => `${document.id} ${place}`;
  const runs = shown.flatMap((p, i) => [
    { text: i === 0 ? '' : '; ' },
    label(`${how(p, topic, key, editor)}: `),
    ...(told.has(place(p))
      ? [{ text: 'as quoted above' }]
      : quotedCell(p, editor).filter((r) => r.text !== ` (${sayers.unclear})`)),
  ]);
  for (const p of shown) told.add(place(p));
  return sentence(
    runs,
    editor.cite(
      shown.map((p) => p.cite),
      mostQuoted,
    ),
  );
}

/** The passages on a topic, each under the sides that its own words name; what is left without one stands apart. */
const plainPassages = (editor: Editor, topic: BargainTopic): readonly PassageOf[] =>
  passagesOf(editor, topic).map((p) => ({ ...p, of: p.of.filter((k) => namesSide(p, k, editor)) }));

/** Whether a quoted cell names the side whose it is, or speaks in its own person: whom a "he" or an "it" at its head means, a reading may have got wrong. */
function namesSide(p: PassageOf, key: string, editor: Editor): boolean {
  const { wording } = editor;
  const claim = editor.claim(p.cite)?.claim;
  if (claim !== undefined && readByModel(claim.reader)) return true;
  if (mentions(p.quote, wording.firstPerson)) return howTold(p, key, editor) === 'Stated';
  const first = wordsOf(p.quote).find((w) => w !== '') ?? '';
  return !wording.pronouns.includes(first) && partiesIn(p.quote, editor).some((m) => m.key === key);
}

/** How a cell is known; that a price is paid for a deal is inferred where no deal is named. */
function how(p: PassageOf, topic: BargainTopic, key: string, editor: Editor): string {
  const told = howTold(p, key, editor);
  const named =
    topic !== 'withDeal' ||
    standing(editor) === 'agreed' ||
    mentions(p.quote, editor.wording.whole) ||
    told === 'Assumed';
  if (!named) return 'Inferred to be of a deal, from';
  return told === 'Reported' ? statedBy(p.cite, editor) : told === 'Stated' ? ownWords : told;
}

const ownWords = 'Stated by itself';

/** Who states of a side what its own people do not. */
function statedBy(cite: string, editor: Editor): string {
  const claim = editor.claim(cite)?.claim;
  const by = claim === undefined ? 'unclear' : toldBy(claim, editor);
  return {
    named: 'Stated by others',
    unnamed: 'Stated by unnamed sources',
    own: 'Stated by the outlet',
    assumed: 'Assumed',
    unclear: 'Stated, unclear by whom',
  }[by];
}

/** What a side would have from a deal, or is after, as what it asks shows. */
function inferred(topic: BargainTopic, key: string, told: Set<string>, editor: Editor): Sentence | undefined {
  if (topic !== 'withDeal' && topic !== 'after') return undefined;
  const main = clearOffer(editor);
  const terms = main?.by.includes(key) ? [...main.terms, ...main.asks] : [];
  const asks = editor.picture.issues
    .flatMap((i) => i.positions.filter((p) => p.party === key).flatMap((p) => heldNow(p, editor)))
    .filter(
      (s) =>
        s.kind === 'demand' && namedIn(s.gist, key, editor) && s.issue !== null && !/^(?:deal|process)\b/.test(s.issue),
    );
  const [ground] = mostSalient(
    [...terms, ...asks].filter((s) => s.kind !== 'offer' && (s.held === 'assumed' || kindLabel(s, editor) !== '')),
    1,
    editor,
  );
  if (ground === undefined) return undefined;
  const whole = printable(editor.context(ground.claims[0]!));
  if (wordCount(whole) > longestGround) return undefined;
  const from = ground.held === 'assumed' ? 'what it is assumed to ask' : 'what it asks';
  const briefly = assumedIn(whole, editor);
  const words = briefly === undefined ? quotation(whole) : told.has(assumedOnce) ? briefly.again : briefly.text;
  if (briefly !== undefined) told.add(assumedOnce);
  told.add(whole);
  return sentence([label(`Inferred from ${from}: `), { text: words }], editor.cite(ground.claims, 1));
}
const longestGround = 35;
/** That the assumed terms were told of a side, among the places told. */
const assumedOnce = 'assumed terms';

/** Passages behind each other in one cell; undefined where there are none. */
function quotedIn(all: readonly PassageOf[], told: Set<string>, editor: Editor): Sentence | undefined {
  if (all.length === 0) return undefined;
  for (const p of all) told.add(`${p.sentence.document.id} ${p.sentence.place}`);
  return sentence(
    all.flatMap((p, i) => [{ text: i === 0 ? '' : '; ' }, ...quotedCell(p, editor)]),
    editor.cite(
      all.map((p) => p.cite),
      mostQuoted,
    ),
  );
}

/** Each cell says how it is known: stated by the party or by others, or assumed. */
function known(statements: readonly Statement[], key: string, editor: Editor): Sentence {
  const shown = cell(statements, editor, statements.length);
  const statement = statements[0]!;
  const own = statement.held === 'stated' && statement.parties.includes(key);
  const how = own ? ownWords : statement.held === 'assumed' ? 'Assumed' : statedBy(statement.claims[0]!, editor);
  return { ...shown, runs: [label(`${how}: `), ...shown.runs] };
}

const label = (text: string): Run => ({ text, mark: 'label' });
