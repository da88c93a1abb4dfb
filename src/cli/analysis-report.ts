import {
  type Analysis,
  courseText,
  describeOutcome,
  frontierText,
  type LotterySolution,
  type Outcome,
  type Solution,
} from '../bargaining/index.js';
import { visible } from '../documents/index.js';
import { type Line, n, offerReport, percent, type Sink } from './offer-report.js';
import { withShortNames } from './short-names.js';
import { wrap } from './table.js';

/** An analysis as text for people; every figure with the method it comes from. */
export function analysisReport(whole: Analysis, width: number): string {
  const { analysis, cut } = withShortNames(whole);
  const { model, domain, frontier, zone, solutions, lotteries, disagreement, numbers } = analysis;
  const names = model.parties.map((p) => p.name);
  const lines: string[] = [];
  const heading = (text: string) => lines.push('', text.toUpperCase(), '');
  const line = (text: string) => lines.push(...hanging(text, width));
  const values = (us: readonly number[]) => us.map((u, p) => `${names[p]} ${n(u)}`).join(', ');
  const outcome = (o: Outcome) =>
    describeOutcome(domain, o)
      .map((option, i) => `${domain.issues[i]!.name}: ${option}`)
      .join('; ');

  lines.push(model.title, '─'.repeat(Math.min(width, model.title.length)));
  if (model.note) line(model.note);
  line(
    `${names.length} parties, ${model.issues.length} issues, ${analysis.outcomes.toLocaleString('en')} feasible outcomes. Of ${numbers.evidence + numbers.assumption + numbers.certain} numbers ${numbers.evidence} rest on claims, ${numbers.assumption} on stated assumptions, ${numbers.certain} are given without a range.`,
  );

  if (cut.length > 0) heading('Options in full');
  for (const { issue, options } of cut) line(`${issue}: ${options.join(' | ')}`);

  heading('Zone of agreement');
  line(`Without a deal: ${values(disagreement)} (disagreement point).`);
  if (!zone.exists) line('No feasible outcome gives every party at least that much: there is no zone of agreement.');
  else {
    const size =
      zone.outcomes === null
        ? 'more outcomes than could be counted'
        : `${zone.outcomes.toLocaleString('en')} outcomes, ${percent(zone.share!)} of all,`;
    line(
      `${size} are at least as good as no deal for every party. On the frontier they are worth ${zone.ranges.map(([low, high], p) => `${n(low)} to ${n(high)} to ${names[p]}`).join(', ')}.`,
    );
    zoneByIssue(analysis, line);
  }
  line(
    `Frontier: ${frontier.size.toLocaleString('en')} undominated points${frontier.epsilon === 0 ? ', exact' : `, thinned: nobody loses more than ${n(frontier.epsilon)}`}. Opposition ${n(analysis.opposition)} (least distance from it to everyone’s best; Baarslag et al. 2013).`,
  );

  const drawn = frontierText(analysis, Math.min(72, width));
  if (drawn !== null && frontier.size > 2) lines.push('', drawn);

  if (solutions) {
    heading('Solutions');
    for (const [label, solution] of alike(Object.values(solutions))) {
      const [first, ...ties] = solution.points;
      line(
        `${label}: ${values(first!.utilities)}${ties.length > 0 ? `; ${ties.length} more point${ties.length > 1 ? 's' : ''} tie` : ''}.`,
      );
      line(`  ${outcome(first!.outcome)}`);
    }
  }
  if (lotteries) lotteryReport(analysis, line, values);
  for (const offer of analysis.offers) offerReport(offer, analysis, { heading, line, values });
  if (analysis.course) {
    courseReport(analysis, heading, line);
    lines.push('', courseText(analysis.course, model.dynamics?.period ?? 'period', Math.min(72, width)));
  }
  // Names come from a file that anyone may have written: nothing of theirs may draw on a terminal.
  return `${lines.map((l) => l.split('\n').map(visible).join('\n')).join('\n')}\n`;
}

/** Solutions by the name of each, those that choose the same point under one. */
function alike<T extends Solution | LotterySolution>(solutions: readonly T[]): [label: string, solution: T][] {
  const groups = new Map<string, T[]>();
  for (const s of solutions) {
    const key = JSON.stringify(
      'points' in s ? s.points.map((p) => p.outcome) : [s.lottery.map((d) => d.outcome), s.utilities.map(n)],
    );
    groups.set(key, [...(groups.get(key) ?? []), s]);
  }
  return [...groups.values()].map((group) => [group.map((s) => s.name).join(', '), group[0]!]);
}

/** Which options of each issue stand in some package that all prefer to no deal: a range where the options are ordered. */
function zoneByIssue({ zone, model }: Analysis, line: Line): void {
  if (zone.options === null) return;
  const whole = zone.options.filter((fits) => fits.every(Boolean)).length;
  for (const [i, fits] of zone.options.entries()) {
    if (fits.every(Boolean)) continue;
    const { name, options, ordered } = model.issues[i]!;
    const inside = options.filter((_, o) => fits[o]).map((o) => o.name);
    const [first, last] = [fits.indexOf(true), fits.lastIndexOf(true)];
    const unbroken = last - first + 1 === inside.length;
    const range =
      ordered && unbroken && inside.length > 2 ? `from ${inside[0]} to ${inside.at(-1)}` : `only ${inside.join(', ')}`;
    line(`  ${name}: ${range} (${inside.length} of ${options.length} options).`);
  }
  if (whole > 0)
    line(
      `  ${whole === fitsAll(zone) ? 'Every' : `On ${whole} issue${whole === 1 ? '' : 's'} every`} option stands in some such package.`,
    );
}
const fitsAll = ({ options }: Analysis['zone']) => options?.length ?? 0;

/** Where a lottery does better than any one package: what all its draws have in common once, then what is drawn. */
function lotteryReport({ lotteries, model, domain }: Analysis, line: Line, values: Sink['values']): void {
  const mixed = Object.values(lotteries!).filter((l) => l.lottery.length > 1);
  if (mixed.length === 0) return;
  line('Over lotteries, where that does better:');
  for (const [label, l] of alike(mixed)) {
    const differs = model.issues.map((_, i) => new Set(l.lottery.map((d) => d.outcome[i])).size > 1);
    const drawn = l.lottery.map(
      (d) =>
        `${percent(d.chance)} ${describeOutcome(domain, d.outcome)
          .flatMap((option, i) => (differs[i] ? [`${domain.issues[i]!.name}: ${option}`] : []))
          .join('; ')}`,
    );
    const same = describeOutcome(domain, l.lottery[0]!.outcome).flatMap((option, i) =>
      differs[i] ? [] : [`${domain.issues[i]!.name}: ${option}`],
    );
    line(
      `  ${label}: ${values(l.utilities)}, by a draw between ${drawn.join(' | ')}${same.length > 0 ? `; in any case ${same.join('; ')}` : ''}`,
    );
  }
}

function courseReport({ course, model }: Analysis, heading: Line, line: Line): void {
  const unit = model.dynamics?.period ?? 'period';
  heading('If there is no deal for now');
  const { opens, closes, ripe, periods, band, samples, seed } = course!;
  line(
    `Room for a deal now ${n(periods[0]!.width)} (5–95 % of samples: ${n(band[0]![0])} to ${n(band[0]![2])}), after ${periods.length - 1} ${unit}s ${n(periods.at(-1)!.width)} (${n(band.at(-1)![0])} to ${n(band.at(-1)![2])}); ${samples} samples, seed ${seed}.`,
  );
  line(
    opens === null
      ? 'In no period does any outcome suit all.'
      : opens === 0
        ? 'Some outcome suits all already.'
        : `Some outcome suits all from ${unit} ${opens}.`,
  );
  if (closes !== null) line(`From ${unit} ${closes} none does any more.`);
  line(
    ripe === null
      ? 'At no time does going on hurt every party while a deal would suit all (not ripe; Zartman 1985).'
      : `From ${unit} ${ripe} going on hurts every party and a deal would suit all (ripe; Zartman 1985).`,
  );
}

/** Lines no wider than `width`, all but the first set in two further than it. */
function hanging(text: string, width: number): string[] {
  const indent = /^ */.exec(text)![0];
  const [first = '', ...more] = wrap(text.trim(), width - indent.length - 2);
  return [indent + first, ...more.map((line) => `${indent}  ${line}`)];
}
