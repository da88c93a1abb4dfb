import { type Claim, readByModel, type Source } from '../../claims/index.js';
import { isNobody, voices } from '../../evidence/index.js';
import { count, listed } from '../compose.js';
import type { Editor } from '../editor.js';
import { lowered, mentions } from '../lines/words.js';
import { outsideQuotes } from './named-beside.js';
import { isOutletsWord } from './outlets-word.js';
import { runsOnFrom } from './runs-on-from.js';
import { runningOn, sayers } from './sayers.js';
import { isSoleVoice } from './sole-voice.js';
import { sourceName } from './source-name.js';
import { isSpeakerKnown } from './speaker-known.js';

/** Who says a claim, as far as its report shows it plainly. */
export type ToldBy = 'named' | 'unnamed' | 'assumed' | 'own' | 'unclear';

/** Whether a source has no name: "a manager" has none, whatever office or body he was read as. */
export const isUnnamed = ({ type, name }: Pick<Source, 'type' | 'name'>): boolean =>
  (type === 'anonymous' && !isNameOf.test(name) && !isOneHolder.test(name)) ||
  (type === 'named' && !/, \p{Lu}/u.test(name) && (/^an? /i.test(name) || described.test(name)));

/** "Gao Feng": a first and a last name, and nothing else. */
const isNameOf = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;
/** "Peru's president", "the foreign minister": an office that one person holds. */
const isOneHolder =
  /^(?:the|its|his|her|their|our|.*['\u2019]s?) (?:(?:\p{L}+ )*(?:prime|foreign|defence|defense|finance|interior|health|trade|labou?r) (?:minister|secretary)|(?:\p{Lu}\p{L}+ )?(?:president|premier|chancellor|king|queen|pope|secretary[- ]general))$/iu;
/** "Two Western diplomats", "several officials": how many of what kind, and nobody by name. */
const described =
  /^(?:two|three|four|five|six|some|several|many|both|other|another|one|more|most|senior|unnamed)\b(?: \p{L}+){0,3} \p{Ll}{4,}s?$/iu;

type Shown = Pick<Editor, 'context' | 'before' | 'wording' | 'claim' | 'picture'>;

/**
 * Who says a claim: a source with or without a name, nobody (it is assumed), the outlet itself, or nobody plain. What is counted, what is listed and what is
 * cited agree by it; a line that tells a claim in other words than its sentence asks for more (`speakerKnown`).
 */
export function toldBy(claim: Claim, editor: Shown): ToldBy {
  // An impression is nobody's assumption, but the outlet's.
  if (claim.sources.some(({ name }) => mentions(name, editor.wording.impressions))) return 'own';
  if (claim.sources.some(isNobody)) return 'assumed';
  const [voice] = voices(claim);
  if (voice === undefined) return readByModel(claim.reader) || isOutletsWord(claim, editor) ? 'own' : 'unclear';
  if (!isSpeakerKnown(claim, editor) && !isSoleVoice(claim, editor)) return 'unclear';
  return isUnnamed(voice) ? 'unnamed' : 'named';
}

/** Between who says a thing and who tells that he does. */
const tellsOn = ', as told by ';

/** The same in words, for a sentence that is cited. */
export function sayerOf(claim: Claim, editor: Shown): string {
  const by = toldBy(claim, editor);
  if (by === 'named' || by === 'unnamed') {
    // Of a longer chain the first and the last.
    const [inner, ...outer] = voices(claim).map((v) => sourceName(v.name, editor.wording));
    return [inner!, ...outer.slice(-1).map((name) => lowered(name, editor))].join(tellsOn);
  }
  const from = by === 'unclear' ? runsOnFrom(claim, editor) : null;
  return from === null ? sayers[by] : runningOn(lowered(from, editor));
}

/** The same beside its sentence: nothing where the outlet tells there of somebody who speaks ("Orm has let it be known"), and its words say of whom. */
export const citedSayer = (claim: Claim, editor: Shown): string =>
  toldBy(claim, editor) === 'own' && mentions(outsideQuotes(editor.context(claim.id)), editor.wording.telling)
    ? ''
    : sayerOf(claim, editor);

/** How many of the claims each says, and how many of them were heard from those who decide or were there. */
export interface Tally extends Readonly<Record<ToldBy, number>> {
  readonly all: number;
  readonly firstHand: number;
  readonly secondHand: number;
  /** Of those of nobody plain, how many run on from somebody's plain words. */
  readonly runningOn: number;
}

const near: ReadonlySet<string> = new Set(['principal', 'participant']);
const tallies = new WeakMap<Editor, Tally>();

/** The claims of a picture, counted by who says them. */
export function tally(editor: Editor): Tally {
  const known = tallies.get(editor);
  if (known !== undefined) return known;
  const counts = {
    named: 0,
    unnamed: 0,
    assumed: 0,
    own: 0,
    unclear: 0,
    all: 0,
    firstHand: 0,
    secondHand: 0,
    runningOn: 0,
  };
  for (const { claim } of editor.picture.claims) {
    const by = toldBy(claim, editor);
    counts.all++;
    counts[by]++;
    if (by === 'unclear' && runsOnFrom(claim, editor) !== null) counts.runningOn++;
    if (by !== 'named' && by !== 'unnamed') continue;
    const chain = voices(claim);
    counts[chain.length === 1 && near.has(chain[0]!.access) ? 'firstHand' : 'secondHand']++;
  }
  tallies.set(editor, counts);
  return counts;
}

/** "42 claims: 16 by unnamed sources, 12 in the outlet's own voice, 5 assumed by nobody named and 9 with no named speaker". */
export function tallied(editor: Editor): string {
  const { all, named, unnamed, own, assumed, unclear, runningOn: on } = tally(editor);
  const outlet = editor.picture.evidence.documents.length === 1 ? 'outlet\u2019s' : 'outlets\u2019';
  const following = `, ${on === unclear ? '' : `${on} of `}which ${on === 1 ? 'follows' : 'follow'} directly on a source\u2019s words`;
  const parts = [
    named > 0 ? `${named} by named sources` : '',
    unnamed > 0 ? `${unnamed} by unnamed ${named > 0 ? 'ones' : 'sources'}` : '',
    own > 0 ? `${own} in the ${outlet} own voice` : '',
    assumed > 0 ? `${assumed} assumed by nobody named` : '',
    unclear > 0 ? `${unclear} with no named speaker${on > 0 ? following : ''}` : '',
  ].filter((p) => p !== '');
  return `${count(all, 'claim')}: ${listed(parts)}`;
}
