export { type Addition, addDocument } from './adding.js';
export { jointClaims, type PartyOfCase, partiesOfCases } from './asking.js';
export { caseKey } from './case-names.js';
export { type CaseSummary, cases } from './cases.js';
export { addJudgement, judgementsOf } from './judgements.js';
export { type Ledger, type LedgerEffects, withLedger } from './ledger.js';
export { type LoadedCase, loadCase } from './loading.js';
export { type Known, known, type ReadingTerms, toRead } from './standing.js';
