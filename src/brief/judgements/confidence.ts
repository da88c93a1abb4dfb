import { voices, type WeighedClaim } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import { count } from '../compose.js';
import type { Editor } from '../editor.js';
import { type ToldBy, toldBy } from '../labels/told-by.js';
import { originals } from '../reports.js';

export interface Confidence {
  readonly level: 'high' | 'moderate' | 'low';
  /** Why, as the rest of a sentence after a colon. */
  readonly reason: string;
  /** Whose words it rests on, behind "rests on", where one report alone bears on it. */
  readonly on?: string;
}

const oneReport = 'one report, and nothing else confirms it';

/**
 * How good the ground of a judgement is, by what it rests on: origins, not outlets; unnamed or named; for or against.
 * `beside`: claims of sentences that are a ground beside it.
 * `divided`: much of it points each way, which is never more than moderate. One origin, or unnamed sources alone, is never more than low. High needs three origins, two sides in their own words, and no contradiction.
 */
export function confidence(
  ground: readonly Statement[],
  editor: Editor,
  divided = false,
  beside: readonly string[] = [],
): Confidence {
  const told = ground.flatMap((s) => s.claims);
  const claims = [...new Set([...told, ...beside])].flatMap((id) => editor.claim(id) ?? []);
  if (claims.length === 0)
    return beside.length === 0
      ? { level: 'low', reason: 'no sentence was found that bears on it' }
      : {
          level: 'low',
          reason: editor.picture.evidence.documents.length > 1 ? 'no source of it is plainly named' : oneReport,
          on: 'words whose speaker is not named',
        };
  const origins = new Set(claims.map((c) => c.origin.id)).size;
  const voiced = claims.map((c) => [c, toldBy(c.claim, editor)] as const);
  const by = (...who: readonly ToldBy[]) => voiced.filter(([, b]) => who.includes(b)).map(([c]) => c);
  const sourced = by('named', 'unnamed');
  const unnamed = by('unnamed');
  const onlyUnnamed = sourced.length > 0 && unnamed.length === sourced.length;
  const named = sourced.length > unnamed.length;
  const contested = claims.some((c) => c.contradiction.length > 0);
  const original = originals(editor.picture);
  const documents = new Set(claims.map((c) => original(c.claim.document.id))).size;
  const reports = Math.min(origins, documents);
  const ownWords = new Set(ground.filter((s) => s.held === 'stated').flatMap((s) => s.parties)).size;
  if (origins === 1 || documents === 1) {
    const on =
      sourced.length > 0
        ? soleReport(sourced, unnamed, editor)
        : by('unclear').length > 0
          ? 'words whose speaker is not named'
          : by('own').length > 0
            ? 'the outlet\u2019s own word'
            : 'an assumption of nobody named';
    return { level: 'low', reason: oneReport, on };
  }
  if (onlyUnnamed && sourced.length === claims.length)
    return { level: 'low', reason: `its ${count(reports, 'report')} all rest on unnamed sources` };
  if (!named)
    return {
      level: 'low',
      reason: `its ${count(reports, 'report')} plainly name no source${onlyUnnamed ? ': unnamed ones and the reports\u2019 own words carry it' : ' for it'}`,
    };
  if (contested) return { level: 'low', reason: 'the reports contradict each other on it' };
  if (divided) return { level: 'moderate', reason: `${count(reports, 'report')} bear on it, and they point both ways` };
  if (reports >= 3 && ownWords >= 2)
    return {
      level: 'high',
      reason: `${count(reports, 'report')} bear on it, and ${ownWords} parties speak for themselves`,
    };
  return {
    level: 'moderate',
    reason: `${count(reports, 'report')} bear on it, ${ownWords === 0 ? 'none in a party\u2019s own words' : 'but not every side speaks for itself'}`,
  };
}

/** Who tells what one report alone tells, of those that it plainly lets speak. */
function soleReport(sourced: readonly WeighedClaim[], unnamed: readonly WeighedClaim[], editor: Editor): string {
  if (unnamed.length === sourced.length) return 'unnamed sources';
  if (unnamed.length > 0) return 'few named sources';
  const names = [...new Set(sourced.map((c) => voices(c.claim)[0]!.name.split(',')[0]!))];
  return names.length === 1 ? `one source (${editor.print(names[0]!)})` : 'few sources';
}
