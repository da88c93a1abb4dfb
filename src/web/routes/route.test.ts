import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, casePageIds, placeOf, type Route } from './route.js';

describe('placeOf', () => {
  it.each<[string, Route]>([
    ['/', { page: 'cases' }],
    ['/cases', { page: 'cases' }],
    ['/search', { page: 'search' }],
    ['/cases/ferries', { page: 'brief', caseId: 'ferries', item: null }],
    ['/cases/ferries/', { page: 'brief', caseId: 'ferries', item: null }],
    ['/cases/ferries/documents/doc_1', { page: 'documents', caseId: 'ferries', item: 'doc_1' }],
    ['/cases/a%2Fb/issues/war.ceasefire', { page: 'issues', caseId: 'a/b', item: 'war.ceasefire' }],
    ['/cases/ferries/elsewhere', { page: 'nowhere' }],
    ['/cases/ferries/documents/doc_1/more', { page: 'nowhere' }],
    ['/cases/%E0%A4%A', { page: 'nowhere' }],
    ['/other', { page: 'nowhere' }],
  ])('%s', (path, route) => {
    expect(placeOf(path).route).toEqual(route);
  });

  it('gives the query as it is', () => {
    expect(placeOf('/search', '?q=cease+fire&in=ferries').query).toEqual({ q: 'cease fire', in: 'ferries' });
  });
});

describe('addressOf', () => {
  it('leaves empty parameters out', () => {
    expect(addressOf({ page: 'search' }, { q: '' })).toBe('/search');
  });

  it('is turned back by placeOf', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((s) => !/\p{Cs}/u.test(s));
    const route = fc.oneof(
      fc.constant<Route>({ page: 'cases' }),
      fc.constant<Route>({ page: 'search' }),
      fc.record({ page: fc.constantFrom(...casePageIds), caseId: text, item: fc.option(text) }),
    );
    fc.assert(
      fc.property(route, fc.dictionary(fc.constantFrom('q', 'as-of', 'claim'), text), (r, query) => {
        const url = new URL(addressOf(r, query), 'http://x');
        // A browser takes "." and ".." out of a path, so that no case can have such a name in an address.
        fc.pre(!('caseId' in r) || ![r.caseId, r.item].some((p) => p !== null && /^\.{1,2}$/.test(p)));
        expect(placeOf(url.pathname, url.search)).toEqual({ route: r, query: { ...query } });
      }),
    );
  });
});
