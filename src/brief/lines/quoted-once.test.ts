import { expect, it } from 'vitest';
import type { Section } from '../brief.js';
import { list, paragraph, sentence, table, textOf } from '../compose.js';
import { shippedWording } from '../wording.js';
import { quotedOnce } from './quoted-once.js';

const long =
  '\u201cIf the king turns down the map, the guild will close the port and the \u2018old lock\u2019 for a year\u201d';
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

it('prints a long quotation in full once in sections that are read together, and a short one wherever it stands', () => {
  const shown = quotedOnce(
    [section('reported', long), section('bargain', long, short), section('scenarios', `Declined: ${long}`, short)],
    shippedWording().dangling,
  );
  expect(shown.map(cellsOf)).toEqual([
    [long],
    [long, short],
    ['Declined: \u201cIf the king turns down \u2026\u201d, as quoted above', short],
  ]);
});

it('leaves no mark open', () => {
  const words =
    '\u201cThe guild calls \u2018a lock with no port behind it\u2019 the least that it could ever take home\u201d';
  const [, again] = quotedOnce([section('bargain', words), section('gaps', words)], shippedWording().dangling);
  expect(cellsOf(again!)).toEqual(['\u201cThe guild calls \u2026\u201d, as quoted above']);
});
