import type { Sentence } from '../../language/index.js';
import type { IntroducedName } from './introductions.js';
import { text } from './name-runs.js';
import type { NamesInText } from './names.js';
import type { Organisation } from './short-forms.js';
import type { Vocabulary } from './vocabulary.js';

/** What the word tells is no name in: "the association of teachers", "the federation cup". */
const goesOn = /^(?:NOUN|PROPN)$/;

/**
 * "The association", "the Front": the body that was named last with the word in its name, where no other reading of the word is known.
 * Adds to what is introduced, by sentence and token.
 */
export function nameByKind(
  sentences: readonly Sentence[],
  names: NamesInText,
  at: readonly Map<number, IntroducedName>[],
  vocabulary: Vocabulary,
): void {
  const last = new Map<string, Organisation>();
  const remember = (name: string, organisation: Organisation): void => {
    if (organisation.kind === 'other' || organisation.kind === 'state') return;
    for (const word of name.toLowerCase().split(/[^\p{L}]+/u))
      if (vocabulary.organisation.has(word)) last.set(word, organisation);
  };
  for (const [s, { tokens }] of sentences.entries())
    for (const [t, token] of tokens.entries()) {
      const told = at[s]!.get(t)?.organisation;
      const known = names[s]![t];
      if (told?.id !== undefined) remember(told.name, { id: told.id, name: told.name, kind: told.kind });
      // "The Federal Council", then "the Council".
      else if (known?.first === t && known.entry.use === 'metonym' && known.last > t)
        remember(text(tokens, known.first, known.last), { ...known.entry, kind: 'seat' });
      else if (known?.first === t && known.entry.person === undefined) {
        remember(known.entry.name, known.entry);
        remember(text(tokens, known.first, known.last), known.entry);
      }
      if (!goesOn.test(token.upos) || tokens[t - 1]?.text.toLowerCase() !== 'the' || told !== undefined) continue;
      const organisation = last.get(token.text.toLowerCase());
      const next = tokens[t + 1];
      if (organisation === undefined || known !== undefined || next?.text === 'of' || goesOn.test(next?.upos ?? ''))
        continue;
      // "The Front", as its name is written; "the union" is read elsewhere.
      if (/^\p{Lu}/u.test(token.text) || vocabulary.roleAt(tokens, t) === undefined)
        at[s]!.set(t, { first: t, last: t, organisation });
    }
}
