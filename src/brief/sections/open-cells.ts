import { listed } from '../compose.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import type { Role } from '../roles/roles.js';
import { passagesOf } from '../searches/told-of.js';
import { mayBeTold } from '../searches/wanted.js';
import { bargainRows, type RowTopic } from './bargain-rows.js';

/** What a row leaves open, as the object of "nothing was read that tells". */
const openly: Readonly<Partial<Record<RowTopic, string>>> = {
  noDeal: 'what it has without a deal',
  withDeal: 'what a deal would bring it',
  after: 'what it is after',
  presses: 'what presses it',
  firm: 'how firm it is',
  refuses: 'what it will not give',
  wayOut: 'whether it sees a way out',
  yes: 'on what condition it would agree',
};

const least = 'the least it would take';

/** What the bargain leaves open of each side, the least that it would take always; what is told of nobody by name is not counted as open. */
export function openCells(editor: Editor): { readonly party: string; readonly open: readonly string[] }[] {
  const rows = bargainRows(editor).filter((r) => r.unclear.length === 0);
  return editor.picture.between.map((party, i) => ({
    party,
    open: [...rows.filter((r) => r.items[i]!.length === 0).flatMap((r) => openly[r.topic] ?? []), least],
  }));
}

/** What a negotiator misses most of it, where no sentence has words of the kind; in one line, what is open of all first. */
export function openOfSides(editor: Editor): string {
  const manyStands = tells(editor, 'stand', severalStands);
  const wanted = [
    ...(passagesOf(editor, 'noDeal').length > 0 || tells(editor, 'noDeal', 1) ? [] : [openly.noDeal!]),
    ...(manyStands || mayBeTold(editor, 'refuses', ({ text }) => !mentions(text, editor.wording.conditional))
      ? []
      : [openly.refuses!]),
    ...(manyStands || mayBeTold(editor, 'conditions') ? [] : [openly.yes!]),
    least,
  ];
  const cells = openCells(editor).map((c) => ({ ...c, open: c.open.filter((o) => wanted.includes(o)) }));
  const [first] = cells;
  if (first === undefined) return '';
  const shared = first.open.filter((o) => cells.every(({ open }) => open.includes(o)));
  const alone = new Map<string, string[]>();
  for (const { party, open } of cells) {
    const more = listed(open.filter((o) => !shared.includes(o)));
    if (more !== '') alone.set(more, [...(alone.get(more) ?? []), party]);
  }
  return [
    `of ${editor.names(cells.map(({ party }) => party))}, ${listed(shared.map((o) => ofEach(o, cells.length)))}`,
    ...[...alone].map(([open, of]) => `of ${editor.names(of)} also ${ofEach(open, of.length)}`),
  ].join('; ');
}

/** Sentences that tell a stand from which on some of them tell what a side will not give, or on what condition it would. */
const severalStands = 4;
const likely = 0.5;

/** Whether so many sentences of the reports are likely in a role. */
const tells = (editor: Editor, role: Role, least: number): boolean =>
  editor.sentences().filter((s) => s.kind === 'body' && editor.roles(s)[role] >= likely).length >= least;

const ofEach = (open: string, sides: number): string => (sides > 1 ? open.replace(/\bit\b/g, 'each') : open);
