import type { CaseSummary } from '../ledger/index.js';

/** The cases there are, as a sentence. */
export const casesLine = (all: readonly Pick<CaseSummary, 'name'>[]): string =>
  all.length === 0
    ? 'It holds no case yet; add reports first: rapporteur add CASE FILE…'
    : `Its cases: ${all
        .slice(0, 12)
        .map((c) => `“${c.name}”`)
        .join(', ')}${all.length > 12 ? ' and more (rapporteur cases)' : ''}.`;
