import type { CueLexicon } from './cues.js';
import type { Draft } from './draft.js';
import { sourceTypeOf } from './naming.js';
import { groupStart, negationOf, speakerOf } from './speaker.js';
import { subjectOf } from './subjects.js';
import { spanOfTokens, type Tree } from './tree.js';

/** What a text lays down: "The annex obliges both to disarm", "Under the draft" aside. Its terms may run on into the next sentences. */
export function textDrafts(tree: Tree, lexicon: CueLexicon): Draft[] {
  const { tokens, sentence } = tree;
  return tokens.flatMap((token, v): Draft[] => {
    if (token.upos !== 'VERB' || !lexicon.stipulating.has(token.lemma)) return [];
    const subject = subjectOf(tree, v);
    if (subject.node < 0 || subject.node > v || subject.passive || subject.shared) return [];
    const head = tokens[subject.node]!;
    if (head.upos !== 'NOUN' || sourceTypeOf(sentence, subject.node, [head.start, head.end]) !== 'document') return [];
    const from = groupStart(tree, v);
    const speaker = speakerOf(tree, subject.node, from);
    const cue = spanOfTokens(tree, from, v);
    const content = spanOfTokens(tree, v + 1, tokens.length - 1);
    if (speaker === null || cue === null || content === null) return [];
    return [
      {
        sentence: sentence.index,
        speaker,
        cue: [cue],
        content: [content],
        lemma: token.lemma,
        class: 'show',
        // The clause itself is the claim, the text its source; only what runs on is told by it alone.
        statement: false,
        negated: negationOf(tree, v),
        carried: false,
        addressee: null,
      },
    ];
  });
}
