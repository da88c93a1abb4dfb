import type { Claim, Party } from '../../claims/index.js';

/** `count(2, 'report')` gives `2 reports`, with figures grouped: `1,200 claims`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** `security.alliance` gives `Security, alliance`: an issue of which only the id is at hand. */
export function issueWords(issue: string): string {
  const [group = '', own] = issue.replaceAll('-', ' ').split('.');
  const first = group.slice(0, 1).toUpperCase() + group.slice(1);
  return own === undefined ? first : `${first}, ${own}`;
}

export const kindWords = (kind: Claim['kind']): string => capital(kind.replace('-', ' '));

/** `Russia (Vladimir Putin)`. */
export const partyWords = ({ name, actor }: Party): string =>
  actor === undefined || actor === name ? name : `${name} (${actor})`;

/** `Russia (Vladimir Putin) to Ukraine`; empty where the claim is nobody's. */
export function partiesWords({ parties, toward }: Pick<Claim, 'parties' | 'toward'>): string {
  const by = parties.map(partyWords).join(', ');
  const to = toward.map(partyWords).join(', ');
  return to === '' ? by : by === '' ? `toward ${to}` : `${by} to ${to}`;
}

/** `55–90 %`. */
export const shareRange = (low: number, high: number): string => {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? `${from} %` : `${from}–${to} %`;
};

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `llama3.3` of `model:llama3.3@1`; null where the built-in reader reads. */
export const modelOf = (reader: string): string | null => /^model:(.*)@\d+$/.exec(reader)?.[1] ?? null;

/** A date and time in the reader's own place: `25 November 2026, 18:04`. */
export const moment = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
