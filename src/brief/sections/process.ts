import type { PicturedParty, Statement } from '../../picture/index.js';
import type { BriefBlock, Run, Sentence } from '../brief.js';
import { mayBeTold } from '../cells/told-of-side.js';
import {
  capital,
  capped,
  dropEmptyColumns,
  entries,
  listed,
  paragraph,
  sentence,
  soft,
  table,
  textOf,
} from '../compose.js';
import type { Editor } from '../editor.js';
import { ownClause } from '../labels/filed-under.js';
import { peopleNamed } from '../labels/people-named.js';
import { isOutOfPower, opensWith, subjectOf } from '../labels/subject.js';
import { isAttributed, speaker } from '../lines/manner.js';
import { mostSalient, readsAlone, salience } from '../lines/salience.js';
import { said, say } from '../lines/say.js';
import { speakerBeside } from '../lines/told-how.js';
import { lowered, mentions } from '../lines/words.js';
import { roleMayBeTold } from '../roles/roles.js';
import { hardlyTells } from '../searches/asked.js';
import { corrects, withCorrection } from '../searches/corrections.js';
import { keptFrom } from '../searches/kept-back.js';
import { plainlyTold } from '../searches/plainly-told.js';
import { namesEarlierYear } from '../searches/report-sentence.js';
import { bare, deciderTold, orderTold, type Passage, toldAnywhere } from '../searches/told-anywhere.js';
import { isHistory } from '../standing/background.js';
import { type Spoiler, spoilers } from '../standing/spoilers.js';
import { alsoNamed } from './also-named.js';
import { decided, decidersTold, decidesOf, quoting, unlessTold } from './deciders-told.js';
import { plainTable, quotedPassage, undecided } from './plain-tables.js';
import { withPlainest } from './plainest-decider.js';

const mostParties = 6;

/** Several statements in one cell, each a clause of its own. */
export function cell(statements: readonly Statement[], editor: Editor, most = 1): Sentence {
  // What one sentence tells of two things is told once.
  const shown = mostSalient(statements, most, editor).filter(
    (s, i, all) => all.findIndex((o) => editor.context(o.claims[0]!) === editor.context(s.claims[0]!)) === i,
  );
  const told = shown.map((s, i) =>
    withCorrection(sentence(continued(said(s, editor), i, editor), editor.cite(s.claims, 1)), s.claims, editor),
  );
  const runs = told.flatMap((line, i): Run[] => [
    ...(i === 0 ? [] : [{ text: '; ' }]),
    ...line.runs,
    ...(shown[i]!.saidBy === null || !isAttributed(shown[i]!, editor)
      ? []
      : [{ text: ` (${speaker(shown[i]!, editor)})`, mark: 'soft' as const }]),
  ]);
  return sentence(
    runs,
    [...new Set(told.flatMap((line) => line.cites))].sort((a, b) => a - b),
  );
}

/** Behind a semicolon a clause begins small, unless with a name. */
const continued = (runs: readonly Run[], i: number, editor: Editor): readonly Run[] =>
  i === 0 ? runs : runs.map((r, k) => (k === 0 ? { ...r, text: lowered(r.text, editor) } : r));

/** Who can say yes, who must ratify, who can block; format and channels; third parties and what they are not. */
export function process(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const { meetings, channels, mediation } = picture.process;
  const lines: Sentence[] = [];
  const joint = (s: Statement) => picture.between.filter((k) => [...s.parties, ...s.toward].includes(k)).length;
  const direct = (s: Statement) => Number(mentions(s.gist, editor.wording.direct));
  // How the sides meet: what names them both; where nothing does, what is told of the format.
  const format = [...new Map([...channels, ...meetings].map((s) => [s.claims[0], s])).values()]
    .filter(
      (s) =>
        readsAlone(s, editor) &&
        s.polarity !== 'denied' &&
        !isHistory(s, editor) &&
        // "Troops stood face to face" is no meeting.
        (direct(s) > 0 ? mentions(s.gist, editor.wording.gathering) : s.kind === 'meeting') &&
        (joint(s) > 1 || channels.includes(s)),
    )
    .sort(
      (a, b) =>
        Number(joint(b) > 1) + direct(b) - Number(joint(a) > 1) - direct(a) ||
        salience(b, editor) - salience(a, editor),
    )
    .slice(0, 2);
  lines.push(...format.map((s) => say(s, editor)));
  const parties = shownParties(editor);
  const inRow = new Set(
    parties.flatMap((p) => mostSalient(rolesOf(p, editor), mostRoles, editor)).map((s) => s.claims[0]),
  );
  const deciding = plainlyTold(editor, 'decides');
  const beside = plainlyTold(editor, 'beside');
  if (mediation.length === 0 && beside.length === 0 && !mayGoBetween(editor))
    lines.push(...unlessTold('thirdParties', 'On third parties', 'No third party is reported to mediate.', editor));
  const quotedOn = new Set([...deciding, ...beside].map(({ sentence: s }) => s.document.text.slice(...s.span)));
  const isQuoted = (s: Statement): boolean => {
    const own = editor.context(s.claims[0]!);
    return quotedOn.has(own) || [...deciding, ...beside].some((p) => p.quote.includes(bare(editor.print(own))));
  };
  const jointly = decided(editor)
    .filter((s) => !isQuoted(s))
    .map((s) => say(s, editor));
  const approved = picture.process.authority.some((s) => mentions(s.gist, editor.wording.ratifying));
  if (!approved && deciding.length === 0)
    lines.push(...unlessTold('approval', 'On approval', 'Who would have to ratify a deal is not reported.', editor));
  lines.push(...jointly);
  const unread = picture.parties
    .filter((p) => p.role === 'principal' && decidesOf(p, editor).length === 0)
    .map((p) => p.key);
  if (deciding.length > 0) {
    const open = undecided(unread, editor);
    if (open.length > 0 && !mayDecide(editor))
      lines.push(soft(`Who decides for ${editor.names(open)} is not reported.`));
  } else if (unread.length > 0 && jointly.length === 0) lines.push(...decidersTold(unread, lines, editor));
  const blocks: BriefBlock[] = lines.length === 0 ? [] : [paragraph(...lines)];
  const rows = parties.map((p) => row(p, editor));
  if (rows.length > 0)
    blocks.push(
      dropEmptyColumns(
        entries(
          'Parties',
          ['Party', 'Part', 'People named', 'Who decides', 'Part in the talks', 'Kept from it'],
          rows,
          {
            label: 1,
          },
        ),
      ),
    );
  blocks.push(...alsoNamed(parties, editor));
  const who = plainTable('decides', 'Who decides and who must approve, in whole sentences', editor);
  if (who !== undefined) blocks.push(who);
  const all = spoilers(editor).filter(({ statement: s }) => !isQuoted(s));
  const spoiling = plainlyTold(editor, 'spoils');
  // Who decides or approves for a side stands in its row.
  const inRows = new Set(rows.flat().flatMap((c) => c.cites));
  const inWords = (spoiling.length > 0 ? spoiling.slice(0, mostSpoiling) : blocking(all, editor)).filter(
    ({ sentence: s }) => !quotedOn.has(s.document.text.slice(...s.span)) && !namesEarlierYear(s),
  );
  const blockers = all.filter(
    ({ how, statement }) =>
      (how !== 'approves' || !editor.cite(statement.claims, 1).some((n) => inRows.has(n))) &&
      !inWords.some(({ sentence: s }) => s.document.text.slice(...s.span) === editor.context(statement.claims[0]!)),
  );
  if (blockers.length + inWords.length > 0)
    blocks.push(
      table(
        'Who beside them could block or spoil a deal',
        ['What is told', 'How', 'Who says so'],
        [
          ...blockers.map(({ how, statement }) => [
            sentence(said(statement, editor), editor.cite(statement.claims, 1)),
            sentence(howTold[how]),
            sentence(speaker(statement, editor)),
          ]),
          ...inWords.map((p) => [quotedPassage(p, editor), sentence('as the report has it'), sentence('')]),
        ],
      ),
    );
  else if (spoilers(editor).length === 0 && deciding.length === 0 && !mayBlock(editor))
    blocks.push(paragraph(soft('Who could block or spoil a deal is not reported.')));
  const third = plainTable('beside', 'Third parties and what they are not, in whole sentences', editor);
  if (third !== undefined) blocks.push(third);
  const rest = [...meetings, ...mediation].filter(
    (s) =>
      !isQuoted(s) &&
      !isHistory(s, editor) &&
      readsAlone(s, editor) &&
      !corrects(s, editor) &&
      !inRow.has(s.claims[0]) &&
      !s.claims.some((id) => lines.some((l) => l.cites.includes(editor.cite([id], 1)[0] ?? -1))),
  );
  const shown = mostSalient(rest, picture.evidence.documents.length > 2 ? 5 : 16, editor);
  if (shown.length > 0)
    blocks.push(
      table(
        capped('Talks and third parties, as reported', shown.length, rest.length),
        ['What', 'Who says so'],
        shown.map((s) => {
          const words = said(s, editor);
          const by = speakerBeside(s, textOf(sentence(words)), editor);
          return [
            withCorrection(sentence(words, editor.cite(s.claims, 2)), s.claims, editor),
            sentence(by === '' ? speaker(s, editor) : by),
          ];
        }),
      ),
    );
  return blocks;
}

/** Whether some sentence may tell of somebody between the sides. */
const mayGoBetween = (editor: Editor): boolean => {
  const told = roleMayBeTold('goBetween', editor, (s) => s.kind === 'body');
  return told && toldAnywhere(editor, 'thirdParties').length === 0;
};

/** Whether some sentence may tell who could block a deal. */
const mayBlock = (editor: Editor): boolean => mayBeTold('blocks', editor) || roleMayBeTold('blocks', editor);

/** Whether some sentence may tell who decides, for a side or for none by name. */
const mayDecide = (editor: Editor): boolean => mayBeTold('decides', editor) || roleMayBeTold('decides', editor);

/** The parties that have a row: the sides, and who has a part in the talks, decides in them or is kept from them. */
const shownParties = (editor: Editor): readonly PicturedParty[] =>
  editor.picture.parties
    .filter(
      (p) =>
        p.role === 'principal' ||
        rolesOf(p, editor).length + decidesOf(p, editor).length + keptFrom(p.key, editor).length > 0 ||
        (p.role === 'third' && p.actors.length > 0 && editor.picture.evidence.documents.length <= 2),
    )
    .slice(0, mostParties);
const mostRoles = 2;
const mostSpoiling = 5;

const mostBlocking = 4;

/** Sentences that speak of somebody who could block a deal, where fewer lines than these were read as telling it. */
function blocking(read: readonly Spoiler[], editor: Editor): Passage[] {
  const shown = new Set(read.map(({ statement }) => editor.context(statement.claims[0]!)));
  return toldAnywhere(editor, 'blocking')
    .filter(
      ({ sentence: { document, span, text } }) =>
        !shown.has(document.text.slice(...span)) && !hardlyTells(text, 'blocking'),
    )
    .slice(0, Math.max(0, mostBlocking - read.length));
}

const howTold: Readonly<Record<Spoiler['how'], string>> = {
  approves: 'decides or approves',
  against: 'is against it',
  spoils: 'could spoil it (inferred)',
};

/** What a third party does: told of it as the subject. */
const rolesOf = (party: PicturedParty, editor: Editor): Statement[] =>
  party.roles.filter((s) => {
    const text = ownClause(s, editor);
    return (
      readsAlone(s, editor) && (subjectOf(text, editor).includes(party.key) || opensWith(text, editor) === party.key)
    );
  });

/** Who gives a side's orders, where nothing tells who decides for it. */
function inferredDecider({ key, role }: PicturedParty, editor: Editor): Sentence {
  const order = role === 'principal' && deciderTold(editor, key) === undefined ? orderTold(editor, key) : undefined;
  return order === undefined ? sentence('') : quoting('Inferred, from who gives its orders', order, editor);
}

function row(party: PicturedParty, editor: Editor): Sentence[] {
  const decides = decidesOf(party, editor);
  const roles = rolesOf(party, editor);
  const kept = party.role === 'principal' ? [] : keptFrom(party.key, editor);
  const role = { principal: 'side', third: 'third party', other: 'outside the talks' }[party.role];
  return [
    sentence(capital(editor.name(party.key))),
    sentence(role),
    sentence(
      listed(
        peopleNamed(
          party.actors.filter((a) => !isOutOfPower(a, editor)),
          editor,
        )
          .slice(0, 3)
          .map((a) => editor.print(a)),
      ),
    ),
    decides.length > 0 ? withPlainest(cell(decides, editor), party, editor) : inferredDecider(party, editor),
    roles.length > 0 ? cell(roles, editor, mostRoles) : sentence(''),
    kept.length > 0 ? cell(kept, editor) : sentence(''),
  ];
}
