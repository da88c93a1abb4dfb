import { expect, test } from 'vitest';
import { shippedWording } from '../wording.js';
import { canSpeak } from './can-speak.js';

test.each([
  'Ines Varga',
  'the foreign ministry',
  'a diplomat briefed on the talks',
  'two people close to the company',
  'one of Orm’s aides',
  'those who sat in',
  'Ardonian officials',
  'the draft',
  'an adviser to the premier',
  'Orm’s spokeswoman',
  'Saif al-Orm',
  'the Clerks and Porters Union',
  'someone close to the company',
  'an official I spoke to',
  'its head of staff, Ina Orm',
  'a lawyer who advises them',
])('%s can speak', (name) => {
  expect(canSpeak(name, shippedWording())).toBe(true);
});

test.each([
  ['is a thing', 'a loan'],
  ['is what somebody was asked to do', 'Ardonia to forgo the ships'],
  ['is a piece of another phrase', 'member'],
  ['has lost its article', 'foreign ministry'],
  ['is a clause', 'those figures as impossible'],
  ['runs into a quotation', 'one official, “normal ties'],
  ['is two', 'Ardonia and Belvania'],
  ['is two bodies', 'the port and the union'],
  ['does not tell of whom', 'one of the pair'],
])('what %s cannot: %s', (_, name) => {
  expect(canSpeak(name, shippedWording())).toBe(false);
});
