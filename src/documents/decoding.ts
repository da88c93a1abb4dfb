import { failure, type Result, success } from './problem.js';

/** No document larger than this is read: 20 MB is some three million words, so a larger file is no report. */
export const largestDocument = 20 * 1024 * 1024;

// What Windows-1252 puts where Latin-1 has controls; a space stands where it has nothing.
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const signatures: readonly (readonly [bytes: string, what: string, cure: string])[] = [
  ['%PDF-', 'a PDF', 'save its text first, for example with pdftotext'],
  ['PK\u0003\u0004', 'a Word or other zipped file', 'save it as plain text first'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file', 'save it as plain text first'],
  ['{\\rtf', 'a Rich Text file', 'save it as plain text first'],
  ['\u001f\u008b', 'a compressed file', 'unpack it first'],
];

/**
 * The text in a file's bytes: UTF-8, UTF-16 with a byte order mark, the `charset` that an HTML page declares where UTF-8 does not
 * fit, and Windows-1252 where that is plausible. Anything else fails, since a wrong guess would garble quotations.
 */
export function decodeText(bytes: Uint8Array, name: string, declared: string | null = null): Result<string> {
  if (bytes.length === 0)
    return failure('document-empty', `${name} is empty; give a file with the text of a report.`, name);
  if (bytes.length > largestDocument)
    return failure('document-huge', `${name} is larger than 20 MB; split it into its reports.`, name);
  const start = latin1(bytes.subarray(0, 8));
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known) return failure('document-binary', `${name} is ${known[1]}; ${known[2]}.`, name);
  if (start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff')) return wide(bytes, name);
  if (bytes.subarray(0, 65536).includes(0))
    return failure(
      'document-binary',
      `${name} is no text (it holds zero bytes); save it as plain text in UTF-8.`,
      name,
    );
  try {
    return success(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return narrow(bytes, name, declared);
  }
}

function wide(bytes: Uint8Array, name: string): Result<string> {
  try {
    return success(
      new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', { fatal: true, ignoreBOM: true }).decode(bytes),
    );
  } catch {
    return failure('document-encoding', `${name} claims to be UTF-16 but is not; save it as UTF-8.`, name);
  }
}

function narrow(bytes: Uint8Array, name: string, declared: string | null): Result<string> {
  const western = declared === null || /^(?:windows-1252|iso-8859-1|latin1|us-ascii|utf-?8)$/i.test(declared);
  if (!western) {
    try {
      return success(new TextDecoder(declared, { fatal: true }).decode(bytes));
    } catch {
      return failure('document-encoding', `${name} is not in ${declared} as it says; save it as UTF-8.`, name);
    }
  }
  const text = latin1(bytes).replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80]!);
  return plausible(bytes)
    ? success(text)
    : failure('document-encoding', `${name} is neither UTF-8 nor Windows-1252 text; save it as UTF-8.`, name);
}

/** English in Windows-1252 has few high bytes, and none of the five that stand for nothing or controls below the tab. */
function plausible(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte < 9 || byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    if (byte > 0x7f) high++;
  }
  return high * 12 < bytes.length;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The character set that an HTML page declares in its first kilobyte, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(latin1(bytes.subarray(0, 2048)))?.[1] ?? null;
}
