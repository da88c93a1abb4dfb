import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { bare, names } from '../searches/told-anywhere.js';
import { clearOffer } from '../standing/offer.js';
import { type Dispute, type Patterns, side } from './dispute.js';

/**
 * What one and the same report tells of one thing with opposed values, though no sentence sets it against another: a truce and fighting that goes on, a last
 * word and gaps, terms that are only guessed and a side that knows them, nobody who presses and somebody who is forced. Each asks a question that the report leaves open.
 */
export function tensions(editor: Editor, p: Patterns): Dispute[] {
  const [document, ...more] = editor.picture.evidence.documents;
  // Between reports a difference may be a change: that is told elsewhere.
  if (document === undefined || more.length > 0) return [];
  return [
    stillFighting(editor, p),
    finalYetOpen(editor, p),
    guessedYetKnown(editor, p),
    freeYetForced(editor, p),
  ].filter((d) => d !== undefined);
}

const body = (editor: Editor): readonly ReportSentence[] => editor.sentences().filter((s) => s.kind === 'body');

function between(
  one: ReportSentence | undefined,
  other: ReportSentence | undefined,
  note: string,
  by?: { readonly one?: string; readonly other?: string },
): Dispute | undefined {
  if (one === undefined || other === undefined || one === other) return undefined;
  const [a, b] = [side(one, bare(one.text)), side(other, bare(other.text))];
  return a === undefined || b === undefined
    ? undefined
    : { how: 'tension', one: { ...a, cite: by?.one ?? a.cite }, other: { ...b, cite: by?.other ?? b.cite }, note };
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
    (s) => s !== place && p.stillFighting.in(s.text) && !/\b(?:if|unless|would|until)\b/i.test(s.text),
  );
  return between(place, goesOn, 'Has the fighting stopped? No sentence says that the halt is kept', {
    one: halted.claims[0]!,
  });
}

/** An offer called final, and gaps that are told of. */
function finalYetOpen(editor: Editor, p: Patterns): Dispute | undefined {
  const main = clearOffer(editor);
  if (main?.final !== true) return undefined;
  const open = body(editor).find((s) => p.gaps.in(s.text));
  return between(
    sentenceOf(main.statement.claims[0]!, editor),
    open,
    'Is it the last word, if there are gaps left to bargain over?',
    { one: main.statement.claims[0]! },
  );
}

/** Terms that nobody who has read them tells, and a side that knows them. */
function guessedYetKnown(editor: Editor, p: Patterns): Dispute | undefined {
  const main = clearOffer(editor);
  const assumed = main?.terms.length === 0 ? main.asks.filter((s) => s.held === 'assumed') : [];
  const [first] = assumed;
  if (first === undefined || assumed.length < (main?.asks.length ?? 0)) return undefined;
  const knows = body(editor).find(
    (s) => p.knowing.in(s.text) && editor.picture.between.some((k) => names(s.text, k, editor)),
  );
  return between(sentenceOf(first.claims[0]!, editor), knows, 'A side knows the terms; here they are only assumed');
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
  );
}
