import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';
import { type Document, shippedModel, shippedPack, shippedPacks } from '../../documents/index.js';
import { createAnalyser } from '../../language/index.js';
import { fold } from './fold.js';
import type { PartyContext, Speech } from './mention.js';
import {
  disputesSchema,
  organisationsSchema,
  peopleSchema,
  rolesSchema,
  shippedPartyPacks,
  statesSchema,
} from './party-packs.js';
import { createPartyReader } from './party-reader.js';

const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });
const packs = shippedPartyPacks();
const reader = createPartyReader(packs);

function read(text: string, published: string | null = null, speech: readonly Speech[] = []) {
  const document: Document = {
    id: 'doc_t',
    name: 't',
    title: null,
    publisher: null,
    published,
    url: null,
    text,
    blocks: [{ kind: 'body', span: [0, text.length] }],
  };
  const context = reader(document, analyse(document), { speech });
  return { text, context };
}

/** Party ids of the last mention that reads so. */
function at({ text, context }: { text: string; context: PartyContext }, words: string): string {
  const found = context.mentions.filter((m) => text.slice(...m.span) === words).at(-1);
  return found === undefined ? 'none' : found.parties.map((p) => p.id ?? `?${p.name}`).join('+');
}

describe('the shipped gazetteer', () => {
  it.each([
    ['states', statesSchema],
    ['roles', rolesSchema],
    ['disputes', disputesSchema],
    ...shippedPacks('parties/organisations').map(
      (pack) => [pack.slice('parties/'.length), organisationsSchema] as const,
    ),
    ...shippedPacks('parties/people').map((pack) => [pack.slice('parties/'.length), peopleSchema] as const),
  ] as const)('%s is valid', (name, schema) => {
    expect(schema.safeParse(shippedPack(`parties/${name}`)).error).toBeUndefined();
  });

  it.each(['organisations', 'people'] as const)('has no entry of %s in two packs', (folder) => {
    const ids = shippedPacks(`parties/${folder}`).flatMap((pack) => Object.keys(shippedPack(pack) as object));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('has nobody twice under one party', () => {
    const twice = Object.entries(packs.people).flatMap(([id, lines]) => {
      const names = lines.flatMap((line) =>
        line
          .replace(/^~|(?:\s+\(f\))?(?:\s+\d{4}-(?:\d{4})?)?$/gu, '')
          .split('|')
          .map((name) => `${id}: ${fold(name.trim())}`),
      );
      return names.filter((name, i) => names.indexOf(name) !== i);
    });
    expect(twice).toEqual([]);
  });

  it('gives no two organisations one name, and none a name of a state', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    const own = (id: string, names: readonly (readonly string[] | undefined)[]) => {
      for (const name of names.flatMap((list) => list ?? [])) {
        const owner = owners.get(fold(name));
        if (owner !== undefined && owner !== id) shared.push(`${name}: ${owner}, ${id}`);
        owners.set(fold(name), id);
      }
    };
    for (const [id, s] of Object.entries(packs.states)) own(id, [[s.name], s.also, s.people, s.seats, s.places]);
    for (const [id, o] of Object.entries(packs.organisations)) own(id, [[o.name], o.also, o.people, o.seats]);
    expect(shared).toEqual([]);
  });

  it('calls organisations by a plain word only where it means nobody else', () => {
    const plain = Object.values(packs.organisations).flatMap((o) =>
      [o.name, ...(o.also ?? []), ...(o.people ?? [])].filter((name) => /^[a-z]+$/.test(name)),
    );
    expect([...new Set(plain)].sort()).toEqual([
      'bondholders',
      'contras',
      'creditors',
      'lenders',
      'mujaheddin',
      'mujahedin',
      'mujahideen',
      'railroads',
      'studios',
      'troika',
      'unionists',
    ]);
  });

  it('gives people only to parties that it knows', () => {
    const strangers = Object.keys(packs.people).filter((id) => !packs.states[id] && !packs.organisations[id]);
    expect(strangers).toEqual([]);
  });
});

describe('who is at the table', () => {
  it.each([
    ['Peru met Chile. Peru had told Norway, Sweden and Finland. Chile shut the port to Peru.', 'CHL+PER'],
    ["Peru and Chile met. Norway was pleased, and so was Norway's king.", 'CHL+PER'],
  ])('%s: %s', (text, sides) => {
    const ids = read(text).context.sides.map((p) => p.id);
    expect([...ids].sort().join('+')).toBe(sides);
  });
});

describe('whom a phrase stands for', () => {
  const cases: [text: string, words: string, ids: string, published?: string][] = [
    ['Pakistan rejected the plan.', 'Pakistan', 'PAK'],
    ['The Kremlin rejected the plan.', 'Kremlin', 'RUS'],
    ['Norwegian diplomats welcomed the plan.', 'diplomats', 'NOR'],
    ['The leaders of Chad and Sudan signed the plan.', 'leaders', 'TCD+SDN'],
    ['Colombian and Ecuadorean officials signed the plan.', 'officials', 'COL+ECU'],
    ['Peruvian President Ana Quispe signed the plan.', 'Ana Quispe', 'PER'],
    ["Latvia's foreign minister, Juris Ozols, signed the plan.", 'Juris Ozols', 'LVA'],
    ["Juris Ozols, one of Latvia's negotiators, signed the plan.", 'Juris Ozols', 'LVA'],
    ['Sam Okoro of the Teamsters signed the plan.', 'Sam Okoro', 'teamsters'],
    ['Juris Ozols signed the plan.', 'Juris Ozols', ''],
    ['Merkel called the emir.', 'Merkel', 'DEU', '2015-01-01'],
    ['Bush called the emir.', 'Bush', 'USA', '1990-08-01'],
    ['General Motors and Ford made offers. Fain warned of a strike.', 'Fain', 'uaw', '2023-09-15'],
    ['The Dock Hands Union (DHU) rejected the offer. The DHU wants more.', 'DHU', 'dhu'],
    ['Talks were held in Vienna.', 'Vienna', 'AUT'],
    [
      'The Coordination of Tarapaca Movements refused. The Coordination wants more.',
      'Coordination',
      'coordination-of-tarapaca-movements',
    ],
    ["Peru's rebels met the Tarapaca Liberation Front's envoy.", 'rebels', 'tarapaca-liberation-front'],
    ['The miners met the Andes Front. Eva Kask, who bargains for the miners, was pleased.', 'Eva Kask', '?miners'],
    [
      'Peru met its miners. Eva Kask, who leads the Andes Liberation Front, was pleased.',
      'Eva Kask',
      'andes-liberation-front',
    ],
    ["Peru met the rebels. Eva Kask, one of the rebels' negotiators, was pleased.", 'Eva Kask', '?rebels'],
    ['Peru met the rebels. Eva Kask, who met the rebels, was pleased.', 'Eva Kask', ''],
    ["Peru's rebels met an envoy.", 'rebels', "?Peru's rebels"],
    ['Peru and Chile met. An official from the region said his government would not pay.', 'government', ''],
    ['Peru refused. The government of Tarapaca was pleased.', 'government', 'state-tarapaca'],
    ['Peru refused. Juan Manuel Moreno was pleased. Mr Moreno left.', 'Mr Moreno', '', '2019-01-01'],
    ['The Taiwan Relations Act forbids it.', 'Taiwan', 'none'],
    ['The Irish backstop divides them.', 'Irish', 'none'],
    ['The Irish proposal divides them.', 'Irish', 'IRL'],
  ];
  it.each(cases)('%s %s: %s', (text, words, ids, published) => {
    expect(at(read(text, published ?? null), words)).toBe(ids);
  });

  it('does not take a place for an actor', () => {
    const { context } = read('The envoys met in Oslo.');
    const oslo = context.mentions.find((m) => m.parties[0]?.id === 'NOR')!;
    expect(oslo.kind).toBe('place');
    expect(context.partyAt(oslo.sentence, oslo.head)).toEqual([]);
  });

  it('gives a surname to nobody whom nothing else of the firm goes with', () => {
    expect(at(read('The union met the mayor. Marcy Trujillo-Haines waited.', '2024-01-01'), 'Haines')).toBe('none');
  });

  it('takes no party for another whose name only begins like it, and no place for a firm', () => {
    expect(at(read('Peru governs with the Labour Left. It waited.', '2024-01-01'), 'Labour')).toBe('none');
    expect(at(read('Peru met the breakaway Vale on Monday.', '2024-01-01'), 'Vale')).toBe('none');
  });

  it('gives a surname to nobody whose party a report on others does not name', () => {
    expect(at(read('Latvia met Norway. Merkel waited.', '2015-01-01'), 'Merkel')).toBe('none');
    expect(at(read('Latvia met Norway. Angela Merkel came. Merkel waited.', '2015-01-01'), 'Merkel')).toBe('DEU');
    expect(at(read('Latvia met Norway. Germany was asked. Merkel waited.', '2015-01-01'), 'Merkel')).toBe('DEU');
  });

  it('knows that a surname outlives its years only a little', () => {
    expect(at(read('Carter closed the door.', '2020-01-01'), 'Carter')).toBe('none');
  });
});

describe('whom a pronoun or description stands for', () => {
  const cases: [text: string, words: string, ids: string][] = [
    ['Vladimir Putin met Ilham Aliyev. He offered a truce.', 'He', 'RUS'],
    ['Georgia rejected the plan. It wants guarantees.', 'It', 'GEO'],
    ['Kenya and Somalia met on Monday. They agreed on a map.', 'They', 'KEN+SOM'],
    ['Angela Merkel met Viktor Orban. She said little.', 'She', 'DEU'],
    ['Chile and Bolivia met again. Neither side wants a war.', 'side', 'CHL+BOL'],
    ['Serbian Prime Minister Jovan Petrov arrived. The prime minister said nothing.', 'prime minister', 'SRB'],
    ['The Teamsters met UPS. The union wants more.', 'union', 'teamsters'],
    ['The FARC released a soldier. The rebels want talks.', 'rebels', 'farc'],
    // A place at the head of a sentence tells whose the people there are.
    ['Peru and Chile met. Peru blames Chile. In Lima, government sources were pleased.', 'sources', 'PER'],
    ['Peru and Chile met. Chile blames Peru. Back in Santiago, the cabinet was split.', 'cabinet', 'CHL'],
    ['Peru and Chile met. Peru sent a draft. In Geneva, the officials went home.', 'officials', 'PER'],
    ['Peru and Chile met. In Lima, Deputy Prime Minister Ana Quispe was pleased.', 'Ana Quispe', ''],
    ['Peru and Chile met. Peru left. In Lima, Deputy Prime Minister Ana Quispe was pleased.', 'Ana Quispe', 'PER'],
    // Whose a title is, a pronoun tells.
    ['Latvia refused. Its trade minister, Juris Ozols, was tired.', 'Juris Ozols', 'LVA'],
    ['Juris Ozols, a Latvian envoy, was tired. He left.', 'He', 'LVA'],
    ['Peru refused the draft. A spokeswoman was angry.', 'spokeswoman', 'PER'],
    // Where workers come from and whom they work for is not whose side they are on.
    ['The Swedish pilots rejected the offer.', 'pilots', '?Swedish pilots'],
    ['Lufthansa made an offer. Its pilots rejected it.', 'pilots', '?pilots'],
    ['The Teamsters met UPS. On Friday 300 workers walked out.', 'workers', 'teamsters'],
    ['The Dutch airline Polder made an offer. The company wants peace.', 'company', 'polder'],
    ['The pilots walked out. The union wants more.', 'union', '?pilots'],
  ];
  it.each(cases)('%s %s: %s', (text, words, ids) => {
    expect(at(read(text), words)).toBe(ids);
  });

  it('gives "we" in reported words to their speaker', () => {
    const text = 'A Turkish official said "we will sign."';
    const speech: Speech[] = [{ span: [text.indexOf('"'), text.length], source: [0, 'A Turkish official'.length] }];
    expect(at(read(text, null, speech), 'we')).toBe('TUR');
  });

  it('never takes "they" in a quotation for its speaker', () => {
    const text = 'Peru blames Chile. Chile was angry. "They want war," a Chilean official said.';
    const source = text.indexOf('a Chilean official');
    const speech: Speech[] = [
      { span: [text.indexOf('"'), text.lastIndexOf('"') + 1], source: [source, source + 'a Chilean official'.length] },
    ];
    expect(at(read(text, null, speech), 'They')).toBe('PER');
  });

  it('spells a pronoun out by the short name', () => {
    const { context, text } = read('Vladimir Putin arrived. He offered a truce.');
    const he = context.mentions.find((m) => text.slice(...m.span) === 'He')!;
    expect(context.gistName(he.sentence, he.head)).toBe('Putin');
  });
});

it('finds the two at the table behind a mediator', () => {
  const { context } = read(
    'Israel and Lebanon were close to a deal on Monday. An American envoy said that Israel would sign.',
  );
  expect(context.sides.map((p) => p.id).sort()).toEqual(['ISR', 'LBN']);
});

it('takes who hosts or mediates for no side', () => {
  const { context } = read(
    'The Norwegian mediator rang at noon. Norway wants an answer. Peru wrote to Chile. Chile answered Peru. Norway is content.',
  );
  expect(context.sides.map((p) => p.id).sort()).toEqual(['CHL', 'PER']);
});

describe('who a body is the second time', () => {
  it('is not a host whose go-betweens stand beside the sides', () => {
    const { context } = read(
      "Colombia's army and the ELN sat in two rooms, with Cuban and Norwegian go-betweens in the corridor. Under Cuban auspices they met again. Cuba and Norway paid.",
    );
    expect(context.sides.map((p) => p.id).sort()).toEqual(['COL', 'eln']);
  });
  it('is the army that was named before', () => {
    expect(at(read("Colombia's army waits. Cuba and Norway pay for the talks. Then the army left."), 'army')).toBe(
      'COL',
    );
  });
  it('is the group that speaks or was named last', () => {
    expect(at(read('The ELN met Colombia in Havana. Colombia waits. The group wants a truce.'), 'group')).toBe('eln');
  });
  it('is an "its" though its name is a plural', () => {
    expect(at(read('The Rapid Support Forces met Sudan in Aden. The RSF wants its fighters home.'), 'its')).toBe('rsf');
  });
});

it('takes two that are known to face each other for the sides, though a mediator is named more', () => {
  const { context } = read(
    'Kenya heard M23 on Monday. Kenya will host M23 again on Friday, and Kenya hopes that Congo sends a minister. Congo is waiting. M23 and Kenya set a date.',
  );
  expect(context.sides.map((p) => p.id).sort()).toEqual(['COD', 'm23']);
});

it('knows both parties of every dispute', () => {
  const known = new Set([...Object.keys(packs.states), ...Object.keys(packs.organisations)]);
  expect(packs.disputes.pairs.flat().filter((id) => !known.has(id))).toEqual([]);
});

describe('letters that bodies of many countries have', () => {
  const named = (text: string) => [
    ...new Set(claimsIn('Talks on', 'Talks went on.', text).flatMap((c) => c.parties.map((p) => p.id))),
  ];
  it('are a known one only where its place, its trade or its country is told', () => {
    expect(named('The CTU on Monday rejected the offer of Indian ferries. The CTU wants a raise.')).not.toContain(
      'chicago-teachers-union',
    );
    expect(named('The CTU on Monday rejected the offer of Chicago schools. The CTU wants a raise.')).toContain(
      'chicago-teachers-union',
    );
  });
});
