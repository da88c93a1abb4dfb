import { sortOf, sortOfNoun } from '../../claims/index.js';
import type { Editor } from '../editor.js';

/**
 * The side that a noun for a body or its people stands for, where one of the sides alone is such: "the union", "strikers", "the government". A third party that
 * is such too is not who a report means by the noun alone; null where none or several of the sides are.
 */
export function sideCalled(noun: string, { picture: { parties, between } }: Pick<Editor, 'picture'>): string | null {
  const sort = sortOfNoun(noun);
  if (sort === undefined) return null;
  // What has no entry in the packs is known by the noun that it is called by; "Harbour Stevedores", a firm, by more than its last word.
  const sortOfSide = ({ key, id, name }: { key: string; id?: string | null; name: string }) =>
    sortOf({ id: key, name }) ?? ((id ?? null) === null ? sortOf({ name }) : undefined);
  const sides = parties.filter((p) => between.includes(p.key)).map((p) => ({ key: p.key, sort: sortOfSide(p) }));
  const such = sides.filter((p) => p.sort === sort);
  if (such.length > 0 || sort !== 'company') return such.length === 1 ? such[0]!.key : null;
  // "The company" in a report on a union and one firm whose name does not tell what it is.
  const unknown = sides.filter((p) => p.sort === undefined);
  return sides.some((p) => p.sort === 'union') && unknown.length === 1 ? unknown[0]!.key : null;
}
