import type { Picture, Statement } from './picture.js';

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

const lastName = (name: string): string => name.split(' ').at(-1)!;
