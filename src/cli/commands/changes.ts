import type { Claim } from '../../claims/index.js';
import { changesBetween } from '../../desk/index.js';
import { jsonText, lastDay, printable } from '../../documents/index.js';
import { knownBy, loadCase } from '../../ledger/index.js';
import { type Change, type Picture, shippedIssues } from '../../picture/index.js';
import { marksOf } from '../claim-table.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED, MISUSED } from '../exit-codes.js';
import { count } from '../list.js';
import { wrap } from '../table.js';
import { lookIntoCase } from '../use-ledger.js';
import { sayUndated } from '../what-counts.js';
import type { ChangesOptions } from './changes.command.js';

/** Later than any report, so that undated ones stay out of both pictures and do not look new. */
const endOfTime = '9999';

/** `rapporteur changes`: what differs between the pictures of two days. */
export async function listChanges(name: string, options: ChangesOptions, effects: Effects): Promise<number> {
  const { since, until, between } = options;
  if (until !== undefined && lastDay(until) <= lastDay(since)) {
    effects.warn(`rapporteur: --until ${until} is not after --since ${since}.\n`);
    return MISUSED;
  }
  return lookIntoCase(name, options, effects, async (ledger, found) => {
    const late = await loadCase(ledger, found.id, until ?? endOfTime);
    sayUndated(late.undated, effects);
    if (late.documents.length === 0) {
      effects.warn(`rapporteur: “${found.name}” holds no report published by ${until ?? 'now'}.\n`);
      return FAILED;
    }
    const { before, after, moved } = changesBetween(knownBy(late, since), late, between);
    const claim = claimsOf(before, after);
    if ((options.format ?? (effects.terminal.isTerminal ? 'text' : 'jsonl')) === 'jsonl') {
      const shown = (ids: readonly string[]) => ids.flatMap((id) => claim(id) ?? []);
      for (const c of moved) effects.write(`${jsonText({ ...c, before: shown(c.before), after: shown(c.after) })}\n`);
      return DONE;
    }
    const width = options.width ?? Math.min(100, effects.terminal.width);
    const names = new Map(after.parties.map((p) => [p.key, p.name]));
    const { labels } = shippedIssues();
    const head = `${count(moved.length, 'change')} in “${found.name}” between what was reported by ${since} and ${until === undefined ? 'what is now' : `by ${until}`}.`;
    const lines = wrap(printable(`${head} ${tally(moved)}`), width);
    for (const [kind, title] of Object.entries(titles)) {
      const list = moved.filter((c) => c.kind === kind);
      if (list.length > 0) lines.push('', title.toUpperCase());
      for (const c of list.sort((a, b) => ((a.reported ?? '') < (b.reported ?? '') ? 1 : -1)))
        lines.push('', ...changeLines(c, { width, claim, names, labels }));
    }
    effects.write(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
    return DONE;
  });
}

/** What each kind of change is called over its list, in the order in which a reader needs them. */
const titles: Readonly<Record<Change['kind'], string>> = {
  'offer-status': 'Offers answered',
  'offer-new': 'New offers',
  softened: 'Ground given',
  hardened: 'Hardened',
  moved: 'Moved',
  contradicted: 'Contradicted or denied',
  dropped: 'No longer held',
  new: 'New positions',
  process: 'The talks themselves',
  settled: 'Forecasts settled',
};

function tally(moved: readonly Change[]): string {
  const counts = Object.entries(titles).flatMap(([kind, title]) => {
    const n = moved.filter((c) => c.kind === kind).length;
    return n === 0 ? [] : [`${title.toLowerCase()} ${n}`];
  });
  return counts.length === 0 ? '' : `By kind: ${counts.join(', ')}.`;
}

type Claims = (id: string) => Claim | undefined;

function claimsOf(...pictures: readonly Picture[]): Claims {
  const all = new Map(pictures.flatMap((p) => p.claims).map((w) => [w.claim.id, w.claim]));
  return (id) => all.get(id);
}

interface Look {
  readonly width: number;
  readonly claim: Claims;
  readonly names: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

/** Claims shown on each side of a change; the rest is counted. */
const most = 3;
/** And of those that only stand beside a new position. */
const mostBeside = 1;

function changeLines(c: Change, { width, claim, names, labels }: Look): string[] {
  const told = c.after.length > 0 ? c.after : c.before;
  // What two sides did together is of no party alone: the claim names them.
  const parties = c.party === null ? (claim(told[0] ?? '')?.parties ?? []).map((p) => p.name) : [c.party];
  const head = [
    ...(parties.length === 0 ? [] : [parties.map((p) => names.get(p) ?? p).join(' and ')]),
    ...(c.issue === null ? [] : [labels.get(c.issue) ?? c.issue]),
    c.reported === null ? 'undated' : `reported ${c.reported}`,
  ].join(' · ');
  const lines: string[] = [];
  const block = (text: string, indent: string) =>
    lines.push(...wrap(printable(text), width - indent.length).map((l) => indent + l));
  block(head.slice(0, 1).toUpperCase() + head.slice(1), '');
  block(c.kind === 'contradicted' ? `Denied: ${c.gist}` : c.gist.slice(0, 1).toUpperCase() + c.gist.slice(1), '  ');
  // A position that is new stands beside those that the party held already, and replaces none.
  const earlier = c.kind === 'new' ? 'beside' : 'before';
  for (const [label, ids] of [
    [earlier, c.before],
    ['after', c.after],
  ] as const) {
    const shown = [...new Set(ids)];
    const few = label === 'beside' ? mostBeside : most;
    for (const id of shown.slice(0, few)) {
      const found = claim(id);
      if (found) block(`${label}: ${claimLine(found)}`, '    ');
    }
    if (shown.length > few) block(`${label}: and ${count(shown.length - few, 'more claim')}`, '    ');
  }
  return lines;
}

function claimLine(claim: Claim): string {
  const said = claim.sources.length > 0 ? `${claim.sources.at(-1)!.name}: ` : '';
  const marks = marksOf(claim)
    .map((mark) => `, ${mark}`)
    .join('');
  const { title, name, published } = claim.document;
  return `${said}“${claim.quote}”${marks} (${title ?? name}, ${published ?? 'undated'}; ${claim.id})`;
}
