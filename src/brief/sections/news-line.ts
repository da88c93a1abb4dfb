import { isOutright, type Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { speakerKnown } from '../labels/speaker-known.js';
import { briefly } from '../lines/briefly.js';
import { cutsOf } from '../lines/cut-short.js';
import { kindShows } from '../lines/gist.js';
import { quotation } from '../lines/quotation.js';
import { readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions, pointsWithin, wordsOf } from '../lines/words.js';
import { statementsIn } from '../searches/every-statement.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { type Outcome, type OutcomeKind, outcomeOf, outcomes, withoutDateline } from '../standing/outcome.js';
import { reportedOn } from './offer-quoted.js';

/** A claim of fewer words leaves out what it is about: "she has offered seven". */
const fewest = 6;

export interface News {
  readonly line: Sentence;
  readonly kind: OutcomeKind | null;
  /** The lighter, the more it is the state of things by the latest report. */
  readonly weight: number;
  readonly sentence: ReportSentence;
  /** What was read from it. */
  readonly statements: readonly Statement[];
}

/** Sentences that are tried, the weightiest first, until one can be told in so many words. */
const tried = 4;
/** How much lighter the first must be for no other to be told in its place. */
const leeway = 0.6;

/** How the talks stand by the latest report, in so many words at most: a plain claim of the sentence that tells it, or that sentence as far as there is room. Without one sentence, which is told beside it. */
export function newsLine(editor: Editor, most: number, without?: ReportSentence): News | undefined {
  const [first, ...others] = outcomes(editor)
    .filter((o) => o.sentence.cite !== without?.cite)
    .slice(0, tried);
  if (first === undefined) return undefined;
  for (const outcome of [first, ...others.filter((o) => o.weight <= first.weight + leeway)]) {
    const statements = statementsIn(outcome.sentence, editor);
    const line = plainly(outcome, statements, editor, most) ?? quoted(outcome, statements, editor, most);
    if (line !== undefined)
      return { line, kind: outcome.kind, weight: outcome.weight, sentence: outcome.sentence, statements };
  }
  return undefined;
}

function plainly(
  outcome: Outcome,
  statements: readonly Statement[],
  editor: Editor,
  most: number,
): Sentence | undefined {
  return (
    statements
      .filter((s) => readsAlone(s, editor) && kindShows(s, editor) && isOutright(s) && s.held !== 'assumed')
      .filter(
        (s) => outcome.kind !== null && s.condition === null && !s.counterfactual && outcomeOf(s.gist) === outcome.kind,
      )
      // A word at its end that asks for another, a source that stands in another sentence: the sentence itself tells more.
      .filter((s) => !editor.wording.dangling.includes(wordsOf(s.gist).findLast((w) => w !== '') ?? ''))
      .filter((s) => sourceBeside(s, outcome, editor) && wordCount(s.gist) >= fewest)
      // "Would study it": what, another sentence tells.
      .filter(({ gist }) => !mentions(gist, [...editor.wording.anaphoric, 'it', 'them']))
      .filter(({ gist }) => !pointsWithin(gist, editor.wording.pointed))
      .map((s) => {
        const against = s.claims.flatMap((id) => editor.claim(id)?.contradiction ?? []).map((l) => l.claim);
        const who = `${briefly(s, editor)}${against.length > 0 ? ' (disputed)' : ''}${reportedOn(outcome.sentence, editor)}`;
        return sentence(
          [...said(s, editor, { asClause: true }), { text: `${who}.`.replace(') (', ', ') }],
          editor.cite([s.claims[0]!, ...against], 2),
        );
      })
      .find((line) => wordCount(textOf(line)) <= most)
  );
}

/** Whether who says so is named in the sentence, or is a person who is known to be speaking. */
function sourceBeside(s: Statement, { sentence: { span } }: Outcome, editor: Editor): boolean {
  const [source] = editor.claim(s.claims[0]!)?.claim.sources ?? [];
  const named = source?.span ?? null;
  return (
    source === undefined ||
    (named !== null && span[0] <= named[0] && named[1] <= span[1]) ||
    ((source.type === 'named' || source.type === 'anonymous') && speakerKnown(s, editor))
  );
}

/** Whether whoever says so is named, but not in the words that are kept of the sentence. */
function sourceOutside(s: Statement, kept: string, { sentence: { span, text } }: Outcome, editor: Editor): boolean {
  const named = editor.claim(s.claims[0]!)?.claim.sources[0]?.span ?? null;
  if (named === null) return false;
  return named[0] < span[0] || named[0] >= span[0] + (kept.endsWith('\u2026') ? kept.length : text.length);
}

function quoted(
  outcome: Outcome,
  statements: readonly Statement[],
  editor: Editor,
  most: number,
): Sentence | undefined {
  const { sentence: told, kind } = outcome;
  const text = withoutDateline(told.text)
    // "— as it happened", behind a headline.
    .replace(told.kind === 'title' ? / [\u2013\u2014] [^\u2013\u2014]{0,24}$/u : /$^/, '')
    .replace(/[\s.;:,]+$/, '');
  const when = reportedOn(outcome.sentence, editor);
  const { tentative, awaiting } = editor.wording;
  for (const { kept, left } of cutsOf(text, most - wordCount(when), editor, awaiting)) {
    // "A tentative deal …, subject to a vote": that it waits for something is told by the first word too.
    if (mentions(left, awaiting) && !mentions(kept, tentative)) continue;
    if (kind !== null && outcomeOf(kept) !== kind) continue;
    // Of what tells no outcome a list may be cut in two: "the presidents of Bosnia …".
    if (kind === null && left !== '' && !/^(?:[;:]| [\u2013\u2014]|, (?:and|while|as|after|when|in) )/u.test(left))
      continue;
    // Who says so may stand in what is left out, or in a sentence before.
    const said = statements
      .filter((s) => sourceBeside(s, outcome, editor))
      .find((s) => sourceOutside(s, kept, outcome, editor));
    const who = said === undefined ? '' : briefly(said, editor);
    if (wordCount(`${kept}${who}${when}`) <= most)
      return sentence(`${quotation(kept)}${who}${when}.`, editor.cite([told.cite], 1));
  }
  return undefined;
}
