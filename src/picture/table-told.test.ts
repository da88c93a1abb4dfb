import { expect, it } from 'vitest';
import type { Document } from '../documents/index.js';
import type { WeighedClaim } from '../evidence/index.js';
import { tableTold } from './table-told.js';

const claims = ['CHL', 'PER', 'BOL'].map((id) => ({
  claim: { parties: [{ id, name: id }], toward: [] },
})) as unknown as WeighedClaim[];
const told = (text: string) => tableTold([{ text }] as unknown as Document[], claims);

it('the states that are given a figure each are the table, where it is told how many sit at it', () => {
  const shares = 'The draft would give Peru 40%, Chile 35% and Bolivia 25%.';
  expect(told(`Three Andean countries met. ${shares}`)).toEqual(['PER', 'CHL', 'BOL']);
  expect(told(`Officials met. ${shares}`)).toBeNull();
  expect(told('Three Andean countries met. Peru, Chile and Bolivia sent ministers.')).toBeNull();
});

it('whose heads the news names together, or whose talks, are the table', () => {
  expect(told('The presidents of Peru, Chile and Bolivia have no agreement.')).toEqual(['PER', 'CHL', 'BOL']);
  expect(told('Talks between Peru, Chile, and Bolivia went on.')).toEqual(['PER', 'CHL', 'BOL']);
  expect(told('QUITO - Peru, Chile and Bolivia ended three days of talks.')).toEqual(['PER', 'CHL', 'BOL']);
  expect(told('After a round in Bolivia, Peru and Chile ended their talks.')).toBeNull();
  expect(told('The presidents of Peru and Chile met in Bolivia.')).toBeNull();
});
