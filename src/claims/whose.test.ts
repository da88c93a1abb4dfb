import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';
import type { Claim } from './claim.js';

const claimsOf = (paragraph: string): Claim[] =>
  claimsIn('Peru and Chile at the table', 'LIMA - Peru and Chile held talks on Monday. Chile blames Peru.', paragraph);
const of = (paragraph: string, words: string): Claim => claimsOf(paragraph).find((c) => c.quote.includes(words))!;
const ids = (parties: Claim['parties']): string => parties.map((p) => p.id ?? `?${p.name}`).join('+');

describe('whose a claim is', () => {
  const cases: [paragraph: string, words: string, parties: string][] = [
    // Nobody's rather than the wrong side's.
    ['Peru rejected the map. Some commanders want a truce first.', 'a truce', ''],
    ['Peru rejected the map. Tarapaca handed out 60 permits.', '60 permits', ''],
    ['Peru rejected the map. Shopkeepers beg both to settle.', 'beg both', '?shopkeepers'],
    ['Peru rejected the map. Elena Gray wants a truce first.', 'a truce', '?Elena Gray'],
    ['"He wants the port before the vote," a Peruvian official said.', 'the port', ''],
    // "There would be": so says the speaker.
    ['Peru rejected the map. There would be no meetings in June, a Chilean minister said.', 'no meetings', 'CHL'],
    // A state-owned company is no state.
    ['The state-owned railway wants longer hours.', 'longer hours', '?state-owned railway'],
    // What would befall the other, and what is to be kept out, are the speaker's moves.
    ['Peru would be bombed if it crossed, the Chilean minister said.', 'be bombed', 'CHL'],
    ['The Chilean minister said that no Peruvian troops would land there.', 'would land', 'CHL'],
    ['Those who stay away would face sanctions, the Chilean envoy said.', 'face sanctions', 'CHL'],
    ['The Chilean minister suggested that the miners be given seats.', 'given seats', 'CHL'],
    ['The Chilean minister let the miners understand that Peru had signed.', 'had signed', 'PER'],
    // Whom a clause about the speaker names is not whose the speaker is.
    ['The port is safe, said one of the envoys who met the Peruvians.', 'is safe', ''],
    // A voice without a name speaks of whom it names.
    [
      "A Finnish envoy said Peru's president, Luis Quispe, had heard from his ministers that his generals would never sign.",
      'never sign',
      'PER',
    ],
    // "Is said to": of whom it is said, and nobody's words.
    ['Chile is angry. Peru is said to be torn: donors press it to sign.', 'is said to be torn', 'PER'],
    ['Chile is angry. The Peruvians are understood to be ready to leave.', 'ready to leave', 'PER'],
    // Whom one works beside is not whose one is.
    ['Boris Kask, who mediates along with an American, will not put his name to it.', 'his name', '?Boris Kask'],
    // Who warns of what would befall the other threatens it.
    ['Chile warned that Peru would face sanctions if it left the talks.', 'would face', 'CHL'],
    // What a side says that it must do is its own wish; what it will have to, the other's.
    ['Chile said that it must be heard first.', 'be heard', 'CHL'],
    ['Chile said that it would have to leave the port.', 'leave the port', 'PER'],
    ['It was Chile that asked for a truce, two Peruvian officials said.', 'asked for a truce', 'CHL'],
    // A word for a firm is the firm's, not whoever acted last.
    [
      'Peru and Chile met. Chile blames Peru. The Crown corporation is proposing a levy.',
      'a levy',
      '?Crown corporation',
    ],
    // "Our people": the speaker's.
    ['"Our people will not pay for the port," a Chilean official said.', 'not pay', 'CHL'],
    // Whose team one led or advised, whose president one is.
    ['Ana Ruiz advised two Chilean delegations. "We want the port," said Ruiz.', 'the port', 'CHL'],
    // "Our ministers", of whoever writes, are no side's that was named.
    ['Peru rejected the map. Our ministers had seats at the table.', 'had seats', ''],
    // A paragraph's own state, and not the side that acted last.
    [
      'Chile has signed. Not all the Peruvian generals want a truce. The presidency has never answered.',
      'never answered',
      'PER',
    ],
  ];
  it.each(cases)('%s %s: %s', (paragraph, words, parties) => {
    expect(ids(of(paragraph, words).parties)).toBe(parties);
  });
});

describe('what kind of move it is', () => {
  it.each([
    ['The Chilean minister suggested that the miners be given seats.', 'given seats', 'offer'],
    ['The Chilean minister suggested that the miners were late.', 'were late', 'assessment'],
    ['Those who stay away would face sanctions, the Chilean envoy said.', 'face sanctions', 'threat'],
    ['Those who block the road would face a long winter, the Chilean envoy said.', 'long winter', 'forecast'],
    ['Peru wants no foreign ships in the bay.', 'no foreign ships', 'refusal'],
    ['The talks must be held again, Peru said.', 'held again', 'demand'],
    ['Peru is torn: its miners want the port.', 'is torn', 'deliberation'],
    ['Peru was said to be weighing the map.', 'weighing', 'deliberation'],
  ])('%s', (paragraph, words, kind) => {
    expect(of(paragraph, words).kind).toBe(kind);
  });
});

describe('whom a claim faces where its words name nobody', () => {
  const cases: [paragraph: string, words: string, toward: string][] = [
    ['Peru will not accept the map.', 'the map', 'CHL'],
    ['Peru and Chile agreed on the map.', 'the map', 'PER+CHL'],
    ['Norway offered to host another round.', 'another round', 'PER+CHL'],
    ['Norway sent home its navy.', 'its navy', ''],
    ['The gap is narrow.', 'narrow', 'PER+CHL'],
  ];
  it.each(cases)('%s %s: %s', (paragraph, words, toward) => {
    expect(ids(of(paragraph, words).toward).split('+').sort().join('+')).toBe(toward.split('+').sort().join('+'));
  });
});

describe('what a source insists should be', () => {
  it.each([
    ['Peru insists that any map be signed in Lima.', 'be signed', 'PER', 'CHL'],
    [
      'Peru insists that Chile withdraw first and that observers verify the withdrawal.',
      'observers verify',
      'PER',
      'CHL',
    ],
    [
      'Peru insists on two things: that Chile open the port, and that Peruvian firms pay less.',
      'pay less',
      'PER',
      'CHL',
    ],
  ])('%s %s', (paragraph, words, party, toward) => {
    const claim = of(paragraph, words);
    expect(claim.kind).toBe('demand');
    expect(ids(claim.parties)).toBe(party);
    expect(ids(claim.toward)).toBe(toward);
  });
  it('is no demand where it is only said to be so', () => {
    expect(of('Peru insists that the map is false.', 'is false').kind).toBe('assessment');
  });
});

describe('who speaks', () => {
  it.each([
    [
      'A spokeswoman for Chile rejected reports that Peru had been promised a port; no such promise was made, she said.',
      'no such promise',
      'spokeswoman',
    ],
    [
      'Ann Lake, an American envoy, left on Friday. Before boarding she told reporters that the gap was narrow.',
      'was narrow',
      'Ann Lake',
    ],
    ['Jan van der Meer, the mediator, said that the gap was narrow.', 'was narrow', 'Jan van der Meer'],
  ])('%s %s: %s', (paragraph, words, name) => {
    expect(of(paragraph, words).sources[0]?.name).toContain(name);
  });
});

describe('a name right behind the words that describe it', () => {
  it('is whose the words are', () => {
    const claims = claimsIn(
      'Talks with Deutsche Bahn resume',
      'The trains run again.',
      "Germany's train drivers' union GDL ended a strike on Monday after reaching an understanding with Deutsche Bahn to return to the table.",
    );
    expect(ids(claims.find((c) => c.quote.includes('ended a strike'))!.parties)).toBe('gdl');
  });
});
