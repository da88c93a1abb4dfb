import type { Claim } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import type { ForecastRecord } from './forecast-record.js';
import { brierScore, probabilityTold } from './forecasts.js';
import type { TrackRecord } from './grades.js';
import type { Judgement } from './judgement.js';
import { voices } from './voices.js';
import { weigh } from './weigh.js';
import type { WeighedClaim } from './weighed.js';

/** Fewer settled forecasts than this say nothing of a source: one lucky guess would make it an A. */
const fewest = 3;

/** The forecast record of every source with a settled forecast, most settled first. */
export function forecastRecords(claims: readonly WeighedClaim[]): ForecastRecord[] {
  const found = new Map<
    string,
    { name: string; right: number; all: number; told: { probability: number; outcome: boolean }[] }
  >();
  for (const { claim, settled } of claims) {
    const source = voices(claim)[0];
    if (!source || settled === null || settled.outcome === 'open') continue;
    const key = source.name.toLowerCase();
    const entry = found.get(key) ?? { name: source.name, right: 0, all: 0, told: [] };
    found.set(key, entry);
    const outcome = settled.outcome === 'true';
    const probability = probabilityTold(claim);
    entry.all++;
    if (outcome === (probability === null || probability >= 0.5)) entry.right++;
    if (probability !== null) entry.told.push({ probability, outcome });
  }
  return [...found.values()]
    .map(({ name, right, all, told }) => ({ source: name, settled: all, right, brier: brierScore(told) }))
    .sort((a, b) => b.settled - a.settled || (a.source < b.source ? -1 : 1));
}

/** Claims weighed with what the same claims show of their sources: a source whose forecasts came true is graded up, for all that it says. */
export function weighWithRecord(
  documents: readonly Document[],
  claims: readonly Claim[],
  judgements: readonly Judgement[] = [],
): WeighedClaim[] {
  const weighed = weigh(documents, claims, judgements);
  const record: TrackRecord = new Map(
    forecastRecords(weighed)
      .filter((r) => r.settled >= fewest)
      .map((r) => [r.source.toLowerCase(), r.right / r.settled]),
  );
  return record.size === 0 ? weighed : weigh(documents, claims, judgements, record);
}
