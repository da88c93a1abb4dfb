import type { Statement } from '../../picture/index.js';
import type { BriefBlock, DecisionChart, Run, Sentence } from '../brief.js';
import { likelyOf } from '../cells/told-of-side.js';
import { list, listed, paragraph, sentence, soft, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import type { Judgement } from '../judgements/judgement-rules.js';
import { likely } from '../judgements/likelihood.js';
import { namesDeal } from '../labels/stance.js';
import { isAttributed, isCredited } from '../lines/manner.js';
import { namedSubject } from '../lines/named-subject.js';
import { numberWord } from '../lines/number-word.js';
import { quotation } from '../lines/quotation.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said, say } from '../lines/say.js';
import { mentions, pointsWithin } from '../lines/words.js';
import type { BargainTopic } from '../searches/bargained.js';
import { fitting, quotedCell } from '../searches/quoted-cell.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { bare, points } from '../searches/told-anywhere.js';
import { type PassageOf, passagesOf } from '../searches/told-of.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
import { agreementTerms } from '../standing/agreement-terms.js';
import { clearOffer } from '../standing/offer.js';
import { isSettled } from '../standing/told-agreed.js';
import { termsToGive } from './offer-told.js';
import { rivalReading } from './rival-reading.js';

const mostOutcomes = 7;

/** Judgements that tell how likely a branch is, by their ids. */
const judgedBy: Readonly<Record<string, readonly Judgement['id'][]>> = {
  Accepted: ['deal'],
  Declined: ['no-deal'],
  Drift: [],
};

/** Accepted, declined, drift, each as reported, with the judgements that tell how likely it is; and a rival reading with what would tell it apart. */
export function scenarios(judged: readonly Judgement[], editor: Editor): BriefBlock[] {
  const { outlook } = editor.picture;
  const told = (all: readonly Statement[]) =>
    mostSalient(
      all.filter((s) => readsAlone(s, editor) && !pointsWithin(s.gist, editor.wording.pointed)),
      mostOutcomes,
      editor,
    );
  const main = clearOffer(editor);
  // A promise of one act is no package that somebody could accept.
  const whole = main !== undefined && (main.final || namesDeal(main.statement.gist, editor));
  const given = standing(editor) === 'agreed' ? agreementTerms(editor) : whole ? termsToGive(editor) : [];
  const foretold = told(outlook.deal).slice(0, 2);
  const terms = told(given.filter((s) => !foretold.some((f) => f.claims[0] === s.claims[0])));
  const settled = isSettled(editor);
  const courses = [
    // What is foretold of a deal, and what the terms themselves would bring.
    {
      label: 'Accepted',
      name: settled ? 'Carried out' : 'Accepted',
      case: settled ? 'if it is carried out' : 'if an offer is accepted',
      foretold,
      terms: terms.slice(0, mostOutcomes - foretold.length),
    },
    {
      label: 'Declined',
      name: settled ? 'Not carried out' : 'Declined',
      case: settled ? 'if it fails' : 'if it is declined',
      foretold: told(outlook.noDeal),
      terms: [],
    },
    {
      label: 'Drift',
      name: 'Drift',
      case: 'if things drift',
      // What is foretold on no such condition is a forecast, and no course of things without a deal.
      foretold: told(
        outlook.drift.filter((s) => s.condition !== null && mentions(s.condition, editor.wording.goingOn)),
      ),
      terms: [],
    },
  ];
  const drifting = inWords('Drift', outcomesOf(courses.at(-1)!.foretold, editor), editor);
  // What follows where nothing is decided follows from no no.
  const ofDrift = new Set(drifting.map(({ sentence: { document, span } }) => document.text.slice(...span)));
  const branches = courses.map((b) => {
    const all = [...b.foretold, ...b.terms];
    if (b.label === 'Drift') return { ...b, statements: all, passages: drifting };
    const statements = all.filter((s) => !ofDrift.has(editor.context(s.claims[0]!)));
    const passages = inWords(b.label, outcomesOf(statements, editor), editor).filter(
      ({ sentence: { document, span } }) => !ofDrift.has(document.text.slice(...span)),
    );
    // What another sentence is told with stands there.
    const within = (s: Statement) => passages.some(({ quote }) => quote.includes(bare(editor.context(s.claims[0]!))));
    return { ...b, statements: statements.filter((s) => !within(s)), passages };
  });
  const heard = branches.filter((b) => b.statements.length + b.passages.length > 0);
  const silent = branches.filter((b) => b.statements.length + b.passages.length === 0).map((b) => b.case);
  const blocks: BriefBlock[] = [];
  if (heard.length > 0)
    blocks.push(
      list(
        heard.map((b) => {
          const lead: Run = { text: `${b.name}${howLikely(b.label, judged)}: `, mark: 'strong' };
          const [own, ...others] = branch(b.label, b.statements, b.foretold.length === 0, judged, editor);
          // What stands in the middle goes first where there is no room.
          const [first, ...more] = [
            ...(own === undefined ? [] : [own]),
            ...b.passages.map((p) => inQuotation(p, editor)),
            ...others,
          ];
          return [{ ...first!, runs: [lead, ...first!.runs] }, ...more];
        }),
      ),
    );
  if (silent.length > 0) blocks.push(paragraph(none(silent, editor)));
  if (outlook.deal.length + outlook.noDeal.length > 0 && heard.length > 0) {
    const chart: DecisionChart = {
      chart: 'decision',
      title: 'What is said to follow',
      root: 'A deal',
      branches: branches.map(({ name, statements, passages }) => ({
        label: name,
        outcomes: [
          ...statements.map((s) => ({
            text: said(s, editor, { unconditioned: true })
              .map((r) => r.text)
              .join('')
              .concat(s.held === 'assumed' ? ' (assumed)' : ''),
            cites: editor.cite(s.claims, 1),
          })),
          ...(statements.length === 0 && passages.length > 0
            ? [
                {
                  text: 'told in the words quoted above',
                  cites: editor.cite(
                    passages.map((p) => p.cite),
                    mostPassages,
                  ),
                },
              ]
            : []),
        ],
      })),
    };
    blocks.push({ type: 'chart', chart });
  }
  blocks.push(rivalReading(editor));
  return blocks;
}

const topicOf: Readonly<Record<string, BargainTopic>> = { Accepted: 'withDeal', Declined: 'noDeal', Drift: 'drift' };
const mostPassages = 2;
const mostPassageWords = 60;

/** " (judgements 1 and 4)": where the brief judges how likely a branch is. */
function howLikely(label: string, judged: readonly Judgement[]): string {
  const numbers = judged.flatMap(({ id }, i) => (judgedBy[label]!.includes(id) ? [String(i + 1)] : []));
  return numbers.length === 0 ? '' : ` (${numbers.length > 1 ? 'judgements' : 'judgement'} ${listed(numbers)})`;
}

function none(of: readonly string[], { picture }: Editor): Sentence {
  const teller = picture.evidence.documents.length === 1 ? 'The report does not say' : 'No report says';
  return soft(`${teller} in so many words what would follow ${listed(of, 'or')}.`);
}

/** What sentences tell of a course of things that no claim above tells; once there is an agreement, since then. */
function inWords(label: string, statements: readonly Statement[], editor: Editor): PassageOf[] {
  const since = standing(editor) === 'agreed' ? (reachedAgreement(editor)?.statement.reported ?? '') : '';
  // A sentence of which a line above tells need not stand here too.
  const told = new Set(statements.map((s) => editor.context(s.claims[0]!)));
  const all = passagesOf(editor, topicOf[label]!).filter(
    ({ quote, sentence }) =>
      !points(quote, editor) &&
      isLikely(label, sentence, editor) &&
      // "Yes, while they vote": the question tells to what.
      !/^(?:yes|no)[,.]/i.test(quote) &&
      // "Had either walked, he would have closed the file": it did not come to that.
      !/^Had \p{L}/u.test(quote) &&
      // What somebody denies, keeps to himself or has not threatened follows from nothing.
      !mentions(quote, [...editor.wording.silence, ...editor.wording.denying, ...editor.wording.unthreatened]) &&
      (sentence.document.published ?? '9') >= since &&
      !told.has(sentence.document.text.slice(...sentence.span)),
  );
  return fitting(all, mostPassages, mostPassageWords).filter((p) => inQuotation(p, editor).runs.length > 0);
}

/** Whether a sentence may tell what follows, by what was learnt: a term is no course of things, nor is a refusal. */
const isLikely = (label: string, s: ReportSentence, editor: Editor): boolean => {
  const cell = label === 'Accepted' ? 'withDeal' : 'noDeal';
  return (
    editor.roles(s).noDeal >= follows || editor.picture.between.some((k) => likelyOf(s, k, cell, editor) >= follows)
  );
};
const follows = 0.15;

/** What a sentence tells of a course, in its own words, behind a name where a pronoun opens it. */
function inQuotation(p: PassageOf, editor: Editor): Sentence {
  const subject = p.quote === bare(p.sentence.text) ? namedSubject(p.sentence, editor) : { name: '', rest: p.quote };
  const cites = editor.cite([p.cite], 1);
  if (subject === undefined) return sentence([], []);
  if (subject.name === '') return sentence([...quotedCell(p, editor), { text: '.' }], cites);
  return sentence(`${subject.name}${quotation(subject.rest)}.`, cites);
}

/** ", and it is unlikely that all five hold (judgement 4)": a scenario does not stand on terms that the brief doubts. */
function termsDoubted(many: string, judged: readonly Judgement[]): string {
  const at = judged.findIndex(({ id }) => id === 'terms');
  return at < 0 ? '' : `, and ${likely(judged[at]!.band, `all ${many} hold`)} (judgement ${at + 1})`;
}

/** `byTerms`: nobody foretells it; it is what the terms told would bring. */
function branch(
  label: string,
  statements: readonly Statement[],
  byTerms: boolean,
  judged: readonly Judgement[],
  editor: Editor,
): Sentence[] {
  // The terms themselves stand in their table.
  if (byTerms && statements.length > 2) {
    const many = numberWord(statements.length, editor);
    const text = statements.every((s) => s.held === 'assumed')
      ? `the terms are not reported; ${many} are assumed${termsDoubted(many, judged)}.`
      : `on the ${many} reported terms (see ${editor.wording.sections.issues}).`;
    return [
      sentence(
        text,
        editor.cite(
          statements.map((s) => s.claims[0]!),
          1,
        ),
      ),
    ];
  }
  return outcomesOf(statements, editor).map((s) => outcome(label, s, editor));
}

/** Those that are printed: one of a sentence, two at most. */
function outcomesOf(statements: readonly Statement[], editor: Editor): readonly Statement[] {
  const seen = new Set<string>();
  return statements
    .filter((s) => {
      const whole = editor.context(s.claims[0]!);
      return !seen.has(whole) && seen.add(whole);
    })
    .slice(0, 2);
}

/** Words of an outcome that is quoted. */
const longest = 42;

/**
 * What is said to follow. Where it is hedged, or the report does not say whose word it is, in the report's own words with all their grades of doubt; the
 * condition that the label names is left out.
 */
function outcome(label: string, s: Statement, editor: Editor): Sentence {
  const whole = sentenceOf(s.claims[0]!, editor);
  const text = whole === undefined ? '' : bare(whole.text);
  if ((s.certainty !== null || !isAttributed(s, editor)) && text !== '') {
    const main = label === 'Declined' ? withoutCondition(text, editor) : text;
    const speaker = isCredited(s, editor) ? '' : ' (speaker not named)';
    if (wordCount(main) <= longest && !points(main, editor))
      return sentence(`${quotation(main)}${speaker}.`, editor.cite(s.claims, 1));
  }
  const { condition } = s;
  return say(s, editor, {
    unconditioned: condition !== null && label === 'Declined' && mentions(condition, editor.wording.anaphoric),
  });
}

/** "If she says no, the port closes": under its label the condition is said. */
const withoutCondition = (text: string, { wording }: Editor): string => {
  const [, head = '', rest = ''] = /^((?:if|unless|in (?:that|this|such))\b[^,]*), (.+)$/isu.exec(text) ?? [];
  return rest !== '' &&
    (mentions(head, wording.refusing) || mentions(head, wording.anaphoric) || /^if (?:he|she|it|they)\b/i.test(head))
    ? `\u2026 ${rest}`
    : text;
};
