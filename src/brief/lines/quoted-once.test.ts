import { expect, it } from 'vitest';
import type { Section } from '../brief.js';
import { list, paragraph, sentence, table, textOf } from '../compose.js';
import { shippedWording } from '../wording.js';
import { quotedOnce } from './quoted-once.js';

const long =
  '\u201cIf the king turns down the map, the guild will close the port and the \u2018old lock\u2019 for a whole year, and sell the key\u201d';
const short = '\u201cThe king is torn\u201d';
const section = (id: Section['id'], ...cells: string[]): Section => ({
  id,
  title: id,
  blocks: [
    table('', ['', ''], [cells.map((c) => sentence(c, [1]))]),
    list([[sentence(short)]]),
    paragraph(sentence(short)),
  ],
});
const cellsOf = (s: Section) => s.blocks.flatMap((b) => (b.type === 'table' ? b.rows[0]!.map(textOf) : []));

it('prints a long quotation in full once, and a short one wherever it stands', () => {
  const shown = quotedOnce(
    [section('reported', long), section('reported', long, short), section('reported', `Declined: ${long}`, short)],
    shippedWording().dangling,
    () => undefined,
  );
  expect(shown.map(cellsOf)).toEqual([
    [long],
    ['\u201cIf the king turns down the map \u2026\u201d', short],
    ['Declined: \u201cIf the king turns down the map \u2026\u201d', short],
  ]);
});

it('prints it in full once more where half of it would say another thing', () => {
  const shown = quotedOnce(
    [section('reported', long), section('bargain', long, long), section('scenarios', long)],
    shippedWording().dangling,
    () => undefined,
  );
  expect(shown.map(cellsOf)).toEqual([[long], [long, '\u201cIf the king turns down the map \u2026\u201d'], [long]]);
});

it('tells it again by the clause that the line cites of it', () => {
  const shown = quotedOnce(
    [section('reported', long), section('reported', long)],
    shippedWording().dangling,
    (_, cites) => (cites.includes(1) ? '\u2026 the guild will close the port \u2026' : undefined),
  );
  expect(cellsOf(shown[1]!)).toEqual(['\u201c\u2026 the guild will close the port \u2026\u201d']);
});

it('leaves no mark open', () => {
  const words =
    '\u201cThe guild calls \u2018a lock with no port behind it\u2019 the least that it could ever take home again from so long a quarrel\u201d';
  const [, again] = quotedOnce(
    [section('reported', words), section('reported', words)],
    shippedWording().dangling,
    () => undefined,
  );
  expect(cellsOf(again!)).toEqual(['\u201cThe guild calls \u2026\u201d']);
});

it('leaves a table of whole sentences whole', () => {
  const whole: Section = {
    id: 'process',
    title: 'process',
    blocks: [table('Who decides, in whole sentences', [''], [[sentence(long, [1])]])],
  };
  const shown = quotedOnce([section('reported', long), whole], shippedWording().dangling, () => undefined);
  expect(cellsOf(shown[1]!)).toEqual([long]);
});
