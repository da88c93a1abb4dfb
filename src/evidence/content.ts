import { z } from 'zod';
import type { Claim } from '../claims/index.js';
import { shippedPack } from '../documents/index.js';

export const wordsPackSchema = z.object({
  stop: z.string(),
  negators: z.string(),
  same: z.array(z.string()),
  kin: z.array(z.string()),
  opposed: z.array(z.object({ yes: z.string(), no: z.string() })),
  opposites: z.array(z.object({ one: z.string(), other: z.string() })),
  accounts: z.string(),
  disputes: z.string(),
  clashes: z.string(),
  retorted: z.string(),
  figuring: z.string(),
  pointing: z.array(z.string()),
});
export type WordsPack = z.infer<typeof wordsPackSchema>;

interface Words {
  readonly stop: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  readonly same: ReadonlyMap<string, string>;
  readonly accounts: ReadonlySet<string>;
  readonly disputes: ReadonlySet<string>;
  readonly clashes: ReadonlySet<string>;
  readonly retorted: ReadonlySet<string>;
  readonly figuring: ReadonlySet<string>;
  readonly pointing: readonly string[];
  readonly kin: readonly ReadonlySet<string>[];
  readonly opposed: readonly { readonly yes: ReadonlySet<string>; readonly no: ReadonlySet<string> }[];
  readonly opposites: readonly { readonly one: ReadonlySet<string>; readonly other: ReadonlySet<string> }[];
}
let loaded: Words | undefined;

function words(): Words {
  if (loaded) return loaded;
  const pack = shippedPack('evidence/words') as WordsPack;
  const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);
  const stems = (text: string): ReadonlySet<string> => new Set(list(text).map(stem));
  const same = new Map<string, string>();
  for (const row of pack.same) {
    const [first, ...rest] = stems(row);
    for (const s of [first!, ...rest]) same.set(s, first!);
  }
  loaded = {
    stop: new Set(list(pack.stop)),
    negators: new Set(list(pack.negators)),
    same,
    accounts: new Set(list(pack.accounts)),
    disputes: new Set(list(pack.disputes)),
    clashes: new Set(list(pack.clashes)),
    retorted: new Set(list(pack.retorted)),
    figuring: new Set(list(pack.figuring)),
    pointing: pack.pointing.map((p) => ` ${p} `),
    kin: pack.kin.map((row) => new Set(list(row))),
    opposed: pack.opposed.map((row) => ({ yes: new Set(list(row.yes)), no: new Set(list(row.no)) })),
    opposites: pack.opposites.map((row) => ({ one: stems(row.one), other: stems(row.other) })),
  };
  return loaded;
}

/** Cuts plural, past and -ing endings: enough to compare gists, not a dictionary form. */
export function stem(word: string): string {
  const w = word.toLowerCase().replace(/[’']s?$/, '');
  if (w.length <= 3 || /\d/.test(w)) return w;
  const cut = w
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/ies$/, 'y')
    .replace(/([^su])s$/, '$1');
  const bare = cut.replace(/(?<=[a-z]{3})(ing|ed)$/, '');
  return bare.replace(/([bdgklmnprt])\1$/, '$1').replace(/(?<=[a-z]{3})e$/, '');
}

const token = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;

/** What a text is about: stems of its content words, words of one meaning folded into one. */
export function contentWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(token)) {
    for (const part of word.toLowerCase().split('-')) {
      const content = folded(part);
      if (content !== null) found.add(content);
    }
  }
  return found;
}

const folds = new Map<string, string | null>();

/** The stem that stands for a word in lower case; null for one that tells nothing. Kept, within bounds: the same words come again and again. */
function folded(word: string): string | null {
  const known = folds.get(word);
  if (known !== undefined) return known;
  const { stop, same } = words();
  const s = word === '' || stop.has(word) ? null : stem(word);
  const value = s === null || stop.has(s) ? null : (same.get(s) ?? s);
  if (folds.size > 50_000) folds.clear();
  folds.set(word, value);
  return value;
}

/** Whether a clause carries a negative word: "Ukraine will not join NATO". */
export function negated(text: string): boolean {
  const known = turned.get(text);
  if (known !== undefined) return known;
  if (turned.size > 20_000) turned.clear();
  const value = hasNegator(text);
  turned.set(text, value);
  return value;
}
const turned = new Map<string, boolean>();

function hasNegator(text: string): boolean {
  const { negators } = words();
  for (const [word] of text.toLowerCase().matchAll(token)) {
    if (word.endsWith("n't") || word.endsWith('n’t') || negators.has(word)) return true;
  }
  return false;
}

/** Whether a clause says that an account is false. */
export function rebuts(text: string): boolean {
  const { accounts, disputes, pointing } = words();
  const found = [...text.toLowerCase().matchAll(token)].map(([w]) => w);
  const line = ` ${found.join(' ')} `;
  if (pointing.some((p) => line.includes(p))) return true;
  return found.some((w) => accounts.has(w)) && found.some((w) => disputes.has(w));
}

/** "Farrell denied this": nothing but who, the verb and a word that points at what was said before. */
export function retorts(text: string): boolean {
  const found = [...text.toLowerCase().matchAll(token)].map(([w]) => w);
  const { disputes, retorted } = words();
  return retorted.has(found.at(-1) ?? '') && disputes.has(found.at(-2) ?? '');
}

/** Whether somebody puts a figure of their own on what was spoken of: "put the offer at 27,000 tonnes". */
export function figuresAnew(text: string): boolean {
  const found = [...text.toLowerCase().matchAll(token)].map(([w]) => w);
  const verb = found.findIndex((w) => words().figuring.has(w));
  return verb >= 0 && found.slice(verb + 2).some((w, i, rest) => w === 'at' && /\d/.test(rest[i + 1] ?? ''));
}

/** Who disputes and who is disputed, as the words before and after the verb: "Oll contradicted Maran"; null where no verb of it stands between names. */
export function disputed(text: string): readonly [string, string] | null {
  const at = [...text.matchAll(token)].find(([w]) => words().clashes.has(w.toLowerCase()))?.index;
  if (at === undefined || at === 0) return null;
  const [verb] = /^\S+/.exec(text.slice(at))!;
  const after = text.slice(at + verb.length).trim();
  return /^\p{Lu}/u.test(after) ? [text.slice(0, at), after] : null;
}

/** Whether two kinds can say one thing in other words. */
export const related = (a: string, b: string): boolean => words().kin.some((row) => row.has(a) && row.has(b));

/** Whether two kinds of move exclude each other on one content. */
export const opposed = (a: string, b: string): boolean =>
  words().opposed.some((row) => (row.yes.has(a) && row.no.has(b)) || (row.yes.has(b) && row.no.has(a)));

/** Words of two gists that cannot both hold ("narrow", "wide"), or null. None where either gist carries a "not". */
export function opposite(a: string, b: string): readonly [string, string] | null {
  if (negated(a) || negated(b)) return null;
  const [x, y] = [a, b].map((text) => [...text.toLowerCase().matchAll(token)].map(([w]) => w));
  for (const { one, other } of words().opposites) {
    for (const [p, q] of [[one, other] as const, [other, one] as const]) {
      const [left, right] = [x!.find((w) => p.has(stem(w))), y!.find((w) => q.has(stem(w)))];
      const mixed = x!.some((w) => q.has(stem(w))) || y!.some((w) => p.has(stem(w)));
      if (left !== undefined && right !== undefined && !mixed) return [left, right];
    }
  }
  return null;
}

const cache = new WeakMap<Claim, ReadonlySet<string>>();

/** Content words of a claim's gist without the names of its parties, which its fields carry already. */
export function contentOf(claim: Claim): ReadonlySet<string> {
  const known = cache.get(claim);
  if (known) return known;
  const names = new Set<string>();
  for (const p of [...claim.parties, ...claim.toward]) {
    for (const w of contentWords(`${p.name} ${p.actor ?? ''}`)) names.add(w);
  }
  const content = new Set([...contentWords(claim.gist)].filter((w) => !names.has(w)));
  cache.set(claim, content);
  return content;
}

/** 0 (nothing in common) to 1 (same content): shared words over the geometric mean of both (Ochiai). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return shared(a, b) / Math.sqrt(a.size * b.size);
}

/** How many words two contents have in common. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const w of a) if (b.has(w)) count++;
  return count;
}

/** Issues that can be one: equal, one the group of the other, or one not known. */
export function issuesMeet(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  return a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
