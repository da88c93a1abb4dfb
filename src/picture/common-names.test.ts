import { describe, expect, it, test } from 'vitest';
import { madeClaim, madeDocument } from '../../tests/made-claims.js';
import { april, may } from '../../tests/made-picture.js';
import { briefIn } from '../../tests/reports-in.js';
import type { Claim } from '../claims/index.js';
import { weigh } from '../evidence/index.js';
import { createPicture } from './create.js';

const june = madeDocument('june', '2031-06-03', 'seven eight nine');
const word = (name: string) => ({ name });

/** Between whom the talks are, by claims whose parties may be words. */
const between = (claims: readonly Claim[]): readonly string[] =>
  createPicture({ documents: [april, may, june], claims: weigh([april, may, june], claims) }).between;

const named = [
  madeClaim(april, 'demand', ['ARD', 'BEL'], 'Ardonia demands the mill', { issue: 'labour.pay' }),
  madeClaim(april, 'refusal', ['BEL', 'ARD'], 'Belvania refuses the mill to all', { issue: 'labour.pay' }),
];
const porters = (given: Partial<Claim> = {}): Claim => ({
  ...madeClaim(may, 'offer', ['BEL', 'COR'], 'Belvania offers the porters a raise', { issue: 'labour.pay' }),
  toward: [word('porters')],
  ...given,
});

test('a word for the one side in a report that never names it is that side', () => {
  const claims = [...named, porters()];
  expect(between(claims)).toEqual(['ARD', 'BEL']);
  const made = createPicture({ documents: [april, may], claims: weigh([april, may], claims) });
  expect(made.claims.find((w) => w.claim.id === claims[2]!.id)?.claim.toward[0]?.id).toBe('ARD');
});

test('in a report that has the name too, the word is somebody else', () => {
  const both = madeClaim(may, 'refusal', ['ARD', 'BEL'], 'Ardonia refuses the raise', { issue: 'labour.pay' });
  const weighed = weigh([april, may], [...named, porters(), both]);
  const made = createPicture({ documents: [april, may], claims: weighed });
  expect(made.claims.flatMap((w) => w.claim.toward).some((p) => p.name === 'porters' && p.id === 'ARD')).toBe(false);
});

test('a ministry that both sides ask is no third side', () => {
  const asked = ['an order', 'a mediator', 'a loan'].map((what) => ({
    ...madeClaim(june, 'demand', ['COR', 'ARD BEL'], `The ministry wants ${what} settled`, { issue: 'deal' }),
  }));
  expect(between([...named, ...asked])).toEqual(['ARD', 'BEL']);
});

describe('words that say what a side is', () => {
  it('mean the front and the government that other reports name', () => {
    const brief = briefIn(
      [
        '2031-04-01',
        'Talks open\n\nThe Philippines and the National Democratic Front met. The Front demanded a pardon.',
      ],
      [
        '2031-04-08',
        'Rebels want land\n\nCommunist rebels demanded land from the military. The army refused to give any.',
      ],
      ['2031-04-15', 'A truce\n\nThe guerrillas offered a truce until May. The military rejected it.'],
    );
    expect(brief).toContain('between the Philippines and the National Democratic Front?');
    expect(brief).toContain(
      'The National Democratic Front • Demand: “Communist rebels demanded land from the military”',
    );
    expect(brief).toContain('The Front demanded a pardon');
    expect(brief).not.toContain('The talks • Demand');
  });
  it('mean the firm whose pilots they are, and a body that both asked to watch makes it no other case', () => {
    const brief = briefIn(
      ['2031-04-01', 'Vote\n\nPilots at Westair voted to strike. The Air Crew Guild demanded 9 percent from Westair.'],
      ['2031-04-08', 'No deal\n\nThe airline offered the pilots 3 percent. The union rejected the offer.'],
      ['2031-04-15', 'Letter\n\nThe carrier and the pilots asked the United Nations to watch the vote.'],
    );
    expect(brief).toContain('between the Air Crew Guild and Westair?');
    expect(brief).toContain('3 documents, 3 independent origins');
    expect(brief).toContain('watch the vote');
  });
  it('are one party where no report names it', () => {
    const brief = briefIn(
      ['2031-04-01', 'Pay talks\n\nThe ferry operator offered the sailors 3 percent. The crews demanded 9 percent.'],
      ['2031-04-08', 'No deal\n\nThe company rejected a raise of 9 percent. The union demanded a mediator.'],
    );
    expect(brief).toContain('between the company and the union?');
  });
});
