import type { SolutionName } from '../../../bargaining/index.js';

export const solutionLetters: Readonly<Record<string, string>> = {
  nash: 'N',
  'kalai-smorodinsky': 'K',
  egalitarian: 'E',
  utilitarian: 'U',
} satisfies Record<SolutionName, string>;

/** What each solution takes for fair, in a line, with whose it is. */
export const solutionMethods: Readonly<Record<string, { readonly name: string; readonly method: string }>> = {
  nash: { name: 'Nash', method: 'largest product of gains over no deal (Nash 1950)' },
  'kalai-smorodinsky': {
    name: 'Kalai–Smorodinsky',
    method: 'largest least share of what each could gain at best (Kalai and Smorodinsky 1975)',
  },
  egalitarian: { name: 'Egalitarian', method: 'largest least gain (Kalai 1977)' },
  utilitarian: { name: 'Utilitarian', method: 'largest sum of worth' },
} satisfies Record<SolutionName, { name: string; method: string }>;
