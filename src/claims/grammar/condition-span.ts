import type { Span } from '../../documents/index.js';
import type { Sentence, Token } from '../../language/index.js';
import { dependsOn } from './depends-on.js';
import { tokenAt } from './token-at.js';

/** A condition ends where the clause that hangs on it begins: a second subject with its verb, behind a comma or at once. */
export function conditionSpan(sentence: Sentence, span: Span): Span {
  const { tokens } = sentence;
  const from = tokenAt(sentence, span[0]);
  if (from < 0) return span;
  let verb = -1;
  for (let i = from; i < tokens.length && (tokens[i] as Token).end <= span[1]; i++) {
    const t = tokens[i] as Token;
    if (
      verb < 0 &&
      (t.upos === 'VERB' || (t.upos === 'AUX' && (tokens[i + 1] as Token | undefined)?.upos !== 'VERB')) &&
      i > from
    )
      verb = i;
    else if (verb >= 0 && t.rel.startsWith('nsubj') && t.head > i && tokens[t.head]?.start !== undefined) {
      let start = i;
      while (start > verb + 1 && dependsOn(tokens, start - 1, i)) start--;
      const before = tokens[start - 1] as Token;
      const embedded = tokens
        .slice(verb + 1, i)
        .some((x) => x.upos === 'SCONJ' || x.xpos === 'WP' || x.xpos === 'WDT' || x.upos === 'CCONJ');
      const object = (tokens[verb] as Token).upos === 'VERB' && before.text !== ',';
      if (!embedded && (before.text === ',' || (object && start === verb + 1 && t.upos === 'PRON')))
        return [span[0], before.text === ',' ? (tokens[start - 2] as Token).end : before.end];
    }
  }
  return span;
}
