import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../../claims/index.js';
import { picture } from '../data/api.js';
import { useResource } from '../data/resource.js';
import { capital, kindWords } from '../parts/words.js';
import { claimKinds } from './claim-kinds.js';
import { correctionOf } from './correction.js';
import type { Judging } from './judging.js';

/** A claim's fields, changed in place. What the text says stays; only what was made of it is corrected. */
export function CorrectionForm({ claim, judging }: { readonly claim: Claim; readonly judging: Judging }) {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { caseId } = judging;
  const known = useResource(`picture ${caseId}`, () => picture(caseId, null));
  // Only to choose from: the form can be filled in without.
  const { issues, parties } = known.state === 'ready' ? known.value.picture : { issues: [], parties: [] };
  const id = `correct-${claim.id}`;
  return (
    <form
      class="correction"
      aria-label="Correct this claim"
      onSubmit={(event) => {
        event.preventDefault();
        const given = Object.fromEntries([...new FormData(event.currentTarget)].map(([k, v]) => [k, String(v)]));
        const correction = correctionOf(
          claim,
          given,
          parties.map(({ id, name }) => (id === null ? { name } : { id, name })),
        );
        if (correction === null) judging.correct(null);
        else judging.judge(claim.id, 'correct', correction);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        judging.correct(null);
      }}
    >
      <label class="field wide">
        What it says
        <textarea name="gist" rows={2} required ref={first} defaultValue={claim.gist} />
      </label>
      <label class="field">
        Kind
        <select name="kind">
          {claimKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === claim.kind}>
              {kindWords(kind)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Said
        <select name="polarity">
          {(['affirmed', 'denied'] as const).map((polarity) => (
            <option key={polarity} value={polarity} selected={polarity === claim.polarity}>
              {capital(polarity)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Parties
        <input
          name="parties"
          list={`${id}-parties`}
          autocomplete="off"
          defaultValue={claim.parties.map((p) => p.name).join(', ')}
        />
        <span class="hint">several with commas between</span>
      </label>
      <label class="field">
        Issue
        <input name="issue" list={`${id}-issues`} autocomplete="off" defaultValue={claim.issue ?? ''} />
        <span class="hint">as security.alliance; empty for none</span>
      </label>
      <label class="field">
        About, from
        <input
          name="from"
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          placeholder="2022-03-08"
          defaultValue={claim.when?.from ?? ''}
        />
      </label>
      <label class="field">
        to
        <input
          name="to"
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          placeholder="2022-03-08"
          defaultValue={claim.when?.to ?? ''}
        />
      </label>
      <datalist id={`${id}-parties`}>
        {parties.map((p) => (
          <option key={p.key} value={p.name} />
        ))}
      </datalist>
      <datalist id={`${id}-issues`}>
        {issues.map(({ issue, label }) => (
          <option key={issue} value={issue}>
            {label}
          </option>
        ))}
      </datalist>
      <div class="actions wide">
        <button type="submit" class="button primary" disabled={judging.busy}>
          Save the correction
        </button>
        <button type="button" class="button" onClick={() => judging.correct(null)}>
          Leave as it was
        </button>
      </div>
    </form>
  );
}
