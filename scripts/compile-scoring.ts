// Writes src/language/scoring.ts from scripts/scoring/score.as.
// usage: npm run compile:scoring
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledScoring } from './scoring/compile.js';

const code = Buffer.from(await compiledScoring()).toString('base64');
writeFileSync(
  join(import.meta.dirname, '../src/language/scoring.ts'),
  `/** WebAssembly that adds up weights, in base64. Made by \`npm run compile:scoring\` from scripts/scoring/score.as. */
export const scoringCode =
  '${code}';
`,
);
