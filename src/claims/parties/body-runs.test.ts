import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const whose = (paragraph: string) =>
  claimsIn('Talks on', 'Talks went on.', paragraph).flatMap((c) => c.parties.map((p) => p.name));

describe('names of bodies that no list has', () => {
  it.each([
    ["The Peruvian Rural Teachers' Union rejected the offer.", "Peruvian Rural Teachers' Union"],
    ['The United Quarry Workers demanded a raise of 6 percent.', 'United Quarry Workers'],
    ['Eastern Rail, the operator, refused a raise of 6 percent.', 'Eastern Rail'],
    ['Rebels of the Popular Dawn Movement rejected the truce.', 'Popular Dawn Movement'],
    ['The Darfur Salvation Council, a rebel group, rejected the truce.', 'Darfur Salvation Council'],
    ['Tarvik Data, a software company, rejected the offer.', 'Tarvik Data'],
    ['The M30 rebels have rejected the truce.', 'M30'],
  ])('%s: %s', (paragraph, name) => {
    expect(whose(paragraph)).toContain(name);
  });

  it("leaves a state's own army to the state", () => {
    expect(new Set(whose('The Lebanese Army rejected the truce.'))).toEqual(new Set(['Lebanon']));
  });

  it.each([
    ['an adjective that only opens the sentence', "Striking Teachers' Union members rejected the offer.", 'Striking'],
    ['a person whose lawyer is told of', "Ana Ruiz, the company's lawyer, rejected the offer.", 'Ana Ruiz'],
  ])('takes no party from %s', (_, paragraph, name) => {
    expect(whose(paragraph).join()).not.toContain(name);
  });
});
