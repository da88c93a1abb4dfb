import { pressesOn, type Statement } from '../../picture/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, entries, list, listed, paragraph, sentence, soft, textOf } from '../compose.js';
import type { Editor } from '../editor.js';
import { isMoveOf } from '../labels/stance.js';
import { doubted, speaker } from '../lines/manner.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said, say } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { affirmed } from '../searches/bargain-claims.js';
import type { BargainTopic } from '../searches/bargained.js';
import { everyStatement } from '../searches/every-statement.js';
import { keptBack } from '../searches/kept-back.js';
import { toldAnywhere } from '../searches/told-anywhere.js';
import { fullAgreement, reachedAgreement, standing } from '../standing/agreement.js';
import { clearOffer } from '../standing/offer.js';
import { isRecent } from '../standing/recent.js';
import { spoilers } from '../standing/spoilers.js';
import { type BargainRow, bargainRows } from './bargain-rows.js';
import { designTold } from './design-told.js';

/** No-deal alternatives, zone of agreement, barriers, ripeness, and what would make the answer yes; no reservation value is ever made up. */
export function bargain(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const sides = picture.between;
  const rows = bargainRows(editor);
  const blocks: BriefBlock[] = [];
  if (sides.length > 0) {
    const told = rows.filter(({ cells, hints, unclear }) =>
      [...cells, ...hints, unclear].some((c) => c !== undefined && textOf(c) !== ''),
    );
    // The least that a side would take is its own secret: what a report gave for it would be a claim like any other.
    const unknown = [...rows.filter((r) => !told.includes(r) && r.topic !== 'gap').map((r) => r.label), leastLabel];
    blocks.push(
      entries(
        'The bargain, as far as it is reported',
        ['', ...sides.map((k) => capital(editor.name(k))), 'Of all of them, or whose is not plain'],
        [
          ...told.map(({ label, cells, hints, unclear }) => [
            sentence(label),
            ...cells.map((c, i) => c ?? hints[i] ?? soft('Unknown: not reported')),
            unclear ?? sentence(''),
          ]),
          [
            sentence('What no sentence was read to tell'),
            ...sides.map(() => soft(`Unknown: ${unknown.map(lowerFirst).join('; ')}`)),
            sentence(''),
          ],
        ],
        {},
      ),
    );
  }
  const anybody = costsOfNobody(editor);
  if (anybody !== undefined) blocks.push(paragraph(anybody));
  blocks.push(paragraph(zone(editor, rows), ripeness(editor, rows), yes(editor, rows)));
  blocks.push(list([...barriers(editor), ...designTold(editor)].map((b) => [b])));
  return blocks;
}

const mostCosts = 2;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const leastLabel = 'The least it would take';

/** What going on costs where no side is named with it: it presses on all of them, or on none. */
function costsOfNobody(editor: Editor): Sentence | undefined {
  const { picture } = editor;
  const told = mostSalient(
    affirmed(picture.pressures).filter(
      (s) =>
        readsAlone(s, editor) &&
        // "Health care costs the owners a fortune": that would go on with a deal too.
        mentions(s.gist, editor.wording.goesOn) &&
        !picture.between.some((k) => pressesOn(s, k, picture)),
    ),
    mostCosts,
    editor,
  );
  if (told.length === 0) return undefined;
  return sentence(
    [
      { text: 'Told of no side by name: ', mark: 'label' },
      ...told.flatMap((s, i) => [
        { text: i === 0 ? '' : '; ' },
        ...said(s, editor),
        { text: ` (${speaker(s, editor)})`, mark: 'soft' as const },
      ]),
      { text: '.' },
    ],
    editor.cite(
      told.map((s) => s.claims[0]!),
      mostCosts,
    ),
  );
}

function zone(editor: Editor, rows: readonly BargainRow[]): Sentence {
  const { picture } = editor;
  const lead = { text: 'Zone of possible agreement: ', mark: 'label' as const };
  const reached = fullAgreement(editor);
  if (reached !== undefined) {
    const who = reached.outside.length === 0 ? '' : ` between ${editor.names(reached.parties)}`;
    const rest = reached.outside.length === 0 ? '' : `; undetermined for ${editor.names(reached.outside)}`;
    return sentence(
      [lead, { text: `present, as an agreement${who} is reported${rest}.` }],
      editor.cite(reached.statement.claims, 1),
    );
  }
  const told = (topic: BargainTopic) => cellsOf(rows, topic).filter((c) => c !== undefined);
  const [gap, without] = [told('gap'), told('noDeal')];
  const rest = without.length === 0 ? '' : '; what there is without a deal stands above';
  // How far apart they are is the one thing that bears on it: it is said here too, by the clause that tells it.
  const distance = gap[0]?.runs ?? [];
  return sentence(
    [
      lead,
      { text: `undetermined, as no report tells the least that ${either(picture.between.length)} would take${rest}.` },
      ...(distance.length === 0 ? [] : [{ text: ' On how far apart they are: ' }, ...distance, { text: '.' }]),
    ],
    [...gap, ...without].flatMap((c) => c.cites.slice(0, 1)).slice(0, 2),
  );
}

const either = (sides: number): string => (sides === 2 ? 'either side' : 'any side');

/** All that a row tells, of each side and of all of them. */
const cellsOf = (rows: readonly BargainRow[], topic: BargainTopic): readonly (Sentence | undefined)[] =>
  rows
    .filter((r) => r.topic === topic)
    .flatMap((r) => [...r.cells, r.unclear])
    .map((c) => (c?.cites.length ? c : undefined));

/** What is given on a condition tells what it takes. */
const gives: ReadonlySet<string> = new Set(['offer', 'concession', 'acceptance']);

/** What hurts each side, by itself and by what would follow. */
const mostHurt = 4;

/** Does it hurt each side, does each see a way out: for which sides words on it are quoted, and for which it is unknown. */
function ripeness(editor: Editor, rows: readonly BargainRow[]): Sentence {
  const { between } = editor.picture;
  const sides = (...topics: BargainTopic[]) =>
    between.filter((_, i) => topics.some((t) => cellsOf(rows, t)[i] !== undefined));
  const whole = (topic: BargainTopic) => cellsOf(rows, topic)[between.length] !== undefined;
  const told = (of: readonly string[], all: boolean): string => {
    const rest = between.filter((k) => !of.includes(k));
    if (of.length === 0)
      return all ? `told of the talks, not of ${either(between.length)}` : `unknown for ${either(between.length)}`;
    const some = rest.length > 0 ? editor.names(of) : between.length === 2 ? 'both' : 'all';
    return `told of ${some}${rest.length > 0 ? `, and unknown for ${editor.names(rest)}` : ''}`;
  };
  const [hurt, out] = [sides('presses', 'noDeal'), sides('wayOut')];
  const ripe = hurt.length < between.length || out.length < between.length ? 'undetermined' : 'possible, and not shown';
  return sentence(
    [
      { text: 'Ripeness: ', mark: 'label' },
      {
        text: `${ripe}. What going on costs or threatens is ${told(hurt, whole('presses'))}; what each thinks of a way out is ${told(out, whole('wayOut'))}.`,
      },
    ],
    [
      ...new Set(
        (['presses', 'noDeal', 'wayOut'] as const).flatMap((topic) =>
          cellsOf(rows, topic).flatMap((c) => c?.cites.slice(0, 1) ?? []),
        ),
      ),
    ].slice(0, mostHurt),
  );
}

function yes(editor: Editor, rows: readonly BargainRow[]): Sentence {
  const { picture } = editor;
  const main = clearOffer(editor);
  const responders = (main?.to ?? []).filter((k) => picture.between.includes(k));
  const asking = responders.length > 0 ? responders : picture.between;
  const wants = picture.issues
    .flatMap((i) => i.positions)
    .filter((p) => asking.includes(p.party))
    .flatMap((p) => p.current)
    // What both have agreed to asks for no yes any more.
    .filter((s) => gives.has(s.kind) && s.condition !== null && s.parties.length === 1)
    .filter((s) => asking.some((k) => isMoveOf(s, k, editor)));
  if (standing(editor) === 'agreed') return completing(editor);
  const lead = { text: 'What would make the answer yes: ', mark: 'label' as const };
  const [first] = mostSalient(wants, 1, editor);
  const row = cellsOf(rows, 'yes');
  const conditions = picture.between.filter((k, i) => asking.includes(k) && row[i] !== undefined);
  if (conditions.length > 0)
    return sentence(
      [lead, { text: `the conditions told of ${editor.names(conditions)} stand above.` }],
      row.flatMap((c) => c?.cites.slice(0, 1) ?? []).slice(0, 2),
    );
  if (first === undefined)
    return sentence([
      lead,
      {
        text: `nothing was read in which ${
          listed(
            asking.map((k) => editor.name(k)),
            'or',
          ) || 'a side'
        } says for what it would agree.`,
      },
    ]);
  return sentence(
    [lead, { text: `told of ${editor.name(first.parties[0]!)}: ` }, ...said(first, editor), { text: '.' }],
    editor.cite(
      [first, ...wants.filter((w) => w !== first)].map((w) => w.claims[0]!),
      2,
    ),
  );
}

/** What an agreement still needs: those who have to approve it, as far as that is told with it or since. */
function completing(editor: Editor): Sentence {
  const lead = { text: 'What would complete it: ', mark: 'label' as const };
  const since = reachedAgreement(editor)?.statement.reported ?? '';
  const [next] = mostSalient(
    editor.picture.process.authority.filter(
      (s) =>
        s.polarity === 'affirmed' &&
        s.condition === null &&
        (s.reported ?? '') >= since &&
        readsAlone(s, editor) &&
        mentions(s.gist, [...editor.wording.ratifying, ...editor.wording.deciding]),
    ),
    1,
    editor,
  );
  // What no claim tells a sentence may.
  const [told] = next === undefined ? toldAnywhere(editor, 'approval') : [];
  if (told !== undefined)
    return sentence([lead, { text: `on approval, \u201c${told.quote}\u201d.` }], editor.cite([told.cite], 1));
  if (next === undefined) return sentence([lead, { text: 'nothing was read that says who has to approve it.' }]);
  return sentence([lead, ...said(next, editor), { text: '.' }], editor.cite(next.claims.slice(0, 1), 1));
}

/** Days before the latest report within which distrust still counts. */
const current = 30;

function barriers(editor: Editor): Sentence[] {
  const { picture } = editor;
  const clearest = (all: readonly Statement[]) =>
    mostSalient(
      all.filter((s) => readsAlone(s, editor)),
      1,
      editor,
    )[0];
  const setUp = clearest(keptBack(editor));
  // Where more than those who talk have to say yes.
  const [approval] = setUp === undefined ? spoilers(editor).filter(({ how }) => how !== 'spoils') : [];
  const doubting = clearest(
    everyStatement(editor).filter(
      (s) =>
        s.polarity === 'affirmed' &&
        !doubted(s) &&
        isRecent(s, picture, current) &&
        mentions(s.gist, editor.wording.distrust),
    ),
  );
  const design = Object.entries(editor.wording.design)
    .filter(([code]) => picture.unknowns.some((u) => u.code === code))
    .map(([, words]) => words);
  // "Has not threatened to leave" is none.
  const threats = affirmed(picture.threats).filter((s) => !mentions(s.gist, editor.wording.unthreatened));
  const tactics = [...threats, ...picture.offers.filter((o) => o.final).map((o) => o.statement)];
  const line = (label: string, statement: Statement): Sentence => {
    const full = say(statement, editor);
    return { ...full, runs: [{ text: `${label}: `, mark: 'label' }, ...full.runs] };
  };
  const tactic = clearest(tactics);
  const silent = [
    setUp === undefined && approval === undefined ? 'set-up' : '',
    tactic === undefined ? 'tactics' : '',
  ].filter((w) => w !== '');
  return [
    ...(setUp === undefined ? [] : [line('Barrier, set-up', setUp)]),
    ...(approval === undefined ? [] : [line('Barrier, set-up (more than the sides must agree)', approval.statement)]),
    ...(doubting === undefined ? [] : [line('Barrier, trust', doubting)]),
    ...(design.length === 0
      ? []
      : [sentence([{ text: 'Barrier, deal design: ', mark: 'label' }, { text: `${listed(design.slice(0, 2))}.` }])]),
    ...(tactic === undefined ? [] : [line('Barrier, tactics', tactic)]),
    ...(silent.length === 0
      ? []
      : [sentence([{ text: `No barrier of ${listed(silent, 'or')} was read.`, mark: 'soft' as const }])]),
  ];
}
