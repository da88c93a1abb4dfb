import { sortOf, sortOfNoun } from '../../claims/index.js';
import type { Editor } from '../editor.js';

/**
 * The side that a noun for a body or its people stands for, where one of the sides alone is such: "the union", "strikers", "the government". A third party that
 * is such too is not who a report means by the noun alone; null where none or several of the sides are.
 */
export function sideCalled(noun: string, { picture: { parties, between } }: Pick<Editor, 'picture'>): string | null {
  const sort = sortOfNoun(noun);
  if (sort === undefined) return null;
  // What has no entry in the packs is known by the noun that it is called by.
  const isSuch = ({ key, name }: { key: string; name: string }) =>
    (sortOf({ id: key, name }) ?? sortOf({ name })) === sort;
  const such = parties.filter((p) => between.includes(p.key) && isSuch(p));
  return such.length === 1 ? such[0]!.key : null;
}
