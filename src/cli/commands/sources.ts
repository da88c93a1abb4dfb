import { type SourceGrades, sourceGrades, weighWithRecord } from '../../evidence/index.js';
import { loadCase } from '../../ledger/index.js';
import type { Effects } from '../effects.js';
import { DONE } from '../exit-codes.js';
import { count, writeList } from '../list.js';
import { lookIntoCase } from '../use-ledger.js';
import { sayUndated } from '../what-counts.js';
import type { SourcesOptions } from './sources.command.js';

/** `rapporteur sources`: who says so, graded by what can be seen of them, with the reasons. */
export function listSources(name: string, options: SourcesOptions, effects: Effects): Promise<number> {
  return lookIntoCase(name, options, effects, async (ledger, { id }) => {
    const { documents, claims, judgements, undated } = await loadCase(ledger, id, options.asOf);
    sayUndated(undated, effects);
    const graded = sourceGrades(weighWithRecord(documents, claims, judgements));
    writeList(
      graded,
      options.format,
      {
        columns: [
          { head: 'source', most: 30 },
          { head: 'side', most: 8 },
          { head: 'grade', most: 5 },
          { head: 'claims', most: 6, right: true },
          { head: 'credibility', most: 24 },
          { head: 'why', most: 90 },
        ],
        row: (s) => [
          s.name,
          s.affiliation ?? '–',
          s.reliability[0]!.grade,
          String(s.claims),
          Object.entries(s.credibility)
            .map(([grade, n]) => `${grade}: ${n}`)
            .join('  '),
          why(s),
        ],
        end: `${count(graded.length, 'source')}. Grade A to F: how reliable the source is; credibility 1 (confirmed) to 6 (cannot be judged): how many of its claims have which.`,
      },
      effects,
    );
    return DONE;
  });
}

function why({ reliability, borneOut, contradicted, forecasts }: SourceGrades): string {
  const [main, ...others] = reliability;
  const parts = [main!.reason, ...others.slice(0, 2).map((r) => `${r.grade} for ${r.claims} where ${r.reason}`)];
  if (borneOut > 0) parts.push(`${count(borneOut, 'claim')} borne out elsewhere`);
  if (contradicted > 0) parts.push(`${count(contradicted, 'claim')} contradicted`);
  if (forecasts !== null)
    parts.push(
      `${forecasts.right} of ${count(forecasts.settled, 'settled forecast')} right${forecasts.brier === null ? '' : ` (Brier score ${forecasts.brier.toFixed(2)})`}`,
    );
  return parts.join('; ');
}
