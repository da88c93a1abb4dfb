import type { PartialDate } from '../../../documents/index.js';
import type { PicturedIssue, Statement } from '../../../picture/index.js';

export interface MovementPoint {
  readonly reported: PartialDate;
  /** Place on the ordered options; null where the words name none. */
  readonly step: number | null;
  readonly gist: string;
  readonly held: Statement['held'];
  /** Nobody of the party, nor a report in its own voice, says so: the point is inferred. */
  readonly isInferred: boolean;
  readonly isCurrent: boolean;
  readonly claim: string;
}

export interface Movement {
  /** The issue's options in their order; empty where nobody knows an order. */
  readonly options: readonly string[];
  readonly parties: readonly {
    readonly party: string;
    readonly points: readonly MovementPoint[];
    /** Stances whose report has no date: they stand on no axis. */
    readonly undated: number;
  }[];
  /** Whether any stance stands on the options: else only when each was told can be drawn. */
  readonly isOrdered: boolean;
}

const inferred: ReadonlySet<Statement['held']> = new Set(['second-hand', 'assumed']);

/** How the parties moved on an issue: every stance that was told, by the date of the report. */
export function movementOf({ options, positions }: Pick<PicturedIssue, 'options' | 'positions'>): Movement {
  const parties = positions.flatMap(({ party, current, superseded, history }) => {
    const statements = new Map(
      [...superseded.map((s) => s.statement), ...current].map((s): [string, Statement] => [s.claims[0]!, s]),
    );
    const now = new Set(current.map((s) => s.claims[0]!));
    const told = history.flatMap(({ reported, option, claims }): MovementPoint[] => {
      const statement = statements.get(claims[0]!);
      if (statement === undefined || reported === null) return [];
      const { gist, held } = statement;
      return [
        {
          reported,
          step: option?.step ?? null,
          gist,
          held,
          isInferred: inferred.has(held),
          isCurrent: now.has(claims[0]!),
          claim: claims[0]!,
        },
      ];
    });
    return history.length === 0 ? [] : [{ party, points: told, undated: history.length - told.length }];
  });
  return {
    options: options.map((o) => o.label),
    parties,
    isOrdered: options.length > 0 && parties.some((p) => p.points.some((point) => point.step !== null)),
  };
}
