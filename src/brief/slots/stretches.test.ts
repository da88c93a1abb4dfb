import { describe, expect, it, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { nameBefore } from './name-before.js';
import { stretchesOf, stretchesSchema } from './stretches.js';
import { whoSays } from './who-says.js';

test('the pack fits its schema', () => {
  expect(() => stretchesSchema.parse(shippedPack('brief/stretches'))).not.toThrow();
});

const editor = editorOf([
  '2031-05-14',
  [
    'Peru and Chile on the bay',
    'Peru and Chile met in Lima on Tuesday, and the envoys parted without a date.',
    'Ana Rojas said that Chile would open the northern lock to the trawlers.',
    'Peru may close the pier if Chile refuses. The minister denied that a price had been named.',
    'Luis Prado, who leads the team, has signed nothing and will sign nothing.',
  ].join('\n\n'),
]);
const of = (words: string) => stretchesOf(editor.sentences().find((s) => s.text.startsWith(words))!, editor);
const texts = (words: string) => of(words).map((s) => s.text);

describe('the stretches of a sentence', () => {
  it('are its clauses, each with its own subject', () => {
    expect(texts('Peru and Chile met')).toContain('Peru and Chile met in Lima on Tuesday');
    expect(texts('Peru and Chile met')).toContain('the envoys parted without a date');
  });
  it('cut no subject in two and no clause short', () => {
    for (const text of texts('Peru and Chile met')) {
      expect(text).not.toMatch(/^Chile met/);
      expect(text).not.toMatch(/met in Lima$/);
    }
  });
  it('keep the condition, the "may" and the denial that stand before them', () => {
    for (const text of texts('Peru may close'))
      if (text.includes('close')) expect(text).toMatch(/may close the pier if/);
    for (const text of texts('The minister denied')) if (text.includes('price')) expect(text).toContain('denied');
  });
  it('have their subject named where it stands before them', () => {
    const told = of('Luis Prado').find((s) => s.text === 'will sign nothing');
    if (told !== undefined) expect(nameBefore(told, editor)?.name).toBe('Luis Prado ');
    for (const s of of('Luis Prado')) if (/^has signed/.test(s.text)) expect(s.subject).toBe('Luis Prado');
  });
  it('have with them who says them', () => {
    const told = of('Ana Rojas').find((s) => s.text.startsWith('Chile would open'))!;
    expect(whoSays(told, nameBefore(told, editor)!, editor)).toBe('Ana Rojas');
  });
});
