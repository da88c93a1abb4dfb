import { printable } from '../../documents/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import type { Gist } from './quoted-once.js';

/** Words of a clause that stands for its sentence, and what says nothing in fewer. */
const longest = 16;
const shortest = 4;

/**
 * The clause of a sentence that a line cites, for where the sentence stands in full already: the claim's own words, with its condition where that stands just
 * before it, "\u2026" for what is left out. None of a claim that is denied: its "not" may stand outside.
 */
export function clauseOf(editor: Editor): Gist {
  const citations = new Map(editor.citations().map((c) => [c.number, c]));
  return (words, cites) => {
    for (const number of cites) {
      const citation = citations.get(number);
      const claim = editor.claim(citation?.claim ?? '')?.claim;
      if (citation === undefined || claim === undefined || claim.polarity === 'denied') continue;
      if (!level(citation.sentence).includes(level(words)) && !level(words).includes(level(citation.sentence)))
        continue;
      const from = Math.min(claim.condition?.span[0] ?? claim.span[0], claim.span[0]);
      const start = from < citation.sentenceSpan[0] ? claim.span[0] : from;
      const clause = printable(
        citation.sentence.slice(start - citation.sentenceSpan[0], claim.span[1] - citation.sentenceSpan[0]),
      );
      const said = inner(clause);
      if (wordCount(said) > longest || wordCount(said) < shortest || !words.includes(said)) continue;
      return `${words.startsWith(said) ? '' : '\u2026 '}${said}${words.endsWith(said) ? '' : ' \u2026'}`;
    }
    return undefined;
  };
}

const inner = (text: string): string =>
  text
    .replace(/["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]/g, '\u2018$1\u2019')
    .replace(/["\u201c\u201d\u201e]/g, '')
    .replace(/[\s.;:,]+$/, '');

const level = (text: string): string =>
  text
    .replace(/["'\u2018\u2019\u201c\u201d\u201e]/g, '')
    .replace(/[\s.;,]+/g, ' ')
    .trim();
