import type { NamedText } from './genius-file.js';
import { disagreementValue, type Model, rangeOf } from './model.js';
import { type BargainResult, bargainFailure, bargainSuccess } from './problem.js';

/**
 * A GENIUS domain and one profile a party (XML), every number at its best guess: `domain.xml` first, then `PARTY.xml`. Evaluations are
 * written as they are and the weight times the largest of them, since GENIUS divides by the largest: `parseGenius` gives the same
 * utilities back. What the format cannot say is a failure that names it: rules, tables over several issues, values below 0.
 */
export function formatGenius(model: Model): BargainResult<NamedText[]> {
  if (model.rules.length > 0)
    return bargainFailure('rules', 'GENIUS has no rules between issues; take them out first', 'rules');
  for (const [party, { tables, values }] of Object.entries(model.preferences)) {
    if (tables.length > 0)
      return bargainFailure('tables', 'GENIUS has no tables over several issues', `preferences.${party}.tables`);
    for (const [issue, options] of Object.entries(values)) {
      const below = Object.entries(options).find(([, e]) => rangeOf(e).value < 0);
      if (below)
        return bargainFailure(
          'below-zero',
          'GENIUS evaluations are at least 0; raise all values of the issue and of no deal alike',
          `preferences.${party}.values.${issue}.${below[0]}`,
        );
    }
  }
  const names = [model.title, ...model.issues.flatMap((i) => [i.id, ...i.options.map((o) => o.id)])];
  const unsayable = names.find((name) => NOT_XML.test(name));
  if (unsayable !== undefined)
    return bargainFailure('control-character', 'XML cannot hold a control character; rename it', unsayable);

  const issuesOf = (evaluate?: (issue: string, option: string) => number) =>
    model.issues.map((issue, i) => {
      const items = issue.options.map(
        (o, k) =>
          `      <item index="${k + 1}" value="${attribute(o.id)}"${evaluate ? ` evaluation="${evaluate(issue.id, o.id)}"` : ''}/>`,
      );
      return `    <issue index="${i + 1}" name="${attribute(issue.id)}" type="discrete" etype="discrete" vtype="discrete">\n${items.join('\n')}\n    </issue>`;
    });
  const template = (root: string, inside: readonly string[], after = '') =>
    `<${root}>\n  <objective index="0" name="${attribute(model.title)}" type="objective" etype="objective">\n${inside.join('\n')}\n  </objective>\n${after}</${root}>\n`;

  return bargainSuccess([
    {
      name: 'domain.xml',
      text: `<negotiation_template>\n${template('utility_space', issuesOf())}</negotiation_template>\n`,
    },
    ...model.parties.map((party): NamedText => {
      const preferences = model.preferences[party.id];
      const worth = (issue: string, option: string) => rangeOf(preferences?.values[issue]?.[option] ?? 0).value;
      const weights = model.issues.map((issue, i) => {
        const largest = Math.max(0, ...issue.options.map((o) => worth(issue.id, o.id)));
        return `    <weight index="${i + 1}" value="${rangeOf(preferences?.weights[issue.id] ?? 1).value * largest}"/>`;
      });
      const discount = model.dynamics?.parties[party.id]?.discount;
      return {
        name: `${party.id}.xml`,
        text: template(
          'utility_space',
          [...weights, ...issuesOf(worth)],
          `  <discount_factor value="${discount === undefined ? 1 : rangeOf(discount).value}"/>\n  <reservation value="${disagreementValue(party.noDeal)}"/>\n`,
        ),
      };
    }),
  ]);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const attribute = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
