import { type Claim, kinds, shippedIssuePacks } from '../../claims/index.js';
import { partyMeant } from '../../desk/index.js';
import { printable } from '../../documents/index.js';
import { partialDateSchema } from '../../documents/schemas.js';
import { type Judgement, standing } from '../../evidence/index.js';
import { addJudgement, claimsWithId, judgementsOf, type Ledger } from '../../ledger/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED, MISUSED } from '../exit-codes.js';
import { signature } from '../signature.js';
import { lookIntoLedger } from '../use-ledger.js';
import { judgementWords } from './claims.js';
import type { JudgeOptions } from './judge.command.js';

type Decision = Judgement['decision'];
type Correction = NonNullable<Judgement['correction']>;

/** `rapporteur judge`: a person's decision on a claim, written beside it. */
export async function judge(
  id: string,
  decision: string | undefined,
  options: JudgeOptions,
  effects: Effects,
): Promise<number> {
  const by = signature(options.by, effects);
  const wrong = misuse(decision, options) ?? (by === null ? 'say who judges with --by NAME' : null);
  if (wrong !== null) {
    effects.warn(`rapporteur: ${wrong}.\n`);
    return MISUSED;
  }
  return lookIntoLedger(options, effects, async (ledger) => {
    const fail = (message: string) => {
      effects.warn(`rapporteur: ${message}\n`);
      return FAILED;
    };
    const found = id.length < 6 ? [] : await claimsWithId(ledger, id);
    const [claim, ...others] = found;
    if (!claim) return fail(`no claim of the ledger has the id ${id}; rapporteur claims CASE prints them.`);
    if (others.length > 0) return fail(`${found.length} claims have ids that begin with ${id}; give more of it.`);
    const before = standing(await judgementsOf(ledger, claim.id)).get(claim.id);
    if (options.undo && !before) return fail(`no judgement holds on ${claim.id}; there is nothing to undo.`);
    const judgement = await addJudgement(ledger, {
      claim: claim.id,
      decision: options.undo ? 'withdraw' : (decision as Decision),
      correction: decision === 'correct' ? await correction(ledger, options) : null,
      by: by!,
      note: options.because ?? null,
    });
    effects.write(`${printable(said(claim, judgement, before))}\n`);
    return DONE;
  });
}

const fields = ['party', 'kind', 'issue', 'polarity', 'gist', 'when'] as const;

function misuse(decision: string | undefined, options: JudgeOptions): string | null {
  const given = fields.filter((f) => options[f] !== undefined);
  if (options.undo) return decision === undefined && given.length === 0 ? null : '--undo stands alone';
  if (decision === undefined || !['confirm', 'reject', 'correct'].includes(decision))
    return 'say confirm, reject or correct, or --undo';
  if (decision !== 'correct' && given.length > 0) return `--${given[0]} goes with correct`;
  if (decision === 'correct' && given.length === 0)
    return `say what is right: ${fields.map((f) => `--${f}`).join(', ')}`;
  const { kind, issue, when, gist } = options;
  if (kind !== undefined && !(kinds as readonly string[]).includes(kind))
    return `there is no kind “${kind}”; the kinds are ${kinds.join(', ')}`;
  if (issue !== undefined && issue !== 'none' && !shippedIssuePacks().some((pack) => issue in pack))
    return `no pack knows the issue “${issue}”; issues are written as security.alliance, or none`;
  if (when !== undefined && when !== 'none' && !when.split('..').every((d) => partialDateSchema.safeParse(d).success))
    return '--when is DATE, DATE..DATE or none, a date 2022, 2022-03 or 2022-03-08';
  if (gist?.trim() === '') return '--gist needs words';
  return null;
}

async function correction(ledger: Ledger, options: JudgeOptions): Promise<Correction> {
  const { party, kind, issue, polarity, gist, when } = options;
  const parties: Claim['parties'] = [];
  for (const name of party?.split(',').filter((n) => n.trim() !== '') ?? [])
    parties.push(await partyMeant(ledger, name));
  return {
    ...(party === undefined ? {} : { parties }),
    ...(kind === undefined ? {} : { kind: kind as Claim['kind'] }),
    ...(issue === undefined ? {} : { issue: issue === 'none' ? null : issue }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(gist === undefined ? {} : { gist: gist.trim() }),
    ...(when === undefined ? {} : { when: when === 'none' ? null : period(when) }),
  };
}

function period(text: string): NonNullable<Claim['when']> {
  const [from, to] = text.split('..') as [string, string | undefined];
  return { from, to: to ?? from, text, resolved: true };
}

function said(claim: Claim, judgement: Judgement, before: Judgement | undefined): string {
  const quote = `${claim.id}: “${claim.quote}”`;
  if (judgement.decision === 'withdraw') return `${quote} — taken back what held${judgementWords(before)}.`;
  const instead = before ? ` It was${judgementWords(before).slice(1)} until now.` : '';
  return `${quote}${judgementWords(judgement)}.${instead}`;
}
