import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../tests/sentences-of.js';

/** The subject of the root, the root, and each relative clause with the noun it tells of. */
function drawn(text: string): string[] {
  const { tokens } = sentencesOf(text)[0]!;
  const root = tokens.findIndex((t) => t.head === -1);
  const subject = tokens.find((t) => t.head === root && t.rel.startsWith('nsubj'));
  return [
    `${subject?.text} ${tokens[root]!.text}`,
    ...tokens.filter((t) => t.rel === 'acl:relcl').map((t) => `${tokens[t.head]!.text} ← ${t.text}`),
  ];
}

describe('a relative clause between a subject and its verb', () => {
  it.each([
    [
      'The Polisario Front, which had vowed to fight on if no date was set, has come back.',
      'Front come',
      'Front ← vowed',
    ],
    ['Dockers in the south, who have already struck for a week, asked for more.', 'Dockers asked', 'Dockers ← struck'],
    ['The envoy, who said that her country would wait, has neither gone nor stayed.', 'envoy gone', 'envoy ← said'],
    ['The Karen National Union (KNU) and the generals have met.', 'Union met', ''],
    ['Ministers – some of whom have resigned – never saw the text.', 'Ministers saw', 'Ministers ← resigned'],
  ])('%s', (text, main, clause) => {
    expect(drawn(text)[0]).toBe(main);
    if (clause !== '') expect(drawn(text)).toContain(clause);
  });

  it('leaves a relative clause behind the verb where it is', () => {
    expect(drawn('The mediators met the rebels, who refused, and flew home.')[0]).toBe('mediators met');
  });

  it('counts every word once: one root, every head within the sentence, no word its own head', () => {
    const { tokens } = sentencesOf('The union, whose members strike, and the bank, which owns it, have met.')[0]!;
    expect(tokens.filter((t) => t.head === -1)).toHaveLength(1);
    expect(tokens.every((t, i) => t.head < tokens.length && t.head !== i)).toBe(true);
  });
});
