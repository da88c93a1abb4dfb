import type { BargainAnswer, TurningPoint } from '../../modelling/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, paragraph, sentence } from '../compose.js';
import type { Editor } from '../editor.js';

/**
 * What it would take for the answer to be yes, as far as a drafted model carries: every figure stands behind an "if", and how much
 * of the answer is assumed comes first. Where no number rests on claims that is said, in two sentences. It is no forecast and no advice.
 */
export function bargainAnswer(answer: BargainAnswer, editor: Editor): BriefBlock {
  // Only what no deal is worth is spoken of here: a term in a report's own words may read as if it were on offer.
  const [point] = answer.turningPoints.filter((p) => p.of === 'no-deal');
  const turn = point ? turning(point, answer, editor) : noneTurns(answer, editor);
  if (answer.restsOn.numbers.claims === 0) return paragraph(assumedAlone(answer, editor), turn);
  return paragraph(share(answer, editor), turn, draws(answer));
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
  sentence(
    `Within the range assumed for it, what no deal is worth does not turn the answer of ${editor.name(answer.to)}.`,
  );

/** At which worth of no deal the answer turns. */
function turning(point: TurningPoint, answer: BargainAnswer, editor: Editor): Sentence {
  const side = editor.name(answer.to);
  const way = point.yes === 'above' ? 'more' : 'less';
  return sentence(
    `${capital(offered(answer, editor))} would suit it better than no deal if ${side} counts no deal as worth ${way} than ${percent(point.at)} of all that it asks for, and otherwise not.`,
    editor.cite(point.claims, 1),
  );
}

function draws({ share: [low, high] }: BargainAnswer): Sentence {
  const [a, b] = [Math.round(100 * low), Math.round(100 * high)];
  return sentence(
    `Over all ranges it comes out ahead of no deal in about ${a === b ? a : `${a} to ${b}`} of 100 draws, which measures what is not known and is no forecast.`,
  );
}
