import { changesBetween } from '../../desk/index.js';
import { lastDay } from '../../documents/index.js';
import type { WeighedClaim } from '../../evidence/index.js';
import { knownBy, loadCase } from '../../ledger/index.js';
import type { Change, Picture } from '../../picture/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED, MISUSED } from '../exit-codes.js';
import { count } from '../list.js';
import { printable, wrap } from '../table.js';
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
      for (const c of moved)
        effects.write(`${JSON.stringify({ ...c, before: shown(c.before), after: shown(c.after) })}\n`);
      return DONE;
    }
    const width = options.width ?? Math.min(100, effects.terminal.width);
    const names = new Map(after.parties.map((p) => [p.key, p.name]));
    const labels = new Map(after.issues.map((i) => [i.issue, i.label]));
    const lines = moved.flatMap((c) => changeLines(c, { width, claim, names, labels }));
    const end = `${count(moved.length, 'change')} in “${found.name}” between what was reported by ${since} and ${until === undefined ? 'all reports' : `by ${until}`}.`;
    effects.write(`${[...lines, end].join('\n')}\n`);
    return DONE;
  });
}

type Claims = (id: string) => WeighedClaim['claim'] | undefined;

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

function changeLines(c: Change, { width, claim, names, labels }: Look): string[] {
  const head = [
    c.kind.replace('-', ' '),
    ...(c.party === null ? [] : [names.get(c.party) ?? c.party]),
    ...(c.issue === null ? [] : [labels.get(c.issue) ?? c.issue]),
    c.reported === null ? 'undated' : `reported ${c.reported}`,
  ].join(' · ');
  const lines = [head.toUpperCase().slice(0, 1) + head.slice(1)];
  const block = (text: string, indent: string) =>
    lines.push(...wrap(printable(text), width - indent.length).map((l) => indent + l));
  block(c.gist, '  ');
  for (const [label, ids] of [
    ['before', c.before],
    ['after', c.after],
  ] as const) {
    const shown = [...new Set(ids)];
    for (const id of shown.slice(0, most)) {
      const found = claim(id);
      if (!found) continue;
      const said = found.sources.length > 0 ? `${found.sources.at(-1)!.name}: ` : '';
      const { title, name, published } = found.document;
      block(`${label}: ${said}“${found.quote}” (${title ?? name}, ${published ?? 'undated'}; ${id})`, '    ');
    }
    if (shown.length > most) block(`${label}: and ${count(shown.length - most, 'more claim')}`, '    ');
  }
  return [...lines, ''];
}
