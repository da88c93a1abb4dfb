import type { Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { listed, sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { isBy } from '../labels/stance.js';
import { doubted, isAttributed } from '../lines/manner.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said, say } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { affirmed } from '../searches/affirmed.js';
import { clauseWith } from '../searches/clauses-with.js';
import { everyStatement } from '../searches/every-statement.js';
import { plainlyTold } from '../searches/plainly-told.js';
import { weighedWords } from '../searches/weighed-words.js';
import { standing } from '../standing/agreement.js';
import { isRecent } from '../standing/recent.js';
import { spoilers } from '../standing/spoilers.js';
import { claimItem } from './bargain-items.js';
import type { BargainRow } from './bargain-rows.js';
import { answering } from './for-yes.js';
import { quotedIn } from './ripeness.js';

/** Days before the latest report within which distrust, or having no way back, still counts. */
const current = 30;

/** What stands in the way of a deal, by kind: how the talks are set up, trust, commitment, the price, how a deal would be built, tactics. */
export function barriers(rows: readonly BargainRow[], seen: ReadonlySet<string>, editor: Editor): Sentence[] {
  const { picture } = editor;
  const clearest = (all: readonly Statement[]) =>
    mostSalient(
      all.filter((s) => readsAlone(s, editor)),
      1,
      editor,
    )[0];
  const telling = (words: readonly string[]) =>
    clearest(
      everyStatement(editor).filter(
        (s) => s.polarity === 'affirmed' && !doubted(s) && isRecent(s, picture, current) && mentions(s.gist, words),
      ),
    );
  // Where more than those who talk have to say yes.
  const [approval] = spoilers(editor).filter(({ how }) => how !== 'spoils');
  // "Has not threatened to leave" is none.
  const threats = affirmed(picture.threats).filter((s) => !mentions(s.gist, editor.wording.unthreatened));
  const finals = picture.offers.filter((o) => o.final).map((o) => o.statement);
  const tactic = clearest([...threats, ...finals]);
  return [
    line('Barrier, set-up (more than the sides must agree)', approval?.statement, seen, editor),
    line('Barrier, trust (inferred)', telling(editor.wording.distrust), seen, editor),
    line(
      'Barrier, commitment (inferred)',
      standing(editor) === 'agreed' ? undefined : telling(weighedWords().lockedIn),
      seen,
      editor,
    ),
    price(rows, editor),
    design(editor),
    tactic !== undefined && finals.includes(tactic)
      ? calledFinal(tactic, editor)
      : line('Barrier, tactics (inferred)', tactic, seen, editor),
  ].filter((s) => s !== undefined);
}

/** Words of a clause that is told again though its sentence stands in full above. */
const short = 15;

function line(
  label: string,
  statement: Statement | undefined,
  seen: ReadonlySet<string>,
  editor: Editor,
): Sentence | undefined {
  if (statement === undefined) return undefined;
  const full = say(statement, editor);
  const lead = { text: `${label}: `, mark: 'label' as const };
  const item = claimItem(statement, '', editor);
  if (seen.has(item.place) && item.words > short) return sentence([lead, { text: `${item.few}.` }], full.cites);
  const quoted = full.runs[0]?.text.startsWith('\u201c') === true;
  // Whose word it is, its own sentence may tell; where none is plain, that is said.
  return statement.held !== 'assumed' && !quoted && !isAttributed(statement, editor)
    ? sentence([lead, ...said(statement, editor), { text: ' (speaker not named).', mark: 'soft' }], full.cites)
    : { ...full, runs: [lead, ...full.runs] };
}

/** An offer that is called the last: its words stand with the issues. */
function calledFinal(statement: Statement, editor: Editor): Sentence {
  const by = editor.names(statement.parties.filter((k) => isBy(statement, k, editor)));
  return sentence(
    [
      { text: 'Barrier, tactics (inferred): ', mark: 'label' },
      { text: `${by === '' ? 'an offer' : `the offer of ${by}`} is called final.` },
    ],
    editor.cite(statement.claims, 1),
  );
}

/** The price that those who have to answer are told to pay. */
function price(rows: readonly BargainRow[], editor: Editor): Sentence | undefined {
  if (standing(editor) === 'agreed') return undefined;
  const { between } = editor.picture;
  for (const k of answering(editor))
    for (const item of rows.find((r) => r.topic === 'withDeal')?.items[between.indexOf(k)] ?? []) {
      const words = clauseWith(quotedIn(item), weighedWords().price, editor);
      if (words !== undefined)
        return sentence(
          [
            { text: 'Barrier, price (inferred): ', mark: 'label' },
            { text: `for ${editor.name(k)}, \u201c${words}\u201d.` },
          ],
          editor.cite([item.cite], 1),
        );
    }
  return undefined;
}

function design(editor: Editor): Sentence | undefined {
  const { picture, wording } = editor;
  const open = Object.entries(wording.design)
    .filter(([code]) => picture.unknowns.some((u) => u.code === code))
    // What stands in whole sentences above is reported.
    .filter(([code]) => code !== 'terms' || plainlyTold(editor, 'terms').length === 0)
    .map(([, words]) => words);
  return open.length === 0
    ? undefined
    : sentence([
        { text: 'Barrier, deal design (not reported): ', mark: 'label' },
        { text: `${listed(open.slice(0, 2))}.` },
      ]);
}
