import type { Sentence } from '../../language/index.js';
import { speakerByPlace } from './beside.js';
import type { CueLexicon } from './cues.js';
import type { Draft } from './draft.js';
import { maySpeak } from './speaking-nouns.js';
import { treeOf } from './tree.js';

/** What the words of a speaker go by whom the report lets tell his own story. */
export const account = 'account';

/**
 * "A provincial aide has a different story", "the dockers' chief took the opposite line", "the union tells it otherwise": what follows in the
 * paragraph is theirs, up to where somebody else speaks.
 */
export function otherStory(sentence: Sentence, lexicon: CueLexicon): Draft | null {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    (t) => t.upos === 'VERB' && lexicon.accounting.has(t.lemma) && /^(?:VBD|VBZ|VBP)$/.test(t.xpos),
  );
  if (verb < 1) return null;
  const rest = tokens.slice(verb + 1);
  const noun = rest.findIndex((t) => t.upos === 'NOUN');
  const told =
    noun >= 0 &&
    (lexicon.accounts.has(rest[noun]!.lemma) || lexicon.stories.has(rest[noun]!.lemma)) &&
    rest.slice(0, noun).some((t) => lexicon.differing.has(t.text.toLowerCase())) &&
    rest.slice(noun + 1).every((t) => t.upos === 'PUNCT');
  const otherwise =
    /^(?:it|this|that|things)$/i.test(rest[0]?.text ?? '') && lexicon.differing.has(rest[1]?.text ?? '');
  if (!told && !otherwise) return null;
  const tree = treeOf(sentence);
  const beside = speakerByPlace(tree, verb, verb, lexicon);
  if (beside === null || beside.from > verb || !maySpeak(tree, beside.speaker.token, lexicon)) return null;
  return {
    sentence: sentence.index,
    speaker: beside.speaker,
    cue: [],
    content: [],
    lemma: account,
    class: 'say',
    statement: true,
    negated: false,
    carried: true,
    addressee: null,
  };
}
