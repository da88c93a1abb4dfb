import { voices } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import { listed, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { saidByNobody } from '../labels/denial.js';
import { officials } from '../labels/officials.js';
import { partiesIn } from '../labels/parties-in.js';
import { briefly } from '../lines/briefly.js';
import { clause } from '../lines/clause.js';
import { cutsOf } from '../lines/cut-short.js';
import { standsAlone } from '../lines/gist.js';
import { listMark } from '../lines/quotation.js';
import { pointsBack } from '../lines/salience.js';
import { mentions, opensPointing, wordsOf } from '../lines/words.js';
import { hardlyTells, speaksOf } from '../searches/asked.js';
import { type Passage, toldAnywhere } from '../searches/told-anywhere.js';
import { decidesNot, tellsDecision } from '../standing/deciding.js';
import { clearOffer } from '../standing/offer.js';

/** A part of a sentence of the bottom line; null where nothing tells it in so few words. */
export interface Told {
  readonly words: string | null;
  readonly claims: readonly string[];
  /** The next date, where no deadline is told. */
  readonly day?: string;
}

/** Words of a claim that tells it, and of the words of a claim in the document's own. */
const longestClause = 16;
const longestExcerpt = 18;

/** Who decides, in so many words at most: as a clause of the brief; where none reads alone, in a document's own words. The latest report before earlier ones. */
export function decider(editor: Editor, most: number): Told {
  // What an earlier report tells in fewer words does not stand for what the latest tells.
  const [first] = decidersIn(editor, most);
  const newest = Math.min(...decidersIn(editor, longest).map(({ late }) => late));
  return first === undefined || first.late > newest
    ? { words: null, claims: [] }
    : { words: first.words, claims: first.claims };
}

const longest = 40;

function decidersIn(editor: Editor, most: number): readonly (Told & { readonly late: number })[] {
  const { authority } = editor.picture.process;
  const principal = new Set(editor.picture.between);
  const recent = (reported: string | null) => (reported === editor.picture.latest ? 0 : 1);
  // Who says yes or no comes before who would have to ratify it later.
  const weightOf = (s: Statement) =>
    (s.parties.length > 0 && s.parties.every((p) => principal.has(p)) ? 2 : 0) +
    (mentions(s.gist, editor.wording.ratifying) ? 0 : 3) +
    (s.origins > 1 ? 1 : 0);
  const told = authority
    .filter((s) => s.polarity === 'affirmed' && !s.counterfactual && !decidesNot(s.gist, editor))
    .filter((s) => s.certainty === null && s.condition === null && !saidByNobody(s, editor))
    .filter((s) => !mentions(s.gist, editor.wording.denying) && !hangsOnCondition(s, editor))
    .filter((s) => speaksOf(s.gist, 'deciding') === 0 && !hardlyTells(s.gist, 'deciding'))
    // "* Assembly must vote": a line of a list of headlines, whose report tells it in a sentence further down.
    .filter((s) => !listMark.test(editor.context(s.claims[0]!)))
    .filter((s) => tellsDecision(s.gist, editor) && !mentions(wordsOf(s.gist)[0] ?? '', editor.wording.asking))
    .sort(
      (a, b) =>
        recent(a.reported) - recent(b.reported) ||
        weightOf(b) - weightOf(a) ||
        (b.reported ?? '').localeCompare(a.reported ?? ''),
    );
  const clauses = told
    .filter((s) => standsAlone(s, editor) && !pointsBack(s, editor) && wordCount(s.gist) <= longestClause)
    .flatMap((s) => {
      const named = officials(s.gist, editor);
      const text = `${clause(s, editor)}${named === null ? '' : ` (${listed(named)})`}`;
      const said = [`${text}${saidBy(s, editor)}`, text].find((line) => wordCount(line) <= most);
      return said === undefined ? [] : [{ words: said, claims: s.claims.slice(0, 1), late: recent(s.reported) }];
    });
  const excerpts = told.flatMap((s) => {
    const quote = excerpt(s, editor);
    return quote === null || opensPointing(quote, editor) || wordCount(quote) > Math.min(most - 3, longestExcerpt)
      ? []
      : [{ words: `${lead}\u201c${quote}\u201d`, claims: s.claims.slice(0, 1), late: recent(s.reported) }];
  });
  const passages = toldAnywhere(editor, 'deciding', { stretch: true }).flatMap((p) => {
    if (p.sentence.kind === 'title' || listMark.test(p.sentence.text)) return [];
    // "Who decides? In form, the bishop": the answer has no word of deciding, and is told with its question.
    if (answersWho(p) && wordCount(p.quote) <= most)
      return [
        { words: `${lead}\u201c${p.quote}\u201d`, claims: [p.cite], late: recent(p.sentence.document.published) },
      ];
    const text = withoutQuestion(p);
    // What stands behind a semicolon is another clause, and may be left out.
    const [first = '', ...others] = text.split('; ');
    const cuts = [
      ...cutsOf(text, most - 3, editor),
      ...(others.length > 0 && wordCount(first) <= most - 3 ? [{ kept: `${first} \u2026` }] : []),
    ];
    const cut = cuts.find(({ kept }) => tellsDecider(kept, editor));
    const { published } = p.sentence.document;
    return cut === undefined
      ? []
      : [{ words: `${lead}\u201c${cut.kept}\u201d`, claims: [p.cite], late: recent(published) }];
  });
  return [...clauses, ...excerpts, ...awaited(editor, most), ...passages].sort((a, b) => a.late - b.late);
}

const lead = 'On who decides: ';

/** "Subject to a vote of the members": whose yes an agreement waits for, from those words to the end of the clause, by the latest report. */
function awaited(editor: Editor, most: number): (Told & { readonly late: number })[] {
  return editor
    .sentences()
    .filter(
      ({ document, kind, text }) =>
        document.published === editor.picture.latest && kind === 'body' && speaksOf(text, 'deciding') === 0,
    )
    .flatMap(({ text, cite }) => {
      const at = editor.wording.awaiting.map((word) => text.indexOf(` ${word} `)).filter((i) => i > 0);
      const [clause = ''] = at.length === 0 ? [] : text.slice(Math.min(...at) + 1).split(/[,;:.\u2013\u2014](?:\s|$)/u);
      const fits =
        speaksOf(clause, 'deciding') === 0 && wordCount(clause) <= most - 4 && !/["\u201c\u201d]/.test(clause);
      return fits ? [{ words: `${lead}\u201c\u2026 ${clause}\u201d`, claims: [cite], late: 0 }] : [];
    });
}

/** Whether a passage is a question of who decides, and its answer. */
const answersWho = ({ quote }: Passage): boolean => {
  const [, question = '', answer = ''] = /^(.*\?) (.+)$/u.exec(quote) ?? [];
  return (
    answer !== '' && !answer.includes('?') && !hardlyTells(answer, 'deciding') && speaksOf(question, 'deciding') === 0
  );
};

/** The answer without the question before it, and without its "No.": where it tells by itself who decides. */
const withoutQuestion = ({ quote }: Passage): string =>
  quote.replace(/^.*\?\s+/u, '').replace(/^(?:yes|no)\.\s+/iu, '');

/** Whether a sentence tells who decides in the talks themselves, and not what somebody thinks, wants or fears of it, or what would be decided if. */
function tellsDecider(text: string, editor: Editor): boolean {
  const { wording, picture } = editor;
  if (speaksOf(text, 'deciding') !== 0 || hardlyTells(text, 'deciding') || /\?/.test(text)) return false;
  // "The line needs no further vote" tells that nobody has to decide any more.
  if (decidesNot(text, editor) && !mentions(text, wording.unneeded)) return false;
  if (/^["\u201c\u2018]?(?:if|unless|after|in that|should)\b/i.test(text)) return false;
  if (opensPointing(text, editor) || /^(?:you|we|i)\b/i.test(text)) return false;
  if (
    mentions(text, [
      ...wording.denying,
      ...wording.opining,
      ...wording.wishing,
      ...wording.refusing,
      'may',
      'might',
      'could',
      'if',
    ])
  )
    return false;
  return (
    partiesIn(text, editor).some(({ key }) => picture.between.includes(key)) ||
    mentions(text, [...wording.approvers, ...wording.deciders, ...wording.voting])
  );
}

/** "If the last of them falls, the street will decide": the clause alone would leave out what it hangs on. */
function hangsOnCondition(s: Statement, editor: Editor): boolean {
  const id = s.claims[0]!;
  const whole = editor.context(id);
  const at = whole.indexOf(editor.claim(id)?.claim.quote ?? '\0');
  return at > 0 && /\b(?:if|unless|once|until|whether)\b/i.test(whole.slice(0, at));
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
