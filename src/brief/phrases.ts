export { lineOf } from './words.js';

/** Words that "…" may stand for. */
const gap = '(?:\\S+ ){0,8}?';

/** What finds any of some phrases in such a line: `…` up to eight words, `<one>` one, `<n>` a figure, `<name>` a phrase of that list. */
export function anyPhrase(phrases: readonly string[], lists: Readonly<Record<string, readonly string[]>>): RegExp {
  const one = (phrase: string): string =>
    phrase
      .split(' ')
      .map((word) => {
        if (word === '…') return gap;
        if (word === '<n>') return '\\d\\S* ';
        if (word === '<one>') return '\\S+ ';
        const list = /^<(.+)>$/.exec(word)?.[1];
        if (list === undefined) return `${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} `;
        const known = lists[list];
        if (known === undefined) throw new Error(`no list ${list} for "${phrase}"`);
        return `(?:${known.map(one).join('|')})`;
      })
      .join('');
  return new RegExp(` (?:${phrases.map(one).join('|')})`);
}
