import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { kindShows } from '../lines/gist.js';
import { doubted } from '../lines/manner.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import { isHistory } from './background.js';
import { tellsDecision } from './deciding.js';
import { isRecent } from './recent.js';

/** One who could keep a deal from coming about or from being kept, beside those who lead the sides, and by what. */
export interface Spoiler {
  readonly how: 'approves' | 'against' | 'spoils';
  readonly statement: Statement;
}

/** Days before the latest report after which somebody's stand is no longer looked for. */
const current = 60;
const mostOfEach = 2;
/** What somebody asks for or puts on the table tells of nobody who could spoil it. */
const asks: ReadonlySet<Statement['kind']> = new Set(['demand', 'offer']);
const blocking: ReadonlySet<Statement['kind']> = new Set(['refusal', 'red-line', 'threat']);

/** Who has to approve a deal afterwards, who outside the talks is against it, and whom the reports name as able to spoil it; a few of each. */
export function spoilers(editor: Editor): readonly Spoiler[] {
  const found = known.get(editor) ?? spoilersIn(editor);
  known.set(editor, found);
  return found;
}

/** Two sections ask for them. */
const known = new WeakMap<Editor, readonly Spoiler[]>();

function spoilersIn(editor: Editor): readonly Spoiler[] {
  const { picture, wording } = editor;
  const told = [
    ...new Map([...everyStatement(editor), ...picture.elsewhere].map((s) => [s.claims[0]!, s])).values(),
  ].filter(
    (s) =>
      s.polarity === 'affirmed' &&
      !s.counterfactual &&
      s.held !== 'assumed' &&
      isRecent(s, picture, current) &&
      readsAlone(s, editor) &&
      !isHistory(s, editor) &&
      !doubted(s),
  );
  const outside = (s: Statement) => s.parties.length > 0 && !s.parties.some((k) => picture.between.includes(k));
  const shown = new Set<string>();
  const pick = (how: Spoiler['how'], fits: (s: Statement) => boolean): Spoiler[] =>
    mostSalient(
      told.filter((s) => !shown.has(s.claims[0]!) && fits(s)),
      mostOfEach,
      editor,
    ).map((statement) => {
      shown.add(statement.claims[0]!);
      return { how, statement };
    });
  return [
    ...pick(
      'approves',
      (s) => !asks.has(s.kind) && mentions(s.gist, wording.approvers) && tellsDecision(s.gist, editor),
    ),
    ...pick(
      'against',
      (s) =>
        outside(s) &&
        blocking.has(s.kind) &&
        kindShows(s, editor) &&
        mentions(s.gist, [...wording.agreements, ...wording.dealings]) &&
        mentions(s.gist, [...wording.opposing, ...wording.negators]),
    ),
    // Field commanders who "backed the deal" spoil none.
    ...pick(
      'spoils',
      (s) => !asks.has(s.kind) && mentions(s.gist, wording.spoiling) && !mentions(s.gist, wording.backing),
    ),
  ];
}
