import { families } from '../../claims/index.js';
import { type Statement, statementsOf } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { standsAlone } from '../lines/gist.js';
import type { ReportSentence } from './report-sentence.js';

const moves: ReadonlySet<string> = new Set(families.move);

const every = new WeakMap<Editor, readonly Statement[]>();

/** All that the picture says, each line once; gathered once, since a long case looks up each of its changes here. */
export function everyStatement(editor: Editor): readonly Statement[] {
  const known = every.get(editor) ?? gathered(editor);
  every.set(editor, known);
  return known;
}

/** Those that were read from a sentence. */
export const statementsIn = ({ document, span }: ReportSentence, editor: Editor): Statement[] =>
  everyStatement(editor).filter((s) => {
    const claim = editor.claim(s.claims[0]!)?.claim;
    return claim?.document.id === document.id && span[0] <= claim.span[0] && claim.span[1] <= span[1];
  });

function gathered(editor: Editor): Statement[] {
  const { picture } = editor;
  const { process, outlook } = picture;
  const seen = new Set<string>();
  const placed = [
    ...picture.offers.flatMap((o) => [o.statement, ...o.terms, ...o.moves]),
    ...picture.issues.flatMap((i) => i.positions.flatMap((p) => [...p.current, ...p.against])),
    ...process.meetings,
    ...process.channels,
    ...process.mediation,
    ...process.deadlines,
    ...process.authority,
    ...process.deliberation,
    ...outlook.deal,
    ...outlook.noDeal,
    ...outlook.drift,
    ...outlook.odds,
    ...picture.pressures,
    ...picture.interests,
    ...picture.threats,
    ...picture.assessments,
    ...picture.conduct,
    ...picture.disclosures,
  ].filter((s) => !seen.has(s.claims[0]!) && seen.add(s.claims[0]!));
  // A move that has no place in the picture (a party that denies that it was asked, what others agree on the format) is told all the same.
  const known = new Set(placed.flatMap((s) => s.claims));
  const rest = statementsOf(picture.claims.filter((w) => moves.has(w.claim.kind) && !known.has(w.claim.id)));
  return [...placed, ...rest.filter((s) => standsAlone(s, editor))];
}
