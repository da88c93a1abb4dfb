import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentencesOf } from '../searches/sentence-index.js';
import { type Features, featuresOf } from './features.js';
import { type LinearModel, likelihoods, shippedLinear } from './linear.js';

/**
 * What a sentence may be to somebody who asks how a negotiation stands: worth being told first; how things stand now; a live offer; what is over; who decides;
 * a time ahead; what a side wants; what follows without a deal; who may block; what a third party does; history; colour; one that another must explain.
 */
export const roles = [
  'lead',
  'now',
  'offer',
  'over',
  'decides',
  'time',
  'stand',
  'noDeal',
  'blocks',
  'goBetween',
  'history',
  'colour',
  'leans',
] as const;
export type Role = (typeof roles)[number];

/** How likely a sentence is in each role, 0 to 1: a guess from its words and its place, good enough to choose between sentences and too weak to state. */
export type Roles = Readonly<Record<Role, number>>;

/** What features speak for, each role on its own. */
export function rolesBy(features: Features, model: LinearModel): Roles {
  const found = likelihoods(features, model);
  return Object.fromEntries(roles.map((r, i) => [r, found[i]!])) as Roles;
}

const known = new WeakMap<Editor['sentences'], Map<string, ReadonlyMap<number, Roles>>>();

/**
 * Whether some sentence may be in a role, or one that `where` holds of: from there on "not reported" may be false.
 */
export const roleMayBeTold = (
  role: Role,
  editor: Editor,
  where: (s: ReportSentence) => boolean = () => true,
): boolean => editor.sentences().some((s) => where(s) && editor.roles(s)[role] >= mayTell);
const mayTell = 0.2;

/** The roles of a sentence in its report. */
export function rolesOf({ document, place }: ReportSentence, editor: Editor): Roles {
  const reports = known.get(editor.sentences) ?? new Map<string, ReadonlyMap<number, Roles>>();
  known.set(editor.sentences, reports);
  let report = reports.get(document.id);
  if (report === undefined) {
    const sentences = sentencesOf(document.id, editor);
    const features = featuresOf(sentences, editor);
    report = new Map(sentences.map((s, i) => [s.place, rolesBy(features[i]!, shippedLinear('roles.json'))]));
    reports.set(document.id, report);
  }
  return report.get(place)!;
}
