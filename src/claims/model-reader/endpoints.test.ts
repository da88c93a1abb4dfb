import { describe, expect, it } from 'vitest';
import { shippedPack } from '../../documents/index.js';
import { endpointAddress } from './endpoints.js';
import { readingPackSchema } from './reading-pack.js';

it('packs/model/reading.yaml keeps to its schema', () => {
  expect(readingPackSchema.safeParse(shippedPack('model/reading')).error).toBeUndefined();
});

describe('endpointAddress', () => {
  it('knows providers by name and takes an address in full', () => {
    expect(endpointAddress('Ollama', false)).toEqual({ ok: true, value: 'http://127.0.0.1:11434/v1' });
    expect(endpointAddress('https://llm.example.org/v1', true)).toMatchObject({ ok: true });
    expect(endpointAddress('http://10.0.0.7:8000/v1', false)).toMatchObject({ ok: true });
  });

  it('says what to give where there is none, or one that nobody knows', () => {
    for (const named of [undefined, ' '])
      expect(endpointAddress(named, false)).toMatchObject({ problem: { code: 'endpoint-missing' } });
    for (const named of ['olama', 'file:///etc/passwd'])
      expect(endpointAddress(named, false)).toMatchObject({ problem: { code: 'endpoint-unknown' } });
  });

  it('takes no address that holds a secret, and does not repeat it', () => {
    for (const named of ['https://ada:hunter2@llm.example.org/v1', 'https://llm.example.org/v1?key=hunter2']) {
      const address = endpointAddress(named, false);
      expect(address).toMatchObject({ problem: { code: 'endpoint-unfit' } });
      expect(JSON.stringify(address)).not.toContain('hunter2');
    }
  });

  it('sends no key in the open', () => {
    expect(endpointAddress('http://llm.example.org/v1', true)).toMatchObject({ problem: { code: 'endpoint-open' } });
    expect(endpointAddress('http://localhost:9/v1', true)).toMatchObject({ ok: true });
  });
});
