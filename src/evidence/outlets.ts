import { z } from 'zod';
import { literal, shippedPack } from '../documents/index.js';

export const outletsPackSchema = z.object({
  outlets: z.array(
    z.object({
      id: z.string(),
      names: z.array(z.string()).min(1),
      agency: z.boolean().optional(),
      /** The state that owns it, where one does. */
      state: z.string().optional(),
    }),
  ),
  before: z.array(z.string()),
  after: z.array(z.string()),
  generic: z.string(),
  nobody: z.string(),
  presenters: z.array(z.string()),
  agencies: z.string(),
  credits: z.object({ wires: z.array(z.string()), partly: z.string(), beside: z.string() }),
  statements: z.object({
    texts: z.string(),
    lines: z.array(z.string()),
    offices: z.array(z.string()),
    own: z.string(),
  }),
});
type Pack = z.infer<typeof outletsPackSchema>;
export type Outlet = Pack['outlets'][number];

interface Outlets {
  readonly byName: ReadonlyMap<string, Outlet>;
  /** First words of all names: most sentences have none, and need no search. */
  readonly first: ReadonlySet<string>;
  readonly named: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly generic: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
  readonly presenters: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly credits: CreditWords;
  readonly statements: StatementWords;
}

/** Words of a line that says where a report comes from. */
export interface CreditWords {
  /** Any agency. */
  readonly wires: readonly string[];
  /** Where only some of the report is theirs. */
  readonly partly: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
}

/** By what a text that a party publishes itself is known. */
export interface StatementWords {
  readonly texts: ReadonlySet<string>;
  readonly lines: readonly string[];
  readonly offices: readonly string[];
  readonly own: ReadonlySet<string>;
}
let loaded: Outlets | undefined;

const anyOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

function outlets(): Outlets {
  if (loaded) return loaded;
  const pack = shippedPack('evidence/outlets') as Pack;
  const byName = new Map(pack.outlets.flatMap((o) => o.names.map((n) => [n, o] as const)));
  loaded = {
    byName,
    first: new Set([...byName.keys()].map((n) => n.match(/[\p{L}]+/u)![0])),
    named: new RegExp(`(?<![\\p{L}\\p{N}])(${anyOf([...byName.keys()])})(?![\\p{L}\\p{N}])`, 'gu'),
    before: new RegExp(`\\b(?:${anyOf(pack.before)})\\s+(?:the\\s+|The\\s+)?(?:[\\p{L}-]+\\s+){0,2}$`, 'u'),
    after: new RegExp(`^[,’'"”]*s?\\s+(?:${anyOf(pack.after)})\\b`, 'u'),
    generic: listed(pack.generic),
    nobody: listed(pack.nobody),
    presenters: new Set(pack.presenters),
    agencies: listed(pack.agencies),
    credits: {
      wires: pack.credits.wires,
      partly: listed(pack.credits.partly),
      beside: listed(pack.credits.beside),
    },
    statements: { ...pack.statements, texts: listed(pack.statements.texts), own: listed(pack.statements.own) },
  };
  return loaded;
}

/** The outlet that goes by this name, if the pack knows it ("Reuters", "the FT"). */
export function outletNamed(name: string | null): Outlet | null {
  if (name === null) return null;
  const { byName } = outlets();
  const bare = name.trim().replace(/^the\s+/i, '');
  return byName.get(name.trim()) ?? byName.get(bare) ?? byName.get(`The ${bare}`) ?? null;
}

/** The outlet that a sentence gives as the origin of what it says: "officials told Reuters", "the FT reported". */
export function outletCited(sentence: string): Outlet | null {
  const { byName, first, named, before, after } = outlets();
  if (!sentence.match(/\p{Lu}\p{L}*/gu)?.some((w) => first.has(w))) return null;
  for (const match of sentence.matchAll(named)) {
    const left = sentence.slice(0, match.index);
    const right = sentence.slice(match.index + match[0].length);
    if (before.test(left) || after.test(right)) return byName.get(match[1]!) ?? null;
  }
  return null;
}

/** Whether a word in the name of an anonymous source tells nothing of who it is. */
export const isGeneric = (word: string): boolean => outlets().generic.has(word);

/** Whether a source is nobody in particular: "assumptions", "the impression". What it says is assumed by the report. */
export const isNobody = (source: { readonly name: string; readonly type: string }): boolean =>
  source.type !== 'organisation' &&
  source.name.length < 40 &&
  (source.name.toLowerCase().match(/[\p{L}]+/gu) ?? []).some((w) => outlets().nobody.has(w));

/** Whether a name, in lower case, is only that of a part in a broadcast or a Q&A. */
export const isPresenter = (name: string): boolean => outlets().presenters.has(name);

/** Last words of the names of agencies: "Meridian Newswire". */
export const agencyWords = (): ReadonlySet<string> => outlets().agencies;

export const creditWords = (): CreditWords => outlets().credits;

export const statementWords = (): StatementWords => outlets().statements;
