import { negated } from '../../evidence/index.js';
import { type Figure, figuresIn } from '../../language/index.js';
import { wordCount } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { sourceName } from '../labels/source-name.js';
import { sentenceAt } from '../searches/sentence-at.js';
import { bare } from '../searches/told-anywhere.js';
import { type Dispute, side } from './dispute.js';

/** A copy that leaves more words out has shortened the sentence, its "not" with the rest. */
const fewWords = 2;

const same = (a: Figure, b: Figure): boolean => a.low === b.low && a.high === b.high;

/** Sentences that a copy takes over with another figure than the original's, or with a "not" more or less. */
export function alteredCopies(editor: Editor): Dispute[] {
  const abbreviations = new Set(editor.wording.abbreviations);
  const printed = editor.sentences();
  return editor.copied().flatMap((s) => {
    const { original, of } = s.from!;
    const span = sentenceAt(original, [of[0], of[0] + original.text.slice(...of).trimEnd().length], abbreviations);
    const first = printed.find((x) => x.document.id === original.id && x.span[0] <= span[0] && span[1] <= x.span[1]);
    if (first === undefined) return [];
    const [old, now] = [figuresIn(first.text), figuresIn(s.text)];
    const changed = old.some((a) => !now.some((b) => same(a, b))) && now.some((b) => !old.some((a) => same(a, b)));
    const turned =
      negated(first.text) !== negated(s.text) && Math.abs(wordCount(first.text) - wordCount(s.text)) <= fewWords;
    if (!changed && !turned) return [];
    const [one, other] = [side(first, bare(first.text)), side(s, bare(s.text))];
    if (one === undefined || other === undefined) return [];
    return [
      { how: 'altered' as const, one, other, note: `${copyOf(s, editor)} has another ${changed ? 'figure' : 'sense'}` },
    ];
  });
}

/** "The copy in the Northern Post of 3 May". */
export function copyOf({ document }: Dispute['one']['sentence'], editor: Editor): string {
  const name = sourceName(editor.print(document.publisher ?? document.name), editor.wording);
  const day = document.published === null ? '' : ` of ${shortDay(document.published, editor.picture.latest)}`;
  return `The copy in ${name}${day}`;
}

/** A dispute that a copy keeps one side of, and leaves the other out. */
export function leftOut(d: Dispute, editor: Editor): string | undefined {
  const kept = (sentence: Dispute['one']['sentence'], copy: string): boolean =>
    editor
      .copied()
      .some(
        (s) =>
          s.document.id === copy &&
          s.from!.original.id === sentence.document.id &&
          Math.min(s.from!.of[1], sentence.span[1]) > Math.max(s.from!.of[0], sentence.span[0]),
      );
  const copies = new Map(editor.copied().map((s) => [s.document.id, s]));
  for (const [id, s] of copies)
    if (kept(d.one.sentence, id) && !kept(d.other.sentence, id)) return `${copyOf(s, editor)} leaves out the second`;
  return undefined;
}
