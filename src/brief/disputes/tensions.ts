import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { claimsIn, sentenceOf } from '../searches/sentence-index.js';
import { bare, names } from '../searches/told-anywhere.js';
import { weighedWords } from '../searches/weighed-words.js';
import { clearOffer } from '../standing/offer.js';
import { type Dispute, type Patterns, type Side, side } from './dispute.js';

/**
 * What one and the same report tells of one thing with opposed values, though no sentence sets it against another: a truce and fighting that goes on, a last
 * word and gaps, nobody who presses and somebody who is forced, a standing that a deal makes firm and terms that take from it. Each asks a question that the report leaves open.
 */
export function tensions(editor: Editor, p: Patterns): Dispute[] {
  const [document, ...more] = editor.picture.evidence.documents;
  // Between reports a difference may be a change: that is told elsewhere.
  if (document === undefined || more.length > 0) return [];
  return [stillFighting(editor, p), finalYetOpen(editor, p), freeYetForced(editor, p), gainYetTaken(editor, p)].filter(
    (d) => d !== undefined,
  );
}

const body = (editor: Editor): readonly ReportSentence[] => editor.sentences().filter((s) => s.kind === 'body');

function between(
  one: ReportSentence | undefined,
  other: ReportSentence | undefined,
  note: string,
  editor: Editor,
  by?: { readonly one?: string | undefined; readonly other?: string | undefined },
): Dispute | undefined {
  if (one === undefined || other === undefined || one === other) return undefined;
  const [a, b] = [inShort(one, by?.one, editor), inShort(other, by?.other, editor)];
  return a === undefined || b === undefined ? undefined : { how: 'tension', one: a, other: b, note };
}

/** Words of a sentence that is set against another as it stands, and of a clause that is enough of a longer one. */
const longest = 19;
const [shortest, longestClause] = [4, 24];

/** A sentence, or of a long one the clause that is set against another. */
function inShort(s: ReportSentence, cite: string | undefined, editor: Editor): Side | undefined {
  const whole = bare(s.text);
  const told = side(s, whole);
  if (told === undefined || cite === undefined) return told;
  const clause = bare(printable(editor.claim(cite)?.claim.quote ?? '').replace(/\s+/g, ' '));
  const at = whole.indexOf(clause);
  const fits =
    wordCount(whole) > longest && wordCount(clause) <= longestClause && wordCount(clause) >= shortest && at >= 0;
  if (!fits) return { ...told, cite };
  const rest = whole.slice(at + clause.length).replace(/^[,;:\s\u2019]+|[\s.]+$/g, '');
  return {
    ...told,
    cite,
    quote: `${at === 0 ? '' : '\u2026 '}${clause.replace(/,$/, '')}${rest === '' ? '' : ' \u2026'}`,
  };
}

/** The sentence that tells an act which has been done, and the claim by which. */
function halt(editor: Editor, p: Patterns): Statement | undefined {
  return editor.picture.conduct.find(
    (s) =>
      s.polarity === 'affirmed' &&
      s.condition === null &&
      s.parties.some((k) => editor.picture.between.includes(k)) &&
      p.halted.in(editor.context(s.claims[0]!)),
  );
}

/** A side has halted its forces, and the same report tells of fighting that goes on. */
function stillFighting(editor: Editor, p: Patterns): Dispute | undefined {
  const halted = halt(editor, p);
  if (halted === undefined) return undefined;
  const place = sentenceOf(halted.claims[0]!, editor);
  const goesOn = body(editor).find(
    (s) => s !== place && p.stillFighting.in(s.text) && !/\b(?:if|unless|would|until|the more)\b/i.test(s.text),
  );
  return between(place, goesOn, 'Does the halt hold? No sentence says that it is kept', editor, {
    one: halted.claims[0]!,
    other: claimWith(goesOn, (text) => p.stillFighting.in(text), editor),
  });
}

/** The claim of a sentence that has some words: where the sentence stands in full already, its clause is what is quoted. */
const claimWith = (
  s: ReportSentence | undefined,
  has: (text: string) => boolean,
  editor: Editor,
): string | undefined => (s === undefined ? undefined : claimsIn(s, editor).find((c) => has(c.quote))?.id);

/** An offer called final, and gaps that are told of. */
function finalYetOpen(editor: Editor, p: Patterns): Dispute | undefined {
  const main = clearOffer(editor);
  if (main?.final !== true) return undefined;
  const open = body(editor).find((s) => p.gaps.in(s.text));
  return between(
    sentenceOf(main.statement.claims[0]!, editor),
    open,
    'Is it the last word, if there are gaps left to bargain over?',
    editor,
    { one: main.statement.claims[0]!, other: claimWith(open, (text) => p.gaps.in(text), editor) },
  );
}

/** Nobody presses a side, and it is forced to something. */
function freeYetForced(editor: Editor, p: Patterns): Dispute | undefined {
  const free = body(editor).find((s) => p.unpressed.in(s.text));
  const whose = editor.picture.between.find((k) => free !== undefined && names(free.text, k, editor));
  if (whose === undefined) return undefined;
  const forced = everyStatement(editor).find(
    (s) =>
      s.polarity === 'affirmed' &&
      !s.counterfactual &&
      mentions(s.gist, editor.wording.forced) &&
      names(s.gist.split(/ (?:is|are|was|were|will|would|has|have|must) /)[0]!, whose, editor),
  );
  return between(
    free,
    forced === undefined ? undefined : sentenceOf(forced.claims[0]!, editor),
    'Is the side free to choose?',
    editor,
    {
      other: claimWith(
        sentenceOf(forced?.claims[0] ?? '', editor),
        (text) => mentions(text, editor.wording.forced),
        editor,
      ),
    },
  );
}

/** Issues of what a state stands on. */
const standing = /^(?:territory|security)\b/;

/** A deal makes firm what a side stands on, and what it is told to give for one is of that. */
function gainYetTaken(editor: Editor, p: Patterns): Dispute | undefined {
  const main = clearOffer(editor);
  const { fortifying, price } = weighedWords();
  const taken = [...(main?.asks ?? []), ...(main?.terms ?? [])].find(
    (s) =>
      s.polarity === 'affirmed' &&
      standing.test(s.issue ?? '') &&
      mentions(editor.claim(s.claims[0]!)?.claim.quote ?? '', price),
  );
  if (main === undefined || taken === undefined) return undefined;
  const gain = everyStatement(editor).find((s) => {
    const quote = editor.claim(s.claims[0]!)?.claim.quote ?? '';
    return (
      s.polarity === 'affirmed' &&
      !s.counterfactual &&
      s.condition === null &&
      s.parties.length === 1 &&
      main.to.concat(taken.parties, taken.toward).includes(s.parties[0]!) &&
      !main.by.includes(s.parties[0]!) &&
      mentions(quote, fortifying) &&
      p.standing.in(quote)
    );
  });
  return between(
    gain === undefined ? undefined : sentenceOf(gain.claims[0]!, editor),
    sentenceOf(taken.claims[0]!, editor),
    `A deal is said to strengthen the side; ${taken.held === 'assumed' ? 'the assumed terms' : 'its terms'} would take from it`,
    editor,
    { one: gain?.claims[0], other: taken.claims[0] },
  );
}
