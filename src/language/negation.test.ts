import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../tests/sentences-of.js';
import { shippedPack } from '../documents/index.js';
import { isNegated, negationPackSchema, negations } from './negation.js';
import { polarityOf } from './polarity.js';

const at = (text: string, word: string) => {
  const sentence = sentencesOf(text)[0]!;
  return [sentence, sentence.tokens.findIndex((t) => t.text === word)] as const;
};

describe('negation', () => {
  it('has a sound pack', () => expect(negationPackSchema.parse(shippedPack('english/negation'))).toBeTruthy());

  it.each([
    ['The king did not sign.', 'not/particle'],
    ['No envoy came.', 'No/determiner'],
    ['The port is no longer open.', 'no longer/adverb'],
    ['Oslo denied that it paid.', 'denied/denial'],
    ['They not only met but agreed.', ''],
    ['The firm refused to pay.', 'refused to/refusal'],
    ['They left without a word.', 'without/preposition'],
    ['The envoys met.', ''],
  ])('%s → %s', (text, expected) =>
    expect(
      sentencesOf(text)
        .flatMap((s) => negations(s))
        .map((n) => `${n.cue}/${n.type}`)
        .join('|'),
    ).toBe(expected),
  );

  it.each([
    ['The king did not sign.', 'sign', true],
    ['Nobody came.', 'came', true],
    ['The king signed, but the queen did not resign.', 'signed', false],
    ['The mayor does not think that the port will close.', 'close', true],
  ])('%s: %s', (text, word, expected) => expect(isNegated(...at(text, word))).toBe(expected));

  it.each([
    ['There were no hidden pledges.', 'were', 'offer', 'denied'],
    ['No mediation plan was offered.', 'offered', 'offer', 'denied'],
    ['The trip was not meant to mediate.', 'meant', 'mediation', 'denied'],
    ['Finland will not join the league.', 'join', 'demand', 'affirmed'],
    ['The differences are not great.', 'are', 'assessment', 'affirmed'],
    ['The strike will not end.', 'end', 'forecast', 'denied'],
    ['The board has not decided.', 'decided', 'deliberation', 'affirmed'],
    ['The firm has no plan to sell.', 'has', 'interest', 'affirmed'],
    ['The senator denied that a pact was made.', 'made', 'acceptance', 'denied'],
    ['The firm did not reject the offer.', 'reject', 'refusal', 'denied'],
    ['The queen signed.', 'signed', 'acceptance', 'affirmed'],
  ])('%s (%s, %s) → %s', (text, word, kind, expected) => expect(polarityOf(...at(text, word), kind)).toBe(expected));
});
