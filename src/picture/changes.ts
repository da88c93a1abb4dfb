import type { PartialDate } from '../documents/index.js';
import { keyOf } from '../evidence/index.js';
import type { Change, Picture, PicturedOffer, Position, Statement } from './picture.js';
import { plainlyAccepts, plainlyRefuses } from './plain-words.js';

/** What two pictures are compared by. */
export type Compared = Pick<Picture, 'claims' | 'issues' | 'latest' | 'offers' | 'process'>;

/**
 * What differs between two pictures of one negotiation, earlier first: positions taken, hardened, softened, replaced, dropped or contradicted,
 * offers and their status, the process, forecasts settled. Each change has the claims before and after.
 */
export function changes(before: Compared, after: Compared): Change[] {
  const seen = new Set(before.claims.map((c) => c.claim.id));
  const isNew = (s: Statement): boolean => s.claims.every((id) => !seen.has(id));
  const offered = offerChanges(before, after);
  const stances = positionChanges(before, after, isNew);
  // A new offer is told once, as an offer, not again as a new position; what it takes the place of goes with it.
  const asOffer = new Set(offered.filter((c) => c.kind === 'offer-new').flatMap((c) => c.after));
  const isOffer = (c: Change): boolean =>
    (c.kind === 'new' || c.kind === 'moved') && c.after.some((id) => asOffer.has(id));
  const replaced = stances.filter((c) => c.kind === 'moved' && isOffer(c));
  const told = offered.map((o): Change => {
    if (o.kind !== 'offer-new') return o;
    const same = replaced.filter((c) => c.after.some((id) => o.after.includes(id)));
    return { ...o, before: [...new Set(same.flatMap((c) => c.before))] };
  });
  return [
    ...jointly(stances.filter((c) => !isOffer(c))),
    ...told,
    ...processChanges(before, after, isNew),
    ...settledChanges(before, after),
  ];
}

/** What two sides did together is one change, of no side alone. */
function jointly(found: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const c of found) {
    const key = `${c.kind}\n${c.issue}\n${c.after.join()}\n${c.after.length === 0 ? c.before.join() : ''}`;
    const known = merged.get(key);
    if (!known) merged.set(key, c);
    else if (known.party !== c.party)
      merged.set(key, { ...known, party: null, before: [...new Set([...known.before, ...c.before])] });
  }
  return [...merged.values()];
}

const gives = (s: Statement): boolean => s.kind === 'concession' || plainlyAccepts(s);
const hardens = plainlyRefuses;

function positionChanges(before: Compared, after: Compared, isNew: (s: Statement) => boolean): Change[] {
  const was = new Map(before.issues.flatMap((i) => i.positions.map((p) => [`${p.party}\n${i.issue}`, p] as const)));
  const clashes = new Map(after.claims.map((c) => [c.claim.id, c.contradiction.map((l) => l.claim)]));
  const found: Change[] = [];
  for (const issue of after.issues) {
    for (const p of issue.positions) {
      const old = was.get(`${p.party}\n${issue.issue}`);
      was.delete(`${p.party}\n${issue.issue}`);
      for (const s of p.current.filter(isNew)) {
        const replaced = p.superseded.filter((x) => x.by.some((id) => s.claims.includes(id))).map((x) => x.statement);
        found.push({
          kind: kindOf(s, replaced, old),
          party: p.party,
          issue: issue.issue,
          gist: s.gist,
          reported: s.reported,
          before: (replaced.length > 0 ? replaced : stoodBefore(s, old)).flatMap((x) => x.claims),
          after: s.claims,
        });
      }
      for (const s of p.against.filter(isNew)) {
        const denied = new Set(s.claims.flatMap((id) => clashes.get(id) ?? []));
        const stood = (old?.current ?? []).filter((x) => x.claims.some((id) => denied.has(id)));
        found.push(
          change(
            'contradicted',
            p.party,
            issue.issue,
            s,
            stood.flatMap((x) => x.claims),
          ),
        );
      }
      if (old && old.current.length > 0 && p.current.length === 0) found.push(dropped(old, issue.issue, after.latest));
    }
  }
  for (const [key, old] of was) {
    if (old.current.length > 0) found.push(dropped(old, key.split('\n')[1]!, after.latest));
  }
  return found;
}

/** Stances that a new one stands beside; of a hardened one, those that were softer. */
function stoodBefore(s: Statement, old: Position | undefined): readonly Statement[] {
  const stood = old?.current ?? [];
  return hardens(s) ? stood.filter((o) => !hardens(o)) : stood;
}

function kindOf(s: Statement, replaced: readonly Statement[], old: Position | undefined): Change['kind'] {
  if (gives(s)) return 'softened';
  if (replaced.length > 0) {
    if (hardens(s) && !replaced.every(hardens)) return 'hardened';
    return 'moved';
  }
  const stood = old?.current ?? [];
  return hardens(s) && stood.some((o) => !hardens(o)) ? 'hardened' : 'new';
}

const change = (
  kind: Change['kind'],
  party: string | null,
  issue: string | null,
  s: Statement,
  before: readonly string[] = [],
): Change => ({ kind, party, issue, gist: s.gist, reported: s.reported, before: [...before], after: s.claims });

const dropped = (old: Position, issue: string, reported: PartialDate | null): Change => ({
  kind: 'dropped',
  party: old.party,
  issue,
  gist: old.current[0]!.gist,
  reported,
  before: old.current.flatMap((s) => s.claims),
  after: [],
});

function offerChanges(before: Compared, after: Compared): Change[] {
  const places = new Map<string, number>();
  for (const [place, b] of before.offers.entries()) {
    for (const id of b.claims) if (!places.has(id)) places.set(id, place);
  }
  const earlier = (o: PicturedOffer): PicturedOffer | undefined =>
    before.offers[Math.min(...o.claims.map((id) => places.get(id) ?? Number.POSITIVE_INFINITY))];
  return after.offers.flatMap((offer): Change[] => {
    const old = earlier(offer);
    const [party, issue] = [offer.by[0] ?? null, offer.issue];
    if (!old) return offer.status === 'denied' ? [] : [change('offer-new', party, issue, offer.statement)];
    if (old.status === offer.status) return [];
    const gist = `${offer.statement.gist}: ${old.status}, now ${offer.status}`;
    const moves = offer.moves.filter((m) => !old.moves.some((o) => o.claims.some((id) => m.claims.includes(id))));
    const reported = moves.at(-1)?.reported ?? offer.statement.reported;
    const claims = moves.flatMap((m) => m.claims);
    return [
      {
        kind: 'offer-status',
        party,
        issue,
        gist,
        reported,
        before: old.claims,
        after: claims.length > 0 ? claims : offer.claims,
      },
    ];
  });
}

function processChanges(before: Compared, after: Compared, isNew: (s: Statement) => boolean): Change[] {
  const events = (['meetings', 'mediation', 'deadlines'] as const)
    .flatMap((list) => after.process[list])
    .filter((s) => isNew(s) && s.polarity === 'affirmed')
    .map((s) => change('process', s.parties[0] ?? null, s.issue, s));
  if (before.process.status === after.process.status || before.process.status === 'unknown') return events;
  const gist = `The talks: ${before.process.status}, now ${after.process.status} (${after.process.statusReason})`;
  const reasons = ({ claims, process }: Compared): string[] =>
    claims.filter((c) => process.statusReason.endsWith(c.claim.gist)).map((c) => c.claim.id);
  const status: Change = {
    kind: 'process',
    party: null,
    issue: null,
    gist,
    reported: after.latest,
    before: reasons(before),
    after: reasons(after),
  };
  return [status, ...events];
}

function settledChanges(before: Compared, after: Compared): Change[] {
  const was = new Map(before.claims.map((c) => [c.claim.id, c.settled?.outcome]));
  const here = new Set(after.claims.map((c) => c.claim.id));
  return after.claims.flatMap((c): Change[] => {
    const now = c.settled?.outcome;
    if (now === undefined || now === 'open' || !was.has(c.claim.id) || was.get(c.claim.id) === now) return [];
    return [
      {
        kind: 'settled',
        party: c.claim.parties[0] ? keyOf(c.claim.parties[0]) : null,
        issue: c.claim.issue,
        gist: `Forecast ${now === 'true' ? 'came true' : 'did not come true'}: ${c.claim.gist}`,
        reported: after.latest,
        before: [c.claim.id],
        // A report of another negotiation can settle it; only claims of this picture can be cited.
        after: c.settled!.by.filter((id) => here.has(id)),
      },
    ];
  });
}
