import { type Claim, kinds } from '../../claims/index.js';
import { partyKeys } from '../../desk/index.js';
import { jsonText } from '../../documents/index.js';
import { type Judgement, standing } from '../../evidence/index.js';
import { filteredClaims } from '../../ledger/index.js';
import { claimTable } from '../claim-table.js';
import type { Effects } from '../effects.js';
import { DONE, MISUSED } from '../exit-codes.js';
import { lookIntoCase } from '../use-ledger.js';
import type { ClaimsOptions } from './claims.command.js';

/** `rapporteur claims`: the claims of a case that pass all filters, as they were read, with what people judged of them beside them. */
export async function listClaims(name: string, options: ClaimsOptions, effects: Effects): Promise<number> {
  const { kind, party, issue, source, since, until, when, search, limit, format, width } = options;
  if (kind !== undefined && !(kinds as readonly string[]).includes(kind)) {
    effects.warn(`rapporteur: there is no kind “${kind}”; the kinds are ${kinds.join(', ')}.\n`);
    return MISUSED;
  }
  return lookIntoCase(name, options, effects, async (ledger, { id }) => {
    const given = { kind, issue, source, since, until, when, search, limit };
    const { claims, judgements } = await filteredClaims(ledger, id, {
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      ...(party === undefined ? {} : { parties: await partyKeys(ledger, party) }),
    });
    const judged = standing(judgements);
    if ((format ?? (effects.terminal.isTerminal ? 'text' : 'jsonl')) === 'jsonl') {
      for (const claim of claims) effects.write(`${jsonText({ ...claim, judgement: judged.get(claim.id) ?? null })}\n`);
      return DONE;
    }
    const note = (claim: Claim) => `${claim.id}${judgementWords(judged.get(claim.id))}`;
    const { terminal } = effects;
    effects.write(claimTable(claims, { width: width ?? terminal.width, colour: terminal.colour, note }));
    return DONE;
  });
}

const past = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected', withdraw: '' } as const;

/** What a judgement says, as words behind a claim. */
export function judgementWords(j: Judgement | undefined): string {
  if (!j || j.decision === 'withdraw') return '';
  const fields = j.correction === null ? '' : `: ${Object.entries(j.correction).map(corrected).join(', ')}`;
  return `, ${past[j.decision]} by ${j.by} on ${j.at.slice(0, 10)}${fields}${j.note === null ? '' : ` (${j.note})`}`;
}

function corrected([field, value]: [string, unknown]): string {
  if (field === 'parties') return `party ${(value as { name: string }[]).map((p) => p.name).join(' and ')}`;
  if (field === 'when') return `when ${(value as { text: string } | null)?.text ?? 'unknown'}`;
  return `${field} ${value === null ? 'none' : String(value)}`;
}
