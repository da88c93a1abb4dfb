import type { Ask, ViewPart } from './view.js';

export interface NumberedAsk {
  readonly id: number;
  readonly ask: Ask;
}

/** A part of the view that an ask led to; `last`: no more parts of this ask will come. */
export interface NumberedPart {
  readonly id: number;
  readonly part: ViewPart;
  readonly last: boolean;
}

/**
 * Answers asks one after the other, the latest only: what came in while another was being answered takes the place of what waits, and
 * an answer is broken off between two of its stages when a newer ask is there, or null, which asks for nothing more.
 * @param turn lets messages in: resolves after those that wait have been received
 */
export function answering(
  stages: (ask: Ask) => Iterable<ViewPart>,
  post: (part: NumberedPart) => void,
  turn: () => Promise<void>,
): (ask: NumberedAsk | null) => void {
  let waiting: NumberedAsk | null = null;
  let isBusy = false;
  let isOver = false;
  const work = async () => {
    isBusy = true;
    while (waiting !== null) {
      const { id, ask }: NumberedAsk = waiting;
      waiting = null;
      isOver = false;
      for (const part of stages(ask)) {
        post({ id, part, last: false });
        await turn();
        if (isOver) break;
      }
      if (!isOver) post({ id, part: {}, last: true });
    }
    isBusy = false;
  };
  return (ask) => {
    waiting = ask;
    isOver = true;
    if (!isBusy && ask !== null) void work();
  };
}
