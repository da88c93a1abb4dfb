import { shippedModel } from '../../documents/index.js';
import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentencesOf } from '../searches/sentence-index.js';
import { type Features, featuresOf } from './features.js';

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

/** Weights of features, a whole number for each role in their order, in hundredths. */
export interface RoleModel {
  readonly bias: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

let shipped: RoleModel | undefined;
const shippedRoles = (): RoleModel => {
  shipped ??= JSON.parse(new TextDecoder().decode(shippedModel('roles.json'))) as RoleModel;
  return shipped;
};

const unit = 100;

/** What features speak for, each role on its own. */
export function rolesBy(features: Features, { bias, weights }: RoleModel): Roles {
  const sums = [...bias];
  for (const [name, strength] of features) {
    const own = weights[name];
    if (own !== undefined) for (const [i, weight] of own.entries()) sums[i]! += weight * strength;
  }
  return Object.fromEntries(roles.map((r, i) => [r, 1 / (1 + Math.exp(-sums[i]! / unit))])) as Roles;
}

const known = new WeakMap<Editor['sentences'], Map<string, ReadonlyMap<number, Roles>>>();

/** The roles of a sentence in its report. */
export function rolesOf({ document, place }: ReportSentence, editor: Editor): Roles {
  const reports = known.get(editor.sentences) ?? new Map<string, ReadonlyMap<number, Roles>>();
  known.set(editor.sentences, reports);
  let report = reports.get(document.id);
  if (report === undefined) {
    const sentences = sentencesOf(document.id, editor);
    const features = featuresOf(sentences, editor);
    report = new Map(sentences.map((s, i) => [s.place, rolesBy(features[i]!, shippedRoles())]));
    reports.set(document.id, report);
  }
  return report.get(place)!;
}
