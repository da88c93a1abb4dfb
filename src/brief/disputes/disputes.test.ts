import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { disputesSchema } from './dispute.js';

const opening =
  'LIMA - Chile and Peru opened talks on the border on Monday. Chile demanded that Peru withdraw its patrols from the river.';
const section = (brief: string): string =>
  /AGREEMENTS AND CONTRADICTIONS(.*)PARTIES AND PROCESS/s.exec(brief)?.[1]?.replace(/\s+/g, ' ') ?? '';
const of = (text: string) => section(briefIn(['2031-03-04', `${opening}\n\n${text}`]));

test('the pack fits its schema', () => {
  expect(() => disputesSchema.parse(shippedPack('brief/disputes'))).not.toThrow();
});

const clashing: readonly (readonly [string, string])[] = [
  [
    'The envoy left in anger, a porter said. A clerk remembers it differently: he had a train to catch.',
    'remembers it',
  ],
  [
    'Peru had offered the northern ferry, a minister said. Her deputy contradicts her. No boat was ever named, he says.',
    'No boat',
  ],
  ['The mayor promised to open the dam, an engineer told us. An aide says that he did not.', 'did not'],
  ['Two surveyors said that the map showed tunnels. The ministry denies that there are any tunnels.', 'tunnels'],
  ['Some think that the books were burnt; the palace denies it.', 'denies'],
  ['The union says that work has slowed since June. The port denies that there is a slowdown.', 'slowdown'],
  ['The harbour master called it a siege. A Peruvian officer calls it a drill.', 'drill'],
  // Doubted, called a name, or stood by by nobody, in the sentence behind it.
  [
    'The port has room for ninety ships, Chile says. The palace has confirmed neither the number nor the room.',
    'confirmed',
  ],
  ['The guild will walk out, its clerk warned. An aide to the mayor calls that theatre.', 'theatre'],
  [
    'Sending the boats north was out of the question, the envoy said. That did not mean the matter was closed, a clerk said.',
    'did not mean',
  ],
  // A denial of what was just told, whatever words it shares.
  [
    'In exchange, the clerks say, the guild is to man the cranes. A captain denies that any such bargain was struck.',
    'bargain',
  ],
  ['She rejected reports that Lima had sold the pier; no such sale, she said, had been made.', 'no such sale'],
  ['Peru would buy forty boats a year, a number that Chilean officials have never confirmed.', 'never confirmed'],
  // Two figures for one thing, by two voices.
  [
    'The flood drove 900 families from the valley, by the government\u2019s count; the farmers\u2019 league claims 2,400.',
    '2,400',
  ],
  ['The storm sank forty boats, the harbour office said. The fishermen put the loss at ninety.', 'ninety'],
  // A "not" by another voice on what was just told, in one sentence or two.
  [
    'The dam burst on Monday, surveyors in Tacna said; a ministry spokesman said that it had not burst, it had been opened.',
    'opened',
  ],
  ['The envoys will be back on Friday, an aide said. The palace says Friday is not confirmed.', 'confirmed'],
  ['A mayor hopes for a signing in mid-June; the fishermen say that they have agreed to no date.', 'agreed to'],
  ['One paper reports an accord. The palace says no accord.', 'palace'],
  ['The harvest rests on rain, according to two growers; an agronomist says that it does not.', 'agronomist'],
  ['The guild contends that the bank hides its losses; the bank denies that it has any.', 'hides'],
  [
    'Twelve villages had signed, a prefect told us, though three of the twelve said later that they had not been shown the text.',
    'shown',
  ],
  // What is called false, by name or by the thing.
  ['A radio station read out a list of names. By noon a police colonel said that the list was a forgery.', 'forgery'],
  ['The firm says that it will shut two mills. The union calls that untrue. “They said the same in May.”', 'untrue'],
  ['The governor says that he may resign. A rival says it is a scare.', 'scare'],
  ['Rumour had it that the ferry had been sold. (The owner says there is no buyer.)', 'buyer'],
  ['The buyers asked for a delay, a broker said. A seller says no: they asked for a discount.', 'discount'],
  // Accounts that part.
  ['Here versions differ. A clerk believes that the chest was empty. A guard says that it held the seals.', 'seals'],
  ['Two of our three sources say that the toll is in the text. The third thinks that it was left out.', 'third thinks'],
  ['The vote binds nobody, a senator says. A judge, asked the same question, thinks that it binds all.', 'binds all'],
  ['The trawler and the tug, depending on who tells it, touched or collided.', 'collided'],
  ['On Sunday police arrested four people at the quay. Smugglers, said the prefect; nurses, said the guild.', 'nurses'],
  [
    'A mediator had floated a levy of 40 pesos, a planter said. Her office denied that any figure had been named.',
    'floated',
  ],
  ['Each side accused the other of moving the buoys.', 'buoys'],
  ['Chile holds the northern bank by right, its envoy said, a claim that Peru rejects.', 'northern'],
  ['Turnout was put at 80 percent by the guild and at 35 percent by the port.', 'Turnout'],
  [
    'Accounts of the dinner differed. One waiter described it as merry. A cook said that two guests had left in tears.',
    'tears',
  ],
  ['The pilots say that the port asked for the delay. The port says it was the pilots who asked.', 'pilots'],
  ['The patrols have pulled back, a colonel said. Pictures from the air suggest otherwise.', 'otherwise'],
  ['The fire killed 14 people, police said. Doctors gave a figure of 22.', 'Doctors'],
  [
    'The bank says that it has offered a rise of 8 percent. The guild says that the offer on paper is 5 percent.',
    'paper',
  ],
  ['The deadline is Friday, according to the mediator. The guild says that it runs until Sunday.', 'Sunday'],
  ['No offer was made, a broker said. A clerk says that an offer of five ships lay on the desk.', 'desk'],
  // What was given first and corrected.
  ['The clerk counted 61 votes. The court says later that it was 59.', '59'],
];
test.each(clashing)('side by side: %s', (text, part) => {
  expect(of(text)).toContain('side by side');
  expect(of(text)).toContain(part);
});

test.each([
  'The envoy would leave on Friday, a porter said. His office neither confirmed nor denied that.',
  'The mayor spoke for an hour, an engineer told us. He denied that the dam would be opened.',
  'The boats are painted blue, a captain said. A minister denied that the treaty had lapsed.',
  'They want the ferry back, a minister said. Lima rejected it.',
  // One who goes on, what one asks and another offers, what is to come, and what nobody will say.
  'The mayor denied that there had been a bribe. “I heard nothing of the kind,” he said.',
  'The drivers want 12 percent, their union said; the firm says it offered 4 percent.',
  'If no deal is signed, the envoy warned, aid will stop. Russia doubts that aid helps.',
  'Most would leave by choice, a manager believes; she will not say how many.',
  'I believe the aide who said that she was behind every word, but he never said that she had read it.',
  'The pilots promised that they would land. They did not.',
  'It was a long night, a porter said. A guard said that it was working late but that nobody slept.',
  'A treaty is not near, a broker said. A clerk says that a treaty may be near.',
  'Papers went from floor to floor, a person in the hotel said. The sum was agreed, this person said; it was the names that took so long.',
  'Rumour has it that the bank will lend. In that event the mayor could say that he had not begged.',
  'The union says that talks go on. The company denied that it had threatened to lay off crews.',
  'The law denied them their wages, a clerk said. The mayor denied them a hearing.',
])('no pair: %s', (text) => {
  expect(of(text)).not.toContain('side by side');
});

test('what one report tells another calls false', () => {
  const brief = briefIn(
    ['2031-03-04', `${opening} Some lorries had crossed back into Tacna by night, according to a customs officer.`],
    [
      '2031-03-12',
      'LIMA - Peru and Chile met again. Reports of lorries crossing by night were false, a Chilean colonel said.',
    ],
  );
  expect(section(brief)).toMatch(/side by side.*lorries.*false/);
});

test('a printed correction stands beside what it corrects', () => {
  const brief = briefIn(
    ['2031-03-04', `${opening} Nine clauses are open, by the reckoning of the mediator.`],
    [
      '2031-03-09',
      'LIMA - Peru and Chile met again on Friday.\n\nCORRECTION: Last week we wrote that nine clauses were open by the reckoning of the mediator. It should have been five.',
    ],
  );
  expect(section(brief)).toMatch(/side by side.*Nine.*five/);
  expect(section(brief)).toMatch(/Corrected/);
});

test('a last word that was not the last', () => {
  const first = `${opening} Chile called the paper its final offer.`;
  const brief = (later: string) =>
    section(briefIn(['2031-03-04', first], ['2031-03-19', `LIMA - Talks with Peru went on. ${later}`]));
  expect(brief('Chile tabled a new paper on Thursday.')).toMatch(/Called final/);
  expect(brief('Peru tabled a new paper on Thursday.')).not.toMatch(/Called final/);
  expect(brief('Chile may have moved on tolls by May.')).not.toMatch(/Called final/);
});

const wire =
  'LIMA - Chile and Peru parted on Monday without a treaty on the river, after a night of talks in a customs house. Chile demanded that Peru withdraw its patrols. Peru would give up a third of the fishing ground, an aide said. A Chilean officer said that the patrols had fired first. Peru denied that any of its patrols had fired.';

test('a copy that alters a figure, and one that leaves a denial out', () => {
  const copy = wire.replace('a third', 'a quarter').replace(/ Peru denied.*$/, ' Here the quay was empty.');
  const brief = section(briefIn(['2031-03-04', wire], ['2031-03-05', copy]));
  expect(brief).toMatch(/third .*quarter .*another/);
  expect(brief).toMatch(/leaves out/);
});

test('a copy in other number words alters nothing', () => {
  const first = wire.replace('a third', '12 parts in a hundred');
  const copy = first.replace('12 parts', 'twelve parts').replace('on Monday', 'yesterday');
  expect(section(briefIn(['2031-03-04', first], ['2031-03-05', copy]))).not.toMatch(/another (?:figure|sense)/);
});
