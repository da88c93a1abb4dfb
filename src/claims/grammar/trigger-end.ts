import type { Token } from '../../language/index.js';
import type { Trigger } from './lexicon.js';

const says = (token: Token, wanted: string): boolean =>
  token.lemma === wanted ||
  // A lemmatiser that does not know a word leaves "mediat" of "mediating".
  (token.upos === 'VERB' && `${token.lemma}e` === wanted) ||
  (token.text.length === wanted.length && token.text.toLowerCase() === wanted);

const daily =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i;

/**
 * Where a trigger whose first word stands at `at` ends, exclusive; -1 where it does not stand there.
 * The further words of a verb may stand up to four tokens apart ("turn it down"), or be its object; those of the others only behind an adverb.
 */
export function triggerEnd(tokens: readonly Token[], at: number, limit: number, trigger: Trigger): number {
  const ended = nearEnd(tokens, at, limit, trigger);
  return ended < 0 && trigger.part === 'verb' && trigger.rest.length === 1
    ? objectEnd(tokens, at, limit, trigger)
    : ended;
}

/** "Has given the king's army and the Northern Council the text": the object, however many receive it. */
function objectEnd(tokens: readonly Token[], at: number, limit: number, { rest: [wanted = ''] }: Trigger): number {
  for (let i = at + 1; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.upos === 'VERB' || token.text === ',') return -1;
    const own = token.head === at && token.rel === 'obj';
    // A parser may join it to those who receive it; its article shows that it is a thing of its own.
    if ((own || tokens[i - 1]?.upos === 'DET') && token.upos === 'NOUN' && says(token, wanted)) return i + 1;
  }
  return -1;
}

function nearEnd(tokens: readonly Token[], at: number, limit: number, trigger: Trigger): number {
  let i = at + 1;
  for (const wanted of trigger.rest) {
    let gap = trigger.part === 'verb' || trigger.part === 'light' ? 5 : 1;
    while (i < limit && !says(tokens[i] as Token, wanted)) {
      const token = tokens[i] as Token;
      const skip =
        trigger.part === 'verb' || trigger.part === 'light'
          ? token.upos !== 'VERB' && token.text !== ',' && token.text !== ';'
          : token.upos === 'ADV' || token.text === '"' || token.text === '“';
      if (!skip || gap-- === 0) return -1;
      i++;
    }
    if (i >= limit) return -1;
    i++;
  }
  // "Called it an insult on Monday" calls on nobody.
  return /^(?:on|for|in)$/.test(trigger.rest.at(-1) ?? '') && i < limit && daily.test((tokens[i] as Token).text)
    ? -1
    : i;
}
