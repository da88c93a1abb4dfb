import { labelWithin, type PicturedOffer, type Statement, type Unknown } from '../../picture/index.js';
import type { BriefBlock } from '../brief.js';
import { capital, listed, paragraph, possessive, sentence, table } from '../compose.js';
import type { Editor } from '../editor.js';
import { recased } from '../lines/gist.js';
import { readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { lowered, mentions } from '../lines/words.js';
import type { sectionIds } from '../parts.js';
import { fewReports } from '../reports.js';
import { tellsPlainly } from '../searches/plain-topics.js';
import { plainlyTold } from '../searches/plainly-told.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { tellerOf, toldByOther } from '../searches/told-by-other.js';
import { weakenedBy } from '../signals/signal-words.js';
import { untold } from '../signals/untold.js';
import { reachedAgreement } from '../standing/agreement.js';
import { isPast } from '../standing/off-table.js';
import { plainOffer } from '../standing/offer.js';
import { isSettled } from '../standing/told-agreed.js';
import { openOfSides } from './open-cells.js';
import { undecided } from './plain-tables.js';
import { unasked } from './unasked.js';

type SectionId = (typeof sectionIds)[number];

/** One thing that no report tells, as a noun phrase, and the section that it weakens. Those of one theme stand in one row. */
export interface Gap {
  readonly theme: Theme;
  readonly words: string;
  readonly weakens: SectionId;
  readonly claims: readonly string[];
}

/** In the order in which a negotiator would miss them. */
const themes = [
  'unconfirmed',
  'terms',
  'bargain',
  'authority',
  'own-words',
  'position',
  'answer',
  'deadline',
  'halt',
  'ratification',
  'design',
  'format',
  'sources',
  'date',
] as const;
type Theme = (typeof themes)[number];

const noGap = 'No gap was found in what the reports should carry; that is no proof that there is none.';
const most = 10;
/** Of what the reports themselves say is not known. */
const mostTold = 6;
/** Of issues on which nobody tells where a side stands, those most talked of. */
const mostIssues = 3;
/** Of offers without an answer. */
const mostAnswers = 2;

/** What no source reports and a negotiator would need, the weightiest first, each tied to the section that it weakens. */
export function gaps(editor: Editor): BriefBlock[] {
  const { unknowns, between } = editor.picture;
  if (unknowns.length === 0 && between.length === 0) return [paragraph(sentence(noGap))];
  const told = untold(editor)
    .slice(0, mostTold)
    .map((u) => [
      sentence(u.words, editor.cite([u.cite], 1)),
      sentence(editor.wording.sections[weakenedBy(u.sentence.text)]),
    ]);
  const found: Gap[] = [...known(editor), ...unasked(editor)];
  // Once there is an agreement nobody asks for the least that each would take.
  const open = isSettled(editor) ? '' : openOfSides(editor);
  if (open !== '') found.push({ theme: 'bargain', words: open, weakens: 'bargain', claims: [] });
  const rows = [
    ...told,
    ...themes
      .map((theme) => found.filter((g) => g.theme === theme))
      .filter((of) => of.length > 0)
      .map((of) => [
        sentence(
          of.map(({ words }, i) => (i === 0 ? capital(words) : words)).join('; '),
          editor.cite(
            of.flatMap((g) => g.claims.slice(0, 1)),
            2,
          ),
        ),
        sentence([...new Set(of.map((g) => editor.wording.sections[g.weakens]))].join('; ')),
      ]),
  ];
  if (rows.length === 0) return [paragraph(sentence(noGap))];
  return [table('Not reported, and what that weakens', ['Not reported', 'Weakens'], rows.slice(0, most))];
}

/** What the picture knows to be unknown, and no sentence of any report tells. */
function known(editor: Editor): Gap[] {
  const { unknowns } = editor.picture;
  const of = (code: Unknown['code']) => unknowns.filter((u) => u.code === code);
  const sides = (code: Unknown['code']) => of(code).flatMap((u) => u.party ?? []);
  const found: Gap[] = [];
  const add = (theme: Theme, words: string, weakens: SectionId, claims: readonly string[] = []) =>
    found.push({ theme, words, weakens, claims });
  for (const u of of('terms').filter((o) => isTellable(o, editor)))
    add('terms', termsOf(u, editor), 'reported', u.claims);
  const decides =
    plainlyTold(editor, 'decides').length > 0 ? undecided(sides('authority'), editor) : sides('authority');
  if (decides.length > 0) add('authority', `who decides for ${editor.names(decides)}`, 'process');
  const unheard = sides('own-words');
  if (unheard.length > 0) add('own-words', ownWords(unheard, editor), 'issues');
  // Of one or two reports a stand that no word names an issue of is told more often than not: 14 of 16 such gaps were none.
  const many = editor.picture.evidence.documents.length > fewReports;
  for (const party of many ? new Set(sides('position')) : []) {
    const open = of('position')
      .filter((u) => u.party === party && u.issue !== null && isTalkedOf(u.issue, editor))
      .sort((a, b) => b.claims.length - a.claims.length)
      .slice(0, mostIssues);
    if (open.length === 0) continue;
    const labels = open.map((u) => editor.print(issueLabel(u.issue!, editor)));
    add(
      'position',
      `where ${editor.name(party)} stands on ${listed(labels)}`,
      'issues',
      open.flatMap((u) => u.claims.slice(0, 1)),
    );
  }
  for (const u of of('answer')
    .filter((o) => isTellable(o, editor))
    .slice(0, mostAnswers))
    add('answer', answerTo(u, editor), 'reported', u.claims);
  if (of('ratification').length > 0 && plainlyTold(editor, 'decides').length === 0)
    add('ratification', 'who would have to ratify a deal', 'process');
  for (const s of toldByOther(editor).slice(0, mostAnswers))
    add('unconfirmed', unconfirmed(s, editor), 'contradictions', s.claims);
  // Of one or two reports that nobody speaks of it is no finding of its own.
  if (many && of('enforcement').length > 0) add('design', 'how a deal would be enforced or monitored', 'bargain');
  if (many && of('sequence').length > 0) add('design', 'which side would have to act first', 'bargain');
  for (const u of of('date')) add('date', editor.print(u.gist).replace(/\.$/, ''), 'sources', u.claims);
  return found;
}

/** "Whether Ardonia bears out what Belvania tells of it: …". */
const unconfirmed = (s: Statement, editor: Editor): string => {
  const teller = tellerOf(s, editor)!;
  const words = said(s, editor)
    .map((r) => r.text)
    .join('');
  return `whether ${editor.name(s.parties[0]!)} bears out what is told of it for ${editor.name(teller)} alone: ${lowered(words, editor)}`;
};

/**
 * Whether an offer is one that has an answer and terms: "no answer to this" with a clause that is none says nothing; nor is what no side has put to the other, or
 * a promise of one act, an offer to answer.
 */
const isTellable = (u: Unknown, editor: Editor): boolean =>
  editor.picture.offers.some(
    (o) =>
      o.claims.some((id) => u.claims.includes(id)) &&
      plainOffer(o, editor) &&
      // "Any agreement shall be submitted to the assembly" asks nobody for an answer.
      !tellsPlainly(editor.context(o.statement.claims[0]!), 'decides') &&
      readsAlone(o.statement, editor) &&
      // Whether it was made at all is in dispute: that is told among the contradictions.
      !o.statement.contested &&
      (o.final || !mentions(o.statement.gist, editor.wording.promising)) &&
      !hasAgreed(o, editor) &&
      o.by.some((k) => editor.picture.between.includes(k)),
  );

/** Whether its maker has since agreed with somebody. */
const hasAgreed = (offer: PicturedOffer, editor: Editor): boolean =>
  offer.by.some((k) => reachedAgreement(editor)?.parties.includes(k) === true);

/** "Ardonia’s and Belvania’s own words: nobody is quoted for either by name". */
function ownWords(parties: readonly string[], editor: Editor): string {
  const names = listed(parties.map((k) => possessive(editor.name(k))));
  const whom = parties.length === 1 ? 'this side' : parties.length === 2 ? 'either' : 'any of them';
  return `${names} own words: nobody is quoted for ${whom} by name`;
}

/** Whether more than one sentence that is neither history nor taken back speaks of an issue: one word that names one may mean something else. */
function isTalkedOf(issue: string, editor: Editor): boolean {
  const claims = editor.picture.issues.find((i) => i.issue === issue)?.claims ?? [];
  const told = claims.flatMap((id) => {
    const s = sentenceOf(id, editor);
    return s === undefined || isPast(s, editor) ? [] : [s];
  });
  return new Set(told).size > 1;
}

/** "No answer by Ardonia is reported to this: …", as a noun phrase. */
const answerTo = (u: Unknown, editor: Editor): string => {
  const [, who = '', what = ''] = /^No answer by (.+?) is reported to this: (.+)$/s.exec(u.gist) ?? [];
  const told = recased(editor.print(what).replace(/\.$/, ''));
  return who === '' ? recased(editor.print(u.gist).replace(/\.$/, '')) : `an answer by ${who} to this: ${told}`;
};

/** What an offer holds: named by its maker, and what stands here for its terms. */
function termsOf(u: Unknown, editor: Editor): string {
  const offer = editor.picture.offers.find((o) => o.claims.some((id) => u.claims.includes(id)));
  const by = editor.names(offer?.by ?? []);
  if (offer === undefined || by === '') return recased(editor.print(u.gist).replace(/\.$/, ''));
  const assumed = offer.asks.length > 0 && offer.asks.every((s) => s.held === 'assumed');
  return `the terms of ${possessive(by)} ${offer.final ? '\u201cfinal\u201d ' : ''}offer${assumed ? ', beyond what is assumed' : offer.asks.length > 0 ? ', beyond what it is said to want' : ''}`;
}

const issueLabel = (issue: string, editor: Editor): string =>
  labelWithin(editor.picture.issues.find((i) => i.issue === issue)?.label ?? issue.replace('.', ': '));
