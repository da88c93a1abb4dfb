/** An expected failure of a model or an analysis: a stable code, what was wrong and what to do, and the field or line. */
export interface BargainProblem {
  readonly code: string;
  readonly message: string;
  readonly where?: string;
  /** 1-based line of the file, where there is one. */
  readonly line?: number;
}

export type BargainResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: BargainProblem };

export const bargainSuccess = <T>(value: T): BargainResult<T> => ({ ok: true, value });
export const bargainFailure = (
  code: string,
  message: string,
  where?: string,
  line?: number,
): { readonly ok: false; readonly problem: BargainProblem } => ({
  ok: false,
  problem: { code, message, ...(where === undefined ? {} : { where }), ...(line === undefined ? {} : { line }) },
});
