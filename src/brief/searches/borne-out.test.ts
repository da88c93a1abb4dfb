import { expect, test } from 'vitest';
import type { Editor } from '../editor.js';
import { type Role, type Roles, roles } from '../roles/roles.js';
import type { BargainTopic } from './bargained.js';
import { isBorneOut, isBorneOutOfNobody } from './borne-out.js';
import type { ReportSentence } from './report-sentence.js';

const asked = (topic: BargainTopic, text: string, told: Partial<Record<Role, number>>, of = isBorneOut): boolean => {
  const all = Object.fromEntries(roles.map((r) => [r, told[r] ?? 0])) as Roles;
  const editor = { roles: () => all, picture: { claims: [] } } as unknown as Editor;
  return of(topic, { text, document: { id: 'a' }, span: [0, text.length] } as unknown as ReportSentence, editor);
};

test.each<[BargainTopic, string, Partial<Record<Role, number>>, boolean]>([
  ['after', 'London had not asked for it back.', { stand: 0.2 }, false],
  ['after', 'Lima fears that the boats will not return.', { stand: 0.2 }, true],
  ['noDeal', 'Lima has no such plans.', { noDeal: 0.04 }, false],
  ['noDeal', 'If the text fails, the strait closes.', { noDeal: 0.04 }, true],
  ['noDeal', 'Had either walked, he would have closed the file.', { noDeal: 0.4 }, false],
  ['refuses', 'They refused.', { stand: 0.1 }, false],
  ['refuses', 'Chile refused to mark the border.', { stand: 0.1 }, true],
  ['wayOut', 'The talks have hit a dead end, he says.', { now: 0.9 }, false],
  ['presses', 'The tent is empty.', {}, true],
])('%s: %s', (topic, text, told, expected) => {
  expect(asked(topic, text, told)).toBe(expected);
});

test('what presses nobody by name bears on what a side holds or would lose', () => {
  expect(asked('presses', 'The tent is empty.', {}, isBorneOutOfNobody)).toBe(false);
  expect(asked('presses', 'The stoppage costs a million a day.', { noDeal: 0.5 }, isBorneOutOfNobody)).toBe(true);
});
