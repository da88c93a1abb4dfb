import type { Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { listed, sentence, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { clause } from '../lines/clause.js';
import { commonLead } from '../lines/common-lead.js';
import { numberWord } from '../lines/number-word.js';
import { clearOffer } from '../standing/offer.js';
import { asked, assumedTogether } from './offer-told.js';

/** Terms that a line has to tell before it is worth more than the names of their issues. */
const enough = 3;

/** Of an offer whose terms no report gives, what they are assumed to be, in so many words at most: as they are told. */
export const assumedTerms = (editor: Editor, spare: number): Sentence | undefined => fitting(told, editor, spare);

/** The same by the house's names of their issues. */
export const assumedIssues = (editor: Editor, spare: number): Sentence | undefined =>
  fitting((assumed) => [...named(assumed, editor), 'Its terms are only assumed.'], editor, spare);

function fitting(
  lines: (assumed: readonly Statement[], editor: Editor) => readonly string[],
  editor: Editor,
  spare: number,
): Sentence | undefined {
  const main = clearOffer(editor);
  if (main === undefined || main.terms.length > 0) return undefined;
  const assumed = asked(main, editor).filter((s) => s.held === 'assumed');
  const line = assumed.length === 0 ? undefined : lines(assumed, editor).find((l) => wordCount(l) <= spare);
  const claims = assumed.map((s) => s.claims[0]!);
  return line === undefined ? undefined : sentence(line, editor.cite(claims, 1));
}

/** "It is assumed that the king will have to leave, pay and abdicate": what all the clauses begin with is said once. The most terms first. */
function told(assumed: readonly Statement[], editor: Editor): string[] {
  const placeOf = (s: Statement) => editor.claim(s.claims[0]!)?.claim.span[0] ?? 0;
  const inOrder = [...assumed].sort((a, b) => placeOf(a) - placeOf(b));
  const clauses = inOrder.map((s) => clause(s, editor));
  const lead = commonLead(inOrder, editor);
  if (clauses.length < enough || lead === '' || clauses.some((c) => c.startsWith('\u201c'))) return [];
  const tails = clauses.map((c) => c.slice(lead.length));
  const shortest = [...tails].sort((a, b) => wordCount(a) - wordCount(b));
  return tails.flatMap((_, left) => {
    const kept = tails.filter((tail) => shortest.slice(0, tails.length - left).includes(tail));
    const told = left === 0 ? listed(kept) : kept.join(', ');
    const others = inOrder.filter((_, i) => !kept.includes(tails[i]!)).map((s) => short(s, editor));
    const names = [...new Set(others)].filter((name) => name !== undefined);
    if (kept.length < enough) return [];
    const line = (more: string) => `${lead}${told}${more === '' ? '' : ` (${more})`}.`;
    const named = names.length === left ? [`Terms assumed: ${line(`also ${names.join(', ')}`)}`] : [];
    const counted = line(left === 0 ? '' : `${left} more`);
    return [...(left === 0 ? [] : named), `Terms unreported; assumed: ${counted}`, `Assumed: ${counted}`];
  });
}

/** What a term that there is no room for is about: the letters that it names ("NATO"), or its issue. */
const short = (s: Statement, editor: Editor): string | undefined =>
  /\b\p{Lu}{3,}\b/u.exec(s.gist)?.[0] ?? labelOf(s, editor);

const labelOf = ({ issue }: Statement, editor: Editor): string | undefined =>
  editor.picture.issues.find((i) => i.issue === issue)?.label.replace(/^./, (c) => c.toLowerCase());

/** By the names of their issues: the shorter the names, the more of them a line can hold. */
function named(assumed: readonly Statement[], editor: Editor): string[] {
  const labels = [...new Set(assumed.map((s) => labelOf(s, editor)))]
    .filter((label) => label !== undefined)
    .sort((a, b) => wordCount(a) - wordCount(b));
  return labels.flatMap((_, i) =>
    labels.length - i > 1 ? [`Its terms, only assumed: ${listed(labels.slice(0, labels.length - i))}.`] : [],
  );
}

/** What stands for a sentence by which all terms are assumed: they are rows of the table of issues. */
export function assumedIn(words: string, editor: Editor): string | undefined {
  const main = clearOffer(editor);
  if (main === undefined || main.terms.length > 0) return undefined;
  const terms = asked(main, editor);
  if (assumedTogether(terms, editor) !== words.trim()) return undefined;
  const { issues } = editor.wording.sections;
  return terms.length === 1
    ? `the assumed term (see ${issues})`
    : `the ${numberWord(terms.length, editor)} assumed terms (see ${issues})`;
}
