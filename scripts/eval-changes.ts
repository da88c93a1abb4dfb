// Scores what a brief of one story pairs as then and now, and as one account against another, against what readers marked in our stories (tests/stories/turns.jsonl).
// usage: npx tsx scripts/eval-changes.ts            of stories that no rule was made by, and of the others
//        npx tsx scripts/eval-changes.ts --list     what is shown and was not marked, and what was marked and is not shown
import { join } from 'node:path';
import { disputes } from '../src/brief/disputes/disputes.js';
import type { Editor } from '../src/brief/editor.js';
import { turnsTold } from '../src/brief/searches/turns-told.js';
import { createShippedReader } from '../src/claims/index.js';
import { editorOfStory, jsonLines } from './train/marked-stories.js';

/** Where the sentence of each half begins, and its clause. */
type Pair = readonly [at: number, words: string, other: number, words: string];

interface Turns {
  readonly story: string;
  /** No rule was made by it. */
  readonly held?: boolean;
  readonly change: readonly Pair[];
  readonly clash: readonly Pair[];
}

export interface TurnScore {
  /** Pairs that a brief shows, and those of them whose sentences readers paired so; pairs that readers marked, and those of them that a brief shows. */
  readonly shown: number;
  readonly right: number;
  readonly told: number;
  readonly found: number;
}

const folder = join(import.meta.dirname, '../tests/stories');

/** The sentences that a pair shows, by where they begin. */
function changesShown(editor: Editor): readonly Shown[] {
  return turnsTold(editor).map(({ before, now }) => ({
    at: [before?.sentence.span[0] ?? now.sentence.span[0], now.sentence.span[0]],
    text: `${before?.words ?? ''}  ==>  ${now.words}`,
  }));
}

interface Shown {
  readonly at: readonly number[];
  readonly text: string;
}

/** What stands in a pair's quotations of each sentence of the report. */
function clashesShown(editor: Editor): readonly Shown[] {
  return disputes(editor).map(({ one, other, how }) => {
    const text = `${one.quote}  <=>  ${other.quote}`;
    const within = editor
      .sentences()
      .filter(({ text: t }) => text.includes(t.slice(0, 30).replace(/["\u201c\u201d]/g, '')));
    return {
      at: [...new Set([one.sentence, other.sentence, ...within])].map((s) => s.span[0]),
      text: `${how}: ${text}`,
    };
  });
}

/** How well stories tell what changed and what clashes, those that no rule was made by and the others. */
export function evaluateChanges(
  list = false,
): Readonly<Record<'change' | 'clash', Readonly<Record<'held' | 'other', TurnScore>>>> {
  const read = createShippedReader();
  const none = { shown: 0, right: 0, told: 0, found: 0 };
  const scores = { change: { held: none, other: none }, clash: { held: none, other: none } };
  for (const turns of jsonLines<Turns>(join(folder, 'turns.jsonl'))) {
    const editor = editorOfStory(turns.story, folder, read);
    for (const [what, shownOf] of [
      ['change', changesShown],
      ['clash', clashesShown],
    ] as const) {
      const set = turns.held === true ? 'held' : 'other';
      const shown = shownOf(editor);
      const marked = turns[what];
      const has = (s: Shown, [a, , b]: Pair) => s.at.includes(a) && s.at.includes(b);
      const right = shown.filter((s) => marked.some((m) => has(s, m)));
      const found = marked.filter((m) => shown.some((s) => has(s, m)));
      const known = scores[what][set];
      scores[what][set] = {
        shown: known.shown + shown.length,
        right: known.right + right.length,
        told: known.told + marked.length,
        found: known.found + found.length,
      };
      if (!list) continue;
      for (const s of shown) if (!right.includes(s)) console.log(`${set} ${what} + ${turns.story}: ${s.text}`);
      for (const m of marked) if (!found.includes(m)) console.log(`${set} ${what} - ${turns.story}: ${m[1]} | ${m[3]}`);
    }
  }
  return scores;
}

if (process.argv[1]?.includes('eval-changes')) {
  const scores = evaluateChanges(process.argv[2] === '--list');
  for (const [what, sets] of Object.entries(scores))
    for (const [set, { shown, right, told, found }] of Object.entries(sets))
      console.log(`${what}, ${set}: ${shown} shown, ${right} of them marked; ${told} marked, ${found} of them shown`);
}
