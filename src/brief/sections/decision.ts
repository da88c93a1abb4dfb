import type { Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { capital, sentence, wordCount } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { briefly } from '../lines/briefly.js';
import { clause } from '../lines/clause.js';
import { readsAlone } from '../lines/salience.js';
import { lowered, mentions } from '../lines/words.js';
import { tellsDecider } from '../searches/asked.js';
import { spokenOf, toldAnywhere } from '../searches/told-anywhere.js';
import { answerDue } from '../standing/deadline.js';
import { byWhen } from './by-when.js';
import { decider } from './decider.js';

/** Words from which on there is room for who says so. */
const leastFull = 20;
/** Words from which on there is room to say that no deadline is told. */
const leastSilence = 14;
/** Words that each of the two has at least. */
const leastWho = 9;
const leastTime = 7;

/** Who must decide, and by when; each said to be unknown where it is. Who decides only where the line before does not tell it. */
export function decision(editor: Editor, most: number, lead = ''): Sentence {
  const full = most > leastFull;
  if (tellsDecider(lead)) return onlyWhen(editor, most);
  const who = decider(editor, Math.max(leastWho, most - leastTime));
  const time = byWhen(editor, Math.max(leastTime, most - wordCount(who.words ?? '') - 1));
  const cites = editor.cite([...who.claims, ...time.claims]);
  const set = who.words === null ? answerDue(editor) : undefined;
  if (set !== undefined && tellsWho(set, editor)) {
    // "The leaders have until Monday night to sign": who and by when in one clause.
    const date = set.when?.resolved === true && set.when.to !== null ? ` (${day(set.when.to)})` : '';
    return sentence(`${clause(set, editor)}${full ? briefly(set, editor) : ''}${date}.`, editor.cite(set.claims, 1));
  }
  if (who.words === null) {
    // What stands below has to tell it plainly, too.
    const told =
      toldAnywhere(editor, 'deciding').some((p) => tellsDecider(p.sentence.text)) ||
      (['deciding', 'approval'] as const).some((topic) => spokenOf(editor, topic));
    const open = told ? elsewhere('Who must decide') : 'Who must decide is not reported';
    if (time.words !== null) return sentence(`${open}; ${time.words}.`, cites);
    const [both, neither] = ['Who must decide, and by when', 'Who must decide, and by when, is not reported.'];
    if (spokenOf(editor, 'timing')) return sentence(`${told ? `${elsewhere(both)}; Deadlines` : open}.`, cites);
    return sentence(
      told && most >= leastSilence ? `${open}; no deadline is reported.` : told ? `${open}.` : neither,
      cites,
    );
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
    time.words === null && (spokenOf(editor, 'timing') || most < leastSilence)
      ? `${who.words}.`
      : `${who.words}; ${time.words ?? 'no deadline is reported'}.`,
    cites,
  );
}

/** Who must decide alone, where it takes all the words that there are; undefined where nothing tells it in so few. */
export function onlyWho(editor: Editor, most: number): Sentence | undefined {
  const who = decider(editor, most);
  return who.words === null ? undefined : sentence(`${who.words}.`, editor.cite(who.claims));
}

/** By when alone. */
export function onlyWhen(editor: Editor, most: number): Sentence {
  const time = byWhen(editor, most);
  if (time.words !== null) return sentence(`${capital(time.words)}.`, editor.cite(time.claims));
  return sentence(spokenOf(editor, 'timing') || most < leastSilence ? '' : 'No deadline is reported.');
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

/** What the reports tell only in a sentence too long for the first lines stands, quoted, under the process. */
const elsewhere = (what: string): string => `${what}: see Parties and process`;
