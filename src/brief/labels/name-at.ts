import { fold, namesOfParty } from '../../claims/index.js';
import type { Picture } from '../../picture/index.js';
import type { Editor } from '../editor.js';

interface NamedAt {
  readonly key: string;
  /** In words. */
  readonly length: number;
  /** By a word for its people. */
  readonly people: boolean;
  readonly person?: string;
}

interface Name extends NamedAt {
  readonly name: string;
}
const known = new WeakMap<Picture['parties'], ReadonlyMap<string, readonly Name[]>>();

/** The party whose name, or a name of whose people, a text begins with: the longest. */
export function nameAt(text: string, { picture: { parties } }: Editor): NamedAt | null {
  const names = known.get(parties) ?? byFirstLetter(parties);
  known.set(parties, names);
  let best: NamedAt | null = null;
  for (const found of names.get(text.charAt(0).toLowerCase()) ?? []) {
    const { name } = found;
    if (best !== null && found.length <= best.length) continue;
    const own = text.slice(0, name.length);
    // "The port authority" of the Port Authority.
    if (own !== name && !(name.includes(' ') && own.toLowerCase() === name.toLowerCase())) continue;
    if (!/[\p{L}\p{N}]/u.test(text[name.length] ?? ' ')) best = found;
  }
  return best;
}

/** All names that the parties go by, in their order: a long case has hundreds, and each clause is asked about. */
function byFirstLetter(parties: Picture['parties']): ReadonlyMap<string, readonly Name[]> {
  const names = new Map<string, Name[]>();
  const add = (name: string, found: Omit<NamedAt, 'length'>) => {
    if (name.length < 2) return;
    const first = name.charAt(0).toLowerCase();
    const same = names.get(first) ?? [];
    names.set(first, same);
    same.push({ name, length: name.split(' ').length, ...found });
  };
  const folded = parties.map((p) => fold(p.name));
  for (const [i, { key, actors, called }] of parties.entries()) {
    const { names: also, people } = namesOfParty(key);
    const own = folded[i]!;
    for (const n of [own.replace(/^the /i, ''), ...also]) add(n, { key, people: false });
    for (const n of called) add(n, { key, people: false });
    for (const n of people) add(n, { key, people: true });
    // "The Front", of the National Front, where no other party's name ends so.
    const last = own.split(' ').at(-1)!;
    if (
      last !== parties[i]!.name &&
      last.length > 3 &&
      !parties.some((p, j) => p.key !== key && folded[j]!.endsWith(last))
    )
      add(last, { key, people: false });
    for (const n of actors.map(fold)) {
      add(n, { key, people: false, person: n });
      add(n.split(' ').at(-1)!, { key, people: false, person: n });
    }
  }
  return names;
}
