import type { PicturedOffer } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { sentence } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { say } from '../lines/say.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { laterOffer } from '../standing/later-offer.js';
import { withoutDateline } from '../standing/outcome.js';
import { reportedOn } from './offer-quoted.js';
import { quotedByName } from './quoted-by-name.js';

/** What a later report tells to be on offer, in its words, and the offer before it with its day; undefined where no later one likely tells another. */
export function offeredSince(main: PicturedOffer, editor: Editor): Sentence[] | undefined {
  const later = laterOffer(main, editor);
  const { reported } = main.statement;
  if (later.length === 0 || reported === null) return undefined;
  const { runs, cites } = say(main.statement, editor);
  return [
    ...later.map((s) => quotedWith(s, editor)),
    sentence([{ text: `Earlier, of ${shortDay(reported, editor.picture.latest)}: ` }, ...runs], cites),
  ];
}

function quotedWith(s: ReportSentence, editor: Editor): Sentence {
  const { words } = quotedByName(s, withoutDateline(s.text), editor);
  return sentence(`${words}${reportedOn(s, editor)}.`, editor.cite([s.cite]));
}
