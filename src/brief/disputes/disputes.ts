import { contentWords } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { names } from '../searches/told-anywhere.js';
import { alteredCopies, leftOut } from './altered-copy.js';
import { answered } from './answered.js';
import { corrected } from './corrected.js';
import { denied } from './denied.js';
import { type Dispute, type Place, patterns } from './dispute.js';
import { figuresApart } from './figures-apart.js';
import { inOneSentence } from './in-one-sentence.js';
import { notFinal } from './not-final.js';
import { askedTheSame, calledFalse, named, sourcesDiffer, versionsPart } from './pointed-to.js';
import { setAgainst } from './set-against.js';
import { alsoSaid, butAnother, deniedAsked, deniedNext, setAside } from './set-aside.js';
import { tensions } from './tensions.js';
import { timesApart } from './times-apart.js';
import { turnedAround } from './turned-around.js';
import { within } from './within.js';

/** How a sentence may set itself against another, the plainest first. */
const rules: readonly ((place: Place) => Dispute | undefined)[] = [
  corrected,
  within,
  setAgainst,
  inOneSentence,
  answered,
  calledFalse,
  askedTheSame,
  versionsPart,
  sourcesDiffer,
  named,
  denied,
  setAside,
  deniedNext,
  deniedAsked,
  butAnother,
  alsoSaid,
  figuresApart,
  timesApart,
  notFinal,
  turnedAround,
];

const known = new WeakMap<Editor['sentences'], readonly Dispute[]>();

/**
 * Sentences of the reports that set themselves against another, whether or not claims were read from them: an account answered in the next sentence, a
 * denial beside what it denies, in the same report or another, two figures for one thing, one thing by two names, a correction that a paper prints, what a
 * copy altered.
 */
export function disputes(editor: Editor): readonly Dispute[] {
  const found = known.get(editor.sentences) ?? disputesIn(editor);
  known.set(editor.sentences, found);
  return found;
}

function disputesIn(editor: Editor): Dispute[] {
  const all = editor.sentences().filter((s) => s.kind !== 'title');
  const given = { all, editor, names: namesIn(editor), p: patterns() };
  const found: Dispute[] = [];
  const taken = new Set<ReportSentence>();
  for (const [i, { text }] of all.entries()) {
    // "And they deny it?"
    if (text.endsWith('?')) continue;
    const place = { ...given, i };
    for (const rule of rules) {
      const pair = rule(place);
      if (pair === undefined || taken.has(pair.other.sentence)) continue;
      // "Called the account false" points to the whole account, which its first claim tells better than its last sentence.
      if (pair.how === 'answered' && toldBefore(pair.other.sentence, editor)) continue;
      taken.add(pair.other.sentence);
      const note = leftOut(pair, editor);
      found.push(note === undefined ? pair : { ...pair, note });
      break;
    }
  }
  return byParties([...found, ...alteredCopies(editor), ...tensions(editor, given.p)], editor);
}

/** Those that name a side of the talks before the rest, each as they stood: a folder may hold other quarrels too. */
function byParties(found: readonly Dispute[], editor: Editor): Dispute[] {
  const { between } = editor.picture;
  const about = ({ one, other }: Dispute): boolean =>
    between.some((key) => names(`${one.quote} ${other.quote}`, key, editor));
  const first = found.filter(about);
  return [...first, ...found.filter((d) => !first.includes(d))];
}

/** Whether a claim from a sentence that speaks of an "account" is paired already. */
const toldBefore = (s: ReportSentence, editor: Editor): boolean =>
  /\bthe (?:account|story|version)\b/i.test(s.text) &&
  editor.picture.contradictions.some((c) => editor.context(c.other.claims[0]!) === s.document.text.slice(...s.span));

function namesIn({ picture, people }: Editor): ReadonlySet<string> {
  return new Set(
    [...picture.parties.flatMap((x) => [x.name, ...x.actors]), ...people].flatMap((n) => [...contentWords(n)]),
  );
}
