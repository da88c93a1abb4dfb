import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request } from 'node:http';
import { isIP, type Socket, connect as tcpConnect } from 'node:net';
import { PassThrough, type Readable } from 'node:stream';
import { connect as tlsConnect } from 'node:tls';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { largestDocument } from './decoding.js';
import { failure, type Result, success } from './problem.js';
import { isPublicAddress } from './public-address.js';

/** The network, so that a test can bring its own. */
export interface FetchEffects {
  /** The IP addresses of a host's name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** A connection to one address; `servername` where it is to be encrypted, whose certificate must then be that name's. */
  readonly connect: (address: string, port: number, servername: string | null) => Socket;
  /** Milliseconds that a page may take, redirects and all. */
  readonly patience: number;
}

export const networkEffects: FetchEffects = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: false })).map((a) => a.address),
  connect: (address, port, servername) =>
    servername === null ? tcpConnect(port, address) : tlsConnect({ host: address, port, servername }),
  patience: 20_000,
};

export interface Fetched {
  /** Where it was found, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly format: 'html' | 'markdown' | 'text';
  /** As the server says, where it does. */
  readonly charset: string | null;
}

const mostRedirects = 5;

/**
 * Fetches a report from the public internet. Of every address on the way, redirects too, the name is resolved once, all that it resolves to must be
 * public, and the connection goes to just what was checked, so that a name cannot lead elsewhere in between. Size, time and the type of the
 * content are bounded. Failures: `address-…`.
 */
export async function fetchReport(address: string, effects: FetchEffects = networkEffects): Promise<Result<Fetched>> {
  const signal = AbortSignal.timeout(effects.patience);
  let next = address;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const url = checkedUrl(next, address);
    if (!url.ok) return url;
    const found = await resolved(url.value, effects);
    if (!found.ok) return found;
    try {
      const response = await asked(url.value, found.value, effects, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy();
        next = URL.canParse(headers.location, url.value.href)
          ? new URL(headers.location, url.value.href).href
          : headers.location;
        continue;
      }
      return await received(url.value, response);
    } catch (error) {
      return broken(url.value, error, signal, effects.patience);
    }
  }
  return failure(
    'address-redirects',
    `${address} leads on more than ${mostRedirects} times; give the report’s own address.`,
    address,
  );
}

function checkedUrl(address: string, given: string): Result<URL> {
  if (!URL.canParse(address))
    return failure('address-unclear', `${given} is no web address; give one as https://example.org/report.`, given);
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return failure('address-refused', `${given} leads to ${url.protocol}, and only http and https are fetched.`, given);
  if (url.username !== '' || url.password !== '')
    return failure('address-refused', `${given} holds a user name or password; give the address without.`, given);
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (port < 1024 && port !== 80 && port !== 443)
    return failure('address-refused', `${given} leads to port ${port}, where no web pages are.`, given);
  return success(url);
}

/** All addresses of the host, if every one of them is public: one that is not tells of a name that plays tricks. */
async function resolved(url: URL, effects: FetchEffects): Promise<Result<readonly string[]>> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  let addresses: readonly string[];
  try {
    addresses = isIP(host) === 0 ? await effects.resolve(host) : [host];
  } catch {
    return failure('address-unknown', `No server of the name ${host} is known; check the address.`, url.href);
  }
  if (addresses.length === 0)
    return failure('address-unknown', `No server of the name ${host} is known; check the address.`, url.href);
  const inner = addresses.find((a) => !isPublicAddress(a));
  return inner === undefined
    ? success(addresses)
    : failure(
        'address-private',
        `${host} is ${inner === host ? '' : `${inner}, `}an address of a private network or of this machine; only public pages are fetched. Save the page and add the file.`,
        url.href,
      );
}

function asked(
  url: URL,
  addresses: readonly string[],
  effects: FetchEffects,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  const port = Number(url.port || (isSecure ? 443 : 80));
  const servername = isSecure ? url.hostname.replace(/^\[|\]$/g, '') : null;
  return new Promise((resolve, reject) => {
    const sent = request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      setHost: false,
      signal,
      maxHeaderSize: 32_768,
      headers: {
        host: url.host,
        accept: 'text/html, application/xhtml+xml, text/plain, text/markdown',
        'accept-encoding': 'gzip, br, deflate',
        'user-agent': 'rapporteur/0.1.0',
        connection: 'close',
      },
      createConnection: () => effects.connect(addresses[0]!, port, servername),
    });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end();
  });
}

const formats: Readonly<Record<string, Fetched['format']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
};

async function received(url: URL, response: IncomingMessage): Promise<Result<Fetched>> {
  const refuse = (code: string, message: string) => {
    response.destroy();
    return failure(code, message, url.href);
  };
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200)
    return refuse(
      'address-status',
      `${url.href} answers with status ${statusCode}; open it in a browser, save the page and add the file.`,
    );
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const format = formats[type.trim()];
  if (format === undefined)
    return refuse(
      'address-type',
      `${url.href} is ${type.trim() || 'of no stated type'}, no page or text; save its text and add the file.`,
    );
  if (Number(headers['content-length'] ?? 0) > largestDocument)
    return refuse('document-huge', `${url.href} is larger than 20 MB; save the part that matters and add the file.`);
  const bytes = await drained(unpacked(response));
  if (bytes === null)
    return refuse('document-huge', `${url.href} is larger than 20 MB; save the part that matters and add the file.`);
  const charset = parameters.map((p) => /^\s*charset\s*=\s*"?([\w-]{2,30})/.exec(p)?.[1]).find((c) => c !== undefined);
  return success({ url: url.href, bytes, format, charset: charset ?? null });
}

function unpacked(response: IncomingMessage): Readable {
  const unpackers = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate };
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') return response;
  const unpacker = encoding in unpackers ? unpackers[encoding as keyof typeof unpackers]() : new PassThrough();
  if (!(encoding in unpackers)) unpacker.destroy(new Error(`content encoding ${encoding}`));
  response.on('error', (error) => unpacker.destroy(error));
  return response.pipe(unpacker);
}

/** The whole of a stream; null, and no more is read, where it is larger than a document may be, however small it was packed. */
async function drained(stream: Readable): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += (part as Buffer).length;
    if (size > largestDocument) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

function broken(url: URL, error: unknown, signal: AbortSignal, patience: number): Result<never> {
  if (signal.aborted)
    return failure(
      'address-slow',
      `${url.href} took longer than ${patience / 1000} seconds; try again, or save the page and add the file.`,
      url.href,
    );
  const { code, message } = error as NodeJS.ErrnoException;
  return failure(
    'address-unreachable',
    `${url.href} cannot be fetched (${code ?? message}); check the address, or save the page and add the file.`,
    url.href,
  );
}
