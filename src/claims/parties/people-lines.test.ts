import { describe, expect, it } from 'vitest';
import { createGazetteer } from './gazetteer.js';
import { shippedPartyPacks } from './party-packs.js';
import { linesByWord, peopleOf } from './people-lines.js';

const roles = { familyFirst: ['HIL'], pronouns: { third: ['he', 'it'] } };
const personIn = peopleOf(roles, () => undefined);

describe('a line of the pack', () => {
  const cases: [id: string, line: string, spellings: string[], surnames: string[]][] = [
    ['SEA', 'Jan van den Hoek|Jan Hoek 2001-2009', ['Jan van den Hoek', 'Jan Hoek'], ['van den Hoek', 'Hoek']],
    ['SEA', 'Tomas Reef Jr. 1990-', ['Tomas Reef Jr.'], ['Reef']],
    ['SEA', '~Ana Major (f) 1990-', ['Ana Major'], []],
    ['HIL', 'Dar Olin 1990-', ['Dar Olin'], ['Dar']],
    ['HIL', 'He Olin 1990-', ['He Olin'], []],
    ['SEA', 'Pelle', ['Pelle'], []],
  ];
  it.each(cases)('%s: %s', (id, line, spellings, surnames) => {
    expect(personIn({ id, line })).toMatchObject({ spellings, surnames });
  });

  it('tells the years and the gender', () => {
    const { called } = personIn({ id: 'SEA', line: 'Ana Reef (f) 1990-' });
    expect(called.person).toEqual({ full: 'Ana Reef', short: 'Reef', from: 1990, to: 9999, gender: 'f' });
  });
});

it('is filed under each word that a name of its may begin with, and once', () => {
  const line = { id: 'SEA', line: 'Émil al-Reef|Emil Reef' };
  const found = linesByWord([line]);
  for (const word of ['Emil', 'al', 'Al', 'Reef']) expect(found.get(word)).toEqual([line]);
});

it('finds every name of every person of the shipped packs', () => {
  const packs = shippedPartyPacks();
  const gazetteer = createGazetteer(packs);
  const people = peopleOf(packs.roles, gazetteer.party);
  for (const [id, lines] of Object.entries(packs.people))
    for (const line of lines) {
      const { spellings, called, surnames, bySurname } = people({ id, line });
      for (const name of spellings) expect(gazetteer.match(name, 0)?.entries, name).toContainEqual(called);
      for (const name of surnames) expect(gazetteer.match(name, 0)?.entries, name).toContainEqual(bySurname);
    }
});
