import type { Document } from '../../documents/index.js';
import type { Attribution } from '../attribution/attribution.js';
import type { Source } from '../claim.js';
import type { Mention } from '../parties/mention.js';
import { affiliation } from './source-party.js';
import type { Reading } from './telling.js';

const capitals = /^(?:\p{Lu}\S*(?: |$))+$/u;

/** "I", "we" within another's words: whoever speaks around it, told already. "You hear that …": nobody. */
export function speaksAgain(a: Attribution, i: number, { document, lexicon }: Reading): boolean {
  const span = a.source[0];
  const own = span === undefined ? '' : document.text.slice(...span).toLowerCase();
  return own === 'you' || (i > 0 && lexicon.firstPerson.has(own));
}

/** A source's name; of a pronoun that the attribution left as it stands, the one it points to. */
function named(a: Attribution, { document, parties, lexicon }: Reading): string {
  const name = a.sourceName ?? '';
  const span = a.source[0];
  if (a.sourceHead === null || span === undefined) return name;
  // A transcript's label: "HALE".
  if (/^[\p{Lu}'’ .-]{3,}$/u.test(name))
    return parties.mentionAt(a.sourceHead.sentence, a.sourceHead.token)?.actor ?? name;
  const own = document.text.slice(...span).toLowerCase();
  const points = lexicon.thirdPerson.has(own) || lexicon.firstPerson.has(own) || lexicon.relatives.has(own);
  if (!points) return name;
  const mention = parties.mentionAt(a.sourceHead.sentence, a.sourceHead.token);
  if (mention?.kind !== 'pronoun') return name;
  // A person is no "it".
  const person = own === 'it' && parties.mentions.some((m) => m.kind === 'person' && m.actor === name);
  if (name.toLowerCase() === own || (person && mention.parties.length > 0)) return mention.actor ?? mention.gist;
  if (!/^s?he$/.test(own)) return name;
  // "Oslo cannot sign, he said": a capital is no "he". "Ann Lake, an American envoy, left. She said": by name.
  const country =
    capitals.test(name) && parties.mentions.some((m) => notPeople.has(m.kind) && isNamed(m, name, document));
  if (country) return mention.actor ?? (mention.gist.toLowerCase() === own ? name : mention.gist);
  const { actor } = mention;
  const described = !fullName.test(name) && parties.mentions.some((m) => m.kind === 'role' && m.actor === actor);
  const told = capitals.test(name) || described;
  return actor === undefined || !told || name.includes(actor.slice(actor.lastIndexOf(' ') + 1)) ? name : actor;
}

const fullName = /\p{Lu}\S* \p{Lu}/u;
const notPeople: ReadonlySet<Mention['kind']> = new Set(['name', 'metonym', 'place']);
const isNamed = ({ span }: Mention, name: string, { text }: Document): boolean => text.slice(...span) === name;

/** Who an attribution says speaks, as a claim names them. */
export function sourceOf(a: Attribution, reading: Reading): Source {
  const span = a.source[0] ?? null;
  const { parties } = reading;
  return {
    name: named(a, reading),
    type: a.sourceType,
    access: a.sourceAccess,
    affiliation: affiliation(a.sourceHead, span, parties)?.id ?? null,
    span: span === null ? null : [span[0], span[1]],
  };
}
