import { formatModel } from '../bargaining/index.js';
import { printable } from '../documents/index.js';
import type { Picture } from '../picture/index.js';
import type { DraftedModel } from './drafted.js';

const LONGEST_QUOTE = 160;

/**
 * A drafted model as Rapporteur YAML that `parseModel` reads: above it what it is and what it leaves out; behind each number that rests
 * on claims the words of the first of them and the report they stand in; the assumptions say themselves what they are.
 */
export function formatDraft(drafted: DraftedModel, picture: Picture): string {
  const { model, assumptions, evidence, leftOut, offersReported, pressures } = drafted;
  const claims = new Map(picture.claims.map((c) => [c.claim.id, c.claim]));
  const date = picture.asOf ?? picture.latest;
  const heading = [
    `A bargaining model drafted from ${picture.evidence.documents.length} report${picture.evidence.documents.length === 1 ? '' : 's'}${date === null ? '' : `, as of ${date}`}. A draft to correct, not a finding.`,
    `${evidence.length} numbers rest on claims (“from: { claims }”), ${assumptions.length} are assumptions (“from: { assumption }”) with wide ranges:`,
    'narrow what you know better, then run: rapporteur solve THIS-FILE',
    ...(offersReported
      ? []
      : ['No package is reported: the offers below are only what a side is reported to ask for.']),
    ...leftOut.map((l) => `Left out: ${l.what}: ${l.reason}.`),
  ];
  const quoteOf = (ids: readonly string[]): string | null => {
    const claim = ids.map((id) => claims.get(id)).find((c) => c !== undefined);
    return claim ? `“${shortened(claim.quote, LONGEST_QUOTE)}” (${claim.document.name})` : null;
  };
  const byPath = new Map(evidence.map((e) => [e.path, quoteOf(e.claims)]));
  return formatModel(model, {
    heading: heading.map(printable).join('\n'),
    commentAt: (path) => {
      if (path[0] === 'offers' && path.length === 2) {
        const from = model.offers[Number(path[1])]?.from;
        const quote = from && 'claims' in from ? quoteOf(from.claims) : null;
        return quote === null ? null : printable(quote);
      }
      if (path[0] === 'dynamics' && path.length === 3) {
        const quote = quoteOf(pressures.get(String(path[2])) ?? []);
        return quote === null ? null : printable(quote);
      }
      const comment = byPath.get(nameOf(path, model));
      return comment ? printable(comment) : null;
    },
  });
}

/** A path of the file as the path that names its number: parties and branches of a lottery by name, not by place. */
function nameOf(path: readonly (string | number)[], model: DraftedModel['model']): string {
  if (path[0] !== 'parties') return path.join('.');
  const party = model.parties[Number(path[1])];
  const branch = party && typeof party.noDeal === 'object' && 'lottery' in party.noDeal ? party.noDeal.lottery : [];
  return path.map((step, i) => (i === 1 ? party?.id : i === 4 ? (branch[Number(step)]?.name ?? step) : step)).join('.');
}

/** Words cut at a space, with an ellipsis that says so. */
function shortened(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[\s,;:.]+$/, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`;
}
