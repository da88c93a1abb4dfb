import type { Brief } from '../brief.js';

/** The brief as data, by `briefSchema`; ends with a newline. */
export const renderJson = (brief: Brief): string => `${JSON.stringify(brief, null, 2)}\n`;
