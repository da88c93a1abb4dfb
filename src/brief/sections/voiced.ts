import type { Claim } from '../../claims/index.js';
import type { Sentence } from '../brief.js';
import { sentence, wordCount } from '../compose.js';
import { shortDay } from '../day.js';
import { type HowApart, patterns, type Side } from '../disputes/dispute.js';
import type { Editor } from '../editor.js';
import { claimWithin } from '../labels/clause-voice.js';
import { negatorMarked } from '../labels/denial.js';
import { sayers } from '../labels/sayers.js';
import { sayerOf } from '../labels/told-by.js';
import { citesIn } from '../lines/cites-in.js';
import { namedSubject } from '../lines/named-subject.js';
import { lowered, mentions } from '../lines/words.js';
import { oneDay } from '../reports.js';
import { bare } from '../searches/told-anywhere.js';

const unnamed = 'speaker not named';

/** Sentences of a passage that are cited. */
const most = 4;

/** Words of a passage that stands in full wherever it is printed. */
const neverCut = 19;

/** "He put it at 19 million; a note in the spring estimated 11": whose name stands in the other half has said that one. */
const isOthersHalf = ({ quote, sentence: { text } }: Side, { sources: [source] }: Claim): boolean =>
  source !== undefined && !quote.includes(source.name) && text.replace(quote, '').includes(source.name);

/** The claim by which a passage is cited, or of a part of a sentence the one that stands in it. */
const claimOf = ({ cite, quote, sentence: s }: Side, editor: Editor): Claim | undefined =>
  quote.includes(bare(s.text)) ? editor.claim(cite)?.claim : claimWithin(quote, s, editor);

/** Of "He also says …" whom it means, where that is plain. */
function pronounIn({ quote, sentence: s }: Side, claim: Claim | undefined, editor: Editor): string | undefined {
  if (!/^(?:He|She|They) /.test(quote)) return undefined;
  const told = claim === undefined ? sayers.unclear : sayerOf(claim, editor);
  const named = namedSubject(s, editor)?.name.trim() ?? '';
  if (named !== '') return named;
  return told.startsWith(sayers.unclear) || told === sayers.own ? undefined : lowered(told, editor);
}

/** A passage with who says it, where it does not say so itself or is cut where it stands in full already, and its day. */
export function voiced(of: Side, editor: Editor, how: HowApart, denies = false): Sentence {
  const { wording, picture } = editor;
  const claim = claimOf(of, editor);
  const { published } = of.sentence.document;
  const words = `\u201c${of.quote}\u201d`;
  const own =
    (mentions(of.quote, [...wording.telling, ...wording.saying]) || patterns().saying.in(of.quote)) &&
    (how !== 'tension' || wordCount(of.quote) <= neverCut);
  const told =
    own || claim === undefined || (how === 'figures' && isOthersHalf(of, claim)) ? '' : sayerOf(claim, editor);
  // Accounts that answer each other mostly tell themselves whose they are.
  const open = told === '' || told.startsWith(sayers.unclear);
  const by =
    of.voice ??
    pronounIn(of, claim, editor) ??
    (own ? '' : !open ? lowered(told, editor) : how === 'tension' ? told || unnamed : '');
  const date = published === null || oneDay(editor) ? '' : shortDay(published, picture.latest);
  // Of a clause that is cut, who says it may stand in what is left out.
  const outlet = of.quote.endsWith('\u2026') ? '' : 'the outlet';
  const notes = [by === sayers.own ? outlet : by === sayers.assumed ? `assumed, by ${by}` : by, date]
    .filter((n) => n !== '')
    .join(', ');
  return sentence(
    [
      ...(denies || claim?.polarity === 'denied' ? negatorMarked(words, editor) : [{ text: words }]),
      ...(notes === '' ? [] : [{ text: ` \u2014 ${notes}`, mark: 'soft' as const }]),
    ],
    editor.cite([...citesIn(of.quote, of.sentence, editor).slice(0, -1), of.cite], most),
  );
}
