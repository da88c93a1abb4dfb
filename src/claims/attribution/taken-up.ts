import type { Token } from '../../language/index.js';
import { speakerByPlace } from './beside.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { groupStart, isHelper, negationOf, speakerOf } from './speaker.js';
import { maySpeak } from './speaking-nouns.js';
import { childOf, spanOfTokens, type Tree } from './tree.js';

/** Words from a subject to its verb, and from the verb to the colon. */
const farthest = 14;

/**
 * Words without marks behind a colon, where what stands before it takes up what was said and has no verb of saying: "A broker called that
 * nonsense: the price had been agreed", "Hale went further: nobody would sign". They are the subject's own. The cue is the colon: how the subject
 * takes it up may be a claim too ("Hale was doubtful: …").
 */
export function takenUpDrafts(tree: Tree, known: readonly Draft[], lexicon: CueLexicon): Draft[] {
  const { tokens, sentence } = tree;
  const colon = tokens.findIndex((t, i) => t.text === ':' && i > 1 && i + 2 < tokens.length);
  if (colon < 0 || /^["“‘`]|^\d/.test(tokens[colon + 1]!.text)) return [];
  if (!tokens.slice(colon + 1).some(hasTense)) return [];
  const content = spanOfTokens(tree, colon + 1, tokens.length - 1);
  if (
    content === null ||
    known.some((d) => d.statement && d.content.some((c) => c[0] <= content[0] && content[0] < c[1]))
  )
    return [];
  for (let v = Math.max(1, colon - farthest); v < colon; v++) {
    if (!takesUp(tree, v, colon, lexicon) && !answers(tree, v, colon, lexicon)) continue;
    const start = groupStart(tree, v);
    const speaker = speakerOfVerb(tree, v, start, lexicon);
    if (speaker === null || !maySpeak(tree, speaker.token, lexicon)) continue;
    return [
      {
        sentence: sentence.index,
        speaker,
        cue: [[tokens[colon]!.start, tokens[colon]!.end]],
        content: [content],
        lemma: tokens[v]!.lemma,
        class: 'say',
        statement: true,
        negated: negationOf(tree, v),
        carried: false,
        addressee: null,
      },
    ];
  }
  return [];
}

/** Classes of verbs by which somebody tells or holds a thing, and goes on to tell it behind a colon. */
const holding: ReadonlySet<Draft['class']> = new Set(['say', 'admit', 'believe', 'predict', 'fear', 'doubt']);

const hasTense = ({ xpos }: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos);

/** "A minister was having none of it: there would be no vote": whatever he did, what stands in the tense of reported words is his. */
function answers({ tokens }: Tree, v: number, colon: number, lexicon: CueLexicon): boolean {
  if (tokens[v]!.xpos !== 'VBD' || tokens.slice(0, v).some(hasTense)) return false;
  const first = tokens.find((t, i) => i > colon && hasTense(t));
  return first !== undefined && (lexicon.unreal.has(first.text.toLowerCase()) || /^['’]d$/.test(first.text));
}

function takesUp(tree: Tree, v: number, colon: number, lexicon: CueLexicon): boolean {
  const { tokens } = tree;
  const { upos, lemma, xpos } = tokens[v]!;
  const behind = tokens.slice(v + 1, colon);
  if (lemma === 'be') return behind.length <= 3 && behind.some((t) => t.upos === 'ADJ' && lexicon.blunt.has(t.lemma));
  if (upos !== 'VERB' || !/^VB[DZPN]$/.test(xpos)) return false;
  const classes = lexicon.verbs.get(lemma)?.map((c) => c.class) ?? [];
  if (classes.some((c) => holding.has(c)) && !lexicon.reacting.has(lemma)) {
    // "He is said to have offered a swap: …": of nobody's saying.
    if (tokens.slice(groupStart(tree, v), v).some((t) => t.lemma === 'be')) return false;
    // "She sees no default: …" is a view, "she saw Hale: …" a meeting.
    return classes.includes('say') || !behind.some((t) => t.head === v && t.rel === 'obj' && /^PR/.test(t.upos));
  }
  const denies = classes.includes('deny');
  if (!lexicon.reacting.has(lemma) && !denies) return false;
  if (lemma === 'go') return behind.length === 1 && /^(?:further|farther)$/i.test(behind[0]!.text);
  if (lemma === 'hit' || lemma === 'strike') return behind[0]?.text === 'back';
  if (lemma !== 'call') return true;
  // "Called a strike": nothing is called anything.
  return /^(?:that|this|it|them|him|her|these|those)$/i.test(behind[0]?.text ?? '') || childOf(tree, v, 'xcomp') > v;
}

function speakerOfVerb(tree: Tree, v: number, start: number, lexicon: CueLexicon): Speaker | null {
  const beside = speakerByPlace(tree, v, start, lexicon);
  // "Not enough, snapped Hale: …".
  const inverts = lexicon.verbs.get(tree.tokens[v]!.lemma)?.some((c) => c.class === 'say') === true;
  if (beside !== null && (beside.from < v || inverts)) return beside.speaker;
  const be = isHelper(tree.tokens[v]!) ? tree.tokens[v]!.head : v;
  const subject = be < 0 ? -1 : childOf(tree, be, 'nsubj');
  return subject < 0 || subject > v ? null : speakerOf(tree, subject, start);
}
