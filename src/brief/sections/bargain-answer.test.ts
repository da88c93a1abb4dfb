import { describe, expect, it } from 'vitest';
import { madeClaim } from '../../../tests/made-claims.js';
import { april, may, ours, pictureOf, theirs } from '../../../tests/made-picture.js';
import type { Claim } from '../../claims/index.js';
import { bargainAnswer } from '../../modelling/index.js';
import { textOf, wordCount } from '../compose.js';
import { createBrief } from '../create.js';

const fees = { issue: 'economy.energy' } as const;
const offered = madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia pays four crowns a barrel', {
  ...fees,
  sources: [ours],
});
const asked = madeClaim(may, 'demand', ['BEL', 'ARD'], 'Ardonia pays nine crowns a barrel', {
  ...fees,
  sources: [theirs],
});
const foretold = madeClaim(may, 'forecast', ['BEL', ''], 'Belvania will lose its port', {
  condition: 'if there is no deal',
  certainty: { low: 0.6, high: 0.8, phrase: 'probably', scale: 'test' },
});

function sentencesOf(claims: readonly Claim[], withAnswer = true, assumptionShare?: number): string[] {
  const picture = pictureOf(claims);
  const answer = bargainAnswer(picture);
  const rested =
    answer === null || assumptionShare === undefined
      ? answer
      : { ...answer, restsOn: { ...answer.restsOn, assumptionShare } };
  const brief = createBrief({ picture, documents: [april, may], ...(withAnswer ? { bargain: rested } : {}) });
  const { blocks } = brief.sections.find((s) => s.id === 'bargain')!;
  return blocks.flatMap((b) => (b.type === 'paragraph' ? b.sentences.map(textOf) : []));
}
const assumed = (sentences: readonly string[]) =>
  sentences.slice(sentences.findIndex((s) => s.startsWith('From stated assumptions')));

describe('the bargain’s answer in a brief', () => {
  it('says first how much is assumed, puts every figure behind an if or over all ranges, and ends with what it would take', () => {
    const [first, ...others] = assumed(sentencesOf([offered, asked, foretold], true, 0.6));
    expect(first).toMatch(/is assumed, the rest reported\.$/);
    expect(others).toHaveLength(3);
    for (const s of others.filter((o) => /\d/.test(o))) expect(s).toMatch(/\bif\b|Over all ranges/);
    expect(others[0]).toContain('is no forecast');
    expect(others.at(-1)).toMatch(/^With every number at its best guess/);
    expect(wordCount([first, ...others].join(' '))).toBeLessThanOrEqual(110);
  });

  it('tells no figures where nearly all is assumed', () => {
    const all = assumed(sentencesOf([offered, asked, foretold], true, 0.97));
    expect(all[0]).toContain('97 % of what is uncertain would be assumed');
    // What it would take is named, and no step on a scale of the model's.
    expect(all.slice(1).join(' ')).toMatch(
      /^(?:On those assumptions a yes would take movement by \S+ on [^0-9(]+\.)?$/,
    );
  });

  it('names the movement that would make a no a yes by the pack’s words, never a report’s', () => {
    // Ardonia is asked to stay out, and offers to; Belvania asks for a price that no offer meets
    const terms = [
      madeClaim(april, 'offer', ['ARD', 'BEL'], 'Ardonia pays a beggarly two crowns', { ...fees, sources: [ours] }),
      madeClaim(may, 'demand', ['BEL', 'ARD'], 'Ardonia pays a royal nine crowns', { ...fees, sources: [theirs] }),
      madeClaim(may, 'demand', ['BEL', 'ARD'], 'neutrality of Ardonia', {
        issue: 'security.neutrality',
        sources: [theirs],
      }),
    ];
    const all = assumed(sentencesOf([...terms, foretold]));
    expect(all.at(-1)).toMatch(
      /(?:becomes yes if Ardonia moves|a yes would take movement by Ardonia) on .*(?:neutrality|energy)/,
    );
    for (const s of all) expect(s).not.toMatch(/crowns|beggarly|royal|lose its port/);
  });

  it('says in one sentence that nothing is told, where no report gives a number', () => {
    // an offer that leaves the other side's wish out: nothing of the answer rests on a claim
    const lone = madeClaim(may, 'demand', ['BEL', 'ARD'], 'Ardonia opens its harbour', { issue: 'trade.access' });
    const all = assumed(sentencesOf([offered, lone]));
    expect(all).toHaveLength(1);
    expect(all[0]).toContain('nothing of the answer is told');
  });

  it('says nothing where no model can be drafted, or where none is asked for', () => {
    const met = madeClaim(april, 'meeting', ['ARD BEL', ''], 'Ardonia and Belvania met', {});
    expect(sentencesOf([met]).some((s) => s.startsWith('From stated'))).toBe(false);
    expect(sentencesOf([offered, asked], false).some((s) => s.startsWith('From stated'))).toBe(false);
  });
});
