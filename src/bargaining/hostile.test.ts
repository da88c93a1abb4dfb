import { describe, expect, it } from 'vitest';
import { parseGenius } from './genius-file.js';
import { parseJsonProfiles } from './json-profiles.js';
import { parseModel } from './model-file.js';
import type { BargainResult } from './problem.js';

const small = `title: t
parties: [{ id: a, name: A }, { id: b, name: B }]
issues: [{ id: land, name: Land, options: [all, none] }]
preferences: { a: { values: { land: { all: 1 } } } }
`;
const issue = (attributes: string, inner = '') => `<issue name="x" index="1" ${attributes}>${inner}</issue>`;
const space = (inner: string) => `<negotiation_template><utility_space>${inner}</utility_space></negotiation_template>`;
const genius = (domain: string, profile = domain) =>
  parseGenius({ name: 'domain.xml', text: domain }, [{ name: 'p.xml', text: profile }]);
const MILLION = 1_000_000;

/** What a hostile or broken file is, how it is read, and the code with which it is refused. */
const cases: readonly (readonly [what: string, read: () => BargainResult<unknown>, code: RegExp])[] = [
  [
    'entities that grow as they are expanded',
    () =>
      genius(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${space(issue('', '<item value="&b;"/>'))}`,
      ),
    /^doctype$/,
  ],
  [
    'an entity from a file',
    () => genius('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
    /^doctype$/,
  ],
  ['elements a million deep', () => genius('<a>'.repeat(MILLION)), /^too-deep$/],
  ['a million elements', () => genius(space('<item value="x"/>'.repeat(MILLION))), /^too-many-elements$/],
  [
    'a range of 10¹² numbers',
    () => genius(space(issue('type="integer"', '<range lowerbound="0" upperbound="1e12"/>'))),
    /^range$/,
  ],
  [
    'a weight that is no number',
    () => genius(space(`${issue('', '<item value="v" evaluation="1"/>')}<weight index="1" value="NaN"/>`)),
    /^not-a-number$/,
  ],
  [
    'an infinite evaluation',
    () => genius(space(issue('', '<item value="v" evaluation="Infinity"/>'))),
    /^not-a-number$/,
  ],
  ['elements that do not close', () => genius('<a><b></a>'), /^xml$/],
  ['twenty-one million characters', () => genius(' '.repeat(21 * MILLION)), /^file-too-large$/],
  [
    'aliases that grow as they are read (YAML)',
    () =>
      parseModel(
        `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
          .split('')
          .map((k, i) => `${k}: &${k} [${`*${'abcdefgh'[i]},`.repeat(9)}]`)
          .join('\n')}\n`,
      ),
    /^yaml$/,
  ],
  ['lists a million deep (YAML)', () => parseModel('['.repeat(MILLION)), /^too-deep$/],
  [
    'maps four thousand deep (YAML)',
    () => parseModel(Array.from({ length: 4_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')),
    /^too-deep$/,
  ],
  ['twenty-one million characters (YAML)', () => parseModel('#'.repeat(21 * MILLION)), /^model-too-large$/],
  ['a weight that is .nan (YAML)', () => parseModel(`${small}`.replace('all: 1', 'all: .nan')), /^model-field$/],
  ['a weight that is .inf (YAML)', () => parseModel(`${small}`.replace('all: 1', 'all: .inf')), /^model-field$/],
  [
    'eleven thousand options (YAML)',
    () => parseModel(small.replace('[all, none]', `[${Array.from({ length: 11_000 }, (_, i) => `o${i}`).join()}]`)),
    /^model-field$/,
  ],
  [
    'two thousand issues (YAML)',
    () =>
      parseModel(
        small.replace(
          /issues: .*/,
          `issues: [${Array.from({ length: 2_000 }, (_, i) => `{ id: i${i}, name: I, options: [x] }`).join()}]`,
        ),
      ),
    /^model-field$/,
  ],
  [
    'a key that would change every object',
    () => parseModel(`${small}__proto__: { polluted: true }\n`),
    /^(model-field|yaml)$/,
  ],
  [
    'coupled issues with 10¹² combinations',
    () =>
      parseModel(
        `title: t\nparties: [{ id: a, name: A }]\nissues: [${Array.from({ length: 12 }, (_, i) => `{ id: i${i}, name: I, options: [${Array.from({ length: 10 }, (_, o) => `o${o}`).join()}] }`).join()}]\npreferences: {}\nrules: [${Array.from({ length: 11 }, (_, i) => `{ when: { i${i}: o0 }, requires: { i${i + 1}: o0 } }`).join()}]\n`,
      ),
    /^block-too-large$/,
  ],
  [
    'lists a million deep (JSON)',
    () => parseJsonProfiles([{ name: 'p.json', text: '['.repeat(MILLION) }]),
    /^(json|too-deep)$/,
  ],
  [
    'a range of 10¹² steps (JSON)',
    () =>
      parseJsonProfiles([
        {
          name: 'p.json',
          text: '{"LinearAdditiveUtilitySpace":{"issueUtilities":{},"issueWeights":{},"domain":{"name":"d","issuesValues":{"x":{"range":[0,1e12,1]}}}}}',
        },
      ]),
    /^no-option$/,
  ],
  [
    'a utility that is no number (JSON)',
    () => parseJsonProfiles([{ name: 'p.json', text: '{"issueWeights":{"x":1e999},"issues":{"x":{"a":1}}}' }]),
    /^profile-field$/,
  ],
];

describe('hostile and broken files', () => {
  it.each(cases)('%s: refused at once, and said where', (_, read, code) => {
    const start = performance.now();
    const result = read();
    // a second on one core; more where others load the machine
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problem.code).toMatch(code);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a malformed model names the line and the field', () => {
  it.each([
    ['a party without a name', small.replace(', name: B }', ' }'), 2, /^parties\.1/, /./],
    ['an issue with no option', small.replace('[all, none]', '[]'), 3, /^issues\.0\.options/, /./],
    [
      'a value for an option that there is not',
      small.replace('all: 1', 'some: 1'),
      4,
      /land/,
      /no option “some”; it has all, none/,
    ],
    [
      'a weight for an issue that there is not',
      small.replace('values: { land: { all: 1 } }', 'weights: { sea: 1 }'),
      4,
      /weights/,
      /no issue “sea”; there are land/,
    ],
    [
      'a low end above the value',
      small.replace('all: 1', 'all: { value: 1, low: 2 }'),
      4,
      /land/,
      /low ≤ value ≤ high/,
    ],
    ['a field that there is not', `${small}colour: red\n`, 1, /the model/, /colour/],
    [
      'an offer of an option that there is not',
      `${small}offers:\n  - id: o\n    terms: { land: some }\n`,
      7,
      /^offers\.0\.terms\.land/,
      /no option “some”/,
    ],
    ['YAML that is none', 'title: "t\nparties: []\n', 3, /^$/, /./],
    [
      'a rule that forbids all',
      `${small}rules:\n  - { when: { land: [all, none] }, requires: { land: [] } }\n`,
      undefined,
      /issues land/,
      /forbid every combination/,
    ],
  ] as const)('%s', (_, text, line, where, message) => {
    const result = parseModel(text);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problem.message).toMatch(message);
    expect(result.problem.where ?? '').toMatch(where);
    if (line !== undefined) expect(result.problem.line).toBe(line);
  });
});
