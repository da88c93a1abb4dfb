import { useState } from 'preact/hooks';
import type { Judgement } from '../../evidence/index.js';
import { judgeClaim } from '../data/api.js';
import { announce, ownLedgerChange } from '../data/live.js';
import { type Problem, problemBehind } from '../data/problem.js';
import type { Correction } from './correction.js';

/** What a person does with claims: one decision at a time. */
export interface Judging {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Claim whose correction form is open. */
  readonly correcting: string | null;
  readonly caseId: string;
  readonly judge: (claim: string, decision: Judgement['decision'], correction?: Correction) => void;
  /** Opens the form of a claim; null closes it. */
  readonly correct: (claim: string | null) => void;
}

const said = {
  confirm: 'Claim confirmed.',
  reject: 'Claim rejected; the brief leaves it out.',
  correct: 'Claim corrected; the brief follows.',
  withdraw: 'Judgement taken back.',
} as const;

/** Judging for the claims of a case. What shows the ledger loads anew when a judgement is written. */
export function useJudging(caseId: string): Judging {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  return {
    busy,
    problem,
    correcting,
    caseId,
    correct: (claim) => {
      setProblem(null);
      setCorrecting(claim);
    },
    judge: (claim, decision, correction) => {
      setBusy(true);
      setProblem(null);
      judgeClaim(claim, { decision, correction: correction ?? null })
        .then(
          () => {
            setCorrecting(null);
            announce(said[decision]);
            ownLedgerChange();
          },
          (error: unknown) => setProblem(problemBehind(error)),
        )
        .finally(() => setBusy(false));
    },
  };
}

/** The key of a decision, pressed where the claim has the focus and no text is being written. */
export function judgingKey(
  event: KeyboardEvent,
  {
    claim,
    judged,
    judging,
    step,
  }: {
    readonly claim: string | null;
    readonly judged: boolean;
    readonly judging: Judging;
    /** Goes to the next claim (1) or the one before (-1). */
    readonly step: (by: 1 | -1) => void;
  },
): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  const does: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    ...(claim === null || judging.busy
      ? {}
      : {
          c: () => judging.judge(claim, 'confirm'),
          r: () => judging.judge(claim, 'reject'),
          e: () => judging.correct(claim),
          ...(judged ? { u: () => judging.judge(claim, 'withdraw') } : {}),
        }),
  };
  const act = does[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
}
