import type { Claim } from '../claims/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';
import type { Picture, Statement } from './picture.js';
import { foretells, settles } from './plain-words.js';
import { byDate, daysBetween, statements } from './statement.js';
import { mentions } from './words.js';

/** How the sides deal with each other: whether talks go on, their meetings, channels and go-betweens, deadlines, and who decides. */
export function process(claims: readonly WeighedClaim[], between: readonly string[]): Picture['process'] {
  const list = (...kinds: Claim['kind'][]): Statement[] =>
    statements(claims.filter((c) => kinds.includes(c.claim.kind)));
  // "The delegation is holding its breath": read as a meeting, and tells of none.
  const meetings = list('meeting').filter(
    (s) =>
      mentions('talking', s.gist) ||
      mentions('distance', s.gist) ||
      mentions('brokenOff', s.gist) ||
      mentions('stalled', s.gist),
  );
  return {
    ...statusOf(claims, between),
    meetings,
    channels: statements(claims.filter(isChannel)),
    mediation: list('mediation'),
    deadlines: statements(claims.filter(({ claim }) => tellsDeadline(claim))).sort((a, b) =>
      byDate(a.when?.to ?? '9999', b.when?.to ?? '9999'),
    ),
    authority: statements(claims.filter(({ claim }) => tellsAuthority(claim))),
    deliberation: list('deliberation'),
  };
}

/** When something must be done: read as such, or a mandate, a truce, a contract that ends on a day. */
const tellsDeadline = (c: Claim): boolean =>
  // "A deal by the end of the month is unlikely" sets no time.
  (c.kind === 'deadline' && !foretells(c) && !mentions('drained', c.gist)) ||
  // "Unless there is a deal it will lock them out on Thursday": that is until when there is time.
  (c.kind === 'threat' &&
    c.polarity === 'affirmed' &&
    c.when?.resolved === true &&
    /^(?:unless|without|if (?:there is )?no)\b/i.test(c.condition?.text ?? '')) ||
  (c.when?.resolved === true &&
    c.polarity === 'affirmed' &&
    c.condition === null &&
    mentions('expiring', c.gist) &&
    mentions('termed', c.gist));

const tellsOfConsent: ReadonlySet<string> = new Set(['assessment', 'interest', 'forecast', 'demand']);

/** Who decides: read as such, or said in so many words of how things stand ("the final word is the council's", "he needs parliament to ratify it"). */
export const tellsAuthority = (c: Claim): boolean =>
  c.kind === 'authority' ||
  (c.kind === 'assessment' && mentions('finalWord', c.gist)) ||
  (tellsOfConsent.has(c.kind) &&
    c.condition === null &&
    c.attributes.counterfactual !== true &&
    mentions('needing', c.gist) &&
    mentions('consenting', c.gist));

/** What tells how the sides talk: directly, through a go-between, by call. */
const isChannel = ({ claim: c }: WeighedClaim): boolean =>
  (c.kind === 'meeting' || c.kind === 'mediation' || c.kind === 'assessment') &&
  (c.attributes.mode !== undefined || c.issue === 'process.format');

type Status = Pick<Picture['process'], 'status' | 'statusReason'>;

/** The latest report that tells decides; in one report, the more final word. A hedge or a condition decides nothing. */
function statusOf(claims: readonly WeighedClaim[], between: readonly string[]): Status {
  const told = claims
    .filter(({ claim: c }) => c.condition === null && !c.attributes.counterfactual)
    .flatMap(({ claim }) => {
      const status = statusTold(claim, between);
      return status === null ? [] : [{ status, claim }];
    })
    .sort((a, b) => byDate(b.claim.document.published, a.claim.document.published));
  // "The gap is bridgeable" lets one think that they talk; where the last plain word was that they broke off, it stands.
  const ended = told.find((t) => t.status !== 'talking' || plainly.has(t.claim.kind));
  if (told[0]?.status === 'talking' && ended?.status === 'broken-off')
    return { status: ended.status, statusReason: reasonIn(ended.claim) };
  const latest = told[0]?.claim.document.published;
  const weight = { agreed: 0, 'broken-off': 1, stalled: 2, talking: 3, unknown: 4 } as const;
  const [best] = told
    .filter((t) => t.claim.document.published === latest)
    .sort((a, b) => weight[a.status] - weight[b.status] || plainness(a.claim) - plainness(b.claim));
  return best
    ? { status: best.status, statusReason: reasonIn(best.claim) }
    : { status: 'unknown', statusReason: 'no report says whether the sides are talking' };
}

/** Kinds that tell by themselves that the sides talk. */
const plainly: ReadonlySet<string> = new Set(['meeting', 'mediation', 'acceptance', 'offer']);

/** That they met tells best that they talk; an offer only lets one think so. */
const plainness = (claim: Claim): number =>
  ['meeting', 'mediation', 'assessment', 'deliberation'].indexOf(claim.kind) + 1 || 9;

/** A denial as the reason is shown as one. */
const reasonIn = (claim: Claim): string => (claim.polarity === 'denied' ? `denied: ${claim.gist}` : claim.gist);

/** Days after which what is told with its date is how things stood then. */
const stale = 7;

/** "After two days of talks broke down", or dated weeks before the report: how things stood before what the report is about. */
function isHistory({ gist, when, document }: Claim): boolean {
  if (mentions('before', gist.split(' ', 1)[0]!)) return true;
  const end = when?.resolved === true ? when.to : null;
  return (
    end != null &&
    document.published !== null &&
    end < document.published &&
    daysBetween(end, document.published) > stale
  );
}

function statusTold(claim: Claim, between: readonly string[]): Picture['process']['status'] | null {
  const named = [...claim.parties, ...claim.toward].filter((p) => between.includes(keyOf(p)));
  if (named.length === 0) return null;
  if (claim.polarity === 'denied') return mentions('brokenOff', claim.gist) ? 'talking' : null;
  if (isHistory(claim)) return null;
  const sure = claim.certainty === null || claim.certainty.low >= 0.8;
  if (claim.kind === 'acceptance' && claim.issue === 'deal' && sure && named.length > 1 && claim.parties.length !== 1) {
    return settles(claim.gist) ? 'agreed' : mentions('unsettled', claim.gist) ? null : 'talking';
  }
  if (claim.kind === 'action' || claim.kind === 'assessment' || claim.kind === 'meeting') {
    const bySides = claim.parties.length === 0 || claim.parties.some((p) => between.includes(keyOf(p)));
    if (bySides && mentions('brokenOff', claim.gist) && mentions('distance', claim.gist) && sure) return 'broken-off';
    if (mentions('stalled', claim.gist) && mentions('distance', claim.gist) && sure) return 'stalled';
  }
  if (claim.kind === 'meeting' && named.length > 1 && mentions('talking', claim.gist)) return 'talking';
  if (claim.kind === 'mediation' && named.length > 1) return 'talking';
  const ofTalks = claim.issue === 'deal' || claim.issue?.startsWith('process');
  if (ofTalks && (claim.kind === 'assessment' || claim.kind === 'deadline')) {
    return mentions('distance', claim.gist) || mentions('talking', claim.gist) ? 'talking' : null;
  }
  // "The army would study a plan" tells of one side alone, and of no talks.
  const weighs = claim.kind === 'deliberation' && (mentions('talking', claim.gist) || mentions('distance', claim.gist));
  if (weighs || (claim.kind === 'offer' && named.length > 1)) return 'talking';
  return null;
}
