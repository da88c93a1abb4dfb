import { describe, expect, it, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { datedTold } from './dated-told.js';
import { overtaken } from './moved-days.js';
import { type PlainTopic, plainlyToldSchema, tellsPlainly } from './plain-topics.js';
import { plainlyTold } from './plainly-told.js';

test('the pack fits its schema', () => {
  expect(plainlyToldSchema.safeParse(shippedPack('brief/plainly-told')).error).toBeUndefined();
});

const plain: readonly (readonly [PlainTopic, string, boolean])[] = [
  ['decides', 'The final word rests with the college of elders.', true],
  ['decides', 'Any treaty must be ratified.', true],
  ['decides', 'The bakers were awarded a prize by the council.', false],
  ['spoils', 'A band of smugglers said that it would not honour the truce.', true],
  ['spoils', 'The second branch will campaign for a No.', true],
  ['spoils', 'The harbour lies to the north.', false],
  ['beside', 'The bishop has no seat in the talks.', true],
  ['beside', 'The tribunal cannot impose a settlement.', true],
  ['beside', 'The bishop preached on Sunday.', false],
  ['moved', 'The hearing was put back to Friday.', true],
  ['moved', 'The crowd was moved by the song.', false],
];

test.each(plain)('%s: %s', (topic, text, told) => {
  expect(tellsPlainly(text, topic)).toBe(told);
});

const opening =
  'LIMA - Chile and Peru opened talks on the border on Monday. Chile demanded that Peru withdraw its patrols from the river.';
const editor = (text: string) => editorOf(['2031-03-04', `${opening}\n\n${text}\n\nThe lake lies between them.`]);

describe('what reports tell plainly', () => {
  it('is quoted whole, with what it needs before it', () => {
    const told = plainlyTold(editor('The bishop runs the inn. He has no seat in the talks.'), 'beside');
    expect(told.map((p) => p.quote)).toEqual(['The bishop runs the inn. He has no seat in the talks']);
  });

  it('answers the question before it', () => {
    const told = plainlyTold(editor('Who has to approve it?\n\nFor Peru, the elders and then the guilds.'), 'decides');
    expect(told.map((p) => p.quote)).toEqual(['Who has to approve it? For Peru, the elders and then the guilds']);
  });

  it('is no history', () => {
    expect(plainlyTold(editor('In 1998 the pact was put back to May.'), 'moved')).toEqual([]);
  });
});

describe('a day that is moved', () => {
  it('is told with the old one, and the new one lies ahead', () => {
    const made = editor('The envoy had asked for answers by 9 March. She has moved this to 20 March.');
    expect(plainlyTold(made, 'moved').map((p) => p.quote)).toEqual([
      'The envoy had asked for answers by 9 March. She has moved this to 20 March',
    ]);
    expect(overtaken(made).map((s) => s.text)).toEqual(['The envoy had asked for answers by 9 March.']);
    expect(datedTold(made).flatMap((p) => p.days)).toEqual(['2031-03-20']);
  });

  it('is found by what is moved, wherever it was told', () => {
    const made = editor(
      'The miners will vote on the offer on 8 March. Rain fell on the pits.\n\nThe vote has been moved to 12 March.',
    );
    expect(datedTold(made).flatMap((p) => p.days)).toEqual(['2031-03-12']);
    expect(plainlyTold(made, 'decides').map((p) => p.quote)).toEqual(['The vote has been moved to 12 March']);
  });

  it('is halted, whatever was announced of it before', () => {
    const made = editor(
      'The march will go ahead, the guild says. The guild has suspended the march this week. A second march will be held in May.',
    );
    expect(overtaken(made).map((s) => s.text)).toEqual(['The march will go ahead, the guild says.']);
  });

  it('is not the one that it is told to be "instead of"', () => {
    const made = editor('They are to return to Arica by 18 March, instead of 11 March as first announced.');
    expect(datedTold(made).flatMap((p) => p.days)).toEqual(['2031-03-18']);
  });
});
