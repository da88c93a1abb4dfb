import { changesBetween, timelineOf } from '../../desk/index.js';
import { failure, lastDay, type PartialDate, success } from '../../documents/index.js';
import { sourceGrades, standing } from '../../evidence/index.js';
import { cases } from '../../ledger/index.js';
import { draftModel, formatDraft } from '../../modelling/index.js';
import { type CaseFile, type CaseFiles, restsOn } from '../case-files.js';
import type {
  briefAnswerSchema,
  caseSchema,
  changesAnswerSchema,
  modelAnswerSchema,
  pictureAnswerSchema,
  sourcesAnswerSchema,
  timelineAnswerSchema,
} from '../schemas.js';
import type { Answer } from './answer.js';

export interface CaseQuestion {
  readonly case: string;
  readonly asOf?: PartialDate | undefined;
  readonly between?: readonly string[] | undefined;
}

/** A case with the days of its reports. */
export async function oneCase(files: CaseFiles, { case: name }: CaseQuestion): Promise<Answer<typeof caseSchema>> {
  const found = await files.named(name);
  if (!found.ok) return found;
  const { id } = found.value;
  const summary = (await cases(files.ledger)).find((c) => c.id === id);
  if (!summary) return failure('case-unknown', `There is no case “${name}”; /api/cases lists them.`, 'case');
  const { documents, claims, judgements } = await files.open(found.value);
  const days = new Map<string, { documents: number; claims: number }>();
  const dayOf = (date: string) => days.get(date) ?? { documents: 0, claims: 0 };
  for (const { published } of documents)
    if (published !== null) days.set(published, { ...dayOf(published), documents: dayOf(published).documents + 1 });
  for (const { document } of claims)
    if (document.published !== null)
      days.set(document.published, { ...dayOf(document.published), claims: dayOf(document.published).claims + 1 });
  const judged = { confirm: 0, reject: 0, correct: 0 };
  for (const { decision } of standing(judgements).values()) if (decision !== 'withdraw') judged[decision]++;
  return success({
    ...summary,
    dates: [...days].map(([date, n]) => ({ date, ...n })).sort((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1)),
    undated: documents.filter((d) => d.published === null).length,
    judged,
    version: await files.version(id),
  });
}

/** Does the work on the case asked for, as known on the date asked for. */
export async function onFile<T>(
  files: CaseFiles,
  { case: name, asOf }: CaseQuestion,
  work: (file: CaseFile) => T,
): Promise<T | ReturnType<typeof failure>> {
  const found = await files.named(name);
  if (!found.ok) return found;
  const file = await files.open(found.value, asOf);
  if (file.documents.length === 0)
    return failure(
      'case-empty',
      `“${found.value.name}” holds no report${asOf === undefined ? '; add some' : ` published by ${asOf}; take a later date`}.`,
      asOf === undefined ? 'case' : 'asOf',
    );
  return work(file);
}

/** The state of the negotiation. Claims come along only where they are asked for: they are most of it. */
export const picture = (
  files: CaseFiles,
  question: CaseQuestion & { readonly claims: boolean },
): Promise<Answer<typeof pictureAnswerSchema>> =>
  onFile(files, question, (file) => {
    const whole = file.picture(question.between);
    return success({ ...restsOn(file), picture: question.claims ? whole : { ...whole, claims: [] } });
  });

export const brief = (files: CaseFiles, question: CaseQuestion): Promise<Answer<typeof briefAnswerSchema>> =>
  onFile(files, question, (file) => success({ ...restsOn(file), brief: file.brief(question.between) }));

export const timeline = (files: CaseFiles, question: CaseQuestion): Promise<Answer<typeof timelineAnswerSchema>> =>
  onFile(files, question, (file) =>
    success({ ...restsOn(file), timeline: timelineOf(file.picture(question.between)) }),
  );

export const sources = (files: CaseFiles, question: CaseQuestion): Promise<Answer<typeof sourcesAnswerSchema>> =>
  onFile(files, question, (file) => {
    const weighed = [...file.weighed().values()];
    const origins = new Map<
      string,
      { kind: 'document' | 'source' | 'outlet'; name: string; claims: string[]; documents: Set<string> }
    >();
    for (const { origin, claim } of weighed) {
      const entry = origins.get(origin.id) ?? {
        kind: origin.kind,
        name: origin.name,
        claims: [],
        documents: new Set(),
      };
      origins.set(origin.id, entry);
      entry.claims.push(claim.id);
      entry.documents.add(claim.document.id);
    }
    return success({
      ...restsOn(file),
      sources: sourceGrades(weighed),
      origins: [...origins]
        .map(([id, o]) => ({ id, ...o, documents: [...o.documents] }))
        .sort((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1)),
    });
  });

/** The bargain that the reports tell of, drafted as a model; `model-…` codes tell why none can be. */
export const draftedModel = (files: CaseFiles, question: CaseQuestion): Promise<Answer<typeof modelAnswerSchema>> =>
  onFile(files, question, (file): Answer<typeof modelAnswerSchema> => {
    const drawn = file.picture(question.between);
    const drafted = draftModel(drawn);
    if (!drafted.ok) return drafted;
    const pressures = [...drafted.value.pressures].map(([party, claims]) => ({ party, claims }));
    return success({ ...restsOn(file), ...drafted.value, pressures, yaml: formatDraft(drafted.value, drawn) });
  });

/** What moved between the ends of two days; reports without a date are in neither. */
export async function changes(
  files: CaseFiles,
  {
    case: name,
    since,
    until,
    between,
  }: CaseQuestion & { readonly since: PartialDate; readonly until?: PartialDate | undefined },
): Promise<Answer<typeof changesAnswerSchema>> {
  if (until !== undefined && lastDay(until) <= lastDay(since))
    return failure('dates-reversed', `until (${until}) must come after since (${since}).`, 'until');
  const found = await files.named(name);
  if (!found.ok) return found;
  // Later than any report, so that undated ones stay out of both pictures and do not look new.
  const late = await files.open(found.value, until ?? '9999');
  if (late.documents.length === 0)
    return failure('case-empty', `“${found.value.name}” holds no report published by ${until ?? 'now'}.`, 'until');
  const early = await files.open(found.value, since);
  const { before, after, moved } = changesBetween(early, late, between);
  const shown = new Set(moved.flatMap((c) => [...c.before, ...c.after]));
  const claims = new Map([...before.claims, ...after.claims].map((w) => [w.claim.id, w.claim]));
  return success({
    case: found.value,
    since,
    until: until ?? null,
    undated: late.undated,
    between: after.between,
    changes: moved,
    claims: [...claims.values()].filter((c) => shown.has(c.id)),
  });
}
