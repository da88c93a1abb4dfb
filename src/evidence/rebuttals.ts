import type { Claim } from '../claims/index.js';
import { keyOf } from '../claims/index.js';
import { amountsMeet } from './alike.js';
import { contentWords, disputed, figuresAnew, negated, rebuts, retorts } from './content.js';
import type { Contradiction } from './contradictions.js';
import { voices } from './voices.js';

/** How far back "the story" can point, in characters of text. */
const reach = 900;
/** Content words beyond which a clause says something of its own rather than only that a story is false. */
const longest = 8;

const voiceOf = (c: Claim): string | undefined => voices(c)[0]?.name.toLowerCase();

/**
 * Claims that only say that somebody else's account is false ("an official called the story untrue"), each with the claim it points back to: the first
 * that the source told, among those just before it in the same report; and denials of "such a thing", each with the claim that last told of one. Claims come in the order of the text.
 */
export function rebuttals(claims: readonly Claim[]): Contradiction[] {
  const found: Contradiction[] = [];
  const byDocument = new Map<string, Claim[]>();
  for (const c of claims) {
    const told = byDocument.get(c.document.id);
    if (told) told.push(c);
    else byDocument.set(c.document.id, [c]);
  }
  for (const told of byDocument.values()) {
    const ordered = [...told].sort((a, b) => a.span[0] - b.span[0]);
    for (const [i, c] of ordered.entries()) {
      const thing = deniedThing(c);
      if (thing !== null) {
        const told = ordered.filter((b) => b !== c && Math.abs(c.span[0] - b.span[0]) <= reach && isAccount(b, c));
        const fits = (b: Claim): boolean => contentWords(b.gist).has(thing.noun) && (thing.such || sameOffer(b, c));
        // A report may lead with the denial and tell afterwards what is denied.
        const about =
          told.findLast((b) => b.span[0] < c.span[0] && fits(b)) ??
          told.find(fits) ??
          (thing.such ? told.findLast((b) => b.span[0] < c.span[0] && retells(b, c)) : undefined);
        if (about) found.push({ one: about.id, other: c.id, reason: `disputed: \u201c${c.gist}\u201d` });
        continue;
      }
      const clash = clashOf(c, ordered, i) ?? otherFigure(c, ordered, i);
      if (clash !== null) found.push(clash);
      if (clash !== null || !isRebuttal(c)) continue;
      const before = ordered
        .slice(0, i)
        .filter((b) => c.span[0] - b.span[0] <= reach && isAccount(b, c) && answers(c, b));
      const nearest = before.at(-1);
      // "The map is nothing of the kind": of all that was told, what it speaks of itself.
      const most = Math.max(sharedAtLeast, ...before.map((b) => shared(b, c)));
      const first =
        before.findLast((b) => shared(b, c) === most) ??
        (nearest && before.find((b) => voiceOf(b) === voiceOf(nearest)));
      // "Farrell denied this. “We asked for nothing new,” he said": what he says to it tells more than that he denies it.
      const own = retorts(c.gist) ? ordered.slice(i + 1, i + 3).find((b) => sameSpeaker(b, c)) : undefined;
      if (first) found.push({ one: first.id, other: (own ?? c).id, reason: `disputed: “${c.gist}”` });
    }
  }
  return found;
}

const unsaid = /(?:\b(?:not|never|nor|neither|no longer)|n[\u2019']t) (?:\p{L}+ ){0,3}(?:den|reject|disput|dismiss)/iu;

/** Characters within which "denied it" answers what was just said; "the account" can point further back. */
const nearby = 220;
/** Words that a report which is called false shares with the account it is of: "reports of columns that turned back were false". */
const sharedAtLeast = 2;

const shared = (b: Claim, c: Claim): number => {
  const told = contentWords(b.gist);
  return [...contentWords(c.gist)].filter((w) => told.has(w)).length;
};

/** Whether a rebuttal can be of this account: near enough, and of what the rebuttal itself tells of it. */
function answers(c: Claim, b: Claim): boolean {
  const far = c.span[0] - b.span[1] > nearby;
  if (far && (retorts(c.gist) || /\b(?:charges?|accusations?)\b/i.test(c.gist))) return false;
  const own = contentWords(
    /\b(?:reports?|claims?|rumou?rs?|stories|story)\b.*?\b(?:of|that)\b(.*)$/i.exec(c.gist)?.[1] ?? '',
  );
  const told = contentWords(b.gist);
  return own.size < sharedAtLeast || [...own].filter((w) => told.has(w)).length >= sharedAtLeast;
}

/** "Moscow rejected it": what is put on the table is turned down, and no account disputed. */
const turnsDown = /\breject\p{L}* (?:it|this|that)$/iu;

const known = new WeakMap<Claim, boolean>();

function isRebuttal(c: Claim): boolean {
  let told = known.get(c);
  if (told === undefined) {
    told =
      c.condition === null &&
      !c.attributes.counterfactual &&
      // "Neither confirmed nor denied that", "did not deny this": nothing is disputed.
      !unsaid.test(c.gist) &&
      !turnsDown.test(c.gist) &&
      (rebuts(c.gist) || retorts(c.gist)) &&
      contentWords(c.gist).size <= longest;
    known.set(c, told);
  }
  return told;
}

/**
 * What a denial says is not there: "has seen no such document", "no such promise was made"; and of an offer, "any offer" without a "such".
 */
function deniedThing(c: Claim): { readonly noun: string; readonly such: boolean } | null {
  if (c.condition !== null || c.attributes.counterfactual || !(c.polarity === 'denied' || negated(c.gist))) return null;
  const such = /\bsuch (?:an? )?(\p{L}+)/iu.exec(c.gist)?.[1];
  const any = c.kind === 'offer' ? /\b(?:any|no) (\p{L}+)/iu.exec(c.gist)?.[1] : undefined;
  const [noun] = contentWords(such ?? any ?? '');
  return noun === undefined ? null : { noun, such: such !== undefined };
}

/** "India has offered a lower duty" and "no offer was made": one party's offer, told and denied. */
const sameOffer = (b: Claim, c: Claim): boolean =>
  b.kind === 'offer' && b.parties.some((p) => c.parties.some((q) => keyOf(p) === keyOf(q)));

/**
 * "Oll contradicted Maran the next day": what Maran is last told to have said before, beside what Oll is told to deny right after, or, where that is
 * nothing, beside the clause itself.
 */
function clashOf(c: Claim, ordered: readonly Claim[], place: number): Contradiction | null {
  const [subject, object] = disputed(c.gist) ?? [];
  if (subject === undefined || object === undefined) return null;
  const named = (b: Claim, words: string): boolean =>
    voices(b).some((v) => words.toLowerCase().includes(lastName(v.name)));
  const near = (b: Claim): boolean => Math.abs(c.span[0] - b.span[0]) <= reach;
  const told = ordered.slice(0, place).findLast((b) => near(b) && b.polarity === 'affirmed' && named(b, object));
  if (told === undefined) return null;
  const answers = ordered.slice(place + 1).filter((b) => near(b) && named(b, subject));
  const denial = answers.find((b) => b.polarity === 'denied' || negated(b.gist));
  return { one: told.id, other: (denial ?? c).id, reason: `disputed: \u201c${c.gist}\u201d` };
}

/** "Paris had given no such warning", of what others said that France had told them: its word, retold, beside its own. */
const retells = (b: Claim, denial: Claim): boolean =>
  b.sources.length > 1 && denial.parties.some((p) => b.sources.at(-1)!.affiliation === keyOf(p));

const sameSpeaker = (a: Claim, b: Claim): boolean => {
  const [one, other] = [voices(a)[0], voices(b)[0]];
  return one !== undefined && other !== undefined && lastName(one.name) === lastName(other.name);
};

/** Characters within which a second figure is one on what was just told. */
const nearFigure = 260;

/** "An official put the offer at 27,000 tonnes", right behind another's 34,000: two figures for one thing. */
function otherFigure(c: Claim, ordered: readonly Claim[], place: number): Contradiction | null {
  if (c.amount === null || !figuresAnew(c.gist)) return null;
  const told = ordered
    .slice(0, place)
    .findLast(
      (b) =>
        b.amount !== null &&
        b.amount.unit === c.amount!.unit &&
        c.span[0] - b.span[1] <= nearFigure &&
        voiceOf(b) !== voiceOf(c) &&
        voices(b).length > 0,
    );
  if (told === undefined || amountsMeet(told, c)) return null;
  return {
    one: told.id,
    other: c.id,
    reason: `the figures do not overlap: ${told.amount!.text} and ${c.amount.text}`,
  };
}

/** "Petr Oll, who leads the team" is "oll". */
const lastName = (name: string): string =>
  name
    .split(',')[0]!
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .findLast((w) => w.length > 2) ?? '\0';

/** What a rebuttal can be of: something told by a source of another name, as so. */
const isAccount = (b: Claim, rebuttal: Claim): boolean =>
  voices(b).length > 0 &&
  b.polarity === 'affirmed' &&
  !isRebuttal(b) &&
  disputed(b.gist) === null &&
  voiceOf(b) !== voiceOf(rebuttal) &&
  !rebuttal.gist.toLowerCase().includes(voiceOf(b)!);
