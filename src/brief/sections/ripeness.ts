import type { Sentence } from '../brief.js';
import { sentence, textOf } from '../compose.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import type { BargainTopic } from '../searches/bargained.js';
import { clauseWith } from '../searches/clauses-with.js';
import { weighedWords } from '../searches/weighed-words.js';
import type { Item } from './bargain-items.js';
import type { BargainRow } from './bargain-rows.js';

/** Where what hurts a side may stand: what presses it first, what would come last. */
const hurtful: readonly BargainTopic[] = ['presses', 'firm', 'after', 'noDeal'];
/** Words of a way out that stand whole in running text. */
const longestWayOut = 30;

/** Does going on hurt each side, and does each see a way out: what is named as hurting it, in a few words, and what is told of a way out. */
export function ripeness(rows: readonly BargainRow[], seen: Set<string>, editor: Editor): Sentence[] {
  const { between } = editor.picture;
  const hurts = between.map((_, i) => hurtsOf(rows, i, editor));
  const out = rows.find((r) => r.topic === 'wayOut');
  const seeing = between.filter((_, i) => (out?.items[i]?.length ?? 0) > 0);
  const ripe =
    hurts.every((h) => h.length > 0) && seeing.length === between.length && between.length > 0
      ? 'possible, and not shown.'
      : 'undetermined.';
  const unhurt = between.filter((_, i) => hurts[i]!.length === 0);
  return [
    sentence([{ text: 'Ripeness: ', mark: 'label' }, { text: ripe }]),
    ...between.flatMap((k, i) => {
      const all = hurts[i]!;
      const words = all.map(({ topic, words }) => `${words}${topic === 'noDeal' ? ' (without a deal)' : ''}`);
      return all.length === 0
        ? []
        : [
            sentence(
              `Said to ${all[0]!.topic === 'presses' && !all[0]!.hurts ? 'press' : 'hurt'} ${editor.name(k)}: ${words.join('; ')}.`,
              editor.cite(
                all.map((h) => h.item.cite),
                mostHurts,
              ),
            ),
          ];
    }),
    ...(unhurt.length === 0 ? [] : [sentence(`No hurt to ${either(unhurt, editor)} is named.`)]),
    ...ofNobody(rows, editor),
    ...wayOut(seeing, out?.unclear[0], seen, editor),
  ];
}

const either = (sides: readonly string[], { names, picture: { between } }: Editor): string =>
  sides.length === between.length ? (between.length === 2 ? 'either side' : 'any side') : names(sides);

interface Hurt {
  readonly topic: BargainTopic;
  readonly item: Item;
  readonly words: string;
  /** In a word of a hurt; else of a pressure. */
  readonly hurts: boolean;
}

/** Hurts of a side that are named. */
const mostHurts = 2;

function hurtsOf(rows: readonly BargainRow[], side: number, editor: Editor): readonly Hurt[] {
  const { hurting } = weighedWords();
  const { between } = editor.picture;
  const all = hurtful.flatMap((topic) =>
    (rows.find((r) => r.topic === topic)?.items[side] ?? []).flatMap((item): Hurt[] => {
      const words = clauseWith(quotedIn(item), hurting, editor);
      // "Would cost Peru its harbour" hurts whom it names first.
      const [whom] = words === undefined ? [] : partiesIn(words, editor).filter((m) => between.includes(m.key));
      return words === undefined || defied.test(words) || (whom !== undefined && whom.key !== between[side])
        ? []
        : [{ topic, item, words: `\u201c${words}\u201d`, hurts: true }];
    }),
  );
  if (all.length > 0)
    return all.filter((h, i) => all.findIndex((o) => o.item.place === h.item.place) === i).slice(0, mostHurts);
  // What presses a side in no word of a hurt.
  const [presses] = rows.find((r) => r.topic === 'presses')?.items[side] ?? [];
  return presses === undefined ? [] : [{ topic: 'presses', item: presses, words: presses.few, hurts: false }];
}

/** "The losses will not deter him", "would have cost it": what does not move a side, or has not come, is no hurt. */
const defied = /\b(?:not|never) (?:deter|stop|move|sway|change)\b|\bundeterred\b|\bwould have\b/i;

/** A hurt that is told of no side by name. */
function ofNobody(rows: readonly BargainRow[], editor: Editor): Sentence[] {
  const { hurting } = weighedWords();
  for (const item of rows.find((r) => r.topic === 'presses')?.unclear ?? []) {
    const words = clauseWith(quotedIn(item), hurting, editor);
    if (words !== undefined)
      return [sentence(`Of no side by name: \u201c${words}\u201d.`, editor.cite([item.cite], 1))];
  }
  return [];
}

/** The words of the reports in an item, without who says them. */
export const quotedIn = (item: Item): string =>
  /\u201c([^\u201c\u201d]+)\u201d/.exec(textOf({ runs: [...item.runs], cites: [] }))?.[1] ?? '';

function wayOut(seeing: readonly string[], told: Item | undefined, seen: Set<string>, editor: Editor): Sentence[] {
  const { between } = editor.picture;
  const rest = between.filter((k) => !seeing.includes(k));
  const whose =
    seeing.length === 0
      ? `not reported for ${either(rest, editor)}`
      : `${rest.length === 0 ? 'see the table' : `for ${editor.names(seeing)} see the table; not reported for ${editor.names(rest)}`}`;
  if (told === undefined) return [sentence(`Way out: ${whose}.`)];
  const whole = !seen.has(told.place) && told.words <= longestWayOut;
  if (whole) seen.add(told.place);
  return [
    sentence(
      [{ text: `Way out: ${whose}; of the talks, ` }, ...(whole ? told.runs : [{ text: told.few }]), { text: '.' }],
      editor.cite([told.cite], 1),
    ),
  ];
}
