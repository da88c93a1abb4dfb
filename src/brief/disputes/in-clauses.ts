import { contentWords } from '../../evidence/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { clausesIn } from '../lines/clauses-in.js';
import { namedSubject } from '../lines/named-subject.js';
import { wordsOf } from '../lines/words.js';
import { bare } from '../searches/told-anywhere.js';
import { type Dispute, meets, patterns, type Side } from './dispute.js';

/** Words of a half that stands as it is, and of one of several sentences. */
const short = 22;
const shortest = 4;

/** The same dispute with each half cut to the clause that clashes: of a longer sentence the one that shares most with the other half, or has the denial. */
export function inClauses(d: Dispute, editor: Editor): Dispute {
  if (d.how === 'one sentence' || d.how === 'altered' || d.how === 'tension' || d.how === 'corrected') return d;
  const { denials } = patterns();
  const one = cut(d.one, (clause) => shared(clause, d.other.quote), editor);
  const other = cut(d.other, (clause) => shared(clause, d.one.quote) + (denials.test(clause) ? 3 : 0), editor);
  return { ...d, one, other };
}

/** Words of both but names: who is named in both halves tells nothing of what clashes. */
function shared(clause: string, other: string): number {
  const plain = (text: string) => contentWords(text.replace(/(?<=\S )\p{Lu}\S*/gu, ' '));
  const words = plain(other);
  return [...plain(clause)].filter((w) => meets(w, words)).length;
}

function cut(of: Side, weight: (clause: string) => number, editor: Editor): Side {
  const whole = bare(of.sentence.text);
  // What is told with the sentence before it, or cut already, stays so.
  const asked = of.quote !== whole && of.quote.endsWith(whole) && /\?$/.test(of.quote.slice(0, -whole.length).trim());
  if (wordCount(of.quote) <= short || (of.quote !== whole && !asked)) return of;
  const clauses = clausesIn(whole, editor).map(([from, to]) => whole.slice(from, to));
  const best = clauses.map((c) => ({ c, w: weight(c) })).sort((a, b) => b.w - a.w)[0];
  if (best === undefined || clauses.length < 2 || wordCount(best.c) < shortest) return of;
  const at = whole.indexOf(best.c);
  const first = wordsOf(best.c).find((w) => w !== '') ?? '';
  const opens =
    editor.wording.headless.includes(first) ||
    editor.wording.pointing.includes(first) ||
    /^(?:charges|says|calls|denies)\b/.test(best.c);
  const named = opens && at > 0 ? namedSubject(of.sentence, editor)?.name.trim() : undefined;
  const rest = whole.slice(at + best.c.length).replace(/^[\s,;:.]+/, '');
  return {
    ...of,
    quote: `${at === 0 ? '' : '\u2026 '}${best.c}${rest === '' ? '' : ' \u2026'}`,
    ...(named === undefined || named === '' ? {} : { voice: named }),
  };
}
