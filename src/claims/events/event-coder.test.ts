import { describe, expect, it } from 'vitest';
import { type Document, shippedModel, shippedPack } from '../../documents/index.js';
import { createAnalyser } from '../../language/index.js';
import { shippedPartyPacks } from '../parties/party-packs.js';
import { createPartyReader } from '../parties/party-reader.js';
import { createEventCoder } from './event-coder.js';
import { eventPackSchema, shippedEventPack } from './event-packs.js';

const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });
const reader = createPartyReader(shippedPartyPacks());
const coder = createEventCoder(shippedEventPack());

/** The chief event as `source TYPE target`. */
function coded(text: string): string {
  const document: Document = {
    id: 'doc_t',
    name: 't',
    title: null,
    publisher: null,
    published: null,
    url: null,
    text,
    blocks: [{ kind: 'body', span: [0, text.length] }],
  };
  const sentences = analyse(document);
  const parties = reader(document, sentences);
  const chief = sentences.flatMap((s) => coder(s, parties)).find((e) => e.main);
  if (chief === undefined) return 'none';
  const ids = (list: readonly { id?: string | undefined }[]): string => list.map((p) => p.id).join('+');
  return `${ids(chief.source)} ${chief.type} ${ids(chief.target)}`;
}

it('the shipped frames are valid', () => {
  expect(eventPackSchema.safeParse(shippedPack('claims/events')).error).toBeUndefined();
});

describe('the chief event of a sentence', () => {
  it.each([
    ['Norway rejected a Swedish proposal on Monday.', 'NOR REJECT SWE'],
    ['Norway has agreed to share data with Sweden.', 'NOR AGREE SWE'],
    ['Norway will expel Swedish diplomats.', 'NOR THREATEN SWE'],
    ['Norway expelled three Swedish diplomats.', 'NOR SANCTION SWE'],
    ['Norway demanded that Sweden open its border.', 'NOR REQUEST SWE'],
    ['Norway accused Sweden of cheating.', 'NOR ACCUSE SWE'],
    ['Norwegian soldiers shelled a Swedish town.', 'NOR ASSAULT SWE'],
    ['Norway donated grain to Sweden.', 'NOR AID SWE'],
    ['Norway praised Sweden.', 'NOR SUPPORT SWE'],
    ['Norwegian police arrested two students.', 'NOR COERCE NOR'],
    ['The weather was fine in the hills.', 'none'],
  ])('%s %s', (text, expected) => {
    expect(coded(text)).toBe(expected);
  });
});
