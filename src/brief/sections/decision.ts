import { voices } from '../../evidence/index.js';
import { deadlineTold, type Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { briefly } from '../briefly.js';
import { clause } from '../clause.js';
import { listed, sentence, textOf, wordCount } from '../compose.js';
import { day } from '../day.js';
import { openDeadline } from '../deadline.js';
import { decidesNot, tellsDecision } from '../deciding.js';
import { saidByNobody } from '../denial.js';
import type { Editor } from '../editor.js';
import { standsAlone } from '../gist.js';
import { nextDay } from '../next-day.js';
import { clearOffer } from '../offer.js';
import { officials } from '../officials.js';
import { quotation } from '../quotation.js';
import { pointsBack, readsAlone } from '../salience.js';
import { said } from '../say.js';
import { spokenOf, toldAnywhere } from '../told-anywhere.js';
import { lowered, mentions, wordsOf } from '../words.js';

/** Who must decide, and by when; each said to be unknown where it is. */
export function decision(editor: Editor, full: boolean): Sentence {
  const who = decider(editor, full);
  const time = timing(editor, full);
  const cites = editor.cite([...who.claims, ...time.claims]);
  const set = who.words === null ? openDeadline(editor) : undefined;
  if (set !== undefined && tellsWho(set, editor)) {
    // "The leaders have until Monday night to sign": who and by when in one clause.
    const date = set.when?.resolved === true && set.when.to !== null ? ` (${day(set.when.to)})` : '';
    return sentence(`${clause(set, editor)}${full ? briefly(set, editor) : ''}${date}.`, editor.cite(set.claims, 1));
  }
  if (who.words === null) {
    const open = spokenOf(editor, 'deciding') ? elsewhere('Who must decide') : 'Who must decide is not reported';
    if (time.words !== null) return sentence(`${open}; ${time.words}.`, cites);
    const [both, neither] = ['Who must decide, and by when', 'Who must decide, and by when, is not reported.'];
    if (spokenOf(editor, 'timing')) return sentence(`${spokenOf(editor, 'deciding') ? elsewhere(both) : open}.`, cites);
    return sentence(spokenOf(editor, 'deciding') ? `${open}; no deadline is reported.` : neither, cites);
  }
  const then = time.day === undefined ? undefined : approvedNext(editor, time.claims[0], who.claims);
  if (then !== undefined)
    return sentence(
      `${who.words}; ${lowered(clause(then, editor), editor)}.`,
      editor.cite([...who.claims, then.claims[0]!]),
    );
  // "The members vote on it on Wednesday": the next date is that of the decision itself.
  if (time.day !== undefined && who.claims.includes(time.claims[0]!))
    return sentence(`${who.words}${tellsDay(who.words, time.day) ? '' : ` (${time.day})`}.`, cites);
  return sentence(
    time.words === null && spokenOf(editor, 'timing')
      ? `${who.words}.`
      : `${who.words}; ${time.words ?? 'no deadline is reported'}.`,
    cites,
  );
}

/** "The members must ratify it by 10 October": a further decision than the one told, that of the next date or a later one. */
function approvedNext(editor: Editor, claim: string | undefined, told: readonly string[]): Statement | undefined {
  const { authority } = editor.picture.process;
  const due = authority.find((s) => claim !== undefined && s.claims.includes(claim));
  const further = authority.filter(
    (s) =>
      !s.claims.some((id) => told.includes(id)) &&
      s.polarity === 'affirmed' &&
      s.condition === null &&
      s.certainty === null &&
      s.reported === editor.picture.latest &&
      s.when?.resolved === true &&
      s.when.to !== null &&
      due?.when?.to != null &&
      s.when.to >= due.when.to &&
      readsAlone(s, editor) &&
      wordCount(s.gist) <= longestNext &&
      mentions(s.gist, [...editor.wording.deciding, ...editor.wording.ratifying]),
  );
  return further.sort((a, b) => a.when!.to!.localeCompare(b.when!.to!))[0];
}

/** Whether a clause has the day, with or without its year. */
const tellsDay = (words: string, date: string): boolean => words.includes(date.replace(/ \d{4}$/, ''));
const longestNext = 12;

const tellsWho = (s: Statement, editor: Editor): boolean =>
  s.condition === null &&
  readsAlone(s, editor) &&
  wordCount(s.gist) <= 20 &&
  s.parties.some((k) => editor.picture.between.includes(k)) &&
  mentions(s.gist, [...editor.wording.dated, ...editor.wording.deciding]);

interface Told {
  readonly words: string | null;
  readonly claims: readonly string[];
  /** The next date, where no deadline is told. */
  readonly day?: string;
}

/** What the reports tell only in a sentence too long for the first lines stands, quoted, under the process. */
const elsewhere = (what: string): string => `${what}: told below in the reports\u2019 words`;

/** Who decides, as a clause of the brief; where none reads alone, the document's own words. */
function decider(editor: Editor, full: boolean): Told {
  const { authority } = editor.picture.process;
  const principal = new Set(editor.picture.between);
  const recent = (s: Statement) => (s.reported === editor.picture.latest ? 1 : 0);
  // Who says yes or no comes before who would have to ratify it later.
  const weightOf = (s: Statement) =>
    (s.parties.length > 0 && s.parties.every((p) => principal.has(p)) ? 2 : 0) +
    (mentions(s.gist, editor.wording.ratifying) ? 0 : 3) +
    (s.origins > 1 ? 1 : 0);
  const told = authority
    .filter((s) => s.polarity === 'affirmed' && !s.counterfactual && !decidesNot(s.gist, editor))
    .filter((s) => s.certainty === null && s.condition === null && !saidByNobody(s, editor))
    .filter((s) => !mentions(s.gist, editor.wording.denying))
    .filter((s) => tellsDecision(s.gist, editor) && !mentions(wordsOf(s.gist)[0] ?? '', editor.wording.asking))
    .sort((a, b) => weightOf(b) - weightOf(a) || (b.reported ?? '').localeCompare(a.reported ?? ''));
  const clear = told
    .filter((s) => standsAlone(s, editor) && !pointsBack(s, editor))
    .find((s) => wordCount(s.gist) <= (full ? 16 : 9));
  const named = clear === undefined ? null : officials(clear.gist, editor);
  if (clear !== undefined)
    return {
      words: `${clause(clear, editor)}${named === null ? '' : ` (${listed(named)})`}${full ? saidBy(clear, editor) : ''}`,
      claims: clear.claims.slice(0, 1),
    };
  for (const s of told.sort((a, b) => recent(b) - recent(a))) {
    const quote = excerpt(s, editor);
    if (quote !== null && wordCount(quote) <= (full ? 18 : 14))
      return { words: `On who decides: \u201c${quote}\u201d`, claims: s.claims.slice(0, 1) };
  }
  const [passage] = toldAnywhere(editor, 'deciding', { within: full ? 26 : 18, stretch: true });
  if (passage === undefined) return { words: null, claims: [] };
  return { words: `On who decides: \u201c${passage.quote}\u201d`, claims: [passage.cite] };
}

/** Who says so; of whoever told of the offer, in the line before, "they say". */
function saidBy(s: Statement, editor: Editor): string {
  const by = briefly(s, editor);
  const voice = (statement: Statement | undefined) => {
    const claim = statement === undefined ? undefined : editor.claim(statement.claims[0]!)?.claim;
    return claim === undefined ? undefined : [claim.document.id, ...voices(claim).map((v) => v.name)].join('\n');
  };
  return by.endsWith(' sources say') && voice(s) === voice(clearOffer(editor)?.statement) ? ', they say' : by;
}

/** The claim's own words, where the document has them in one piece. */
function excerpt(s: Statement, editor: Editor): string | null {
  const quote = editor.print(editor.claim(s.claims[0]!)?.claim.quote ?? '').replace(/^[\s,;:]+|[\s,;:.]+$/g, '');
  return quote !== '' && !/["\u201c\u201d\n]/.test(quote) && editor.has(s, quote) ? quote : null;
}

/** By when: the deadline ahead, a time told beside something else, or else the next day on which something is to be signed, voted on or talked over. */
function timing(editor: Editor, full: boolean): Told {
  const due = openDeadline(editor);
  const date = due?.when?.resolved === true && due.when.to !== null ? day(due.when.to) : '';
  const words =
    due?.when != null && (full || date === '') && editor.has(due, due.when.text)
      ? `\u201c${editor.print(due.when.text)}\u201d`
      : '';
  const when = [words, date === '' ? '' : words === '' ? date : `(${date})`].filter((x) => x !== '').join(' ');
  // What somebody is said to want by a day is told in the words that say so.
  const wanted = due === undefined || due.saidBy === null ? '' : editor.print(editor.context(due.claims[0]!));
  if (due !== undefined && wanted !== '' && wordCount(wanted) <= (full ? 26 : 20))
    return { words: `on timing: ${quotation(wanted)}`, claims: due.claims.slice(0, 1) };
  if (due !== undefined && when !== '') return { words: `the deadline is ${when}`, claims: due.claims.slice(0, 1) };
  const beside = deadlineBeside(editor);
  if (beside !== undefined) return { words: `time given: \u201c${beside.words}\u201d`, claims: [beside.claim] };
  const next = nextDay(editor);
  const [passage] = toldAnywhere(editor, 'timing', { within: full ? 26 : 18, stretch: true });
  if (next !== undefined)
    return {
      words: `${spokenOf(editor, 'timing') ? '' : 'no deadline is reported; '}next date: ${next.date}`,
      claims: [next.claim],
      day: next.date,
    };
  if (due === undefined)
    return passage === undefined
      ? { words: null, claims: [] }
      : { words: `on timing: \u201c${passage.quote}\u201d`, claims: [passage.cite] };
  // "They must decide in the coming days": the time without the clause around it.
  const soon = wordsOf(due.gist).join(' ');
  const told = editor.wording.soon.find((phrase) => ` ${soon} `.includes(` ${phrase} `) && editor.has(due, phrase));
  if (told !== undefined) return { words: `time given: \u201c${told}\u201d`, claims: due.claims.slice(0, 1) };
  if (!standsAlone(due, editor))
    return passage === undefined
      ? { words: 'no clear deadline is reported', claims: [] }
      : { words: `on timing: \u201c${passage.quote}\u201d`, claims: [passage.cite] };
  return {
    words: `on timing: ${lowered(textOf(sentence(said(due, editor, { unlabelled: true }))), editor)}`,
    claims: due.claims.slice(0, 1),
  };
}

/** A time by which there must be a deal, told beside a threat or a need in the latest report; in the document's own words. */
function deadlineBeside(editor: Editor): { readonly words: string; readonly claim: string } | undefined {
  const { picture } = editor;
  for (const { claim } of picture.claims) {
    if (claim.document.published !== picture.latest) continue;
    const words = deadlineTold(claim);
    if (words !== null && editor.context(claim.id).includes(words))
      return { words: editor.print(words), claim: claim.id };
  }
  return undefined;
}
