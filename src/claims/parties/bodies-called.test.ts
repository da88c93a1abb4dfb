import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const told = (headline: string, opening: string, paragraph: string) =>
  claimsIn(headline, opening, paragraph).map((c) => ({
    by: c.parties.map((p) => p.id ?? p.name).join('+'),
    of: c.sources.map((s) => s.affiliation).join('+'),
    gist: c.gist,
  }));

it('letters without brackets are the one body whose words begin so', () => {
  const claims = told(
    'Talks in Telmes',
    "Sarvan's army and the Idrane Liberation Council met on Monday.",
    "The Council wants a vote. The ILC rejected the draft of Sarvan's foreign minister.",
  );
  expect(claims.find((c) => c.gist.includes('rejected'))?.by).toBe('idrane-liberation-council');
});

it('a body may be called after what no list knows', () => {
  const claims = told(
    'Talks on the dam',
    "In Maresh, the government waits. Maresh's foreign minister met envoys.",
    'The Army of the Two Rivers wants 200 prisoners.',
  );
  expect(claims.find((c) => c.gist.includes('prisoners'))?.by).toBe('army-of-the-two-rivers');
});

it('a firm that is named in full once is its short name from then on', () => {
  const claims = told(
    'Vote on Sunday',
    'Machinists at Tarvel Structures will vote on Sunday. The company gave the union its last offer.',
    "Tarvel wants an answer by Monday. Tarvel's lawyers wait. Tarvel has offered 4 percent.",
  );
  expect(claims.find((c) => c.gist.includes('4 percent'))?.by).toBe('tarvel');
});

it('whose a spokesman, a lodge president or a minister is', () => {
  const spokesman = told(
    'Talks in Lusara',
    "Karenda and the Southern Justice Movement (MJS) met on Monday. Karenda's foreign minister spoke.",
    'The MJS wants a brigade. "We will not lay down one rifle before the brigade exists," its spokesman, Paulo Denda, said.',
  );
  expect(spokesman.find((c) => c.gist.includes('rifle'))?.of).toBe('mjs');
  const lodge = told(
    'Vote at the plant',
    'Boeing gave Lodge 774 a last offer on Monday.',
    'Lodge president Darlene Kuyk said that the members would reject the offer.',
  );
  expect(lodge.find((c) => c.gist.includes('reject'))?.of).toBe('lodge-774');
  const minister = told(
    'Doctors vote',
    'The Andale government offered doctors 7 percent on Monday.',
    'Ana Ruiz, the health minister, said that the offer would not be raised.',
  );
  expect(minister.find((c) => c.gist.includes('raised'))?.of).toBe('andale government');
});

it('who was a premier is no more of his country, and a title of two words is no other person', () => {
  const former = told(
    'Talks in Lima',
    'Chile and Peru met on Monday.',
    'Adel Brito, the former prime minister of Cape Verde who leads the mediation, said that Chile would sign.',
  );
  expect(former.find((c) => c.gist.includes('sign'))?.of).toBe('');
  const colonel = told(
    'Talks in Lima',
    'Chile and Peru met on Monday. A spokesman for Chile, Jo Pina, called it a mistake.',
    'Lt. Col. Ismael Cabi, who heads the delegation of Peru, was cold. "Chile will not sign," he said.',
  );
  expect(colonel.find((c) => c.gist.includes('sign'))?.of).toBe('PER');
});

it('a union of a railway’s staff is no railway, and a commission for arbitration goes between', () => {
  const claims = told(
    'Rail strike',
    "The Harbour Workers' Union and Tarvel Lines met at the Commission for Conciliation and Arbitration on Monday.",
    'The Rail Staff Association signed in February. Both sides will meet again on Friday.',
  );
  expect(
    claims
      .find((c) => c.gist.includes('again'))
      ?.by.split('+')
      .sort(),
  ).toEqual(['harbour-workers-union', 'tarvel-lines']);
});
