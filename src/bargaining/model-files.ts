import { type NamedText, parseGenius } from './genius-file.js';
import { parseJsonProfiles } from './json-profiles.js';
import type { Model } from './model.js';
import { parseModel } from './model-file.js';
import type { BargainResult } from './problem.js';

/**
 * A model from files of any kind that is read, told by their endings: one of Rapporteur's own (YAML, or JSON that says so), a GENIUS domain with
 * its profiles (XML, in any order), or a profile for each party (JSON).
 */
export function parseModelFiles(files: readonly [NamedText, ...NamedText[]]): BargainResult<Model> {
  const [first] = files;
  if (first.name.endsWith('.xml')) {
    const domain = files.find((f) => f.text.includes('<negotiation_template')) ?? first;
    return parseGenius(
      domain,
      files.filter((f) => f !== domain),
    );
  }
  if (first.name.endsWith('.json') && !/"rapporteur"\s*:/.test(first.text)) return parseJsonProfiles(files);
  return parseModel(first.text);
}
