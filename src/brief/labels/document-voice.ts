import type { Claim } from '../../claims/index.js';
import type { Editor } from '../editor.js';

/** How much of what is read from a report must be one speaker's, and how many claims there must be, for the report to be his. */
const most = 0.55;
const fewest = 8;

const known = new WeakMap<object, Map<string, string | null>>();

/**
 * Whether a claim is told by the one speaker whose words its report is: who answers in an interview, who issues a statement. By how much of the report is read as
 * his, so that no sentence of it has to name him again.
 */
export function isDocumentVoice({ document, sources }: Claim, { picture }: Pick<Editor, 'picture'>): boolean {
  const span = sources[0]?.span ?? null;
  if (span === null) return false;
  const voices = known.get(picture) ?? new Map<string, string | null>();
  known.set(picture, voices);
  if (!voices.has(document.id)) voices.set(document.id, voiceOf(document.id, picture));
  return voices.get(document.id) === String(span);
}

/** The place at which the one speaker of a report is named; null where there is none. */
function voiceOf(id: string, { claims }: Editor['picture']): string | null {
  const own = claims.filter(({ claim }) => claim.document.id === id);
  const counts = new Map<string, number>();
  for (const { claim } of own) {
    const key = String(claim.sources[0]?.span ?? '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [first] = [...counts].filter(([key]) => key !== '').sort((a, b) => b[1] - a[1]);
  return first !== undefined && own.length >= fewest && first[1] >= most * own.length ? first[0] : null;
}
