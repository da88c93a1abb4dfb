import { expect, test } from 'vitest';
import type { Claim } from '../../claims/index.js';
import { shippedWording } from '../wording.js';
import { namedBeside } from './named-beside.js';

/** A sentence in which the source stands between braces and the claim between brackets. */
function plain(marked: string): boolean {
  const sentence = marked.replace(/[{}[\]]/g, '');
  const part = (open: string, close: string): [number, number] => {
    const from = marked.slice(0, marked.indexOf(open)).replace(/[{}[\]]/g, '').length;
    return [from, from + marked.slice(marked.indexOf(open), marked.indexOf(close)).replace(/[{}[\]]/g, '').length];
  };
  const span = part('[', ']');
  const claim = { quote: sentence.slice(...span), span, sources: [{ name: 'x', span: part('{', '}') }] };
  return namedBeside(sentence, claim as unknown as Claim, shippedWording());
}

test.each([
  '{Orm} said that [the port would close].',
  '{Lena Orm, the minister,} told reporters that [the port would close].',
  '{A diplomat}, who read the draft, said [the port would close].',
  '[The port will close], {Orm} said on Monday.',
  '[The port will close], said {an aide}.',
  '[The port will close], according to {two people at the ministry}.',
  'According to {the union}, [the port will close].',
  'According to {officials who were told of the letter}, [the port will close].',
  '“[We will close it],” {Orm} added.',
  'According to {the union}, the port offered a raise, [which the crews have to accept by June].',
  '[The talks, according to {Orm}, go on].',
  'The mayor wept, {Orm} said that [the port would close], and told his crews so.',
  '[The port will close], said {two people close to it}.',
  '“[The port will close], and the crews with it; nobody minds,” {Orm} told the council.',
  '{Orm} told the harbour council in Vale [the port would close].',
  '{Orm} said that the crews would go, and that [the port was shut].',
  '{Orm} said that the crews had gone; [the port would close].',
  '{Orm} insists that [the port is shut].',
  '{Orm} has repeatedly said that [the port is shut].',
  '[The port, {Orm} went on, is shut].',
  '[The port is shut], {Orm} pointed out.',
  "{Orm}'s answer is that [the port is shut] and the crews are gone.",
  "{Orm}'s answer is that the port is shut and [the crews are gone].",
  '{Orm} put it more gently to the mayor: [there were too many crews].',
  '{Orm} has let the crews understand that [the port will never be sold].',
])('who says it is plain: %s', (marked) => {
  expect(plain(marked)).toBe(true);
});

test.each([
  ['a pronoun', '[The port will close], {he} said.'],
  ['another clause behind a semicolon', '{Orm} said no; [the port stays shut].'],
  ['another clause behind a "but"', '{Orm} said no, but [the port stays shut].'],
  ['what the outlet put in', 'The port, [which cut its staff in May], will close, {Orm} said.'],
  ['somebody else who speaks', 'The mayor told the crews that [the port will close], {an aide} said.'],
  ['a demand', '{Orm} demands that [the port close].'],
  ['a demand that only looks like a statement', '{Orm} insists that [the port close].'],
  ['what somebody is to see to', '{The mayor} will see that [the port is dredged].'],
  ['what is not so yet', 'No crew sails before {the guild} finds that [the port is safe].'],
  ['what only stands beside a name', '{Orm} is to see the crews by noon; [the port is shut].'],
  ['whoever the sentence is about', '{Orm} has closed the harbour and [the port stays shut].'],
])('%s makes nobody plain: %s', (_, marked) => {
  expect(plain(marked)).toBe(false);
});
