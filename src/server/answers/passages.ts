import { failure, success } from '../../documents/index.js';
import type { CaseFiles } from '../case-files.js';
import type { passagesAnswerSchema } from '../schemas.js';
import type { Answer } from './answer.js';

export interface PassagesAsked {
  readonly case: string;
  readonly words?: string | undefined;
  readonly document?: string | undefined;
  readonly claim?: string | undefined;
  readonly limit: number;
}

/** Paragraphs of a case's reports that hold all the words, or a claim, or that one report has; the latest reports first. */
export async function passages(
  files: CaseFiles,
  { case: name, words, document: only, claim: sought, limit }: PassagesAsked,
): Promise<Answer<typeof passagesAnswerSchema>> {
  const found = await files.named(name);
  if (!found.ok) return found;
  const { documents, claims } = await files.open(found.value);
  const known = claims.find((c) => c.id === sought);
  if (sought !== undefined && !known)
    return failure('claim-unknown', `“${found.value.name}” holds no claim ${sought}.`, 'claim');
  const id = only ?? known?.document.id;
  if (id !== undefined && !documents.some((d) => d.id === id))
    return failure('document-unknown', `“${found.value.name}” holds no document ${id}.`, 'document');
  const all = words?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const hits = [...documents].reverse().flatMap((d) => {
    if (id !== undefined && d.id !== id) return [];
    const own = claims.filter((c) => c.document.id === d.id);
    const { text, blocks, ...head } = d;
    return blocks.flatMap(({ span: [start, end] }) => {
      const paragraph = text.slice(start, end);
      const within = own.filter((c) => c.span[0] >= start && c.span[0] < end).map((c) => c.id);
      if (sought !== undefined && !within.includes(sought)) return [];
      if (!all.every((w) => paragraph.toLowerCase().includes(w))) return [];
      return [{ document: head, span: [start, end] as const, text: paragraph, claims: within }];
    });
  });
  return success({ case: found.value, passages: hits.slice(0, limit), total: hits.length });
}
