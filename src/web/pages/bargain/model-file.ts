import { formatModel, type Model, type NamedText, parseModelFiles } from '../../../bargaining/index.js';
import { shownAll } from '../../evidence/shown-all.js';

/** A model from its file or files, of any kind that `rapporteur solve` reads; loaded when one is, since it brings parsers. */
export function readModel(
  files: readonly [NamedText, ...NamedText[]],
): { readonly model: Model } | { readonly problem: string } {
  const read = parseModelFiles(files);
  if (read.ok) return { model: shownAll(read.value) };
  const { message, where, line } = read.problem;
  const place = [line === undefined ? '' : `line ${line}`, where ?? ''].filter(Boolean).join(', ');
  return { problem: place === '' ? message : `${place}: ${message}` };
}

/** A model as a YAML file to be downloaded, with what it is above it. */
export function writeModel(model: Model, heading: string): Blob {
  return new Blob([formatModel(model, { heading })], { type: 'application/yaml' });
}
