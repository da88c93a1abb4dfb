import { jsonText } from '../../documents/index.js';
import type { Brief } from '../brief.js';

/** The brief as data, by `briefSchema`; ends with a newline. */
export const renderJson = (brief: Brief): string => `${jsonText(brief, 2)}\n`;
