import { useEffect, useState } from 'preact/hooks';
import { day } from '../../brief/day.js';
import { count } from '../parts/words.js';
import { changeQuery } from '../routes/location.js';
import { type AsOfStep, stepAt } from './as-of-steps.js';

/** The slider through the days on which reports came out. The last step is all documents, undated ones too: no date at all. */
export function AsOf({ steps, asOf }: { readonly steps: readonly AsOfStep[]; readonly asOf: string | null }) {
  const last = steps.length - 1;
  const now = Math.max(0, stepAt(steps, asOf));
  const [at, setAt] = useState(now);
  useEffect(() => setAt(now), [now]);
  // A slide goes over many days; the page follows once it rests.
  useEffect(() => {
    if (at === now) return;
    const timer = setTimeout(
      () => changeQuery({ 'as-of': at === last ? '' : steps[at]!.date }, { replace: true }),
      120,
    );
    return () => clearTimeout(timer);
  }, [at, now, last, steps]);
  if (steps.length < 2) return null;
  const { date, documents } = steps[at] ?? steps[last]!;
  const words = at === last ? `all documents, to ${day(date)}` : day(date);
  return (
    <div class="as-of no-print">
      <label for="as-of">As of</label>
      <input
        id="as-of"
        type="range"
        min={0}
        max={last}
        step={1}
        value={at}
        list="as-of-days"
        aria-valuetext={words}
        onInput={(event) => setAt(Number(event.currentTarget.value))}
      />
      <datalist id="as-of-days">
        {steps.map((step, i) => (
          <option key={step.date} value={i} label={step.date} />
        ))}
      </datalist>
      <output for="as-of" class="number">
        <strong>{at === last ? day(date) : words}</strong>{' '}
        <span class="soft">{at === last ? 'all documents' : `${count(documents, 'document')} that day`}</span>
      </output>
      {asOf !== null && (
        <button type="button" class="button plain" onClick={() => changeQuery({ 'as-of': '' })}>
          Back to all documents
        </button>
      )}
    </div>
  );
}
