import { memo } from 'preact/compat';
import { useId } from 'preact/hooks';
import { figure } from '../../charts/figures.js';
import { EvidenceLink } from '../../parts/evidence-link.js';
import type { ModelNumber } from './numbers.js';

/** The words of a claim that a number rests on. */
export interface Quoted {
  readonly claim: string;
  readonly quote: string;
}

interface Props {
  readonly number: ModelNumber;
  readonly label: string;
  readonly value: number;
  /** Value at which the answer turns, where it lies within the range. */
  readonly turnsAt: number | null;
  readonly quoted: Quoted | null;
  /** Null: back to where the model has it. */
  readonly onChange: (path: string, value: number | null) => void;
}

/** A number as a slider within its range; under it the sentence that it rests on, or the assumption. A number without a range stands as given. */
export const Dial = memo(function Dial({ number, label, value, turnsAt, quoted, onChange }: Props) {
  const id = useId();
  const { path, low, high } = number;
  const isMoved = value !== number.value;
  if (!(high > low))
    return (
      <div class="dial">
        <div class="dial-head">
          <span>{label}</span>
          <span class="number">{figure(value)}</span>
        </div>
        <Basis number={number} quoted={quoted} />
      </div>
    );
  const percentOf = (v: number) => `${(100 * (v - low)) / (high - low)}%`;
  return (
    <div class={`dial${isMoved ? ' is-moved' : ''}`}>
      <div class="dial-head">
        <label for={id}>{label}</label>
        <output for={id} class="number">
          {figure(value)}
        </output>
      </div>
      <div class="dial-track">
        <svg class="dial-ticks" height={8} aria-hidden="true">
          <line class="dial-model" x1={percentOf(number.value)} x2={percentOf(number.value)} y1={0} y2={8} />
          {turnsAt !== null && <line class="dial-turn" x1={percentOf(turnsAt)} x2={percentOf(turnsAt)} y1={0} y2={8} />}
        </svg>
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={(high - low) / 200}
          value={value}
          data-path={path}
          aria-valuetext={`${figure(value)}${turnsAt === null ? '' : `; the answer turns at ${figure(turnsAt)}`}`}
          onInput={(e) => onChange(path, e.currentTarget.valueAsNumber)}
        />
      </div>
      <div class="dial-foot note">
        <span class="number">
          {figure(low)} to {figure(high)}
          {turnsAt !== null && <b> · turns at {figure(turnsAt)}</b>}
        </span>
        {isMoved && (
          <button
            type="button"
            class="link"
            aria-label={`Back to ${figure(number.value)}: ${label}`}
            onClick={() => onChange(path, null)}
          >
            back to {figure(number.value)}
          </button>
        )}
      </div>
      <Basis number={number} quoted={quoted} />
    </div>
  );
});

function Basis({ number: { from }, quoted }: { readonly number: ModelNumber; readonly quoted: Quoted | null }) {
  if (from === null) return <p class="basis note">Given by the model, without a source.</p>;
  if ('assumption' in from)
    return (
      <p class="basis note">
        <BasisMark isEvidence={false} /> <b>Assumption.</b> {from.assumption}
      </p>
    );
  return (
    <p class="basis note">
      <BasisMark isEvidence /> <b>Evidence.</b> {from.note}{' '}
      {quoted === null ? (
        `Rests on ${from.claims.length} claims that are not in this case.`
      ) : (
        <EvidenceLink claim={quoted.claim}>“{quoted.quote}”</EvidenceLink>
      )}
    </p>
  );
}

/** Full: rests on claims. Hollow: assumed. */
export function BasisMark({ isEvidence }: { readonly isEvidence: boolean }) {
  return (
    <svg class="basis-mark" width={9} height={9} aria-hidden="true">
      <circle class={isEvidence ? 'basis-evidence' : 'basis-assumption'} cx={4.5} cy={4.5} r={3.5} />
    </svg>
  );
}
