import type { Picture, Statement } from './picture.js';
import { behind, mentions } from './words.js';

/** Whom an outlook concerns: whose it is; where it is somebody else's, whom it is put to or whom its condition names. */
export function bearsOn(
  s: Statement,
  key: string,
  { between, parties }: Pick<Picture, 'between' | 'parties'>,
): boolean {
  if (s.parties.includes(key)) return true;
  if (s.kind === 'deadline') return s.toward.includes(key);
  if (s.parties.some((k) => between.includes(k))) return s.kind === 'threat' && s.toward.includes(key);
  if (s.toward.includes(key)) return true;
  const names = parties.filter((p) => p.key === key).flatMap((p) => [p.name, ...p.actors.map(lastName)]);
  return names.some((n) => (s.condition ?? '').includes(n));
}

/** Whom a cost falls on: the side that the clause names behind its verb ("a tariff would cost Peru its harvest"); else whose it is. */
export function pressesOn(s: Statement, key: string, picture: Pick<Picture, 'between' | 'parties'>): boolean {
  const tail = behind('strikes', s.gist);
  const struck = picture.between.filter((k) =>
    picture.parties.some((p) => p.key === k && tail.includes(p.name.toLowerCase())),
  );
  if (struck.length > 0) return struck.includes(key);
  // "The pensions cost the owners a fortune": on whom, no name tells.
  return s.parties.includes(key) && (tail === '' || mentions('pressure', s.gist));
}

const lastName = (name: string): string => name.split(' ').at(-1)!;
