import type { Effects } from './effects.js';

/** Who signs: as the command line says, else `RAPPORTEUR_BY`, else the user's name on this machine; null where nobody is known. */
export function signature(given: string | undefined, { env }: Effects): string | null {
  for (const name of [given, env['RAPPORTEUR_BY'], env['USER'], env['USERNAME']])
    if (name !== undefined && name.trim() !== '') return name.trim();
  return null;
}
