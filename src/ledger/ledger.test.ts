import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeCase } from '../../scripts/made-case.js';
import { madeClaim, madeDocument } from '../../tests/made-claims.js';
import { testSchema, whereNoPostgres } from '../../tests/postgres.js';
import type { Claim } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import {
  addDocument,
  addJudgement,
  caseDocuments,
  caseKey,
  cases,
  claimsWithId,
  documentsWithId,
  filteredClaims,
  forgetDocument,
  judgementsOf,
  known,
  knownBy,
  type Ledger,
  loadCase,
  toRead,
  withLedger,
} from './index.js';

const terms = { reader: 'made@1' };
const effects = { now: () => Date.UTC(2031, 5, 1) };

async function opened<T>(address: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const done = await withLedger(address, effects, work);
  if (!done.ok) throw new Error(done.problem.message);
  return done.value;
}

const add = (ledger: Ledger, name: string, document: Document, claims: readonly Claim[] = []) =>
  addDocument(ledger, name, document, claims, terms);

const one = madeDocument('one', '2031-04-01', 'Ardonia asks Belvania to open the road.');
const two = madeDocument('two', '2031-05', 'Belvania said no.');
const three = madeDocument('three', null, 'Corland watches.');
const road = madeClaim(one, 'demand', ['ARD', 'BEL'], 'Belvania opens the road', {
  issue: 'war.ceasefire',
  sources: [{ name: 'Minister Oll', type: 'named', access: 'principal', affiliation: 'ARD', span: null }],
  when: { from: '2031-04', to: '2031-04', text: 'in April', resolved: true },
});
const no = madeClaim(two, 'refusal', ['BEL', 'ARD'], 'Belvania keeps the road shut at 100% of its length', {
  issue: 'war',
});
const watch = madeClaim(three, 'assessment', ['COR', ''], 'Corland watches the talks');

/** What every database must do. */
function behaves(name: string, address: () => string) {
  describe(`a ledger on ${name}`, () => {
    it('gives back what was added, in the order of publication, whatever the order of adding', async () => {
      await opened(address(), async (ledger) => {
        expect(await add(ledger, 'Road', three, [watch])).toBe('added');
        expect(await add(ledger, 'Road', two, [no])).toBe('added');
        expect(await add(ledger, 'Road', one, [road])).toBe('added');
        const { documents, claims } = await loadCase(ledger, 'road');
        expect(documents).toEqual([one, two, three]);
        expect(claims).toEqual([road, no, watch]);
        expect(Object.keys(claims[0]!)).toEqual(Object.keys(road));
        expect(await cases(ledger)).toEqual([
          { id: 'road', name: 'Road', documents: 3, claims: 3, first: '2031-04-01', last: '2031-05' },
        ]);
        expect((await caseDocuments(ledger, 'road')).map((d) => [d.id, d.claims])).toEqual([
          [one.id, 1],
          [two.id, 1],
          [three.id, 1],
        ]);
      });
    });

    it('changes nothing when added twice, and joins a known document to another case', async () => {
      await opened(address(), async (ledger) => {
        expect(await add(ledger, 'ROAD', one, [road])).toBe('unchanged');
        expect(await add(ledger, 'Other', one, [road])).toBe('joined');
        expect(await add(ledger, 'Other', one, null as never)).toBe('unchanged');
        expect((await loadCase(ledger, 'road')).claims).toHaveLength(3);
        expect((await loadCase(ledger, 'other')).claims).toEqual([road]);
        expect((await known(ledger, 'road', [one.id, 'doc_never'])).size).toBe(1);
      });
    });

    it.each([
      ['2031-03-31', []],
      ['2031-04-01', ['one']],
      ['2031-05-30', ['one']],
      ['2031-05', ['one', 'two']],
      ['2031-05-31', ['one']],
      ['2031-06-01', ['one', 'two']],
      ['2031', ['one', 'two']],
    ])('knows on %s only what was out by then, and never what has no date', async (asOf, titles) => {
      await opened(address(), async (ledger) => {
        const { documents, undated } = await loadCase(ledger, 'road', asOf);
        expect(documents.map((d) => d.title)).toEqual(titles);
        expect(undated).toBe(1);
        expect(knownBy(await loadCase(ledger, 'road'), asOf)).toEqual(await loadCase(ledger, 'road', asOf));
      });
    });

    it.each([
      [{}, 3],
      [{ kind: 'demand' }, 1],
      [{ parties: ['BEL'] }, 2],
      [{ parties: ['XYZ', 'COR'] }, 1],
      [{ parties: [] }, 0],
      [{ issue: 'war' }, 2],
      [{ issue: 'war.ceasefire' }, 1],
      [{ issue: 'wa' }, 0],
      [{ source: 'oll' }, 1],
      [{ since: '2031-04-02' }, 1],
      [{ until: '2031-04-30' }, 1],
      [{ until: '2031-05' }, 2],
      [{ when: '2031-04-17' }, 1],
      [{ when: '2031' }, 1],
      [{ when: '2031-05' }, 0],
      [{ search: 'ROAD shut' }, 1],
      [{ search: '100%' }, 1],
      [{ search: '%' }, 1],
      [{ search: '_' }, 0],
      [{ limit: 2 }, 2],
    ] as const)('filters claims by %j', async (filter, count) => {
      await opened(address(), async (ledger) => {
        expect((await filteredClaims(ledger, 'road', filter)).claims).toHaveLength(count);
      });
    });

    it('keeps judgements beside the claim, in their order, and leaves the claim as it was', async () => {
      await opened(address(), async (ledger) => {
        const judged = (decision: 'reject' | 'withdraw' | 'correct', kind?: 'offer') =>
          addJudgement(ledger, {
            claim: road.id,
            decision,
            correction: kind ? { kind } : null,
            by: 'Ana',
            note: null,
          });
        await judged('reject');
        await judged('withdraw');
        await judged('correct', 'offer');
        const all = await judgementsOf(ledger, road.id);
        expect(all.map((j) => j.decision)).toEqual(['reject', 'withdraw', 'correct']);
        expect(all[2]).toMatchObject({ correction: { kind: 'offer' }, by: 'Ana', at: '2031-06-01T00:00:00.000Z' });
        const { claims, judgements } = await loadCase(ledger, 'road');
        expect(judgements).toEqual(all);
        expect(claims[0]).toEqual(road);
        expect((await loadCase(ledger, 'road', '2031-03')).judgements).toEqual([]);
        expect(await claimsWithId(ledger, road.id.slice(0, -1))).toContainEqual(road);
      });
    });

    it('reads anew when the date is known at last, keeping the earlier reading’s name', async () => {
      await opened(address(), async (ledger) => {
        const again = { ...three, name: 'copy.txt', published: '2031-05-02' };
        const before = (await known(ledger, 'road', [three.id])).get(three.id);
        const read = toRead(again, before, terms);
        expect(read).toEqual({ ...three, published: '2031-05-02' });
        const claims = [{ ...watch, document: { ...watch.document, published: '2031-05-02' } }];
        expect(await add(ledger, 'Road', read!, claims)).toBe('reread');
        expect(await add(ledger, 'Road', again, claims)).toBe('unchanged');
        const loaded = await loadCase(ledger, 'road', '2031-05-02');
        expect(loaded.documents.map((d) => d.title)).toEqual(['one', 'three']);
        expect(loaded.claims).toEqual([road, ...claims]);
        expect(loaded.undated).toBe(0);
      });
    });

    it('forgets a document for good, and refuses it from then on', async () => {
      await opened(address(), async (ledger) => {
        expect(await documentsWithId(ledger, one.id)).toHaveLength(1);
        expect(await forgetDocument(ledger, one.id, { by: 'Ana', reason: 'order 7' })).toEqual({
          id: one.id,
          claims: 1,
        });
        expect(await forgetDocument(ledger, one.id, { by: 'Ana', reason: null })).toBeNull();
        expect((await loadCase(ledger, 'other')).documents).toEqual([]);
        expect((await loadCase(ledger, 'road')).claims).toHaveLength(2);
        expect(await judgementsOf(ledger, road.id)).toEqual([]);
        const left = await ledger.db
          .selectFrom('case_parties')
          .select('party')
          .where('case_id', '=', 'other')
          .execute();
        expect(left).toEqual([]);
        expect(await add(ledger, 'Road', one, [road])).toBe('forgotten');
        expect((await known(ledger, 'road', [one.id])).get(one.id)?.forgotten).toMatchObject({
          by: 'Ana',
          reason: 'order 7',
        });
      });
    });

    it('takes two writers of the same reports at once, and doubles nothing', async () => {
      const reports = [...madeCase(3, 30, 8)];
      const write = (order: typeof reports) =>
        opened(address(), async (ledger) => {
          const seen: string[] = [];
          for (const r of order) seen.push(await add(ledger, 'Both', r.document, r.claims));
          return seen;
        });
      const [a, b] = await Promise.all([write(reports), write([...reports].reverse())]);
      expect([...a, ...b].filter((x) => x === 'added')).toHaveLength(30);
      expect([...a, ...b].filter((x) => x === 'unchanged')).toHaveLength(30);
      await opened(address(), async (ledger) => {
        const { documents, claims } = await loadCase(ledger, 'both');
        expect(documents).toHaveLength(30);
        expect(claims).toEqual(reports.flatMap((r) => r.claims).sort((x, y) => order(x) - order(y)));
        function order(c: Claim) {
          return documents.findIndex((d) => d.id === c.document.id) * 1e6 + c.span[0];
        }
      });
    });

    it('rolls a document back whole when its claims cannot be written', async () => {
      await opened(address(), async (ledger) => {
        const broken = { ...madeDocument('broken', '2031-04-09', 'Broken off.') };
        const bad = { ...madeClaim(broken, 'offer', ['ARD', 'BEL'], 'an offer'), kind: null as never };
        await expect(add(ledger, 'Road', broken, [bad])).rejects.toThrow();
        expect((await known(ledger, 'road', [broken.id])).size).toBe(0);
        expect(await add(ledger, 'Road', broken, [])).toBe('added');
      });
    });

    it('has its schema migrated once where many open it at the same time', async () => {
      await Promise.all(Array.from({ length: 6 }, () => opened(address(), async (ledger) => cases(ledger))));
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));
behaves('SQLite', () => join(folder, 'suite.db'));

const schema = await testSchema();
describe.skipIf(schema === null)(`with PostgreSQL (${whereNoPostgres})`, () => {
  beforeAll(() => schema!.make());
  afterAll(() => schema!.drop());
  behaves('PostgreSQL', () => schema!.address);
});

describe('caseKey', () => {
  it.each([
    ['Russia and Ukraine', 'russia-and-ukraine'],
    [' russia – AND: ukraine! ', 'russia-and-ukraine'],
    ['Côte d’Ivoire', 'cote-d-ivoire'],
    ['Россия 2', 'россия-2'],
    ['…', ''],
  ])('%s', (name, key) => {
    expect(caseKey(name)).toBe(key);
  });
});
