import type { Change, Statement } from '../../picture/index.js';
import { reachedAgreement } from '../agreement.js';
import { isHistory } from '../background.js';
import type { BriefBlock, Run, TimelineChart } from '../brief.js';
import { clause } from '../clause.js';
import { capital, capped, entries, paragraph, sentence, table, textOf } from '../compose.js';
import { day, dayNumber, isWhole } from '../day.js';
import type { Editor } from '../editor.js';
import { eventDay, isDayOf } from '../event-day.js';
import { everyStatement } from '../every-statement.js';
import { filedUnder } from '../filed-under.js';
import { recased, standsAlone } from '../gist.js';
import { kindLabel } from '../kind-label.js';
import { speaker } from '../manner.js';
import { agreesInTense } from '../on-its-day.js';
import { mostSalient, readsAlone } from '../salience.js';
import { said } from '../say.js';
import { isBy, isMoveOf, isStance } from '../stance.js';
import { mentions } from '../words.js';

const mostRows = 7;
const mostCompared = 4;
const mostSuperseded = 3;
const mostEvents = 8;

/** What moved between the reports: event date apart from report date, superseded positions marked; and the timeline. */
export function changes(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const dates = new Set(picture.evidence.documents.map((d) => d.published).filter((d) => d !== null));
  const blocks: BriefBlock[] = [];
  const readable = (claim: string | undefined) => {
    const statement = everyStatement(editor).find((s) => claim !== undefined && s.claims.includes(claim));
    return statement === undefined || standsAlone(statement, editor);
  };
  // What is told of the talks themselves, or against somebody's words, must read without the sentence before it.
  const tells = (c: Change) => {
    if (c.kind !== 'process' && c.kind !== 'contradicted') return true;
    const statement = everyStatement(editor).find((s) => c.after[0] !== undefined && s.claims.includes(c.after[0]));
    return statement === undefined || readsAlone(statement, editor) || /^both sides\b/i.test(statement.gist);
  };
  // What is told of the talks is words about a line, or a line that may be none.
  const begins = (gist: string) =>
    !editor.wording.headless.includes(gist.split(' ')[0]!.toLowerCase()) &&
    !editor.wording.dangling.includes(gist.split(' ').at(-1)!.toLowerCase());
  const moved = picture.changes.filter(
    (c) => c.kind !== 'new' && readable(c.after[0]) && begins(c.gist) && tells(c) && borneOut(c, editor),
  );
  const compared =
    dates.size < 2 && moved.length === 0
      ? mostSalient(
          everyStatement(editor).filter((s) => mentions(s.gist, editor.wording.comparing) && standsAlone(s, editor)),
          mostCompared,
          editor,
        )
      : [];
  if (dates.size < 2)
    blocks.push(
      paragraph(
        sentence(
          `${picture.evidence.documents.length === 1 ? 'There is one report' : 'All reports carry one date'}, so that no change between reports can be shown${moved.length > 0 ? '; what they tell themselves as ground given stands below' : compared.length > 0 ? '; what is told of before and now stands below' : ''}.`,
        ),
      ),
    );
  else if (moved.length === 0)
    blocks.push(paragraph(sentence('No position or offer is seen to move between the reports.')));
  if (compared.length > 0)
    blocks.push(
      table(
        'Before and now, as told',
        ['What', 'Who says so'],
        compared.map((s) => [
          sentence(said(s, editor, { unlabelled: true }), editor.cite(s.claims, 1)),
          sentence(speaker(s, editor)),
        ]),
      ),
    );
  const stance = (s: Statement | undefined, party: string, issue: string) =>
    s !== undefined && isStance(s, party, issue, editor);
  const superseded = picture.issues.flatMap((i) =>
    i.positions.flatMap((p) =>
      p.superseded
        .filter(
          (s) =>
            stance(s.statement, p.party, p.issue) &&
            stance(
              p.current.find((now) => now.claims.some((id) => s.by.includes(id))),
              p.party,
              p.issue,
            ),
        )
        .map((s) => ({ issue: i, party: p.party, ...s })),
    ),
  );
  if (moved.length > 0)
    blocks.push(
      entries(
        capped('Changes, latest first', Math.min(mostRows, moved.length), moved.length),
        ['Reported', 'Kind', 'What changed', 'Of when'],
        moved
          .slice(0, mostRows)
          .map((c) => [
            sentence(c.reported === null ? 'undated' : day(c.reported)),
            sentence(capital(changeLabel(c, editor))),
            sentence(changed(c, editor), editor.cite([...c.after.slice(0, 2), ...c.before.slice(0, 1)])),
            sentence(dateOf(c, editor)),
          ]),
        { label: 1, main: 2 },
      ),
    );
  if (superseded.length > 0)
    blocks.push(
      table(
        capped('Superseded positions', Math.min(mostSuperseded, superseded.length), superseded.length),
        ['Party', 'Held before', 'Reported', 'Since then'],
        superseded
          .slice(0, mostSuperseded)
          .map((s) => [
            sentence(capital(editor.name(s.party))),
            sentence(said(s.statement, editor, { unlabelled: false }), editor.cite(s.statement.claims, 1)),
            sentence(s.statement.reported === null ? 'undated' : day(s.statement.reported)),
            sentence(newer(s.by[0]!, editor), editor.cite(s.by, 2)),
          ]),
      ),
    );
  const chart = timeline(editor);
  if (chart.entries.length > 1) blocks.push({ type: 'chart', chart });
  return blocks;
}

/**
 * Whether a change is told by more than two readings laid side by side: ground given, a new offer or a refusal in words of that kind and by that party; a denial of
 * something that was told; an answer to an offer. That a stance is not told again is no change.
 */
function borneOut(c: Change, editor: Editor): boolean {
  const after = everyStatement(editor).find((s) => c.after[0] !== undefined && s.claims.includes(c.after[0]));
  const moves = (s: Statement) => s.parties.some((k) => isMoveOf(s, k, editor));
  // "They signed a treaty in 1929" is no change between reports.
  if (after !== undefined && isHistory(after, editor)) return false;
  switch (c.kind) {
    case 'process':
      // That the talks are "now agreed" is told by what tells of an agreement, and by nothing less.
      if (/\bnow agreed\b/.test(c.gist) && reachedAgreement(editor) === undefined) return false;
      return after === undefined || (after.condition === null && after.kind !== 'mediation');
    case 'dropped':
      return false;
    case 'contradicted':
      return c.before.length > 0;
    case 'offer-new':
      return (
        after !== undefined &&
        after.condition === null &&
        !mentions(after.gist, editor.wording.unoffered) &&
        after.parties.some((k) => isBy(after, k, editor)) &&
        filedUnder(after, editor).length > 0
      );
    case 'offer-status':
      return after !== undefined && moves(after) && (after.kind === 'acceptance' || after.kind === 'refusal');
    case 'settled':
      return true;
    default:
      return (
        after !== undefined &&
        (c.kind !== 'hardened' || mentions(after.gist, editor.wording.refusing)) &&
        moves(after) &&
        filedUnder(after, editor).length > 0
      );
  }
}

const newer = (id: string, editor: Editor): string => {
  const statement = everyStatement(editor).find((s) => s.claims.includes(id));
  if (statement !== undefined) return clause(statement, editor);
  const gist = editor.claim(id)?.claim.gist;
  return gist === undefined ? 'superseded' : capital(editor.print(gist).replace(/[\s.;,:]+$/, ''));
};

/** The kind of a change where its own clause shows it; else that it was told then, and no more. */
function changeLabel(c: Change, editor: Editor): string {
  const after = everyStatement(editor).find((s) => c.after[0] !== undefined && s.claims.includes(c.after[0]));
  const { changes, kinds, newlyTold, dealings, gathering } = editor.wording;
  if (after === undefined) return changes[c.kind];
  const kind = kindLabel(after, editor);
  const shown =
    c.kind === 'offer-new'
      ? kind === kinds.offer
      : c.kind === 'softened'
        ? kind === kinds.concession || kind === kinds.acceptance
        : c.kind === 'hardened'
          ? [kinds.refusal, kinds['red-line'], kinds.demand].includes(kind)
          : c.kind === 'process'
            ? mentions(clause(after, editor), [...dealings, ...gathering])
            : c.kind !== 'offer-status' || kind === kinds.acceptance || kind === kinds.refusal;
  return shown ? changes[c.kind] : newlyTold;
}

/** A change that is one claim is printed as that claim is. */
const changed = (change: Change, editor: Editor): Run[] => {
  const statement = everyStatement(editor).find(
    (s) => s.gist === change.gist && s.claims.some((id) => change.after.includes(id)),
  );
  return statement === undefined
    ? [{ text: capital(recased(editor.print(change.gist).replace('(that ', '('))) }]
    : said(statement, editor);
};

/** The day of what changed, where its line gives it in words that need one. */
function dateOf(c: Change, editor: Editor): string {
  const after = everyStatement(editor).find((s) => c.after[0] !== undefined && s.claims.includes(c.after[0]));
  return after === undefined ? '' : eventDay(after, editor);
}

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
      if (when.from.length < 7 || !standsAlone(s, editor) || /(?:^|\s)I\s/.test(s.gist)) continue;
      // The date of a noun within the clause ("the September tariff"), or of what only may come about, is no event's.
      if (!isDayOf(s, editor) || s.condition !== null) continue;
      // A day that the clause's tense speaks against was read wrongly, and would stand here as a fact.
      if (when.from.length === 10 && when.from !== s.reported && !agreesInTense(s.gist, s, editor)) continue;
      seen.add(s.claims[0]!);
      dated.push({
        lane,
        from: when.from,
        to: when.to ?? when.from,
        reported: s.reported,
        label: textOf(sentence(said(s, editor, { unlabelled: true }))),
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

/** Long-past events would squeeze the days that matter into nothing: only those near the reports are drawn. */
function eraOf(entries: TimelineChart['entries'], reports: readonly string[]): TimelineChart['entries'] {
  if (reports.length === 0) return entries;
  const first = dayNumber(reports[0]!) - 400;
  const last = dayNumber(reports.at(-1)!) + 400;
  return entries.filter((e) => dayNumber(e.from) >= first && dayNumber(e.to, 'last') <= last);
}
