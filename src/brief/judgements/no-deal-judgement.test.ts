import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = briefIn([
  '2031-06-12',
  `Peru waits for Chile

Peru has offered Chile a final text on the port, a diplomat said. Chile must accept or reject it within days.

If Chile rejects the text, Peru will send its troops over the pass. If Chile rejects it, the outcome may be a famine.

General Rojas of Peru ordered his troops to halt – and the command for a ceasefire to be kept was given – in order to wait for the answer, the diplomat said.`,
]);

test('what can be seen of a fight that is foretold is that the halt ends; the report’s words for it stand beside, and what its source hedges is not judged', () => {
  expect(brief).toMatch(
    /if Chile rejects the text, Peru’s order to halt is lifted and the fighting resumes or goes on/,
  );
  expect(brief).toContain('The report’s words: “Peru will send its troops over the pass”');
  expect(brief).toContain('What only may happen is not judged.');
});

test('what is halted only until the answer comes is what is taken to go on; and no source is made of a forecast that names none', () => {
  expect(brief).toContain('an order to halt given only to await an answer is mostly lifted after a no');
  expect(brief).toMatch(/2 rests on the diplomat and the outlet\u2019s own word/);
});

test('of a pause that waits for nobody’s answer it is not said', () => {
  const other = briefIn([
    '2031-06-12',
    `Peru waits for Chile

Peru has offered Chile a final text on the port, a diplomat said. Chile must accept or reject it within days.

If Chile rejects the text, Peru will close the strait.

Peru has halted its trawlers for the feast of Saint Peter, the diplomat said.`,
  ]);
  expect(other).toContain('if Chile rejects the text, this comes about: “Peru will close the strait”');
  expect(other).toMatch(/After a no, whether this\s+no date reported\s+It does: judgement 2 borne out/);
  expect(other).not.toContain('only to await');
});

test('with four judgements on what the report tells none on the talks in general is added', () => {
  const many = briefIn([
    '2031-06-12',
    `Peru waits for Chile

Peru has offered Chile a "final" text on the port, a diplomat said, which Chilean President Ana Ruiz needs to accept or decline.

Assumptions are that she will be forced to give up the port, cut her fleet and pay for the lock.

If Chile rejects the text, Peru will close the strait.`,
  ]);
  expect(many).toContain('the offer contains all three assumed terms');
  expect(many).not.toContain('a changed offer or demand is put forward');
});

test('a pause is a signal: it holds or it ends', () => {
  // The table sets the words in columns.
  expect(brief).toMatch(/Whether the order to halt is\s+no date\s+Before an answer, kept:/);
});

test('of several things that may happen none is judged', () => {
  const hedged = briefIn([
    '2031-06-12',
    `Peru waits for Chile

Peru has offered Chile a final text on the port, a diplomat said. Chile must accept or reject it within days.

If Chile rejects it, the outcome may be a famine. If Chile rejects it, the strait may close.`,
  ]);
  expect(hedged).not.toContain('this comes about');
});
