import {
  type Bargain,
  changedTerms,
  isChanged,
  opened,
  withOffer,
  withResponder,
  withTerm,
  withTime,
  withValue,
} from './bargain.js';
import { numbersOf } from './numbers.js';

/** What a person changed of a drafted model, as the address of the page holds it. */
interface Changed {
  /** Numbers by their paths. */
  readonly n?: Readonly<Record<string, number>>;
  /** The offer that is weighed; null: a package of one's own. */
  readonly o?: string | null;
  readonly to?: string;
  /** Options by issue; null: left out. */
  readonly t?: Readonly<Record<string, string | null>>;
  /** Costs of waiting are assumed. */
  readonly w?: true;
}

/** The changes as a parameter of the address; empty where the model stands as it was drafted. */
export function addressPart(bargain: Bargain, drafted: Bargain['model']): string {
  const start = opened(drafted);
  const isTimed = drafted.dynamics === undefined && bargain.model.dynamics !== undefined;
  const isElsewhere = bargain.offer !== start.offer || bargain.to !== start.to;
  if (!isChanged(bargain) && !isTimed && !isElsewhere) return '';
  const terms = changedTerms(bargain).map((issue) => [issue, bargain.terms[issue] ?? null] as const);
  const changed: Changed = {
    ...(bargain.values.size > 0 ? { n: Object.fromEntries(bargain.values) } : {}),
    ...(isElsewhere ? { o: bargain.offer, to: bargain.to } : {}),
    ...(terms.length > 0 ? { t: Object.fromEntries(terms) } : {}),
    ...(isTimed ? { w: true } : {}),
  };
  return JSON.stringify(changed);
}

/** The drafted model with the changes of an address. What the model no longer has, or no number, is passed over: reports change, and links are old. */
export function fromAddress(drafted: Bargain['model'], part: string): Bargain {
  const { n, o, to, t, w } = read(part);
  let bargain = opened(drafted);
  if (w === true && drafted.dynamics === undefined) bargain = withTime(bargain);
  if (typeof o === 'string') bargain = withOffer(bargain, o);
  if (drafted.parties.some((p) => p.id === to)) bargain = withResponder(bargain, to!);
  for (const { path } of numbersOf(bargain.model)) {
    const value = n?.[path];
    if (typeof value === 'number' && Number.isFinite(value)) bargain = withValue(bargain, path, value);
  }
  for (const { id, options } of drafted.issues) {
    const option = t?.[id];
    if (option === null || options.some((known) => known.id === option))
      bargain = withTerm(bargain, id, option ?? null);
  }
  return bargain;
}

function read(part: string): Changed {
  try {
    const value: unknown = JSON.parse(part);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
