import { shippedPack } from '../../documents/index.js';

const word = /[\p{L}\p{N}]+(?:[.'][\p{L}\p{N}]+)*|[$€£%]/gu;
/** Words that a phrase may leave out: articles and possessives say nothing of the issue. */
const skipped = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'our',
  'your',
  'my',
  'this',
  'these',
  'those',
  'any',
]);

/** Longest name of capitalised words; what is longer is a headline. */
const longestName = 5;

/**
 * Gives the words of a text as rough stems, so that "settled" meets "settle": good enough to look words up, not to print. Made for a pack's
 * thousands of plain words and phrases, which come back again and again: a cold start pays for each.
 */
export function packStems(): (text: string) => string[] {
  const known = new Map<string, string>();
  const recalled = (w: string): string => {
    let s = known.get(w);
    if (s === undefined) {
      s = stem(w);
      known.set(w, s);
    }
    return s;
  };
  return (text) => (plain.test(text) ? text.split(/[ -]/).filter((w) => !skipped.has(w)) : words(text)).map(recalled);
}

const plain = /^[a-z]+(?:[ -][a-z]+)*$/;

/** How many letters of a stem tell under what it is filed. */
const filedBy = 3;

/** The drawer of a stem. */
export const drawerOf = (stemmed: string): string => stemmed.slice(0, filedBy);

/** The drawer of a pack's phrase, by its first word: as of that word's stem, which a long word need not be cut down to. */
export function phraseDrawer(text: string): string {
  const cut = plain.test(text) ? text.search(/[ -]/) : -2;
  let first = cut === -2 ? '' : cut < 0 ? text : text.slice(0, cut);
  if (cut === -2 || skipped.has(first)) first = words(text)[0] ?? '';
  // An ending cuts a short word down to less ("adding"); no ending reaches the first letters of a long one.
  return drawerOf(first.length > 6 ? (irregular().get(first) ?? first) : stem(first));
}

/** Words of a text in lower case, in order, without those that say nothing of an issue. */
export const words = (text: string): string[] => namedWords(text).words;

/**
 * The same words, and which of them are part of a name of several words: "the National Farmers' Federation" is no federation, "Defence
 * Minister Yoav Gallant" no ministry. A name by initials stays what it is, and a longer run is a headline.
 */
export function namedWords(text: string): { readonly words: string[]; readonly named: readonly boolean[] } {
  const found: string[] = [];
  const named: boolean[] = [];
  let run = 0;
  let end = -1;
  const close = (): void => {
    if (run > 1 && run <= longestName) for (let k = found.length - run; k < found.length; k++) named[k] = true;
    run = 0;
  };
  const plainly = text.replaceAll('’', "'");
  for (const match of plainly.matchAll(word)) {
    const w = match[0];
    const first = w.charCodeAt(0);
    const capital = first < 128 ? first >= 65 && first <= 90 : w.charAt(0) !== w.charAt(0).toLowerCase();
    // "Farmers' Union" is one name, "Oslo, Rome" two.
    if (run > 0 && (!capital || match.index !== end + (plainly[end] === "'" ? 2 : 1))) close();
    end = match.index + w.length;
    const lower = w.toLowerCase();
    const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
    if (skipped.has(bare)) close();
    else {
      found.push(bare);
      named.push(false);
      if (capital && w !== w.toUpperCase()) run++;
      else close();
    }
  }
  close();
  return { words: found, named };
}

export function stem(w: string): string {
  if (w === '%') return 'percent';
  // "According to" is of no accord.
  if (w === 'according') return w;
  let s = irregular().get(w) ?? w;
  if (s.length > 4 && s.endsWith('ies')) s = `${s.slice(0, -3)}y`;
  else if (s.length > 3 && s.endsWith('s') && !/(?:ss|us|is)$/.test(s)) s = s.slice(0, -1);
  const ending = s.length > 5 && s.endsWith('ing') ? 3 : s.length > 4 && s.endsWith('ed') ? 2 : 0;
  if (ending > 0 && /[aeiouy]/.test(s.slice(0, -ending))) {
    s = s.slice(0, -ending);
    // "Cancelled" is of cancel, "pulled" of pull; "firing" is of fire, since of "fir" it would be "firring".
    if (/([bdgkmnprt])\1$/.test(s) || /[aeiou][^aeiou]+[aeiou]ll$/.test(s)) s = s.slice(0, -1);
    else if (short.test(s)) s += 'e';
  }
  // A plane is no plan, wine no win, a note no "not".
  return s.length > 3 && s.endsWith('e') && !short.test(s.slice(0, -1)) ? s.slice(0, -1) : s;
}

/** One short syllable: what a final "e" makes another word of. */
const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

let known: ReadonlyMap<string, string> | undefined;

/** Past forms that no ending tells, each with its verb: "withdrew" is of withdraw. */
function irregular(): ReadonlyMap<string, string> {
  if (known === undefined) {
    const { plain } = shippedPack('english/irregular') as {
      readonly plain: Readonly<Record<string, readonly string[]>>;
    };
    known = new Map(
      Object.entries(plain)
        // What was struck is mostly a deal.
        .filter(([verb]) => verb !== 'strike')
        .flatMap(([verb, forms]) => forms.map((form) => [form, verb] as const)),
    );
  }
  return known;
}
