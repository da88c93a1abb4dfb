import { useEffect } from 'preact/hooks';
import { followLedger } from './data/follow-ledger.js';
import { CaseFrame } from './frame/case-frame.js';
import { Masthead } from './frame/masthead.js';
import { News } from './frame/news.js';
import { useTitle } from './frame/title.js';
import { Lazy } from './parts/lazy.js';
import { Empty } from './parts/states.js';
import { usePlace } from './routes/location.js';
import type { Query, Route } from './routes/route.js';

const loadCases = async () => (await import('./pages/cases/cases-page.js')).CasesPage;
const loadSearch = async () => (await import('./pages/search/search-page.js')).SearchPage;

/** The whole app: the frame, and in it the page that the address means. */
export function App() {
  const { route, query } = usePlace();
  useEffect(followLedger, []);
  return (
    <>
      <a class="skip" href="#main">
        To the content
      </a>
      <Masthead place={{ route, query }} />
      {'caseId' in route ? (
        <CaseFrame key={route.caseId} route={route} query={query} />
      ) : (
        <main id="main" class="page" tabIndex={-1}>
          <Outside route={route} query={query} />
        </main>
      )}
      <News />
    </>
  );
}

/** Pages of no case. */
function Outside({ route, query }: { readonly route: Exclude<Route, { caseId: string }>; readonly query: Query }) {
  useTitle(...(route.page === 'search' ? ['Search'] : []));
  switch (route.page) {
    case 'cases':
      return <Lazy load={loadCases} props={{}} />;
    case 'search':
      return <Lazy load={loadSearch} props={{ query }} />;
    case 'nowhere':
      return (
        <Empty title="There is no such page" isPage>
          <p>
            The address may be mistyped, or from another version. <a href="/">All cases</a>
          </p>
        </Empty>
      );
  }
}
