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

/** Words of a text as rough stems, so that "settled" meets "settle": good enough to look words up, not to print. */
export const stems = (text: string): string[] => words(text).map(stem);

/** Words of a text in lower case, in order, without those that say nothing of an issue. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const [w] of text.toLowerCase().replaceAll('’', "'").matchAll(word)) {
    const bare = w.endsWith("'s") ? w.slice(0, -2) : w;
    if (!skipped.has(bare)) found.push(bare);
  }
  return found;
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
    // "Cancelled" is of cancel, "pulled" of pull.
    if (/([bdgkmnprt])\1$/.test(s) || /[aeiou][^aeiou]+[aeiou]ll$/.test(s)) s = s.slice(0, -1);
  }
  return s.length > 3 && s.endsWith('e') ? s.slice(0, -1) : s;
}

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
