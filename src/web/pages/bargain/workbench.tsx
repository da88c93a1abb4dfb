import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Model } from '../../../bargaining/index.js';
import { changeQuery, here } from '../../routes/location.js';
import { AnswerStrip } from './answer-strip.js';
import {
  askOf,
  type Bargain,
  exported,
  opened,
  withOffer,
  withoutChanges,
  withResponder,
  withTerm,
  withTerms,
  withTime,
  withValue,
} from './bargain.js';
import { addressPart, fromAddress } from './bargain-address.js';
import { Dials } from './dials.js';
import { Findings } from './findings.js';
import { ModelBar } from './model-bar.js';
import { type ModelNumber, numbersOf } from './numbers.js';
import { PackageTable } from './package-table.js';
import { useFollowed } from './use-followed.js';

/** Parameter of the address that holds what was changed. */
const part = 'changed';
/** Milliseconds of rest after which the address follows: browsers let it change so often and no more. */
const SETTLED = 400;
/** Numbers that lead the list of sliders. */
const LEADING = 8;

interface Props {
  readonly drafted: Model;
  /** Words of the claims that numbers may rest on. */
  readonly quotes: ReadonlyMap<string, string>;
  readonly leftOut: readonly { readonly what: string; readonly reason: string }[];
  readonly offersReported: boolean;
  readonly name: string;
}

/** The model that is worked on: the draft, or one from a file. A new draft takes the place of one that nobody has touched. */
export function Workbench({ drafted, ...rest }: Props) {
  const [source, setSource] = useState<Source>(() => ({
    model: drafted,
    file: null,
    changes: here().query[part] ?? '',
    opening: 0,
  }));
  const isTouched = useRef(source.changes !== '');
  const open = (model: Model, file: string | null) => {
    isTouched.current = file !== null;
    changeQuery({ [part]: '' }, { replace: true });
    setSource((was) => ({ model, file, changes: '', opening: was.opening + 1 }));
  };
  const isOld = source.file === null && source.model !== drafted;
  useEffect(() => {
    if (isOld && !isTouched.current) open(drafted, null);
  }, [drafted]);
  return (
    <Bench
      key={source.opening}
      {...rest}
      source={source}
      isOld={isOld}
      onTouch={() => {
        isTouched.current = true;
      }}
      onOpen={open}
      onDraft={() => open(drafted, null)}
    />
  );
}

interface Source {
  readonly model: Model;
  readonly file: string | null;
  /** What the address says was changed of it. */
  readonly changes: string;
  /** Counts openings, so that each model has a bench of its own. */
  readonly opening: number;
}

interface BenchProps extends Omit<Props, 'drafted'> {
  readonly source: Source;
  /** There is a newer draft than the one that is worked on. */
  readonly isOld: boolean;
  readonly onTouch: () => void;
  readonly onOpen: (model: Model, file: string) => void;
  readonly onDraft: () => void;
}

/** Its package and numbers on one side, what follows from them on the other. */
function Bench({ source, isOld, quotes, leftOut, offersReported, name, onTouch, onOpen, onDraft }: BenchProps) {
  const [bargain, setBargain] = useState<Bargain>(() =>
    source.file === null ? fromAddress(source.model, source.changes) : opened(source.model, source.file),
  );
  const { view, isSettling, ask } = useFollowed(() => askOf(bargain));
  // Asked where something changes, before the page is drawn anew: a frame is what there is to lose.
  const held = useRef(bargain);
  const change = useCallback((to: (was: Bargain) => Bargain) => {
    held.current = to(held.current);
    ask(askOf(held.current));
    setBargain(held.current);
    onTouch();
  }, []);

  // The address of a drafted model holds what was changed, so that a link opens it again; a file's has no address.
  useEffect(() => {
    if (source.file !== null) return;
    const text = addressPart(bargain, source.model);
    const later = setTimeout(() => {
      if ((here().query[part] ?? '') !== text) changeQuery({ [part]: text }, { replace: true });
    }, SETTLED);
    return () => clearTimeout(later);
  }, [bargain]);

  const { model } = bargain;
  const numbers = useMemo(() => numbersOf(model), [model]);
  const byPath = useMemo(() => new Map(numbers.map((n) => [n.path, n])), [numbers]);
  const first = useLeading(
    `${bargain.offer} ${bargain.to} ${numbers.length}`,
    view.answer?.sensitivities ?? [],
    isSettling,
  );
  const turnsAt = useMemo(
    () =>
      new Map((view.answer?.sensitivities ?? []).flatMap((s) => (s.decisive ? [[s.path, s.breakEven!] as const] : []))),
    [view.answer],
  );
  const quotedOf = useCallback(
    ({ from }: ModelNumber) => {
      const claim = from !== null && 'claims' in from ? from.claims.find((id) => quotes.has(id)) : undefined;
      return claim === undefined ? null : { claim, quote: quotes.get(claim)! };
    },
    [quotes],
  );
  const move = useCallback(
    (path: string, value: number | null) => change((was) => withValue(was, path, value)),
    [change],
  );
  const nameOf = (id: string) => model.parties.find((p) => p.id === id)?.name ?? id;
  return (
    <div class="bargain">
      <ModelBar
        bargain={bargain}
        numbers={numbers}
        leftOut={bargain.file === null ? leftOut : []}
        offersReported={bargain.file !== null || offersReported}
        name={name}
        exported={() => exported(held.current)}
        onReset={() => change(withoutChanges)}
        onImport={onOpen}
        isOld={isOld}
        onDraft={onDraft}
      />
      <div class="bench">
        <div class="bench-settings">
          <PackageTable
            bargain={bargain}
            worth={view.offer}
            onOffer={(id) => change((was) => withOffer(was, id))}
            onResponder={(id) => change((was) => withResponder(was, id))}
            onTerm={(issue, option) => change((was) => withTerm(was, issue, option))}
          />
          <Dials
            model={model}
            numbers={numbers}
            values={bargain.values}
            first={first}
            turnsAt={turnsAt}
            quotedOf={quotedOf}
            onChange={move}
          />
        </div>
        <div class="bench-results">
          <AnswerStrip
            view={view}
            proposer={nameOf(bargain.by)}
            responder={nameOf(bargain.to)}
            isSettling={isSettling}
          />
          <Findings
            view={view}
            isSettling={isSettling}
            bargain={bargain}
            numbers={byPath}
            onTry={(terms) => change((was) => withTerms(was, terms))}
            onTime={() => change(withTime)}
          />
        </div>
      </div>
    </div>
  );
}

/** The numbers of the widest swing when an answer first settled: they keep their places while sliders move, so that none runs away. */
function useLeading(key: string, hinges: readonly { readonly path: string }[], isSettling: boolean): readonly string[] {
  const [leading, setLeading] = useState<{ key: string; paths: readonly string[] }>({ key: '', paths: [] });
  useEffect(() => {
    if (leading.key !== key && !isSettling && hinges.length > 0)
      setLeading({ key, paths: hinges.slice(0, LEADING).map((h) => h.path) });
  });
  return leading.paths;
}
