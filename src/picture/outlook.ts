import { negated, type WeighedClaim } from '../evidence/index.js';
import type { Picture } from './picture.js';
import { foretells } from './plain-words.js';
import { statements } from './statement.js';
import { mentions } from './words.js';

const follows: ReadonlySet<string> = new Set([
  'threat',
  'demand',
  'action',
  'assessment',
  'interest',
  'offer',
  'refusal',
]);

type Branch = keyof Picture['outlook'];

/**
 * What is foretold and threatened, by the branch on which it stands: with a deal, without one, or as things go; `odds` is on whether there will be a deal.
 * Claims come in the order of the text: "in that case" points to the condition before it. A counterfactual is no outlook.
 */
export function outlook(claims: readonly WeighedClaim[]): Picture['outlook'] {
  const sorted: Record<Branch, WeighedClaim[]> = { deal: [], noDeal: [], drift: [], odds: [] };
  let document = '';
  let last: Branch = 'drift';
  const bargains = bargained(claims);
  for (const c of claims) {
    if (c.claim.document.id !== document) {
      document = c.claim.document.id;
      last = 'drift';
    }
    const condition = c.claim.condition?.text;
    const branch: Branch | null = condition === undefined ? null : conditional(condition, last);
    if (branch !== null) last = branch;
    if (c.claim.attributes.counterfactual) continue;
    if (c.claim.kind === 'forecast' || isForetold(c)) {
      const own = condition === undefined && tellsAlternative(c) ? 'noDeal' : unconditional(c);
      sorted[branch ?? (bargains.has(c) ? 'deal' : own)].push(c);
    }
    // What somebody will do or suffer if there is no deal is part of what no deal holds, whatever the reader took it for.
    else if (c.claim.kind === 'deadline' && mentions('orElse', c.claim.gist)) sorted.noDeal.push(c);
    else if (branch === 'noDeal' && condition !== undefined && follows.has(c.claim.kind)) sorted.noDeal.push(c);
    else if (condition === undefined && tellsAlternative(c)) sorted.noDeal.push(c);
  }
  return {
    deal: statements(sorted.deal),
    noDeal: statements(sorted.noDeal),
    drift: statements(sorted.drift),
    odds: statements(sorted.odds),
  };
}

const puts: ReadonlySet<string> = new Set(['offer', 'demand', 'meeting', 'mediation', 'authority', 'deliberation']);

/** "Without a deal he has the street", "they could go on as they have for years": what a side has in place of a deal, told without an "if". */
const tellsAlternative = ({ claim: c }: WeighedClaim): boolean =>
  c.polarity === 'affirmed' &&
  !puts.has(c.kind) &&
  ((mentions('withoutDeal', c.gist) && mentions('stands', c.gist) && !negated(c.gist)) ||
    (mentions('alternative', c.gist) && c.parties.length === 1));

/** Characters between what a deal brings and what it costs: ", but ", " and ". */
const joined = 8;

/** "The port can keep its night trains but will have to pay for them": what one can get and what it must give for it, in one breath, is a deal. */
function bargained(claims: readonly WeighedClaim[]): ReadonlySet<WeighedClaim> {
  const found = new Set<WeighedClaim>();
  for (const [i, cost] of claims.entries()) {
    const gain = claims[i - 1];
    if (gain === undefined || gain.claim.kind !== 'forecast' || !mentions('price', cost.claim.gist)) continue;
    const [a, b] = [gain.claim, cost.claim];
    if (a.document.id !== b.document.id || a.sources.at(-1)?.name !== b.sources.at(-1)?.name) continue;
    if (b.span[0] < a.span[1] || b.span[0] - a.span[1] > joined) continue;
    if (mentions('gain', a.gist) && a.condition === null) for (const c of [gain, cost]) found.add(c);
  }
  return found;
}

/** "A deal by the end of the month is unlikely": a forecast, whatever the reader took the time in it for. */
const isForetold = ({ claim: c }: WeighedClaim): boolean => c.kind === 'deadline' && foretells(c);

/** "If he rejects the deal" has a word of both lists: the no decides. "If the deal is not signed" too. */
function conditional(condition: string, last: Branch): Branch {
  // "Even if that means no deal" names what is put up with, and no case in which a thing is so.
  if (/^even (?:if|though)\b/i.test(condition)) return 'drift';
  // "Without the pressure there is no withdrawal" is on something else than a deal.
  if (/^(?:without|absent|barring) /i.test(condition) && !mentions('deal', condition)) return 'drift';
  if (mentions('noDeal', condition)) return 'noDeal';
  if (mentions('deal', condition)) return negated(condition) ? 'noDeal' : 'deal';
  return mentions('back', condition) ? last : 'drift';
}

/** Without a condition, and not on whether there will be a deal, it is how things go: what hangs on a deal says so. */
function unconditional({ claim }: WeighedClaim): Branch {
  // What the outlet says a plan would do is what a deal holds.
  if (claim.sources.length === 0 && mentions('would', claim.gist) && hasOwnSubject(claim)) return 'deal';
  if (claim.issue !== null && claim.issue !== 'deal' && !claim.issue.startsWith('process')) return 'drift';
  return mentions('odds', claim.gist) ? 'odds' : 'drift';
}

/** A clause whose subject was lent by another ("and would take four states") is no ground for what a deal holds. */
const hasOwnSubject = ({ gist, quote }: WeighedClaim['claim']): boolean =>
  gist.split(' ', 1)[0]!.toLowerCase() === quote.split(/\s/, 1)[0]!.toLowerCase();
