import type { Section } from '../../../brief/index.js';
import { brief, briefFileAddress } from '../../data/api.js';
import { useRevision } from '../../data/live.js';
import { useResource } from '../../data/resource.js';
import type { Citations } from '../../parts/cites.js';
import { Empty, Shown } from '../../parts/states.js';
import { count } from '../../parts/words.js';
import { caseAddress } from '../../routes/location.js';
import type { CasePageProps } from '../../routes/pages.js';
import { Block } from './brief-blocks.js';
import './brief-page.css';
import './brief-chart.css';
import { SentencesCited } from './sentences-cited.js';
import { WhatChanged } from './what-changed.js';

/** The brief of a case as of a day, each citation opening its sentence beside it. */
export function BriefPage({ caseId, subject, query }: CasePageProps) {
  const asOf = query['as-of'] ?? null;
  const revision = useRevision();
  const answer = useResource(
    subject.documents === 0 ? null : `brief ${caseId} ${asOf}`,
    (signal) => brief(caseId, asOf, signal),
    revision,
  );
  if (subject.documents === 0)
    return (
      <Empty title="No documents yet">
        <p>A brief is written from documents. Add some: files, a text, or an address.</p>
        <a class="button primary" href={caseAddress({ page: 'documents', caseId, item: null })}>
          Add documents
        </a>
      </Empty>
    );
  return (
    <Shown of={answer} what="Reading the case">
      {({ brief: written, undated }) => {
        const citations: Citations = new Map(written.citations.map((c) => [c.number, c]));
        const [lead, ...rest] = written.sections;
        return (
          <div class="brief-layout">
            <Contents sections={written.sections} />
            <article class="brief">
              {lead && <BriefSection section={lead} citations={citations} />}
              <WhatChanged caseId={caseId} subject={subject} asOf={asOf} />
              {rest.map((section) => (
                <BriefSection key={section.id} section={section} citations={citations} />
              ))}
              <SentencesCited brief={written} />
              <footer class="note">
                {count(written.words, 'word')} beside the tables. Written by {written.generatedBy}.
                {undated > 0 && asOf !== null && (
                  <>
                    {' '}
                    {count(undated, 'document')} without a date {undated === 1 ? 'is' : 'are'} left out of every answer
                    as of a day.
                  </>
                )}{' '}
                <span class="no-print">
                  <a href={briefFileAddress(caseId, asOf)} download={`${caseId}.html`}>
                    Save as one HTML file
                  </a>
                  {' or '}
                  <button type="button" class="link" onClick={() => print()}>
                    print
                  </button>
                </span>
              </footer>
            </article>
          </div>
        );
      }}
    </Shown>
  );
}

function Contents({ sections }: { readonly sections: readonly Section[] }) {
  return (
    <nav class="contents no-print" aria-label="Sections of the brief">
      <ol class="plain-list">
        {sections.map((s) => (
          <li key={s.id}>
            <a href={`#${s.id}`}>{s.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function BriefSection({
  section: { id, title, blocks },
  citations,
}: {
  readonly section: Section;
  readonly citations: Citations;
}) {
  return (
    <section id={id} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>{title}</h2>
      {blocks.map((block, i) => (
        <Block key={i} block={block} citations={citations} />
      ))}
    </section>
  );
}
