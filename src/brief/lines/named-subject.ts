import { statementsOf } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { claimsIn, sentenceBefore } from '../searches/sentence-index.js';
import { bare, points } from '../searches/told-anywhere.js';
import { namesOneOfSeveral } from './gist.js';

/** A sentence to be quoted behind the name that its pronoun stands for: `Orm “cannot turn back”`. */
export interface NamedSubject {
  /** With a blank behind it; empty where the sentence begins with no pronoun. */
  readonly name: string;
  /** The words to quote. */
  readonly rest: string;
}

/**
 * What a sentence says, with a name before the quotation marks for a "he", a "they" or an "it" that opens it: who is meant by the reading of its claim, or the
 * proposal that the sentence before has as its subject. Undefined where the sentence points to another in any other way.
 */
export function namedSubject(s: ReportSentence, editor: Editor): NamedSubject | undefined {
  const text = bare(s.text);
  const [, pronoun = '', rest = ''] = /^(\S+) (.+)$/su.exec(withoutTie(text, editor)) ?? [];
  const word = pronoun.toLowerCase();
  if (['he', 'she', 'they'].includes(word)) {
    const name = personMeant(s, word, editor);
    return name === undefined ? undefined : { name: `${name} `, rest };
  }
  if (word === 'it') {
    const name = proposalMeant(s, editor);
    return name === undefined ? undefined : { name: `${name} `, rest };
  }
  // "But they also said" points as well.
  const bound = text.replace(/^(?:but|and|so|yet) /i, '');
  return points(bound, editor) ? undefined : { name: '', rest: text };
}

/** "On the contrary, he cannot": a word that ties a sentence to the one before goes where the pronoun behind it does. */
function withoutTie(text: string, { wording }: Editor): string {
  const [, tie = '', behind = ''] = /^([^,]{2,24}), ((?:he|she|they|it) .+)$/su.exec(text) ?? [];
  return wording.connectives.includes(tie.toLowerCase()) ? behind : text;
}

/** The name that the reading of a claim put for the pronoun that opens it, where nobody else can be meant. */
function personMeant(s: ReportSentence, pronoun: string, editor: Editor): string | undefined {
  for (const { id, quote, gist } of claimsIn(s, editor)) {
    const words = withoutTie(quote.trim(), editor);
    if (!words.toLowerCase().startsWith(`${pronoun} `)) continue;
    const behind = words.slice(pronoun.length).replace(/[.,;]$/, '');
    const [next = ''] = behind.trim().split(/[\s,;]/, 1);
    const at = gist.indexOf(` ${next}`);
    const name = at < 0 ? '' : gist.slice(0, at);
    const [statement] = statementsOf([editor.claim(id)!]);
    if (statement === undefined || namesOneOfSeveral(statement, editor)) continue;
    if (/^(?:the )?\p{Lu}/u.test(name) && name.split(' ').length <= 3)
      return editor.print(name.replace(/^the /, 'The '));
  }
  return undefined;
}

/** "The proposal was … It is worse than …": the one thing on the table that the sentence before speaks of. */
function proposalMeant(s: ReportSentence, editor: Editor): string | undefined {
  const before = sentenceBefore(s, editor);
  if (before === undefined || before.block !== s.block) return undefined;
  const [, noun = ''] =
    /^(?:The|This|An?) (?:[\p{L}-]+ )?(\p{L}+) (?:is|was|would|will|has|had|does|did)\b/u.exec(before.text) ?? [];
  const singular = !noun.endsWith('s') && editor.wording.dealings.includes(noun);
  return singular ? `The ${noun}` : undefined;
}
