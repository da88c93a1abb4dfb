import type { Statement } from '../../picture/index.js';

export const affirmed = (all: readonly Statement[]): Statement[] => all.filter((s) => s.polarity === 'affirmed');
