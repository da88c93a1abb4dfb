import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';
import { namesOfParty } from './names-of.js';
import { isStateId, peopleTold } from './states-told.js';

const parties = (...paragraphs: string[]) => [
  ...new Set(
    claimsIn('Talks on', paragraphs.slice(0, -1).join(' ') || 'Talks went on.', paragraphs.at(-1)!).flatMap((c) =>
      c.parties.map((p) => p.name),
    ),
  ),
];

describe('states that no list has', () => {
  it('are told by their ministers and armies, and their people by a word made of the name', () => {
    const found = parties(
      "Ondaria's foreign minister, Ana Ruiz, rejected the plan. Velkia's army accepted the truce.",
      'An Ondarian official said that Ondaria wants the bridge first.',
    );
    expect(found).toContain('Ondaria');
    expect(found).toContain('Velkia');
  });

  it('are told by a "republic of", in capitals too', () => {
    expect(parties('STATEMENT OF THE REPUBLIC OF VELKIA', 'Velkia rejected the plan of the ferrymen.')).toContain(
      'Velkia',
    );
  });

  it('are told by a civil war, by a cabinet of their people, and as one of "the two countries"', () => {
    expect(parties("Mediators want to end Velkia's long civil war.", 'Velkia rejected the plan.')).toContain('Velkia');
    const found = parties(
      'The Ondarian cabinet rejected the price on which the two countries had met. A former Estmar envoy was asked.',
      'Ondaria rejected the draft. Estmar wants the salmon.',
    );
    expect(found).toContain('Ondaria');
    expect(found).toContain('Estmar');
  });

  it('are no offices at the head of a sentence', () => {
    const found = parties(
      'Trade minister Ana Ruiz rejected a plan of the two countries. Prime minister Jo Reed wants it.',
    );
    expect(found).not.toContain('Trade');
    expect(found).not.toContain('Prime');
  });

  it('have names of two words, and a government', () => {
    const found = parties('The government of San Velko on Monday rejected the plan of the ferrymen in Madrid.');
    expect(found).toContain('San Velko');
    expect(found).not.toContain('Spain');
  });

  it('are not who is a person: nobody of a government of the same name', () => {
    const found = parties(
      "President Mart Oll spoke. Oll's army rejected the plan. Oll's foreign minister wants talks.",
    );
    expect(found).not.toContain('Oll');
  });
});

it('the people of a state are called by its name and an ending', () => {
  expect(peopleTold('Ondaria', ['n', 'an'])).toContain('Ondarian');
  expect(peopleTold('Velkia', ['an', 'ian'])).toContain('Velkian');
  expect(namesOfParty('state-velkia').people).toContain('Velkian');
  expect(isStateId('state-ondaria')).toBe(true);
  expect(isStateId('PER')).toBe(true);
  expect(isStateId('miners-union')).toBe(false);
});
