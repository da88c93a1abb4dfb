import { actsForSide, type Claim, familyOfNoun, fold, namesOfParty, type Party, sortOf } from '../claims/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';

/** Share of the clauses that begin with a form which have to be of one party before it is a name of it. */
const mostlyOne = 0.75;

/**
 * By which words beside its name the reports call each party: "the company", "the FMN", "the federation". A form is a party's where nearly every clause that
 * begins with it, and whoever speaks under it, was read as that party's. By key; pronouns and people's names are none.
 */
export function calledBy(claims: readonly WeighedClaim[]): ReadonlyMap<string, readonly string[]> {
  const votes = new Map<string, Map<string, number>>();
  const vote = (form: string, key: string) => {
    const of = votes.get(form) ?? new Map<string, number>();
    votes.set(form, of.set(key, (of.get(key) ?? 0) + 1));
  };
  for (const { claim } of claims) {
    const form = formOf(claim.quote);
    if (form !== null) vote(form, readAs(claim));
    for (const s of claim.sources) {
      const own = s.type === 'organisation' ? whole.exec(s.name) : null;
      if (own !== null && s.affiliation !== null) vote(own[0].toLowerCase(), s.affiliation);
    }
  }
  const found = new Map<string, string[]>();
  const parties = new Map(
    claims.flatMap(({ claim: c }) => [...c.parties, ...c.toward]).map((p) => [keyOf(p), p] as const),
  );
  const add = (key: string, form: string) => found.set(key, [...(found.get(key) ?? []), form]);
  for (const [form, of] of votes) {
    const all = [...of.values()].reduce((sum, n) => sum + n, 0);
    const [key, n] = [...of].sort((a, b) => b[1] - a[1])[0]!;
    const noun = form.slice(4);
    if (key === nobody || n < mostlyOne * all) continue;
    const own = parties.get(key);
    const ending = [...parties.values()].filter((p) => endsIn(p, noun));
    if (
      own !== undefined &&
      (ending.length > 0 ? ending.length === 1 && ending[0] === own : isOf(noun, own, n, parties))
    )
      add(key, form);
  }
  for (const { claim } of claims)
    for (const { id } of [...claim.parties, ...claim.toward])
      if (id !== undefined && letters.test(id) && namesOfParty(id).names.length === 0) {
        const form = id.toUpperCase();
        if (!found.get(id)?.includes(form)) add(id, form);
      }
  return found;
}

/** "The federation" of the Miners' Federation. */
const endsIn = ({ name }: Party, noun: string): boolean => fold(name).toLowerCase().endsWith(` ${noun}`);

/** "The miners" of a union, "the company" of a firm; "the team" of anybody who is so called more than once; "the offer" of nobody. */
function isOf(noun: string, party: Party, times: number, parties: ReadonlyMap<string, Party>): boolean {
  const one = noun.replace(/s$/, '');
  const family = familyOfNoun(noun) ?? familyOfNoun(one);
  const sort = sortOf(party);
  if (family !== undefined && sort !== undefined)
    // "The army", once, in a report on two states: a reading may have got wrong whose.
    return family === sort && (times > 1 || [...parties.values()].filter((p) => sortOf(p) === sort).length === 1);
  return times > 1 && (actsForSide(noun) || actsForSide(one));
}

const nobody = '';
/** Letters that a report gives a body: "the Northern Miners' Federation (FMN)". */
const letters = /^[a-z]{2,6}$/;
/** "The company", "the federation": one common noun. */
const whole = /^the \p{Ll}{4,}$/iu;

/** Whose the clause is; nobody's where it is of several. */
const readAs = ({ parties }: Claim): string => (parties.length === 1 ? keyOf(parties[0]!) : nobody);

/** "The miners have been out": the common noun at a clause's head that is its subject, in small letters; null where nothing such acts. */
function formOf(quote: string): string | null {
  const [, form, next = ''] = /^["\u201c\u2018']?(the \p{Ll}{4,})(,| \p{Ll}+)/iu.exec(quote) ?? [];
  // "The miners were offered": whose move that is stands elsewhere.
  return form === undefined || / (?:is|are|was|were|be|of|in|on|at|for|to|from|with|and|or)$/.test(next)
    ? null
    : form.toLowerCase();
}
