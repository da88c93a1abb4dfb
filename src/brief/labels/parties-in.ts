import { partiesAsked, sideNouns } from '../../claims/index.js';
import { keyOf } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { sideCalled } from './side-called.js';

/** A party named in a text: by its name, its capital, its people or one of its own. */
export interface Mention {
  readonly key: string;
  readonly at: number;
  readonly end: number;
  /** By a person's name. */
  readonly person: boolean;
}

interface Names {
  readonly pattern: RegExp;
  readonly of: ReadonlyMap<string, { readonly key: string; readonly person: boolean }>;
  /** What texts were found to name: each topic asks anew about the same sentences. */
  readonly found: Map<string, readonly Mention[]>;
}

const known = new WeakMap<Editor['sentences'], Names>();

/** The names that the reports themselves give: parties, their people, those who speak for them; a last name of two is nobody's. */
function namesIn(editor: Editor): Names {
  const found = known.get(editor.sentences);
  if (found !== undefined) return found;
  const of = new Map<string, { key: string; person: boolean } | null>();
  const add = (name: string, key: string, person: boolean) => {
    // Liu He is named by both: "He" alone is a pronoun.
    if (name.length < 2 || !/^\p{Lu}|^the \p{Ll}/u.test(name)) return;
    if (editor.wording.pronouns.includes(name.toLowerCase())) return;
    const before = of.get(name);
    of.set(name, before === undefined ? { key, person } : before?.key === key ? before : null);
  };
  for (const p of editor.picture.parties) {
    add(p.name, p.key, false);
    for (const n of p.called) add(n, p.key, false);
    for (const a of p.actors) {
      add(a, p.key, true);
      add(a.split(' ').at(-1)!, p.key, true);
    }
  }
  for (const { claim } of editor.picture.claims)
    for (const s of claim.sources)
      if (s.type === 'named' && s.affiliation !== null) {
        const name = s.name.split(',')[0]!.trim();
        add(name.split(' ').at(-1)!, s.affiliation, true);
      }
  for (const [name, key] of sideNames(editor)) if (!of.has(name)) add(name, key, false);
  const sure = new Map([...of].flatMap(([name, p]) => (p === null ? [] : [[name, p] as const])));
  const all = [...sure.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${all.length === 0 ? '(?!)' : all.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const names = { pattern, of: new Map([...sure].map(([n, p]) => [n.toLowerCase(), p])), found: new Map() };
  known.set(editor.sentences, names);
  return names;
}

/** "The government", where one side alone is one and no clause that begins with it was read otherwise. */
function sideNames(editor: Editor): [string, string][] {
  const readAs = new Map<string, Set<string>>();
  for (const { claim } of editor.picture.claims) {
    const noun = /^the (\p{Ll}{4,})(?![\p{L}-])/iu.exec(claim.quote)?.[1];
    const key = claim.parties.map(keyOf).join('+');
    if (noun !== undefined && key !== '') readAs.set(noun, (readAs.get(noun) ?? new Set()).add(key));
  }
  return sideNouns().flatMap((noun): [string, string][] => {
    const key = sideCalled(noun, editor);
    const others = [...(readAs.get(noun) ?? [])].some((k) => k !== key);
    return key === null || others ? [] : [[`the ${noun}`, key]];
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const asked = new Map<string, { readonly key: string; readonly person: boolean } | null>();

/** A run of capitalised words as the packs know it; null where it is nobody, or more than one. */
function inPacks(run: string): { readonly key: string; readonly person: boolean } | null {
  const before = asked.get(run);
  if (before !== undefined) return before;
  const found = partiesAsked(run);
  const one = found.length === 1 ? { key: keyOf(found[0]!), person: found[0]!.actor !== undefined } : null;
  if (asked.size > 20_000) asked.clear();
  asked.set(run, one);
  return one;
}

/** The parties that a text names, in its order. */
export function partiesIn(text: string, editor: Editor): readonly Mention[] {
  const names = namesIn(editor);
  const found = names.found.get(text) ?? mentioned(text, names);
  names.found.set(text, found);
  return found;
}

function mentioned(text: string, { pattern, of }: Names): Mention[] {
  const found: Mention[] = [];
  for (const m of text.matchAll(pattern)) {
    // "Us", "may": a name is written as one.
    if (!/^\p{Lu}/u.test(m[0]) && !/^the /i.test(m[0])) continue;
    const p = of.get(m[0].toLowerCase());
    if (p !== undefined) found.push({ ...p, at: m.index, end: m.index + m[0].length });
  }
  const taken = (at: number, end: number) => found.some((m) => m.at < end && at < m.end);
  for (const m of text.matchAll(/\p{Lu}[\p{L}.'\u2019-]*(?: \p{Lu}[\p{L}.'\u2019-]*)*/gu)) {
    const lead = openers.exec(m[0])?.[0].length ?? 0;
    const run = m[0].slice(lead).replace(/['\u2019]s?$|[.]$/u, '');
    const start = m.index + lead;
    const end = start + run.length;
    if (run === '' || taken(start, end)) continue;
    const whole = inPacks(run);
    if (whole !== null) found.push({ ...whole, at: start, end });
    else
      for (const word of run.matchAll(/\S+/g)) {
        const at = start + word.index;
        const p = inPacks(word[0].replace(/['\u2019]s?$/u, ''));
        if (p !== null && !p.person) found.push({ ...p, at, end: at + word[0].length });
      }
  }
  return found.filter((m) => !ofThings.test(text.slice(m.end))).sort((a, b) => a.at - b.at);
}

/** "Indonesian law", "Chinese goods": things of a country are not the country. */
const ofThings =
  /^ (?:laws?|constitution|territory|soil|waters|land|goods|exports|imports|products|cars|parts|markets?|currency|money|showrooms?|shops?|stores?|brands?|factories|plants?)\b/;

/** What a sentence begins with, and months, stand before a name and are no part of it. */
const openers =
  /^(?:(?:In|On|At|By|Since|From|For|Last|But|And|The|If|When|While|That|January|February|March|April|May|June|July|August|September|October|November|December)\s)+/;
