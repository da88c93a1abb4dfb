import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const wire = `LIMA, March 4, 2031 (Andes Newswire) - Chile demanded on Tuesday that Peru withdraw its patrols from the river Lauca before the talks on water resume.

"A patrol boat is not a surveyor, whatever flag it flies," Foreign Minister Ana Rojas said in Santiago.

Peru rejected the demand. Its minister for water, Luis Prado, said that the patrols would stay until the gauges were back. "We count the litres that somebody else forgets," Prado said.

The talks on water are to resume in La Paz on March 9.`;
const retold = `From our wires

Peru must take its patrols off the river Lauca before talks on water can resume, Chile demanded this week.

"A patrol boat is not a surveyor, whatever flag it flies," Ana Rojas, the foreign minister, said. Luis Prado, Peru's minister for water, said the patrols would stay until the gauges were back, and rejected the demand: "We count the litres that somebody else forgets."`;

test('a report that retells an agency’s is no origin, and the sources say by what that is told', () => {
  const brief = briefIn(['2031-03-04', wire], ['2031-03-05', retold]);
  expect(brief).toContain('2 documents, 1 independent origin');
  expect(brief).toContain('1 retelling not counted');
  expect(brief.replace(/\s+|5 March 2031/g, ' ').replace(/ +/g, ' ')).toContain(
    'not independent: tells again what Andes Newswire tells; it gives credit to agencies and shares 2 quotations with it',
  );
});

test('two reports that share nothing but the matter are two', () => {
  const own =
    'Peru will not withdraw its patrols, a naval officer said in Arica. The boats have fuel for three weeks, he said.';
  expect(briefIn(['2031-03-04', wire], ['2031-03-05', own])).toContain('2 documents, 2 independent origins');
});

test('a party’s own statement is marked so, and a report that only tells of it is no second origin', () => {
  const statement =
    'Statement by the Ministry of Foreign Affairs of Peru\n\nWe will not withdraw our patrols from the river Lauca. Peru demands that Chile pay for the gauges.';
  const report =
    'Peru firm on patrols\n\nPeru demands that Chile pay for the gauges, its foreign ministry said in a statement. Peru will not withdraw its patrols from the river Lauca, the ministry said.';
  const brief = briefIn(['2031-03-04', statement], ['2031-03-05', report]);
  expect(brief).toContain('Two reports, one independent origin;');
  expect(brief.replace(/\s+|4 March 2031/g, ' ').replace(/ +/g, ' ')).toContain(
    '(a party’s own statement: what reports tell',
  );
});

test('how the unnamed are described is told in the report’s words; who has no record is graded F', () => {
  const brief = briefIn([
    '2031-03-04',
    'Peru weighs the gauges\n\nPeru would pay for the gauges, people who were privy to the talks said. Chile will not withdraw its patrols, sources knowledgeable about the talks said.',
  ]);
  expect(brief).toContain('One report, one origin.');
  expect(brief).toMatch(
    /called “people who were privy to the talks” and “sources knowledgeable about the talks”; whether these are/,
  );
  expect(brief).toContain('F, cannot be judged: anonymous');
});
