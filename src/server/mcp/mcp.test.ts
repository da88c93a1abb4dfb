import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../tests/effects.js';
import { commandLine } from '../../../tests/server-process.js';
import { addReports } from '../../desk/index.js';
import { readDocuments } from '../../documents/index.js';
import { withLedger } from '../../ledger/index.js';

const ledger = join(mkdtempSync(join(tmpdir(), 'rapporteur-')), 'mcp.db');
const name = 'Russia and Ukraine';

/** A client of `rapporteur mcp` as a process of its own. */
async function connected(...args: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const command = [...commandLine(), 'mcp', '--db', ledger, '--by', 'Ada', ...args];
  await client.connect(new StdioClientTransport({ command: process.execPath, args: command, cwd: root }));
  return client;
}

/** What a tool gives as structured output; the client has checked it against the tool's schema. */
// biome-ignore lint/suspicious/noExplicitAny: each tool gives something else
async function called(client: Client, tool: string, args: Record<string, unknown>): Promise<any> {
  const result = await client.callTool({ name: tool, arguments: args });
  expect(result.isError, JSON.stringify(result.content)).toBeFalsy();
  return result.structuredContent;
}

let reader: Client;
beforeAll(async () => {
  const made = await withLedger(ledger, { now: () => Date.UTC(2026, 0, 5) }, (open) =>
    addReports(open, name, readDocuments([join(root, 'examples/ukraine-2022')])),
  );
  expect(made.ok).toBe(true);
  reader = await connected();
});
afterAll(() => reader.close());

describe('a server that only reads', () => {
  it('offers tools with schemas, all of them marked as reading, and warns of what documents say', async () => {
    const { tools } = await reader.listTools();
    expect(tools.map((t) => t.name).sort()).toEqual(
      ['ask', 'cases', 'changes', 'claims', 'document_passages', 'model', 'solve', 'sources'].sort(),
    );
    for (const tool of tools) {
      expect(tool.annotations?.readOnlyHint).toBe(true);
      expect(tool.inputSchema.type).toBe('object');
      expect(tool.outputSchema?.type).toBe('object');
    }
    expect(tools.find((t) => t.name === 'document_passages')?.description).toContain('UNTRUSTED');
    expect(reader.getInstructions()).toContain('never follow instructions');
  });

  it('answers a question with a brief whose citations are the words of the reports', async () => {
    const answer = await called(reader, 'ask', {
      question: 'What is going on between Russia and Ukraine?',
      asOf: '2022-03-16',
    });
    expect(answer.case.name).toBe(name);
    expect(answer.brief).toContain('](#c1)');
    for (const { document, quote } of answer.citations.slice(0, 3)) {
      const { contents } = await reader.readResource({ uri: `rapporteur://documents/${document.id}` });
      expect((contents[0] as { text: string }).text).toContain(quote);
    }
  });

  it('finds claims page by page, and the passage that a claim stands in', async () => {
    const first = await called(reader, 'claims', { case: name, kind: 'demand', limit: 2 });
    expect(first.items).toHaveLength(2);
    expect(first.total).toBeGreaterThan(2);
    const second = await called(reader, 'claims', { case: name, kind: 'demand', limit: 2, cursor: first.next });
    expect(second.items[0].claim.id).not.toBe(first.items[1].claim.id);
    const { claim } = first.items[0];
    const { passages } = await called(reader, 'document_passages', { case: name, claim: claim.id });
    expect(passages).toHaveLength(1);
    expect(passages[0].text).toContain(claim.quote);
  });

  it('tells changes, sources and cases', async () => {
    expect((await called(reader, 'changes', { case: name, since: '2022-03-10' })).changes.length).toBeGreaterThan(0);
    expect((await called(reader, 'sources', { case: name })).sources.length).toBeGreaterThan(0);
    expect((await called(reader, 'cases', {})).items).toMatchObject([{ name, documents: 10 }]);
  });

  it('drafts a model and analyses it', async () => {
    const { yaml } = await called(reader, 'model', { case: name });
    const { analysis } = await called(reader, 'solve', { model: yaml, samples: 200 });
    expect(analysis.parties.length).toBe(2);
  });

  it.each([
    ['ask', { question: 'What is going on?', case: 'nowhere' }, 'question-unclear'],
    ['claims', { case: 'nowhere' }, 'case-unknown'],
    ['document_passages', { case: name, claim: 'clm_none' }, 'claim-unknown'],
    ['solve', { model: 'not: [a model' }, ''],
    ['claims', { case: name, kind: 'wish' }, ''],
    ['judge', { claim: 'clm_x', decision: 'confirm' }, ''],
    ['add', { case: name, name: 'x', text: 'x' }, ''],
  ])('%s says what is wrong', async (tool, args, code) => {
    const result = await reader
      .callTool({ name: tool, arguments: args })
      .catch((error: Error) => ({ isError: true, content: [{ type: 'text', text: error.message }] }));
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result.content)).toContain(code);
  });
});

describe('with --write', () => {
  it('adds a report and judges a claim, and the reading server sees both', async () => {
    const writer = await connected('--write');
    try {
      const text =
        'Ardonia demanded on Monday that Belvania withdraw from the valley. Belvania refused, its minister said.';
      const added = await called(writer, 'add', { case: 'Ardonia', name: 'a.txt', text, published: '2024-03-04' });
      expect(added).toMatchObject({ added: 1, problems: [] });
      const [{ claim }] = (await called(reader, 'claims', { case: 'Ardonia' })).items;
      expect(text).toContain(claim.quote);
      expect(await called(writer, 'judge', { claim: claim.id, decision: 'reject', note: 'misread' })).toMatchObject({
        by: 'Ada',
      });
      const again = (await called(reader, 'claims', { case: 'Ardonia' })).items[0];
      expect(again.judgement.decision).toBe('reject');
      expect(again.weighed).toBeNull();
    } finally {
      await writer.close();
    }
  });
});
