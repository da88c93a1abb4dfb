import { contentWords, likeness } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import type { TimelineChart } from '../brief.js';
import { capital, sentence, textOf } from '../compose.js';
import { dayNumber, isWhole } from '../day.js';
import type { Editor } from '../editor.js';
import { isCountedBack, isDayOf } from '../labels/event-day.js';
import { agreesInTense } from '../labels/on-its-day.js';
import { pointsBack, readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { speaksOf } from '../searches/asked.js';
import { outcomeOf } from '../standing/outcome.js';

const mostEvents = 8;

const acts: ReadonlySet<Statement['kind']> = new Set([
  'meeting',
  'mediation',
  'offer',
  'action',
  'acceptance',
  'refusal',
  'concession',
  'threat',
]);

/** Whether a dated line is of something that happened or is to happen between the sides, and not of how somebody sees it. */
function tellsEvent(s: Statement, editor: Editor): boolean {
  if (s.kind === 'deadline') return speaksOf(editor.context(s.claims[0]!), 'timing') !== null;
  if (acts.has(s.kind)) return true;
  return (
    mentions(s.gist, [...editor.wording.dealings, ...editor.wording.agreements]) && outcomeOf(s.gist) !== undefined
  );
}

/** "The trawler, seized a week ago, was cleared to leave": the day is of what is told aside. */
const datedAside = ({ gist, when }: Statement): boolean => {
  const at = when === null ? -1 : gist.indexOf(when.text);
  return (
    at > 0 && /,[^,]*$/.test(gist.slice(0, at)) && /^[^,]*,/.test(gist.slice(at)) && !/^[^,]*,$/.test(gist.slice(at))
  );
};

const namedDays = ({ wording }: Editor): readonly string[] => [
  ...wording.weekdays.filter((w) => w !== 'on' && w !== 'today'),
  ...wording.times.filter((w) => w.length > 2),
  'last',
  'next',
];

/** Content that two lines of one day may share before they tell of one event. */
const sameContent = 0.5;
const sameEvent = (one: string, other: string): boolean =>
  likeness(contentWords(one), contentWords(other)) >= sameContent;

/** Dated statements in lanes; the date of the report stands apart from the date of the event. */
export function timeline(editor: Editor): TimelineChart {
  const { picture } = editor;
  const dated: TimelineChart['entries'] = [];
  const seen = new Set<string>();
  const add = (lane: TimelineChart['entries'][number]['lane'], statements: readonly Statement[]) => {
    for (const s of statements) {
      const { when } = s;
      if (when === null || !when.resolved || when.from === null || s.counterfactual || seen.has(s.claims[0]!)) continue;
      // "The middle of next year" is no span of days.
      if (when.to !== null && !isWhole(when.from, when.to)) continue;
      const counted = isCountedBack(s, editor);
      // "Three days after the envoy's meeting with the king": a meeting is named, and needs no clause to have been one.
      const named = counted && s.kind === 'meeting' && !pointsBack(s, editor);
      if (when.from.length < 7 || !(named || readsAlone(s, editor)) || mentions(s.gist, ['would', 'if'])) continue;
      // The date of a noun within the clause ("the September tariff"), or of what only may come about, is no event's.
      if ((!counted && !isDayOf(s, editor)) || s.condition !== null) continue;
      if (!tellsEvent(s, editor) || datedAside(s)) continue;
      // "Today", "now", "till morning" of the report's own day tell of no event.
      if (!/\d/.test(when.text) && !mentions(when.text, namedDays(editor))) continue;
      if (dated.some((d) => d.from === when.from && sameEvent(d.label, s.gist))) continue;
      // A day that the clause's tense speaks against was read wrongly, and would stand here as a fact.
      if (!counted && when.from.length === 10 && when.from !== s.reported && !agreesInTense(s.gist, s, editor))
        continue;
      seen.add(s.claims[0]!);
      dated.push({
        lane,
        from: when.from,
        to: when.to ?? when.from,
        reported: s.reported,
        label: `${named ? nameOf(s, editor) : textOf(sentence(said(s, editor, { asClause: true })))}${counted ? `, date worked out from \u201c${editor.print(when.text)}\u201d` : ''}`,
        ahead: s.reported !== null && dayNumber(when.from) > dayNumber(s.reported),
        cites: editor.cite(s.claims, 1),
      });
    }
  };
  const { process } = picture;
  add('diplomacy', [
    ...process.meetings,
    ...process.mediation,
    ...process.deadlines,
    ...picture.offers.map((o) => o.statement),
  ]);
  add('conduct', picture.conduct);
  add('statements', [
    ...picture.issues.flatMap((i) => i.positions.flatMap((p) => p.current)),
    ...picture.threats,
    ...picture.assessments,
    ...picture.outlook.drift,
  ]);
  dated.sort((a, b) => dayNumber(a.from) - dayNumber(b.from));
  const reports = [...new Set(picture.evidence.documents.flatMap((d) => d.published ?? []))].sort();
  return {
    chart: 'timeline',
    title: 'Events and when they were reported',
    reports,
    entries: eraOf(dated, reports).slice(-mostEvents),
  };
}

/** A meeting by the report's own name for it. */
const nameOf = (s: Statement, editor: Editor): string =>
  capital(editor.print(editor.claim(s.claims[0]!)?.claim.quote ?? s.gist));

/** Long-past events would squeeze the days that matter into nothing: only those near the reports are drawn. */
function eraOf(entries: TimelineChart['entries'], reports: readonly string[]): TimelineChart['entries'] {
  if (reports.length === 0) return entries;
  const first = dayNumber(reports[0]!) - 400;
  const last = dayNumber(reports.at(-1)!) + 400;
  return entries.filter((e) => dayNumber(e.from) >= first && dayNumber(e.to, 'last') <= last);
}
