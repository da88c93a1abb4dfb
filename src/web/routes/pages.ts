import type { ComponentType } from 'preact';
import type { CaseDetail } from '../data/answers.js';
import type { CasePageId, Query } from './route.js';

/** What a page of a case is given: the case, what of the page is open (a document, an issue), and how it is looked at. */
export interface CasePageProps {
  readonly caseId: string;
  readonly subject: CaseDetail;
  readonly item: string | null;
  readonly query: Query;
}

export interface CasePage {
  readonly id: CasePageId;
  readonly title: string;
  /** Loaded when first opened, so that no page pays for another's libraries. */
  readonly load: () => Promise<ComponentType<CasePageProps>>;
}

/** The pages of a case, in the order of the navigation. */
export const casePages: readonly CasePage[] = [
  { id: 'brief', title: 'Brief', load: async () => (await import('../pages/brief/brief-page.js')).BriefPage },
  {
    id: 'timeline',
    title: 'Timeline',
    load: async () => (await import('../pages/timeline/timeline-page.js')).TimelinePage,
  },
  { id: 'issues', title: 'Issues', load: async () => (await import('../pages/issues/issues-page.js')).IssuesPage },
  { id: 'bargain', title: 'Bargain', load: async () => (await import('../pages/bargain/bargain-page.js')).BargainPage },
  {
    id: 'documents',
    title: 'Documents',
    load: async () => (await import('../pages/documents/documents-page.js')).DocumentsPage,
  },
  { id: 'sources', title: 'Sources', load: async () => (await import('../pages/sources/sources-page.js')).SourcesPage },
];
