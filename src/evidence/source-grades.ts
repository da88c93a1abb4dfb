import type { Source } from '../claims/index.js';
import type { SourceGrades } from './graded-source.js';
import { forecastRecords } from './track-record.js';
import { voices } from './voices.js';
import type { WeighedClaim } from './weighed.js';

/** Every source of weighed claims with its grades and their reasons, the most quoted first. The outlets' own voice is no source here. */
export function sourceGrades(claims: readonly WeighedClaim[]): SourceGrades[] {
  const records = new Map(forecastRecords(claims).map((r) => [r.source.toLowerCase(), r]));
  const groups = new Map<string, { source: Source; claims: WeighedClaim[] }>();
  for (const claim of claims) {
    const source = voices(claim.claim)[0];
    if (!source) continue;
    // "A diplomat" of two reports are two people, as far as anyone knows.
    const key = source.type === 'anonymous' ? `${claim.origin.id}\n${source.name.toLowerCase()}` : claim.origin.id;
    const group = groups.get(key) ?? { source, claims: [] };
    groups.set(key, group);
    group.claims.push(claim);
    // The fullest name tells most, where it is a name and no clause.
    if (source.name.length > group.source.name.length && source.name.length < 60) group.source = source;
  }
  return [...groups.values()]
    .map(({ source, claims: own }) => {
      const letters = new Map<string, { grade: string; reason: string; claims: number }>();
      const credibility: Record<number, number> = {};
      for (const { grade } of own) {
        const key = `${grade.reliability} ${grade.reasons.reliability}`;
        const entry = letters.get(key) ?? { grade: grade.reliability, reason: grade.reasons.reliability, claims: 0 };
        entry.claims++;
        letters.set(key, entry);
        credibility[grade.credibility] = (credibility[grade.credibility] ?? 0) + 1;
      }
      return {
        name: source.name,
        type: source.type,
        access: source.access,
        affiliation: own.map((c) => voices(c.claim)[0]!.affiliation).find((a) => a !== null) ?? null,
        reliability: [...letters.values()].sort((a, b) => b.claims - a.claims || (a.grade < b.grade ? -1 : 1)),
        credibility,
        claims: own.length,
        documents: new Set(own.map((c) => c.claim.document.id)).size,
        borneOut: own.filter((c) => c.corroboration.length > 0).length,
        contradicted: own.filter((c) => c.contradiction.length > 0).length,
        forecasts: records.get(source.name.toLowerCase()) ?? null,
      };
    })
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}
