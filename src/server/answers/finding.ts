import { partiesAsked } from '../../claims/index.js';
import { understand } from '../../desk/index.js';
import { failure, type PartialDate, success } from '../../documents/index.js';
import { cases, partiesOfCases, searchedClaims, searchedDocuments } from '../../ledger/index.js';
import { type CaseFiles, restsOn } from '../case-files.js';
import type { askAnswerSchema, searchAnswerSchema } from '../schemas.js';
import type { Answer } from './answer.js';

/** The brief of the case that a question means, as of the day that it names or that is given. */
export async function ask(
  files: CaseFiles,
  {
    q,
    case: name,
    asOf: given,
  }: { readonly q: string; readonly case?: string | undefined; readonly asOf?: PartialDate | undefined },
): Promise<Answer<typeof askAnswerSchema>> {
  const found = await understand(files.ledger, q, name);
  if (!found.ok) return failure('question-unclear', found.message, 'q');
  const { id, name: caseName, between, notes } = found.asked;
  const asOf = given ?? found.asked.asOf;
  const file = await files.open({ id, name: caseName }, asOf);
  if (file.documents.length === 0)
    return failure('case-empty', `“${caseName}” holds no report${asOf ? ` published by ${asOf}` : ''}.`, 'asOf');
  return success({
    question: q,
    between: between ?? null,
    notes,
    answer: { ...restsOn(file), brief: file.brief(between, q) },
  });
}

/** Claims, documents, parties and cases of the whole ledger that have all the words. */
export async function search(
  files: CaseFiles,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<Answer<typeof searchAnswerSchema>> {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 12);
  const { ledger } = files;
  const all = await cases(ledger);
  const names = new Map(all.map((c) => [c.id, { id: c.id, name: c.name }]));
  const known = partiesAsked(q);
  const rows = await partiesOfCases(
    ledger,
    [q.trim().toLowerCase(), ...words.map((w) => w.toLowerCase())],
    known.flatMap((p) => p.id ?? []),
  );
  const parties = new Map<string, { id?: string; name: string; cases: Map<string, { id: string; name: string }> }>();
  for (const { case_id, party, name } of rows) {
    const entry = parties.get(party) ?? {
      ...(party === name ? {} : { id: party }),
      name: known.find((p) => p.id === party)?.name ?? name,
      cases: new Map(),
    };
    parties.set(party, entry);
    const found = names.get(case_id);
    if (found) entry.cases.set(case_id, found);
  }
  const has = (text: string) => words.every((w) => text.toLowerCase().includes(w.toLowerCase()));
  return success({
    claims: await searchedClaims(ledger, words, limit),
    documents: await searchedDocuments(ledger, words, limit),
    parties: [...parties.values()].slice(0, limit).map((p) => ({ ...p, cases: [...p.cases.values()] })),
    cases: [...names.values()].filter((c) => has(c.name)).slice(0, limit),
  });
}
