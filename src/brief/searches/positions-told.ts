import { issueInWords } from '../../claims/index.js';
import { keyOf } from '../../evidence/index.js';
import { positional } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { namesDeal } from '../labels/stance.js';
import { mentions } from '../lines/words.js';
import { claimsIn } from './sentence-index.js';
import { type PassageOf, passagesOf } from './told-of.js';

/** A stand that a sentence tells of a party, and the issues that it is on. */
export interface StandTold extends PassageOf {
  readonly issues: readonly string[];
  /** The one that its own words tell. */
  readonly issue: string | null;
}

const known = new WeakMap<Editor['sentences'], readonly StandTold[]>();

/** All stands that sentences tell in so many words, whether or not a claim was read from them; what is only assumed is nobody's. */
export function standsTold(editor: Editor): readonly StandTold[] {
  const found =
    known.get(editor.sentences) ??
    passagesOf(editor, 'stance')
      .filter((p) => !mentions(p.quote, editor.wording.assuming))
      .map((p) => ({ ...p, issues: issuesOf(p, editor), issue: issueInWords(p.quote).issue }));
  known.set(editor.sentences, found);
  return found;
}

export const standsOf = (party: string, editor: Editor): readonly StandTold[] =>
  standsTold(editor).filter((p) => p.of.includes(party));

/** The stands of a party on an issue: first those of which a claim was read as just that, then the latest. */
export function standsOn(party: string, issue: string, editor: Editor): readonly StandTold[] {
  const all = standsOf(party, editor).filter((p) => p.issues.some((i) => isOf(i, issue)));
  const read = (p: StandTold) =>
    claimsIn(p.sentence, editor).some((c) => {
      const own = issueInWords(c.gist).issue;
      return own !== null && isOf(own, issue) && c.parties.some((of) => keyOf(of) === party) && positional.has(c.kind);
    });
  return [...all.filter(read), ...all.filter((p) => !read(p))];
}

/** An issue is of its group too. */
export const isOf = (own: string, issue: string): boolean => own === issue || own.startsWith(`${issue}.`);

/** By the sentence's own words, and by those of each clause read from it; the whole deal where the words name one, or it is weighed. */
function issuesOf({ quote, sentence: s }: PassageOf, editor: Editor): readonly string[] {
  const claims = claimsIn(s, editor);
  const whole = namesDeal(quote, editor) || claims.some((c) => c.kind === 'deliberation');
  const told = [quote, ...claims.map((c) => c.gist)].flatMap((text) => issueInWords(text).issue ?? []);
  return [...new Set([...told.filter((i) => i !== 'deal'), ...(whole ? ['deal'] : [])])];
}
