import type { BargainAnswer, TurningPoint } from '../../modelling/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { listed, paragraph, sentence } from '../compose.js';
import type { Editor } from '../editor.js';

/** Turning points that are told, and moves that are named. */
const MOST_TURNS = 2;
const MOST_MOVES = 3;
/** Share of what is uncertain that is assumed, from which on only what it would take is told. */
const HARDLY_REPORTED = 0.95;

/**
 * What it would take for the answer to be yes, as far as a drafted model carries: how much of the answer is assumed comes first, every figure
 * stands behind an "if". Issues and their steps go by the pack's names, never by a report's words, which would read as if they were on
 * offer. It is no forecast and no advice.
 */
export function bargainAnswer(answer: BargainAnswer, editor: Editor): BriefBlock {
  if (answer.restsOn.numbers.claims === 0) return paragraph(assumedAlone(answer, editor));
  // Figures that rest on next to nothing would only look like knowledge; `rapporteur model` has them, each with its assumption.
  if ((answer.restsOn.assumptionShare ?? 0) >= HARDLY_REPORTED)
    return paragraph(tooLittle(answer, editor), ...movement(answer, editor));
  return paragraph(share(answer, editor), draws(answer), turns(answer, editor), moves(answer, editor));
}

const LABEL = { text: 'From stated assumptions: ', mark: 'label' as const };
const percent = (x: number) => `${Math.round(100 * x)} %`;

const offered = ({ by, reported }: BargainAnswer, editor: Editor): string =>
  reported ? `the offer of ${editor.name(by)}` : `all that ${editor.name(by)} asks for`;

function share(answer: BargainAnswer, editor: Editor): Sentence {
  const assumed = answer.restsOn.assumptionShare ?? 0;
  return sentence(
    [
      LABEL,
      {
        text: `of what is uncertain about how ${editor.name(answer.to)} would answer ${offered(answer, editor)}, ${percent(assumed)} is assumed, the rest reported.`,
      },
    ],
    editor.cite(answer.claims, 1),
  );
}

/** Where next to all is assumed: that the answer cannot be worked out, and no figure but how much would be assumed. */
function tooLittle(answer: BargainAnswer, editor: Editor): Sentence {
  const assumed = answer.restsOn.assumptionShare ?? 0;
  return sentence(
    [
      LABEL,
      {
        text: `too little is reported to work out how ${editor.name(answer.to)} would answer ${offered(answer, editor)}: ${assumed >= 0.995 ? 'nearly all' : percent(assumed)} of what is uncertain would be assumed.`,
      },
    ],
    editor.cite(answer.claims, 1),
  );
}

/** What a no would turn on, as far as assumptions go. */
function movement({ by, accepts, moves: all }: BargainAnswer, editor: Editor): Sentence[] {
  if (accepts || all.length === 0) return [];
  const shown = all.slice(0, MOST_MOVES);
  return [
    sentence(
      `On those assumptions a yes would take movement by ${editor.name(by)} on ${listed(shown.map((m) => m.issue.toLowerCase()))}.`,
      editor.cite(
        shown.flatMap((m) => m.claims.slice(0, 1)),
        MOST_MOVES,
      ),
    ),
  ];
}

function assumedAlone(answer: BargainAnswer, editor: Editor): Sentence {
  return sentence([
    LABEL,
    {
      text: `no report gives a number that bears on how ${editor.name(answer.to)} would answer ${offered(answer, editor)}, so that nothing of the answer is told here.`,
    },
  ]);
}

/** Which movement would make a no a yes with every number at its best guess. */
function moves(answer: BargainAnswer, editor: Editor): Sentence {
  const { by, to, accepts } = answer;
  const lead = 'With every number at its best guess';
  if (accepts)
    return sentence(`${lead}, ${offered(answer, editor)} suits ${editor.name(to)} better than no deal as it stands.`);
  if (answer.moves.length === 0)
    return sentence(`${lead}, the answer is no, and no package of these issues makes it yes.`);
  const shown = answer.moves.slice(0, MOST_MOVES);
  const named = shown.map((m) => m.issue.toLowerCase() + (m.to === null ? '' : ` (as far as ${m.to.toLowerCase()})`));
  const more = answer.moves.length > MOST_MOVES ? ` and ${answer.moves.length - MOST_MOVES} more` : '';
  return sentence(
    `${lead}, the answer is no, and becomes yes if ${editor.name(by)} moves on ${listed(named)}${more}.`,
    editor.cite(
      shown.flatMap((m) => m.claims.slice(0, 1)),
      MOST_MOVES,
    ),
  );
}

/** The values of single numbers at which the answer turns, as conditions of a yes. */
function turns(answer: BargainAnswer, editor: Editor): Sentence {
  const side = editor.name(answer.to);
  const told = answer.turningPoints.flatMap((point) => {
    const words = condition(point);
    return words === null ? [] : [{ point, words }];
  });
  const shown = told.slice(0, MOST_TURNS);
  if (shown.length === 0)
    return sentence(`What no deal is worth does not turn the answer of ${side} within the range assumed for it.`);
  const conditions = shown.map((t) => `if ${t.words}`);
  return sentence(
    answer.accepts
      ? `All else unchanged, ${side} would still accept ${listed(conditions)}, and otherwise not.`
      : `All else unchanged, ${side} would accept this offer ${listed(conditions, 'or')}, and otherwise not.`,
    editor.cite(
      shown.flatMap((t) => t.point.claims.slice(0, 1)),
      MOST_TURNS,
    ),
  );
}

/** Nothing for the worth of single options, which the model file lists. */
function condition({ of, issue, at, yes }: TurningPoint): string | null {
  const than = `${yes === 'above' ? 'more' : 'less'} than ${percent(at)}`;
  switch (of) {
    case 'no-deal':
      return `no deal is worth ${than} of all that it asks for`;
    case 'chance':
      return `what is foretold without a deal has a chance of ${than}`;
    case 'foretold':
      return `what is foretold without a deal would be worth ${than} of all that it asks for`;
    case 'weight':
      return `${issue.toLowerCase()} counts for ${than} of the whole`;
    default:
      return null;
  }
}

function draws({ share: [low, high] }: BargainAnswer): Sentence {
  const [a, b] = [Math.round(100 * low), Math.round(100 * high)];
  return sentence(
    `Over all ranges the offer comes out ahead of no deal in about ${a === b ? a : `${a} to ${b}`} of 100 draws, which measures what is not known and is no forecast.`,
  );
}
