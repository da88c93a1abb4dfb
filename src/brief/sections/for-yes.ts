import type { Sentence } from '../brief.js';
import { mayBeTold } from '../cells/told-of-side.js';
import { capital, listed, possessive, sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { isMoveOf } from '../labels/stance.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { fewReports } from '../reports.js';
import { clauseWith } from '../searches/clauses-with.js';
import { toldAnywhere } from '../searches/told-anywhere.js';
import { weighedWords } from '../searches/weighed-words.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
import { clearOffer } from '../standing/offer.js';
import type { BargainRow } from './bargain-rows.js';
import { quotedIn } from './ripeness.js';

/** What is given on a condition tells what it takes. */
const gives: ReadonlySet<string> = new Set(['offer', 'concession', 'acceptance']);

/** Who has the next word: those to whom the offer on the table is made, else all sides. */
export function answering(editor: Editor): readonly string[] {
  const { between } = editor.picture;
  const to = (clearOffer(editor)?.to ?? []).filter((k) => between.includes(k));
  return to.length > 0 ? to : between;
}

/** What would make the answer yes: the conditions told of those who have the next word; else what is told to speak for a yes and against it. */
export function forYes(rows: readonly BargainRow[], editor: Editor): Sentence[] {
  const { picture } = editor;
  if (standing(editor) === 'agreed') return [completing(editor)];
  const lead = { text: 'What would make the answer yes: ', mark: 'label' as const };
  const asking = answering(editor);
  const told = picture.between.flatMap((side, i) =>
    asking.includes(side)
      ? (rows.find((r) => r.topic === 'yes')?.items[i] ?? []).slice(0, 1).map((item) => ({ side, item }))
      : [],
  );
  if (told.length > 0)
    return [
      sentence(
        // A few of the words would leave out on what it hangs.
        [
          lead,
          {
            text:
              picture.evidence.documents.length <= fewReports
                ? `see what ${editor.names(told.map(({ side }) => side))} ${told.length > 1 ? 'ask' : 'asks'} under ${editor.wording.sections.issues}.`
                : `see \u201cAsks\u201d for ${editor.names(told.map(({ side }) => side))}.`,
          },
        ],
        editor.cite(
          told.map(({ item }) => item.cite),
          told.length,
        ),
      ),
    ];
  const wants = picture.issues
    .flatMap((i) => i.positions)
    .filter((p) => asking.includes(p.party))
    .flatMap((p) => p.current)
    // What both have agreed to asks for no yes any more.
    .filter((s) => gives.has(s.kind) && s.condition !== null && s.parties.length === 1)
    .filter((s) => asking.some((k) => isMoveOf(s, k, editor)));
  const [first] = mostSalient(wants, 1, editor);
  if (first !== undefined)
    return [
      sentence(
        [lead, { text: `told of ${editor.name(first.parties[0]!)}: ` }, ...said(first, editor), { text: '.' }],
        editor.cite(
          [first, ...wants.filter((w) => w !== first)].map((w) => w.claims[0]!),
          2,
        ),
      ),
    ];
  const whose = listed(
    asking.map((k) => editor.name(k)),
    'or',
  );
  const open = asking.length === 1 ? `${possessive(whose)} conditions` : `conditions of ${whose || 'either side'}`;
  return [
    ...(asking.some((k) => mayBeTold('asks', editor, k))
      ? []
      : [sentence([lead, { text: `${open} are not reported.` }])]),
    ...asking.flatMap((k) => speaking(rows, picture.between.indexOf(k), asking.length > 1 ? k : null, editor)),
  ];
}

/** The gain and the cost of a no that speak for a yes of one side, and the price that speaks against it: their words stand above. */
function speaking(rows: readonly BargainRow[], side: number, name: string | null, editor: Editor): Sentence[] {
  const { gaining, price } = weighedWords();
  const items = (topic: string) => rows.find((r) => r.topic === topic)?.items[side] ?? [];
  const part = (words: readonly string[]) =>
    items('withDeal').find((item) => clauseWith(quotedIn(item), words, editor) !== undefined);
  const [gain, paid, [no]] = [part(gaining), part(price), items('noDeal')];
  if (gain === undefined && no === undefined && paid === undefined) return [];
  const toward = [gain === undefined ? '' : 'the gain', no === undefined ? '' : 'what is said to follow a no'].filter(
    (w) => w !== '',
  );
  const speak = [
    ...(toward.length === 0 ? [] : [`${listed(toward)} ${toward.length > 1 ? 'speak' : 'speaks'} for a yes`]),
    ...(paid === undefined ? [] : [toward.length === 0 ? 'the price speaks against a yes' : 'the price against it']),
  ].join(', ');
  return [
    sentence(
      `${name === null ? capital(speak) : `Of ${editor.name(name)}: ${speak}`}.`,
      editor.cite(
        [gain, no, paid].flatMap((item) => item?.cite ?? []),
        3,
      ),
    ),
  ];
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
  if (next === undefined) return sentence([lead, { text: 'who has to approve it is not reported.' }]);
  return sentence([lead, ...said(next, editor), { text: '.' }], editor.cite(next.claims.slice(0, 1), 1));
}
