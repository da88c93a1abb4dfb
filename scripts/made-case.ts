import { createHash } from 'node:crypto';
import { unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';
import type { Claim, Kind, Party, Source } from '../src/claims/index.js';
import type { Document } from '../src/documents/index.js';

export interface MadeReport {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

const places = 'Ardonia Belvania Corland Doria Elmark Fesland Gorvia Halden Istria Jorvik Kelmar Lundia'.split(' ');
const kinds: readonly Kind[] = [
  'demand',
  'offer',
  'refusal',
  'meeting',
  'assessment',
  'action',
  'forecast',
  'interest',
];
const issues = ['security.alliance', 'territory.border', 'war.ceasefire', 'economy.sanctions', 'process.format', null];
const verbs = 'opens keeps leaves returns counts guards sells buys repairs closes inspects shares'.split(' ');
const nouns =
  'bridge valley harbour railway mine river tunnel dam island market archive school hospital pipeline road forest station airport canal tower'.split(
    ' ',
  );
const ways = 'northern southern old new upper lower western eastern second third great little common royal'.split(' ');
const times =
  'this spring|before winter|for ten years|without delay|at its own cost|under a guarantee|step by step|by turns'.split(
    '|',
  );

const party = (i: number): Party => ({ id: places[i]!.slice(0, 3).toUpperCase(), name: places[i]! });

/** The two sides of the made-up negotiation of a seed. */
export const sidesOf = (seed: number): readonly [Party, Party] => [party((2 * seed) % 12), party((2 * seed + 1) % 12)];

/**
 * Reports of a made-up negotiation, one after the other over a year, each with its claims: as many different things said, repeated, denied
 * and sourced as in real cases, by a seed.
 */
export function* madeCase(seed: number, reports: number, claimsEach: number): Generator<MadeReport> {
  const random = xoroshiro128plus(seed);
  const below = (n: number) => unsafeUniformIntDistribution(0, n - 1, random);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const sides = sidesOf(seed);
  for (let r = 0; r < reports; r++) {
    const day = new Date(Date.UTC(2031, 0, 1 + Math.floor((365 * r) / reports))).toISOString().slice(0, 10);
    const said: { text: string; gist: string; from: Party; to: Party; source: string | null; kind: Kind }[] = [];
    for (let c = 0; c < claimsEach; c++) {
      const [from, to] = below(2) === 0 ? sides : [sides[1], sides[0]];
      const actor = below(8) === 0 ? party(below(12)) : from;
      const gist = `${actor.name} ${pick(verbs)} the ${pick(ways)} ${pick(nouns)} and the ${pick(nouns)} ${pick(times)}`;
      const source = below(3) === 0 ? null : below(3) === 0 ? `a ${from.name} official` : `Minister ${pick(places)}ov`;
      said.push({
        text: source === null ? `${gist}.` : `${gist}, ${source} said.`,
        gist,
        from: actor,
        to,
        source,
        kind: pick(kinds),
      });
    }
    const text = `Talks, ${day}, report ${seed}.${r}\n\n${said.map((s) => s.text).join('\n\n')}\n`;
    const id = `doc_${hash(text)}`;
    const document: Document = {
      id,
      name: `report-${seed}-${r}.txt`,
      title: `Talks, report ${r}`,
      publisher: `Paper ${below(9)}`,
      published: day,
      url: null,
      text,
      blocks: [{ kind: 'body', span: [0, text.length] }],
    };
    let at = 0;
    const claims = said.map(({ text: line, gist, from, to, source, kind }): Claim => {
      const start = text.indexOf(line, at);
      at = start + line.length;
      const span: [number, number] = [start, start + gist.length];
      const sources: Source[] =
        source === null
          ? []
          : [
              {
                name: source,
                type: source.startsWith('a ') ? 'anonymous' : 'named',
                access: 'privy',
                affiliation: from.id!,
                span: null,
              },
            ];
      return {
        id: `clm_${hash(`${id} ${start} ${kind}`)}`,
        document: { id, name: document.name, title: document.title, published: day },
        kind,
        parties: [from],
        toward: [to],
        issue: pick(issues),
        gist,
        polarity: below(12) === 0 ? 'denied' : 'affirmed',
        condition: null,
        certainty: below(6) === 0 ? { low: 0.55, high: 0.9, phrase: 'likely', scale: 'survey' } : null,
        when: below(2) === 0 ? { from: day, to: day, text: 'on the day', resolved: true } : null,
        amount: null,
        sources,
        attributes: {},
        event: null,
        span,
        quote: gist,
        reader: 'made@1',
      };
    });
    yield { document, claims };
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
