import type { Claim } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { wordsOf } from '../lines/words.js';
import type { Wording } from '../wording.js';
import { canSpeak } from './can-speak.js';
import { claimsOf } from './claims-of.js';
import { sourceName } from './source-name.js';

/** "The sources", "sources": says nothing of who they are. */
export const isShort = (name: string, { unspecific }: Wording): boolean =>
  unspecific.includes(name.toLowerCase().replace(/^the /, ''));

/** "The officials", behind "two officials who were told of it": named again by their noun. */
const again = /^the (\p{Ll}+)$/u;

/**
 * How a report describes the unnamed source of a claim: two descriptions may be the same people or not, and are told apart. A short "the sources", or "the
 * officials", is the last description before it in the same report that it can stand for.
 */
export function describedAs(claim: Claim, { wording, picture }: Pick<Editor, 'wording' | 'picture'>): string {
  const [voice] = voices(claim);
  const name = sourceName(voice?.name ?? '', wording);
  const at = voice?.span?.[0];
  const noun = again.exec(name)?.[1];
  if (voice?.type !== 'anonymous' || at === undefined || (!isShort(name, wording) && noun === undefined)) return name;
  const before = claimsOf(claim.document.id, { picture })
    .flatMap((c) => voices(c).slice(0, 1))
    .flatMap(({ type, span, name: raw }) =>
      type === 'anonymous' && span !== null && span[0] < at && canSpeak(raw, wording)
        ? [{ at: span[0], name: sourceName(raw, wording) }]
        : [],
    )
    .filter(
      (v) => v.name.includes(' ') && !again.test(v.name) && (isShort(name, wording) || wordsOf(v.name).includes(noun!)),
    )
    .sort((a, b) => a.at - b.at);
  return before.at(-1)?.name ?? name;
}
