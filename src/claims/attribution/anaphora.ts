import type { Document, Span } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';

interface Mention {
  readonly name: string;
  readonly at: number;
  readonly block: number;
  /** Last word of the name or the head noun, in lower case: by it a shorter mention is known. */
  readonly key: string;
  readonly proper: boolean;
}

const definite = /^(the|this|that) /i;
const same = /^the same /i;

/**
 * What a speaker is called: its own words, made fuller by an earlier mention where it is a short name ("Hale" for "Ann Hale, the mayor")
 * or a noun that points back ("the envoy" for "an envoy briefed on the talks", "the same man" for whoever spoke last). Whom a pronoun
 * stands for the party reader tells.
 * @param drafts in the order of the text
 */
export function speakerNames(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  lexicon: CueLexicon,
): (string | null)[] {
  const sources = sourceMentions(document, sentences, drafts, lexicon).sort((a, b) => a.at - b.at);
  return drafts.map(({ speaker }) => {
    if (speaker === null) return null;
    const span = calledBy(speaker, sentences);
    const own = document.text.slice(...span);
    const here = mentionOf(document, sentences, speaker, span);
    const earlier = sources.filter((m) => m.at < span[0]);
    if (/ /.test(own) && lexicon.pointing.has(own.toLowerCase())) {
      const found = earlier.findLast((m) => m.block >= here.block - 2)?.name;
      if (found === undefined) return own;
      return same.test(own) ? `${own} (${found})` : found;
    }
    const fuller = earlier.findLast(
      (m) => m.key === here.key && m.name.length > own.length && (here.proper ? m.proper : definite.test(own)),
    );
    // Who was "the sources" before "the sources close to the talks" spoke is so still.
    const known = earlier.find((m) => m.name.toLowerCase() === own.toLowerCase());
    const later = fuller !== undefined && known !== undefined && !here.proper && known.at < fuller.at;
    return fuller === undefined || (later && definite.test(fuller.name)) ? own : fuller.name;
  });
}

/** Words from the comma to the verb of the clause behind it. */
const farthestVerb = 5;

/** The words that name a speaker, without a clause behind a comma on what it did ("Ann Hale, who left in May"); what it is or does stays ("who leads the team"). */
function calledBy({ named, span, sentence }: Speaker, sentences: readonly Sentence[]): Span {
  if (named !== undefined) return named;
  const tokens = sentences[sentence]?.tokens ?? [];
  const clause = tokens.findIndex(
    (t, i) => t.text === ',' && t.start > span[0] && t.end < span[1] && tokens[i + 1]!.xpos.startsWith('W'),
  );
  if (clause < 0) return span;
  const verb = tokens.slice(clause, clause + farthestVerb).find((t) => t.xpos.startsWith('VB'));
  const lasting = verb !== undefined && /^VB[ZP]$/.test(verb.xpos) && verb.lemma !== 'have';
  return lasting ? span : [span[0], tokens[clause]!.start];
}

function sourceMentions(
  document: Document,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  lexicon: CueLexicon,
): Mention[] {
  const found: Mention[] = [];
  for (const { speaker, carried, statement, class: cls } of drafts) {
    // "A delegate disputed that": who denies or admits a thing speaks too.
    if (speaker === null || carried || !(statement || cls === 'deny' || cls === 'admit')) continue;
    const span = calledBy(speaker, sentences);
    const name = document.text.slice(...span);
    // "Liu He" is a name.
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (!lexicon.pointing.has(name.toLowerCase()) && !lexicon.pointing.has(last) && !/^(who|which|that)$/.test(last))
      found.push(mentionOf(document, sentences, speaker, span));
  }
  return found;
}

function mentionOf(document: Document, sentences: readonly Sentence[], speaker: Speaker, span: Span): Mention {
  const sentence = sentences[speaker.sentence];
  const token = sentence?.tokens[speaker.token];
  const name = document.text.slice(...span);
  const proper = token?.upos === 'PROPN';
  let last = speaker.token;
  while (
    proper &&
    sentence !== undefined &&
    sentence.tokens[last + 1]?.upos === 'PROPN' &&
    sentence.tokens[last + 1]!.end <= span[1]
  )
    last++;
  const key = (proper ? sentence?.tokens[last]?.text : token?.lemma) ?? name;
  return {
    name,
    at: span[0],
    block: sentence?.block ?? -1,
    key: key.toLowerCase(),
    proper,
  };
}
