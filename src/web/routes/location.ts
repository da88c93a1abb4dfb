import { useEffect, useState } from 'preact/hooks';
import { addressOf, type Place, placeOf, type Query, type Route } from './route.js';

/** The place where the app is now. */
export const here = (): Place => placeOf(location.pathname, location.search);
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** The place where the app is; renders anew when it changes. */
export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const update = () => setPlace(here());
    listeners.add(update);
    addEventListener('popstate', update);
    return () => {
      listeners.delete(update);
      removeEventListener('popstate', update);
    };
  }, []);
  return place;
}

/** Goes to an address of the app. `replace`: without a step in the history, for what moves often, such as a slider. */
export function goTo(address: string, how: { readonly replace?: boolean } = {}): void {
  const wasPath = location.pathname;
  if (how.replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  tell();
  if (location.pathname !== wasPath) scrollTo(0, 0);
}

/** Goes to the same page with some parameters of its query changed; an empty string takes one out. */
export function changeQuery(changes: Query, how: { readonly replace?: boolean } = {}): void {
  const { route, query } = here();
  goTo(addressOf(route, { ...query, ...changes }), how);
}

/** The address of the same page with some parameters changed, for a link that can be copied. */
export const withQuery = (changes: Query): string => {
  const { route, query } = here();
  return addressOf(route, { ...query, ...changes });
};

/** The address of a page of a case, as of the date that is looked at now. */
export function caseAddress(route: Extract<Route, { caseId: string }>, query: Query = {}): string {
  const asOf = here().query['as-of'];
  return addressOf(route, { ...(asOf === undefined ? {} : { 'as-of': asOf }), ...query });
}

/** Lets plain clicks on links within the app change the place without loading the page anew. */
export function followLinks(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element).closest('a');
    if (link === null || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
    const { route } = placeOf(link.pathname);
    if (route.page === 'nowhere' || link.hasAttribute('data-outside')) return;
    // A jump within the page is the browser's own.
    if (link.hash !== '' && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    goTo(link.pathname + link.search + link.hash);
  });
}
