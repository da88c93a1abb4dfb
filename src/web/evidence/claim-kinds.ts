import type { Kind } from '../../claims/index.js';

/** The kinds of the codebook in its order. Kept equal to the schema's by the type and by the test; the schema itself would bring zod along. */
export const claimKinds = [
  'demand',
  'offer',
  'concession',
  'acceptance',
  'refusal',
  'red-line',
  'threat',
  'deliberation',
  'meeting',
  'mediation',
  'deadline',
  'authority',
  'action',
  'forecast',
  'assessment',
  'interest',
  'disclosure',
] as const satisfies readonly Kind[];
