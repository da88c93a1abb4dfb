import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { BriefBlock } from '../brief.js';
import { capital, entries, sentence, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { sayers } from '../labels/sayers.js';
import { toldBy } from '../labels/told-by.js';
import { conditionOf } from '../lines/condition.js';
import { speaker } from '../lines/manner.js';
import { quotation } from '../lines/quotation.js';
import { mentions } from '../lines/words.js';
import { bare, points } from '../searches/told-anywhere.js';

/** Words of a clause with its word of likelihood. */
const longest = 22;
/** Clauses that are listed. */
const most = 6;

/** A clause with a word of likelihood in it, in the report's words. */
interface Hedge {
  readonly who: string;
  readonly words: string;
  /** What it is said for, in the report's words, where its clause does not tell. */
  readonly condition: string | null;
  readonly cite: string;
}

/** The sources' own words of likelihood, each with its clause and no more, whose they are; none that stands in `shown` already. */
export function hedges(shown: string, editor: Editor): BriefBlock[] {
  const found = [...ofClaims(editor), ...ofSentences(editor)]
    .filter(
      ({ words }, i, all) =>
        !shown.includes(words) &&
        !all.some((h, j) => i !== j && h.words.includes(words) && (h.words !== words || j < i)),
    )
    .slice(0, most);
  if (found.length === 0) return [];
  const voices = [...new Set(found.map(({ who }) => who))];
  return [
    entries(
      'Likelihood in the sources\u2019 own words, quoted and not converted to our scale',
      ['Who says so', 'Their words'],
      voices.map((who) => {
        // What hangs on no condition goes first, that it does not read as hanging on the one before it.
        const own = found
          .filter((h) => h.who === who)
          .sort((a, b) => Number(a.condition !== null) - Number(b.condition !== null));
        return [
          sentence(capital(who)),
          sentence(
            own
              .map(({ words, condition }, i) =>
                condition === null || condition === own[i - 1]?.condition
                  ? quotation(words)
                  : `${quotation(condition)}: ${quotation(words)}`,
              )
              .join('; '),
            editor.cite(
              own.map(({ cite }) => cite),
              most,
            ),
          ),
        ];
      }),
      { main: 1 },
    ),
  ];
}

/** What is said of the outlook with a word of likelihood. */
function ofClaims(editor: Editor): Hedge[] {
  const { outlook } = editor.picture;
  return [...outlook.odds, ...outlook.deal, ...outlook.noDeal, ...outlook.drift].flatMap((s): Hedge[] => {
    if (s.certainty === null || s.held === 'assumed' || s.polarity === 'denied') return [];
    if (!editor.has(s, s.certainty.phrase)) return [];
    const words = withHedge(printable(editor.context(s.claims[0]!)), s.certainty.phrase, quoteOf(s, editor));
    if (words === undefined || !opensItself(words, editor)) return [];
    // As the sentence has it, where a reading has put a name for its "he".
    const told = conditionOf(s, editor);
    const inWords = ifClause.exec(printable(editor.context(s.claims[0]!)))?.[0] ?? null;
    const condition = told === null || editor.has(s, told) ? told : inWords;
    const beside = condition === null || words.includes(condition) ? null : condition;
    return [{ who: whoseWord(s, editor), words, condition: beside, cite: s.claims[0]! }];
  });
}

/** "If he declines the proposal", up to its comma. */
const ifClause = /^(?:If|Unless|Should) [^,;:]+(?=,)/;

const quoteOf = (s: Statement, editor: Editor): string => printable(editor.claim(s.claims[0]!)?.claim.quote ?? '');

/** "Orm's fear that it fails is likely to come true": the word is not Orm's. */
function whoseWord(s: Statement, editor: Editor): string {
  const claim = editor.claim(s.claims[0]!)?.claim;
  const span = claim?.sources[0]?.span ?? null;
  const within = claim !== undefined && span !== null && span[0] >= claim.span[0] && span[0] < claim.span[1];
  return within ? sayers.unclear : speaker(s, editor);
}

/** "One thing is certain", "is prone to": what no claim has as its hedge, of the latest report. */
function ofSentences(editor: Editor): Hedge[] {
  const { wording, picture } = editor;
  return editor.sentences().flatMap((s): Hedge[] => {
    if (s.kind !== 'body' || s.document.published !== picture.latest) return [];
    const phrase = wording.surely.find((p) => mentions(s.text, [p]));
    const words = phrase === undefined ? undefined : withHedge(s.text, phrase, '');
    if (words === undefined || !opensItself(words, editor)) return [];
    const claim = editor.claim(s.cite)?.claim;
    const own = claim !== undefined && toldBy(claim, editor) === 'own';
    return [{ who: own ? 'the outlet itself' : sayers.unclear, words, condition: null, cite: s.cite }];
  });
}

/** As few whole clauses of a sentence as have its word of likelihood and what it is said of. */
function withHedge(sentence: string, phrase: string, quote: string): string | undefined {
  const whole = bare(sentence);
  const own = bare(quote);
  if (own !== '' && mentions(own, [phrase.toLowerCase()]) && wordCount(own) <= longest) return own;
  if (wordCount(whole) <= longest) return whole;
  const parts = whole.split(/(?<=[,;:]) (?=\S)|(?<=\S) (?=[\u2013\u2014] )/u);
  const at = parts.findIndex((p) => mentions(p, [phrase.toLowerCase()]));
  if (at < 0) return undefined;
  let words = parts[at]!;
  // A part that is the word alone has what it is said of behind it.
  for (let next = at + 1; next < parts.length && wordCount(words) < fewest; next++) words = `${words} ${parts[next]}`;
  return wordCount(words) <= longest ? words.replace(/[,;:]$/, '') : undefined;
}
const fewest = 7;

/** "They may raise it", "since it could be ended": of whom, and why, stands elsewhere. */
const opensItself = (words: string, editor: Editor): boolean =>
  (!points(words, editor) && !editor.wording.headless.includes(words.split(' ', 1)[0]!.toLowerCase())) ||
  /^(?:there|one thing)\b/i.test(words);
