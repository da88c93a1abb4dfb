import type { Sentence } from '../../language/index.js';
import type { Party } from '../claim.js';
import type { Draft } from './draft.js';
import { plain } from './story.js';

/** Where a sentence is set: "In Athens", "Back in Tehran". */
export interface Setting {
  readonly party: Party;
  /** Sentence that names the place, and its token; what stands before is set elsewhere. */
  readonly sentence: number;
  readonly token: number;
}

/** A capital or country at the head of a sentence tells whose "government sources" are meant, to the end of its paragraph. */
export function settingsOf(
  drafts: readonly (readonly Draft[])[],
  sentences: readonly Sentence[],
): (Setting | undefined)[] {
  const named = new Map<string, number>();
  for (const row of drafts)
    for (const d of row)
      if (d.kind !== 'place')
        for (const { id } of d.parties) if (id !== undefined) named.set(id, (named.get(id) ?? 0) + 1);
  let going: Setting | undefined;
  let block = -1;
  return sentences.map(({ tokens, block: own }, s) => {
    if (own !== block) going = undefined;
    block = own;
    const place = drafts[s]!.find((d) => d.kind === 'place' || d.kind === 'metonym');
    const [party] = place?.parties ?? [];
    if (place === undefined || party?.id === undefined || place.first > 4) return going;
    const lead = tokens.slice(0, place.first);
    const heads =
      lead.some((t) => t.upos === 'ADP') && lead.every((t) => /^(ADP|ADV|DET|ADJ|CCONJ|PUNCT)$/.test(t.upos));
    // A town that only lends its hotel to the talks speaks for nobody.
    if (heads && (named.get(party.id) ?? 0) >= 2) going = { party: plain(party), sentence: s, token: place.last };
    return going;
  });
}
