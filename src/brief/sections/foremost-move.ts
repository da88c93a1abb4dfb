import type { Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { isOwnMove } from '../labels/stance.js';
import { briefly } from '../lines/briefly.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions, pointsWithin, wordsOf } from '../lines/words.js';
import { reachedAgreement, sinceAgreed } from '../standing/agreement.js';

/** An answer of a side tells how the talks stand by itself, and not only for want of an offer. */
const answers: ReadonlySet<Statement['kind']> = new Set(['acceptance', 'refusal', 'concession']);

/** Without an offer: the move of a side that a reader would miss most, as short as it must be. */
export function foremostMove(editor: Editor, spare: number, told?: Statement, since = false): Sentence {
  // Behind an agreement that an offer is missing tells nothing, and what was held before it is history.
  if (!since && reachedAgreement(editor) !== undefined) return sentence('');
  const none = since ? 'No offer since then is reported' : 'No clear offer between the sides was read';
  const { between, issues, threats, process } = editor.picture;
  const own = [...issues.flatMap((i) => i.positions.flatMap((p) => p.current)), ...threats, ...process.deliberation]
    .filter((s) => s.parties.some((k) => between.includes(k)) && s.held !== 'assumed' && !s.counterfactual)
    .filter((s) => s.claims[0] !== told?.claims[0])
    .filter((s) => readsAlone(s, editor) && s.polarity === 'affirmed' && sinceAgreed(s, editor))
    .filter((s) => s.parties.some((k) => isOwnMove(s, k, editor)))
    .filter((s) => !mentions(s.gist, editor.wording.anaphoric) && !pointsWithin(s.gist, editor.wording.pointed))
    .filter((s) => !mentions(behindFirst(s.gist), editor.wording.unexplained) || mentions(s.gist, ['said that']))
    // "In that event it will close the port": in which, another sentence tells.
    .filter(
      (s) =>
        s.reported === editor.picture.latest &&
        !mentions(opening(editor.context(s.claims[0]!)), editor.wording.anaphoric),
    );
  // What the outlet says that a side would do under a deal tells more of what is on the table than a lone refusal.
  const planned = editor.picture.outlook.deal.filter(
    (s) =>
      s.condition === null && s.saidBy === null && s.parties.some((k) => between.includes(k)) && readsAlone(s, editor),
  );
  const plans = planned.length < 2 ? [] : mostSalient(planned, 3, editor);
  for (const s of [...plans, ...mostSalient(own, 6, editor)]) {
    const line = sentence(
      [
        { text: plans.includes(s) ? 'Under a deal: ' : answers.has(s.kind) ? '' : `${none}. ` },
        ...said(s, editor),
        { text: `${briefly(s, editor)}.` },
      ],
      editor.cite(s.claims, 1),
    );
    if (wordCount(textOf(line)) <= spare) return line;
  }
  return sentence(`${none}.`);
}

/** A clause without its first word, by which it may point and be understood. */
const behindFirst = (gist: string): string => gist.slice(gist.indexOf(' ') + 1);

const opening = (text: string): string => wordsOf(text).slice(0, openingWords).join(' ');
const openingWords = 4;
