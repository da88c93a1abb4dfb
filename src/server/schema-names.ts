import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import type { z } from 'zod';
import { modelSchema } from '../bargaining/index.js';
import { briefSchema } from '../brief/schemas.js';
import { claimSchema, partySchema } from '../claims/schemas.js';
import { blockSchema } from '../documents/schemas.js';
import { judgementSchema } from '../evidence/schemas.js';
import { changeSchema, pictureSchema, statementSchema } from '../picture/schemas.js';
import { caseSummarySchema, jobSchema, listedClaimSchema, problemSchema } from './schemas.js';

const named: Readonly<Record<string, z.ZodType>> = {
  Brief: briefSchema,
  Block: blockSchema,
  CaseSummary: caseSummarySchema,
  Change: changeSchema,
  Claim: claimSchema,
  Job: jobSchema,
  Judgement: judgementSchema,
  ListedClaim: listedClaimSchema,
  Model: modelSchema,
  Party: partySchema,
  Picture: pictureSchema,
  Problem: problemSchema,
  Statement: statementSchema,
};

/** Gives the schemas that return in many routes a name in the API's description, where each would else be spelled out again. */
export function nameSchemas(): void {
  for (const [refId, schema] of Object.entries(named)) zodToOpenAPIRegistry.add(schema, { _internal: { refId } });
}
