/** What a command may touch, passed in so that a test passes its own. */
export interface Effects {
  /** Where paths start. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdinIsTerminal: boolean;
  /** Answers: standard output. */
  readonly write: (text: string) => void;
  /** Everything else: standard error. */
  readonly warn: (text: string) => void;
  /** Draws the last line of standard error anew; only where it is a terminal. */
  readonly redraw: (line: string) => void;
  readonly terminal: { readonly isTerminal: boolean; readonly width: number; readonly colour: boolean };
  readonly warnIsTerminal: boolean;
  /** Milliseconds since the epoch; only for progress and for the date a brief is printed. */
  readonly now: () => number;
  /** Aborts when the user ends the program (Ctrl-C, SIGTERM): for what runs until then. */
  readonly untilInterrupted: () => AbortSignal;
}

/** The effects of a real process. */
export function processEffects(): Effects {
  const { stdout, stderr, stdin, env } = process;
  const colour = stdout.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb';
  return {
    cwd: process.cwd(),
    env,
    stdin,
    stdinIsTerminal: stdin.isTTY === true,
    write: (text) => void stdout.write(text),
    warn: (text) => void stderr.write(text),
    redraw: (line) => void stderr.write(`\r\x1b[2K${line}`),
    terminal: { isTerminal: stdout.isTTY === true, width: stdout.columns ?? 100, colour },
    warnIsTerminal: stderr.isTTY === true,
    now: () => Date.now(),
    untilInterrupted: () => {
      const controller = new AbortController();
      // A second Ctrl-C ends at once, as ever.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
      return controller.signal;
    },
  };
}
