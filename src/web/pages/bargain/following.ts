import type { NumberedAsk, NumberedPart } from './answering.js';
import { type Ask, type BargainView, emptyView } from './view.js';

/** The view as far as it is known, and whether parts of it are still of the ask before. */
export interface Followed {
  readonly view: BargainView;
  readonly isSettling: boolean;
}

/** Who answers: at once and roughly, or in full once the sliders rest. */
export type Answerer = 'quick' | 'settled';

export interface Follower {
  /** Asks for the view of a model; what was asked before is dropped. */
  readonly ask: (ask: Ask) => void;
  /** What a worker sends. */
  readonly receive: (from: Answerer, part: NumberedPart) => void;
}

/** What a follower has of the world around it. */
export interface Around {
  /** Null: whatever was asked of it is wanted no more. */
  readonly send: (to: Answerer, ask: NumberedAsk | null) => void;
  readonly show: (followed: Followed) => void;
  readonly nextFrame: (run: () => void) => void;
  /** Runs something when nothing was asked for a while; gives what calls it off. */
  readonly whenRested: (run: () => void) => () => void;
}

/**
 * Keeps a view of what was asked last. Asks go out once a frame at most, the first at once; quick answers are shown as they come, parts of full
 * ones that arrive within a frame together. Once a quick answer stands and nothing more is asked for a while, the full one is asked for; its parts
 * are dropped where they come after a newer quick answer.
 */
export function following({ send, show, nextFrame, whenRested }: Around): Follower {
  let lastAsked = 0;
  let lastShown = 0;
  let waiting: Ask | null = null;
  let isHeld = false;
  let followed: Followed = { view: emptyView, isSettling: true };
  let willShow = false;
  let callOff = () => {};
  let inHand: NumberedAsk | null = null;

  const sendNow = (ask: Ask) => {
    callOff();
    isHeld = true;
    nextFrame(release);
    inHand = { id: ++lastAsked, ask };
    send('settled', null);
    send('quick', inHand);
  };
  const release = () => {
    isHeld = false;
    if (waiting === null) return;
    const ask = waiting;
    waiting = null;
    sendNow(ask);
  };
  const showSoon = () => {
    if (willShow) return;
    willShow = true;
    nextFrame(() => {
      willShow = false;
      show(followed);
    });
  };
  return {
    ask: (ask) => {
      if (!followed.isSettling) {
        followed = { ...followed, isSettling: true };
        showSoon();
      }
      if (isHeld) waiting = ask;
      else sendNow(ask);
    },
    receive: (from, { id, part, last }) => {
      if (id < lastShown) return;
      lastShown = id;
      const isLatest = id === lastAsked && waiting === null;
      followed = { view: { ...followed.view, ...part }, isSettling: !(from === 'settled' && last && isLatest) };
      // what follows a slider is drawn at once, to be painted with the very next frame
      if (from === 'quick' && !last) show(followed);
      else showSoon();
      if (from === 'quick' && last && isLatest) {
        const asked = inHand;
        callOff = whenRested(() => send('settled', asked));
      }
    },
  };
}
