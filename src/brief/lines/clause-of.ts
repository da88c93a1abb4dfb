import { printable } from '../../documents/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import type { Gist } from './quoted-once.js';

/** Words of a clause that stands for its sentence, and what says nothing in fewer. */
const longest = 18;
const shortest = 4;

/**
 * The clause of a sentence that a line cites, for where the sentence stands in full already: the claim's own words, with its condition and who says it where they stand
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
      // With who says it, where that stands before it in the sentence.
      const voice = claim.sources[0]?.span?.[0] ?? claim.span[0];
      const begins = Math.min(claim.condition?.span[0] ?? claim.span[0], claim.span[0]);
      const said = [Math.min(voice, begins), begins]
        .map((from) => (from < citation.sentenceSpan[0] ? claim.span[0] : from) - citation.sentenceSpan[0])
        .map((from) => inner(printable(citation.sentence.slice(from, claim.span[1] - citation.sentenceSpan[0]))))
        .find((t) => wordCount(t) <= longest && wordCount(t) >= shortest && words.includes(t));
      if (said === undefined) continue;
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
