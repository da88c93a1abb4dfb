import type { Analysis, CounterOffer, OfferAnalysis, Sensitivity } from '../bargaining/index.js';

/** Numbers for people: three significant digits, no dust. */
export const n = (value: number) => String(Number((Math.abs(value) < 1e-12 ? 0 : value).toPrecision(3)));
export const percent = (share: number) => `${Number((100 * share).toPrecision(3))} %`;
const MOST_BARS = 8;

export type Line = (text: string) => void;
/** Where a report is written to. */
export interface Sink {
  readonly heading: Line;
  readonly line: Line;
  readonly values: (utilities: readonly number[]) => string;
}

/** What an analysis says of one offer: its worth, who would accept it, what the answer hangs on, what would have to change. */
export function offerReport(o: OfferAnalysis, analysis: Analysis, { heading, line, values }: Sink): void {
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
    const accuracy = analysis.accuracy;
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
    if (moving.length > 0)
      line(
        `What the answer hangs on, widest swing first (an envoy says on which side of the turning point a number lies, and is right in ${percent(accuracy)} of cases):`,
      );
    for (const s of moving.slice(0, MOST_BARS)) line(`  ${bar(s, moving[0]!)} ${sensitivityLine(s)}`);
    counterReport(r.counterOffers, line, analysis, name(r.party));
    redLineReport(r, o, analysis, line);
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
  return `${s.parameter.path.replace(/^(preferences|parties)\./, '')} ${n(s.parameter.low)}–${n(s.parameter.high)}${from}: ${flips}; worth of knowing it ${n(s.informationValue)}${s.informationValue > 0 ? `, of an envoy ${n(s.envoyValue)}` : ''}`;
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

/** The best final offer against what is assumed of the responder's no deal, and what it is worth to know that better. */
function redLineReport(r: OfferAnalysis['responders'][number], o: OfferAnalysis, analysis: Analysis, line: Line): void {
  if (r.redLine === null) return;
  const { terms, risk, value, informationValue, envoyValue, accuracy, quantiles } = r.redLine;
  const nameOf = (id: string) => analysis.model.parties.find((p) => p.id === id)?.name ?? id;
  const proposer = nameOf(o.proposer);
  const responder = nameOf(r.party);
  const worth = `What no deal is worth to ${responder} lies between ${n(quantiles[0])} and ${n(quantiles[2])} in 90 % of draws.`;
  line(
    terms === null
      ? `${worth} No final offer against it would be worth more to ${proposer} than its own no deal.`
      : `${worth} If all else stood at its best guess, the final offer that pays ${proposer} most is ${describeTerms(terms, analysis)}: refused in ${percent(risk)} of them, worth ${n(value)} in expectation (the risk–return trade-off; Fearon 1995, Powell 1999).`,
  );
  if (informationValue > 1e-9)
    line(
      `To know ${responder}’s no deal before offering would be worth ${n(informationValue)} to ${proposer} (EVPI); an envoy who names the right third of its range in ${percent(accuracy)} of cases, ${n(envoyValue)} (EVSI).`,
    );
}

const issueName = (id: string, { model }: Analysis) => model.issues.find((i) => i.id === id)?.name ?? id;
const optionName = (issue: string, id: string, { model }: Analysis) =>
  model.issues.find((i) => i.id === issue)?.options.find((o) => o.id === id)?.name ?? id;
const describeTerms = (terms: Readonly<Record<string, string>>, analysis: Analysis) =>
  Object.entries(terms)
    .map(([issue, option]) => `${issueName(issue, analysis)}: ${optionName(issue, option, analysis)}`)
    .join('; ');
