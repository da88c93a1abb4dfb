import { expect, test } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import { pictureOf } from '../../../tests/made-picture.js';
import { createEditor } from '../editor.js';
import { everyStatement } from '../searches/every-statement.js';
import { shippedWording } from '../wording.js';
import { conditionOf } from './condition.js';

/** The conditions of what follows in a report, as the brief words them. */
function conditions(text: string, ...given: readonly (readonly [string, string])[]): (string | null)[] {
  const document = madeDocument('report', '2031-05-02', text);
  const claims = given.map(([condition, gist], i) => {
    const [from, at] = [text.indexOf(gist), text.indexOf(condition)];
    const claim = madeClaim(document, 'forecast', ['ARD', 'BEL'], gist, {
      issue: `war.${['ceasefire', 'withdrawal'][i]}`,
      quote: gist,
      span: [from, from + gist.length],
    });
    const parties = [{ id: 'ARD', name: 'Ardonia', actor: i === 0 ? 'Ilse Maran' : 'Petr Oll' }];
    return { ...claim, parties, condition: { text: condition, span: [at, at + condition.length] as [number, number] } };
  });
  const editor = createEditor(pictureOf(claims, { documents: [document] }), [document], shippedWording());
  const statements = everyStatement(editor);
  return claims.map((c) => conditionOf(statements.find((s) => s.claims.includes(c.id))!, editor));
}

test('“in that case” is the condition told before it', () => {
  expect(
    conditions(
      'If the valley refuses the deal, the mines will flood. In that case the port will close too.',
      ['If the valley refuses the deal', 'the mines will flood'],
      ['In that case', 'the port will close too'],
    ),
  ).toEqual(['If the valley refuses the deal', 'If the valley refuses the deal']);
});

test('“she” is the one person named before it, and nobody where two are', () => {
  const rest = 'If she refuses the deal, the mines will flood. In that case the port will close too.';
  const asked = [
    ['If she refuses the deal', 'the mines will flood'],
    ['In that case', 'the port will close too'],
  ] as const;
  expect(conditions(`Maran is torn. ${rest}`, ...asked)).toEqual(Array(2).fill('If Maran refuses the deal'));
  expect(conditions(`Maran met Oll. ${rest}`, ...asked)).toEqual(Array(2).fill('If she refuses the deal'));
});
