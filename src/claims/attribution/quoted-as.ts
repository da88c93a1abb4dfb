import type { Span } from '../../documents/index.js';
import { speakerByPlace } from './beside.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { asideContent, clauseBehind } from './reported.js';
import { groupStart } from './speaker.js';
import { spanOfTokens, type Tree } from './tree.js';

/** Words from "quoted" to its "as", and what "saying" may be. */
const farthest = 10;

const base = { class: 'say', statement: true, negated: false, carried: false, addressee: null } as const;

/**
 * "It will hold, an aide quoted the mayor as saying", "An aide cited Hale as saying that it would hold": the words are the one's who is quoted, as the other
 * tells them. Two attributions, the outer first; none where nobody is quoted so.
 */
export function quotedAsDrafts(tree: Tree, lexicon: CueLexicon): Draft[] {
  const { tokens, sentence } = tree;
  for (const [v, { lemma, xpos }] of tokens.entries()) {
    // "Was quoted as saying" names nobody who quotes.
    if (!/^(?:quote|cite)$/.test(lemma) || !/^VB[DZPN]$/.test(xpos) || tokens[v - 1]?.lemma === 'be') continue;
    const as = tokens.findIndex((t, i) => i > v + 1 && i <= v + farthest && /^as$/i.test(t.text));
    const saying = as + 1;
    if (as < 0 || tokens[saying]?.xpos !== 'VBG') continue;
    if (!lexicon.verbs.get(tokens[saying]!.lemma)?.some((c) => c.class === 'say')) continue;
    const start = groupStart(tree, v);
    const teller = speakerByPlace(tree, v, start, lexicon);
    const quoted = spanOfTokens(tree, v + 1, as - 1);
    if (teller === null || quoted === null || teller.from > v) continue;
    const behind = clauseBehind(tree, saying, saying);
    const content = asideContent(tree, teller.from, saying) ?? (behind === null ? [] : [behind]);
    if (content.length === 0) continue;
    const span = (at: number): Span => [tokens[at]!.start, tokens[at]!.end];
    const speaker: Speaker = { sentence: sentence.index, token: headOf(tree, v + 1, as - 1), span: quoted };
    const told: Span = [quoted[0], tokens[saying]!.end];
    const here = { ...base, sentence: sentence.index };
    return [
      { ...here, speaker: teller.speaker, cue: [span(v)], content: inOrder([...content, told]), lemma },
      { ...here, speaker, cue: [span(saying)], content, lemma: tokens[saying]!.lemma },
    ];
  }
  return [];
}

const inOrder = (spans: readonly Span[]): readonly Span[] => [...spans].sort((a, b) => a[0] - b[0]);

/** The word of a noun phrase that hangs on none of its others. */
function headOf({ tokens }: Tree, from: number, to: number): number {
  for (let i = from; i <= to; i++) {
    const { head, upos } = tokens[i]!;
    if (/^(?:NOUN|PROPN|PRON)$/.test(upos) && (head < from || head > to)) return i;
  }
  return to;
}
