import { describe, expect, it } from 'vitest';
import { madeClaim } from '../../tests/made-claims.js';
import { april, border, hearsay, may, pictureOf } from '../../tests/made-picture.js';
import type { Claim } from '../claims/index.js';

describe('an issue', () => {
  const demand = madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', border);
  it.each<[string, Claim[], string]>([
    [
      'both accept',
      [madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The sides agreed on an open crossing', border)],
      'agreed',
    ],
    [
      'both nearly accept',
      [madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The crossing is all but settled', border)],
      'close',
    ],
    [
      'one anonymous source says that both accept',
      [
        madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The sides agreed on an open crossing', {
          ...border,
          sources: [hearsay],
        }),
      ],
      'open',
    ],
    [
      'it is denied that they accept',
      [
        madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The crossing is open', { ...border, polarity: 'denied' }),
        demand,
      ],
      'open',
    ],
    ['one demands', [demand], 'open'],
    [
      'one undertakes it',
      [madeClaim(april, 'acceptance', ['BEL', 'ARD'], 'Belvania keeps the crossing open', border)],
      'open',
    ],
    [
      'one agrees to it',
      [madeClaim(april, 'acceptance', ['BEL', 'ARD'], 'Belvania agreed to an open crossing', border)],
      'open',
    ],
    [
      'they part without a deal',
      [madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The crossing talks ended without a deal', border)],
      'open',
    ],
    [
      'one demands, the other refuses',
      [demand, madeClaim(april, 'refusal', ['BEL', 'ARD'], 'Belvania rejects any crossing', border)],
      'open',
    ],
    [
      'each agrees to it',
      [
        madeClaim(april, 'acceptance', ['BEL', 'ARD'], 'Belvania agreed to an open crossing', border),
        madeClaim(april, 'acceptance', ['ARD', 'BEL'], 'Ardonia accepted the open crossing', border),
      ],
      'agreed',
    ],
    [
      'both agreed, and one demands something since',
      [
        madeClaim(april, 'acceptance', ['', 'ARD BEL'], 'The sides agreed on an open crossing', border),
        {
          ...madeClaim(may, 'demand', ['ARD', 'BEL'], 'Ardonia demands guards at the gates of Belvania', border),
        },
      ],
      'open',
    ],
    [
      'the gap is said not to be wide',
      [demand, madeClaim(april, 'assessment', ['', 'ARD BEL'], 'the gaps on the crossing are not wide', border)],
      'close',
    ],
  ])('where %s', (_, claims, status) => {
    expect(pictureOf(claims).issues.find((i) => i.issue === 'territory.border')?.status).toBe(status);
  });
  it('is not the agreement as a whole because the sides agreed on something in it', () => {
    const deal = (gist: string) =>
      pictureOf([madeClaim(april, 'acceptance', ['', 'ARD BEL'], gist, { ...border, issue: 'deal' })]).issues[0]
        ?.status;
    expect(deal('The sides agreed that the river would stay one')).toBe('open');
    expect(deal('The sides agreed to the text')).toBe('agreed');
  });
});
