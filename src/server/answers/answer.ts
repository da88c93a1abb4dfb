import type { z } from 'zod';
import type { Problem } from '../../documents/index.js';

/** What a schema describes, as the rooms give it: nothing of it may be changed. */
export type Told<T> = T extends (infer I)[]
  ? readonly Told<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Told<T[K]> }
    : T;

/** An answer of the API, or why there is none. */
export type Answer<S extends z.ZodType> =
  | { readonly ok: true; readonly value: Told<z.output<S>> }
  | { readonly ok: false; readonly problem: Problem };
