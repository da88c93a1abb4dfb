import { expect, it } from 'vitest';
import type { Document } from '../documents/index.js';
import { goBetweensTold } from './go-betweens-told.js';

it.each([
  ['Norwegian mediators took the paper to both.', ['NOR']],
  ["Kenya's chief mediator waited.", ['KEN']],
  ['It was handed to mediators from Oman and Qatar.', ['OMN', 'QAT']],
  ['By midnight, George Mitchell, the American in the chair, has told them.', ['USA']],
  ['Norway said that mediators were not needed.', []],
])('%s', (text, expected) => {
  expect([...goBetweensTold([{ text }] as unknown as Document[])]).toEqual(expected);
});
