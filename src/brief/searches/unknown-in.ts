import { issueInWords } from '../../claims/index.js';
import type { Picture, Unknown } from '../../picture/index.js';
import { toldOfSide } from '../cells/told-of-side.js';
import type { Editor } from '../editor.js';
import { roleMayBeTold } from '../roles/roles.js';
import type { Topic } from './asked.js';
import { standsOf, standsOn } from './positions-told.js';
import { sentenceOf } from './sentence-index.js';
import { namedOn, standsQuoted } from './stands-quoted.js';
import { deciderTold, orderTold, spokenOf } from './told-anywhere.js';
import { passagesOf } from './told-of.js';
import { heardIn, toldOfSides } from './told-of-sides.js';
import { kindred, mayBeTold, type Want } from './wanted.js';

/** What each unknown asks for that a sentence of a report may tell though no claim does. */
const topicOf: Readonly<Partial<Record<Unknown['code'], Topic>>> = {
  deadline: 'timing',
  authority: 'deciding',
  'no-deal': 'noDeal',
  ratification: 'approval',
  enforcement: 'enforcing',
  sequence: 'firstStep',
};

/** The same in any words of the kind. */
const wantOf: Readonly<Partial<Record<Unknown['code'], Want>>> = {
  ratification: 'ratify',
  enforcement: 'enforce',
  sequence: 'sequence',
};

/** A picture whose unknowns are unknown: what a sentence of some report speaks of is quoted where it belongs, and is no gap. */
export function unknownIn(editor: Editor, picture: Picture): Picture {
  return { ...picture, unknowns: picture.unknowns.flatMap((u) => (isTold(u, editor) ? [] : [reworded(u, editor)])) };
}

function isTold({ code, party, issue, claims }: Unknown, editor: Editor): boolean {
  if (code === 'answer') return answered(claims, party, editor);
  if (party !== null && code === 'position' && issue !== null)
    return (
      !isTalkedOf(issue, editor) ||
      holdsKindred(party, issue, editor) ||
      // "All three reject the demand for pensions".
      mayBeTold(editor, 'together', ({ text }) => issueInWords(text).named.includes(issue)) ||
      standsOn(party, issue, editor).length > 0 ||
      standsQuoted(party, issue, editor).length > 0 ||
      // The table of issues says that it is named there, and not understood.
      namedOn(party, issue, editor) !== undefined
    );
  if (party !== null && code === 'authority')
    return (
      (deciderTold(editor, party) ?? orderTold(editor, party) ?? toldOfSide('decides', party, editor, mayDecide)[0]) !==
        undefined || roleMayBeTold('decides', editor)
    );
  if (party !== null && code === 'own-words')
    return editor.sentences().some((s) => s.kind === 'body' && heardIn(s, editor).includes(party));
  if (code === 'no-deal' && passagesOf(editor, 'noDeal').length > 0) return true;
  if (code === 'no-deal' && toldOfSides(editor, 'noDeal').some(({ of }) => party !== null && of.includes(party)))
    return true;
  const want = wantOf[code];
  if (want !== undefined && mayBeTold(editor, want)) return true;
  const topic = topicOf[code];
  return topic !== undefined && spokenOf(editor, topic);
}

const mayDecide = 0.13;

/** Whether a side holds something on an issue that tells of this one too: who wants a neighbour neutral is not silent on its alliances. */
const holdsKindred = (party: string, issue: string, { picture }: Editor): boolean =>
  kindred(issue).some((other) =>
    picture.issues.some((i) => i.issue === other && i.positions.some((p) => p.party === party && p.current.length > 0)),
  );

/** Claims on an issue from which on the talks are about it: of one or two, words that another issue shares may have made it. */
const talkedOf = 3;

/** Whether the talks are about an issue: a side holds a position on it, and it is not told of in passing. */
function isTalkedOf(issue: string, { picture }: Editor): boolean {
  const found = picture.issues.find((i) => i.issue === issue);
  return (
    found !== undefined &&
    found.claims.length >= talkedOf &&
    found.positions.some((p) => picture.between.includes(p.party) && p.current.length > 0)
  );
}

/** Whether words of refusing are told of whom an offer is put to, in the report that first tells of it or later: to what, the reader sees. */
function answered(claims: readonly string[], party: string | null, editor: Editor): boolean {
  const days = claims.flatMap((id) => editor.claim(id)?.claim.document.published ?? []);
  const first = days.sort()[0] ?? '';
  const refused = passagesOf(editor, 'refuses').some(
    ({ of, sentence: { document } }) => party !== null && of.includes(party) && (document.published ?? '9') >= first,
  );
  return refused || claims.some((id) => isAnsweredBehind(id, editor));
}

/** Sentences behind an offer in which its report tells what the other side said to it. */
const near = 3;

function isAnsweredBehind(claim: string, editor: Editor): boolean {
  const own = sentenceOf(claim, editor);
  if (own === undefined) return false;
  return mayBeTold(
    editor,
    'answer',
    ({ document, place }) => document === own.document && place > own.place && place <= own.place + near,
  );
}

/** Where sentences tell stands of a party, it is not so that none of it could be read. */
const reworded = (u: Unknown, editor: Editor): Unknown =>
  u.code === 'own-words' && u.party !== null && standsOf(u.party, editor).length > 0
    ? { ...u, gist: u.gist.replace('no position of it could be read', 'its positions are told by others') }
    : u;
