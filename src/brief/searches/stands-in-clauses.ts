import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import type { Token } from '../../language/index.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import type { ReportSentence } from './report-sentence.js';
import { tokensIn } from './sentence-tokens.js';

const verbs = z.array(z.string());
/** The shape of `packs/brief/stands.yaml`. */
export const standsSchema = z.strictObject({
  asks: verbs,
  gives: verbs,
  refuses: verbs,
  asksWith: verbs,
  givesWith: verbs,
  refusesWith: verbs,
  yielding: verbs,
});
type Pack = z.infer<typeof standsSchema>;

export type ClauseStand = 'asks' | 'gives' | 'refuses';

/** A clause by whose verb one side takes a stand. */
export interface StandInClause {
  readonly sentence: ReportSentence;
  readonly stand: ClauseStand;
  readonly side: string;
}

const stands = ['asks', 'gives', 'refuses'] as const;
let compiled: { readonly verbs: ReadonlyMap<string, ClauseStand>; readonly yielding: ReadonlySet<string> } | undefined;
function known() {
  if (compiled !== undefined) return compiled;
  const pack = shippedPack('brief/stands') as Pack;
  compiled = {
    verbs: new Map(stands.flatMap((s) => [...pack[s], ...pack[`${s}With`]].map((verb) => [verb, s] as const))),
    yielding: new Set(pack.yielding),
  };
  return compiled;
}

/** The clauses of a sentence in which one side, by name, is the subject of a verb by which it asks, gives or refuses now. */
export function standsInClauses(s: ReportSentence, editor: Editor): readonly StandInClause[] {
  // Where print and document differ the names have other places.
  if (s.text.length !== s.span[1] - s.span[0]) return [];
  const mentions = partiesIn(s.text, editor);
  if (!mentions.some((m) => editor.picture.between.includes(m.key))) return [];
  return tokensIn(s).flatMap((tokens) =>
    tokens.flatMap((_, verb): StandInClause[] => {
      const stand = standOf(tokens, verb);
      const subject = stand === undefined ? undefined : subjectOf(tokens, verb);
      if (stand === undefined || subject === undefined) return [];
      const [first, last] = phraseAt(tokens, subject).map((at) => at - s.span[0]);
      const [side, another] = new Set(mentions.filter((m) => m.at >= first! && m.end <= last!).map((m) => m.key));
      return side !== undefined && another === undefined && editor.picture.between.includes(side)
        ? [{ sentence: s, stand, side }]
        : [];
    }),
  );
}

/** What a verb tells of its subject: nothing where it only may be, or was before something else was. */
function standOf(tokens: readonly Token[], verb: number): ClauseStand | undefined {
  const { lemma, upos, xpos, rel } = tokens[verb]!;
  if (upos !== 'VERB' || xpos === 'VBG' || ['acl', 'acl:relcl', 'amod', 'advcl'].includes(rel)) return undefined;
  const beside = tokens.filter((t) => t.head === verb);
  const helping = beside.filter((t) => t.rel.startsWith('aux'));
  if (helping.some((t) => t.rel === 'aux:pass' || t.text.toLowerCase() === 'had')) return undefined;
  const after = tokens[verb + 1]?.text.toLowerCase() ?? '';
  const stand = known().verbs.get(`${lemma} ${after}`) ?? known().verbs.get(lemma);
  if (beside.some((t) => ['not', 'never'].includes(t.lemma) || /^n['\u2019]t$/.test(t.text)))
    return known().yielding.has(lemma) && helping.some((t) => ['will', 'would', 'can', 'do'].includes(t.lemma))
      ? 'refuses'
      : undefined;
  return helping.some((t) => ['may', 'might', 'could', 'should', 'would', 'can'].includes(t.lemma)) ? undefined : stand;
}

function subjectOf(tokens: readonly Token[], verb: number): number | undefined {
  const own = tokens.findIndex((t) => t.head === verb && t.rel === 'nsubj');
  if (own >= 0) return own;
  // "Israel rejects it and wants another": the first verb has the subject of both.
  const { head, rel } = tokens[verb]!;
  const first = rel === 'conj' ? tokens.findIndex((t) => t.head === head && t.rel === 'nsubj') : -1;
  return first >= 0 ? first : undefined;
}

/** Where a noun begins and ends with what hangs on it, but for what only goes on about it. */
function phraseAt(tokens: readonly Token[], noun: number): [number, number] {
  const own = tokens.filter((_, i) => {
    for (let at = i; at >= 0; at = tokens[at]!.head) {
      if (at === noun) return true;
      if (['acl', 'acl:relcl', 'appos', 'parataxis', 'punct'].includes(tokens[at]!.rel)) return false;
    }
    return false;
  });
  return [own[0]!.start, own.at(-1)!.end];
}
