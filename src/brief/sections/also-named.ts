import type { PicturedParty } from '../../picture/index.js';
import type { BriefBlock } from '../brief.js';
import { capital, paragraph, sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { peopleNamed } from '../labels/people-named.js';
import { isFigure } from '../lines/likeness.js';
import { mentions, wordsOf } from '../lines/words.js';

/** Reports of which every name is worth a line, and names in it. */
const fewReports = 2;
const most = 8;

/**
 * Who is named beside the parties that have a row, each by the words of a report: a people or a place of a figure of speech takes no part, and a country of
 * which a report has only an adjective is not named.
 */
export function alsoNamed(shown: readonly PicturedParty[], editor: Editor): BriefBlock[] {
  const { parties, evidence } = editor.picture;
  if (evidence.documents.length > fewReports) return [];
  const named = parties
    .filter((p) => p.role !== 'principal' && !shown.includes(p) && p.claims.some((id) => !isFigure(id, editor)))
    .flatMap((p) => nameOf(p, editor))
    .slice(0, most);
  return named.length === 0
    ? []
    : [paragraph(sentence([{ text: 'Also named: ', mark: 'label' }, { text: `${named.join('; ')}.` }]))];
}

/** How the list of parties names a country. */
const isCountry = /^[A-Z]{3}$/;

/** "Ana Rojas (Chile)", or the party alone. */
function nameOf(party: PicturedParty, editor: Editor): string[] {
  const name = capital(editor.name(party.key));
  const [person] = peopleNamed(party.actors, editor);
  const words = wordsOf(party.name).join(' ').trim();
  const told = editor.sentences().some(({ kind, text }) => kind === 'body' && mentions(text, [words]));
  // A country has its own name; that of a body which only a list knows is in no report.
  const known = told || isCountry.test(party.id ?? '');
  if (person !== undefined)
    return [person === name || !known ? editor.print(person) : `${editor.print(person)} (${name})`];
  // "Technical teams" is a word for some people, and no name.
  return told && /^\p{Lu}/u.test(party.name) ? [name] : [];
}
