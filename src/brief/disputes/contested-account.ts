import { contentWords, likeness } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { saidBy } from '../lines/manner.js';
import { readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { lowered, mentions } from '../lines/words.js';
import { clearest } from './clearest.js';

const longest = 24;
/** What two accounts of one thing have in common at least. */
const sameThing = 0.05;

/** The account of the foremost contradiction in which one who is named, or somebody of a side, is denied by another: a clause, and the claims of both. */
export function contestedAccount(
  editor: Editor,
): { readonly event: string; readonly claims: readonly string[] } | undefined {
  const clause = (s: Statement) => lowered(textOf(sentence(said(s, editor, { asClause: true }))), editor);
  for (const { one, other, reason } of clearest(editor)) {
    // What one affirms and the other denies has one answer; two figures have not.
    if (one.polarity !== 'affirmed' || one.held === 'assumed' || /^the figures/.test(reason)) continue;
    // Retold by a third, it is no longer one word against another.
    if ((editor.claim(one.claims[0]!)?.claim.sources.length ?? 0) > 1) continue;
    // "The board is investigating" and "the company denies the charge" are of two things.
    if (likeness(contentWords(one.gist), contentWords(other.gist)) < sameThing) continue;
    const [teller, denier] = [saidBy(one, editor), saidBy(other, editor)];
    if (teller === null || denier === null || !readsAlone(one, editor) || one.condition !== null) continue;
    if (
      one.kind === 'forecast' ||
      mentions(one.gist, ['would', 'if']) ||
      one.certainty !== null ||
      wordCount(clause(one)) > longest
    )
      continue;
    const short = (name: string) => name.split(',')[0]!;
    return {
      event: `${clause(one)}, as ${short(teller)} says and ${short(denier)} does not`,
      claims: [one.claims[0]!, other.claims[0]!],
    };
  }
  return undefined;
}
