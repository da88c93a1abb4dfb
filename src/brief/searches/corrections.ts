import type { Statement } from '../../picture/index.js';
import type { Run, Sentence } from '../brief.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { isCorrected, opensWith } from '../labels/goes-on.js';
import { quotation } from '../lines/quotation.js';
import type { ReportSentence } from './report-sentence.js';
import { claimsIn, sentenceBefore, sentenceOf } from './sentence-index.js';
import { bare } from './told-anywhere.js';

/** Words of a correction that stands whole behind the denial. */
const longest = 50;

const known = new WeakMap<Editor['sentences'], ReadonlyMap<string, ReportSentence>>();

/** By each claim that is denied: the next sentence, where it tells what is so instead ("Rather, the visit was meant to …"). */
function correctionsIn(editor: Editor): ReadonlyMap<string, ReportSentence> {
  const found = known.get(editor.sentences) ?? new Map(editor.sentences().flatMap((s) => denialOf(s, editor)));
  known.set(editor.sentences, found);
  return found;
}

function denialOf(s: ReportSentence, editor: Editor): (readonly [string, ReportSentence])[] {
  if (s.kind !== 'body' || !opensWith(s.text, editor.wording.correcting) || wordCount(s.text) > longest) return [];
  const before = sentenceBefore(s, editor);
  if (before === undefined || before.block !== s.block) return [];
  const denied = claimsIn(before, editor).find((c) => isCorrected(c, s.text, editor));
  return denied === undefined ? [] : [[denied.id, s]];
}

/** Whether a sentence only tells what is so instead of what the one before it denies: it stands with the denial, and tells little without it. */
export const isCorrection = (s: ReportSentence | undefined, editor: Editor): boolean =>
  s !== undefined && [...correctionsIn(editor).values()].includes(s);

/** A line with what is so instead of what it denies, and the citations of both; as it is where nothing corrects it. */
export function withCorrection(line: Sentence, claims: readonly string[], editor: Editor): Sentence {
  const correction = claims.map((id) => correctionsIn(editor).get(id)).find((c) => c !== undefined);
  if (correction === undefined) return line;
  const words = bare(correction.text);
  const shown: Run = { text: `; ${quotation(words)}` };
  return { ...line, runs: [...line.runs, shown], cites: [...line.cites, ...editor.cite([correction.cite], 1)] };
}

/** Whether a line was read from such a sentence. */
export const corrects = (s: Statement, editor: Editor): boolean =>
  isCorrection(sentenceOf(s.claims[0]!, editor), editor);
