import { useEffect, useRef } from 'preact/hooks';
import type { Document } from '../../documents/index.js';
import type { ListedClaim } from '../data/answers.js';
import { withQuery } from '../routes/location.js';
import { type Marking, type Segment, segments } from './segments.js';
import { shownText } from './shown-text.js';

type Block = Document['blocks'][number];

/** A document's text with its claims marked, each mark a link that opens its claim. The open one is scrolled to. */
export function DocumentText({
  text,
  blocks,
  claims,
  open,
}: {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly ListedClaim[];
  readonly open: string | null;
}) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = open === null ? null : root.current?.querySelector('mark.open');
    if (mark) bringIntoView(mark);
  }, [open]);
  const state = new Map(claims.map((c) => [c.claim.id, c.judgement?.decision ?? 'unjudged']));
  const markings = claims.map(({ claim }): Marking => ({ id: claim.id, span: claim.span }));
  const seen = new Set<string>();
  return (
    <div class="document-text" ref={root}>
      {blocks.map((block) => {
        const within = markings.filter((m) => m.span[0] < block.span[1] && block.span[0] < m.span[1]);
        const pieces = segments(text, block.span, within);
        return (
          <p key={block.span[0]} class={block.kind}>
            {pieces.map((piece) => (
              <Piece key={piece.start} piece={piece} open={open} state={state} seen={seen} />
            ))}
          </p>
        );
      })}
    </div>
  );
}

/** The part of a claim that comes first is a stop of the tab key; the rest of it leads to the same place. */
function Piece({
  piece: { text, ids },
  open,
  state,
  seen,
}: {
  readonly piece: Segment;
  readonly open: string | null;
  readonly state: ReadonlyMap<string, string>;
  readonly seen: Set<string>;
}) {
  if (ids.length === 0) return <>{shownText(text)}</>;
  // Where claims overlap, a second click opens the next one that stands here.
  const next = ids[(ids.indexOf(open ?? '') + 1) % ids.length]!;
  const isFirst = ids.some((id) => !seen.has(id));
  for (const id of ids) seen.add(id);
  const isOpen = open !== null && ids.includes(open);
  const rejected = ids.every((id) => state.get(id) === 'reject');
  const judged = ids.some((id) => ['confirm', 'correct'].includes(state.get(id)!));
  return (
    <a
      href={withQuery({ claim: next })}
      tabIndex={isFirst ? 0 : -1}
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
    >
      <mark
        class={[
          isOpen ? 'open' : '',
          rejected ? 'rejected' : '',
          judged ? 'judged' : '',
          ids.length > 1 ? 'several' : '',
        ]
          .filter((c) => c !== '')
          .join(' ')}
      >
        {shownText(text)}
      </mark>
    </a>
  );
}

/** To the upper third of what scrolls it: its own panel, or what of the page the claim at its foot leaves free. */
function bringIntoView(mark: Element): void {
  const panel = mark.closest('.own-scroll');
  // On a narrow screen the panel has room for the claim alone, which has the words too.
  if (panel !== null && innerWidth < 1024) return;
  const foot = document.querySelector('.judging')?.getBoundingClientRect();
  const free = panel !== null ? panel.clientHeight : foot && foot.left < 60 ? foot.top : innerHeight;
  const offset = mark.getBoundingClientRect().top - (panel?.getBoundingClientRect().top ?? 0);
  if (offset < 40 || offset > free - 60) (panel ?? window).scrollBy(0, offset - free / 3);
}
