import type { Sentence, Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import { campsOf } from './camps.js';
import type { Draft } from './draft.js';
import type { Vocabulary } from './vocabulary.js';

/** Bodies that sit at tables as mediators and hosts far more often than as a side. */
const seldomSides = new Set(['igo', 'ngo', 'terror', 'camp']);

/**
 * The parties at the table: those most often named, first in the title and the lead, coupled by "and", "between" or "with".
 * A third is added only where it is named as often as the second.
 */
export function principalSides(
  drafts: readonly (readonly Draft[])[],
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  kindOf: (id: string) => string | undefined,
): Party[] {
  const camp = campsOf(drafts);
  const between = goBetweens(drafts, sentences, vocabulary);
  const weight = new Map<string, { party: Party; weight: number }>();
  const allied = (a: Draft, b: Draft): boolean => {
    const own = camp(a.parties[0]!);
    return own !== undefined && own === camp(b.parties[0]!);
  };
  const carries = ({ parties }: Draft): boolean => parties.every(({ id, name }) => between.has(id ?? name));
  const add = (draft: Draft, n: number): void => {
    for (const { id, name } of draft.parties) {
      const key = id ?? name;
      const known = weight.get(key) ?? { party: id === undefined ? { name } : { id, name }, weight: 0 };
      // A body's people are no more a side than the body itself.
      const kind = draft.organisation ?? kindOf(id ?? '') ?? '';
      known.weight += seldomSides.has(kind) || between.has(key) ? n * 0.4 : n;
      weight.set(key, known);
    }
  };
  for (const [s, row] of drafts.entries()) {
    const { tokens } = sentences[s]!;
    const lead = s < 4 ? 1.5 : 1;
    let before: Draft | undefined;
    for (const d of row) {
      if (d.kind === 'place' || d.parties.length === 0) continue;
      add(d, (tokens[d.head]!.rel.startsWith('nsubj') ? 1.5 : 1) * lead);
      if (
        before !== undefined &&
        before.last + 4 >= d.first &&
        before.parties[0]?.id !== d.parties[0]?.id &&
        !allied(before, d) &&
        !(carries(before) && carries(d))
      ) {
        const joint = tokens.slice(before.last + 1, d.first).map((t) => t.text.toLowerCase());
        if (joint.includes('and') || joint.includes('with') || joint.includes('-')) {
          add(before, s < 4 ? 10 : 2);
          add(d, s < 4 ? 10 : 2);
        }
      }
      before = d;
    }
  }
  const ranked = [...weight.values()].sort((a, b) => b.weight - a.weight);
  const [first, ...rest] = ranked;
  if (first === undefined) return [];
  // Of three carmakers and their union, the union faces the one most spoken of, and seldom the minister who watches.
  const own = camp(first.party);
  const open = own === undefined ? rest : rest.filter((r) => camp(r.party) !== own);
  const across = own === undefined ? undefined : open.find((r) => camp(r.party) !== undefined);
  const other = across !== undefined && across.weight * 2 > open[0]!.weight ? across : (open[0] ?? rest[0]);
  return other === undefined ? [first.party] : [first.party, other.party];
}

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
      const acts = rel === 'nsubj' && between.verbs.has(tokens[head]?.lemma ?? '');
      const is =
        (d.role !== undefined && between.people.has(tokens[d.last]!.lemma)) ||
        (d.person === undefined && carriedBy(tokens, d.last, between));
      if (acts || is) for (const { id, name } of d.parties) found.add(id ?? name);
    }
  }
  return found;
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
