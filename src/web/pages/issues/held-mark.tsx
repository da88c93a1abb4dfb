import type { Position } from '../../../picture/index.js';

/** How a position is known, in words. */
export const heldWords: Readonly<Record<Position['held'], string>> = {
  stated: 'stated',
  reported: 'reported',
  'second-hand': 'second-hand',
  assumed: 'assumed',
  denied: 'denied',
  'not-reported': 'not reported',
};

/** How a position is known, as a mark: full, dotted, half, hollow, crossed, a dash. The words stand beside it, so it says nothing aloud. */
export function HeldMark({ held }: { readonly held: Position['held'] }) {
  return (
    <svg class="held-mark" width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
      {held === 'denied' ? (
        <path class="held-denied" d="M2.5 2.5l9 9m0-9l-9 9" />
      ) : held === 'not-reported' ? (
        <path class="held-line" d="M2 7h10" />
      ) : (
        <circle class="held-ring" cx={7} cy={7} r={5.2} />
      )}
      {held === 'stated' && <circle class="held-fill" cx={7} cy={7} r={5.2} />}
      {held === 'reported' && <circle class="held-fill" cx={7} cy={7} r={2.4} />}
      {held === 'second-hand' && <path class="held-fill" d="M7 1.8A5.2 5.2 0 0 0 7 12.2Z" />}
    </svg>
  );
}
