import type { Statement } from '../../picture/index.js';
import type { BriefBlock, Run, Sentence } from '../brief.js';
import { capital, listed, numberedList, paragraph, sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import type { Judgement } from '../judgements/judgement-rules.js';
import { likely, range, type Scale } from '../judgements/likelihood.js';
import { restsOn } from '../judgements/rests-on.js';
import { isUnderstood } from '../labels/understood.js';
import { briefly as teller } from '../lines/briefly.js';
import { standsAlone } from '../lines/gist.js';
import { isAttributed, saidBy } from '../lines/manner.js';
import { numberWord } from '../lines/number-word.js';
import { said } from '../lines/say.js';
import { whole } from '../lines/whole.js';
import { lowered, mentions, wordsOf } from '../lines/words.js';
import { sentenceOf } from '../searches/sentence-index.js';
import type { SignTold } from '../searches/signs.js';
import { tellsAgreement } from '../standing/agreement.js';
import { hedges } from './hedges.js';

/** Clauses that stand alone and are short carry a judgement best. */
const fitness = (s: Statement, editor: Editor): number =>
  (standsAlone(s, editor) ? 2 : 0) +
  (wordCount(s.gist) <= 22 && wordCount(s.gist) > 3 ? 1 : 0) +
  (s.kind === 'assessment' && s.issue?.startsWith('deal') === true ? 2 : 0) +
  // "The outcome may be terrible" tells less than what somebody would do.
  (s.parties.length === 1 ? 1 : 0) +
  (s.certainty === null ? 1 : 0) +
  (tellsAgreement(s.gist, editor) ? 4 : 0) -
  (editor.wording.pronouns.includes(wordsOf(s.gist)[0]!) ? 2 : 0);

/** What is named for a judgement, and against it. */
const mostGrounds = 3;
/** Words of a quotation that stands for a ground. */
const longestGround = 45;

/** What is printed for a judgement or against it, and what it is cited by. */
interface Ground {
  readonly told: readonly Sentence[];
  readonly cites: readonly string[];
}

/** "For: …; …": the strongest two, each by the clause or the sentence that carries it. `opens`: what the first amounts to. */
function ground(
  label: string,
  statements: readonly Statement[],
  signs: readonly SignTold[],
  editor: Editor,
  except: ReadonlySet<string>,
  opens?: string,
): Ground {
  const best = [...statements]
    .filter((s) => standsAlone(s, editor))
    .sort(
      (a, b) =>
        fitness(b, editor) - fitness(a, editor) || b.origins - a.origins || wordCount(a.gist) - wordCount(b.gist),
    )
    .filter((s, i, all) => all.findIndex((o) => editor.context(o.claims[0]!) === editor.context(s.claims[0]!)) === i)
    .filter((s) => !except.has(editor.context(s.claims[0]!)))
    .slice(0, mostGrounds);
  const shown = new Set(best.map((s) => editor.context(s.claims[0]!)));
  const beside = signs
    .filter(
      ({ sentence: { document, span } }) =>
        !shown.has(document.text.slice(...span)) && !except.has(document.text.slice(...span)),
    )
    .slice(0, mostGrounds - best.length);
  const grounds = best.map((s) => briefly(s, editor));
  // A whole sentence tells itself who says so.
  const by = grounds.some(([first]) => /^\S*\u201c/u.test(first?.text ?? '')) ? '' : commonTeller(best, editor);
  const told = [
    ...best.map((s, i): Run[] => [
      ...grounds[i]!,
      ...(s.contested ? [{ text: ' (disputed)' }] : []),
      ...(i === best.length - 1 && by !== '' ? [{ text: by }] : []),
    ]),
    ...beside.map(({ words }): Run[] => [{ text: words }]),
  ];
  if (told.length === 0) return { told: [], cites: [] };
  const cites = [...best.map((s) => s.claims[0]!), ...beside.map(({ cite }) => cite)];
  const runs = told.flatMap(([first, ...more], i): Run[] =>
    i === 0 ? [first!, ...more] : [{ text: '; ' }, { ...first!, text: lowered(first!.text, editor) }, ...more],
  );
  return {
    told: [
      sentence(
        [{ text: `${label}: `, mark: 'label' }, ...runs, { text: `${opens === undefined ? '' : `, ${opens}`}.` }],
        editor.cite(cites, mostGrounds),
      ),
    ],
    cites,
  };
}

/** ", unnamed sources say": who tells all of some grounds, where it is one and none of them names him. */
function commonTeller(best: readonly Statement[], editor: Editor): string {
  const tellers = new Set(best.map((s) => (isAttributed(s, editor) ? teller(s, editor) : '')));
  const named = best.some((s) => mentions(textOf(sentence(said(s, editor))), editor.wording.saying));
  return tellers.size === 1 && !named ? [...tellers][0]! : '';
}

/** A ground: its whole sentence, with who is meant and what it leans on; else its clause. */
function briefly(s: Statement, editor: Editor): Run[] {
  const at = sentenceOf(s.claims[0]!, editor);
  const told = at === undefined || isUnderstood(s, editor) ? undefined : whole(at, editor, longestGround);
  return told === undefined ? denier(said(s, editor), s, editor) : [{ text: told }];
}

/** "Orm denies that": whose denial it is, where that is plain. */
function denier(runs: readonly Run[], s: Statement, editor: Editor): Run[] {
  const who = isAttributed(s, editor) ? saidBy(s, editor) : null;
  return runs.map((r) =>
    who === null
      ? r
      : { ...r, text: r.text.replace(/^It is denied that\b/, `${capital(who.split(',')[0]!)} denies that`) },
  );
}

/** The brief's own judgements, numbered: likelihood inline with its range, the ground by name, the confidence in a sentence of its own, or once for all. */
export function judgements(all: readonly Judgement[], scale: Scale, editor: Editor): BriefBlock[] {
  // What an item cites is numbered in the order in which it is read.
  const printed = all.map((j) => {
    const event = sentence(
      [{ text: capital(`${likely(j.band, j.event)}.`), mark: 'strong' }],
      editor.cite(j.cites ?? [], 3),
    );
    const toward = ground('For', j.toward, j.signs?.toward ?? [], editor, both(j, editor));
    const against = ground('Against', j.against, j.signs?.against ?? [], editor, both(j, editor), j.opens);
    const on = restsOn([...(j.cites ?? []), ...toward.cites, ...against.cites], editor);
    const confidence = on === undefined ? j.confidence : { ...j.confidence, on };
    return { judgement: { ...j, confidence }, event, grounds: [...toward.told, ...against.told] };
  });
  const together = inCommon(
    printed.map((p) => p.judgement),
    editor,
  );
  const items = printed.map(({ judgement: j, event, grounds }) => [
    event,
    ...(j.words === undefined ? [] : [sentence(`The report\u2019s words: ${j.words}.`)]),
    ...(j.assumed === null ? [] : [sentence([{ text: 'Assumption: ', mark: 'label' }, { text: `${j.assumed}.` }])]),
    ...(j.note === null ? [] : [sentence(j.note)]),
    ...grounds,
    ...(together === undefined ? [sentence(`Confidence is ${j.confidence.level}: ${reasonOf(j)}.`)] : []),
  ]);
  const blocks: BriefBlock[] = [
    numberedList(items),
    ...(together === undefined ? [] : [paragraph(...together)]),
    {
      type: 'chart',
      chart: {
        chart: 'likelihoods',
        title: `The brief\u2019s own judgements, scale ${scale.name}`,
        rows: all.map((j) => ({
          label: capital(j.event),
          low: j.band.low / 100,
          high: j.band.high / 100,
          whose: 'brief' as const,
          phrase: `${j.band.term} (${range(j.band)})`,
          cites: [],
        })),
      },
    },
    ...hedges(blocksText(items), editor),
  ];
  return blocks;
}

/** The sentences that speak both ways: they are no ground for either. */
function both(j: Judgement, editor: Editor): ReadonlySet<string> {
  const of = (statements: readonly Statement[], signs: readonly SignTold[] = []) => [
    ...statements.map((s) => editor.context(s.claims[0]!)),
    ...signs.map(({ sentence: { document, span } }) => document.text.slice(...span)),
  ];
  const against = new Set(of(j.against, j.signs?.against));
  return new Set(of(j.toward, j.signs?.toward).filter((t) => against.has(t)));
}

const blocksText = (items: readonly (readonly Sentence[])[]): string => items.flat().map(textOf).join('\n');

const reasonOf = ({ confidence: { reason, on } }: Judgement): string =>
  on === undefined ? reason : `${reason}; it rests on ${on}`;

/** "All four are of low confidence: …", where level and reason are the same; whose words each rests on, where they differ. */
function inCommon(all: readonly Judgement[], editor: Editor): Sentence[] | undefined {
  const [first] = all;
  const { level, reason } = first!.confidence;
  if (all.some(({ confidence: c }) => c.level !== level || c.reason !== reason)) return undefined;
  const who = all.length === 1 ? 'It is' : all.length === 2 ? 'Both are' : `All ${numberWord(all.length, editor)} are`;
  const lead = sentence(`${who} of ${level} confidence: ${reason}.`);
  const grounds = new Map<string, number[]>();
  for (const [i, { confidence }] of all.entries())
    if (confidence.on !== undefined) grounds.set(confidence.on, [...(grounds.get(confidence.on) ?? []), i + 1]);
  const each = [...grounds].map(([on, of]) => `${listed(of.map(String))} ${of.length > 1 ? 'rest' : 'rests'} on ${on}`);
  return each.length === 0 ? [lead] : [lead, sentence(`${each.join('; ')}.`)];
}
