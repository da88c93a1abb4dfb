import type { Span } from '../../documents/index.js';
import { type DateMention, dates, tenseOf } from '../../language/index.js';
import { dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { tellsPast } from '../labels/on-its-day.js';
import { clauseAround } from '../lines/clauses-in.js';
import { mentions, wordsOf } from '../lines/words.js';
import { ageOf, type ReportSentence } from './report-sentence.js';
import { isQuestion } from './told-anywhere.js';

/** A time that a report names for something of the talks. */
export interface TimeTold {
  /** The report's own words for it: "by Saturday", "hours later". */
  readonly words: string;
  /** First and last day, where the words resolve to them; null where the report has no date to count from. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether it lies ahead of the report. */
  readonly ahead: boolean;
  /** Whether it is only when somebody said a thing. */
  readonly said: boolean;
  /** The clause of the sentence in which it stands. */
  readonly clause: string;
  readonly sentence: ReportSentence;
}

/** Days before the latest report within which a report's times are told, and before its own within which a time is of these talks. */
const current = 14;
const recent = 400;
/** From which likelihood on a sentence is colour. */
const likely = 0.5;

const known = new WeakMap<Editor['sentences'], readonly TimeTold[]>();

/** The times that the latest reports name, in the order in which they tell them. History of earlier years and what only might have been are left out. */
export function timesTold(editor: Editor): readonly TimeTold[] {
  const found = known.get(editor.sentences) ?? timesOf(editor);
  known.set(editor.sentences, found);
  return found;
}

function timesOf(editor: Editor): readonly TimeTold[] {
  // "Five days earlier" counts from the day that was told last.
  const before = new Map<string, DateMention[]>();
  return editor.sentences().flatMap((s) => {
    if (s.kind !== 'body' || isQuestion(s) || ageOf(s, editor.picture) > current) return [];
    const previous = before.get(s.document.id) ?? [];
    const mentions = mentionsIn(s.text, s.document.published, previous);
    before.set(s.document.id, [...previous, ...mentions]);
    return editor.roles(s).colour < likely ? timesIn(s, mentions, editor) : [];
  });
}

function timesIn(s: ReportSentence, mentions: readonly DateMention[], editor: Editor): TimeTold[] {
  const found: TimeTold[] = [];
  let before: DateMention | undefined;
  for (const mention of mentions) {
    const span = withPreposition(s.text, mention, editor);
    // "Midnight tonight" is one time in two words for it.
    const goesOn = before !== undefined && /^\s+(?:(?:on|of) )?$/.test(s.text.slice(before.span[1], mention.span[0]));
    if (goesOn && found.length > 0) {
      const last = found.pop()!;
      found.push({
        ...last,
        words: s.text.slice(mentionStart(s.text, last.words), mention.span[1]),
        from: mention.from ?? last.from,
        to: mention.to ?? last.to,
      });
      before = mention;
      continue;
    }
    before = mention;
    if (!isTime(mention, s, editor)) continue;
    const clause = clauseAround(s.text, mention.span, editor);
    const told = s.text.slice(...clause);
    if (isSupposed(s.text.slice(0, clause[1])) || isBeside(told, mention.span[0] - clause[0])) continue;
    if (isPart(s.text, mention, editor) || isAside(told, mention.span[0] - clause[0], editor)) continue;
    if (/ after$/i.test(mention.text)) {
      found.push(...countedBack(s, mention));
      continue;
    }
    const said = isSaid(s.text.slice(clause[0], span[0]), editor);
    const noun = dayNoun(s.text, mention, editor);
    const ahead = !said && isAhead(s, mention, span, editor);
    const open = (noun !== '' && !ahead) || !agrees(mention, ahead, s.document.published);
    found.push({
      words: `${s.text.slice(...span)}${noun}`,
      from: open ? null : mention.from,
      to: open ? null : (mention.to ?? mention.from),
      ahead,
      said,
      clause: told,
      sentence: s,
    });
  }
  return found;
}

const mentionStart = (text: string, words: string): number => Math.max(0, text.indexOf(words));

/**
 * Whether the calendar day that was read lies on the side that the words tell. "A week before they were to walk out" counts from what is told, and "by Tuesday each was
 * telling another story" is behind: no day is better than a wrong one.
 */
function agrees({ resolved, text, from, to }: DateMention, ahead: boolean, published: string | null): boolean {
  if (!resolved || / before$/i.test(text)) return false;
  if (published === null || from === null) return true;
  return ahead ? dayNumber(to ?? from, 'last') >= dayNumber(published) : dayNumber(from) <= dayNumber(published);
}

/** Times by the calendar, and those told by what was before: "hours later". */
function mentionsIn(text: string, published: string | null, previous: readonly DateMention[]): readonly DateMention[] {
  const all = dates(text, { published, previous });
  const later = [
    ...text.matchAll(/\b(?:an? )?(?:few )?(?:minutes?|hours?|days?|weeks?|months?) (?:later|earlier|afterwards)\b/giu),
  ]
    .map(
      ({ 0: words, index }): DateMention => ({
        span: [index, index + words.length],
        text: words,
        from: null,
        to: null,
        resolved: false,
        kind: 'date',
        value: null,
      }),
    )
    .filter((m) => !all.some((d) => d.span[0] < m.span[1] && m.span[0] < d.span[1]));
  return [...all, ...later].sort((a, b) => a.span[0] - b.span[0]);
}

function isTime(mention: DateMention, s: ReportSentence, { picture }: Editor): boolean {
  const { kind, value, text, from, to } = mention;
  if (kind === 'set' || /^(?:this|next) year$|^the (?:first|second|third|fourth|fifth)$/i.test(text)) return false;
  // How long something takes is no time, but "within thirty days" is one ahead.
  if (kind === 'duration')
    return /\bwithin (?:the next |an? )?$/i.test(s.text.slice(0, mention.span[0])) && !/\byears$/.test(text);
  if (
    (value === null || clock.test(text)) &&
    kind === 'time' &&
    !/\b(?:by|before|until|till)\s+$/i.test(s.text.slice(0, mention.span[0]))
  )
    return /^ (?:deadline|tonight)/.test(s.text.slice(mention.span[1]));
  if (/^(?:PRESENT|FUTURE)_REF$/.test(value ?? '')) return false;
  if (value === 'PAST_REF') return /^ in the (?:day|week|month)\b/.test(s.text.slice(mention.span[1]));
  const year = /\b(?:1[6-9]|20)\d\d\b/.exec(text)?.[0];
  const own = s.document.published ?? picture.latest;
  if (own === null) return year === undefined;
  if (/^\d{4}$/.test(value ?? '') && Number(value) < Number(own.slice(0, 4))) return false;
  const end = to ?? from;
  return end === null || Math.abs(dayNumber(own) - dayNumber(end)) <= recent;
}

/** An hour alone: of which day is seldom told. */
const clock = /^(?:noon|midnight|midday|[\d:.]+ ?[ap]\.?m\.?)$/i;

/** A time with the word before it that tells on which side of it a thing lies. */
function withPreposition(text: string, { span: [start, end] }: DateMention, { wording }: Editor): Span {
  const before = /(?:\b[\p{L}]+ )?\b[\p{L}]+ $/u.exec(text.slice(0, start))?.[0] ?? '';
  const words = wordsOf(before).filter((w) => w !== '');
  const last = words.at(-1) ?? '';
  if (!wording.beforeDays.includes(last) || ['on', 'in'].includes(last)) return [start, end];
  return [start - last.length - 1, end];
}

/** "Had this come out in May, …", "if they had asked": what was not. */
const isSupposed = (text: string): boolean =>
  /(?:^|["\u201c\u2018,;] ?)Had \p{L}+/u.test(text) || /\bif (?:\p{L}+ ){1,4}had\b/iu.test(text);

/** "Three days after the envoy's meeting with the king, …": what that day saw is told behind it. */
function countedBack(s: ReportSentence, { span, text, from, to, resolved }: DateMention): TimeTold[] {
  const [clause = ''] = s.text.slice(span[1] + 1).split(/[,;:]/);
  if (!resolved || from === null || clause.split(' ').length < fewest || clause.endsWith('.')) return [];
  return [{ words: text, from, to: to ?? from, ahead: false, said: false, clause, sentence: s }];
}
const fewest = 3;

/** "A trawler, held a week ago after a chase, was cleared": a day that is told of somebody in passing. */
function isAside(clause: string, at: number, { wording }: Editor): boolean {
  const [, segment, ...more] = clause.slice(0, at).split(', ');
  const first = /^\p{Ll}+/u.exec(segment ?? '')?.[0] ?? '';
  return (
    segment !== undefined &&
    more.length === 0 &&
    tellsPast(first, wording.pastForms) &&
    /^[^,]*,/.test(clause.slice(at))
  );
}

/** "Farmers whose votes he needs next year": a time of somebody beside the talks. */
const isBeside = (clause: string, at: number): boolean => /\bwhose\b[^,;]*$/.test(clause.slice(0, at));

/** "The September tariffs", "Monday's paper": a time that is part of a name, but of what takes place on a day. */
function isPart(text: string, { span: [start, end], text: words }: DateMention, { wording }: Editor): boolean {
  const [next = ''] = wordsOf(text.slice(end, end + 24)).filter((w) => w !== '');
  if (/^['\u2019]s\b/.test(text.slice(end)))
    return !wording.dayNouns.some((n) => text.slice(end, end + 40).includes(` ${n}`));
  const led =
    /(?:\b(?:the|an?|its|their|his|her)|['\u2019]s) $/i.test(text.slice(0, start)) || /^the \p{Lu}/u.test(words);
  if (!led || !/^ \p{Ll}/u.test(text.slice(end))) return false;
  return (
    !wording.dayNouns.includes(next) &&
    ![
      'and',
      'to',
      'of',
      'at',
      'in',
      'on',
      'with',
      'after',
      'before',
      'when',
      'for',
      'but',
      'or',
      'that',
      'was',
      'is',
      'will',
      'the',
      'by',
      'as',
      'if',
      'from',
    ].includes(next)
  );
}

/** "The Saturday | deadline". */
function dayNoun(text: string, { span: [, end] }: DateMention, { wording }: Editor): string {
  if (/^earlier$/i.test(text.slice(...([text.lastIndexOf(' ', end - 1) + 1, end] as const))))
    return /^ in the \p{L}+/u.exec(text.slice(end))?.[0] ?? '';
  const found = /^(?:['\u2019]s)? (\p{Ll}+)/u.exec(text.slice(end, end + 24));
  return found !== null && wording.dayNouns.includes(found[1]!) ? found[0] : '';
}

/** "… said on Friday": when somebody spoke. */
const isSaid = (before: string, { wording }: Editor): boolean =>
  new RegExp(
    `\\b(?:${wording.telling.slice(0, 24).join('|')})(?: \\p{L}+){0,2}(?: (?:on|late|early|in|at|the))*\\s*$`,
    'iu',
  ).test(before);

function isAhead(s: ReportSentence, mention: DateMention, span: Span, { wording }: Editor): boolean {
  const { published } = s.document;
  const end = mention.to ?? mention.from;
  const own =
    s.text
      .slice(mention.span[1])
      .split(/[,;:]/)
      .find((c) => c.trim() !== '') ?? '';
  // "By Sunday each was telling another story", "within hours the army was back": over, whatever the preposition.
  const over = !mentions(own, wording.ahead) && tellsPast(own, wording.pastForms);
  if (over && span[0] < 3) return false;
  if (mention.kind === 'duration') return tenseOf(s.text.slice(0, mention.span[1]), mention.span) !== 'past';
  const lead = /^\p{L}+/u.exec(s.text.slice(...span))?.[0].toLowerCase() ?? '';
  const due = ['by', 'until', 'till', 'before'].includes(lead);
  if (published !== null && mention.resolved && end !== null) {
    if (
      mention.from !== null &&
      dayNumber(mention.from) <= dayNumber(published) &&
      dayNumber(end, 'last') >= dayNumber(published)
    )
      return tenseOf(s.text, mention.span) === 'future';
    return dayNumber(end, 'last') > dayNumber(published);
  }
  return due
    ? lead !== 'before' || tenseOf(s.text, mention.span) !== 'past'
    : tenseOf(s.text, mention.span) === 'future';
}
