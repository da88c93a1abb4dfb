import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { problemResponse } from './problem-response.js';

interface Rate {
  /** Requests at once, and how many more each second. */
  readonly burst: number;
  readonly perSecond: number;
}

/** Who is remembered at a time. */
const mostKnown = 10_000;

const whose = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    // Asked within the process, as by a test: all are one.
    return '';
  }
};

/** Lets each reader do so much at once and so much a second (token bucket); `counts` says which requests matter. */
export function rateLimit(
  { burst, perSecond }: Rate,
  counts: (c: Context) => boolean,
  now: () => number,
): MiddlewareHandler {
  const known = new Map<string, { left: number; at: number }>();
  return async (c, next) => {
    if (!counts(c)) return next();
    const who = whose(c);
    const before = known.get(who) ?? { left: burst, at: now() };
    const left = Math.min(burst, before.left + ((now() - before.at) / 1000) * perSecond);
    known.delete(who);
    known.set(who, { left: Math.max(0, left - 1), at: now() });
    if (known.size > mostKnown) known.delete(known.keys().next().value!);
    if (left >= 1) return next();
    c.header('retry-after', String(Math.max(1, Math.ceil((1 - left) / perSecond))));
    return problemResponse(c, {
      code: 'too-many-requests',
      message: `More than ${perSecond} such requests a second; wait a moment and go on more slowly.`,
    });
  };
}
