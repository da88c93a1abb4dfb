import type { PicturedOffer } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { capital, listed, sentence, textOf } from '../compose.js';
import type { Editor } from '../editor.js';
import type { Judgement } from '../judgements/judgement-rules.js';
import { namedIn } from '../labels/stance.js';
import { readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { fewReports } from '../reports.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { statusOf } from '../standing/offer.js';

/** What stands where a signal has no time. */
export const noDate = 'no date reported';

export type AddSignal = (what: Sentence, when: string, moves: string, told?: readonly string[]) => void;

/** The number of a judgement in the list; 0 where the brief has none of it. */
const numberOf = (id: Judgement['id'], judged: readonly Judgement[]): number =>
  judged.findIndex((j) => j.id === id) + 1;

/** What an offer on the table lets watch for: its answer, a further version, its text, and that what is said to follow a no is done. */
export function offerSignals(
  main: PicturedOffer,
  rows: readonly Sentence[][],
  judged: readonly Judgement[],
  add: AddSignal,
  editor: Editor,
): void {
  if (main.by.length === 0 || statusOf(main, editor) === 'accepted' || !isNews(main, editor)) return;
  const { between } = editor.picture;
  const told = main.to.filter((k) => between.includes(k));
  const others = told.length > 0 ? told : between.filter((k) => !main.by.includes(k));
  // In talks of one with many the answer is the one's to give.
  const responder = between.length > 2 && others.includes(between[0]!) ? [between[0]!] : others;
  // "Peru would buy power" is a term: whose offer it is, other words tell.
  const made = mentions(main.statement.gist, editor.wording.spoken.offer ?? []);
  const answers = `${capital(editor.names(responder) || 'the other side')} ${responder.length > 1 ? 'answer' : 'answers'} the offer${made ? ` of ${editor.names(main.by)}` : ''}`;
  // A time that is set for that side is set for its answer: one signal, with its date.
  const due = rows.find(
    ([what, , moves]) =>
      textOf(moves!).startsWith('Met: ') &&
      mentions(textOf(what!), editor.wording.deciding) &&
      responder.some((k) => namedIn(textOf(what!), k, editor)),
  );
  if (due !== undefined) {
    const [what, when] = due as [Sentence, Sentence];
    // The time stands beside, in the report's words, with the sentence that has them.
    const dated = textOf(when) !== noDate;
    due[0] = sentence(dated ? answers : [{ text: `${answers}: ` }, ...what.runs], [
      ...editor.cite(main.claims, 1),
      ...(dated ? [] : what.cites),
    ]);
    due[1] = { ...when, cites: dated ? what.cites : [] };
    due[2] = sentence('Yes or a counter-offer: judgement 1 up. No, or silence by then: 1 down');
  } else if (made)
    add(sentence(answers, editor.cite(main.claims, 1)), '', 'Yes or a counter-offer: judgement 1 up. No: 1 down');
  const [final, terms, noDeal] = (['final', 'terms', 'no-deal'] as const).map((id) => numberOf(id, judged));
  if (main.final)
    add(
      sentence('A further version after the one called final'),
      '',
      final! > 0 ? `Judgement ${final} down, 1 up` : 'Judgement 1 up',
    );
  add(
    sentence('The text of the offer is published, or a second origin gives its terms'),
    '',
    terms! > 0 ? `Tests judgement ${terms}` : 'Raises confidence in judgement 1; direction depends on the terms',
  );
  const observed = noDeal! > 0 ? judged[noDeal! - 1]!.observed : undefined;
  // The end of a halt stands with the halt.
  if (observed !== undefined && observed.halt !== true)
    add(sentence(`After a no, ${observed.what}`), '', afterNo(noDeal!, observed));
}

/** From which likelihood on the sentence of an offer is one of what is on the table now. */
const likely = 0.4;

/** Whether the sentence that tells of an offer tells of it as on the table: an answer to what was asked once is waited for by nobody. */
function isNews({ statement }: PicturedOffer, editor: Editor): boolean {
  const told = sentenceOf(statement.claims[0]!, editor);
  if (told === undefined || editor.picture.evidence.documents.length > fewReports) return true;
  const { offer, now } = editor.roles(told);
  return Math.max(offer, now) >= likely;
}

/** "Lifted: judgement 2 borne out, 1 down. Kept: 2 down". */
export const afterNo = (number: number, { done, undone }: NonNullable<Judgement['observed']>): string =>
  `${done}: judgement ${number} borne out, 1 down. ${undone}: ${number} down`;

/** That a side that is not heard speaks, or tells others what it has kept to itself. */
export function accountSignals(
  judged: readonly Judgement[],
  editor: Editor,
): (readonly [string, string, readonly string[]])[] {
  const { unknowns, disclosures, latest, between } = editor.picture;
  const found: (readonly [string, string, readonly string[]])[] = [];
  const silent = [...new Set(unknowns.filter((u) => u.code === 'own-words').flatMap((u) => u.party ?? []))];
  if (silent.length > 0)
    found.push([
      `A word on the record by ${listed(
        silent.map((k) => editor.name(k)),
        'or',
      )}`,
      `Confirming raises confidence${judged.length > 0 ? ' in judgement 1' : ''}; denying lowers 1`,
      [],
    ]);
  const kept = disclosures.find(
    (d) =>
      d.withheld &&
      d.reported === latest &&
      readsAlone(d, editor) &&
      mentions(d.gist, editor.wording.sharing) &&
      d.parties.some((k) => between.includes(k)),
  );
  if (kept !== undefined)
    found.push([
      `Whether this ends: ${said(kept, editor)
        .map((r) => r.text)
        .join('')}`,
      'Shared: a second account, raises confidence in judgement 1',
      kept.claims,
    ]);
  return found;
}
