import { families } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { kindShows } from '../lines/gist.js';
import { mentions, wordsOf } from '../lines/words.js';
import { remembered } from '../remembered.js';
import { filedUnder, ownClause } from './filed-under.js';
import { speakerKnown } from './speaker-known.js';
import { isUnderstood } from './understood.js';

const moves: ReadonlySet<string> = new Set(families.move);
/** Kinds that a "not" makes, and those that it leaves as they are. */
const negative: ReadonlySet<string> = new Set(['refusal', 'red-line', 'deliberation', 'interest', 'authority']);
const beForms: ReadonlySet<string> = new Set(['be', 'been', 'is', 'are', 'was', 'were', 'being', 'get', 'gets', 'got']);

/**
 * The kind of a line, in words, where its own clause says so by its main verb and the one whom it is filed under is who does it; else nothing. A label that the
 * words do not bear out makes a move of what is none: "would not drop its demand" is no concession, and who "was refused" has refused nothing.
 */
export const kindLabel = remembered((s: Statement, editor: Editor): string =>
  shows(s, editor) ? editor.wording.kinds[s.kind] : '',
);

function shows(s: Statement, editor: Editor): boolean {
  const { wording } = editor;
  if (isUnderstood(s, editor)) return s.polarity !== 'denied' && !s.counterfactual;
  const words = wording.labelled[s.kind];
  if (words === undefined || s.polarity === 'denied' || s.counterfactual || !kindShows(s, editor)) return false;
  // "Is thought to want": nobody has asked for anything.
  if (s.held === 'assumed') return false;
  if (moves.has(s.kind) && filedUnder(s, editor).length === 0) return false;
  if (s.kind === 'threat' && isOwnThreat(s, editor)) return true;
  // "No longer demands" is no "not".
  const main = mainClause(ownClause(s, editor), editor);
  if (
    !(mentions(asVerbs(main), words) || (s.kind === 'refusal' && willNot(main, editor))) ||
    mentions(main, wording.disowning) ||
    mentions(main, wording.silence)
  )
    return false;
  // "Would agree to it": ground that nobody has given yet.
  if ((s.kind === 'acceptance' || s.kind === 'concession') && mentions(main, wording.unreal)) return false;
  if (s.kind === 'offer' && mentions(main, wording.unoffered)) return false;
  if (s.kind === 'refusal' && mentions(main, wording.overWords)) return false;
  if (!negative.has(s.kind) && mentions(main.replace(/\bno longer\b/g, ''), wording.negators)) return false;
  return !moves.has(s.kind) || !isPassive(main, editor);
}

/** "If the rosters stay, the guild will strike", in the guild's own words. */
function isOwnThreat(s: Statement, editor: Editor): boolean {
  const claim = editor.claim(s.claims[0]!)?.claim;
  const all = claim === undefined ? [] : voices(claim);
  const [party] = filedUnder(s, editor);
  return (
    s.condition !== null &&
    s.held === 'stated' &&
    all.length === 1 &&
    all[0]!.affiliation === party &&
    speakerKnown(s, editor) &&
    mentions(ownClause(s, editor), ['will', 'would'])
  );
}

/** "Will not accept", "would never sign": a "will not" of what one is asked for; who "will not raise" a tariff refuses nothing. */
function willNot(main: string, { wording }: Editor): boolean {
  const words = wordsOf(main).filter((w) => w !== '');
  return words.some(
    (w, i) =>
      wording.unwilling.includes(w) &&
      ['not', "n't", 'never'].includes(words[i - 1] ?? '') &&
      ['will', 'would', 'shall', 'wo'].includes(words[i - 2] ?? ''),
  );
}

/** A clause up to what is subordinate in it: "Ardonia refused" of "Ardonia refused to say whether the crews had agreed". */
function mainClause(text: string, { wording }: Editor): string {
  const words = text.split(/\s+/);
  const end = words.findIndex(
    (w, i) =>
      i > 1 &&
      [...wording.subordinators, 'for', 'after', 'as', 'and', 'but'].includes(
        w.toLowerCase().replace(/[^\p{L}'-]/gu, ''),
      ),
  );
  return words.slice(0, end < 0 ? undefined : end).join(' ');
}

/** A clause without the nouns that look like verbs of moving: "had withdrawn promises", "its demands". */
const asVerbs = (main: string): string =>
  main.replace(
    /\b(\S+) (offers|promises|demands|requests|pledges|plans|calls|hopes|fears|worries|wants|needs|aims|deadline|wishes|approaches|studies)\b/gi,
    (both, before: string) =>
      /^(?:the|an?|its|their|his|her|no|any|some|new|of|to|on|with|from|by|all|these|those|more|and|or)$|(?:ed|en|wn|ght|ing|['\u2019]s)$/i.test(
        before,
      )
        ? before
        : both,
  );

/** "Ardonia was refused a hearing": it is done to whoever is the subject. */
function isPassive(main: string, { wording }: Editor): boolean {
  const words = wordsOf(main).filter((w) => w !== '');
  return words.some(
    (w, i) =>
      (wording.suffered.includes(w) || (/\p{L}{2}ed$/u.test(w) && !wording.adjectival.includes(w))) &&
      words.slice(Math.max(0, i - 2), i).some((b) => beForms.has(b)),
  );
}
