import { dayNumber, days } from '../day.js';
import type { Editor } from '../editor.js';
import { mentions, negatedClause } from '../lines/words.js';
import { isMovedSince } from '../searches/moved-since.js';

/** Days that a date may span and still be one to name. */
const span = 31;

/** Days before the latest report within which an announced day still counts. */
const announced = 14;

/** The nearest day ahead on which the reports of the last days have the sides sign, vote, meet or answer. */
export function nextDay(editor: Editor): { readonly date: string; readonly claim: string } | undefined {
  const { picture, wording } = editor;
  const { latest } = picture;
  if (latest === null) return undefined;
  const ahead = picture.claims.flatMap(({ claim: c }) => {
    const to = c.when?.resolved === true ? c.when.to : null;
    if (to == null || c.polarity === 'denied' || c.attributes.counterfactual || c.condition !== null) return [];
    const told = c.document.published;
    if (told === null || dayNumber(latest) - dayNumber(told) > announced) return [];
    if (dayNumber(to) <= dayNumber(latest) || isMovedSince(told, editor)) return [];
    if (dayNumber(c.when?.from ?? to) < dayNumber(latest)) return [];
    if (dayNumber(to) - dayNumber(c.when?.from ?? to) > span || !mentions(c.gist, wording.dated)) return [];
    if (negatedClause(c.gist, editor)) return [];
    return [{ to, from: c.when?.from ?? to, claim: c.id }];
  });
  const [first] = ahead.sort((a, b) => a.to.localeCompare(b.to));
  return first === undefined ? undefined : { date: days(first.from, first.to), claim: first.claim };
}
