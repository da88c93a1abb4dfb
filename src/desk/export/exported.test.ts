import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeClaim, madeDocument } from '../../../tests/made-claims.js';
import type { Claim } from '../../claims/index.js';
import type { Document } from '../../documents/index.js';
import { weigh } from '../../evidence/index.js';
import { type ExportFormat, exported } from './exported.js';

async function written(format: ExportFormat, claims: readonly Claim[], documents: readonly Document[]) {
  return [...(await exported(format, 'Ardonia and Belvania', weigh(documents, claims), documents))].join('');
}

/** Rows of cells as RFC 4180 has them, written anew here so that it is not our writer that tells. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (cell === null) throw new Error(`no cell at ${JSON.stringify(rest.slice(0, 40))}`);
    rows.at(-1)!.push(cell[1]?.replaceAll('""', '"') ?? cell[2]!);
    if (cell[3] !== ',') rows.push([]);
    rest = rest.slice(cell[0].length);
  }
  return rows.slice(0, -1);
}

async function csvOf(gists: readonly string[]): Promise<Record<string, string>[]> {
  const document = madeDocument('one', '2031-04-01');
  const claims = gists.map((gist) => madeClaim(document, 'demand', ['ARD', 'BEL'], gist));
  const [head, ...rows] = rowsOf(await written('csv', claims, [document]));
  return rows.map((row) => {
    expect(row).toHaveLength(head!.length);
    return Object.fromEntries(head!.map((name, i) => [name, row[i]!]));
  });
}

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    '%j is text to a spreadsheet',
    async (gist) => {
      const [row] = await csvOf([gist]);
      expect(row!['gist']).toBe(`'${gist}`);
      expect(row!['quote']).toBe(`'${gist}`);
    },
  );

  it('keeps every text to the letter, but for that apostrophe', async () => {
    const piece = fc.constantFrom('"', '""', ',', '\r\n', '\n', '\r', "'", ';', '=', 'a', ' ', '\u{1f30a}', 'ï');
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(piece, { minLength: 1 }).map((p) => p.join('')),
          { minLength: 1 },
        ),
        async (gists) => {
          const rows = await csvOf(gists);
          expect(rows.map((r) => r['gist'])).toEqual(gists.map((g) => (/^[=\r\n]/.test(g) ? `'${g}` : g)));
        },
      ),
      { numRuns: 100 },
    );
  });
});

interface Annotation {
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  };
}

describe('web annotations', () => {
  const text = `\u{1f30a}${'\u{1f69a} '.repeat(20)}Ardonia wants the ï bridge.${' \u{1f69a}'.repeat(20)} Still Ardonia wants the ï bridge.`;
  const places = [...text.matchAll(/Ardonia wants the ï bridge/g)].map(({ index }) => [index, index + 26] as const);
  const document = madeDocument('one', '2031-04-01', text);
  const cut = Array.from({ length: 12 }, (_, i): readonly [number, number] => [places[0]![0], places[0]![1] - i]);

  it.each([...places, ...cut, [0, text.length] as const])('words at %i to %i are found again', async (start, end) => {
    const quote = text.slice(start, end);
    const claim = madeClaim(document, 'demand', ['ARD', 'BEL'], 'x', { span: [start, end], quote });
    const page = JSON.parse(await written('web-annotation', [claim], [document])) as { items: Annotation[] };
    const [{ exact, prefix, suffix }, position] = page.items[0]!.target.selector;
    expect(exact).toBe(quote);
    // As another program finds it: by its neighbours, and by counting characters.
    for (const around of [prefix, suffix]) expect(around).not.toMatch(/\p{Cs}/u);
    expect(text.indexOf(prefix + exact + suffix) + prefix.length).toBe(start);
    expect([...text].slice(position.start, position.end).join('')).toBe(quote);
    expect(prefix.length >= Math.min(30, start) && suffix.length >= Math.min(30, text.length - end)).toBe(true);
  });
});

describe('PLOVER', () => {
  const document = madeDocument('one', '2031-04-10');
  const undated = madeDocument('two', null);
  const on = (day: string) => ({ when: { from: day, to: day, text: 'x', resolved: true } });
  const made = (
    more: Parameters<typeof madeClaim>[4],
    sides: readonly [string, string] = ['ARD', 'BEL'],
    at = document,
  ) => madeClaim(at, 'action', sides, 'Ardonia attacked the bridge', { event: 'ASSAULT', ...more });

  it.each<[string, Claim, object | null]>([
    ['an event with a date of its own', made(on('2031-04-08')), { event_date: '2031-04-08', date_from: 'text' }],
    ['an event without one', made({}), { event_date: '2031-04-10', date_from: 'report' }],
    ['an event of which no date is known', made({}, ['ARD', 'BEL'], undated), { event_date: null, date_from: null }],
    [
      'who did it to whom',
      made({}),
      { actor: [{ id: 'ARD', name: 'Ardonia' }], recipient: [{ id: 'BEL', name: 'Belvania' }] },
    ],
    [
      'what two did together',
      made({ event: 'CONSULT' }, ['ARD BEL', '']),
      { event_type: 'CONSULT', actor: [{ id: 'ARD' }, { id: 'BEL' }], recipient: [{ id: 'ARD' }, { id: 'BEL' }] },
    ],
    ['what one did to nobody', made({ event: 'MOBILIZE' }, ['ARD', '']), { recipient: [] }],
    ['what is denied', made({ polarity: 'denied' }), null],
    ['what hangs on a condition', made({ condition: 'if it rains' }), null],
    ['what would have been', made({ attributes: { counterfactual: true } }), null],
    ['what is still to come', made(on('2031-04-11')), null],
    ['what nobody in particular did', made({}, ['', 'BEL']), null],
    ['what is no event', made({ event: null }), null],
    ['what is foreseen', { ...made({}), kind: 'forecast' }, null],
  ])('%s', async (_, claim, row) => {
    const rows = (await written('plover', [claim], [document, undated])).split('\n').filter(Boolean);
    expect(rows).toHaveLength(row === null ? 0 : 1);
    if (row !== null) expect(JSON.parse(rows[0]!)).toMatchObject({ event_id: claim.id, text: claim.quote, ...row });
  });
});
