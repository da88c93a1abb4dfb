import { describe, expect, it } from 'vitest';
import { formatConllu, parseConllu } from './conllu.js';

const source = `# sent_id = made-1
# text = They didn't sign.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
3.1\tever\tever\tADV\tRB\t_\t_\t_\t4:advmod\t_
4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_
`;

describe('CoNLL-U', () => {
  const [first, second] = parseConllu(source);

  it('gives words with heads from nought, without multiword and empty lines', () => {
    expect(first!.tokens.map((t) => [t.text, t.head, t.rel])).toEqual([
      ['They', 3, 'nsubj'],
      ['did', 3, 'aux'],
      ["n't", 3, 'advmod'],
      ['sign', -1, 'root'],
      ['.', 3, 'punct'],
    ]);
    expect(second!.tokens).toHaveLength(1);
  });

  it('puts words together as the file says', () => {
    expect(first!.text).toBe("They didn't sign.");
    for (const { text, start, end } of first!.tokens) expect(first!.text.slice(start, end)).toBe(text);
  });

  it('comes back the same after a round trip', () => {
    expect(parseConllu(formatConllu([first!, second!])).map((s) => s.tokens)).toEqual([first!.tokens, second!.tokens]);
  });

  it('reads Windows lines and columns left out', () => {
    expect(parseConllu('1\tYes\r\n\r\n')[0]!.tokens[0]).toMatchObject({ text: 'Yes', lemma: '', head: -1 });
  });
});
