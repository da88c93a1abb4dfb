import type { Analysis } from '../bargaining/index.js';
import { analysisRecord } from '../desk/index.js';
import { jsonText } from '../documents/index.js';

/** An analysis as JSON, in the same words as the API has it. */
export const analysisJson = (analysis: Analysis): string => `${jsonText(analysisRecord(analysis), 2)}\n`;
