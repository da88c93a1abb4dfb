import type { Document } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import type { Party } from '../claim.js';
import { fold } from './fold.js';
import { createGazetteer } from './gazetteer.js';
import type { CountedParty, Mention, PartyContext, PartyOptions } from './mention.js';
import type { PartyPacks } from './party-packs.js';

export type PartyReader = (document: Document, sentences: readonly Sentence[], options?: PartyOptions) => PartyContext;

/** Reads what each noun phrase and pronoun of a document stands for: the text's own introductions first, then the gazetteer. */
export function createPartyReader(packs: PartyPacks): PartyReader {
  const gazetteer = createGazetteer(packs);
  return (document, sentences) => {
    const folded = fold(document.text);
    const mentions: Mention[] = [];
    const byToken = sentences.map((s) => new Array<Mention | undefined>(s.tokens.length));
    for (const [s, sentence] of sentences.entries()) {
      for (let t = 0; t < sentence.tokens.length; t++) {
        const token = sentence.tokens[t]!;
        const found = gazetteer.match(folded, token.start);
        if (found === undefined) continue;
        let last = t;
        while (last + 1 < sentence.tokens.length && sentence.tokens[last + 1]!.end <= found.end) last++;
        const entry = found.entries[0]!;
        const mention: Mention = {
          span: [token.start, found.end],
          sentence: s,
          tokens: [t, last],
          head: last,
          kind: entry.use === 'surname' ? 'person' : entry.use,
          parties: [{ id: entry.id, name: entry.name, ...(entry.person ? { actor: entry.person.full } : {}) }],
          gist: document.text.slice(token.start, found.end),
          plural: entry.plural,
        };
        mentions.push(mention);
        for (let k = t; k <= last; k++) byToken[s]![k] = mention;
        t = last;
      }
    }
    const counted = new Map<string, { party: Party; mentions: number; first: number }>();
    for (const m of mentions)
      for (const { id, name } of m.parties) {
        const known = counted.get(id ?? name);
        if (known) known.mentions++;
        else counted.set(id ?? name, { party: { ...(id ? { id } : {}), name }, mentions: 1, first: m.sentence });
      }
    const documentParties: CountedParty[] = [...counted.values()].sort((a, b) => b.mentions - a.mentions);
    return {
      mentions,
      mentionAt: (s, t) => byToken[s]?.[t],
      partyAt: (s, t) => byToken[s]?.[t]?.parties ?? [],
      gistName: () => undefined,
      documentParties,
      sides: documentParties.slice(0, 2).map((p) => p.party),
    };
  };
}
