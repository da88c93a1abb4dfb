import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';

/** Kinds that a "but" behind them bends. */
const bent: ReadonlySet<Statement['kind']> = new Set(['acceptance', 'concession', 'assessment']);

/** Whether a text begins within a phrase of its sentence: "side the word lies with them", of "on the other side the word …". */
export function beginsWithin(text: string, sentence: string, { wording }: Pick<Editor, 'wording'>): boolean {
  const opening = text.split(' ').slice(0, 3).join(' ').toLowerCase();
  const at = sentence.toLowerCase().indexOf(opening);
  return at > 0 && wording.cutBefore.some((w) => sentence.slice(0, at).toLowerCase().endsWith(` ${w} `));
}

/** Whether a claim leaves out what bends it ("ready in principle, but the port comes first"), or has lost its verb ("ferrymen, Thursday, and buses"). */
export function isCutOff(
  { kind, polarity, gist }: Statement,
  quote: string,
  sentence: string,
  editor: Editor,
): boolean {
  const { weekdays, bending } = editor.wording;
  if (beginsWithin(gist, sentence, editor)) return true;
  if (new RegExp(`, (?:${weekdays.filter((w) => w.length > 2).join('|')}), and\\b`, 'i').test(gist)) return true;
  const at = sentence.indexOf(quote);
  // "Three days before a truce | that has held since May is to lapse".
  if (at >= 0 && /^ (?:that|who|whom|whose|which|where) /.test(sentence.slice(at + quote.length))) return true;
  if (at < 0 || !bent.has(kind) || polarity !== 'affirmed') return false;
  const next = /^["\u201d'\u2019]?,?\s+(\p{L}+)/u.exec(sentence.slice(at + quote.length))?.[1]?.toLowerCase();
  return next !== undefined && bending.includes(next);
}
