import { families } from '../../claims/index.js';
import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { BriefBlock, Run } from '../brief.js';
import { capital, capped, dropEmptyTail, entries, sentence, textOf, wordCount } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { sentencesOf } from '../glossary.js';
import { aboutSide } from '../labels/about.js';
import { negatorMarked } from '../labels/denial.js';
import { eventDay } from '../labels/event-day.js';
import { ownClause } from '../labels/filed-under.js';
import { kindLabel } from '../labels/kind-label.js';
import { subjectOf } from '../labels/subject.js';
import { isUnderstood } from '../labels/understood.js';
import { whoseLine } from '../labels/whose-line.js';
import { inContext } from '../lines/in-context.js';
import { isAttributed } from '../lines/manner.js';
import { quotation } from '../lines/quotation.js';
import { mostSalient } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { heldBeside, speakerBeside } from '../lines/told-how.js';
import { whole } from '../lines/whole.js';
import { wordsOf } from '../lines/words.js';
import { oneDay } from '../reports.js';
import { corrects, withCorrection } from '../searches/corrections.js';
import { everyStatement } from '../searches/every-statement.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { agreementTerms } from '../standing/agreement-terms.js';
import { clearOffer } from '../standing/offer.js';
import { offerTold } from './offer-told.js';
import { termsTable } from './plain-tables.js';
import { quotedInBargain, whereQuoted } from './quoted-in-bargain.js';

/** Rows of the three tables: all that one or two reports say, and the most wanted of many. */
const rowsOf = (documents: number) =>
  documents <= 2 ? { sources: 40, outlets: 20, unclear: 20 } : { sources: 12, outlets: 5, unclear: 6 };

/** A line as it is shown: one sentence that several claims were read from stands once. */
interface Line {
  readonly statement: Statement;
  runs: readonly Run[];
  shown: string;
  /** Parties whose move all its claims are, and their kinds. */
  under: readonly string[];
  readonly kinds: Set<string>;
  readonly claims: string[];
}

/** Offers, terms and moves by party; what sources say apart from the outlets' own voice, and from what nobody plain says. */
export function reported(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const main = clearOffer(editor);
  const shown = new Set(
    [
      ...(main === undefined ? [] : [main.statement, ...main.terms]),
      ...(main?.terms.length === 0 ? main.asks : []),
      ...agreementTerms(editor),
    ].map((s) => s.claims[0]),
  );
  const offer = offerTold(editor);
  const above = new Set(sentencesOf(offer).flatMap((s) => s.cites));
  // Talks and go-betweens stand under the process, and so does who decides.
  const all = everyStatement(editor).filter(
    (s) =>
      !shown.has(s.claims[0]) &&
      s.kind !== 'meeting' &&
      s.kind !== 'mediation' &&
      !corrects(s, editor) &&
      !(s.kind === 'deliberation' && s.claims.some((id) => editor.cited(id) && above.has(editor.cite([id])[0]!))),
  );
  const most = rowsOf(picture.evidence.documents.length);
  const printed: Line[] = [];
  const part = (title: string, statements: readonly Statement[], atMost: number, own = false): BriefBlock[] => {
    const lines: Line[] = [];
    // Twice as many, since those of one sentence make one line.
    for (const s of mostSalient(statements, 2 * atMost, editor)) {
      const line = lineOf(s, editor);
      const again = printed.find((p) => saysAgain(line, p, editor));
      const [within, ...more] = again === undefined ? lines.filter((p) => saysAgain(p, line, editor)) : [];
      // "Not Farrar": an answer to a question that stands elsewhere, or nothing.
      if (wordCount(line.shown) < fewest) continue;
      if (again !== undefined) join(again, line, editor);
      else if (within !== undefined) {
        widen(within, line);
        // Other clauses of what is quoted now stand in it too.
        for (const p of more) {
          join(within, p, editor);
          for (const all of [printed, lines]) if (all.includes(p)) all.splice(all.indexOf(p), 1);
        }
      } else if (beside(line, lines, editor)) continue;
      else if (lines.length < atMost) {
        printed.push(line);
        lines.push(line);
      }
    }
    if (lines.length === 0) return [];
    // Lines of one party stand together, those of the sides first; what is no party's, last.
    const placed = lines.map((line) => placedLine(line, editor));
    const headings = [...new Set(placed.map((p) => p.heading))];
    const order = ({ about, heading }: Placed) => {
      const i = picture.between.findIndex((k) => about.includes(k));
      if (i >= 0) return i + (about.length > 1 ? 0.5 : 0);
      const own = headings.indexOf(heading);
      return (
        picture.between.length +
        own +
        headings.length * (about.length > 0 ? 0 : own === headings.indexOf(talks) ? 1 : 2)
      );
    };
    const rows = placed.sort((a, b) => order(a) - order(b)).map((p) => row(p, own, editor));
    return [
      dropEmptyTail(
        entries(
          // Below what there is room for, what is left out only says again what stands here.
          rows.length < atMost ? title : capped(title, rows.length, statements.length),
          ['Party', 'Kind', 'What', own ? 'How held' : 'Who says so, how held', 'When'],
          rows,
          { label: 1, main: 2 },
        ),
      ),
    ];
  };
  const clear = all.filter((s) => isAttributed(s, editor));
  const unclear = all.filter((s) => !isAttributed(s, editor));
  const elsewhere = quotedInBargain(unclear, clear, editor);
  return [
    ...offer,
    ...[termsTable(editor) ?? []].flat(),
    ...part(
      'What sources say, by party',
      clear.filter((s) => s.saidBy !== null),
      most.sources,
    ),
    ...part(
      picture.evidence.documents.length === 1
        ? 'What the outlet writes in its own voice'
        : 'What the outlets write in their own voice',
      clear.filter((s) => s.saidBy === null),
      most.outlets,
      true,
    ),
    ...part(
      'Also reported: speaker not named, or named in the words themselves',
      unclear.filter((s) => !elsewhere.includes(s)),
      most.unclear,
      true,
    ),
    ...whereQuoted(elsewhere, editor),
  ];
}

function lineOf(s: Statement, editor: Editor): Line {
  const at = isUnderstood(s, editor) ? undefined : sentenceOf(s.claims[0]!, editor);
  const words = at === undefined ? undefined : whole(at, editor, longest);
  const leads = at === undefined || words === undefined ? [] : (inContext(at, editor, longest)?.from ?? []);
  const runs =
    words === undefined
      ? said(s, editor, { inFull: true })
      : s.polarity === 'denied'
        ? negatorMarked(words, editor, s.kind)
        : [{ text: words }];
  const under = whoseLine(s, editor);
  // What one side says of the other is no demand or offer of its own.
  const kind = moves.has(s.kind) && !under.every((k) => s.parties.includes(k)) ? '' : kindLabel(s, editor);
  return {
    statement: s,
    runs,
    shown: textOf(sentence(runs)),
    under,
    kinds: new Set(kind === '' ? [] : [kind]),
    claims: [...leads.filter((l) => l !== at).map((l) => l.cite), ...s.claims],
  };
}

/** Words of a sentence, and of what it leans on, that stand as one line. */
const longest = 60;

/** Whether a line says nothing that one before it does not: the same words, or a clause of a sentence that is quoted there. */
function saysAgain(line: Line, before: Line, editor: Editor): boolean {
  const level = (text: string) => text.replace(/[\u2018\u2019"\u201c\u201d]/g, "'").replace(/[\s.,;]+/g, ' ');
  if (level(line.shown) === level(before.shown)) return true;
  if (!before.shown.startsWith('\u201c')) return false;
  const own = line.shown.startsWith('\u201c')
    ? editor.context(line.statement.claims[0]!)
    : (editor.claim(line.statement.claims[0]!)?.claim.quote ?? line.shown);
  // What a line is only told with has a line of its own, unless it would stand beside it.
  const beside = line.under.join() === before.under.join();
  const told = level(beside ? before.shown : printable(editor.context(before.statement.claims[0]!)));
  return told.includes(level(printable(own)).trim().replace(/'$/, ''));
}

/** Words that tell something by themselves. */
const fewest = 3;

/** Words of a sentence of which two clauses stand as one line. */
const mostTogether = 30;

/** "Can keep the port but will have to pay": two clauses of one sentence are told as it has them, in one line. */
function beside(line: Line, lines: readonly Line[], editor: Editor): boolean {
  const whole = printable(editor.context(line.statement.claims[0]!)).trim();
  const first = lines.find((l) => editor.context(l.statement.claims[0]!) === editor.context(line.statement.claims[0]!));
  if (first === undefined || wordCount(whole) > mostTogether || wordCount(whole) === 0) return false;
  if (line.statement.held === 'assumed' || line.under.join() !== first.under.join()) return false;
  join(first, line, editor);
  const words = quotation(whole);
  first.runs = [{ text: words }];
  first.shown = words;
  return true;
}

/** A clause gives way to its sentence, which holds it and more; whose it is stays where the sentence begins with it. */
function widen(line: Line, whole: Line): void {
  const begins = (text: string) =>
    text
      .replace(/^\u201c/, '')
      .slice(0, 12)
      .toLowerCase();
  if (begins(line.shown) !== begins(whole.shown)) {
    line.under = [];
    line.kinds.clear();
  }
  line.runs = whole.runs;
  line.shown = whole.shown;
  line.claims.push(...whole.claims.filter((id) => !line.claims.includes(id)));
}

/** Whose line it is stays where none says another's; of a sentence with what several do, his who is its subject. */
function join(line: Line, again: Line, editor: Editor): void {
  if (again.under.length > 0 && again.under.join() !== line.under.join())
    line.under = line.under.length === 0 ? again.under : subjectOf(editor.context(line.statement.claims[0]!), editor);
  for (const kind of again.kinds) line.kinds.add(kind);
  line.claims.push(...again.claims.filter((id) => !line.claims.includes(id)));
}

const talks = 'The talks';
const moves: ReadonlySet<string> = new Set(families.move);

/** A line with whose move it is, or the one side that it tells of, and what it stands under. */
interface Placed {
  readonly line: Line;
  readonly about: readonly string[];
  readonly heading: string;
}

/** Under whose move it is; the talks, where they are its subject; the side that it is about; else none. */
function placedLine(line: Line, editor: Editor): Placed {
  const ofTalks = tellsOfTalks(line, editor);
  // What somebody of neither side says is not that side's which it names.
  const said = line.statement.saidBy !== null && isAttributed(line.statement, editor);
  const side = line.under.length > 0 || ofTalks || said ? null : aboutSide(line.statement, line.shown, editor);
  const about = side === null ? line.under : [side];
  const heading = about.length > 0 ? capital(editor.names(about)) : ofTalks ? talks : 'Both sides, or unclear';
  return { line, about, heading };
}

function tellsOfTalks({ statement, shown }: Line, editor: Editor): boolean {
  const words = wordsOf(shown.startsWith('\u201c') ? shown : ownClause(statement, editor)).filter((w) => w !== '');
  const { dealings, whole, pronouns, verbalNouns } = editor.wording;
  const head = words.slice(words[0] === 'the' || words[0] === 'no' || words[0] === 'a' ? 1 : 0).slice(0, 2);
  return (
    !pronouns.includes(head[0] ?? '') &&
    head.some((w) => (dealings.includes(w) || whole.includes(w)) && !verbalNouns.includes(w))
  );
}

function row({ line, heading }: Placed, own: boolean, editor: Editor) {
  const { statement: s, shown } = line;
  const who = own && isAttributed(s, editor) ? '' : speakerBeside(s, shown, editor);
  const how = heldBeside(s, shown, line.under, editor);
  return [
    sentence(heading),
    // Of several kinds read from one sentence that is shown whole, none is the line's.
    sentence(line.kinds.size === 1 && (line.under.length > 0 || !moves.has(s.kind)) ? [...line.kinds][0]! : ''),
    withCorrection(sentence(line.runs, editor.cite(line.claims, 4)), line.claims, editor),
    sentence([{ text: who === '' || how === '' ? who : `${who}: ` }, { text: how, mark: 'soft' as const }]),
    sentence(times(s, editor)),
  ];
}

/** The event's day and the report's apart: `Wednesday: 20 April 2022; reported 24 April`; where all reports are of one day, the event's alone. */
function times(statement: Statement, editor: Editor): string {
  const event = eventDay(statement, editor);
  if (oneDay(editor)) return event;
  const { reported } = statement;
  const said = reported === null ? 'report undated' : `reported ${shortDay(reported, editor.picture.latest)}`;
  return event === '' ? said : `${event}; ${said}`;
}
