import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';

/**
 * "Two presidents will decide": who they are, one of each side, where the reports name them by that office; null where they leave one out. Only sentences
 * that claims were read from are looked at.
 */
export function officials(text: string, editor: Editor): readonly string[] | null {
  const { picture, wording } = editor;
  const plural = Object.keys(wording.offices)
    .filter((words) => mentions(text, [words]))
    .sort((a, b) => b.length - a.length)[0];
  if (plural === undefined || picture.between.length !== 2) return null;
  const titles = wording.offices[plural]!;
  const named = picture.between.map((key) => {
    const actors = picture.parties.find((p) => p.key === key)?.actors ?? [];
    return actors.find((actor) => isCalled(actor, titles, editor));
  });
  return named.every((name) => name !== undefined) && new Set(named).size === 2 ? named.map(surname) : null;
}

const surname = (name: string | undefined): string => name!.split(' ').at(-1)!;

/** "President Ilse Maran", "President Maran": a title right before the name. */
const isCalled = (actor: string, titles: readonly string[], editor: Editor): boolean =>
  editor.picture.claims.some(({ claim }) => {
    return [editor.context(claim.id), ...claim.sources.map((source) => source.name)].some((text) =>
      entitled(text, actor, titles),
    );
  });

function entitled(whole: string, actor: string, titles: readonly string[]): boolean {
  const text = whole.replace(/\s+/g, ' ');
  const at = text.indexOf(surname(actor));
  if (at < 0) return false;
  const before = text
    .slice(0, at)
    .replace(/(?:\p{Lu}[\p{L}.'’-]+ )$/u, (word) => (titles.includes(word.trim().toLowerCase()) ? word : ''))
    .trimEnd()
    .toLowerCase();
  return titles.some((title) => before.endsWith(title));
}
