import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { problemResponse } from './problem-response.js';

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** No script, style, frame or connection but our own; nothing inline. Text of a document that slips through as markup can do nothing. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every response. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
};

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Refuses requests that name another host than this machine: a page of another site may have its own name lead to 127.0.0.1 (DNS rebinding), and
 * its scripts would then read as ours. Only where the server listens on this machine alone; elsewhere the token keeps them out.
 */
export const onlyThisMachine: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (loopback.test(host)) return next();
  return problemResponse(c, {
    code: 'host-refused',
    message: `This server answers to localhost and 127.0.0.1 only, not to “${host.slice(0, 100)}”. For other names start it with --host and a token.`,
  });
};

/** What a program that is no browser sends along to change something; a page of another site cannot, without asking us first. */
export const ownHeader = 'x-rapporteur';

/**
 * Refuses what pages of other sites send (CSRF): by `Origin`, by `Sec-Fetch-Site`, and, for whatever changes something, unless the browser says
 * that it comes from our own page or the sender adds a header that another site's page could not.
 */
export const onlyOwnPages: MiddlewareHandler = async (c, next) => {
  const refuse = (message: string) => problemResponse(c, { code: 'origin-refused', message });
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const isReading = reading.has(c.req.method);
  const isNavigation = c.req.header('sec-fetch-mode') === 'navigate' && c.req.method === 'GET';
  if (origin !== undefined && hostOf(origin) !== c.req.header('host')?.toLowerCase())
    return refuse(`Pages of ${origin.slice(0, 100)} may not ask here; open the app at this server’s own address.`);
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation)
    return refuse('Pages of other sites may not ask here; open the app at this server’s own address.');
  if (!isReading && site !== 'same-origin' && c.req.header(ownHeader) === undefined)
    return refuse(`To change something from a program, send the header “${ownHeader}: 1”.`);
  return next();
};

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

const cookie = 'rapporteur';
const digest = (text: string) => createHash('sha256').update(text).digest();
/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

/** Whether a request brings the token, as `Authorization: Bearer` or as a cookie. */
export function hasToken(c: Context, token: string): boolean {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const given = bearer ?? getCookie(c, cookie);
  return given !== undefined && isSame(given, token);
}

/**
 * Lets in whoever brings the token: as `Authorization: Bearer`, as a cookie, or once as `?token=`, which becomes the cookie and goes from the
 * address.
 */
export function onlyWithToken(token: string): MiddlewareHandler {
  return async (c, next) => {
    if (hasToken(c, token)) return next();
    const inAddress = c.req.query('token');
    if (inAddress !== undefined && c.req.method === 'GET' && isSame(inAddress, token)) {
      setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      const url = new URL(c.req.url);
      url.searchParams.delete('token');
      // A path that begins with two slashes would lead to another host.
      return c.redirect(`${url.pathname.replace(/^[/\\]+/, '/')}${url.search}`, 303);
    }
    c.header('www-authenticate', 'Bearer realm="rapporteur"');
    return problemResponse(c, {
      code: 'token-missing',
      message:
        'This server asks for its token: open /?token=TOKEN in a browser, or send “Authorization: Bearer TOKEN”.',
    });
  };
}
