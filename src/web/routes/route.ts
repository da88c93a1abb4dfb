/** The pages of one case, in the order of the navigation. */
export const casePageIds = ['brief', 'timeline', 'issues', 'bargain', 'documents', 'sources'] as const;
export type CasePageId = (typeof casePageIds)[number];

/** Where in the app one is: the path of the address. */
export type Route =
  | { readonly page: 'cases' }
  | { readonly page: 'search' }
  | { readonly page: CasePageId; readonly caseId: string; readonly item: string | null }
  | { readonly page: 'nowhere' };

/** How it is looked at: the query of the address. `as-of`, `claim`, and what a page adds. */
export type Query = Readonly<Record<string, string>>;

export interface Place {
  readonly route: Route;
  readonly query: Query;
}

/** The place that an address means. A path that is none gives `nowhere`; the last of a repeated parameter counts. */
export function placeOf(pathname: string, search = ''): Place {
  return { route: routeOf(pathname), query: Object.fromEntries(new URLSearchParams(search)) };
}

function routeOf(pathname: string): Route {
  const parts = pathname.split('/').filter((p) => p !== '');
  const decoded = parts.map(decode);
  if (decoded.includes(null)) return { page: 'nowhere' };
  const [first, caseId, page, item, ...rest] = decoded as string[];
  if (first === undefined) return { page: 'cases' };
  if (first === 'search' && caseId === undefined) return { page: 'search' };
  if (first !== 'cases' || rest.length > 0) return { page: 'nowhere' };
  if (caseId === undefined) return { page: 'cases' };
  if (page === undefined) return { page: 'brief', caseId, item: null };
  const known = casePageIds.find((id) => id === page);
  return known === undefined ? { page: 'nowhere' } : { page: known, caseId, item: item ?? null };
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The address of a place: `placeOf` gives the place back. Empty parameters are left out. */
export function addressOf(route: Route, query: Query = {}): string {
  const params = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const search = params.size > 0 ? `?${params}` : '';
  return pathOf(route) + search;
}

function pathOf(route: Route): string {
  switch (route.page) {
    case 'cases':
      return '/';
    case 'search':
      return '/search';
    case 'nowhere':
      return '/nowhere';
    default: {
      const item = route.item === null ? '' : `/${encodeURIComponent(route.item)}`;
      return `/cases/${encodeURIComponent(route.caseId)}/${route.page}${item}`;
    }
  }
}
