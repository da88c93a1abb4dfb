import type { BargainAnswer, TurningPoint } from '../../modelling/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, listed, paragraph, sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { lowered } from '../words.js';

/**
 * What it would take for the answer to be yes, as far as a drafted model carries: every figure stands behind an "if", and how much
 * of the answer is assumed comes first. Where no number rests on claims that is said, in two sentences. It is no forecast and no advice.
 */
export function bargainAnswer(answer: BargainAnswer, editor: Editor): BriefBlock {
  const points = answer.turningPoints.filter((p) => p.of !== 'weight');
  const [widest] = points;
  const reported = points.find((p) => p !== widest && p.claims.length > 0);
  if (answer.restsOn.numbers.claims === 0)
    return paragraph(
      assumedAlone(answer, editor),
      widest ? turning(widest, answer, editor) : noneTurns(answer, editor),
    );
  return paragraph(
    share(answer, editor),
    ...[widest, reported].flatMap((p) => (p ? [turning(p, answer, editor)] : [])),
    ...(answer.changes.length > 0 ? [changes(answer, editor)] : []),
    draws(answer),
  );
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
        text: `of what is uncertain about how ${editor.name(answer.to)} would answer ${offered(answer, editor)}, ${assumed >= 0.995 ? 'nearly all' : percent(assumed)} is assumed (rapporteur model lists it), the rest reported.`,
      },
    ],
    editor.cite(answer.claims, 1),
  );
}

function assumedAlone(answer: BargainAnswer, editor: Editor): Sentence {
  return sentence([
    LABEL,
    {
      text: `no report gives a number that bears on how ${editor.name(answer.to)} would answer ${offered(answer, editor)}, so that all of what follows is assumed (rapporteur model lists it).`,
    },
  ]);
}

const noneTurns = (answer: BargainAnswer, editor: Editor): Sentence =>
  sentence(`No single number turns the answer of ${editor.name(answer.to)} within the range assumed for it.`);

/** At which value of one number the answer turns; what the number is of comes last, since it is in the words of a report. */
function turning(point: TurningPoint, answer: BargainAnswer, editor: Editor): Sentence {
  const subject = capital(offered(answer, editor));
  const side = editor.name(answer.to);
  const of = lowered(editor.print(point.name), editor);
  const way = point.yes === 'above' ? 'more' : 'less';
  const text =
    point.of === 'no-deal'
      ? `${subject} would suit it better than no deal if ${side} counts no deal as worth ${way} than ${percent(point.at)} of all that it asks for, and otherwise not.`
      : point.of === 'chance'
        ? `${subject} would suit it better than no deal if the chance of the following is ${way} than ${percent(point.at)}, and otherwise not: ${of}.`
        : `${subject} would suit it better than no deal if ${side} counts the following as worth ${way} than ${percent(point.at)} of what it asks for, and otherwise not: ${of}.`;
  return sentence(text, editor.cite(point.claims, 1));
}

function changes(answer: BargainAnswer, editor: Editor): Sentence {
  const words = answer.changes
    .slice(0, 3)
    .map((c) => `${lowered(editor.print(c.issue), editor)} (${lowered(editor.print(c.to), editor)})`);
  return sentence(`At the best guesses the answer is no; the fewest changes that would make it yes: ${listed(words)}.`);
}

function draws({ share: [low, high] }: BargainAnswer): Sentence {
  const [a, b] = [Math.round(100 * low), Math.round(100 * high)];
  return sentence(
    `Over all ranges it comes out ahead of no deal in about ${a === b ? a : `${a} to ${b}`} of 100 draws, which measures what is not known and is no forecast.`,
  );
}
