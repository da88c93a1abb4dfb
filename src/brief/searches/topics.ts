import type { Editor } from '../editor.js';
import { anyPhrase, type Phrases } from './phrases.js';

/** The words of a topic: groups of phrases, the plainest first, and those that take them back. */
export interface TopicWords {
  readonly groups: readonly Phrases[];
  readonly against: Phrases | undefined;
}

/** The topics of a pack, each with its words; `against` by topic. */
export const topicWords = <T extends string>(
  told: Readonly<Partial<Record<T, readonly (readonly string[])[]>>>,
  against: Readonly<Partial<Record<T, readonly string[]>>>,
  lists: Readonly<Record<string, readonly string[]>>,
): [T, TopicWords][] =>
  (Object.entries(told) as [T, readonly (readonly string[])[]][]).map(([topic, groups]) => {
    const back = against[topic];
    return [
      topic,
      {
        groups: groups.map((g) => anyPhrase(g, lists)),
        against: back === undefined ? undefined : anyPhrase(back, lists),
      },
    ];
  });

/** What the sentences of the reports tell on a topic, found once for each set of reports. */
export function onTopic<T extends string, Found>(
  find: (editor: Editor, topic: T) => Found,
): (editor: Editor, topic: T) => Found {
  const known = new WeakMap<Editor['sentences'], Map<T, Found>>();
  return (editor, topic) => {
    const kept = known.get(editor.sentences) ?? new Map<T, Found>();
    known.set(editor.sentences, kept);
    const found = kept.get(topic) ?? find(editor, topic);
    kept.set(topic, found);
    return found;
  };
}
