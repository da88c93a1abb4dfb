import type { Offer } from '../bargaining/index.js';
import { type IssueCatalogue, optionOf, type Picture, type PicturedOffer, type Statement } from '../picture/index.js';
import { type Assumed, filled } from './assumed.js';
import type { DraftedIssue } from './issue-options.js';

/** The offers of a drafted model. Where no package with terms on its issues is reported, what each side asks for stands in its place. */
export function offersOf(
  picture: Picture,
  sides: readonly string[],
  names: ReadonlyMap<string, string>,
  issues: readonly DraftedIssue[],
  catalogue: IssueCatalogue,
  assumed: Assumed,
): { readonly offers: Offer[]; readonly reported: boolean } {
  const made: Offer[] = [];
  for (const offer of picture.offers) {
    if (made.length >= assumed.mostOffers) break;
    if (offer.status === 'denied' || offer.status === 'withdrawn' || offer.statement.polarity === 'denied') continue;
    const by = offer.by.find((k) => sides.includes(k));
    const to = offer.to.find((k) => sides.includes(k) && k !== by);
    if (by === undefined || to === undefined) continue;
    const { terms, onlyAsked } = termsOf(offer, by, to, issues, catalogue);
    if (Object.keys(terms).length === 0) continue;
    if (made.some((m) => m.by === by && m.to === to && same(m.terms, terms))) continue;
    made.push({
      id: unique(`${by} to ${to}`, made),
      by,
      to,
      final: offer.final,
      terms,
      from: onlyAsked
        ? { claims: offer.claims, note: filled(assumed.words.asksOnly, { party: names.get(by) ?? by }) }
        : { claims: offer.claims },
    });
  }
  if (made.length > 0) return { offers: made, reported: true };
  for (const side of sides) {
    const terms = Object.fromEntries(
      issues.flatMap((i) => {
        const own = i.ideals.get(side);
        return own === undefined || i.offered?.by === side ? [] : [[i.issue.id, i.issue.options[own]!.id]];
      }),
    );
    if (Object.keys(terms).length === 0) continue;
    const other = sides.filter((k) => k !== side);
    made.push({
      id: `all that ${side} asks`,
      by: side,
      ...(other.length === 1 ? { to: other[0]! } : {}),
      final: false,
      terms,
      from: { assumption: filled(assumed.words.hypothetical, { party: names.get(side) ?? side }) },
    });
  }
  return { offers: made.slice(0, assumed.mostOffers), reported: false };
}

const same = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

const unique = (id: string, made: readonly Offer[]): string =>
  made.some((m) => m.id === id) ? `${id} ${made.filter((m) => m.id.startsWith(id)).length + 1}` : id;

/** Terms that reports put into the offer; if none bears on an issue of the model, what its maker asks for at the same table. */
function termsOf(
  offer: PicturedOffer,
  by: string,
  to: string,
  issues: readonly DraftedIssue[],
  catalogue: IssueCatalogue,
): { readonly terms: Record<string, string>; readonly onlyAsked: boolean } {
  const place = (statements: readonly Statement[]): Record<string, string> => {
    const terms: Record<string, string> = {};
    for (const s of statements) {
      const issue = issues.find((i) => i.issue.id === s.issue);
      if (!issue || s.polarity === 'denied' || terms[issue.issue.id] !== undefined) continue;
      const own = issue.ideals.get(by);
      const worded = issue.scale ? optionOf(catalogue, issue.issue.id, [s])?.id : undefined;
      // Words that put an offer on the very step of the side it is put to are misread: there would be nothing left to bargain over.
      const theirs = issue.issue.options[issue.ideals.get(to) ?? -1]?.id;
      const named = own === undefined && worded === theirs ? undefined : worded;
      const option = named ?? (own === undefined ? undefined : issue.issue.options[own]!.id);
      if (option !== undefined) terms[issue.issue.id] = option;
    }
    return terms;
  };
  const told = place([...offer.terms, offer.statement]);
  if (Object.keys(told).length > 0) return { terms: told, onlyAsked: false };
  return { terms: place(offer.asks), onlyAsked: true };
}
