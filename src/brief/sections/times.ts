import { dates } from '../../language/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capped, dropEmptyColumns, sentence, table } from '../compose.js';
import { day, dayNumber, days, shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { citesIn } from '../lines/cites-in.js';
import { clauseTold } from '../lines/clause-told.js';
import { oneDay } from '../reports.js';
import { type TimeTold, timesTold } from '../searches/times-told.js';

const most = 12;

/**
 * What the latest reports date, in their own words for the time: a calendar date beside it only where it resolves, what lies ahead marked, and when somebody spoke
 * apart from when a thing took place. Undefined where they name no time.
 */
export function timesTable(editor: Editor): BriefBlock | undefined {
  const told = inOrder(together(timesTold(editor)));
  if (told.length === 0) return undefined;
  const many = !oneDay(editor);
  const dated = told.some(({ from }) => from !== null);
  return dropEmptyColumns(
    table(
      capped(
        `What ${many ? 'the latest reports date' : `the report dates; ${reportDay(editor)}`}`,
        Math.min(most, told.length),
        told.length,
      ),
      ['When', 'Date', 'What', 'Reported'],
      told
        .slice(0, most)
        .map((t) => [
          sentence(`\u201c${t.words}\u201d${t.ahead ? ', ahead' : t.said ? ', when it was said' : ''}`),
          sentence(t.from === null ? (dated ? 'date not given' : '') : calendar(t)),
          whatOf(t, editor),
          sentence(
            many && t.sentence.document.published !== null
              ? shortDay(t.sentence.document.published, editor.picture.latest)
              : '',
          ),
        ]),
    ),
  );
}

/** When the one report came out, as far as it says. */
function reportDay({ picture, sentences }: Editor): string {
  if (picture.latest !== null) return `reported ${day(picture.latest)}`;
  const document = sentences()[0]?.document;
  const heads = document?.blocks.find(({ kind }) => kind === 'dateline');
  const words =
    heads === undefined || document === undefined
      ? undefined
      : dates(document.text.slice(...heads.span), { published: null })[0]?.text;
  if (words === undefined) return 'its own date is not given';
  return `it is headed \u201c${words}\u201d, ${/\d/.test(words) ? 'year' : 'date'} not given`;
}

function whatOf({ clause, sentence: s }: TimeTold, editor: Editor): Sentence {
  const words = clauseTold(clause, s, editor);
  return sentence(words, editor.cite(citesIn(words, s, editor)));
}

/** "Before 1 May" begins on the day of the report, which is no day of what it tells. */
const calendar = ({ from, to, ahead, sentence: { document } }: TimeTold): string =>
  ahead && from === document.published && to !== from ? days(null, to) : days(from, to);

/** The times of one clause in one row, but those ahead and those that are dated apart. */
function together(told: readonly TimeTold[]): TimeTold[] {
  const found: TimeTold[] = [];
  for (const t of told) {
    const last = found.at(-1);
    const same = last?.clause === t.clause && last.ahead === t.ahead && (t.from === null || t.from === last.from);
    if (same) found[found.length - 1] = { ...last, words: `${last.words}\u201d, \u201c${t.words}` };
    else found.push(t);
  }
  return found;
}

/** By day where all have one; what has none stays behind what it is told after, and what lies ahead comes last. */
function inOrder(told: readonly TimeTold[]): readonly TimeTold[] {
  let last = 0;
  return told
    .map((t, i) => {
      if (t.from !== null) last = dayNumber(t.from);
      return { t, i, at: t.from === null ? last : dayNumber(t.from) };
    })
    .sort((a, b) => Number(a.t.ahead) - Number(b.t.ahead) || a.at - b.at || a.i - b.i)
    .map(({ t }) => t);
}
