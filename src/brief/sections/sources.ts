import { fold, isOutsider, namesOfParty, sortOf } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { PicturedSource } from '../../picture/index.js';
import type { BriefBlock, Run, Sentence } from '../brief.js';
import { capital, capped, count, entries, paragraph, sentence, table } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { range, type Scale } from '../judgements/likelihood.js';
import { canSpeak } from '../labels/can-speak.js';
import { describedAs } from '../labels/described-as.js';
import { sourceName } from '../labels/source-name.js';
import { isUnnamed, tally, toldBy } from '../labels/told-by.js';
import { mentions, wordsOf } from '../lines/words.js';
import { fewReports, isSeveral, sourceStatement } from './source-statement.js';

const mostSources = 8;

type Document = Editor['picture']['evidence']['documents'][number];

/** A statement that covers all sources, who is plainly heard with a grade and its reason, the documents, and how the brief judges. */
export function sources(editor: Editor, scale: Scale): BriefBlock[] {
  const { evidence } = editor.picture;
  // Who is plainly heard: whose words an outlet only borrows, or who may have ended speaking, is not quoted.
  const heard = byName(
    evidence.sources
      .filter((s) => canSpeak(s.name, editor.wording) && !isSeveral(s.name))
      .flatMap((s) => (evidence.documents.length <= fewReports ? byDescription(s, editor) : [s]))
      .map((s) => ({
        ...s,
        name: editor.print(sourceName(s.name, editor.wording)),
        claims: s.claims.filter((id) => isPlainlyHeard(id, editor)),
      }))
      .filter((s) => s.claims.length > 0),
  );
  const foremost = [...heard].sort((a, b) => b.claims.length - a.claims.length).slice(0, mostSources);
  // Those of one side together, the side most heard first.
  const sides = [...new Set(foremost.map((s) => sideOf(s, editor)))];
  const rows = foremost
    .sort((a, b) => sides.indexOf(sideOf(a, editor)) - sides.indexOf(sideOf(b, editor)))
    .map((s) => {
      const side = sideOf(s, editor);
      return [
        sentence(side === null ? 'Neither side, or side not reported' : capital(editor.name(side))),
        sentence(capital(s.name)),
        sentence(gradeOf(s, editor)),
        sentence(count(s.claims.length, 'claim')),
      ];
    });
  rows.push(...ownVoice(editor));
  const blocks: BriefBlock[] = [paragraph(...sourceStatement(editor, hands(editor)), ...onlyReport(editor))];
  if (rows.length > 0)
    blocks.push(
      entries(
        capped('Who is quoted', foremost.length, heard.length),
        ['Side', 'Source', 'Reliability (A\u2013F), and why', 'Claims'],
        rows,
        {
          main: 1,
        },
      ),
    );
  if (evidence.documents.length > 1) blocks.push(documents(editor));
  blocks.push(
    paragraph(
      sentence([
        { text: `Likelihood words of this brief (${scale.name}): `, mark: 'label' },
        { text: `${scale.bands.map((b) => `${b.term} ${range(b)}`).join(', ')}.` },
      ]),
    ),
    paragraph(
      sentence([
        { text: 'Not reported, nothing found', mark: 'label' },
        { text: ': no sentence was found to say it; one may have been missed.' },
      ]),
      ...(tally(editor).runningOn === 0
        ? []
        : [
            sentence([
              { text: 'Speaker not named, after somebody', mark: 'label' as const },
              { text: ': the words follow on his, and may or may not be his.' },
            ]),
          ]),
      sentence(
        'Judgements start from the assumption printed with them and move by what is reported; one report moves the likelihood of a deal by at most one band.',
      ),
    ),
  );
  return blocks;
}

/** What reports write in their own voice is nobody's whose access could be graded. */
function ownVoice(editor: Editor): Sentence[][] {
  const { own } = tally(editor);
  if (own === 0) return [];
  const one = editor.picture.evidence.documents.length === 1;
  return [
    [
      sentence(one ? 'The report itself' : 'The reports themselves'),
      sentence(`In ${one ? 'its' : 'their'} own voice`),
      sentence(
        `F, cannot be judged: how ${one ? 'it knows' : 'they know'} is not said; some of it may repeat ${one ? 'its' : 'their'} sources`,
      ),
      sentence(count(own, 'claim')),
    ],
  ];
}

/** The reports, each with its maker, why it may be no origin of its own, and its day. */
const documents = (editor: Editor): BriefBlock =>
  table(
    'Documents',
    ['Document', 'Published'],
    editor.picture.evidence.documents.map((d) => [
      sentence(titleOf(d, editor)),
      sentence(d.published === null ? 'no date' : day(d.published)),
    ]),
  );

/** One report needs no table. */
function onlyReport(editor: Editor): Sentence[] {
  const [only, ...others] = editor.picture.evidence.documents;
  if (only === undefined || others.length > 0) return [];
  const date = only.published === null ? 'undated' : day(only.published);
  return [sentence([{ text: 'The report: ', mark: 'label' }, ...titleOf(only, editor), { text: `; ${date}.` }])];
}

const titleOf = (d: Document, editor: Editor): Run[] => [
  { text: editor.print(d.title ?? d.name) },
  { text: d.publisher === null ? '' : `, ${editor.print(d.publisher)}`, mark: 'soft' as const },
  { text: dependence(d, editor), mark: 'soft' as const },
];

/** The side of a source by what the report tells of whose it is; none where its words name an outsider ("Ardonia's opposition") or somebody of a bloc, who may be of any of its countries. */
function sideOf({ name, affiliation }: PicturedSource, editor: Editor): string | null {
  const party = editor.picture.parties.find((p) => p.key === affiliation);
  if (party === undefined || !editor.picture.between.includes(party.key)) return null;
  if (wordsOf(name).some(isOutsider)) return null;
  if (sortOf({ id: party.key, name: party.name }) !== 'bloc') return party.key;
  const told = [
    fold(party.name),
    ...namesOfParty(party.key).names,
    ...party.actors.map((a) => fold(a).split(' ').at(-1)!),
  ];
  return [fold(name), fold(name).replace(/'s\b/g, '')].some((n) =>
    mentions(
      n,
      told.map((t) => t.toLowerCase()),
    ),
  )
    ? party.key
    : null;
}

/** Why a document, or what others tell of it, does not count as an origin of its own, in brackets; empty where it does. */
function dependence({ copyOf, drawnFrom, statement }: Document, editor: Editor): string {
  if (copyOf !== null) return ` (not independent: copies ${editor.print(nameOf(copyOf, editor))}, in whole or in part)`;
  if (drawnFrom === null)
    return statement ? ' (a party’s own statement: what reports tell of it counts as its word, once)' : '';
  const { from, quotations, credited } = drawnFrom;
  const why = [
    ...(credited ? ['gives credit to agencies'] : []),
    ...(quotations > 0 ? [`shares ${count(quotations, 'quotation')} with it`] : []),
  ];
  const { publisher } = editor.picture.evidence.documents.find((d) => d.id === from)!;
  const told = publisher ?? nameOf(from, editor);
  return ` (not independent: tells again what ${editor.print(told)} tells; it ${why.join(' and ')})`;
}

const nameOf = (id: string, editor: Editor): string =>
  editor.picture.evidence.documents.find((d) => d.id === id)?.name ?? id;

function isPlainlyHeard(id: string, editor: Editor): boolean {
  const claim = editor.claim(id)?.claim;
  return claim !== undefined && ['named', 'unnamed'].includes(toldBy(claim, editor));
}

function hands(editor: Editor): string {
  const { firstHand, secondHand } = tally(editor);
  if (firstHand + secondHand === 0) return '';
  // Who speaks of his own side is heard at first hand, whatever is told of where he sat.
  if (firstHand === 0) return '';
  if (secondHand === 0) return '';
  return ` Of what sources say, ${firstHand} first-hand, ${secondHand} second-hand.`;
}

/** Unnamed people of one report, each description a source of its own. */
function byDescription(source: PicturedSource, editor: Editor): readonly PicturedSource[] {
  if (source.type !== 'anonymous') return [source];
  const found = new Map<string, { readonly name: string; readonly id: string }[]>();
  for (const id of source.claims) {
    const claim = editor.claim(id)?.claim;
    if (claim === undefined) continue;
    const name = describedAs(claim, editor);
    // "A second American", "the second American": one.
    const key = name.replace(/^(?:the|an?) /i, '').toLowerCase();
    found.set(key, [...(found.get(key) ?? []), { name, id }]);
  }
  return [...found.values()].map((own): PicturedSource => {
    const weighed = own.flatMap(({ id }) => editor.claim(id) ?? []);
    const heard = weighed.flatMap(({ claim }) => voices(claim).slice(0, 1));
    return {
      ...source,
      name: own[0]!.name,
      claims: own.map(({ id }) => id),
      access: heard.map((v) => v.access).find((a) => a !== 'unknown') ?? 'unknown',
      affiliation: heard.map((v) => v.affiliation).find((a) => a !== null) ?? null,
      reliability: weighed[0]?.grade.reliability ?? source.reliability,
      reason: weighed[0]?.grade.reasons.reliability ?? source.reason,
    };
  });
}

/** Sources that are printed under one name, as one. */
function byName(all: readonly PicturedSource[]): PicturedSource[] {
  const found = new Map<string, PicturedSource>();
  for (const s of all) {
    // "Ina Orm, the envoy" is Ina Orm.
    const key = /^\p{Lu}\S* (?:\S+ )*\p{Lu}\S*(?=,)/u.exec(s.name)?.[0] ?? s.name;
    const known = found.get(key);
    const fuller = known === undefined || known.name.length < s.name.length ? s : known;
    found.set(key, known === undefined ? s : { ...fuller, claims: [...known.claims, ...s.claims] });
  }
  return [...found.values()];
}

/** How far a source can be trusted, and why: of who is not named and has no record nobody can tell. */
function gradeOf({ type, name, reliability, reason }: PicturedSource, editor: Editor): string {
  const unnamed = isUnnamed({ type, name });
  const why = editor
    .print(reason)
    .replace(/, nothing to judge it by$/, '')
    .replace(/^(?:named|an institution)\b/, unnamed ? 'anonymous' : '$&');
  const unknown = reliability === 'F' || (unnamed && !/settled forecasts/.test(reason));
  return unknown ? `F, cannot be judged: ${why}` : `${reliability}: ${why}`;
}
