import { bearsOn, pressesOn, type Statement } from '../../picture/index.js';
import { fullAgreement, reachedAgreement, standing } from '../agreement.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, entries, list, listed, paragraph, sentence, soft } from '../compose.js';
import type { Editor } from '../editor.js';
import { everyStatement } from '../every-statement.js';
import { speaker } from '../manner.js';
import { clearOffer } from '../offer.js';
import { isRecent } from '../recent.js';
import { mostSalient, readsAlone } from '../salience.js';
import { said, say } from '../say.js';
import { spoilers } from '../spoilers.js';
import { isMoveOf } from '../stance.js';
import { spokenOf, toldAnywhere } from '../told-anywhere.js';
import { mentions, negatedClause } from '../words.js';
import { affirmed, bargainRows, pressing, wayOut } from './bargain-rows.js';

/** No-deal alternatives, zone of agreement, barriers, ripeness, and what would make the answer yes; no reservation value is ever made up. */
export function bargain(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const sides = picture.between;
  const rows = bargainRows(editor);
  const told = rows.filter(({ cells }) => cells.some((c) => c !== undefined));
  const unknown = [...rows.filter((row) => !told.includes(row)).map(({ label }) => label), 'The least it would take'];
  const blocks: BriefBlock[] = [];
  if (sides.length > 0 && told.length > 0)
    blocks.push(
      entries(
        'The bargain, as far as it is reported',
        ['', ...sides.map((k) => capital(editor.name(k)))],
        told.map(({ label, cells }) => [sentence(label), ...cells.map((c) => c ?? soft('Unknown: not reported'))]),
        {},
      ),
    );
  if (sides.length > 0 && unknown.length > 0)
    blocks.push(
      paragraph(
        soft(
          `Unknown for ${sides.length === 2 ? 'either side' : 'every side'}, as nothing was read that says it in so many words: ${listed(unknown.filter((label) => label !== withoutDeal || !spokenOf(editor, 'noDeal')).map(lowerFirst))}.`,
        ),
      ),
    );
  // What no claim tells a side has without a deal a sentence may tell.
  if (unknown.includes(withoutDeal) && standing(editor) !== 'agreed')
    for (const { quote, cite } of toldAnywhere(editor, 'noDeal').slice(0, mostWithout))
      blocks.push(
        paragraph(
          sentence(
            [
              { text: 'Without a deal, in the reports\u2019 words: ', mark: 'label' },
              { text: `\u201c${quote}\u201d.` },
            ],
            editor.cite([cite], 1),
          ),
        ),
      );
  const anybody = costsOfNobody(editor);
  if (anybody !== undefined) blocks.push(paragraph(anybody));
  blocks.push(paragraph(zone(editor), ripeness(editor), yes(editor)));
  blocks.push(list(barriers(editor).map((b) => [b])));
  return blocks;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const mostCosts = 2;
const mostWithout = 2;
const withoutDeal = 'What it has if there is no deal';

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
        ...said(s, editor, { unlabelled: true }),
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

function zone(editor: Editor): Sentence {
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
  const silent = picture.between.filter((k) => !affirmed(picture.outlook.noDeal).some((s) => bearsOn(s, k, picture)));
  const reason =
    silent.length > 0 && !spokenOf(editor, 'noDeal')
      ? `nothing was read that says what ${editor.names(silent)} would get without a deal`
      : 'the reports give outlooks without a deal, but not what either side would accept instead';
  return sentence([lead, { text: `undetermined, as ${reason}.` }]);
}

/** What is given on a condition tells what it takes. */
const gives: ReadonlySet<string> = new Set(['offer', 'concession', 'acceptance']);

/** Does it hurt each side, does each see a way out: told for each, or said to be unknown. */
function ripeness(editor: Editor): Sentence {
  const { between } = editor.picture;
  const ground: string[] = [];
  const answer = (find: (key: string) => readonly Statement[]): string => {
    const of = between.map((k) => ({ k, s: mostSalient(find(k), 1, editor)[0] }));
    ground.push(...of.flatMap(({ s }) => s?.claims.slice(0, 1) ?? []));
    const own = ({ k, s }: (typeof of)[number]) => s?.held === 'stated' && s.parties.includes(k);
    const keys = (fits: (x: (typeof of)[number]) => boolean) => of.filter(fits).map(({ k }) => k);
    const part = (sides: readonly string[], how: string) =>
      sides.length === 0 ? [] : [sides.length === of.length ? how : `${how} for ${editor.names(sides)}`];
    return listed([
      ...part(keys(own), 'stated'),
      ...part(
        keys((x) => x.s !== undefined && !own(x)),
        'told by others',
      ),
      ...part(
        keys((x) => x.s === undefined),
        'unknown',
      ),
    ]);
  };
  const hurts = answer((k) => pressing(k, editor).filter((s) => readsAlone(s, editor)));
  const sees = answer((k) => wayOut(k, editor).filter((s) => readsAlone(s, editor)));
  const ripe = hurts.includes('unknown') || sees.includes('unknown') ? 'undetermined' : 'possible, and not shown';
  return sentence(
    [
      { text: 'Ripeness: ', mark: 'label' },
      { text: `${ripe}. That going on hurts each side is ${hurts}; that each sees a way out is ${sees}.` },
    ],
    editor.cite([...new Set(ground)], 2),
  );
}

function yes(editor: Editor): Sentence {
  const { picture } = editor;
  const main = clearOffer(editor);
  const responders = (main?.to ?? []).filter((k) => picture.between.includes(k));
  const asking = responders.length > 0 ? responders : picture.between;
  const wants = picture.issues
    .flatMap((i) => i.positions)
    .filter((p) => asking.includes(p.party))
    .flatMap((p) => p.current)
    .filter((s) => gives.has(s.kind) && s.condition !== null && asking.some((k) => isMoveOf(s, k, editor)));
  if (standing(editor) === 'agreed') return completing(editor);
  const lead = { text: 'What would make the answer yes: ', mark: 'label' as const };
  const [first] = mostSalient(wants, 1, editor);
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
    [lead, { text: 'by its own words, ' }, ...said(first, editor), { text: '.' }],
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
  return sentence(
    [lead, ...said(next, editor, { unlabelled: true }), { text: '.' }],
    editor.cite(next.claims.slice(0, 1), 1),
  );
}

/** Days before the latest report within which distrust still counts. */
const current = 30;

function barriers(editor: Editor): Sentence[] {
  const { picture } = editor;
  const ofSides = (s: Statement) => s.parties.some((k) => picture.between.includes(k));
  const withheld = picture.disclosures.filter(
    (d) =>
      ofSides(d) &&
      (mentions(d.gist, editor.wording.secret) ||
        (mentions(d.gist, editor.wording.withholding) && (d.withheld || negatedClause(d.gist, editor)))),
  );
  const clearest = (all: readonly Statement[]) =>
    mostSalient(
      all.filter((s) => readsAlone(s, editor)),
      1,
      editor,
    )[0];
  const setUp = clearest(withheld);
  // Where more than those who talk have to say yes.
  const [approval] = setUp === undefined ? spoilers(editor).filter(({ how }) => how !== 'spoils') : [];
  const doubting = clearest(
    everyStatement(editor).filter(
      (s) => s.polarity === 'affirmed' && isRecent(s, picture, current) && mentions(s.gist, editor.wording.distrust),
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
