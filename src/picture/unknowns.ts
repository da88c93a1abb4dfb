import type { Claim } from '../claims/index.js';
import { issuesMeet, keyOf, negated } from '../evidence/index.js';
import { bearsOn } from './bears-on.js';
import { deadlineTold } from './deadline-told.js';
import type { Picture, Unknown } from './picture.js';
import { inSentence, mentions } from './words.js';

type Known = Omit<Picture, 'unknowns' | 'changes'>;

/** Whether a report lets a side speak on an issue, or tells what it does there. */
const heardOn = ({ claims }: Known, party: string, issue: string): boolean =>
  claims.some(
    ({ claim: c }) =>
      c.issue !== null &&
      issuesMeet(c.issue, issue) &&
      (c.sources.some((s) => s.affiliation === party) ||
        (c.kind === 'action' && c.parties.some((p) => keyOf(p) === party))),
  );

/** An issue's label within a sentence: what begins with initials keeps them. */
export const labelWithin = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** Whether somebody named speaks for a party of what it does or holds. */
const ownWords = (c: Claim, party: string): boolean =>
  c.parties.some((p) => keyOf(p) === party) && c.sources.some((s) => s.type === 'named' && s.affiliation === party);

/** What nobody reports and a negotiator would need: a finding of its own, each tied to the section that it weakens. */
export function unknowns(picture: Known): Unknown[] {
  const { claims } = picture;
  const names = new Map(picture.parties.map((p) => [p.key, p.name]));
  const name = (key: string): string => inSentence(names.get(key) ?? key);
  const found: Unknown[] = [];
  const add = (
    code: Unknown['code'],
    weakens: Unknown['weakens'],
    gist: string,
    about: Partial<Unknown> = {},
  ): void => {
    found.push({ code, party: null, issue: null, gist, weakens, claims: [], ...about });
  };
  const said = (list: Parameters<typeof mentions>[0]): boolean =>
    claims.some((c) => c.claim.polarity === 'affirmed' && mentions(list, c.claim.gist));

  const asked = new Set<string>();
  for (const offer of picture.offers) {
    // An earlier bid of the same side on the same issue needs no answer any more.
    const bid = `${offer.by.join()} ${offer.issue}`;
    if (!['tabled', 'pending'].includes(offer.status) || asked.has(bid)) continue;
    asked.add(bid);
    const about = { party: offer.to[0] ?? null, issue: offer.issue, claims: [...offer.claims] };
    const [first] = picture.between;
    const sides = offer.to.filter((k) => picture.between.includes(k));
    // In talks of one with many, the answer is the one's to give, not the other bidders'.
    const to = (picture.between.length > 2 && sides.includes(first!) ? [first!] : sides).map(name);
    if (to.length > 0 && !offer.moves.some((m) => m.kind !== 'concession')) {
      add('answer', 'offers', `No answer by ${to.join(' or ')} is reported to this: ${offer.statement.gist}`, about);
    }
    // "A plan that would give them the mines": the offer is told by its terms.
    if (offer.issue === 'deal' && offer.terms.length === 0 && !mentions('would', offer.statement.gist)) {
      const guess = offer.asks.length > 0 ? ', beyond what the same side is said to want' : '';
      add('terms', 'offers', `The terms are not reported of this: ${offer.statement.gist}${guess}`, about);
    }
  }
  for (const issue of picture.issues) {
    if (issue.status === 'agreed' || issue.issue === 'deal') continue;
    for (const p of issue.positions) {
      if (!picture.between.includes(p.party) || p.current.length > 0 || p.undecided.length > 0) continue;
      // Who speaks or acts on it has been heard, though no stance could be read from it.
      if (heardOn(picture, p.party, issue.issue)) continue;
      const denied = p.against.length > 0 ? ', only what it is said not to hold' : '';
      add(
        'position',
        'issues',
        `The position of ${name(p.party)} on ${labelWithin(issue.label)} is not reported${denied}`,
        {
          party: p.party,
          issue: issue.issue,
          claims: [...issue.claims],
        },
      );
    }
  }
  for (const key of picture.between) {
    const current = picture.issues.flatMap((i) => i.positions.filter((p) => p.party === key).flatMap((p) => p.current));
    if (!current.some((s) => s.held === 'stated') && !claims.some((w) => ownWords(w.claim, key))) {
      const how = current.length === 0 ? 'no position of it could be read' : 'its positions are told by others';
      add('own-words', 'evidence', `Nothing of the stance of ${name(key)} is in its own people’s words: ${how}`, {
        party: key,
      });
    }
    if (!picture.outlook.noDeal.some((s) => bearsOn(s, key, picture))) {
      add('no-deal', 'outlook', `What ${name(key)} gets, or loses, without a deal is not reported`, { party: key });
    }
    if (!picture.parties.find((p) => p.key === key)?.decides.some((s) => s.polarity === 'affirmed')) {
      add('authority', 'parties', `Who decides for ${name(key)} is not reported`, { party: key });
    }
  }
  const enforced =
    said('enforcement') ||
    picture.issues.some((i) => ['deal.implementation', 'war.monitoring', 'security.guarantees'].includes(i.issue));
  if (!enforced) add('enforcement', 'issues', 'How a deal would be enforced or monitored is not reported');
  const ordered = claims.some(
    ({ claim: c }) =>
      ['offer', 'demand', 'acceptance', 'concession'].includes(c.kind) &&
      (mentions('sequence', c.gist) || (c.condition !== null && mentions('sequence', c.condition.text))),
  );
  if (!ordered) add('sequence', 'issues', 'Which side would have to act first is not reported');
  const ratified = picture.process.authority.some((s) => mentions('ratification', s.gist));
  if (!ratified)
    add('ratification', 'process', 'Whether a parliament, a vote or members must approve a deal is not reported');
  const [due] = picture.process.deadlines.filter((d) => d.polarity === 'affirmed' && !negated(d.gist));
  const told = claims.some(({ claim }) => deadlineTold(claim) !== null);
  if (!due && !told) add('deadline', 'process', 'No deadline is reported');
  else if (due && !told && !picture.process.deadlines.some((d) => d.when?.resolved)) {
    add('deadline', 'process', `The deadline has no date that can be told: ${due.gist}`, { claims: [...due.claims] });
  }
  const undated = picture.evidence.documents.filter((d) => d.published === null);
  if (undated.length > 0) {
    add('date', 'evidence', `When it was published is not known of: ${undated.map((d) => d.name).join(', ')}`);
  }
  return found;
}
