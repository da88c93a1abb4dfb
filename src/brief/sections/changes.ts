import type { Change, Statement } from '../../picture/index.js';
import type { BriefBlock, Run, Sentence } from '../brief.js';
import { capital, capped, entries, paragraph, sentence, table, textOf } from '../compose.js';
import { day } from '../day.js';
import { disputes } from '../disputes/disputes.js';
import type { Editor } from '../editor.js';
import { sentencesOf } from '../glossary.js';
import { eventDay } from '../labels/event-day.js';
import { filedUnder } from '../labels/filed-under.js';
import { kindLabel } from '../labels/kind-label.js';
import { isBy, isMoveOf, isStance } from '../labels/stance.js';
import { isUnderstood } from '../labels/understood.js';
import { clause } from '../lines/clause.js';
import { recased, standsAlone } from '../lines/gist.js';
import { readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { turnsTold } from '../searches/turns-told.js';
import { reachedAgreement } from '../standing/agreement.js';
import { isHistory } from '../standing/background.js';
import { clearOffer } from '../standing/offer.js';
import { outcomeOf } from '../standing/outcome.js';
import { newsTold } from './news-by-report.js';
import { noLonger } from './no-longer.js';
import { plainTable } from './plain-tables.js';
import { timeline } from './timeline.js';
import { timesTable } from './times.js';
import { turnsTable } from './turns.js';
import { undated } from './undated.js';

const mostRows = 7;
const mostSuperseded = 3;

/** "A final version": there were others, which no report tells. */
function earlierVersions(editor: Editor): Sentence[] {
  const main = clearOffer(editor);
  if (main?.final !== true || !mentions(editor.context(main.statement.claims[0]!), editor.wording.versions)) return [];
  return [
    sentence(
      'A version that is called final implies earlier ones, which it supersedes; their terms are not reported.',
      editor.cite(main.claims, 1),
    ),
  ];
}

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
  // Of what one sentence tells to have changed, one line tells.
  const sentences = new Set<string>();
  const once = moved.filter((c) => {
    const at = c.after[0] === undefined ? '' : editor.context(c.after[0]);
    return at === '' || (!sentences.has(at) && sentences.add(at));
  });
  const turns = turnsTable(editor);
  const times = timesTable(editor);
  // What stands side by side with what it overtook is not told again.
  const paired = new Set(
    turnsTold(editor).flatMap(({ before, now }) => [now.sentence, before?.sentence ?? now.sentence]),
  );
  // What one says and another denies is a dispute, and stands there.
  const apart = new Set([...paired, ...disputes(editor).map((d) => d.other.sentence)]);
  const unpaired = once.filter((c) => !c.after.some((id) => paired.has(sentenceOf(id, editor)!)));
  const told = plainTable('moved', 'Overtaken or moved, in whole sentences', editor, (p) => !paired.has(p.sentence));
  const blocksOfOne = [turns, told, unpaired.length > 0 ? unpaired : undefined];
  if (dates.size < 2)
    blocks.push(
      paragraph(
        sentence(
          `${picture.evidence.documents.length === 1 ? 'There is one report' : 'All reports carry one date'}: ${
            blocksOfOne.some((x) => x !== undefined) || noLonger([], editor, apart) !== undefined
              ? 'what changed stands here as it tells it itself'
              : 'no sentence was found that tells of a change'
          }.`,
        ),
        ...earlierVersions(editor),
      ),
    );
  if (turns !== undefined) blocks.push(turns);
  const news = newsTold(editor);
  if (dates.size > 1 && moved.length === 0 && news === undefined && turns === undefined)
    blocks.push(paragraph(sentence('No sentence was read that tells plainly how a position or an offer moved.')));
  if (news !== undefined) blocks.push(news);
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
  if (unpaired.length > 0)
    blocks.push(
      entries(
        capped('Changes, latest first', Math.min(mostRows, unpaired.length), unpaired.length),
        ['Reported', 'Kind', 'What changed', 'Of when'],
        unpaired
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
            sentence(said(s.statement, editor), editor.cite(s.statement.claims, 1)),
            sentence(s.statement.reported === null ? 'undated' : day(s.statement.reported)),
            sentence(newer(s.by[0]!, editor), editor.cite(s.by, 2)),
          ]),
      ),
    );
  if (told !== undefined) blocks.push(told);
  const before = noLonger(sentencesOf(blocks).map(textOf), editor, apart);
  if (before !== undefined) blocks.push(before);
  const chart = timeline(editor);
  if (dates.size > 1 && chart.entries.length > 1) blocks.push({ type: 'chart', chart });
  if (times !== undefined) blocks.push(times);
  const order = dates.size < 2 ? undated(editor) : undefined;
  if (order !== undefined) blocks.push(order);
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
    // A change of how the talks stand is told; what else was said of them stands in the news.
    case 'process':
      // That the talks are "now agreed" is told by what tells of an agreement, and by nothing less.
      if (/\bnow agreed\b/.test(c.gist) && reachedAgreement(editor) === undefined) return false;
      return (
        c.before.length > 0 && after !== undefined && after.condition === null && outcomeOf(after.gist) !== undefined
      );
    case 'dropped':
      return false;
    case 'contradicted':
      return c.before.length > 0;
    case 'offer-new':
      return (
        after !== undefined &&
        after.condition === null &&
        mentions(after.gist, editor.wording.offering) &&
        readsAlone(after, editor) &&
        !/^(?:when|if|in \p{Lu}\p{Ll}+ it)\b/iu.test(after.gist) &&
        !mentions(after.gist, editor.wording.unoffered) &&
        after.parties.some((k) => isBy(after, k, editor)) &&
        filedUnder(after, editor).length > 0
      );
    case 'offer-status':
      return after !== undefined && moves(after) && (after.kind === 'acceptance' || after.kind === 'refusal');
    // What the built-in reader lays beside a forecast is often on something near it: said only where a model has read both.
    case 'settled':
      return after !== undefined && isUnderstood(after, editor);
    default:
      return (
        after !== undefined &&
        (c.kind !== 'hardened' || mentions(after.gist, editor.wording.refusing)) &&
        // What somebody thinks that a side would give up it has not given.
        (c.kind !== 'softened' ||
          (after.certainty === null &&
            after.issue !== null &&
            mentions(after.gist, editor.wording.yielding) &&
            // "Dropped the paper into a basket" gives no ground.
            !mentions(after.gist, ['into', 'a great deal']))) &&
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
