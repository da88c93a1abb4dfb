import { describe, expect, it } from 'vitest';
import { shippedModel } from '../../documents/index.js';
import { createAnalyser, quotations } from '../../language/index.js';
import { attributions } from './attributions.js';

const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });

function speakerIn(text: string): string | null | undefined {
  const block = { kind: 'body' as const, span: [0, text.length] as const };
  const document = { id: 'd', name: 't', title: null, publisher: null, published: null, url: null, text };
  const found = attributions(
    { ...document, blocks: [block] },
    analyse({ ...document, blocks: [block] }),
    quotations(text),
  );
  return found.find((a) => a.parent === null && a.assertive)?.sourceName;
}

describe('where a speaker’s name begins and ends', () => {
  it.each([
    ['Three weeks into the strike Norway said that it would not sign.', 'Norway'],
    ['Sunday Hale said the port was open.', 'Hale'],
    [
      'After the vote a spokesman for the dockers, Jan Moe, said that work would stop.',
      'a spokesman for the dockers, Jan Moe',
    ],
    ['They want 30 percent and they say that it is fair.', 'they'],
    ['A fisherman on Senja, reached by radio, said that the boats would stay out.', 'A fisherman on Senja'],
    ['The envoy, after meeting both mayors, said the road was open.', 'The envoy'],
    ['Two unions that represent pilots said on Friday that talks were over.', 'Two unions that represent pilots'],
    ['The Northern Fishing League (NFL) said on Sunday that it had agreed.', 'The Northern Fishing League (NFL)'],
    [
      'Harbour minister Jan Moe, who has until now kept out of it, said on Friday that a ban might follow.',
      'Harbour minister Jan Moe',
    ],
    [
      'The Seamen’s Guild, whose northern branch has had no contract since June, says the vote is on Sunday.',
      'The Seamen’s Guild',
    ],
    ['The price stands, says the harbour master, Jan Moe.', 'the harbour master, Jan Moe'],
    ['The mayor, who runs the docks, ruled out a vote, saying the text was fair.', 'The mayor'],
    ['The owner flatly denies that he sold the quota.', 'The owner'],
  ])('%s', (text, speaker) => {
    expect(speakerIn(text)).toBe(speaker);
  });
});
