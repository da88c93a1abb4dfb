import { literal } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';

/** A clause whose "it" can only be the side that makes the move. */
const moves: ReadonlySet<Statement['kind']> = new Set([
  'offer',
  'demand',
  'concession',
  'refusal',
  'red-line',
  'acceptance',
  'threat',
]);

/**
 * A gist in good grammar. A name that was put for a pronoun may lack the article that it takes; "we" is the side that speaks, whatever noun the speaker goes by; and "it" is the side whose move it is.
 */
export function concord(gist: string, quote: string, statement: Statement, editor: Editor): string {
  return articled(sided(gist, quote, statement, editor), quote, editor);
}

function sided(gist: string, quote: string, statement: Statement, editor: Editor): string {
  const [party, ...more] = statement.parties;
  if (party === undefined || more.length > 0) return gist;
  const name = editor.name(party);
  let text = gist;
  if (/\b(?:we|our|us)\b/i.test(quote)) {
    // "We proposed it", said by a member of the team: the team did.
    const told = quote.toLowerCase();
    text = text.replace(/\b[Tt]he (\p{Ll}+)(['\u2019]s)?(?![\p{L}-])/gu, (whole, noun: string, own?: string) =>
      told.includes(noun) || name.toLowerCase().includes(noun) ? whole : `${name}${own ?? ''}`,
    );
  }
  if (/\b(?:we|our)\b/i.test(quote) && text.startsWith(name)) text = text.replace(/\bour\b/g, 'its');
  if (!moves.has(statement.kind)) return text;
  return text.replace(
    /^((?:in return|in exchange),? )?(?:it|they) (?!(?:is|was) (?!ready|willing|prepared)|seem|remain|take|took)(?=\p{Ll})/iu,
    (_, lead?: string) => `${lead ?? ''}${name} `,
  );
}

/** A name that was put in takes its article: "that United States could live with less". */
function articled(gist: string, quote: string, editor: Editor): string {
  return editor.wording.articled.reduce((text, name) => {
    if (!text.includes(name) || quote.includes(name)) return text;
    const put = new RegExp(`(^|\\b(?:${editor.wording.openers.join('|')}) )${literal(name)}(?= (?:\\p{Ll}))`, 'gu');
    return text.replace(put, (_, before: string) => `${before}${before === '' ? 'The' : 'the'} ${name}`);
  }, gist);
}
