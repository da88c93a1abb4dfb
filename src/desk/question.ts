import { partiesAsked } from '../claims/index.js';
import type { PartialDate } from '../documents/index.js';
import { contentWords, shared } from '../evidence/index.js';
import {
  type CaseSummary,
  caseKey,
  cases,
  jointClaims,
  type Ledger,
  namesLike,
  partiesOfCases,
} from '../ledger/index.js';
import { caseByWords } from './case-by-words.js';
import { casesLine } from './cases-line.js';
import { nearestName } from './near-names.js';
import { datesAsked } from './question-date.js';

export interface Asked {
  readonly id: string;
  readonly name: string;
  /** Keys of the parties that the question names, where it names two or more. */
  readonly between?: readonly string[];
  /** The date as of which the question asks, where it names one. */
  readonly asOf?: PartialDate;
  /** How the question was taken, where that is not plain: sentences for the one who asked. */
  readonly notes: readonly string[];
}

export type Found = { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly message: string };

/** Words of a party's name are at most so many. */
const longest = 5;

/**
 * The case and the parties that a question means: by the case's name where it stands in the question, else by the parties that the question
 * names and a case speaks of, else by what its words are about. Where several cases fit as well, none is chosen, and the message names them.
 */
export async function understand(ledger: Ledger, question: string, caseName?: string): Promise<Found> {
  const all = await cases(ledger);
  const named = caseName === undefined ? undefined : all.find((c) => c.id === caseKey(caseName));
  if (caseName !== undefined && !named) return no(`There is no case “${caseName}” in the ledger. ${casesLine(all)}`);
  const { rest } = datesAsked(question, null);
  const { parties, notes } = await partiesMeant(ledger, rest);
  const found = named ? named : await caseMeant(ledger, { all, question: rest, parties, notes });
  if (typeof found === 'string') return no(found);
  const here = parties.filter((p) => p.cases.has(found.id)).map((p) => p.key);
  const { asOf, since } = datesAsked(question, found.last);
  if (since !== null) notes.push(`what moved since then: rapporteur changes "${found.name}" --since ${since}`);
  return {
    ok: true,
    asked: {
      id: found.id,
      name: found.name,
      ...(here.length > 1 ? { between: here } : {}),
      ...(asOf === null ? {} : { asOf }),
      notes,
    },
  };
}

interface Meant {
  readonly all: readonly CaseSummary[];
  readonly question: string;
  readonly parties: readonly AskedParty[];
  /** What is to be said of the choice is added here. */
  readonly notes: string[];
}

/** The case, or in words why none is chosen. */
async function caseMeant(ledger: Ledger, { all, question, parties, notes }: Meant): Promise<CaseSummary | string> {
  if (all.length === 0) return casesLine(all);
  const words = `-${caseKey(question)}-`;
  const byName = all.filter((c) => words.includes(`-${c.id}-`)).sort((a, b) => b.id.length - a.id.length);
  if (byName.length > 0) return byName[0]!;
  const counts = all.map((c) => [c, parties.filter((p) => p.cases.has(c.id)).length] as const);
  const most = Math.max(...counts.map(([, n]) => n));
  if (most === 0 && parties.length === 0 && all.length === 1) return all[0]!;
  if (most < Math.min(2, Math.max(1, parties.length))) {
    const alike = byWords(all, parties.length === 0 ? question : parties.map((p) => p.name).join(' '));
    if (alike) return alike;
    const pointed = parties.length === 0 ? await caseByWords(ledger, all, question) : undefined;
    if (pointed) {
      notes.push(
        `taken for “${pointed.found.name}”, whose reports speak most of ${pointed.words.map((w) => `“${w}”`).join(', ')}.`,
      );
      return pointed.found;
    }
    return parties.length === 0
      ? `The question names no party or case that the ledger knows. ${casesLine(all)} Say which: --case "${all[0]!.name}"`
      : `No case of the ledger is about ${parties.map((p) => p.name).join(' and ')}. ${casesLine(all)}`;
  }
  const fitting = counts.filter(([, n]) => n === most).map(([c]) => c);
  if (fitting.length === 1) return fitting[0]!;
  // A case that is named for the parties is about them; others may but mention them.
  const own = fitting.filter((c) => {
    const keys = partiesAsked(c.name).map((p) => p.id);
    return keys.length > 1 && keys.every((k) => parties.some((p) => p.key === k));
  });
  if (own.length === 1) return own[0]!;
  const weights = await Promise.all(
    fitting.map(async (c) => {
      const [one, other] = parties.filter((p) => p.cases.has(c.id)).map((p) => p.key);
      return [c, one && other ? await jointClaims(ledger, c.id, one, other) : 0] as const;
    }),
  );
  weights.sort((a, b) => b[1] - a[1]);
  if (weights[0]![1] > 3 * weights[1]![1]) return weights[0]![0];
  const names = fitting.slice(0, 8).map((c) => `“${c.name}”`);
  return `Several cases fit the question: ${names.join(', ')}. Say which: --case "${fitting[0]!.name}"`;
}

/** The one case whose name shares most content words with the question; undefined where none or several do. */
function byWords(all: readonly CaseSummary[], question: string): CaseSummary | undefined {
  const asked = contentWords(question);
  const ranked = all
    .map((c) => [c, shared(contentWords(c.name), asked)] as const)
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1]);
  return ranked[0] && ranked[0][1] > (ranked[1]?.[1] ?? 0) ? ranked[0][0] : undefined;
}

/** The parties of a question. Where it seems to name fewer than two, short names in small letters ("gm") and slips of the pen are sought too. */
async function partiesMeant(
  ledger: Ledger,
  question: string,
): Promise<{ readonly parties: AskedParty[]; readonly notes: string[] }> {
  const plain = await partiesIn(ledger, question);
  if (plain.length > 1) return { parties: plain, notes: [] };
  const notes: string[] = [];
  let text = question.replace(/(?<!\p{L})\p{Ll}{2,5}(?!\p{L})/gu, (word) =>
    contentWords(word).size > 0 && partiesAsked(word.toUpperCase()).length === 1 ? word.toUpperCase() : word,
  );
  for (const word of new Set(text.match(/\p{L}{5,}/gu) ?? [])) {
    const lower = word.toLowerCase();
    if (contentWords(lower).size === 0 || partiesAsked(word).length > 0) continue;
    const names = await namesLike(ledger, lower.slice(0, 1), lower.length - 2, lower.length + 2);
    const name = names.includes(lower) ? null : nearestName(lower, names);
    if (name === null) continue;
    const meant = name.replace(/(?<!\p{L})\p{Ll}/gu, (c) => c.toUpperCase());
    text = text.replaceAll(word, meant);
    notes.push(`“${word}” is taken for “${meant}”.`);
  }
  if (text === question) return { parties: plain, notes };
  return { parties: await partiesIn(ledger, text), notes };
}

const no = (message: string): Found => ({ ok: false, message });

interface AskedParty {
  readonly key: string;
  readonly name: string;
  readonly cases: ReadonlySet<string>;
}

/** Parties that the question names: those that the gazetteer knows, and names of parties that a case speaks of, written with capitals. */
async function partiesIn(ledger: Ledger, question: string): Promise<AskedParty[]> {
  const known = partiesAsked(question);
  const runs = wordRuns(question);
  const rows = await partiesOfCases(
    ledger,
    [...new Set(runs.map((r) => r.toLowerCase()))],
    known.flatMap((p) => p.id ?? []),
  );
  const found = new Map<string, { key: string; name: string; cases: Set<string> }>();
  for (const p of known) if (p.id !== undefined) found.set(p.id, { key: p.id, name: p.name, cases: new Set() });
  // The longest name first: "Northern Ardonia" is not "Ardonia".
  for (const run of runs) {
    const here = rows.filter((r) => r.name === run.toLowerCase() && (r.party !== r.name || /\p{Lu}/u.test(run)));
    for (const r of here)
      if (!found.has(r.party) && ![...found.values()].some((f) => f.name.includes(run)))
        found.set(r.party, { key: r.party, name: run, cases: new Set() });
  }
  for (const r of rows) found.get(r.party)?.cases.add(r.case_id);
  return [...found.values()];
}

/** Runs of up to five words, the longest first; possessives cut. */
function wordRuns(text: string): string[] {
  const words = text.replaceAll('’', "'").match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu) ?? [];
  const runs: string[] = [];
  for (let n = Math.min(longest, words.length); n > 0; n--)
    for (let i = 0; i + n <= words.length; i++)
      runs.push(
        words
          .slice(i, i + n)
          .join(' ')
          .replace(/'s?$|[.-]+$/, ''),
      );
  return runs;
}
