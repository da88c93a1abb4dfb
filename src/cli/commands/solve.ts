import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type Analysis,
  analyse,
  type BargainProblem,
  type BargainResult,
  coursePlot,
  frontierPlot,
  type Model,
  type NamedText,
  parseModelFiles,
  tornadoPlot,
} from '../../bargaining/index.js';
import { analysisReport } from '../analysis-report.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import type { SolveOptions } from './solve.command.js';

/** `rapporteur solve`: everything the bargaining library says of a model. */
export async function solve(files: readonly string[], options: SolveOptions, effects: Effects): Promise<number> {
  const model = await readModel(files, effects);
  if (model === null) return FAILED;
  if (!model.ok) return say(model.problem, nameOf(files[0]!), effects);
  const analysis = analyse(model.value, {
    ...(options.offer === undefined ? {} : { offer: options.offer }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.samples === undefined ? {} : { samples: options.samples }),
    ...(options.accuracy === undefined ? {} : { accuracy: options.accuracy }),
  });
  if (!analysis.ok) return say(analysis.problem, nameOf(files[0]!), effects);
  switch (options.format) {
    case 'text':
      effects.write(analysisReport(analysis.value, Math.min(110, effects.terminal.width)));
      return DONE;
    case 'json':
      // Only here: the desk brings the ledger's modules along.
      effects.write((await import('../analysis-json.js')).analysisJson(analysis.value));
      return DONE;
    case 'svg':
      return plot(analysis.value, options.plot, effects);
  }
}

const nameOf = (file: string) => (file === '-' ? 'standard input' : file);

function say({ message, where, line }: BargainProblem, file: string, effects: Effects): number {
  const place = [
    where?.startsWith(file) ? null : file,
    line === undefined ? null : `line ${line}`,
    where ?? null,
  ].filter((p) => p !== null);
  effects.warn(`rapporteur: ${place.join(', ')}: ${message}\n`);
  return FAILED;
}

async function readModel(files: readonly string[], effects: Effects): Promise<BargainResult<Model> | null> {
  const texts: NamedText[] = [];
  for (const file of files)
    try {
      texts.push(
        file === '-'
          ? { name: 'standard input', text: await drained(effects) }
          : { name: file, text: await readFile(resolve(effects.cwd, file), 'utf8') },
      );
    } catch {
      effects.warn(`rapporteur: ${file} cannot be read; check the name.\n`);
      return null;
    }
  const [first, ...others] = texts;
  return parseModelFiles([first!, ...others]);
}

/** Text of standard input; no model is larger than what `parseModel` refuses, so reading stops there. */
async function drained({ stdin }: Effects): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > MOST_FROM_STDIN) break;
  }
  return text + decoder.decode();
}
const MOST_FROM_STDIN = 20_000_001;

function plot(analysis: Analysis, which: SolveOptions['plot'], effects: Effects): number {
  const answer = analysis.offers[0]?.responders[0];
  const drawn =
    which === 'tornado'
      ? answer &&
        tornadoPlot(
          `What the answer to offer ${analysis.offers[0]!.offer.id} hangs on`,
          answer.sensitivities,
          answer.acceptance.margin,
        )
      : which === 'course'
        ? analysis.course &&
          coursePlot('The zone of agreement over time', analysis.course, analysis.model.dynamics?.period ?? 'period')
        : frontierPlot(analysis);
  if (!drawn) {
    const why = { frontier: 'two parties', tornado: 'an offer in the model', course: 'dynamics in the model' }[which];
    effects.warn(`rapporteur: the ${which} plot needs ${why}.\n`);
    return FAILED;
  }
  effects.write(drawn);
  return DONE;
}
