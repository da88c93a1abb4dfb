import { formatModel, type Model, parseModel } from '../../../bargaining/index.js';
import { shownAll } from '../../evidence/shown-all.js';

/** A model file, read or written; loaded when one is, since it brings a YAML parser. */
export function readModel(text: string): { readonly model: Model } | { readonly problem: string } {
  const read = parseModel(text);
  if (read.ok) return { model: shownAll(read.value) };
  const { message, where, line } = read.problem;
  const place = [line === undefined ? '' : `line ${line}`, where ?? ''].filter(Boolean).join(', ');
  return { problem: place === '' ? message : `${place}: ${message}` };
}

/** A model as a YAML file to be downloaded, with what it is above it. */
export function writeModel(model: Model, heading: string): Blob {
  return new Blob([formatModel(model, { heading })], { type: 'application/yaml' });
}
