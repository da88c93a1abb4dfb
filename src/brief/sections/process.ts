import type { PicturedParty, Statement } from '../../picture/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, capped, listed, paragraph, sentence, soft, table } from '../compose.js';
import type { Editor } from '../editor.js';
import { standsAlone } from '../gist.js';
import { speaker } from '../manner.js';
import { said, say } from '../say.js';
import { dropEmptyColumns } from './reported.js';

const mostParties = 6;

/** Several statements in one cell, each a clause of its own. */
export function cell(statements: readonly Statement[], editor: Editor, most = 1): Sentence {
  const shown = statements.slice(0, most);
  const runs = shown.flatMap((s, i) => [
    ...(i === 0 ? [] : [{ text: '; ' }]),
    ...said(s, editor, { unlabelled: true }),
    ...(s.saidBy === null ? [] : [{ text: ` (${speaker(s, editor)})`, mark: 'soft' as const }]),
  ]);
  return sentence(
    runs,
    editor.cite(
      shown.map((s) => s.claims[0]!),
      most,
    ),
  );
}

/** Who can say yes, who must ratify, who can block; format and channels; third parties and what they are not. */
export function process(editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const { meetings, channels, mediation } = picture.process;
  const lines: Sentence[] = [];
  const joint = (s: Statement) => picture.between.filter((k) => [...s.parties, ...s.toward].includes(k)).length;
  const format = [...channels, ...[...meetings].sort((a, b) => joint(b) - joint(a))].filter(
    (s, i, all) => all.findIndex((o) => o.claims[0] === s.claims[0]) === i,
  );
  for (const s of format.filter((f) => standsAlone(f, editor)).slice(0, 2)) lines.push(say(s, editor));
  if (format.length === 0) lines.push(sentence('No report says in what format the sides talk.'));
  const clear = mediation.filter((s) => standsAlone(s, editor));
  const notDone = clear.filter((s) => s.polarity === 'denied');
  const done = clear.filter((s) => s.polarity === 'affirmed');
  const shown = new Set(
    format
      .filter((f) => standsAlone(f, editor))
      .slice(0, 2)
      .map((s) => s.claims[0]),
  );
  for (const s of [...notDone.slice(0, 1), ...done.slice(0, 1)])
    if (!shown.has(s.claims[0])) lines.push(say(s, editor));
  if (mediation.length === 0) lines.push(sentence('No third party is reported to mediate.'));
  if (picture.unknowns.some((u) => u.code === 'ratification'))
    lines.push(sentence('Who would have to ratify a deal is not reported.'));
  const blocks: BriefBlock[] = [paragraph(...lines)];
  const rows = picture.parties
    .filter(
      (p) =>
        p.role === 'principal' || p.roles.length + p.decides.length > 0 || (p.role === 'third' && p.actors.length > 0),
    )
    .slice(0, mostParties)
    .map((p) => row(p, editor));
  if (rows.length > 0)
    blocks.push(
      dropEmptyColumns(
        table(
          'Parties',
          ['Party', 'Part', 'People named', 'Decides, approves, is left out', 'Does, or is said not to do'],
          rows,
        ),
      ),
    );
  const said1 = [...meetings, ...mediation].filter(
    (s) => !lines.some((l) => l.cites.includes(editor.cite(s.claims, 1)[0] ?? -1)),
  );
  if (said1.length > 0)
    blocks.push(
      table(
        capped('Talks and third parties, as reported', Math.min(5, said1.length), said1.length),
        ['What', 'Who says so'],
        said1
          .slice(0, 5)
          .map((s) => [sentence(said(s, editor), editor.cite(s.claims, 2)), sentence(speaker(s, editor))]),
      ),
    );
  return blocks;
}

function row(party: PicturedParty, editor: Editor): Sentence[] {
  const role = { principal: 'side', third: 'third party', other: 'named' }[party.role];
  return [
    sentence(capital(editor.name(party.key))),
    sentence(role),
    sentence(listed(party.actors.slice(0, 3).map((a) => editor.print(a)))),
    party.decides.length > 0
      ? cell(party.decides, editor)
      : party.role === 'principal'
        ? soft('Not reported')
        : sentence(''),
    party.roles.length > 0 ? cell(party.roles, editor) : sentence(''),
  ];
}
