import { describe, expect, it } from 'vitest';
import { sentenceStarts } from './sentences.js';
import { tokenise } from './tokens.js';

const split = (text: string): string[] => {
  const spans = tokenise(text);
  const starts = sentenceStarts(text, spans);
  return starts.map((s, i) => text.slice(spans.starts[s], spans.ends[(starts[i + 1] ?? spans.starts.length) - 1]));
};

describe('sentences', () => {
  // Each case is a list of sentences; the text is the sentences with a space between them.
  const cases: string[][] = [
    ['The talks ended.', 'Nobody signed.'],
    ['The envoy met Mr. Sato and Gen. Diaz in St. Gallen.', 'They dined.'],
    ['The U.S. Treasury agreed.', 'It paid on Sept. 4 and again on Dec. 9.'],
    ['He flew to the U.S. The visit lasted a day.'].flatMap((s) => s.split(/(?<=U\.S\.) /)),
    ['They met at 5 p.m. on Monday.', 'The session closed at 9 p.m.', 'No one spoke.'],
    ['The strike is due to start on Dec 12.', 'Management, they said, will wait.'],
    ['LIMA, Peru, Sept. 16 — Chile and Peru were still talking on Friday.'],
    ['LIMA (Agency) - The two sides, e.g. their envoys, met.'],
    ['"We are done," she said.', '"Ask them why."', 'He would not.'],
    ['"Is it finished?" the mayor asked.', 'It was not.'],
    ['“Is it finished?” Rosa Quispe asked.', '“No!” she was told.'],
    ['“Is it finished?”', 'The mayor left the room.'],
    ['J. R. Okafor and P. Lund signed.', 'So did A. N. Other.'],
    ['HOST: Will they sign?', 'They might.'],
    ['Q: Will they sign?', 'A: They might.'],
    ['What did they ask for?', 'Money.'],
    ['The firm (Lund Inc.) refused.', 'Lund Inc. said so.'],
    ['They want a lot... and soon.', 'They said so.'],
    ['It rose 3.5 percent.', '2019 was worse.'],
    ['The envoy left.', 'Šimić stayed.', 'Élan alone was not enough.'],
    ['He left (nobody saw him.)', 'Then he came back.'],
  ];
  it.each(cases.map((c) => [c.join(' '), c] as const))('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('end at a blank line but not at a line end', () => {
    expect(split('Peace in\nour time\n\nBy our desk')).toEqual(['Peace in\nour time', 'By our desk']);
  });

  it('are none where there are no tokens', () => {
    expect(split(' \n ')).toEqual([]);
  });
});
