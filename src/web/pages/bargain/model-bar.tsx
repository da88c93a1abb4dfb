import { useState } from 'preact/hooks';
import type { Model } from '../../../bargaining/index.js';
import { count } from '../../parts/words.js';
import { type Bargain, isChanged } from './bargain.js';
import { BasisMark } from './dial.js';
import type { ModelNumber } from './numbers.js';

interface Props {
  readonly bargain: Bargain;
  readonly numbers: readonly ModelNumber[];
  readonly leftOut: readonly { readonly what: string; readonly reason: string }[];
  readonly offersReported: boolean;
  readonly name: string;
  readonly exported: () => Model;
  readonly onReset: () => void;
  readonly onImport: (model: Model, file: string) => void;
  /** There is a newer draft than this. */
  readonly isOld: boolean;
  readonly onDraft: () => void;
}

/** What model this is and what it rests on; saving it, another from a file, back to the start. */
export function ModelBar({
  bargain,
  numbers,
  leftOut,
  offersReported,
  name,
  exported,
  onReset,
  onImport,
  isOld,
  onDraft,
}: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const read = async (list: FileList | null | undefined) => {
    const [first, ...others] = await Promise.all(
      Array.from(list ?? [], async (file) => ({ name: file.name, text: await file.text() })),
    );
    if (first === undefined) return;
    const { readModel } = await import('./model-file.js');
    const result = readModel([first, ...others]);
    if ('problem' in result) setProblem(`${first.name}: ${result.problem}`);
    else {
      setProblem(null);
      onImport(result.model, [first, ...others].map((f) => f.name).join(', '));
    }
  };
  const save = async () => {
    const { writeModel } = await import('./model-file.js');
    const heading = `${bargain.file ?? `Drafted from the reports of ${name}`}${isChanged(bargain) ? ', changed by hand' : ''}.\nAnalyse it with: rapporteur solve THIS-FILE`;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(writeModel(exported(), heading));
    link.download = `${name.replace(/[^\p{L}\p{N}-]+/gu, '-')}.model.yaml`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  const of = (isKind: (n: ModelNumber) => boolean) => numbers.filter(isKind).length;
  const evidence = of((n) => n.from !== null && 'claims' in n.from);
  const assumed = of((n) => n.from !== null && 'assumption' in n.from);
  const given = numbers.length - evidence - assumed;
  return (
    <section
      aria-label="The model"
      class={`model-bar${isOver ? ' is-over' : ''}`}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        void read(e.dataTransfer?.files);
      }}
    >
      <div>
        <h2>{bargain.file === null ? 'Bargain' : bargain.model.title}</h2>
        <p class="note">
          {bargain.file === null
            ? 'A model drafted from the reports, to be corrected: no finding.'
            : `From ${bargain.file}.`}{' '}
          Of {numbers.length} numbers <BasisMark isEvidence /> {evidence} rest on claims,{' '}
          <BasisMark isEvidence={false} /> {assumed} on stated assumptions
          {given > 0 ? `, ${given} are given without a source` : ''}.
          {!offersReported && ' No package is reported: the offers are what a side is reported to ask for.'}
        </p>
        {leftOut.length > 0 && (
          <details class="folded note">
            <summary>Left out of the model: {count(leftOut.length, 'thing')} of the reports</summary>
            <ul>
              {leftOut.map((l) => (
                <li key={l.what}>
                  {l.what}: {l.reason}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div class="actions no-print">
        <button type="button" class="button" disabled={!isChanged(bargain)} onClick={onReset}>
          Reset
        </button>
        <button type="button" class="button" onClick={() => void save()}>
          Export
        </button>
        <label class="button file-button">
          Open a model file
          <input
            type="file"
            multiple
            accept=".yaml,.yml,.json,.xml"
            title="Rapporteur YAML, a GENIUS domain with its profiles (XML), or a profile for each party (JSON)"
            onChange={(e) => {
              const { currentTarget: input } = e;
              void read(input.files).then(() => {
                input.value = '';
              });
            }}
          />
        </label>
        {(bargain.file !== null || isOld) && (
          <button type="button" class="button" onClick={onDraft}>
            {isOld ? 'The reports changed: draft anew' : 'Back to the draft'}
          </button>
        )}
      </div>
      {problem !== null && (
        <p class="denied ui" role="alert">
          This file is no model that can be read. {problem}
        </p>
      )}
    </section>
  );
}
