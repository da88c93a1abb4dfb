/** An expected failure: what was wrong, where, and what to do. Turned into words for people only at the edge. */
export interface Problem {
  /** Stable kebab-case code, as `file-empty`. */
  readonly code: string;
  /** What was wrong and what to do, in one or two sentences. */
  readonly message: string;
  /** File, line or field. */
  readonly where?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (
  code: string,
  message: string,
  where?: string,
): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: where === undefined ? { code, message } : { code, message, where },
});
