import type { Token } from '../../language/index.js';
import { antecedentOf } from './antecedent.js';
import type { Draft } from './draft.js';
import { type Story, take } from './story.js';

/** Fills in whom a pronoun stands for: the best of the mentions before it by number, gender, role and nearness. */
export function resolvePronoun(draft: Draft, story: Story): void {
  const { tokens } = story.sentences[draft.sentence]!;
  if (draft.pronoun === 'relative') {
    const antecedent = relativeAntecedent(draft, story);
    if (antecedent === undefined) return;
    draft.antecedent = antecedent;
    take(draft, antecedent);
    return;
  }
  if (draft.pronoun === 'speaker') {
    const speaker = story.floor.voiceAt(draft.sentence, draft.first);
    if (speaker !== undefined) take(draft, speaker);
    // "We" are the side that the speaker speaks for.
    if (draft.plural && draft.parties[0] !== undefined) draft.gist = draft.parties[0].name;
    return;
  }
  if (draft.pronoun === 'thing' && (isEmpty(tokens, draft.first, story) || isCalled(tokens, draft.first))) return;
  const speaker = story.floor.speakerAt(draft.sentence, draft.first);
  // `"They came to fail," he added.`: who he is first.
  if (speaker !== undefined && isOpen(speaker) && isBehind(speaker, draft)) resolvePronoun(speaker, story);
  const found = antecedentOf(draft, story);
  if (found === undefined) return;
  draft.antecedent = found;
  if (!found.thing) take(draft, found, draft.pronoun === 'plural' ? coupledWith(found, story) : []);
}

/** A pronoun that nobody has been found for. */
const isOpen = ({ pronoun, antecedent, parties }: Draft): boolean =>
  pronoun !== undefined && pronoun !== 'speaker' && antecedent === undefined && parties.length === 0;

const isBehind = (a: Draft, b: Draft): boolean =>
  a.sentence > b.sentence || (a.sentence === b.sentence && a.first > b.first);

/** "Egypt and Israel ... they": both. */
function coupledWith(found: Draft, story: Story): Draft[] {
  const { tokens } = story.sentences[found.sentence]!;
  const row = story.drafts[found.sentence]!;
  const leader = (d: Draft): number => (tokens[d.head]!.rel === 'conj' ? tokens[d.head]!.head : d.head);
  const holds = (d: Draft, t: number): boolean => d.first <= t && t <= d.last;
  const first = leader(found);
  const chief = row.find((d) => holds(d, first));
  return row.filter(
    (d) =>
      d !== found &&
      d.thing !== true &&
      d.parties.length > 0 &&
      (d.head === first ||
        (tokens[d.head]!.rel === 'conj' && (leader(d) === first || (chief !== undefined && holds(chief, leader(d)))))),
  );
}

/** "It is hard to say", "it would be better": nobody. */
function isEmpty(tokens: readonly Token[], at: number, { vocabulary }: Story): boolean {
  const token = tokens[at]!;
  if (token.rel === 'expl' || isCleft(tokens, at)) return true;
  if (!token.rel.startsWith('nsubj')) return false;
  const head = tokens[token.head];
  if (head === undefined || head.lemma === 'seem' || head.lemma === 'appear') return true;
  // "It was pleased" is somebody; "it was a good day", "it is a wish list" seldom.
  if (head.upos === 'ADJ') return !vocabulary.minded.has(head.lemma);
  // "It is a wish list", "it is Europe's turn to act".
  const called = tokens.some(
    (t) => t.head === token.head && ((t.rel === 'det' && t.lemma === 'a') || t.rel === 'nmod:poss'),
  );
  return head.upos === 'NOUN' && called && tokens.some((t) => t.head === token.head && t.rel === 'cop');
}

/** "He called it the worst paper yet, because it takes the port": what was called a thing is that thing to the end of the sentence. */
function isCalled(tokens: readonly Token[], at: number): boolean {
  return tokens.some(
    (t, k) =>
      k < at &&
      t.rel === 'obj' &&
      /^it$/i.test(t.text) &&
      tokens.some((noun, i) => i > k && i < at && noun.head === t.head && noun.rel === 'xcomp' && noun.upos === 'NOUN'),
  );
}

/** "It was Lima that asked": the "it" only brings forward whom the clause is about. */
export function isCleft(tokens: readonly Token[], it: number): boolean {
  const { text } = tokens[it]!;
  if (!/^it$/i.test(text) || tokens[it + 1]?.lemma !== 'be') return false;
  for (let k = it + 3; k < tokens.length && k < it + 9; k++) {
    if (/^(?:that|who)$/i.test(tokens[k]!.text)) return /^(?:PROPN|NOUN)$/.test(tokens[k - 1]!.upos);
    if (tokens[k]!.upos === 'VERB' || tokens[k]!.upos === 'PUNCT') return false;
  }
  return false;
}

function relativeAntecedent(draft: Draft, story: Story): Draft | undefined {
  const { tokens } = story.sentences[draft.sentence]!;
  const row = story.drafts[draft.sentence]!;
  // Up to the relative clause's verb, and on to the noun it hangs on.
  for (let t = draft.first, n = 0; t >= 0 && n < 8; t = tokens[t]!.head, n++) {
    if (tokens[t]!.rel !== 'acl:relcl') continue;
    const noun = tokens[t]!.head;
    const found = row.find((d) => d.first <= noun && noun <= d.last && d.last < draft.first);
    if (found !== undefined) return found;
    break;
  }
  let nearest: Draft | undefined;
  for (const d of row) if (d.last < draft.first && d.last >= draft.first - 3) nearest = d;
  return nearest;
}
