/** Lemmas that no rule gives, by `UPOS form` in lower case. */
export type LemmaExceptions = ReadonlyMap<string, string>;

const vowel = /[aeiouy]/;
const doubled = /([bdgklmnprt])\1$/;

/**
 * The dictionary form of a word by its ending and tag, before exceptions: plural -s, verbs in -s -ed -ing, -er and -est.
 * @param form in lower case
 */
export function ruleLemma(form: string, upos: string, xpos: string): string {
  if (upos === 'NOUN' || upos === 'PROPN') return xpos === 'NNS' || xpos === 'NNPS' ? singular(form) : form;
  if (upos === 'VERB' || upos === 'AUX') {
    if (xpos === 'VBZ') return thirdPerson(form);
    if (xpos === 'VBG') return form.endsWith('ing') ? stem(form.slice(0, -3)) : form;
    if (xpos === 'VBD' || xpos === 'VBN')
      return form.endsWith('ied') ? `${form.slice(0, -3)}y` : form.endsWith('ed') ? stem(form.slice(0, -2)) : form;
  }
  if (upos === 'ADJ' || upos === 'ADV') {
    if (xpos === 'JJR' || xpos === 'RBR')
      return form.endsWith('ier') ? `${form.slice(0, -3)}y` : form.endsWith('er') ? stem(form.slice(0, -2)) : form;
    if (xpos === 'JJS' || xpos === 'RBS')
      return form.endsWith('iest') ? `${form.slice(0, -4)}y` : form.endsWith('est') ? stem(form.slice(0, -3)) : form;
  }
  return form;
}

function singular(form: string): string {
  if (!form.endsWith('s') || form.endsWith('ss')) return form;
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

function thirdPerson(form: string): string {
  if (!form.endsWith('s')) return form;
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz|o)es$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

/** What remains of a verb without -ed or -ing: a doubled letter once, a lost -e put back. */
function stem(rest: string): string {
  if (rest.length < 2 || !vowel.test(rest)) return `${rest}e`;
  if (doubled.test(rest)) return /(?:ll|ss)$/.test(rest) ? rest : rest.slice(0, -1);
  if (/(?:[^aeiou][aeiou]|qu[aeiou])t$/.test(rest) && /(?:at|it|ot|ut)$/.test(rest) && rest.length > 4)
    return /(?:at|ot|ut)$/.test(rest) ? `${rest}e` : rest;
  if (/(?:[aeiou]s|[aeiou]z|[cgvu]|dg|[^aeiou]l|ns|rs|[aeiou]r)$/.test(rest))
    return rest.endsWith('er') || rest.endsWith('or') || /(?:ng|[aeiou]{2}r|w)$/.test(rest) ? rest : `${rest}e`;
  if (/^[^aeiou]*[aeiou][bcdfgklmnpt]$/.test(rest)) return `${rest}e`;
  return rest;
}

/** Whether a dictionary has a word as a verb. */
export type IsVerb = (word: string) => boolean;

/**
 * The dictionary form of a token, in lower case.
 * @param isVerb tells "concede" from "conced": where the rule makes of a form no verb that the dictionary has, another cut that it has is taken
 */
export function lemmaOf(
  exceptions: LemmaExceptions,
  text: string,
  upos: string,
  xpos: string,
  isVerb?: IsVerb,
): string {
  const form = text.toLowerCase().replace(/’/g, "'");
  const known = exceptions.get(`${upos} ${form}`);
  if (known !== undefined) return known;
  const ruled = ruleLemma(form, upos, xpos);
  if (isVerb === undefined || upos !== 'VERB' || !/^VB[DNG]$/.test(xpos) || isVerb(ruled)) return ruled;
  return otherCuts(form).find(isVerb) ?? ruled;
}

/** What "conceded", "compelled", "welcoming" and "tying" may be of: with an -e put back, a letter once, as it stands. */
function otherCuts(form: string): string[] {
  const rest = form.endsWith('ing') ? form.slice(0, -3) : form.endsWith('ed') ? form.slice(0, -2) : '';
  if (rest.length < 2) return [];
  const once = rest.at(-1) === rest.at(-2) ? [rest.slice(0, -1)] : [];
  const tied = rest.endsWith('y') ? [`${rest.slice(0, -1)}ie`] : [];
  return [`${rest}e`, ...once, rest, ...tied];
}
