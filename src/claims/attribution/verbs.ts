import type { Span } from '../../documents/index.js';
import { addressed } from './addressed.js';
import { type Beside, speakerByPlace } from './beside.js';
import { cueLemma } from './cue-lemma.js';
import type { ContentForm, Cue, CueLexicon } from './cues.js';
import type { Draft } from './draft.js';
import { asideContent, clauseBehind, conjunction, cueEnd } from './reported.js';
import { groupStart, negationOf } from './speaker.js';
import { saysOn } from './speaking-nouns.js';
import { type Subject, subjectOf } from './subjects.js';
import { childOf, spanOfTokens, spansBetween, spansOf, type Tree } from './tree.js';
import { chosen, speakerFor, speaks, wholeOf } from './verb-speaker.js';

/** What a verb and its tree say about content. */
interface Found {
  readonly form: ContentForm;
  readonly content: readonly Span[];
  readonly addressee: number;
}

/** Attributions that a sentence's verbs make. Quotations are linked elsewhere: `quoted.ts`. */
export function verbDrafts(tree: Tree, lexicon: CueLexicon): Draft[] {
  const drafts: Draft[] = [];
  for (let v = 0; v < tree.tokens.length; v++) {
    const draft = verbDraft(tree, v, lexicon);
    // "Let diplomats understand": the second word of a cue is none of its own.
    const inside =
      draft !== null && drafts.some((d) => d.cue[0]![0] < draft.cue[0]![0] && draft.cue[0]![1] === d.cue[0]![1]);
    if (draft !== null && !inside) drafts.push(draft);
  }
  return drafts.map((d) => ({ ...d, speaker: wholeOf(d, drafts) }));
}

function verbDraft(tree: Tree, v: number, lexicon: CueLexicon): Draft | null {
  const token = tree.tokens[v]!;
  // "A written guarantee that they leave": the participle says what kind.
  if (token.rel === 'amod') return null;
  // "Security guarantees that nobody spells out": an object with words of its own is no verb, though its form could be one.
  const owns = (c: number): boolean => c < v && /^(?:det|amod|compound|nmod:poss)$/.test(tree.tokens[c]!.rel);
  if (token.upos === 'NOUN' && /^(?:obj|obl)$/.test(token.rel) && tree.children[v]!.some(owns)) return null;
  // "Let the board decide which pits close": what it may do, and nothing it said.
  if (token.rel === 'xcomp' && token.head < v && tree.tokens[token.head]?.lemma === 'let') return null;
  const lemma = cueLemma(tree.tokens, v, lexicon);
  const cues = lemma === null ? undefined : lexicon.verbs.get(lemma);
  if (lemma === null || cues === undefined) return null;
  const told = subjectOf(tree, v);
  if (unfolds(tree, v, told.node, lexicon)) return null;
  const beside = told.passive && token.rel !== 'acl' ? null : speakerByPlace(tree, v, groupStart(tree, v), lexicon);
  const subject = speaks(tree, v, told, beside, lexicon)
    ? { node: beside!.speaker.token, passive: false, patient: -1, shared: false }
    : told;
  const place = subject.passive ? null : beside;
  const partAt = cues.map((c) => partOf(tree, v, c));
  if (cues[0]!.class === 'seem') return seemingDraft(tree, v, cues[0]!.class);
  const order = cues.map((_, i) => i).sort((a, b) => Number(cues[b]!.part !== '') - Number(cues[a]!.part !== ''));
  for (const i of order) {
    const cue = cues[i]!;
    const part = partAt[i]!;
    if (cue.part !== '' && (part < 0 || (!cue.takes.has('object') && leadsNoun(tree, part)))) continue;
    // "Would go on paying", "talks may go on through an envoy": nobody speaks.
    // "The strike goes on, and …": nobody speaks.
    if (cue.part !== '' && lexicon.adding.has(named(lemma, cue)) && !saysOn(tree, v, part, subject.node, lexicon))
      continue;
    if (lexicon.adding.has(named(lemma, cue)) && (tree.tokens[Math.max(part, v) + 1]?.xpos === 'VBG' || mayBe(tree, v)))
      continue;
    const found = contentOf(tree, v, cue, part, subject, place);
    if (found === null) continue;
    const speaker = chosen(
      speakerFor(tree, v, subject),
      place,
      subject.shared || found.form === 'clause' || found.form === 'quote',
    );
    // "Cut it from 28 points to 19, an official said": a figure says nothing.
    if (speaker !== null && /^\d+$/.test(tree.tokens[speaker.token]!.text)) continue;
    // "Confirms that and says it is hard": what is confirmed says nothing.
    if (
      speaker !== null &&
      tree.tokens[speaker.token]!.xpos === 'DT' &&
      /^(?:that|this)$/i.test(tree.tokens[speaker.token]!.text)
    )
      continue;
    // "Have begun to murmur that": the words of beginning are the cue's own.
    const begins =
      cue.class === 'say' && token.rel === 'xcomp' && /^(?:begin|start)$/.test(tree.tokens[token.head]?.lemma ?? '');
    const from = groupStart(tree, begins ? token.head : v);
    const to = Math.max(part, v);
    const span = spanOfTokens(tree, from, to);
    if (span === null) continue;
    return {
      sentence: tree.sentence.index,
      speaker,
      cue: [span],
      content: found.content,
      lemma: named(lemma, cue),
      class: cue.class,
      statement: found.form === 'clause' || found.form === 'quote',
      negated: negationOf(tree, v) || withheld(tree, v, lexicon),
      carried: false,
      addressee: found.addressee < 0 ? null : addressed(tree, found.addressee, found.content, told.node),
    };
  }
  return null;
}

const mayBe = ({ tokens }: Tree, v: number): boolean => tokens.some((t) => t.head === v && t.xpos === 'MD');

/** "Declined to say whether": nothing is said. */
function withheld({ tokens }: Tree, v: number, lexicon: CueLexicon): boolean {
  const { rel, head } = tokens[v]!;
  return rel === 'xcomp' && lexicon.verbs.get(tokens[head]?.lemma ?? '')?.some((c) => c.class === 'refuse') === true;
}

const named = (lemma: string, { part }: Cue): string => (part === '' ? lemma : `${lemma} ${part}`);

/** "The offer would see wages rise". */
function unfolds({ tokens }: Tree, v: number, subject: number, lexicon: CueLexicon): boolean {
  if (subject < 0 || !lexicon.unfolding.has(tokens[v]!.lemma)) return false;
  const { upos, lemma } = tokens[subject]!;
  if (upos !== 'NOUN' || lexicon.persons.has(lemma) || lexicon.bodies.has(lemma)) return false;
  return tokens.some((t) => t.head === v && t.rel === 'aux' && /^(?:would|will)$/i.test(t.text));
}

/** "The talks seem to be over": nobody is named, the content is all but the verb. */
function seemingDraft(tree: Tree, v: number, cls: Draft['class']): Draft | null {
  const subject = childOf(tree, v, 'nsubj');
  const open = childOf(tree, v, 'xcomp', 'ccomp');
  const span = spanOfTokens(tree, groupStart(tree, v), v);
  if (open < v || span === null) return null;
  const before =
    subject < 0 || subject > v
      ? []
      : spansBetween(tree, tree.first[subject]!, Math.min(tree.last[subject]!, groupStart(tree, v) - 1));
  return {
    sentence: tree.sentence.index,
    speaker: null,
    cue: [span],
    content: [...before, ...spansOf(tree, open)],
    lemma: tree.tokens[v]!.lemma,
    class: cls,
    statement: false,
    negated: negationOf(tree, v),
    carried: false,
    addressee: null,
  };
}

/** Where the particle or preposition of a two-word cue stands, or -1. */
function partOf(tree: Tree, v: number, cue: Cue): number {
  if (cue.part === '') return -1;
  const words = cue.part.split(' ');
  for (let i = v + 1; i < tree.tokens.length && i <= v + 7 && tree.tokens[i]!.text !== ','; i++) {
    if (!words.every((w, k) => tree.tokens[i + k]?.text.toLowerCase() === w)) continue;
    // "Put it off" is no "put it".
    if (tree.tokens[i + words.length]?.xpos === 'RP') continue;
    const last = i + words.length - 1;
    if (i === v + 1 || tree.tokens[i]!.head === v) return last;
    // "spoke at length about": the preposition leads a phrase that hangs on the verb.
    const head = tree.tokens[i]!.head;
    if (head >= 0 && tree.tokens[head]!.head === v) return last;
  }
  return -1;
}

/** "Went on strike": the word of "went on", a cue that takes no things, leads to one. */
const leadsNoun = ({ tokens }: Tree, part: number): boolean =>
  tokens[part]!.rel === 'case' && tokens[part]!.head === part + 1 && tokens[part + 1]!.upos === 'NOUN';

function contentOf(
  tree: Tree,
  v: number,
  cue: Cue,
  part: number,
  subject: Subject,
  place: Beside | null,
): Found | null {
  const { tokens } = tree;
  const object = childOf(tree, v, 'obj', 'iobj');
  const clause = childOf(tree, v, 'ccomp');
  // "The king is said to be ill": nobody speaks, and the words are no statement of their own.
  const raised = subject.passive && tokens[v + 1]?.lemma === 'to' && tokens[v + 1]?.upos === 'PART';
  const open = raised ? childOf(tree, v, 'xcomp', 'ccomp', 'advcl') : childOf(tree, v, 'xcomp');
  const patient = subject.passive ? subject.patient : -1;
  if (cue.takes.has('clause') && !raised && (cue.addressed || !conditioned(tree, clause, object))) {
    const found = reportedContent(tree, v, part, subject, cue, place);
    if (found !== null)
      return { form: 'clause', content: found, addressee: object > v && object !== clause ? object : -1 };
  }
  if (cue.class === 'deny' && cue.takes.has('gerund') && tokens[v + 1]?.xpos === 'VBG')
    return { form: 'gerund', content: spansBetween(tree, v + 1, gerundEnd(tree, v + 1)), addressee: -1 };
  if (open >= 0 && open > v) {
    const marked = childOf(tree, open, 'mark') >= 0;
    const gerund = /ing$/i.test(tokens[open]!.text) && !marked;
    const form: ContentForm = marked ? 'infinitive' : gerund ? 'gerund' : 'predicate';
    if (cue.takes.has(form) || (cue.takes.has('clause') && subject.passive)) {
      const before =
        patient >= 0
          ? spansBetween(tree, tree.first[patient]!, Math.min(tree.last[patient]!, groupStart(tree, v) - 1))
          : [];
      if (object > v && object < open) {
        const span = spansBetween(tree, tree.first[object]!, tree.last[open]!);
        return { form, content: span, addressee: object };
      }
      return { form, content: [...before, ...spansOf(tree, open)], addressee: -1 };
    }
  }
  if (cue.takes.has('object') || cue.takes.has('predicate')) {
    // "He had been promised money": who was promised it is no part of the promise.
    const told = cue.addressed && object > v;
    if (patient >= 0 && subject.passive && tokens[v]!.rel !== 'acl' && !told) {
      const before = spansBetween(tree, tree.first[patient]!, Math.min(tree.last[patient]!, groupStart(tree, v) - 1));
      return { form: 'object', content: before, addressee: -1 };
    }
    if (part >= 0) {
      const noun =
        tree.children[v]!.find((c) => c > part && ['obl', 'obj', 'nmod', 'advcl', 'ccomp'].includes(tokens[c]!.rel)) ??
        -1;
      if (noun >= 0) {
        const to = Math.max(tree.last[noun]!, part + 1);
        return { form: 'object', content: spansBetween(tree, part + 1, to), addressee: object < part ? object : -1 };
      }
      return null;
    }
    if (object > v) {
      const to = objectEnd(tree, v, object);
      return { form: 'object', content: spansBetween(tree, tree.first[object]!, to), addressee: -1 };
    }
  }
  return null;
}

/** "Would consider a pause if they left": a clause behind the object is a condition, whatever the tree makes of it; "asked him if" is not. */
function conditioned(tree: Tree, clause: number, object: number): boolean {
  const mark = clause > object && object >= 0 ? childOf(tree, clause, 'mark') : -1;
  return mark > object && /^(?:if|unless|provided|once)$/i.test(tree.tokens[mark]!.text);
}

/** "Denied holding any prisoners": to the next mark, or to a verb with tense behind a coordinator, whatever the tree makes of it. */
function gerundEnd(tree: Tree, from: number): number {
  const { tokens } = tree;
  let to = from;
  for (let i = from + 1; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (/^[,.;:!?—–"”]$/.test(t.text)) break;
    if (t.upos === 'CCONJ' && /^(VBD|VBZ|VBP|MD)$/.test(tokens[i + 1]?.xpos ?? '')) break;
    to = i;
  }
  return to;
}

/** An object with what the verb says of it: "called the offer a trick", "accused the union of delay", "sought a deal by June". */
function objectEnd(tree: Tree, v: number, object: number): number {
  const { tokens } = tree;
  let to = tree.last[object]!;
  for (const c of tree.children[v]!) {
    if (c <= object || tree.first[c]! !== to + 1) continue;
    if (!['obl', 'xcomp', 'nmod', 'acl', 'acl:relcl', 'advcl', 'amod', 'appos', 'obj'].includes(tokens[c]!.rel)) break;
    if (tokens[tree.first[c]!]!.upos === 'PUNCT' && !/^["“'‘]|^``/.test(tokens[tree.first[c]!]!.text)) break;
    to = tree.last[c]!;
  }
  return to;
}

/** The statement of a verb of saying: around it, before it, or behind it. */
function reportedContent(
  tree: Tree,
  v: number,
  part: number,
  subject: Subject,
  cue: Cue,
  place: Beside | null,
): readonly Span[] | null {
  const { tokens } = tree;
  const start = groupStart(tree, v);
  const own = place !== null || (!subject.shared && subject.node >= 0);
  const last = place !== null ? place.to : own ? tree.last[subject.node]! : v;
  const first = place !== null ? place.from : own ? tree.first[subject.node]! : start;
  const after = own && first > v;
  const end = cueEnd(tree, v, after ? last : Math.max(part, v), cue.addressed);
  const begin = own && !after ? Math.min(first, start) : start;
  if (own) {
    const aside = asideContent(tree, begin, end);
    if (aside !== null) return aside;
  }
  // "Let it be known that": the clause hangs on the second verb.
  const at = part > v && tokens[part]!.upos === 'VERB' ? part : v;
  const clause = childOf(tree, at, 'ccomp');
  const object = childOf(tree, v, 'obj');
  // A verb that also takes things ("reported a loss") needs the parser's word that a clause follows.
  const that = conjunction(tree, at, Math.min(tokens.length, at + 14));
  // "Talks must be held again, he said": of a passive that names nobody, the words behind it are no statement.
  if (subject.passive && subject.node < 0 && that < 0 && clause < at && !cue.addressed) return null;
  const sure =
    that >= 0 ||
    clause > v ||
    !cue.takes.has('object') ||
    leads.test(tokens[end + 1]?.text ?? '') ||
    tokens[end + 1]?.text === ':' ||
    leads.test(tokens[v + 1]?.text ?? '');
  if (sure && (that >= 0 || !(object > v && clause < 0 && cue.takes.has('object')))) {
    const behind = clauseBehind(tree, at, leads.test(tokens[v + 1]?.text ?? '') ? v : end);
    if (behind !== null) return [behind];
  }
  if (clause >= 0 && clause < v) return spansOf(tree, clause);
  return null;
}

const leads = /^(that|whether|if|how|why|what|who|when|where)$/i;
