import { isOutsider } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { sayers } from '../labels/sayers.js';
import { doubted, isAttributed, speaker, unclearWho } from './manner.js';
import { speaksOfSelf } from './speaks-of-self.js';
import { mentions, wordsOf } from './words.js';

/** Who says a line, for the place beside it; nothing where the words that are shown name him themselves, or where it is the outlet or nobody plain. */
export function speakerBeside(s: Statement, shown: string, editor: Editor): string {
  const attributed = isAttributed(s, editor);
  if ((s.saidBy === null && attributed) || (attributed && (speaksOfSelf(s, editor) === 'told' || isToldOf(s, editor))))
    return '';
  const name = attributed ? speaker(s, editor) : unclearWho(s, editor);
  if (name === '' || name === sayers.unclear) return '';
  if (!attributed) return name;
  if (!shown.startsWith('\u201c')) return name;
  const bare = (text: string) =>
    wordsOf(text.replace(/['\u2018\u2019]/g, "'"))
      .filter((w) => w !== '' && w !== 'the')
      .join(' ');
  const alone = name.replace(/ \(\d+ reports\)$/, '');
  // By their full name or the last word of it.
  const named = (one: string) => [bare(one), ...(/\p{Lu}\p{Ll}+$/u.test(one) ? [bare(one.split(' ').at(-1)!)] : [])];
  return alone.split(', as told by ').some((one) => mentions(bare(shown), named(one.split(',')[0]!))) ? '' : alone;
}

/** Moves of which it is news that nobody made them. */
const unmade: ReadonlySet<Statement['kind']> = new Set(['offer', 'mediation', 'concession', 'threat']);

/** "The ministry puts the cost at two billion": who is read as the speaker is the subject of the line, and the outlet tells it. */
const isToldOf = (s: Statement, editor: Editor): boolean => {
  const claim = editor.claim(s.claims[0]!)?.claim;
  const span = claim?.sources[0]?.span ?? null;
  return claim !== undefined && span !== null && span[0] >= claim.span[0] && span[1] <= claim.span[1];
};

/**
 * How a line is known, in words each of which holds: whose word it is only beside a party that it is filed under and a speaker who is plain, a denial where
 * something is denied, a condition where the words have one.
 */
export function heldBeside(s: Statement, shown: string, under: readonly string[], editor: Editor): string {
  const { wording } = editor;
  const parts: string[] = [];
  const quoted = shown.startsWith('\u201c');
  const claim = editor.claim(s.claims[0]!)?.claim;
  const all = claim === undefined ? [] : voices(claim);
  if (s.held === 'assumed') parts.push(wording.held.assumed);
  else if (s.polarity === 'denied') {
    if (
      s.saidBy !== null &&
      !quoted &&
      isAttributed(s, editor) &&
      mentions(editor.context(s.claims[0]!), wording.denying)
    )
      parts.push('a denial');
    // "No proposal was officially offered, the sources said": they say of a move that it was not made.
    else if (unmade.has(s.kind) && s.saidBy !== null && !quoted && isAttributed(s, editor)) parts.push('denied');
  } else if (under.length > 0 && all.length > 0 && isAttributed(s, editor) && !quoted && !isToldOf(s, editor)) {
    const own =
      (all.length === 1 && under.length === 1 && all[0]!.affiliation === under[0]) || speaksOfSelf(s, editor) !== null;
    const speaksForIt = all[0]!.type !== 'anonymous' && !wordsOf(all[0]!.name).some(isOutsider);
    if (s.held === 'stated' && own && speaksForIt) parts.push(wording.held.stated);
    // Of somebody by name whose side nobody tells, it is open whether he speaks for the party.
    const another = all.length > 1 || all[0]!.affiliation !== null || all[0]!.type === 'anonymous';
    if (s.held === 'second-hand' && !own && another) parts.push(wording.held['second-hand']);
  }
  if (doubted(s) && !quoted) parts.push('doubted');
  if (s.condition !== null && mentions(shown, wording.conditional)) parts.push('conditional');
  if (s.counterfactual && !quoted && /\b(?:would|could|might) have\b|\bhad\b/.test(shown))
    parts.push('would have been');
  if (s.contested) parts.push('contested');
  return parts.join(', ');
}
