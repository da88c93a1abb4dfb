import type { Sentence } from '../brief.js';
import type { Editor } from '../editor.js';

/**
 * "Ardonian President Ilse Maran has to answer", beside a line that calls her Maran: by the last name alone. Only at the head of a sentence, and only
 * for people who stand for a party.
 */
export function bySurname(sentence: Sentence, told: string, editor: Editor): Sentence {
  const [first, ...more] = sentence.runs;
  const found = editor.picture.parties
    .flatMap((p) => p.actors)
    .map((actor) => ({ actor, at: first?.text.indexOf(`${actor} `) ?? -1, last: actor.split(' ').at(-1)! }))
    .find(({ at, last, actor }) => at >= 0 && actor !== last && new RegExp(`\\b${last}\\b`, 'u').test(told));
  if (first === undefined || found === undefined) return sentence;
  const title = first.text.slice(0, found.at).trim();
  const titled = title === '' || title.split(' ').every((word) => /^\p{Lu}\p{L}+$/u.test(word));
  const opens = [...editor.wording.prepositions, ...editor.wording.openers].some(
    (w) => title.toLowerCase().split(' ')[0] === w,
  );
  if (!titled || opens) return sentence;
  return {
    ...sentence,
    runs: [{ ...first, text: `${found.last}${first.text.slice(found.at + found.actor.length)}` }, ...more],
  };
}
