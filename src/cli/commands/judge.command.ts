import { Command, Option } from 'commander';
import type { Effects } from '../effects.js';
import { type LedgerOption, ledgerOption } from '../ledger-address.js';

export interface JudgeOptions extends LedgerOption {
  readonly party?: string;
  readonly kind?: string;
  readonly issue?: string;
  readonly polarity?: 'affirmed' | 'denied';
  readonly gist?: string;
  readonly when?: string;
  readonly by?: string;
  readonly because?: string;
  readonly undo?: boolean;
}

/** How `rapporteur judge` is called; what it does is loaded when it is. */
export function judgeCommand(effects: Effects, exit: (code: number) => void): Command {
  return new Command('judge')
    .summary('confirm, reject or correct a claim')
    .description(
      'Writes a signed and dated judgement beside a claim. The claim stays as it was read; pictures and briefs follow the judgement. --undo takes it back.',
    )
    .argument('<claim>', 'id of the claim, or its beginning, as rapporteur claims prints it')
    .argument('[decision]', 'confirm, reject or correct')
    .option('--party <party>', 'correct: whose act it is, by name or id; more with commas')
    .option('--kind <kind>', 'correct: the kind (docs/claims.md)')
    .option('--issue <issue>', 'correct: the issue, or none')
    .addOption(new Option('--polarity <polarity>', 'correct: the polarity').choices(['affirmed', 'denied']))
    .option('--gist <gist>', 'correct: what is claimed, in a clause that stands alone')
    .option('--when <date>', 'correct: what time it is about; DATE, DATE..DATE or none')
    .option('--by <name>', 'who judges; default: RAPPORTEUR_BY, else your user name')
    .option('--because <reason>', 'why')
    .option('--undo', 'take back the judgement that holds now')
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      `
Examples:
  rapporteur judge clm_1a2b3c4d5e6f7a8b confirm --because "heard it myself"
  rapporteur judge clm_1a2b3c4d5e6f7a8b correct --kind refusal --party Ukraine
  rapporteur judge clm_1a2b3c4d5e6f7a8b --undo`,
    )
    .action(async (claim: string, decision: string | undefined, options: JudgeOptions) => {
      const { judge } = await import('./judge.js');
      exit(await judge(claim, decision, options, effects));
    });
}
