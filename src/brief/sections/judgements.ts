import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, entries, list, listed, paragraph, sentence, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import type { Judgement } from '../judgements/judgement-rules.js';
import { likely, range, type Scale } from '../judgements/likelihood.js';
import { speakerKnown } from '../labels/speaker-known.js';
import { clause } from '../lines/clause.js';
import { standsAlone } from '../lines/gist.js';
import { speaker } from '../lines/manner.js';
import { quotation } from '../lines/quotation.js';
import { said } from '../lines/say.js';
import { wordsOf } from '../lines/words.js';
import { tellsAgreement } from '../standing/agreement.js';

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

/** Claims cited for a ground: the one told, and two of those that point the same way. */
const mostGrounds = 3;

/** "For it: … Against it: …", each with the shortest statement that carries it. `judged`: what is listed is what is judged, and points nowhere. */
function ground(label: string, statements: readonly Statement[], editor: Editor, judged = false): Sentence[] {
  const best = [...statements].sort(
    (a, b) => fitness(b, editor) - fitness(a, editor) || b.origins - a.origins || wordCount(a.gist) - wordCount(b.gist),
  )[0];
  if (best === undefined || !standsAlone(best, editor)) return [];
  const runs = [...said(best, editor), ...(best.contested ? [{ text: ' (disputed)' }] : [])];
  const others = statements.filter((s) => s !== best).flatMap((s) => s.claims.slice(0, 1));
  const pointing = `; ${others.length === 1 ? 'one more claim points' : `${others.length} more claims point`} that way`;
  const more = others.length === 0 ? '' : judged ? `, and ${others.length} more` : pointing;
  return [
    sentence(
      [{ text: `${label}: `, mark: 'label' }, ...runs, { text: `${more}.` }],
      editor.cite([best.claims[0]!, ...others], mostGrounds),
    ),
  ];
}

/** The brief's own judgements: likelihood inline with its range, the ground, the confidence in a sentence of its own. */
export function judgements(all: readonly Judgement[], scale: Scale, editor: Editor): BriefBlock[] {
  const items = all.map((j) => [
    sentence([{ text: capital(`${likely(j.band, j.event)}.`), mark: 'strong' }], editor.cite(j.cites ?? [], 3)),
    ...(j.assumed === null ? [] : [sentence([{ text: 'Assumption: ', mark: 'label' }, { text: `${j.assumed}.` }])]),
    ...(j.note === null ? [] : [sentence(j.note)]),
    ...ground(j.label ?? 'For it', j.toward, editor, j.label !== undefined),
    ...ground('Against it', j.against, editor),
    sentence([{ text: `Confidence is ${j.confidence.level}: ${j.confidence.reason}.` }]),
  ]);
  const blocks: BriefBlock[] = [list(items)];
  blocks.push({
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
  });
  const hedged = hedgedForecasts(editor);
  if (hedged.length > 0)
    blocks.push(
      paragraph(sentence('The sources\u2019 own words of likelihood are theirs, and are not put on this scale.')),
      entries(
        'Likelihood in the sources\u2019 own words',
        ['Who says so', 'Their words', 'Of what'],
        hedged.map((all) => {
          const [s] = all;
          const words = [...new Set(all.map((h) => `\u201c${editor.print(h.certainty!.phrase)}\u201d`))];
          return [
            sentence(capital(speaker(s!, editor))),
            sentence(listed(words)),
            sentence(
              all.length === 1
                ? said(s!, editor, { unhedged: true })
                : quotation(printable(editor.context(s!.claims[0]!)).trim()),
              editor.cite(
                all.flatMap((h) => h.claims.slice(0, 1)),
                3,
              ),
            ),
          ];
        }),
        { label: 1, main: 2 },
      ),
    );
  return blocks;
}

/** What sources hedge, that of one sentence together: it is told once, with all of its words. */
function hedgedForecasts(editor: Editor): Statement[][] {
  const { outlook } = editor.picture;
  const seen = new Set<string>();
  // "Orm's fear that it fails is likely to come true": the word is not Orm's.
  const own = (s: Statement) => {
    const claim = editor.claim(s.claims[0]!)?.claim;
    const span = claim?.sources[0]?.span ?? null;
    return claim === undefined || span === null || span[0] < claim.span[0] || span[0] >= claim.span[1];
  };
  const found = [...outlook.odds, ...outlook.deal, ...outlook.noDeal, ...outlook.drift]
    .filter((s) => own(s) && speakerKnown(s, editor))
    .filter((s) => {
      // Two claims of one sentence that is quoted whole make one row.
      const words = clause(s, editor);
      if (s.certainty === null || s.held === 'assumed' || seen.has(words)) return false;
      seen.add(words);
      return editor.has(s, s.certainty.phrase);
    });
  const together = new Map<string, Statement[]>();
  for (const s of found) {
    const whole = editor.context(s.claims[0]!);
    const key = wordCount(whole) > longestWhole ? s.claims[0]! : whole;
    together.set(key, [...(together.get(key) ?? []), s]);
  }
  return [...together.values()].slice(0, 4);
}

/** Words of a sentence that is still told whole. */
const longestWhole = 50;
