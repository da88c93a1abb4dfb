import type { Sentence, Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import { blocsAtTable, type Weighed } from './blocs.js';
import { campsOf } from './camps.js';
import type { Disputes } from './disputes.js';
import type { Draft } from './draft.js';
import { nameTold } from './states-told.js';
import type { Vocabulary } from './vocabulary.js';

/** Bodies that sit at tables as mediators and hosts far more often than as a side. */
const seldomSides = new Set(['igo', 'ngo', 'terror', 'camp']);

export interface PrincipalSides {
  readonly sides: Party[];
  /** Bloc at the table by the id of its members that the document names. */
  readonly bloc: ReadonlyMap<string, string>;
  /** Ids, or names, of those who are told to mediate or host. */
  readonly between: ReadonlySet<string>;
}

/**
 * The parties at the table: those most often named, first in the title and the lead, coupled by "and", "between" or "with".
 * A third is added only where it is named as often as the second.
 * @param lead how many sentences are the title and the lead
 */
export function principalSides(
  drafts: readonly (readonly Draft[])[],
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  kindOf: (id: string) => string | undefined,
  disputes: Disputes,
  membersOf: (id: string) => readonly string[] | undefined,
  lead: number,
): PrincipalSides {
  const camp = campsOf(drafts);
  const between = goBetweens(drafts, sentences, vocabulary);
  const weight = new Map<string, Weighed>();
  // Rebels whom the document alone tells of.
  const rebels = new Set<string>();
  const allied = (a: Draft, b: Draft): boolean => {
    const own = camp(a.parties[0]!);
    return own !== undefined && own === camp(b.parties[0]!);
  };
  const carries = ({ parties }: Draft): boolean => parties.every(({ id, name }) => between.has(id ?? name));
  const add = (draft: Draft, n: number, coupled = false): void => {
    for (const { id, name } of draft.parties) {
      const key = id ?? name;
      const known = weight.get(key) ?? { party: id === undefined ? { name } : { id, name }, weight: 0, raw: 0 };
      // A body's people are no more a side than the body itself.
      const kind = draft.organisation ?? kindOf(id ?? '') ?? '';
      if (kind === 'rebels' && kindOf(key) === undefined) rebels.add(key);
      known.weight += seldomSides.has(kind) || between.has(key) || draft.role?.family === 'own' ? n * 0.4 : n;
      if (!coupled) known.raw += n;
      weight.set(key, known);
    }
  };
  for (const [s, row] of drafts.entries()) {
    const { tokens } = sentences[s]!;
    const early = s < lead;
    const weighs = early ? 1.5 : 1;
    let before: Draft | undefined;
    for (const d of row) {
      if (d.kind === 'place' || d.parties.length === 0 || isBothSides(d)) continue;
      add(d, (tokens[d.head]!.rel.startsWith('nsubj') ? 1.5 : 1) * weighs);
      if (
        before !== undefined &&
        before.last + 4 >= d.first &&
        before.parties[0]?.id !== d.parties[0]?.id &&
        !allied(before, d) &&
        !(carries(before) && carries(d))
      ) {
        const joint = tokens.slice(before.last + 1, d.first).map((t) => t.text.toLowerCase());
        // "With the United States, Germany and France": of three none faces another.
        const listed = joint.length === 1 && joint[0] === 'and' && inList(row, before, tokens);
        if (!listed && (joint.includes('and') || joint.includes('with') || joint.includes('-'))) {
          add(before, early ? 10 : 2, true);
          add(d, early ? 10 : 2, true);
        }
      }
      before = d;
    }
  }
  const blocs = blocsAtTable(weight, membersOf);
  const bloc = new Map([...blocs].flatMap(([id, members]) => members.map((m) => [m, id] as const)));
  for (const [id, members] of blocs) {
    const whole = weight.get(id)!;
    // A bloc counts for less than a state only where it stands between two.
    whole.weight += 0.6 * whole.raw + members.reduce((sum, m) => sum + weight.get(m)!.raw, 0);
    for (const m of members) weight.delete(m);
  }
  const sides = pairOf(
    [...weight.values()].sort((a, b) => b.weight - a.weight),
    camp,
    disputes,
    rebels,
  );
  return { sides, bloc, between };
}

/** "Both sides", and the "they" that means them: they are whoever the sides are taken to be, and no sign of it. */
function isBothSides(draft: Draft): boolean {
  let d = draft;
  for (let n = 0; d.antecedent !== undefined && n < 20; n++) d = d.antecedent;
  return d.kind === 'sides';
}

/** How much more a pair that is known to face each other weighs, and the least share of the heaviest party's weight that each must have. */
const dispute = { times: 1.5, share: 0.25 };

/** The least share of the referee's weight that each of those between whom he stands must have. */
const referee = 0.3;

/** The two of the parties, the most spoken of first, that face each other. */
function pairOf(
  ranked: readonly Weighed[],
  camp: ReturnType<typeof campsOf>,
  disputes: Disputes,
  rebels: ReadonlySet<string>,
): Party[] {
  const [first, ...rest] = ranked;
  if (first === undefined) return [];
  // Who takes up arms in a state that no list knows faces that state, however many others are told of.
  const [state, force] = [
    ranked.find((r) => r.party.id !== undefined && nameTold(r.party.id) !== null),
    ranked.find((r) => rebels.has(r.party.id ?? r.party.name)),
  ];
  if (state !== undefined && force !== undefined)
    if (Math.min(state.weight, force.weight) >= referee * first.weight) return [state.party, force.party];
  // A minister who referees between a union and its employers is no side, however much is said of him.
  const [work, company] = (['work', 'company'] as const).map((c) => ranked.find((r) => camp(r.party) === c));
  if (camp(first.party) === undefined && work !== undefined && company !== undefined)
    if (Math.min(work.weight, company.weight) >= referee * first.weight) return [work.party, company.party];
  // Of three carmakers and their union, the union faces the one most spoken of, and seldom the minister who watches.
  const own = camp(first.party);
  const open = own === undefined ? rest : rest.filter((r) => camp(r.party) !== own);
  const across = own === undefined ? undefined : open.find((r) => camp(r.party) !== undefined);
  const other = across !== undefined && across.weight * 2 > open[0]!.weight ? across : (open[0] ?? rest[0]);
  if (other === undefined) return [first.party];
  const plain: readonly [Weighed, Weighed] = [first, other];
  if (own !== undefined) return plain.map((w) => w.party);
  // A mediator is often named more than one of those between whom it goes.
  const pairs = ranked
    .slice(0, 6)
    .flatMap((a, i) => ranked.slice(i + 1, 6).map((b) => [a, b] as const))
    .filter(([a, b]) => b.weight >= dispute.share * first.weight && disputes(a.party.id ?? '', b.party.id ?? ''));
  const worth = ([a, b]: readonly [Weighed, Weighed]): number =>
    (a.weight + b.weight) * (disputes(a.party.id ?? '', b.party.id ?? '') ? dispute.times : 1);
  return [plain, ...pairs].reduce((best, pair) => (worth(pair) > worth(best) ? pair : best)).map((w) => w.party);
}

const inList = (row: readonly Draft[], draft: Draft, tokens: readonly Token[]): boolean =>
  tokens[draft.first - 1]?.text === ',' &&
  row.some((d) => d.last === draft.first - 2 && d.parties.length > 0 && d.kind === draft.kind);

/** Who is told to mediate or host: "the Norwegian mediator", "Saudi and American go-betweens", "Oman, which hosts the talks". */
function goBetweens(
  drafts: readonly (readonly Draft[])[],
  sentences: readonly Sentence[],
  { between }: Vocabulary,
): Set<string> {
  const found = new Set<string>();
  for (const [s, row] of drafts.entries()) {
    const { tokens } = sentences[s]!;
    for (const d of row) {
      if (d.parties.length === 0) continue;
      const { rel, head } = tokens[d.head]!;
      const acts = between.verbs.has(tokens[head]?.lemma ?? '') && (rel === 'nsubj' || actsIn(tokens, d.first));
      const is =
        (d.role !== undefined && between.people.has(tokens[d.last]!.lemma)) ||
        (d.person === undefined &&
          (asGoBetween(tokens, d.last, between) || calledGoBetween(tokens, d.last, between))) ||
        (d.person === undefined && carriedBy(tokens, d.last, between));
      const tells =
        rel === 'nsubj' &&
        between.tells.has(tokens[head]?.lemma ?? '') &&
        row.some((x) => x.kind === 'sides' && x.first > d.last && tokens[x.head]!.head === head);
      // "The Commission for Conciliation and Arbitration": its name says that it goes between.
      const called =
        d.organisation !== undefined &&
        d.parties.some(({ name }) =>
          name
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .some((word) => between.deeds.has(word)),
        );
      if (acts || is || tells || called) for (const { id, name } of d.parties) found.add(id ?? name);
    }
  }
  return found;
}

/** "Talks brokered by China": behind the "by" of a passive. */
const actsIn = (tokens: readonly Token[], first: number): boolean =>
  tokens[tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1]?.text.toLowerCase() === 'by';

/** "With China as a go-between". */
function asGoBetween(tokens: readonly Token[], last: number, { people }: Vocabulary['between']): boolean {
  if (tokens[last + 1]?.text !== 'as') return false;
  for (let i = last + 2; i < tokens.length && i < last + 7; i++) {
    const { lemma, upos, text } = tokens[i]!;
    if (people.has(tokens[i + 1]?.text === '-' ? `${text}-${tokens[i + 2]?.lemma ?? ''}` : lemma)) return true;
    if (!/^(?:DET|ADJ|NOUN|CCONJ)$/.test(upos)) return false;
  }
  return false;
}

/** "Oman, the host, has said little". */
function calledGoBetween(tokens: readonly Token[], last: number, { people }: Vocabulary['between']): boolean {
  if (tokens[last + 1]?.text !== ',' || !/^(?:the|a|an|its)$/i.test(tokens[last + 2]?.text ?? '')) return false;
  for (let i = last + 3; i < tokens.length && i < last + 6; i++) {
    if (people.has(tokens[i]!.lemma)) return /^[,.]$/.test(tokens[i + 1]?.text ?? '');
    if (!/^(?:ADJ|NOUN)$/.test(tokens[i]!.upos)) return false;
  }
  return false;
}

/** Whether the name that ends at `last` says whose go-betweens, mediation or auspices its phrase tells of. */
function carriedBy(tokens: readonly Token[], last: number, between: Vocabulary['between']): boolean {
  for (let i = last + 1; i < tokens.length && i < last + 6; i++) {
    const { lemma, upos, text } = tokens[i]!;
    if (upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ') {
      // "Go-betweens" is three tokens.
      const whole = tokens[i + 1]?.text === '-' ? `${lemma}-${tokens[i + 2]?.lemma ?? ''}` : lemma;
      if (between.people.has(whole) || between.people.has(lemma) || between.deeds.has(lemma)) return true;
    }
    // "Peru and Swiss mediators": Peru is none of them.
    if (upos === 'CCONJ' && !/^(?:amod|compound)$/.test(tokens[last]!.rel)) return false;
    if (!/^(?:ADJ|PROPN|CCONJ|NOUN)$/.test(upos) && !/^[,-]$|^['’]s?$/.test(text)) return false;
  }
  return false;
}
