import type { Span } from '../../documents/index.js';
import type { Attribution } from './attribution.js';
import { overlaps } from './overlaps.js';

/**
 * Whether a span is the source's words with the reporting words set in or hung on: "The price, he said, is fixed", "It is fixed,
 * people in the room say".
 */
function interrupted(span: Span, a: Attribution): boolean {
  const cue = a.cue[0];
  if (cue === undefined || cue[0] < span[0] || cue[1] > span[1]) return false;
  const first = a.content.find((c) => overlaps(c, span));
  if (first === undefined || first[0] > cue[0]) return false;
  const shared = (spans: readonly Span[]): number =>
    spans.reduce((n, [s, e]) => n + Math.max(0, Math.min(e, span[1]) - Math.max(s, span[0])), 0);
  const length = span[1] - span[0];
  const told = shared(a.content);
  const heard = a.addressee === null ? 0 : shared([a.addressee]);
  return told >= length * 0.3 && told + shared(a.cue) + shared(a.source) + heard >= length - 8;
}

/** "Would say only that the work was hard": an adverb or two between the reporting words and the statement. */
function behindCue(span: Span, a: Attribution): boolean {
  const cue = a.cue.at(-1);
  if (cue === undefined || cue[1] > span[0]) return false;
  const told = a.addressee !== null && a.addressee[1] <= span[0] ? Math.max(cue[1], a.addressee[1]) : cue[1];
  return a.content.some(
    ([s, e]) => span[0] < s && s - span[0] <= 14 && s < span[1] && span[1] <= e && span[0] - told <= 12,
  );
}

/** A clause that begins as the source's words is theirs to its end, though a tree let them end at a comma. */
function runsOver(span: Span, a: Attribution): boolean {
  const cue = a.cue.at(-1);
  if (cue === undefined || !a.assertive || cue[1] > span[0]) return false;
  return a.content.some(([s, e]) => s <= span[0] && e < span[1] && e - span[0] >= (span[1] - span[0]) * 0.2);
}

/** "It is over, in" and "In Hale's view it is over": a clause that the tree gives the preposition of the words that tell whose it is. */
function prefaced(span: Span, a: Attribution): boolean {
  const [source, cue] = [a.source[0], a.cue[0]];
  if (source === undefined || cue === undefined || source[1] > cue[0]) return false;
  const behind = source[0] >= span[1] && source[0] - span[1] <= 1;
  const before = source[0] > span[0] && source[0] - span[0] <= longestPreposition && cue[1] < span[1];
  return a.content.some(([s, e]) =>
    behind ? s <= span[0] && e > span[0] && span[1] - e <= longestPreposition : before && s >= cue[1] && e >= span[1],
  );
}
const longestPreposition = 5;

/** The attributions whose content holds the whole span, outermost first. */
export function attributionsOf(span: Span, all: readonly Attribution[]): Attribution[] {
  const depth = (a: Attribution): number => {
    let n = 0;
    for (let p = a.parent; p !== null && n <= all.length; p = all[p]!.parent) n++;
    return n;
  };
  return all
    .filter(
      (a) =>
        a.content.some(([s, e]) => s <= span[0] && span[1] <= e) ||
        interrupted(span, a) ||
        behindCue(span, a) ||
        prefaced(span, a) ||
        runsOver(span, a),
    )
    .map((a) => [depth(a), a] as const)
    .sort((a, b) => a[0] - b[0] || a[1].index - b[1].index)
    .map(([, a]) => a);
}
