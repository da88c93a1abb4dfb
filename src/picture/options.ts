import type { Kind } from '../claims/index.js';
import { negated, stem } from '../evidence/index.js';
import type { Position, Statement } from './picture.js';

export interface IssueOption {
  readonly id: string;
  readonly label: string;
  /** Words or phrases that name it. */
  readonly words: readonly string[];
  /** Kinds of move whose words may name it; absent: any. */
  readonly kinds?: readonly Kind[] | undefined;
}

/** What the issue packs know: labels, and ordered options where an issue has them. */
export interface IssueCatalogue {
  readonly labels: ReadonlyMap<string, string>;
  /** Kind of talks that an issue belongs to (peace, trade, labour); none for those of every negotiation. */
  readonly talks: ReadonlyMap<string, string>;
  readonly options: ReadonlyMap<string, readonly IssueOption[]>;
}

const known = new Map<string, string>();

/** Stems of a text's words; kept, within bounds, since the same gists are looked at for every day of a history. */
function stems(text: string): string {
  const made = known.get(text) ?? ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem).join(' ')} `;
  if (known.size > 20_000) known.clear();
  known.set(text, made);
  return made;
}

/**
 * The option of an issue that a party's current stances name. Null where none or several are named: a step too many on a scale is worse than none.
 * Of words that carry a "not", and of what a party refuses, only an option that is itself a "not" is named ("will not join").
 */
export function optionOf(catalogue: IssueCatalogue, issue: string, current: readonly Statement[]): Position['option'] {
  const options = catalogue.options.get(issue);
  if (!options) return null;
  const said = current.flatMap((s) => {
    const isNot = negated(s.gist);
    const refuses = s.kind === 'refusal' || s.kind === 'red-line';
    return refuses && !isNot ? [] : [{ kind: s.kind, isNot, words: stems(s.gist) }];
  });
  // Of a bare "refuse" nobody knows what is refused.
  const isOwnNot = (word: string) => word.includes(' ') && negated(word);
  const names = ({ words, kinds }: IssueOption) =>
    said.some(
      (s) =>
        (kinds?.includes(s.kind) ?? true) && words.some((w) => (!s.isNot || isOwnNot(w)) && s.words.includes(stems(w))),
    );
  const named = options.flatMap((o, step) =>
    names(o) ? [{ id: o.id, label: o.label, step, of: options.length }] : [],
  );
  return named.length === 1 ? named[0]! : null;
}

/** Steps between the sides furthest apart on the ordered options, of all there are; null where fewer than two sides' options are known. */
export function optionSteps(
  positions: readonly Position[],
  between: readonly string[],
): { steps: number | null; of: number | null } {
  const known = positions.filter((p) => between.includes(p.party)).flatMap((p) => (p.option ? [p.option] : []));
  if (known.length < 2) return { steps: null, of: null };
  const steps = known.map((o) => o.step);
  return { steps: Math.max(...steps) - Math.min(...steps), of: known[0]!.of - 1 };
}
