import type { PicturedParty, Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { mayBeTold } from '../cells/told-of-side.js';
import { sentence, soft, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { ownClause } from '../labels/filed-under.js';
import { namedIn } from '../labels/stance.js';
import { subjectOf } from '../labels/subject.js';
import { kindShows } from '../lines/gist.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { mentions } from '../lines/words.js';
import { roleMayBeTold } from '../roles/roles.js';
import type { Topic } from '../searches/asked.js';
import { deciderTold, orderTold, type Passage, spokenOf, toldAnywhere } from '../searches/told-anywhere.js';
import { tellsDecision } from '../standing/deciding.js';

/** Words of a line that denies that somebody decides, at most. */
const longestDenied = 10;

const tellsDecider = (s: Statement, editor: Editor): boolean =>
  tellsDecision(s.gist, editor) || mentions(s.gist, editor.wording.ratifying);

const mostDecided = 2;

/** Who decides or approves, where it is told of no side alone: what is told of one stands in its row. */
export function decided(editor: Editor): Statement[] {
  const { between, process } = editor.picture;
  const told = process.authority.filter(
    (s) =>
      s.polarity === 'affirmed' &&
      s.condition === null &&
      !(s.parties.length === 1 && between.includes(s.parties[0]!)) &&
      // Whose consent a third party needs for something else decides nothing here.
      (s.parties.length === 0 || s.parties.some((k) => between.includes(k))) &&
      readsAlone(s, editor) &&
      tellsDecider(s, editor),
  );
  return mostSalient(told, mostDecided, editor);
}

/** What a sentence of the reports has on it, quoted; that nothing is reported only where none speaks of it. */
export function unlessTold(topic: Topic, lead: string, none: string, editor: Editor): Sentence[] {
  const [passage] = toldAnywhere(editor, topic);
  if (passage !== undefined) return [quoting(lead, passage, editor)];
  return spokenOf(editor, topic) ? [] : [sentence(none)];
}

export const quoting = (lead: string, { quote, cite }: Passage, editor: Editor): Sentence =>
  sentence(`${lead}: \u201c${quote}\u201d.`, editor.cite([cite], 1));

/** Who decides for sides of which no claim tells it, in the reports' sentences; that it is not reported for the others. */
export function decidersTold(sides: readonly string[], said: readonly Sentence[], editor: Editor): Sentence[] {
  const found = sides.map((k) => ({ k, told: deciderTold(editor, k) }));
  const quoted = [...new Map(found.flatMap(({ told }) => (told ? [[told.quote, told] as const] : []))).values()];
  const fresh = quoted.filter((p) => !said.some((l) => textOf(l).includes(p.quote)));
  // Where orders are told, the row of the side infers it from them.
  const open = found
    .filter(({ k, told }) => told === undefined && orderTold(editor, k) === undefined)
    .map(({ k }) => k);
  return [
    ...fresh.map((p, i) => quoting(i === 0 ? 'On who decides' : 'And', p, editor)),
    ...(open.length > 0 && !mayBeTold('decides', editor) && !roleMayBeTold('decides', editor)
      ? [soft(`Who decides for ${editor.names(open)} is not reported.`)]
      : []),
  ];
}

/** Who decides for a party: what hangs on the clause before it tells nothing here, and it must be told in words that say so. */
export const decidesOf = (party: PicturedParty, editor: Editor): Statement[] =>
  party.decides.filter(
    (s) =>
      readsAlone(s, editor) &&
      kindShows(s, editor) &&
      isPartys(s, party, editor) &&
      (s.polarity === 'affirmed'
        ? (s.kind === 'authority' && mentions(s.gist, editor.wording.labelled.authority ?? [])) ||
          tellsDecider(s, editor)
        : // "He is not the one who decides": in a few words.
          tellsDecider(s, editor) && wordCount(s.gist) <= longestDenied),
  );

/** Whether a line in a party's row is about it: it, or one of its people, is the subject, or is named in a line on no party's move. */
const isPartys = (s: Statement, party: PicturedParty, editor: Editor): boolean => {
  const subject = subjectOf(ownClause(s, editor), editor);
  return subject.length > 0 ? subject.includes(party.key) : namedIn(ownClause(s, editor), party.key, editor);
};
