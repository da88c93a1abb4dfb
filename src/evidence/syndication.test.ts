import { expect, test } from 'vitest';
import { madeDocument } from '../../tests/made-claims.js';
import { isRepeated, repeated, syndication } from './syndication.js';

const body =
  'The tram drivers of Ardon walked out on Monday over night shifts, and the city said that it would not pay more than it had offered in May. Their union called that a wage cut. The mayor asked for a meeting on Thursday, and a judge will hear both sides before then.';
const own = 'At the depot in our own street nobody had come by noon.';

test('on one day the agency that is credited is the first version, and else the fullest text', () => {
  const wire = madeDocument('wire', '2031-05-02', body, 'Northern Wire');
  const paper = madeDocument('paper', '2031-05-02', `(Northern Wire) ${body} ${own}`, 'The Paper');
  const trimmed = madeDocument('trimmed', '2031-05-02', body.slice(0, 200), 'The Sheet');
  expect(syndication([paper, wire]).get(paper.id)).toBe(wire.id);
  expect(syndication([trimmed, wire]).get(trimmed.id)).toBe(wire.id);
});

test('what a copy adds is its own, and an earlier date comes first', () => {
  const wire = madeDocument('wire', '2031-05-02', body);
  const paper = madeDocument('paper', '2031-05-03', `${body}\n\n${own}`);
  const copies = repeated([paper, wire]);
  expect([...copies.keys()]).toEqual([paper.id]);
  const at = (text: string) => [paper.text.indexOf(text), paper.text.indexOf(text) + text.length] as const;
  expect(isRepeated(at('Their union called that a wage cut'), copies.get(paper.id))).toBe(true);
  expect(isRepeated(at('nobody had come by noon'), copies.get(paper.id))).toBe(false);
});
