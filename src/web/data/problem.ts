/** What went wrong, in words for a reader, with what to do. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

/** The problem in an answer that is not good: problem+json as the server gives it, or what can be said without. */
export async function problemOf(response: Pick<Response, 'status' | 'json'>): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Record<'code' | 'title' | 'detail', unknown>>;
    const text = (value: unknown, otherwise: string) => (typeof value === 'string' && value !== '' ? value : otherwise);
    return {
      code: text(body.code, String(response.status)),
      title: text(body.title, 'The server could not do this'),
      detail: text(body.detail, ''),
    };
  } catch {
    return {
      code: String(response.status),
      title: 'The server could not do this',
      detail: `It answered ${response.status}.`,
    };
  }
}

/** The problem behind something thrown: no answer at all, mostly. */
export function problemBehind(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    code: 'unreachable',
    title: 'The server does not answer',
    detail: 'See whether “rapporteur serve” still runs, then try again.',
  };
}

/** Carries a problem from a request to the place that shows it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}
