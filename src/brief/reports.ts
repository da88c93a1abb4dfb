import type { Picture, Statement } from '../picture/index.js';
import type { Editor } from './editor.js';

/**
 * Reports that a reader would call independent: documents that neither copy nor retell another and bring at least one account of their own.
 * Several sources within one report are still one report.
 */
export function independentReports(picture: Picture): number {
  const origins = new Map<string, Set<string>>();
  for (const { claim, origin } of picture.claims) {
    const own = origins.get(claim.document.id);
    if (own) own.add(origin.id);
    else origins.set(claim.document.id, new Set([origin.id]));
  }
  const seen = new Set<string>();
  let found = 0;
  for (const { id, copyOf, drawnFrom } of picture.evidence.documents) {
    if (copyOf !== null || drawnFrom !== null) continue;
    const own = origins.get(id) ?? [];
    if ([...own].some((origin) => !seen.has(origin))) found++;
    for (const origin of own) seen.add(origin);
  }
  return found;
}

/** Reports that are told whole: of more, what weighs most is enough, and what is told by one alone may be told by another. */
export const fewReports = 2;

/** For a document the one that it copies or retells, or itself. */
export function originals({ evidence }: Picture): (document: string) => string {
  const from = new Map(evidence.documents.map((d) => [d.id, d.copyOf ?? d.drawnFrom?.from]));
  const original = (id: string): string => {
    const before = from.get(id);
    return before === undefined ? id : original(before);
  };
  return original;
}

/** Independent reports that carry a statement: never more than its origins, since one speaker quoted twice is one. */
export function reportsOf(statement: Statement, editor: Editor): number {
  const original = originals(editor.picture);
  const [words] = statement.claims.map((id) => editor.claim(id)?.claim.quote ?? '');
  const documents = statement.claims.flatMap((id) => {
    const claim = editor.claim(id)?.claim;
    return claim !== undefined && sameFigures(claim.quote, words ?? '') ? [original(claim.document.id)] : [];
  });
  return Math.min(statement.origins, new Set(documents).size);
}

/** "They want 25 percent" and "the 40 percent that they want" are alike in words, and not the same. */
const sameFigures = (one: string, other: string): boolean => {
  const figures = (text: string) => [...new Set(text.match(/\d[\d.,]*\d|\d/g) ?? [])].sort().join(' ');
  return figures(one) === figures(other);
};

/** Whether all reports carry one date: then no line needs to say when it was reported. */
export const oneDay = ({ picture }: Editor): boolean =>
  new Set(picture.evidence.documents.map((d) => d.published)).size < 2;
