import {
  type Analysis,
  type CounterOffer,
  courseText,
  describeOutcome,
  frontierText,
  type OfferAnalysis,
  type Outcome,
  type Sensitivity,
} from '../bargaining/index.js';

/** Numbers for people: three significant digits, no dust. */
const n = (value: number) => String(Number((Math.abs(value) < 1e-12 ? 0 : value).toPrecision(3)));
const percent = (share: number) => `${Number((100 * share).toPrecision(3))} %`;
const MOST_BARS = 8;

/** An analysis as text for people; every figure with the method it comes from. */
export function analysisReport(analysis: Analysis, width: number): string {
  const { model, domain, frontier, zone, solutions, lotteries, disagreement, numbers } = analysis;
  const names = model.parties.map((p) => p.name);
  const lines: string[] = [];
  const heading = (text: string) => lines.push('', text.toUpperCase(), '');
  const line = (text: string) => lines.push(...wrap(text, width));
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
    for (const [i, options] of (zone.options ?? []).entries()) {
      const out = model.issues[i]!.options.filter((_, o) => !options[o]).map((o) => o.name);
      if (out.length > 0) line(`  ${model.issues[i]!.name}: in no acceptable package: ${out.join(', ')}.`);
    }
  }
  line(
    `Frontier: ${frontier.size.toLocaleString('en')} undominated points${frontier.epsilon === 0 ? ', exact' : `, thinned: nobody loses more than ${n(frontier.epsilon)}`}. Opposition ${n(analysis.opposition)} (least distance from it to everyone’s best; Baarslag et al. 2013).`,
  );

  const drawn = frontierText(analysis, Math.min(72, width));
  if (drawn !== null && frontier.size > 2) lines.push('', drawn);

  if (solutions) {
    heading('Solutions');
    for (const solution of Object.values(solutions)) {
      const [first, ...ties] = solution.points;
      line(
        `${solution.name}: ${values(first!.utilities)}${ties.length > 0 ? `; ${ties.length} more point${ties.length > 1 ? 's' : ''} tie` : ''}.`,
      );
      line(`  ${outcome(first!.outcome)}`);
    }
    if (lotteries) {
      const mixed = Object.values(lotteries).filter((l) => l.lottery.length > 1);
      if (mixed.length > 0) line('Over lotteries:');
      for (const l of mixed)
        line(
          `  ${l.name}: ${values(l.utilities)}, by drawing ${l.lottery.map((d) => `with ${percent(d.chance)} ${outcome(d.outcome)}`).join(' or ')}`,
        );
    }
  }
  for (const offer of analysis.offers) offerReport(offer, analysis, heading, line, values);
  if (analysis.course) {
    courseReport(analysis, heading, line);
    lines.push('', courseText(analysis.course, model.dynamics?.period ?? 'period', Math.min(72, width)));
  }
  // Names come from a file that anyone may have written: nothing of theirs may draw on a terminal.
  return `${lines.join('\n').replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')}\n`;
}

type Line = (text: string) => void;

function offerReport(
  o: OfferAnalysis,
  analysis: Analysis,
  heading: Line,
  line: Line,
  values: (us: readonly number[]) => string,
): void {
  const { model } = analysis;
  const name = (id: string) => model.parties.find((p) => p.id === id)?.name ?? id;
  heading(`Offer ${o.offer.id}${o.offer.final ? ', called final' : ''}`);
  const open = model.issues.filter((i) => o.offer.terms[i.id] === undefined);
  line(
    `${describeTerms(o.offer.terms, analysis)}${open.length > 0 ? `; left open: ${open.map((i) => i.name).join(', ')}` : ''}.`,
  );
  line(
    `Worth ${values(o.utilities)}; over no deal ${values(o.margins)}. ${o.belowFrontier > 1e-9 ? `Some outcome gives every party ${n(o.belowFrontier)} more.` : 'It lies on the frontier: nobody can gain without another’s loss.'}`,
  );
  for (const term of o.terms)
    line(
      `  ${model.issues.find((i) => i.id === term.issue)!.name}: gains ${values(term.utilities)}, against the worst option for each.`,
    );
  for (const r of o.responders) {
    const { probability, standardError, samples, seed, spread } = r.acceptance;
    line('');
    line(
      `${name(r.party)} would accept in ${percent(probability)} of ${samples.toLocaleString('en')} samples (standard error ${percent(standardError)}; ${spread} over all stated ranges, seed ${seed}). That is our ignorance of the numbers, not a forecast. At the best guesses the margin is ${n(r.acceptance.margin)}.`,
    );
    line(`To know all numbers before answering would be worth ${n(r.informationValue)} to it (EVPI).`);
    if (r.restsOn.assumptionShare !== null)
      line(
        `Of what is uncertain about this answer ${percent(r.restsOn.assumptionShare)} comes from assumptions, the rest from what claims say (share of the margin’s sampled variance).`,
      );
    const moving = r.sensitivities.filter((s) => s.parameter.high > s.parameter.low);
    if (moving.length > 0) line('What the answer hangs on, widest swing first:');
    for (const s of moving.slice(0, MOST_BARS)) line(`  ${bar(s, moving[0]!)} ${sensitivityLine(s)}`);
    counterReport(r.counterOffers, line, analysis, name(r.party));
  }
}

const WIDE = 16;

function bar(s: Sensitivity, widest: Sensitivity): string {
  const swing = Math.abs(s.margins[1] - s.margins[0]);
  const most = Math.abs(widest.margins[1] - widest.margins[0]) || 1;
  return '█'.repeat(Math.max(1, Math.round((WIDE * swing) / most))).padEnd(WIDE, '·');
}

function sensitivityLine(s: Sensitivity): string {
  const from = s.parameter.from === null ? '' : 'claims' in s.parameter.from ? ' [claims]' : ' [assumption]';
  const flips =
    s.breakEven === null
      ? 'no value of it changes the answer'
      : s.decisive
        ? `the answer flips at ${n(s.breakEven)}`
        : `it would flip only at ${n(s.breakEven)}`;
  return `${s.parameter.path.replace(/^(preferences|parties)\./, '')} ${n(s.parameter.low)}–${n(s.parameter.high)}${from}: ${flips}; worth of knowing it ${n(s.informationValue)}`;
}

function counterReport(
  c: OfferAnalysis['responders'][number]['counterOffers'],
  line: Line,
  analysis: Analysis,
  responder: string,
): void {
  const change = (o: CounterOffer) =>
    o.changes.length === 0
      ? 'the offer as it stands'
      : `${o.changes.map((t) => `${issueName(t.issue, analysis)} → ${optionName(t.issue, t.to, analysis)}`).join('; ')} (${o.gains.map((g, p) => `${analysis.model.parties[p]!.name} ${g >= 0 ? '+' : '−'}${n(Math.abs(g))}`).join(', ')})`;
  if (c.fewest.length === 0) line(`No package of these issues would be acceptable to ${responder}.`);
  else {
    line(`Fewest changes that ${responder} would accept: ${change(c.fewest[0]!)}.`);
    line(`Least costly to the proposer: ${change(c.cheapest[0]!)}.`);
  }
  for (const trade of c.trades.slice(0, 3)) line(`Better for both: ${change(trade)}.`);
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

const issueName = (id: string, { model }: Analysis) => model.issues.find((i) => i.id === id)?.name ?? id;
const optionName = (issue: string, id: string, { model }: Analysis) =>
  model.issues.find((i) => i.id === issue)?.options.find((o) => o.id === id)?.name ?? id;
const describeTerms = (terms: Readonly<Record<string, string>>, analysis: Analysis) =>
  Object.entries(terms)
    .map(([issue, option]) => `${issueName(issue, analysis)}: ${optionName(issue, option, analysis)}`)
    .join('; ');

/** Lines no wider than `width`, the first line's indent kept by the others. */
function wrap(text: string, width: number): string[] {
  const indent = /^ */.exec(text)![0];
  const lines: string[] = [];
  let current = indent;
  for (const word of text.trim().split(' ')) {
    if (current.trim() !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = `${indent}  ${word}`;
    } else current = current.trim() === '' ? current + word : `${current} ${word}`;
  }
  return [...lines, current];
}
