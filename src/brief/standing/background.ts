import { dates } from '../../language/index.js';
import type { Statement } from '../../picture/index.js';
import { dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { shippedWording } from '../wording.js';

/** Whether a sentence tells how it came to this, and not how things stand: an earlier year, "last spring". */
export function isBackground(text: string, published: string | null): boolean {
  if (mentions(text, shippedWording().background)) return true;
  // "Has agreed to restore the formula dropped in 2009" is of today.
  if (mentions(text, present)) return false;
  if (opensInMonthPast(text, published)) return true;
  const year = Number(published?.slice(0, 4) ?? Number.NaN);
  // "Closer than at any time since 2019" is of today, and "their 1942 treaty" names one.
  return [
    ...text.matchAll(
      /(?<=\b(?:[Ii]n|[Dd]uring|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil|\p{Lu}\p{Ll}{2,8},?) )(1[6-9]\d\d|20\d\d)\b/gu,
    ),
  ].some(([, y]) => Number(y) < year);
}

/** "In July the ferrymen turned down a raise", of a report of October. */
function opensInMonthPast(text: string, published: string | null): boolean {
  const [, opening] =
    /^(?:[-*\u2022] )?((?:In|Last|At) [\p{L} ]{0,20}\p{Lu}\p{Ll}{2,8}\b(?: \d{4})?)/u.exec(text) ?? [];
  if (opening === undefined || published === null) return false;
  const [told] = dates(opening, { published });
  return (
    told?.kind === 'date' &&
    told.to !== null &&
    told.to.length === 7 &&
    dayNumber(published) - dayNumber(told.to, 'last') > monthPast
  );
}
/** Days since the end of a month that a sentence opens with. */
const monthPast = 20;

const present: readonly string[] = ['has', 'have', 'is', 'are', 'will', 'now'];

/** Days before the report that tells it after which what is dated is how it came to this. */
const old = 30;

/** The same of a statement, by its sentence or by its date. */
export function isHistory(s: Statement, editor: Editor): boolean {
  const end = s.when?.resolved === true ? s.when.to : null;
  if (
    !mentions(s.gist, present) &&
    end !== null &&
    end !== undefined &&
    s.reported !== null &&
    dayNumber(s.reported) - dayNumber(end, 'last') > old
  )
    return true;
  return isBackground(editor.context(s.claims[0]!), s.reported);
}
