import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { nounPhraseEnd } from './phrases.js';
import { spanOfTokens, type Tree } from './tree.js';

/** Words from "how" to the verb: "is how a delegate from one of the islands puts it". */
const farthestVerb = 14;

const base = { statement: true, negated: false, carried: false, addressee: null } as const;

/**
 * Words that a sentence first gives and then calls somebody's: `"We will wait" is how a Danish broker puts it`, "Not yet, is the view from
 * the rebels"; and what something is to somebody: "To Ann Hale, of the dockers, the offer is a trick".
 */
export function heldSoDrafts(tree: Tree, lexicon: CueLexicon): Draft[] {
  const { tokens } = tree;
  const drafts: Draft[] = [];
  for (let be = 1; be + 2 < tokens.length; be++) {
    if (tokens[be]!.lemma !== 'be' || !/^(?:is|was|are|were)$/i.test(tokens[be]!.text)) continue;
    const draft = /^how$/i.test(tokens[be + 1]!.text) ? putSo(tree, be, lexicon) : viewOf(tree, be, lexicon);
    if (draft !== null) drafts.push(draft);
  }
  const view = toSomebody(tree, lexicon);
  return view === null ? drafts : [...drafts, view];
}

/** "… is how a Danish broker puts it", "… was how she saw it". */
function putSo(tree: Tree, be: number, lexicon: CueLexicon): Draft | null {
  const { tokens } = tree;
  const from = be + 2;
  const verb = tokens.findIndex(
    (t, i) =>
      i > from &&
      i <= from + farthestVerb &&
      t.upos === 'VERB' &&
      (lexicon.verbs.has(t.lemma) || /^(?:put|sum)$/.test(t.lemma)),
  );
  if (verb < 0 || !/^(?:it|that|this|things|matters)$/i.test(tokens[verb + 1]?.text ?? '')) return null;
  const cue = spanOfTokens(tree, verb, tokens.length - 1);
  return made(tree, speakerIn(tree, from, verb - 1), cue === null ? [] : [cue], be, tokens[verb]!.lemma, 'say');
}

/** "…, is the view from the rebels", "… was the word in Lima". */
function viewOf(tree: Tree, be: number, lexicon: CueLexicon): Draft | null {
  const { tokens } = tree;
  if (!/^(?:the|one)$/i.test(tokens[be + 1]!.text) || !/^([,"”]|'')$/.test(tokens[be - 1]!.text)) return null;
  let noun = be + 2;
  while (tokens[noun]?.upos === 'ADJ') noun++;
  const cls = lexicon.nouns.get(tokens[noun]?.lemma ?? '');
  if (cls !== 'say' && cls !== 'believe' && cls !== 'predict') return null;
  if (!/^(?:from|of|in|at|among)$/i.test(tokens[noun + 1]?.text ?? '') || tokens[noun + 2] === undefined) return null;
  const cue = spanOfTokens(tree, be, noun + 1);
  const to = nounPhraseEnd(tree, noun + 2, noun + 2);
  return made(tree, speakerIn(tree, noun + 2, to), cue === null ? [] : [cue], be, tokens[noun]!.lemma, cls);
}

/** "To Ann Hale, of the dockers' union, the offer is a trick". */
function toSomebody(tree: Tree, lexicon: CueLexicon): Draft | null {
  const { tokens } = tree;
  if (tokens[0]?.text !== 'To') return null;
  let comma = tokens.findIndex((t) => t.text === ',');
  if (comma < 2 || comma > farthestVerb) return null;
  const speaker = speakerIn(tree, 1, comma - 1);
  const head = speaker === null ? undefined : tokens[speaker.token];
  if (speaker === null || head === undefined) return null;
  const person = head.upos === 'PROPN' || lexicon.persons.has(head.lemma) || lexicon.bodies.has(head.lemma);
  if (!person || tokens.slice(1, comma).some((t) => t.upos === 'VERB' || t.upos === 'AUX')) return null;
  const next = tokens.findIndex((t, i) => i > comma && t.text === ',');
  if (/^(?:ADP|DET)$/.test(tokens[comma + 1]?.upos ?? '') && next > 0 && !tokens.slice(comma, next).some(hasTense))
    comma = next;
  const verb = tokens.findIndex((t, i) => i > comma && hasTense(t));
  if (verb < 0 || !/^(?:be|look|seem|sound)$/.test(tokens[verb]!.lemma)) return null;
  const content = spanOfTokens(tree, comma + 1, tokens.length - 1);
  const cue = spanOfTokens(tree, 0, 0);
  if (content === null || cue === null) return null;
  return {
    ...base,
    sentence: tree.sentence.index,
    speaker,
    cue: [cue],
    content: [content],
    lemma: 'to',
    class: 'believe',
  };
}

const hasTense = ({ xpos }: { readonly xpos: string }): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos);

/** The noun phrase between two places; its head is the last noun before "of", "who" or a comma. */
function speakerIn(tree: Tree, from: number, to: number): Speaker | null {
  const { tokens } = tree;
  let head = -1;
  for (let i = from; i <= to; i++) {
    if (
      head >= 0 &&
      (tokens[i]!.upos === 'ADP' || tokens[i]!.text === ',' || /^(?:who|that|which)$/i.test(tokens[i]!.text))
    )
      break;
    if (/^(?:NOUN|PROPN|PRON)$/.test(tokens[i]!.upos)) head = i;
  }
  const span = spanOfTokens(tree, from, to);
  return head < 0 || span === null ? null : { sentence: tree.sentence.index, token: head, span };
}

function made(
  tree: Tree,
  speaker: Speaker | null,
  cue: Draft['cue'],
  be: number,
  lemma: string,
  cls: Draft['class'],
): Draft | null {
  const content = spanOfTokens(tree, 0, be - 1);
  if (speaker === null || content === null || cue.length === 0) return null;
  return { ...base, sentence: tree.sentence.index, speaker, cue, content: [content], lemma, class: cls };
}
