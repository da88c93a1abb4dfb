import { describe, expect, it } from 'vitest';
import { anonymous, madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import type { Claim } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import { origins } from './origins.js';

const wire =
  'Ardonia has told mediators that it will reopen the northern bridge on Monday if Belvania lets the fuel convoys through, a diplomat in the port city said. The two sides have not met since the spring, and neither has published its terms. Officials on both banks expect a long night.';
const ownWords =
  'The northern bridge could carry lorries again from Monday. That, at least, is what Ardonia has promised the go-betweens, a diplomat here says, as long as the fuel gets past the Belvanian checkpoints. Nobody has seen a paper.';

function originIds(documents: readonly Document[], claims: readonly Claim[]): (string | undefined)[] {
  const { ofClaim } = origins(documents, claims);
  return claims.map((c) => ofClaim.get(c.id)?.id);
}

describe('origins', () => {
  it('is one for a report and its copy under another name, with their anonymous source', () => {
    const [a, b] = [madeDocument('first', '2031-04-01', wire), madeDocument('reprint', '2031-04-02', `${wire} Ends.`)];
    const claims = [a, b].flatMap((d) => [
      madeClaim(d, 'offer', ['ARD', 'BEL'], 'Ardonia reopens the bridge', {
        sources: [anonymous('a diplomat in the port city')],
      }),
      madeClaim(d, 'assessment', ['', 'ARD BEL'], 'Officials expect a long night'),
    ]);
    const [bridge, night, bridgeAgain, nightAgain] = originIds([a, b], claims);
    expect(bridgeAgain).toBe(bridge);
    expect(nightAgain).toBe(night);
    expect(bridge).not.toBe(night);
  });

  it('is two for two reports of one event in their own words', () => {
    const [a, b] = [madeDocument('first', '2031-04-01', wire), madeDocument('other', '2031-04-01', ownWords)];
    const claims = [a, b].map((d) =>
      madeClaim(d, 'offer', ['ARD', 'BEL'], 'Ardonia reopens the bridge', { sources: [anonymous('a diplomat')] }),
    );
    const [one, other] = originIds([a, b], claims);
    expect(one).not.toBe(other);
  });

  it.each<[string, ReturnType<typeof named>, ReturnType<typeof named>, boolean]>([
    ['a name and the full name of one speaker', named('Ilse Maran', 'ARD'), named('Maran', 'ARD'), true],
    ['a speaker with title', named('Ardonian Foreign Minister Ilse Maran', 'ARD'), named('Ilse Maran'), true],
    ['namesakes of two sides', named('Ilse Maran', 'ARD'), named('Jon Maran', 'BEL'), false],
    ['a speaker behind an office', named('Ardonia’s foreign minister, Ilse Maran', 'ARD'), named('Maran', 'ARD'), true],
    ['a name that was taken for no name', named('Ilse Maran', 'ARD'), anonymous('Maran', 'ARD'), true],
    ['two bodies without a name of their own', named('The water ministry', 'ARD'), named('The army', 'ARD'), false],
    ['“he” in two reports', named('he'), named('he'), false],
    ['two speakers of one side', named('Ilse Maran', 'ARD'), named('Petr Oll', 'ARD'), false],
  ])('of %s in two reports', (_, first, second, same) => {
    const [a, b] = [madeDocument('one', '2031-04-01', wire), madeDocument('two', '2031-04-02', ownWords)];
    const [x, y] = originIds(
      [a, b],
      [
        madeClaim(a, 'demand', ['ARD', 'BEL'], 'Belvania opens the road', { sources: [first] }),
        madeClaim(b, 'demand', ['ARD', 'BEL'], 'Belvania opens the road', { sources: [second] }),
      ],
    );
    expect(x === y).toBe(same);
  });

  it.each<[string, string, boolean]>([
    ['people briefed on the talks', 'the sources', true],
    ['an Ardonian official', 'the official', true],
    ['a European envoy', 'a miner from the valley', false],
  ])('of anonymous %s and %s in one report', (first, second, same) => {
    const a = madeDocument('one', '2031-04-01', wire);
    const [x, y] = originIds(
      [a],
      [first, second].map((name) => madeClaim(a, 'assessment', ['', 'ARD BEL'], name, { sources: [anonymous(name)] })),
    );
    expect(x === y).toBe(same);
  });

  it('is the other outlet where the sentence names it, and that outlet’s own source where its report is there', () => {
    const told = 'The convoy will leave at dawn, two officials told Reuters on Monday.';
    const retold = 'Two officials told Reuters that the convoy would leave at dawn. Our own reporter saw empty roads.';
    const theirs = madeDocument('wire', '2031-04-01', told, 'Reuters');
    const ours = madeDocument('ours', '2031-04-02', retold, 'Harbour Post');
    const claim = (d: Document): Claim =>
      madeClaim(d, 'action', ['ARD', 'BEL'], 'The convoy leaves at dawn', {
        sources: [anonymous('two officials')],
        span: [0, d.text.indexOf('dawn') + 4],
      });
    const alone = origins([ours], [claim(ours)]);
    expect([...alone.ofClaim.values()][0]).toMatchObject({ kind: 'outlet', name: 'Reuters' });
    const [first, second] = originIds([theirs, ours], [claim(theirs), claim(ours)]);
    expect(second).toBe(first);
  });

  it('is the report itself where nobody in particular is the source', () => {
    const a = madeDocument('one', '2031-04-01', wire);
    const claim = madeClaim(a, 'demand', ['ARD', 'BEL'], 'Belvania disarms', { sources: [anonymous('Assumptions')] });
    expect(origins([a], [claim]).ofClaim.get(claim.id)?.kind).toBe('document');
  });
});
