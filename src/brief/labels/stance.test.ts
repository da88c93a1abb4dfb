import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import { ours, pictureOf } from '../../../tests/made-picture.js';
import type { Claim } from '../../claims/index.js';
import { createEditor } from '../editor.js';
import { shippedWording } from '../wording.js';
import { heldNow, isMoveOf, isStance } from './stance.js';

/** A stance of Ardonia's toward Belvania as a report has it, with what stands before it. */
function told(kind: Claim['kind'], gist: string, more: { sources?: Claim['sources'] } = {}, before = '', quote = gist) {
  const report = madeDocument('report', '2031-04-01', `${before}${quote}.`);
  const span: [number, number] = [before.length, before.length + quote.length];
  const claim = madeClaim(report, kind, ['ARD', 'BEL'], gist, { quote, span, issue: 'deal', ...more });
  const named = madeClaim(report, 'meeting', ['ARD BEL', ''], 'Ardonia and Belvania met at the ford', {
    issue: 'process',
  });
  const picture = pictureOf([claim, named], { documents: [report], between: ['ARD', 'BEL'] });
  const editor = createEditor(picture, [report], shippedWording());
  const all = picture.issues.flatMap((i) => i.positions.flatMap((p) => p.current));
  const statement = all.find((s) => s.gist === gist)!;
  return { statement, editor };
}

test.each<[string, Claim['kind'], string, boolean]>([
  ['names who refuses and what', 'refusal', 'Ardonia rejects the draft', true],
  ['leaves open what is refused', 'refusal', 'Ardonia rejects it', false],
  ['is of a word', 'refusal', 'Ardonia rejects the word surrender', false],
  ['has the party suffer it', 'refusal', 'Ardonia was refused the draft four times', false],
  ['has another as its subject', 'refusal', 'Belvania rejects the draft', false],
  ['gives no ground but a chance of it', 'concession', 'Ardonia might let the council see the draft', false],
  ['asks a question', 'demand', 'Ardonia asked whether the draft would hold', false],
])('a clause that %s', (_, kind, gist, expected) => {
  const { statement, editor } = told(kind, gist);
  expect(isMoveOf(statement, 'ARD', editor)).toBe(expected);
});

test('what a side is told to do is the demand of whoever voices it', () => {
  const asked = told('demand', 'Belvania must sign the draft', { sources: [ours] });
  expect(isMoveOf(asked.statement, 'ARD', asked.editor)).toBe(true);
  const heard = told('demand', 'Belvania must sign the draft');
  expect(isMoveOf(heard.statement, 'ARD', heard.editor)).toBe(false);
});

test('a pronoun makes no move any party\u2019s, whoever is named before it', () => {
  for (const before of ['Ardonia', 'Belvania']) {
    const made = told(
      'demand',
      'Ardonia demands a new text',
      {},
      `${before} calls the changes small. `,
      'It demands a new text',
    );
    expect(isMoveOf(made.statement, 'ARD', made.editor)).toBe(false);
  }
});

test('a stance on the agreement as a whole names a deal', () => {
  const whole = told('acceptance', 'Ardonia accepted the plan of the envoy');
  expect(isStance(whole.statement, 'ARD', 'deal', whole.editor)).toBe(true);
  const part = told('acceptance', 'Ardonia agreed long ago that the river would stay open');
  expect(isStance(part.statement, 'ARD', 'deal', part.editor)).toBe(false);
});

test('a figure that a later report overtakes is not held any more', () => {
  const [first, then] = [madeDocument('first', '2031-04-01'), madeDocument('then', '2031-05-01')];
  const pay = { issue: 'labour.pay', sources: [ours] };
  const offers = [
    madeClaim(first, 'offer', ['ARD', 'BEL'], 'Ardonia offers a raise in wages of 4 percent', pay),
    madeClaim(
      then,
      'offer',
      ['ARD', 'BEL'],
      'Ardonia has since proposed 6 percent for every crew on the pay scale',
      pay,
    ),
  ];
  const picture = pictureOf(offers, { documents: [first, then], between: ['ARD', 'BEL'] });
  const editor = createEditor(picture, [first, then], shippedWording());
  const position = picture.issues.flatMap((i) => i.positions).find((p) => p.party === 'ARD')!;
  expect(position.current).toHaveLength(2);
  expect(heldNow(position, editor).map((s) => s.reported)).toEqual(['2031-05-01']);
});
