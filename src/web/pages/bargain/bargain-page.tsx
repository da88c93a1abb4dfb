import { useMemo } from 'preact/hooks';
import type { Claim } from '../../../claims/index.js';
import { model as draftedModel, picture } from '../../data/api.js';
import { useRevision } from '../../data/live.js';
import { useResource } from '../../data/resource.js';
import { shownAll } from '../../evidence/shown-all.js';
import { Empty, Shown } from '../../parts/states.js';
import { caseAddress } from '../../routes/location.js';
import type { CasePageProps } from '../../routes/pages.js';
import '../../charts/charts.css';
import './bargain-page.css';
import './bargain-charts.css';
import './dial.css';
import { Workbench } from './workbench.js';

/** The bargain as a model: its numbers to be moved, and what follows from them. */
export function BargainPage({ caseId, subject, query }: CasePageProps) {
  const asOf = query['as-of'] ?? null;
  const answer = useResource(
    `model ${caseId} ${asOf}`,
    async (signal) => {
      const [drafted, pictured] = await Promise.all([
        draftedModel(caseId, asOf, signal),
        picture(caseId, asOf, { claims: true, signal }),
      ]);
      return shownAll({ drafted, claims: pictured.picture.claims.map((c) => c.claim) });
    },
    useRevision(),
  );
  if (answer.state === 'failed' && notDrafted.has(answer.problem.code))
    return (
      <Empty title="No model can be drafted from these reports">
        <p>{answer.problem.detail}</p>
        <a class="button" href={caseAddress({ page: 'documents', caseId, item: null })}>
          Add reports
        </a>
      </Empty>
    );
  return (
    <Shown of={answer} what="Drafting a model">
      {({ drafted, claims }) => (
        <Drafted key={`${caseId} ${asOf}`} drafted={drafted} claims={claims} name={subject.name} />
      )}
    </Shown>
  );
}

/** What the drafting says where reports are too few. */
const notDrafted: ReadonlySet<string> = new Set(['too-few-sides', 'no-live-issue']);

type Answer = Awaited<ReturnType<typeof draftedModel>>;

function Drafted({
  drafted,
  claims,
  name,
}: {
  readonly drafted: Answer;
  readonly claims: readonly Claim[];
  readonly name: string;
}) {
  // The ledger may change without a change of the model: the same numbers are the same draft, and what was moved stays.
  const written = JSON.stringify(drafted.model);
  const model = useMemo(() => drafted.model, [written]);
  const quotes = useMemo(() => new Map(claims.map((c) => [c.id, c.quote])), [claims]);
  return (
    <Workbench
      drafted={model}
      quotes={quotes}
      leftOut={drafted.leftOut}
      offersReported={drafted.offersReported}
      name={name}
    />
  );
}
