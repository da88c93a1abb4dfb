import type { Editor } from '../editor.js';

/** "What United States needs": a name that a reading put for a pronoun takes the article that the document's words did not need. */
export function articled(text: string, quote: string, editor: Editor): string {
  let told = text;
  for (const { key, name } of editor.picture.parties) {
    if (!told.includes(name) || quote.includes(name) || editor.name(key) !== `the ${name}`) continue;
    const parts = told.split(name);
    told = parts
      .map((part, i) => {
        if (i === parts.length - 1) return part;
        // "The United States", "a United States envoy" have theirs.
        if (/(?:\p{L}-|\b(?:the|an?|this|that|its|his|her|their))\s*$/iu.test(part)) return part + name;
        return `${part}${i === 0 && part.trim() === '' ? 'The' : 'the'} ${name}`;
      })
      .join('');
  }
  return told;
}

/** "The port and the crews'll be talking": a short form behind a name that was put for a pronoun is written out. */
export const inFull = (text: string): string =>
  text
    .replace(/(?<= and (?:the )?\p{Lu}[\p{L}.-]*)['\u2019]re(?= )/gu, ' are')
    .replace(/(?<=\p{Lu}[\p{L}.-]*)['\u2019](?:ll|ve|re)(?= )/gu, (form) =>
      form.endsWith('ll') ? ' will' : form.endsWith('ve') ? ' have' : ' is',
    );
