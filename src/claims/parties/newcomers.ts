import type { Sentence } from '../../language/index.js';
import type { Draft } from './draft.js';
import type { Speech } from './mention.js';

/**
 * Puts those who speak and whom no list knows ("an old broker from Oslo") among the mentions of their sentences, so that a pronoun can mean
 * them; without it "he said" went to whomever the report had named before, or to the place that the newcomer is from.
 */
export function admitNewcomers(
  drafts: readonly Draft[][],
  sentences: readonly Sentence[],
  speech: readonly Speech[],
): void {
  for (const { head } of speech) {
    if (head == null) continue;
    const token = sentences[head.sentence]?.tokens[head.token];
    const row = drafts[head.sentence];
    if (token?.upos !== 'NOUN' || row === undefined) continue;
    const { token: at } = head;
    if (row.some((d) => d.first <= at && at <= d.last)) continue;
    const behind = row.findIndex((d) => d.first > at);
    row.splice(behind < 0 ? row.length : behind, 0, {
      sentence: head.sentence,
      first: at,
      last: at,
      head: at,
      kind: 'name',
      parties: [],
      actor: undefined,
      gender: undefined,
      plural: token.xpos === 'NNS',
      gist: token.text,
      possessor: null,
      definite: false,
      thing: true,
    });
  }
}
