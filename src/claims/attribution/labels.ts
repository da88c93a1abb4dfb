import { type Document, literal, type Span } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft } from './draft.js';

/** Words of a name before the colon, and the fewest behind it that say something. */
const longest = 5;
const shortest = 3;

/**
 * "Barnier: gaps remain on fish", "Union: no vote before Friday", "Johnson to Brussels: change your mandate": a headline that begins with who says
 * it. Who that is must be told by a word for a person or a body, by a full name or an attribution elsewhere, or by words in the first person:
 * "Steel: tariffs stay" is about steel.
 */
export function labelDrafts(
  document: Document,
  sentence: Sentence,
  known: readonly Draft[],
  lexicon: CueLexicon,
): Draft[] {
  const { tokens } = sentence;
  const colon = tokens.findIndex((t) => t.text === ':');
  if (colon < 1 || colon > longest || tokens.length - colon - 1 < shortest) return [];
  const to = tokens.findIndex((t, i) => i > 0 && i < colon && t.text === 'to');
  const end = to > 0 ? to : colon;
  const label = tokens.slice(0, end);
  if (!label.every((t, i) => /^\p{Lu}/u.test(t.text) || (i > 0 && (isRole(t, lexicon) || /^['’]s?$/.test(t.text)))))
    return [];
  const content: Span = [tokens[colon + 1]!.start, sentence.end];
  // What somebody else says behind the colon is theirs.
  if (
    known.some(
      (d) =>
        d.sentence === sentence.index &&
        d.statement &&
        d.speaker !== null &&
        d.content.some((c) => c[1] - c[0] > 0.5 * (content[1] - content[0])),
    )
  )
    return [];
  const head = label.at(-1)!;
  // "17:10 Lopez: peace is near": an entry of a running report begins with who speaks.
  const entry = document.blocks[sentence.block - 1]?.kind === 'dateline' && head.upos === 'PROPN';
  if (!entry && !isRole(head, lexicon) && !speaksElsewhere(head.text, document) && !isOwn(tokens, colon, lexicon))
    return [];
  if (lexicon.ownVoice.has(head.text.toLowerCase())) return [];
  return [
    {
      sentence: sentence.index,
      speaker: { sentence: sentence.index, token: end - 1, span: [tokens[0]!.start, head.end] },
      cue: [[tokens[colon]!.start, tokens[colon]!.end]],
      content: [content],
      lemma: ':',
      class: 'say',
      statement: true,
      negated: false,
      carried: false,
      addressee: to > 0 ? [tokens[to + 1]!.start, tokens[colon - 1]!.end] : null,
    },
  ];
}

const isRole = ({ lemma, upos }: Sentence['tokens'][number], { persons, bodies }: CueLexicon): boolean =>
  upos === 'NOUN' && (persons.has(lemma) || bodies.has(lemma));

/** "Downing Street: we will not sign". */
const isOwn = (tokens: Sentence['tokens'], colon: number, { firstPerson }: CueLexicon): boolean =>
  tokens.some((t, i) => i > colon && firstPerson.has(t.text.toLowerCase()));

/** Whether the text has the name behind a given name or a title, as no place and no subject stands. */
function speaksElsewhere(name: string, { text }: Document): boolean {
  return new RegExp(`\\p{Lu}\\p{Ll}+ ${literal(name)}(?![\\p{L}])`, 'u').test(text);
}
