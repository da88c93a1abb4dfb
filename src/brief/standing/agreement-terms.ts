import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { figures } from '../lines/figures.js';
import { doubted } from '../lines/manner.js';
import { readsAlone } from '../lines/salience.js';
import { mentions, wordsOf } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import { reachedAgreement } from './agreement.js';
import { behindNews } from './behind-news.js';

const telling: ReadonlySet<Statement['kind']> = new Set([
  'acceptance',
  'assessment',
  'concession',
  'offer',
  'forecast',
  'action',
]);

/** Words from its first within which a clause has its subject. */
const subjectReach = 4;

/**
 * What the report of an agreement says that it holds: a clause behind the news, on an issue of its own, whose subject is the agreement, or what a side
 * "would" do or get. What the agreement itself gives in figures comes first.
 * Empty where no agreement is reported.
 */
export function agreementTerms(editor: Editor): readonly Statement[] {
  const found = known.get(editor) ?? termsOf(editor);
  known.set(editor, found);
  return found;
}

/** Several sections ask for them. */
const known = new WeakMap<Editor, readonly Statement[]>();

function termsOf(editor: Editor): readonly Statement[] {
  const reached = reachedAgreement(editor);
  if (reached === undefined) return [];
  const found = everyStatement(editor).filter(
    (s) =>
      behindNews(s, reached.statement, editor) &&
      telling.has(s.kind) &&
      s.parties.every((k) => reached.parties.includes(k)) &&
      s.polarity === 'affirmed' &&
      s.condition === null &&
      !s.counterfactual &&
      s.held !== 'assumed' &&
      !doubted(s) &&
      s.issue !== null &&
      !/^(?:deal|process)(?:\.|$)/.test(s.issue) &&
      readsAlone(s, editor) &&
      !mentions(s.gist, editor.wording.notHeld) &&
      toldByThose(s, editor, reached.parties) &&
      (itsSubject(s, editor) || figures(s, editor) || mentions(s.gist, ['would', 'will']) || s.kind === 'acceptance'),
  );
  const weight = (s: Statement) => Number(itsSubject(s, editor)) + Number(figures(s, editor));
  return found.sort((a, b) => weight(b) - weight(a));
}

/** The outlet, a text, or one of those who have agreed: what others make of it is their judgement. */
const toldByThose = (s: Statement, editor: Editor, parties: readonly string[]): boolean =>
  (editor.claim(s.claims[0]!)?.claim.sources ?? []).every(
    (source) => source.type === 'document' || parties.includes(source.affiliation ?? ''),
  );

const itsSubject = (s: Statement, { wording }: Editor): boolean =>
  wordsOf(s.gist)
    .filter((w) => w !== '')
    .slice(0, subjectReach)
    .some((w) => wording.agreements.includes(w));
