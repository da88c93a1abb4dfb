import type { Token } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Speaker } from './draft.js';
import { spanOfTokens, type Tree } from './tree.js';

const nominative = /^(i|he|she|we|they|you)$/i;

/**
 * Where a speaker's name begins within the words from `from` to `last`: behind what tells when and where ("After our talk a spokesman",
 * "Two months into the war Russia", "Saturday Hale") and behind the clause that a pronoun does not belong to ("25 percent and they",
 * "the rate he"). -1 where no name is found.
 */
export function nameStart({ tokens }: Tree, from: number, last: number, lexicon: CueLexicon): number {
  // "Liu He" is a name.
  if (nominative.test(tokens[last]!.text) && tokens[last]!.upos !== 'PROPN') return last;
  let at = from;
  for (let i = from + 1; i < last; i++) {
    const { text } = tokens[i]!;
    // "A meeting that few people": of an object clause the subject speaks; "the decree after the rebels": of a clause of time too.
    const opens = /^(that|which|whom|after|before|while|until|since)$/i.test(text) && !/^\d/.test(tokens[i + 1]!.text);
    // "A trader whom the envoy briefed": a clause with a verb tells who the speaker is.
    if (opens && !tokens.slice(i, last + 1).some((t) => hasTense(t) || (t.upos === 'VERB' && t.xpos === 'VBN')))
      at = i + 1;
    // "Not sure | the other side": no noun phrase goes on so.
    if (/^(ADJ|ADV)$/.test(tokens[i - 1]!.upos) && tokens[i]!.xpos === 'DT') at = i;
  }
  while (at < last && leadsIn(tokens[at]!, tokens[at + 1]!, lexicon)) at++;
  if (!opensAdverbial(tokens, at, last, lexicon)) return at;
  for (let i = at + 2; i <= last; i++) if (isSeam(tokens, i, lexicon)) return i;
  // "In Rome Ann Hale": of a run of names the last two are the speaker's.
  let run = last;
  while (run > at + 1 && tokens[run - 1]!.upos === 'PROPN') run--;
  return tokens[at]!.upos === 'ADP' && run === at + 1 && last > run ? Math.max(run + 1, last - 1) : -1;
}

/** Words of when, where and how a speaker spoke open so: ", in Rome,", ", reached by telephone,", ", after seeing Hale,". */
export function isAdjunct(tokens: readonly Token[], at: number): boolean {
  const [first, next] = [tokens[at]!, tokens[at + 1]];
  return (
    first.upos === 'ADP' ||
    first.upos === 'ADV' ||
    /^VB[GND]$/.test(first.xpos) ||
    (first.upos === 'SCONJ' && next?.xpos === 'VBG')
  );
}

/** A speaker without what the tree hung on the name: a label before a colon, when and where, an adjunct set in. */
export function bounded(tree: Tree, speaker: Speaker, lexicon: CueLexicon): Speaker {
  const { tokens } = tree;
  let from = tokens.findIndex((t) => t.start >= speaker.span[0]);
  let to = tokens.findLastIndex((t) => t.end <= speaker.span[1]);
  if (from < 0 || to < from) return speaker;
  if (/^who$/i.test(tokens[from]!.text) && speaker.named === undefined) return ofClause(tree, speaker, from, to);
  for (let i = from; i < to; i++) if (/^[:;]$/.test(tokens[i]!.text)) from = i + 1;
  for (let i = from + 1; i < to; i++)
    if (tokens[i]!.text === ',' && isAdjunct(tokens, i + 1)) {
      to = i - 1;
      break;
    }
  // "Hale, who has until now kept silent": where a name begins its own words tell, and not the clause about it.
  const clause = tokens.findIndex((t, i) => i > from && i <= to && /^(?:who|whose)$/i.test(t.text));
  const end = clause < 0 ? to : tokens[clause - 1]!.text === ',' ? clause - 2 : clause - 1;
  const start = nameStart(tree, from, Math.max(from, end), lexicon);
  if (start >= 0) from = start;
  // "In Rome Ann Hale": the tree left the place on the name.
  let run = from;
  while (run < to && tokens[run]!.upos === 'PROPN') run++;
  if (/^(in|at)$/i.test(tokens[from - 1]?.text ?? '') && run - from >= 2 && tokens[from - 2]?.upos !== 'VERB')
    from = Math.max(from + 1, (tokens[run]!.upos === 'PROPN' ? run : run - 1) - 1);
  // "Downing Street says": a name at the head of a sentence, though its first word looks like a verb.
  if (from === 1 && tokens[0]!.xpos === 'VBG' && tokens[1]!.upos === 'PROPN') from = 0;
  from = reaching(tokens, from, lexicon);
  const span = spanOfTokens(tree, from, to);
  if (span === null || (span[0] === speaker.span[0] && span[1] >= speaker.span[1] - 1)) return speaker;
  const inside = speaker.token >= from && speaker.token <= to;
  return { ...speaker, span, token: inside ? speaker.token : firstNoun(tokens, from, to) };
}

/** "The mayor, who chairs it, …, saying that": what a tree takes for the subject is a clause about the one who speaks. */
function ofClause(tree: Tree, speaker: Speaker, who: number, to: number): Speaker {
  const { tokens } = tree;
  const last = tokens[who - 1]?.text === ',' ? who - 2 : who - 1;
  let from = last + 1;
  while (from > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[from - 1]!.upos)) from--;
  const named = from > last ? null : spanOfTokens(tree, from, last);
  if (named === null) return speaker;
  return to > who ? { ...speaker, token: firstNoun(tokens, from, last), span: named } : { ...speaker, named };
}

/** Back over what the tree cut off a name: "Anko van der | Werff", "growers in the King | Valley". */
function reaching(tokens: readonly Token[], from: number, lexicon: CueLexicon): number {
  let at = from;
  if (tokens[at]?.upos !== 'PROPN') return from;
  while (at > 1 && (lexicon.particles.has(tokens[at - 1]!.text) || (at < from && tokens[at - 1]!.upos === 'PROPN')))
    at--;
  if (at > 1 && /^\p{Lu}/u.test(tokens[at - 1]!.text) && tokens[at - 1]!.upos === 'NOUN') {
    at--;
    if (tokens[at - 1]?.upos === 'DET' && tokens[at - 2]?.upos === 'ADP' && tokens[at - 3]?.upos === 'NOUN') at -= 3;
  }
  return at;
}

function firstNoun(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i <= to; i++) if (/^(NOUN|PROPN|PRON)$/.test(tokens[i]!.upos)) return i;
  return from;
}

const hasTense = (t: Token): boolean => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos);

/** "Still the mayor", "But Hale", "Saturday Hale": words before the phrase that are no part of it; "early polls" keeps its own. */
const leadsIn = (t: Token, next: Token, lexicon: CueLexicon): boolean =>
  t.upos === 'CCONJ' ||
  // ", which he had insisted on", "whatever the papers say".
  (/^(?:which|whom|whatever|whichever|however)$/i.test(t.text) && /^(?:DET|PROPN|PRON)$/.test(next.upos)) ||
  t.upos === 'PUNCT' ||
  (t.upos === 'ADV' && /^(DET|PROPN|PRON|ADV)$/.test(next.upos)) ||
  (lexicon.times.has(t.text.toLowerCase()) && next.xpos !== 'POS' && !/^['’]s?$/.test(next.text));

/** "After our talk …", "Two months into the war …", "A day earlier …". */
function opensAdverbial(tokens: readonly Token[], at: number, last: number, lexicon: CueLexicon): boolean {
  if (tokens[at]!.upos === 'ADP') return true;
  const second = tokens[Math.min(at + 1, last)]!;
  return /^(DET|NUM)$/.test(tokens[at]!.upos) && lexicon.spans.has(second.lemma) && tokens[at + 2]?.xpos !== 'POS';
}

/** A noun phrase begins where another has ended: "talk | a spokesman", "war | Russia", "Jakarta | legislators". */
function isSeam(tokens: readonly Token[], at: number, lexicon: CueLexicon): boolean {
  const [before, here] = [tokens[at - 1]!, tokens[at]!];
  if (lexicon.times.has(before.text.toLowerCase())) return !lexicon.times.has(here.text.toLowerCase());
  if (!/^(NOUN|PROPN|NUM|ADV)$/.test(before.upos)) return false;
  if (here.upos === 'DET' || here.xpos === 'PRP$') return true;
  if (before.upos === 'PROPN') return here.upos === 'NOUN' && /^NNS/.test(here.xpos);
  const titled = lexicon.persons.has(before.lemma) || lexicon.bodies.has(before.lemma);
  return here.upos === 'PROPN' && before.upos === 'NOUN' && !titled;
}
