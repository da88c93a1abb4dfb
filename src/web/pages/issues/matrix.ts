import type { PartialDate } from '../../../documents/index.js';
import type { Picture, PicturedIssue, Position, Statement } from '../../../picture/index.js';

/** Where one party stands on one issue, as one cell says it. */
export interface Cell {
  readonly party: string;
  readonly held: Position['held'];
  /** What it holds, the best evidenced; of a denied one what is denied; null where no report says. */
  readonly lead: Statement | null;
  /** How many more stances it is said to hold. */
  readonly others: number;
  /** When the lead was last reported. */
  readonly reported: PartialDate | null;
  readonly contested: boolean;
  /** It weighs, or has yet to answer: no position, but not silence either. */
  readonly isWeighing: boolean;
}

export interface Row {
  readonly issue: string;
  readonly label: string;
  readonly status: PicturedIssue['status'];
  readonly statusReason: string;
  readonly cells: readonly Cell[];
}

export interface Matrix {
  /** The sides, in the order of the columns. */
  readonly sides: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly Row[];
  /** Cells in which a side's position is not reported. */
  readonly gaps: number;
}

/** Issue by party: every side has a cell on every issue, also where no report fills it. */
export function matrixOf({ between, parties, issues }: Pick<Picture, 'between' | 'parties' | 'issues'>): Matrix {
  const keys = between.length > 0 ? between : parties.slice(0, 2).map((p) => p.key);
  const sides = keys.map((key) => ({ key, name: parties.find((p) => p.key === key)?.name ?? key }));
  const rows = issues.map(({ issue, label, status, statusReason, positions }) => ({
    issue,
    label,
    status,
    statusReason,
    cells: keys.map((key) =>
      cellOf(
        key,
        positions.find((p) => p.party === key),
      ),
    ),
  }));
  return { sides, rows, gaps: rows.flatMap((r) => r.cells).filter((c) => c.held === 'not-reported').length };
}

function cellOf(party: string, position: Position | undefined): Cell {
  const current = position?.current ?? [];
  const denied = position?.against[0] ?? null;
  const lead = current[0] ?? denied;
  return {
    party,
    held: current.length > 0 ? position!.held : denied === null ? 'not-reported' : 'denied',
    lead,
    others: Math.max(0, current.length - 1),
    reported: lead?.reported ?? null,
    contested: lead?.contested ?? false,
    isWeighing: lead === null && (position?.undecided.length ?? 0) > 0,
  };
}
