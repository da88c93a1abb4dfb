import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, capped, dropEmptyColumns, empty, paragraph, sentence, table, textOf, wordCount } from '../compose.js';
import { day, shortDay } from '../day.js';
import { clearest } from '../disputes/clearest.js';
import type { Dispute, HowApart } from '../disputes/dispute.js';
import { disputes } from '../disputes/disputes.js';
import { inClauses } from '../disputes/in-clauses.js';
import type { Editor } from '../editor.js';
import { negatorMarked } from '../labels/denial.js';
import { sayers } from '../labels/sayers.js';
import { sourceName } from '../labels/source-name.js';
import { speaker } from '../lines/manner.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { independentReports, oneDay, reportsOf } from '../reports.js';
import { everyStatement } from '../searches/every-statement.js';
import { bare } from '../searches/told-anywhere.js';
import { tellsDecision } from '../standing/deciding.js';
import { alsoDisputed } from './also-disputed.js';
import { voiced } from './voiced.js';

const mostRows = 16;
/** Words of a passage that is shown for want of a speaker's name. */
const longest = 60;

/** Where the two sentences do not show it themselves. */
const howApart: Readonly<Record<HowApart, string>> = {
  answered: '',
  denied: '',
  figures: 'Two figures',
  named: 'One thing by two names',
  corrected: 'Corrected',
  'one sentence': 'The sentence tells both',
  altered: '',
  overtaken: 'Called final, then moved on',
  tension: '',
};

/** A passage in its own words; of several reports, with its day. */
function inWords(quote: string, published: string | null, marks: boolean, cites: readonly number[], editor: Editor) {
  const date = published === null || oneDay(editor) ? '' : shortDay(published, editor.picture.latest);
  const words = `\u201c${quote}\u201d`;
  return sentence(
    [
      ...(marks ? negatorMarked(words, editor) : [{ text: words }]),
      ...(date === '' ? [] : [{ text: ` \u2014 ${date}`, mark: 'soft' as const }]),
    ],
    cites,
  );
}

const asRow = (d: Dispute, editor: Editor) => [
  voiced(d.one, editor, d.how),
  d.how === 'one sentence' ? empty() : voiced(d.other, editor, d.how, d.how !== 'tension'),
  sentence(d.note ?? howApart[d.how]),
];

const side = (s: Statement, editor: Editor) => {
  const around = bare(printable(editor.context(s.claims[0]!, 1)));
  // Who speaks stands in the sentence before, or nowhere.
  if (speaker(s, editor) === sayers.unclear && wordCount(around) <= longest)
    return inWords(around, s.reported, s.polarity === 'denied', editor.cite(s.claims, 2), editor);
  const reported = s.reported === null || oneDay(editor) ? '' : `, ${shortDay(s.reported, editor.picture.latest)}`;
  return sentence(
    [
      ...said(s, editor),
      // A whole sentence tells itself who speaks.
      {
        text: ` \u2014 ${tellsSpeaker(s, editor) ? reported.replace(/^, /, '') : `${speaker(s, editor)}${reported}`}`.replace(
          / \u2014 $/,
          '',
        ),
        mark: 'soft',
      },
    ],
    editor.cite(s.claims, 2),
  );
};

/** Whether what is printed of a line is a sentence with its own words for who says it. */
const tellsSpeaker = (s: Statement, editor: Editor): boolean => {
  const words = textOf(sentence(said(s, editor)));
  return /\u201c/.test(words) && mentions(words, [...editor.wording.saying, ...editor.wording.telling]);
};

/** Why two lines clash, where the lines do not show it: figures, opposite words. That one denies the other they show themselves. */
const whyApart = (reason: string, editor: Editor): string =>
  /^(?:disputed|asserted by|agreed by|it is so by)\b/.test(reason) ? '' : capital(editor.print(reason));

/** " of 8 March 2022": where one day is that of all reports. */
function onDay(editor: Editor): string {
  const { latest } = editor.picture;
  return oneDay(editor) && latest !== null ? ` of ${day(latest)}` : '';
}

/** Claims side by side with source and date; nothing is averaged. */
export function contradictions(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const blocks: BriefBlock[] = [];
  const origins = picture.evidence.origins;
  const agreed = everyStatement(editor)
    .filter((s) => reportsOf(s, editor) > 1 && twoTellings(s, editor).length === 2)
    .sort((a, b) => reportsOf(b, editor) - reportsOf(a, editor))
    .slice(0, 6);
  const independent = independentReports(picture);
  const lines = [];
  if (independent < 2)
    lines.push(
      `Everything here comes from one report${onDay(editor)}: nothing is confirmed by another, however many sources it names.`,
    );
  else if (agreed.length === 0)
    lines.push(`Nothing is told alike by more than one of the ${independent} independent origins.`);
  const answered = disputes(editor);
  // A pair of claims from a sentence that is shown whole beside what it disputes says no more.
  const whole = answered.flatMap(({ other: { quote, sentence } }) => [quote, bare(sentence.text)]);
  const clashes = clearest(editor).filter(
    (c) =>
      ![c.one, c.other].some((s) => {
        const said = bare(printable(editor.context(s.claims[0]!)));
        return whole.some((quote) => quote.includes(said));
      }),
  );
  const beside = alsoDisputed(
    [
      ...answered.flatMap((d) => [d.one.quote, d.other.quote, d.one.sentence.text, d.other.sentence.text]),
      ...clashes.flatMap((c) => [c.one, c.other].map((s) => printable(editor.context(s.claims[0]!)))),
    ],
    editor,
  );
  if (answered.length + clashes.length === 0)
    lines.push(
      beside === undefined
        ? 'No contradiction was found; one may have been missed.'
        : 'No two accounts were found that plainly contradict each other; what is told as disputed stands below.',
    );
  if (lines.length > 0)
    blocks.push(paragraph(...lines.map((l) => sentence(l)), ...(independent < 2 ? toldTwice(editor) : [])));
  if (agreed.length > 0)
    blocks.push(
      table(
        'Told alike in more than one report; whether one took it from another is not known',
        ['One tells', 'Another tells'],
        agreed.map((s) => twoTellings(s, editor).map((id) => tellingOf(id, editor))),
      ),
    );
  const rows = [
    ...answered.map((d) => asRow(inClauses(d, editor), editor)),
    ...clashes.map((c) => [side(c.one, editor), side(c.other, editor), sentence(whyApart(c.reason, editor))]),
  ];
  if (rows.length > 0)
    blocks.push(
      dropEmptyColumns(
        table(
          capped(
            answered.some((d) => d.how === 'tension')
              ? 'Contradictions and tensions, side by side'
              : 'Contradictions, side by side',
            Math.min(mostRows, rows.length),
            rows.length,
          ),
          ['One says', 'Another says', 'Why they clash'],
          rows.slice(0, mostRows),
        ),
      ),
    );
  if (beside !== undefined) blocks.push(beside);
  if (origins.length > 1 && origins.length <= 14) {
    const rows = [
      ...picture.contradictions.map((c) => (c.one.polarity === 'affirmed' ? c.one : c.other)),
      ...agreed,
    ].slice(0, 8);
    if (rows.length > 1)
      blocks.push({
        type: 'chart',
        chart: {
          chart: 'origins',
          title: 'Who says what, by origin',
          columns: origins.map((o) => sourceName(editor.print(o.name), editor.wording)),
          rows: rows.map((s) => ({
            label: textOf(sentence(said(s, editor))),
            cells: origins.map((o) => stance(s, o.id, editor)),
            cites: editor.cite(s.claims, 2),
          })),
        },
      });
  }
  return blocks;
}

/** Of whom one report tells in more sentences than one that he decides: they point the same way, and confirm nothing. */
function toldTwice(editor: Editor): Sentence[] {
  const { between, process } = editor.picture;
  return between.flatMap((key) => {
    const told = process.authority.filter(
      (s) =>
        s.polarity === 'affirmed' && s.condition === null && s.parties.join() === key && tellsDecision(s.gist, editor),
    );
    const places = new Map(told.map((s) => [editor.context(s.claims[0]!), s.claims[0]!]));
    if (places.size < 2) return [];
    return [
      sentence(
        `Told in ${places.size} sentences of it, which agree and are of one origin: who decides for ${editor.name(key)}.`,
        editor.cite([...places.values()], places.size),
      ),
    ];
  });
}

/** Of the line as it is printed, its "not" included. */
function stance(statement: Statement, origin: string, editor: Editor): 'asserts' | 'denies' | 'silent' {
  const own = statement.claims.flatMap((id) => editor.claim(id) ?? []);
  if (own.some((c) => c.origin.id === origin)) return 'asserts';
  const contra = own.flatMap((c) => c.contradiction).flatMap((l) => editor.claim(l.claim) ?? []);
  if (contra.some((c) => c.origin.id === origin)) return 'denies';
  return 'silent';
}

/** Of a statement the first claim, and the first of another origin in another report. */
function twoTellings({ claims: [first = '', ...others] }: Statement, editor: Editor): string[] {
  const one = editor.claim(first);
  const other = others.find((id) => {
    const found = editor.claim(id);
    return (
      found !== undefined && found.origin.id !== one?.origin.id && found.claim.document.id !== one?.claim.document.id
    );
  });
  return other === undefined ? [] : [first, other];
}

/** The sentence of a claim in its own words, with its day: what two origins tell alike they seldom tell in the same words. */
function tellingOf(id: string, editor: Editor) {
  const claim = editor.claim(id)?.claim;
  return inWords(
    bare(printable(editor.context(id))),
    claim?.document.published ?? null,
    claim?.polarity === 'denied',
    editor.cite([id], 1),
    editor,
  );
}
