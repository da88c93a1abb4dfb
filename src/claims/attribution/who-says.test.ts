import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const told = (paragraph: string, words: string): string[] | undefined =>
  claimsIn('Norway and Sweden talk about fish', 'Norway and Sweden talked in Oslo on Monday.', paragraph)
    .find((c) => c.quote.includes(words))
    ?.sources.map((s) => s.name);

describe('words taken up before a colon', () => {
  it.each([
    [
      'Ann Hale wanted a vote. A broker who sat in called that nonsense: Norway had offered a third of the cod.',
      'offered a third',
      'A broker who sat in',
    ],
    [
      'Ann Hale wanted a vote. A Swedish grower went further: Norway would close the port.',
      'would close the port',
      'A Swedish grower',
    ],
    ['Ann Hale wanted a vote. Her deputy was blunter: Sweden will not sign the text.', 'will not sign', 'Her deputy'],
    [
      'Ann Hale wanted a vote. A net-maker in Bergen was blunter: "Sweden will not sign the text."',
      'will not sign',
      'A net-maker in Bergen',
    ],
  ])('%s', (text, words, source) => {
    expect(told(text, words)).toEqual([source]);
  });
  it('knows the speaker by a noun that a tagger takes for an adjective', () => {
    const text =
      'Ann Hale wanted a vote. A Swedish official who had spent the week in the port dismissed that as theatre: Norway had offered a third of the cod.';
    expect(told(text, 'had offered')?.[0]).toMatch(/^A Swedish official/);
  });
  it('lets them run on', () => {
    const text =
      'A broker called that nonsense: Norway had offered a third of the cod. Sweden had refused it, and would again.';
    expect(told(text, 'Sweden had refused')).toEqual(['A broker']);
  });
  it.each([
    ['Ann Hale, the minister, sees no crisis: Norway will pay the fleet in May.', 'will pay', 'Ann Hale, the minister'],
    ['A Swedish broker said that was untrue: Norway had refused the text in June.', 'had refused', 'A Swedish broker'],
  ])('whoever says or holds a thing goes on behind the colon: %s', (text, words, source) => {
    expect(told(text, words)?.at(-1)).toBe(source);
  });
  it('leaves what comes of a thing to whoever takes a stance on it, and what follows otherwise to the outlet', () => {
    const stance = 'Ann Hale called the text a surrender. ';
    expect(told(`${stance}It would leave Norway without cod.`, 'without cod')).toEqual(['Ann Hale']);
    expect(told(`${stance}Norway has refused to sign it.`, 'has refused')).toEqual([]);
    expect(told('Ann Hale saw Erik Lund in Bergen. Norway would sign the text.', 'would sign')).toEqual([]);
  });
  it('goes on behind a semicolon and behind a quotation in the tense of reported words', () => {
    expect(
      told('Ann Hale denied that the port was shut; Norway would open it by noon.', 'would open it by noon'),
    ).toEqual(['Ann Hale']);
    expect(
      told('"I came to sign," Ann Hale told reporters, but Norway had refused the text.', 'had refused the text'),
    ).toEqual(['Ann Hale']);
    expect(told('Ann Hale denied that the port was shut; Norway opened it at noon.', 'opened it')).toEqual([]);
  });
  it('takes the points that somebody announces for theirs', () => {
    const text =
      'Two points divide them, according to a broker who sat in. Norway objects to the quota for cod. Sweden wants a share of the port.';
    expect(told(text, 'objects to the quota')?.[0]).toBe('a broker who sat in');
    expect(told(text, 'wants a share')?.[0]).toBe('a broker who sat in');
  });
  it('leaves what the outlet explains to the outlet', () => {
    expect(told('Norway called a vote: Sweden had refused the text.', 'had refused')).toEqual([]);
    expect(told('The choice was plain: Sweden had refused the text.', 'had refused')).toEqual([]);
  });
});

describe('reporting words that a tree hides', () => {
  it.each([
    [
      'In Bergen a retired judge who now leads the growers conceded that Norway had refused the text.',
      'a retired judge who now leads the growers',
    ],
    [
      'In Bergen a Swedish official conceded in one breath after calling it fair that Norway had refused the text.',
      'a Swedish official',
    ],
  ])('%s', (text, source) => {
    expect(told(text, 'had refused the text')).toEqual([source]);
    expect(told(text, 'conceded')).toBeUndefined();
  });
  it('takes no passive for words that lead a quotation in', () => {
    const text = 'Ann Hale admitted that the quota could not be granted. "Sweden will not sign the text," she said.';
    expect(told(text, 'will not sign')).toEqual(['Ann Hale']);
  });
  it('takes "in charge." for no report', () => {
    const text = '"Sweden will not sign the text," said Ann Hale, the minister in charge.';
    expect(told(text, 'will not sign')).toEqual(['Ann Hale, the minister in charge']);
  });
});

describe('where a speaker ends', () => {
  it.each([
    // The reporter answers.
    [
      'Ann Hale says that Norway will close the port. It will not: the text keeps the port open.',
      'keeps the port open',
    ],
    // The tense of what another denies is no sign.
    [
      'Ann Hale says the port must stay open. Sweden has proposed a vote, but a broker denied that Norway had agreed to it.',
      'has proposed a vote',
    ],
    // "Says" shifts no tense, and what a date opens is the reporter's.
    ['Ann Hale says the port must stay open. Sweden had asked for a vote.', 'had asked for a vote'],
    ['Ann Hale said that the port must stay open. On Friday Sweden had asked for a vote.', 'had asked for a vote'],
    // Who has not spoken says nothing more.
    ['Oslo has not yet said yes. Sweden would like a vote on the port.', 'would like a vote'],
    // What is told aside.
    ['Sweden wants a vote, whatever the papers say. It wants a third of the cod too.', 'a third of the cod'],
    // Two sentences on, nobody speaks.
    [
      'Ann Hale said that the port would close. Until then the boycott would go on. Sweden closed its market in May.',
      'closed its market',
    ],
  ])('%s', (text, words) => {
    expect(told(text, words)).toEqual([]);
  });
  it('has many words for who speaks, and few for what is said', () => {
    const text =
      'A third of the cod, a broker who has sat through all the sessions in Oslo told us. Sweden might take it.';
    expect(told(text, 'might take it')?.[0]).toMatch(/^a broker/);
  });
});

describe('reporting words set in', () => {
  it.each([
    ['Sweden left the room because, Ann Hale said, Norway wanted a vote.', 'left the room', []],
    ['Sweden left the room because, Ann Hale said, Norway wanted a vote.', 'wanted a vote', ['Ann Hale']],
    ['Both must sign the text, and if it rains, Ann Hale said, Norway will close the port.', 'must sign the text', []],
    [
      'Both must sign the text, and if it rains, Ann Hale said, Norway will close the port.',
      'will close the port',
      ['Ann Hale'],
    ],
    [
      'Norway will close the port, according to a broker; Sweden had refused to sign.',
      'had refused to sign',
      ['a broker'],
    ],
    ['Two people in the room say she has refused to sign the text.', 'has refused to sign', ['Two people in the room']],
    ['A Swedish senator let slip that Norway will close the port.', 'will close the port', ['A Swedish senator']],
    [
      'The palace declined to say whether it would sign. Norway will close the port, and would again.',
      'will close the port',
      [],
    ],
    ['Norway has opened the port, which it had refused to talk about.', 'has opened the port', []],
    ['Norway accepted in May the text that a board had drawn up, and the unions signed it too.', 'signed it', []],
    ['Ann Hale told both that they must sign. They did neither.', 'did neither', []],
  ])('%s: %s', (text, words, sources) => {
    expect(told(text, words)).toEqual(sources);
  });
  it('keeps the subject that stands before them', () => {
    const text = 'Norway, Ann Hale insisted, had assured her that it would close the port.';
    expect(
      told(
        'Ann Hale spoke. Norway, she insisted, had assured her that it would close the port.',
        'would close the port',
      ),
    ).toEqual(['Ann Hale', 'Norway']);
    expect(told(text, 'would close the port')?.[0]).toBe('Ann Hale');
  });
});

describe('who says nothing', () => {
  it.each([
    ['The strike at the port goes on, and neither side has said when it will end.', 'neither side has said'],
    ['Norway went home on Sunday with a text that nobody had signed.', 'went home'],
    // The writer.
    ['By the end of May, I suspect, Sweden will have signed the text.', 'will have signed'],
  ])('%s', (text, words) => {
    expect(told(text, words)).toEqual([]);
  });
  it('and who goes on does speak', () => {
    const text = 'Ann Hale said that the port was shut. She went on: Norway would never sign the text.';
    expect(told(text, 'would never sign')).toEqual(['Ann Hale']);
  });
});
