import { useState } from 'preact/hooks';
import type { Model } from '../../../bargaining/index.js';
import { Dial, type Quoted } from './dial.js';
import type { ModelNumber, NumberGroup } from './numbers.js';

interface Props {
  readonly model: Model;
  readonly numbers: readonly ModelNumber[];
  readonly values: ReadonlyMap<string, number>;
  /** Paths of the numbers that the answer hangs on most, in an order that stays while sliders move. */
  readonly first: readonly string[];
  readonly turnsAt: ReadonlyMap<string, number>;
  readonly quotedOf: (number: ModelNumber) => Quoted | null;
  readonly onChange: (path: string, value: number | null) => void;
}

const groups: readonly (readonly [NumberGroup, string])[] = [
  ['no-deal', 'without a deal'],
  ['weight', 'how much each issue counts'],
  ['value', 'worth of each option, 0 to 1'],
  ['together', 'worth of options together'],
  ['time', 'as time goes by'],
];

/** All numbers of a model as sliders: those that the answer hangs on first, the others by party and kind, folded. */
export function Dials({ model, numbers, values, first, turnsAt, quotedOf, onChange }: Props) {
  const byPath = new Map(numbers.map((n) => [n.path, n]));
  const nameOf = (id: string) => model.parties.find((p) => p.id === id)?.name ?? id;
  const dial = (n: ModelNumber, label: string) => (
    <Dial
      key={n.path}
      number={n}
      label={label}
      value={values.get(n.path) ?? n.value}
      turnsAt={turnsAt.get(n.path) ?? null}
      quoted={quotedOf(n)}
      onChange={onChange}
    />
  );
  const leading = first.flatMap((path) => byPath.get(path) ?? []);
  return (
    <section aria-labelledby="numbers-title">
      <h3 id="numbers-title">Numbers</h3>
      {leading.length > 0 && (
        <>
          <p class="note">What the answer hangs on most, widest swing first.</p>
          {leading.map((n) => dial(n, `${nameOf(n.party)}. ${n.title}`))}
        </>
      )}
      {model.parties.map((party) =>
        groups.map(([group, words]) => {
          const own = numbers.filter((n) => n.party === party.id && n.group === group);
          if (own.length === 0) return null;
          return (
            <Folded key={`${party.id} ${group}`} title={`${party.name}: ${words}`} count={own.length}>
              {() =>
                group === 'value'
                  ? model.issues.map((issue) => {
                      const options = own.filter((n) => n.issue === issue.id);
                      return options.length === 0 ? null : (
                        <fieldset key={issue.id}>
                          <legend>{issue.name}</legend>
                          {options.map((n) => dial(n, n.label))}
                        </fieldset>
                      );
                    })
                  : own.map((n) => dial(n, n.label))
              }
            </Folded>
          );
        }),
      )}
    </section>
  );
}

/** What is folded away is not drawn: a model may have hundreds of numbers. */
function Folded({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: () => preact.ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="folded" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {title} <span class="soft number">{count}</span>
      </summary>
      {isOpen && children()}
    </details>
  );
}
