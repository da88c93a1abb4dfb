import type { Claim } from '../../claims/index.js';
import type { Editor } from '../editor.js';

/** How much of what is read from a report must be one speaker's, and how many claims there must be, for the report to be his. */
const most = 0.55;
const fewest = 8;

const known = new WeakMap<object, ReadonlyMap<string, string | null>>();

/**
 * Whether a claim is told by the one speaker whose words its report is: who answers in an interview, who issues a statement. By how much of the report is read as
 * his, so that no sentence of it has to name him again.
 */
export function isDocumentVoice({ document, sources }: Claim, { picture }: Pick<Editor, 'picture'>): boolean {
  const span = sources[0]?.span ?? null;
  if (span === null) return false;
  const voices = known.get(picture) ?? voicesOf(picture);
  known.set(picture, voices);
  return voices.get(document.id) === String(span);
}

/** For each report the place at which its one speaker is named; null where it has none. */
function voicesOf({ claims }: Editor['picture']): ReadonlyMap<string, string | null> {
  const reports = new Map<string, Map<string, number>>();
  for (const { claim } of claims) {
    const counts = reports.get(claim.document.id) ?? new Map<string, number>();
    reports.set(claim.document.id, counts);
    const key = String(claim.sources[0]?.span ?? '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...reports].map(([id, counts]) => [id, foremost(counts)]));
}

function foremost(counts: ReadonlyMap<string, number>): string | null {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const [first] = [...counts].filter(([key]) => key !== '').sort((a, b) => b[1] - a[1]);
  return first !== undefined && all >= fewest && first[1] >= most * all ? first[0] : null;
}
