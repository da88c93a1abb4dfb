import type { Claim } from '../claims/index.js';
import { printable } from '../documents/index.js';
import { wrap } from './table.js';

interface TableOptions {
  readonly width: number;
  readonly colour: boolean;
  /** A line under a claim, as its id and what people judged. */
  readonly note?: (claim: Claim) => string;
}

const KIND = 13;
const PARTY = 14;
const ISSUE = 20;

/** Claims as a table for people, document by document: kind, party, issue, what is claimed, who says so, and the exact words. */
export function claimTable(claims: readonly Claim[], { width, colour, note }: TableOptions): string {
  const dim = (text: string) => (colour ? `\x1b[2m${text}\x1b[22m` : text);
  const bold = (text: string) => (colour ? `\x1b[1m${text}\x1b[22m` : text);
  const room = Math.max(30, width - KIND - PARTY - ISSUE - 3);
  const lines: string[] = [];
  let document = '';
  for (const claim of claims) {
    if (claim.document.id !== document) {
      document = claim.document.id;
      const { name, published } = claim.document;
      lines.push('', bold(`${printable(name)}${published === null ? '' : `, ${published}`}`), '');
      lines.push(
        dim(row('kind', 'party', 'issue', 'claim')),
        dim('─'.repeat(Math.min(width, KIND + PARTY + ISSUE + room + 3))),
      );
    }
    const [first = '', ...more] = wrap(printable(sentence(claim)), room);
    lines.push(
      row(claim.kind, printable(claim.parties.map((p) => p.id ?? p.name).join(', ')) || '–', claim.issue ?? '–', first),
    );
    for (const line of more) lines.push(row('', '', '', line));
    for (const line of wrap(printable(`${saidBy(claim)}“${claim.quote}”`), room))
      lines.push(row('', '', '', dim(line)));
    if (note) lines.push(row('', '', '', dim(printable(note(claim)))));
  }
  lines.push('', `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}.`, '');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '');
}

const row = (kind: string, party: string, issue: string, claim: string) =>
  `${cell(kind, KIND)} ${cell(party, PARTY)} ${cell(issue, ISSUE)} ${claim}`;

const cell = (text: string, width: number) =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

function sentence(claim: Claim): string {
  const marks = marksOf(claim);
  return claim.gist + (marks.length > 0 ? ` (${marks.join('; ')})` : '');
}

/** What a claim's gist does not say by itself: that it is denied, how sure, on what condition, and of when. */
export function marksOf(claim: Claim): string[] {
  return [
    ...(claim.polarity === 'denied' ? ['denied'] : []),
    ...(claim.certainty === null
      ? []
      : [`“${claim.certainty.phrase}”: ${percent(claim.certainty.low)}–${percent(claim.certainty.high)} %`]),
    ...(claim.condition === null ? [] : [`condition: ${claim.condition.text}`]),
    ...(claim.when?.from
      ? [
          claim.when.from === claim.when.to || claim.when.to === null
            ? claim.when.from
            : `${claim.when.from} to ${claim.when.to}`,
        ]
      : []),
  ];
}

const percent = (share: number) => Math.round(100 * share);

const saidBy = (claim: Claim) =>
  claim.sources.length === 0 ? '' : `${claim.sources.map((s) => s.name).join(' › ')}: `;
