import { goTo } from '../routes/location.js';
import { addressOf, type Place } from '../routes/route.js';
import { ThemeChoice } from './theme-choice.js';

/** The line above every page: home, search over everything, theme. */
export function Masthead({ place }: { readonly place: Place }) {
  const { route, query } = place;
  return (
    <header class="masthead">
      <a class="wordmark" href="/">
        Rapporteur
      </a>
      <search>
        <form
          action="/search"
          onSubmit={(event) => {
            event.preventDefault();
            const words = new FormData(event.currentTarget).get('q');
            goTo(addressOf({ page: 'search' }, { q: String(words ?? '') }));
          }}
        >
          <input
            id="search-box"
            type="search"
            name="q"
            aria-label="Search claims and documents"
            placeholder="Search"
            autocomplete="off"
            value={route.page === 'search' ? (query['q'] ?? '') : ''}
          />
        </form>
      </search>
      <ThemeChoice />
    </header>
  );
}
