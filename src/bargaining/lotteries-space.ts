import { toUtility } from './domain.js';
import type { Frontier } from './frontier.js';
import type { LotterySolution } from './lotteries.js';
import { lotteryProgram, type Mix } from './lottery-program.js';
import { nashLottery } from './nash-lottery.js';
import type { SolutionName } from './solutions.js';

/**
 * The four solutions over lotteries for any number of parties: Kalai–Smorodinsky, egalitarian and utilitarian as linear programs over the
 * corners of the hull, Nash as a convex one. Where the least gain leaves a choice, the largest sum decides, so that each is Pareto optimal;
 * where some party can gain nothing every product is 0, and Nash is taken to be Kalai–Smorodinsky's lottery.
 * @returns null where no lottery is individually rational.
 */
export function lotteriesInSpace({
  domain,
}: Pick<Frontier, 'domain'>): Readonly<Record<SolutionName, LotterySolution>> | null {
  const rational = lotteryProgram(domain);
  if (rational === null) return null;
  const ones = domain.parties.map(() => 1);
  const d = [...domain.disagreement].map((units) => toUtility(units, domain.unit));
  const solution = (name: SolutionName, mix: Mix, score: number, gap = 0): LotterySolution => ({
    name,
    score,
    gap,
    utilities: mix.gains.map((g, p) => g + d[p]!),
    lottery: mix.draws.map(({ corner, chance }) => ({ outcome: corner.outcome, chance })),
  });

  const best = ones.map((_, p) => rational.favour(ones.map((_one, k) => (k === p ? 1 : 0))));
  const ideal = best.map((mix, p) => Math.max(0, mix.gains[p]!));
  const sum = rational.favour(ones);
  const raised = (ratios: readonly number[]): { mix: Mix; level: number } => {
    const program = lotteryProgram(domain)!;
    const level = program.raise(ratios);
    return { level, mix: program.favour(ones) };
  };
  const alike = raised(ones);
  const room = ideal.map((r) => (r > 1e-9 ? r : 0));
  const inProportion = room.some((r) => r > 0) ? raised(room) : { mix: sum, level: 1 };
  const nash = room.every((r) => r > 0) ? nashLottery(domain, best) : { mix: inProportion.mix, gap: 0 };
  return {
    nash: solution(
      'nash',
      nash.mix,
      nash.mix.gains.reduce((product, g) => product * Math.max(0, g), 1),
      nash.gap,
    ),
    'kalai-smorodinsky': solution('kalai-smorodinsky', inProportion.mix, inProportion.level),
    egalitarian: solution('egalitarian', alike.mix, alike.level),
    utilitarian: solution(
      'utilitarian',
      sum,
      sum.gains.reduce((total, g, p) => total + g + d[p]!, 0),
    ),
  };
}
