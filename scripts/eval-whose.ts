// Scores under which side a brief files what a sentence tells of somebody's stand, against stories in which readers said whose it is (tests/stories/whose.jsonl).
// usage: npx tsx scripts/eval-whose.ts     prints what is filed under the wrong side, and the shares
import { join } from 'node:path';
import { whoseLine } from '../src/brief/labels/whose-line.js';
import { statementsIn } from '../src/brief/searches/every-statement.js';
import { createShippedReader } from '../src/claims/index.js';
import { numberOf, sidesMarked } from './train/marked-sides.js';
import { editorOfStory, jsonLines } from './train/marked-stories.js';

interface Marked {
  readonly story: string;
  /** Where a sentence begins, what it was marked as (P: a stand), and whose: the number of a side, several, a third party, nobody. */
  readonly whose: readonly (readonly [at: number, as: string, whose: string])[];
}

export interface WhoseScore {
  /** Sentences that tell a stand of one side; those of them that stand under it alone; and under another. */
  readonly stands: number;
  readonly right: number;
  readonly wrong: readonly { readonly story: string; readonly side: string; readonly text: string }[];
}

const folder = join(import.meta.dirname, '../tests/stories');

/** How well briefs of single stories tell whose a stand is. */
export function evaluateWhose(): WhoseScore {
  const read = createShippedReader();
  const tables = sidesMarked(folder);
  const wrong: WhoseScore['wrong'][number][] = [];
  let [stands, right] = [0, 0];
  for (const { story, whose } of jsonLines<Marked>(join(folder, 'whose.jsonl'))) {
    const editor = editorOfStory(story, folder, read);
    const sides = tables.get(story) ?? [];
    for (const [at, as, who] of whose) {
      const sentence = editor.sentences().find((s) => s.span[0] === at);
      if (as !== 'P' || !/^\d$/.test(who) || sentence === undefined) continue;
      stands++;
      const filed = new Set(
        statementsIn(sentence, editor)
          .flatMap((s) => whoseLine(s, editor))
          .map((key) =>
            numberOf(
              editor.picture.parties.find((p) => p.key === key),
              sides,
            ),
          )
          .filter((side) => side > 0),
      );
      if (filed.size !== 1) continue;
      if (filed.has(Number(who))) right++;
      else wrong.push({ story, side: sides[Number(who) - 1]?.[0] ?? who, text: sentence.text });
    }
  }
  return { stands, right, wrong };
}

if (process.argv[1]?.endsWith('eval-whose.ts')) {
  const { stands, right, wrong } = evaluateWhose();
  for (const { story, side, text } of wrong) console.log(`${story}: of ${side}: ${text.slice(0, 120)}`);
  console.log(`${stands} stands: ${right} under their side, ${wrong.length} under another, the rest under none`);
}
