import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { compileModel } from './compile-model.js';
import { type Model, modelSchema } from './model.js';
import { type BargainResult, bargainFailure, bargainSuccess } from './problem.js';

// Loaded when a file is read or written: a brief uses this room without either, and a YAML parser is a fifth of its cold start.
const yaml = (): typeof Yaml => createRequire(import.meta.url)('yaml') as typeof Yaml;

/** Largest model file that is read, in UTF-16 units. */
const LARGEST = 20_000_000;

/**
 * A model from Rapporteur YAML (JSON is YAML too). Everything is checked: shape, names that other parts refer to, rules that leave
 * nothing feasible. Fails with the line and the field. Aliases are not expanded beyond 100, so that no file grows in reading.
 */
export function parseModel(text: string): BargainResult<Model> {
  if (text.length > LARGEST)
    return bargainFailure(
      'model-too-large',
      `a model file may have ${LARGEST.toLocaleString('en')} characters, this has ${text.length.toLocaleString('en')}`,
    );
  if (isTooDeep(text))
    return bargainFailure('too-deep', `lists and maps are nested deeper than ${DEEPEST}, which no model needs`);
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) return bargainFailure('yaml', error.message, undefined, lines.linePos(error.pos[0]).line);
  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    return bargainFailure('yaml', cause instanceof Error ? cause.message : 'cannot be read');
  }
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: readonly number[] } | null | undefined)?.range;
      if (range) return lines.linePos(range[0]!).line;
    }
    return undefined;
  };
  const checked = modelSchema.safeParse(raw);
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    return bargainFailure('model-field', issue.message, issue.path.join('.') || 'the model', lineOf(issue.path));
  }
  const compiled = compileModel(checked.data);
  if (!compiled.ok) {
    const { code, message, where } = compiled.problem;
    return bargainFailure(code, message, where, where === undefined ? undefined : lineOf(pathOf(where)));
  }
  return bargainSuccess(checked.data);
}

/** Bounds that no real model comes near: nesting is found by brackets and by dashes in a row, before the parser recurses into it. */
const DEEPEST = 200;
const MOST_DASHES = /^[ ]*(?:- ){200}/m;

function isTooDeep(text: string): boolean {
  if (MOST_DASHES.test(text)) return true;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === OPEN_LIST || unit === OPEN_MAP) {
      if (++depth > DEEPEST) return true;
    } else if (unit === CLOSE_LIST || unit === CLOSE_MAP) depth = Math.max(0, depth - 1);
    // a map in block form nests by its indent: one column a level at least
    else if (unit === NEW_LINE && text.startsWith(TOO_FAR_IN, i + 1)) return true;
  }
  return false;
}
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP, NEW_LINE] = [91, 93, 123, 125, 10];
const TOO_FAR_IN = ' '.repeat(1_000);

const pathOf = (where: string): readonly PropertyKey[] =>
  where.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

export interface FormatOptions {
  /** Written above everything, one `#` a line. */
  readonly heading?: string;
  /** A comment for the node at a path (`issues.0`, `preferences.UKR.weights`), or null: above it, or behind an estimate. */
  readonly commentAt?: (path: readonly (string | number)[]) => string | null;
}

/** A model as Rapporteur YAML, to be read and edited by people; estimates on one line each. `parseModel` gives it back. */
export function formatModel(model: Model, { heading, commentAt }: FormatOptions = {}): string {
  const { Document, isMap, isPair, isScalar, visit } = yaml();
  const document = new Document(model);
  const prefixed = (text: string) =>
    text
      .split('\n')
      .map((line) => ` ${line}`)
      .join('\n');
  visit(document, {
    Node: (key, node, path) => {
      if (isMap(node) && (node.has('value') || node.items.every((i) => isScalar(i.value))))
        node.flow = path.length > 1 && node.items.length <= 6;
      if (commentAt === undefined || key === 'key') return;
      const place: (string | number)[] = [];
      for (const [i, step] of path.entries()) {
        if (isPair(step)) place.push(String(isScalar(step.key) ? step.key.value : step.key));
        else if ('items' in step && !isMap(step)) {
          const next = path[i + 1] ?? node;
          const at = (step.items as unknown[]).indexOf(next);
          if (at >= 0) place.push(at);
        }
      }
      const comment = commentAt(place);
      if (comment === null) return;
      if (isMap(node) && node.flow) node.comment = prefixed(comment);
      else node.commentBefore = prefixed(comment);
    },
  });
  if (heading !== undefined) document.commentBefore = prefixed(heading);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
