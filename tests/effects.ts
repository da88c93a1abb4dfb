import { fileURLToPath } from 'node:url';
import type { Effects } from '../src/cli/effects.js';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Effects that keep what a command writes, and give it the text on standard input. */
export function recordedEffects(stdin = ''): Effects & { readonly out: () => string; readonly err: () => string } {
  let out = '';
  let err = '';
  return {
    cwd: root,
    env: {},
    stdin: (async function* () {
      if (stdin !== '') yield stdin;
    })(),
    stdinIsTerminal: false,
    write: (text) => {
      out += text;
    },
    warn: (text) => {
      err += text;
    },
    redraw: (line) => {
      err += `\r\x1b[2K${line}`;
    },
    terminal: { isTerminal: false, width: 100, colour: false },
    warnIsTerminal: false,
    now: () => 0,
    untilInterrupted: () => AbortSignal.abort(),
    out: () => out,
    err: () => err,
  };
}
