import type { Claim } from '../claims/index.js';
import type { Document, PartialDate } from '../documents/index.js';
import type { Picture } from '../picture/index.js';
import type { Brief, Section } from './brief.js';
import { mainWords, withinBudget } from './budget.js';
import { createEditor } from './editor.js';
import { glossaryOf, shippedGlossary } from './glossary.js';
import { judge } from './judgements/judgement.js';
import { shippedJudgementRules } from './judgements/judgement-rules.js';
import { shippedScale } from './judgements/likelihood.js';
import { clauseOf } from './lines/clause-of.js';
import { legible } from './lines/legible.js';
import { quotedOnce } from './lines/quoted-once.js';
import { numbered } from './numbering.js';
import { fewReports, independentReports } from './reports.js';
import { unknownIn } from './searches/unknown-in.js';
import { bargain } from './sections/bargain.js';
import { bottomLine } from './sections/bottom-line.js';
import { changes } from './sections/changes.js';
import { contradictions } from './sections/contradictions.js';
import { gaps } from './sections/gaps.js';
import { issues } from './sections/issues.js';
import { judgements } from './sections/judgements.js';
import { standsTable } from './sections/plain-tables.js';
import { process } from './sections/process.js';
import { reported } from './sections/reported.js';
import { withRest } from './sections/rest-told.js';
import { scenarios } from './sections/scenarios.js';
import { signals } from './sections/signals.js';
import { sources } from './sections/sources.js';
import { fill, shippedWording } from './wording.js';

export interface BriefInput {
  readonly picture: Picture;
  readonly documents: readonly Document[];
  /** The claims as read; the picture's own weighed claims are what is cited. */
  readonly claims?: readonly Claim[];
  /** As the user put it; by default made from the parties. */
  readonly question?: string;
  readonly asOf?: PartialDate;
  /** What made the brief: `rapporteur 0.1.0, grammar@1`. */
  readonly generatedBy?: string;
}

/**
 * The answer to "What is going on in the negotiations between X and Y?", in words, tables and charts, every line cited.
 * Every name, number and date comes from a claim; the brief's own judgements stand on the scale that it prints.
 */
export function createBrief({ picture, documents, question, asOf, generatedBy }: BriefInput): Brief {
  const wording = shippedWording();
  const scale = shippedScale();
  const rules = shippedJudgementRules();
  const all = createEditor(picture, documents, wording);
  const editor = { ...all, picture: unknownIn(all, legible(all)) };
  const own = judge(editor, scale, rules);
  const write: Readonly<Record<Section['id'], () => Section['blocks']>> = {
    'bottom-line': () => bottomLine(editor, own[0]!),
    judgements: () => judgements(own, scale, editor),
    reported: () => reported(editor),
    changes: () => changes(editor),
    contradictions: () => contradictions(editor),
    process: () => process(editor),
    issues: () => {
      const stands = picture.evidence.documents.length <= fewReports ? undefined : standsTable(editor);
      return stands === undefined ? issues(editor) : [...issues(editor), stands];
    },
    bargain: () => bargain(editor),
    scenarios: () => scenarios(own, editor),
    signals: () => signals(own, editor),
    gaps: () => gaps(editor),
    sources: () => sources(editor, scale),
  };
  const written = (Object.keys(write) as Section['id'][]).map((id) => ({
    id,
    title: wording.sections[id],
    blocks: write[id](),
  }));
  const kept = withinBudget(quotedOnce(written, wording.dangling, clauseOf(editor)));
  const told = withRest(kept, editor);
  const { sections, citations } = numbered(told, editor.citations());
  const title =
    picture.between.length > 1 ? fill(wording.title, { parties: editor.names(picture.between) }) : wording.titleAlone;
  return {
    version: 'brief@1',
    title,
    question: question ?? title,
    asOf: asOf ?? picture.asOf ?? picture.latest,
    documents: picture.evidence.documents.length,
    origins: independentReports(picture),
    claims: picture.claims.length,
    scale: { name: scale.name, bands: scale.bands.map(({ term, low, high }) => ({ term, low, high })) },
    sections,
    glossary: glossaryOf(sections, shippedGlossary()),
    citations,
    words: mainWords(sections),
    generatedBy: generatedBy ?? 'rapporteur',
  };
}
