import type { Document, Span } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { speakerOf } from './speaker.js';
import { treeOf } from './tree.js';

const many = /^(they|we)$/i;

/**
 * What a speaker is called: its own words, or for a pronoun ("he", "the same man") the nearest fuller speaker or subject before it.
 * @param drafts in the order of the text
 */
export function speakerNames(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  lexicon: CueLexicon,
): (string | null)[] {
  const { text } = document;
  const names: (string | null)[] = [];
  const full: { readonly name: string; readonly at: Span; readonly plural: boolean; readonly block: number }[] = [];
  for (const draft of drafts) {
    const { speaker } = draft;
    if (speaker === null) {
      names.push(null);
      continue;
    }
    const span = speaker.named ?? speaker.span;
    const own = text.slice(...span);
    const block = sentences[speaker.sentence]?.block ?? -1;
    if (!lexicon.pointing.has(own.toLowerCase())) {
      names.push(own);
      full.push({ name: own, at: span, plural: isPlural(sentences, speaker), block });
      continue;
    }
    const plural = many.test(own);
    const fits = full.filter((f) => f.at[1] <= span[0] && (f.plural === plural || plural));
    const near = fits.findLast((f) => f.block === block) ?? null;
    const subject =
      near === null || near.at[1] < startOfSentence(sentences, speaker) - 400
        ? subjectBefore(document, sentences, speaker)
        : null;
    names.push(near?.name ?? subject ?? fits.at(-1)?.name ?? own);
  }
  return names;
}

const startOfSentence = (sentences: readonly Sentence[], s: Speaker): number => sentences[s.sentence]?.start ?? 0;

function isPlural(sentences: readonly Sentence[], speaker: Speaker): boolean {
  const token = sentences[speaker.sentence]?.tokens[speaker.token];
  return token !== undefined && (/^NNP?S$/.test(token.xpos) || token.lemma === 'people');
}

/** The subject of a sentence before, where it is a name: "Hale left at noon. She had won, she said." */
function subjectBefore(document: Document, sentences: readonly Sentence[], speaker: Speaker): string | null {
  const here = sentences[speaker.sentence];
  for (let i = speaker.sentence - 1; i >= 0 && i >= speaker.sentence - 3; i--) {
    const sentence = sentences[i]!;
    if (here !== undefined && sentence.block !== here.block) break;
    const at = sentence.tokens.findIndex((t) => t.rel.startsWith('nsubj') && t.upos === 'PROPN');
    if (at < 0) continue;
    const found = speakerOf(treeOf(sentence), at, null);
    if (found !== null) return document.text.slice(...found.span);
  }
  return null;
}
