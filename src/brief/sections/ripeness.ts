import type { Sentence } from '../brief.js';
import { mayBeTold } from '../cells/told-of-side.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { mentions } from '../lines/words.js';
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
  const unnamed = between.filter((k, i) => hurts[i]!.length === 0 && !mayBeTold('presses', editor, k));
  return [
    sentence([{ text: 'Ripeness: ', mark: 'label' }, { text: ripe }]),
    ...between.flatMap((k, i) => {
      const all = hurts[i]!;
      const cites = editor.cite(
        all.map((h) => h.item.cite),
        mostHurts,
      );
      if (all.length === 0 || all[0]!.words === '') return [];
      const words = all.map(({ topic, words: w }) => `${w}${topic === 'noDeal' ? ' (without a deal)' : ''}`);
      return [sentence(`Said to ${all[0]!.hurts ? 'hurt' : 'press'} ${editor.name(k)}: ${words.join('; ')}.`, cites)];
    }),
    ...pressed(hurts, editor),
    ...(unnamed.length === 0 ? [] : [sentence(`No hurt to ${either(unnamed, editor)} is named.`)]),
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
  const all = hurtful
    .flatMap((topic) =>
      (rows.find((r) => r.topic === topic)?.items[side] ?? []).flatMap((item): Hurt[] => {
        const words = clauseWith(quotedIn(item), hurting, editor);
        if (words === undefined || isNoHurt(words, editor)) return [];
        // "Would cost Peru its harbour" hurts whom it names first.
        const [whom] = partiesIn(words, editor).filter((m) => between.includes(m.key));
        if (whom !== undefined && whom.key !== between[side]) return [];
        const theirs = topic === 'noDeal' || whom !== undefined || mentions(words, editor.wording.pronouns);
        return theirs
          ? [{ topic, item, words: `\u201c${words}\u201d`, hurts: true }]
          : pressingWith(topic, item, editor);
      }),
    )
    .sort((a, b) => Number(b.hurts) - Number(a.hurts));
  const own = all.filter(
    (h, i) => h.hurts === all[0]!.hurts && all.findIndex((o) => o.item.place === h.item.place) === i,
  );
  if (own.length > 0) return own.slice(0, mostHurts);
  // What presses a side in no word of a hurt.
  const [presses] = rows.find((r) => r.topic === 'presses')?.items[side] ?? [];
  return presses === undefined ? [] : [{ topic: 'presses', item: presses, words: '', hurts: false }];
}

/** What presses a side in no word of a hurt stands whole in the table. */
function pressed(hurts: readonly (readonly Hurt[])[], editor: Editor): Sentence[] {
  const { between } = editor.picture;
  const all = hurts.flatMap(([first], i) =>
    first?.words === '' ? [{ side: between[i]!, cite: first.item.cite }] : [],
  );
  const sides = editor.names(all.map(({ side }) => side));
  return all.length === 0
    ? []
    : [
        sentence(
          `What presses ${sides} stands under Pressure and firmness.`,
          editor.cite(
            all.map(({ cite }) => cite),
            all.length,
          ),
        ),
      ];
}

/** "Losses mount": whose they are is not told; with the words around them, they are what presses the side of whom the sentence tells. */
function pressingWith(topic: BargainTopic, item: Item, editor: Editor): Hurt[] {
  const { hurting } = weighedWords();
  const words = quotedIn(item)
    .split(/[;:]\s|,\s(?:but|so|yet|and)\s/)
    .map((part) => part.trim().replace(/[.,;:]+$/, ''))
    .find((part) => mentions(part, hurting) && !isNoHurt(part, editor) && wordCount(part) <= longestPress);
  return words === undefined ? [] : [{ topic, item, words: `\u201c${words}\u201d`, hurts: false }];
}
const longestPress = 26;

/** "The losses will not deter him", "neither gain nor collapse", "would have cost it", "who would lose his post if …": what does not move a side, or has not come, is no hurt. */
const isNoHurt = (words: string, { wording }: Editor): boolean =>
  /\bundeterred\b|\bwould have\b|^(?:who|which|that|whose)\b|\bif\b/i.test(words) || mentions(words, wording.negators);

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
  const open = between.filter((k) => !seeing.includes(k));
  const rest = open.filter((k) => !mayBeTold('wayOut', editor, k));
  const whose =
    seeing.length === 0
      ? rest.length === 0
        ? 'of neither side by name'
        : `not reported for ${either(rest, editor)}`
      : `${rest.length === 0 ? 'see the table' : `for ${editor.names(seeing)} see the table; not reported for ${editor.names(rest)}`}`;
  if (told === undefined && open.length > 0 && rest.length === 0 && seeing.length === 0) return [];
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
