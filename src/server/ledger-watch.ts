import { caseVersions, type Ledger, ledgerVersion } from '../ledger/index.js';

/** Cases whose answers may have changed, by id; `version` as `/api/cases/{case}` gives it, null where the case is gone. */
export interface LedgerChange {
  readonly cases: readonly { readonly id: string; readonly version: string | null }[];
}

/** Timers, so that a test brings its own. */
export interface Clock {
  /** Calls back again and again, so many milliseconds apart. @returns what ends it */
  readonly every: (milliseconds: number, work: () => void) => () => void;
}

export const systemClock: Clock = {
  every: (milliseconds, work) => {
    const timer = setInterval(work, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};

/** How often the ledger is looked at, in milliseconds, while anybody watches. */
const often = 400;

export interface LedgerWatch {
  /** Calls back after a change by whatever process. @returns what ends it */
  readonly watch: (onChange: (change: LedgerChange) => void) => () => void;
}

/** Watches a ledger for as long as there are watchers. */
export function createLedgerWatch(ledger: Ledger, clock: Clock = systemClock): LedgerWatch {
  const watchers = new Set<(change: LedgerChange) => void>();
  let end: (() => void) | null = null;
  let seen: { readonly mark: string; readonly versions: ReadonlyMap<string, string> } | null = null;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const mark = await ledgerVersion(ledger);
      if (mark === seen?.mark) return;
      const before = seen?.versions;
      const versions = await caseVersions(ledger);
      seen = { mark, versions };
      if (before === undefined) return;
      const cases = [...new Set([...before.keys(), ...versions.keys()])]
        .filter((id) => before.get(id) !== versions.get(id))
        .map((id) => ({ id, version: versions.get(id) ?? null }));
      if (cases.length > 0) for (const watcher of watchers) watcher({ cases });
    } catch {
      // Locked or out of reach for a moment: the next look tells.
    } finally {
      looking = false;
    }
  };
  return {
    watch: (onChange) => {
      watchers.add(onChange);
      if (end === null) {
        seen = null;
        void look();
        end = clock.every(often, () => void look());
      }
      return () => {
        watchers.delete(onChange);
        if (watchers.size === 0) {
          end?.();
          end = null;
        }
      };
    },
  };
}
