import { describe, expect, it } from 'vitest';
import { createShippedReader } from '../claims/index.js';
import { createDocument, type Document } from '../documents/index.js';
import { makerOf } from './statements.js';
import { weigh } from './weigh.js';

function made(text: string, published = '2031-06-03', publisher: string | null = null): Document {
  const document = createDocument({ name: 'report.txt', text, published, publisher });
  if (!document.ok) throw new Error(document.problem.message);
  return document.value;
}

describe('a text that a party publishes itself', () => {
  const body = 'Our position has not changed. The pumps on the upper Lauca must go by the end of July.';
  it.each<[string, readonly string[]]>([
    ['Statement by the Ministry of Foreign Affairs of Peru on the talks with Chile', ['statement', 'ministry', 'peru']],
    ['STATEMENT OF THE DOCKERS UNION', ['docker', 'union']],
    ['DOCKERS UNION OF TACNA\n\nFOR IMMEDIATE RELEASE\n\nDockers turn down the offer', ['docker', 'union', 'tacna']],
    ['The river and the law\n\nOffice of the Government Spokesman (unofficial translation)', ['spokesman']],
    ['Bulletin No. 3\n\nIssued by the Council of the Dockers Union', ['council', 'docker']],
  ])('%s', (head, names) => {
    const maker = makerOf(made(`${head}\n\n${body}`));
    for (const name of names) expect([...maker!].some((w) => w.startsWith(name))).toBe(true);
    expect(maker!.has('chil')).toBe(false);
  });

  it.each([
    'Statement of minister angers dockers',
    'Letter from Tacna, 3 June 2031',
    'Peru firm before talks\n\nBy Ida Blom in Tacna',
    'Dockers to vote\n\nThe union is firm.\n\nJoint statement by the two unions:',
  ])('is not one that begins “%s”', (head) => {
    expect(makerOf(made(`${head}\n\nThe pumps on the upper Lauca must go by the end of July, Peru says.`))).toBeNull();
  });
});

describe('a report of a statement', () => {
  const statement = made(`Statement by the Ministry of Foreign Affairs of Peru on the talks with Chile

We will not sign the Lauca accord in its present form. If the filling of the Surire dam begins, Peru will suspend the sale of power to Chile.`);
  const report = made(
    `Neighbour walks away from accord

Peru will suspend the sale of power to Chile if the filling of the Surire dam begins, its foreign ministry announced on Tuesday.

Chile will fill the dam in September whatever Peru does, Foreign Minister Ana Rojas said. "A river is no tap," Rojas said.`,
    '2031-06-04',
    'Harbour Post',
  );
  const read = createShippedReader();
  const power = (documents: readonly Document[]) =>
    weigh(
      documents,
      documents.flatMap((d) => read(d)),
    ).filter((w) => /suspend the sale/.test(w.claim.quote));

  it('bears out nothing of it: what it tells of it is its maker’s word', () => {
    const [stated, told] = power([statement, report]);
    expect(told!.origin).toEqual(stated!.origin);
    expect(stated!.corroboration).toEqual([]);
    expect(stated!.copies).toEqual([told!.claim.id]);
  });

  it('leaves to others what they said', () => {
    const weighed = [statement, report];
    const all = weigh(
      weighed,
      weighed.flatMap((d) => read(d)),
    );
    const rojas = all.filter((w) => /fill the dam in|no tap/.test(w.claim.quote));
    expect(rojas.length).toBeGreaterThan(0);
    const stated = all.find((w) => w.claim.document.id === statement.id)!;
    for (const w of rojas) expect(w.origin.id).not.toBe(stated.origin.id);
  });
});
