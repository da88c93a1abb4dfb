import { describe, expect, it } from 'vitest';
import { madeClaim } from '../../tests/made-claims.js';
import { april, hearsay, may, pictureOf } from '../../tests/made-picture.js';
import type { Claim } from '../claims/index.js';
import type { Picture } from './picture.js';

const met = madeClaim(april, 'meeting', ['ARD', 'BEL'], 'the envoys met in the harbour town');
const hedge = { certainty: { low: 0.2, high: 0.6, phrase: 'may', scale: 'x' } };

describe('the talks', () => {
  it.each<[string, Claim[], Picture['process']['status']]>([
    ['nothing is told', [], 'unknown'],
    ['they met', [met], 'talking'],
    [
      'they met, and then one walked out',
      [met, madeClaim(may, 'action', ['BEL', 'ARD'], 'Belvania walked out of the talks')],
      'broken-off',
    ],
    [
      'one may have walked out',
      [met, madeClaim(may, 'action', ['BEL', 'ARD'], 'Belvania walked out of the talks', hedge)],
      'talking',
    ],
    [
      'it is denied that they broke down',
      [madeClaim(may, 'assessment', ['', 'ARD BEL'], 'the talks had broken down', { polarity: 'denied' })],
      'talking',
    ],
    [
      'a host called off a summit of its own',
      [madeClaim(may, 'action', ['COR', 'ARD BEL'], 'Corland called off its summit')],
      'unknown',
    ],
    ['they are stuck', [met, madeClaim(may, 'assessment', ['', 'ARD BEL'], 'the talks are deadlocked')], 'stalled'],
    [
      'they agreed',
      [met, madeClaim(may, 'acceptance', ['ARD BEL', ''], 'both sides agreed on the treaty', { issue: 'deal' })],
      'agreed',
    ],
    [
      'they parted without a deal',
      [met, madeClaim(april, 'acceptance', ['ARD BEL', ''], 'the round ended without a deal', { issue: 'deal' })],
      'talking',
    ],
    [
      'they agreed, then one walked out',
      [
        madeClaim(april, 'acceptance', ['ARD BEL', ''], 'both sides agreed on the treaty', { issue: 'deal' }),
        madeClaim(may, 'action', ['ARD', 'BEL'], 'Ardonia suspended the talks'),
      ],
      'broken-off',
    ],
  ])('where %s', (_, claims, status) => {
    expect(pictureOf(claims).process.status).toBe(status);
  });

  it('have until the day on which a side will act unless there is a deal', () => {
    const when = { from: '2024-05-09', to: '2024-05-09', text: 'on Thursday', resolved: true };
    const threat = (text: string): Claim =>
      madeClaim(may, 'threat', ['ARD', 'BEL'], 'Ardonia will close the strait on Thursday', {
        when,
        condition: text,
      });
    expect(pictureOf([threat('unless there is a deal')]).process.deadlines).toHaveLength(1);
    expect(pictureOf([threat('if Belvania attacks')]).process.deadlines).toHaveLength(0);
  });

  it('show a denial as the reason as one', () => {
    const denied = madeClaim(may, 'assessment', ['', 'ARD BEL'], 'the talks had broken down', {
      polarity: 'denied',
      sources: [hearsay],
    });
    expect(pictureOf([denied]).process.statusReason).toBe('denied: the talks had broken down');
  });

  it('list deadlines by date, undated ones last', () => {
    const due = (gist: string, to: string | null): Claim =>
      madeClaim(april, 'deadline', ['', 'ARD BEL'], gist, {
        when: to === null ? null : { from: to, to, text: to, resolved: true },
      });
    const { deadlines } = pictureOf([
      due('an answer is awaited soon', null),
      due('the truce runs out in June', '2031-06-01'),
      due('the envoys leave in May', '2031-05-20'),
    ]).process;
    expect(deadlines.map((d) => d.when?.to ?? null)).toEqual(['2031-05-20', '2031-06-01', null]);
  });
});
