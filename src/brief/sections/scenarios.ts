import type { Statement } from '../../picture/index.js';
import type { BriefBlock, DecisionChart, Sentence } from '../brief.js';
import { list, listed, paragraph, sentence } from '../compose.js';
import { saidByNobody } from '../denial.js';
import type { Editor } from '../editor.js';
import { kindShows, standsAlone } from '../gist.js';
import { speaker } from '../manner.js';
import { clearOffer } from '../offer.js';
import { mostSalient, readsAlone } from '../salience.js';
import { said, say } from '../say.js';
import { mentions } from '../words.js';
import { clearest } from './contradictions.js';

/** Accepted, declined, drift, each as reported; and a rival reading with what would tell it apart. */
export function scenarios(editor: Editor): BriefBlock[] {
  const { outlook } = editor.picture;
  const told = (all: readonly Statement[]) =>
    mostSalient(
      all.filter((s) => standsAlone(s, editor) && !saidByNobody(s, editor) && !hangsOn(s, editor)),
      4,
      editor,
    );
  const branches = [
    { label: 'Accepted', statements: told(outlook.deal) },
    { label: 'Declined', statements: told(outlook.noDeal) },
    { label: 'Drift', statements: told(outlook.drift) },
  ];
  const blocks: BriefBlock[] = [list(branches.map(({ label, statements }) => branch(label, statements, editor)))];
  if (outlook.deal.length + outlook.noDeal.length > 0) {
    const by = clearOffer(editor)?.by ?? [];
    const chart: DecisionChart = {
      chart: 'decision',
      title: 'What is said to follow',
      root: by.length > 0 ? `The offer by ${editor.names(by)}` : 'A deal',
      branches: branches.map(({ label, statements }) => ({
        label,
        outcomes: statements.map((s) => ({
          text: said(s, editor, { unconditioned: true, unlabelled: true })
            .map((r) => r.text)
            .join(''),
          cites: editor.cite(s.claims, 1),
        })),
      })),
    };
    blocks.push({ type: 'chart', chart });
  }
  blocks.push(paragraph(...rival(editor)));
  return blocks;
}

/** How far before "in that case" the case may stand, in characters. */
const reach = 500;
const pointing = (condition: string | null, editor: Editor): boolean =>
  condition !== null && mentions(condition, editor.wording.anaphoric);

/** "In that case, …" where no condition stands just before: what it hangs on is not told. */
function hangsOn(s: Statement, editor: Editor): boolean {
  const claim = editor.claim(s.claims[0]!)?.claim;
  if (claim === undefined || !pointing(s.condition, editor)) return false;
  return !editor.picture.claims.some(
    ({ claim: c }) =>
      c.document.id === claim.document.id &&
      c.condition !== null &&
      !pointing(c.condition.text, editor) &&
      c.span[0] < claim.span[0] &&
      claim.span[0] - c.span[0] <= reach,
  );
}

function branch(label: string, statements: readonly Statement[], editor: Editor): Sentence[] {
  const lead = { text: `${label}: `, mark: 'strong' as const };
  if (statements.length === 0) return [sentence([lead, { text: 'no report says what would follow.', mark: 'soft' }])];
  return statements.slice(0, 2).map((s, i) => {
    const full = say(s, editor, {
      unlabelled: true,
      unconditioned: (label === 'Declined' && i > 0) || pointing(s.condition, editor),
    });
    return i === 0 ? { ...full, runs: [lead, ...full.runs] } : full;
  });
}

/** The reading that would explain the same reports otherwise; it is chosen by what the account rests on. */
function rival(editor: Editor): Sentence[] {
  const { picture } = editor;
  const { anonymous, named, ownVoice } = picture.evidence;
  const main = clearOffer(editor);
  const maker = main === undefined ? [] : main.by.filter((k) => picture.between.includes(k));
  const lead = { text: 'Rival reading: ', mark: 'strong' as const };
  const [clash] = clearest(editor).filter((c) => standsAlone(c.one, editor) && standsAlone(c.other, editor));
  if (clash !== undefined)
    return [
      sentence(
        [
          lead,
          { text: `${speaker(clash.other, editor)} is right and ${speaker(clash.one, editor)} is not: ` },
          ...said(clash.other, editor, { unlabelled: true }),
          { text: '.' },
        ],
        editor.cite([clash.other.claims[0]!, clash.one.claims[0]!]),
      ),
      sentence('A document, or a second origin without a side in it, would tell the two apart.'),
    ];
  if (main !== undefined && (anonymous > named || picture.evidence.origins.length < 2)) {
    const who = editor.names(maker) || 'its maker';
    return [
      sentence(
        [
          lead,
          {
            text: `the account is itself a move: those who told it want the offer by ${who} taken, or taken for the last word.`,
          },
        ],
        editor.cite(main.claims, 1),
      ),
      sentence(
        `Published terms, or ${listed(picture.between.filter((k) => !maker.includes(k)).map((k) => editor.name(k))) || 'the other side'} speaking for itself, would tell them apart; so would a new offer after the one called last.`.replace(
          main.final ? '' : '; so would a new offer after the one called last',
          '',
        ),
      ),
    ];
  }
  const hard = [...picture.threats, ...picture.issues.flatMap((i) => i.positions.flatMap((p) => p.current))].filter(
    (s) =>
      ['threat', 'refusal', 'red-line'].includes(s.kind) &&
      s.polarity === 'affirmed' &&
      s.parties.some((k) => picture.between.includes(k)) &&
      readsAlone(s, editor) &&
      kindShows(s, editor),
  );
  const [harder] = mostSalient(hard, 1, editor);
  if (harder !== undefined)
    return [
      sentence(
        [
          lead,
          { text: 'the hard words are for bargaining, and the sides are nearer than they say: ' },
          ...said(harder, editor),
          { text: '.' },
        ],
        editor.cite(harder.claims, 1),
      ),
      sentence('Whether the act follows the word by its date would tell them apart.'),
    ];
  return [
    sentence([
      lead,
      {
        text: `the talks matter less than they seem, and the sides talk for their audiences${ownVoice > named ? '; most of this is the outlets\u2019 own voice' : ''}.`,
      },
    ]),
    sentence('A concession that costs its maker something would tell them apart.'),
  ];
}
