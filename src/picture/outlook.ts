import { negated, type WeighedClaim } from '../evidence/index.js';
import { type Branch, branchOf } from './branch.js';
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

type Sorted = keyof Picture['outlook'];

/**
 * What is foretold and threatened, by the branch on which it stands: with a deal, without one, or as things go; `odds` is on whether there will be a deal.
 * Claims come in the order of the text: "in that case" points to the condition before it. A counterfactual is no outlook.
 */
export function outlook(claims: readonly WeighedClaim[]): Picture['outlook'] {
  const sorted: Record<Sorted, WeighedClaim[]> = { deal: [], noDeal: [], drift: [], odds: [] };
  let document = '';
  let last: Branch = 'drift';
  for (const c of claims) {
    if (c.claim.document.id !== document) {
      document = c.claim.document.id;
      last = 'drift';
    }
    const condition = c.claim.condition?.text;
    const branch: Branch | null = condition === undefined ? null : branchOf(condition, last);
    if (branch !== null) last = branch;
    if (c.claim.attributes.counterfactual) continue;
    if (c.claim.kind === 'forecast' || isForetold(c)) {
      const own = condition === undefined && tellsAlternative(c) ? 'noDeal' : unconditional(c);
      sorted[branch ?? own].push(c);
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

/** "Without a deal he has the street": what a side has in place of a deal, told without an "if". */
const tellsAlternative = ({ claim: c }: WeighedClaim): boolean =>
  c.polarity === 'affirmed' &&
  !puts.has(c.kind) &&
  mentions('withoutDeal', c.gist) &&
  mentions('stands', c.gist) &&
  !negated(c.gist);

/** "A deal by the end of the month is unlikely": a forecast, whatever the reader took the time in it for. */
const isForetold = ({ claim: c }: WeighedClaim): boolean => c.kind === 'deadline' && foretells(c);

/** Words of a clause within which its subject is named. */
const subjectReach = 5;

/** Without a condition, and not on whether there will be a deal, it is how things go: what hangs on a deal says so. */
function unconditional({ claim }: WeighedClaim): Sorted {
  // What the outlet says a deal, a text or a plan would do is what a deal holds.
  const subject = claim.gist.split(' ').slice(0, subjectReach).join(' ');
  const plans = mentions('package', subject) || mentions('underPlan', claim.gist);
  if (claim.sources.length === 0 && mentions('would', claim.gist) && plans && hasOwnSubject(claim)) return 'deal';
  if (claim.issue !== null && claim.issue !== 'deal' && !claim.issue.startsWith('process')) return 'drift';
  return mentions('odds', claim.gist) ? 'odds' : 'drift';
}

/** A clause whose subject was lent by another ("and would take four states") is no ground for what a deal holds. */
const hasOwnSubject = ({ gist, quote }: WeighedClaim['claim']): boolean =>
  gist.split(' ', 1)[0]!.toLowerCase() === quote.split(/\s/, 1)[0]!.toLowerCase();
