import { describe, expect, it } from 'vitest';
import type { NumberedAsk } from './answering.js';
import { type Answerer, type Followed, following } from './following.js';
import type { Ask } from './view.js';

const ask = (title: string) => ({ model: { title }, offer: null }) as unknown as Ask;

function made() {
  const sent: { to: Answerer; ask: NumberedAsk | null }[] = [];
  const shown: Followed[] = [];
  let frames: (() => void)[] = [];
  let rested: (() => void) | null = null;
  const follower = following({
    send: (to, a) => sent.push({ to, ask: a }),
    show: (f) => shown.push(f),
    nextFrame: (run) => frames.push(run),
    whenRested: (run) => {
      rested = run;
      return () => {
        rested = null;
      };
    },
  });
  const frame = () => {
    const due = frames;
    frames = [];
    for (const run of due) run();
  };
  const sentTo = (to: Answerer) => sent.flatMap((s) => (s.to === to ? (s.ask?.ask.model.title ?? 'none') : []));
  return { ...follower, shown, frame, sentTo, rest: () => rested?.() };
}

describe('following', () => {
  it('sends the first ask at once and of the others in a frame only the last', () => {
    const f = made();
    for (const title of ['a', 'b', 'c']) f.ask(ask(title));
    expect(f.sentTo('quick')).toEqual(['a']);
    f.frame();
    expect(f.sentTo('quick')).toEqual(['a', 'c']);
    f.frame();
    f.ask(ask('d'));
    expect(f.sentTo('quick')).toEqual(['a', 'c', 'd']);
  });

  it('shows a quick answer at once', () => {
    const f = made();
    f.ask(ask('a'));
    f.receive('quick', { id: 1, part: { noDeal: [1] }, last: false });
    expect(f.shown).toMatchObject([{ isSettling: true, view: { noDeal: [1] } }]);
  });

  it('shows the parts of a full answer that come within a frame together, the newer over the older', () => {
    const f = made();
    f.ask(ask('a'));
    f.receive('settled', { id: 1, part: { noDeal: [1], zoneExists: true }, last: false });
    f.receive('settled', { id: 1, part: { noDeal: [2] }, last: false });
    expect(f.shown).toHaveLength(0);
    f.frame();
    expect(f.shown).toHaveLength(1);
    expect(f.shown[0]).toMatchObject({ isSettling: true, view: { noDeal: [2], zoneExists: true } });
  });

  it('asks for the full answer once the quick one stands and nothing more is asked', () => {
    const f = made();
    f.ask(ask('a'));
    f.frame();
    f.rest();
    expect(f.sentTo('settled')).toEqual(['none']);
    f.receive('quick', { id: 1, part: {}, last: true });
    f.ask(ask('b'));
    f.rest();
    expect(f.sentTo('settled')).toEqual(['none', 'none']);
    f.receive('quick', { id: 2, part: {}, last: true });
    f.rest();
    expect(f.sentTo('settled')).toEqual(['none', 'none', 'b']);
  });

  it('has settled when the last part of the full answer to the last ask is there', () => {
    const f = made();
    f.ask(ask('a'));
    f.frame();
    f.receive('quick', { id: 1, part: {}, last: true });
    f.frame();
    expect(f.shown.at(-1)!.isSettling).toBe(true);
    f.receive('settled', { id: 1, part: { noDeal: [1] }, last: true });
    f.frame();
    expect(f.shown.at(-1)!.isSettling).toBe(false);
    f.ask(ask('b'));
    f.frame();
    expect(f.shown.at(-1)).toMatchObject({ isSettling: true, view: { noDeal: [1] } });
    f.receive('settled', { id: 1, part: {}, last: true });
    f.frame();
    expect(f.shown.at(-1)!.isSettling).toBe(true);
  });

  it('drops what comes late from an ask before', () => {
    const f = made();
    f.ask(ask('a'));
    f.frame();
    f.ask(ask('b'));
    f.receive('quick', { id: 2, part: { noDeal: [2] }, last: false });
    f.receive('settled', { id: 1, part: { noDeal: [1] }, last: false });
    f.frame();
    expect(f.shown.at(-1)!.view.noDeal).toEqual([2]);
  });
});
