import { describe, expect, it } from 'vitest';
import { createDocument, failure, success } from '../documents/index.js';
import type { Known } from '../ledger/index.js';
import type { OtherReader } from './model-reading.js';
import { readings } from './readings.js';

const made = createDocument({ name: 'a.txt', text: 'Syldavia rejected the offer, its envoy said.' });
if (!made.ok) throw new Error(made.problem.message);
const document = made.value;
const model = (name: string, answers: boolean): OtherReader => ({
  name,
  read: async () => (answers ? success({ claims: [], dropped: 2 }) : failure('model-refused', 'It is busy.')),
});
const readBy = (reader: string): Known => ({
  forgotten: null,
  inCase: true,
  reading: { id: 1, name: 'a.txt', title: null, publisher: null, published: null, url: null, reader, claims: 0 },
});

describe('readings', () => {
  it.each([
    ['the built-in reader reads what is new', undefined, undefined, 'grammar@1', true, null],
    ['a model reads what is new', model('model:m@1', true), undefined, 'model:m@1', true, null],
    ['and what the built-in reader has read', model('model:m@1', true), readBy('grammar@1'), 'model:m@1', true, null],
    ['not what it has read itself', model('model:m@1', true), readBy('model:m@1'), 'model:m@1', false, null],
    [
      'from one that fails the other takes over',
      model('model:m@1', false),
      undefined,
      'grammar@1',
      true,
      'has read it',
    ],
    [
      'where it has read before, that stands',
      model('model:m@1', false),
      readBy('grammar@1'),
      'grammar@1',
      false,
      'stands',
    ],
    ['what a better one has read stands', model('model:m@1', false), readBy('model:n@1'), 'grammar@1', false, 'stands'],
  ] as const)('%s', async (_, reader, before, by, isRead, said) => {
    const reading = await readings(reader, false)(document, before);
    expect(reading?.of !== null).toBe(isRead);
    if (isRead) expect(reading?.terms.reader).toBe(by);
    if (said === null) expect(reading?.takenOver).toBeNull();
    else expect(reading?.takenOver).toMatchObject({ where: 'a.txt', message: expect.stringContaining(said) });
  });

  it('gives nothing where it was stopped', async () => {
    expect(await readings(model('model:m@1', false), false)(document, undefined, AbortSignal.abort())).toBeNull();
  });
});
