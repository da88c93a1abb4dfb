import { type IssueCatalogue, optionOf } from './options.js';
import type { Position } from './picture.js';
import { byDate } from './statement.js';

/**
 * How a party's stance on an issue moved: every stance told of it, the replaced ones too, with the option that its own words name (null
 * where they name none or several). Oldest report first; undated ones come last, since nobody knows where they belong.
 */
export function historyOf(
  catalogue: IssueCatalogue,
  { issue, current, superseded }: Pick<Position, 'issue' | 'current' | 'superseded'>,
): Position['history'] {
  return [...superseded.map((s) => s.statement), ...current]
    .map((s) => ({ reported: s.reported, option: optionOf(catalogue, issue, [s]), claims: s.claims }))
    .sort((a, b) => Number(a.reported === null) - Number(b.reported === null) || byDate(a.reported, b.reported));
}
