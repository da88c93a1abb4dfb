import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { conditionBefore, pointsToCondition, turnsRound } from './hanging.js';
import { wordsOf } from './words.js';

/** How far back a "he" in a condition may look, in characters. */
const reach = 400;

/**
 * The condition of a statement in words that stand alone: "in that case" gives way to the condition that it points to, and a "he" to the one person
 * whom the text before names. Where more than one could be meant the words stay. Null where there is none.
 */
export function conditionOf(statement: Statement, editor: Editor): string | null {
  if (statement.condition === null) return null;
  const taken = pointsToCondition(statement.condition, editor) && !turnsRound(statement.condition, editor);
  const before = taken ? conditionBefore(statement, editor) : undefined;
  // "If it does so": no clearer than "in that case".
  const pointed =
    before !== undefined && /^\S+ (?:it|this|that|so|they)\b/i.test(before.condition!.text) ? undefined : before;
  const words = editor.print(pointed?.condition?.text ?? statement.condition).replace(/[\s,.;]+$/, '');
  return named(words, pointed?.id ?? statement.claims[0]!, editor);
}

function named(condition: string, claim: string, editor: Editor): string {
  const own = wordsOf(condition);
  if (!own.includes('he') && !own.includes('she')) return condition;
  // The sentence itself opens with the condition: who is meant stands before it, in its paragraph or in the one before.
  const start = editor.claim(claim)?.claim.condition?.span[0] ?? editor.claim(claim)?.claim.span[0] ?? 0;
  const back = (editor.claim(claim)?.claim.span[0] ?? 0) - start;
  const before = editor.before(claim, reach + Math.max(0, back)).slice(0, back > 0 ? -back : undefined);
  const paragraphs = before.split(/\n\s*\n/);
  const people = (text: string) => editor.people.filter((name) => text.includes(name));
  const inOwn = people(paragraphs.at(-1)!);
  const meant = inOwn.length > 0 ? inOwn : people(paragraphs.at(-2) ?? '');
  return meant.length === 1 ? condition.replace(/\b(?:he|she)\b/, meant[0]!) : condition;
}
