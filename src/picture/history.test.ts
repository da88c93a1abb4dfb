import { describe, expect, it } from 'vitest';
import { madeClaim } from '../../tests/made-claims.js';
import { april, may, ours, pictureOf, positionOf, theirs } from '../../tests/made-picture.js';

const issue = 'war.ceasefire';

describe('the history of a position', () => {
  it('places every stance on the ordered options, the oldest report first', () => {
    const made = pictureOf([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Ardonia asks for a general ceasefire before all else', {
        issue,
        sources: [ours],
      }),
      madeClaim(may, 'demand', ['ARD', 'BEL'], 'Ardonia asks for a pause of some hours, to bury the dead', {
        issue,
        sources: [ours],
      }),
      madeClaim(may, 'demand', ['BEL', 'ARD'], 'Belvania wants talks on the river', { issue, sources: [theirs] }),
    ]);
    const pictured = made.issues.find((i) => i.issue === issue)!;
    expect(pictured.options.map((o) => o.id)).toContain('full');
    const history = positionOf(made, 'ARD', issue)!.history;
    expect(history.map((h) => h.reported)).toEqual(['2031-04-01', '2031-05-02']);
    expect(history[0]!.option).toMatchObject({ id: 'full', of: pictured.options.length });
    expect(history[1]!.option!.id).not.toBe('full');
    for (const { option } of history) expect(pictured.options[option!.step]!.id).toBe(option!.id);
  });

  it('leaves a stance without a place where its words name no option', () => {
    const made = pictureOf([
      madeClaim(may, 'demand', ['BEL', 'ARD'], 'Belvania wants talks on the river', { issue, sources: [theirs] }),
    ]);
    expect(positionOf(made, 'BEL', issue)!.history.map((h) => h.option)).toEqual([null]);
  });
});
