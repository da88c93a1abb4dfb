import { voices } from '../../evidence/index.js';
import { listed } from '../compose.js';
import type { Editor } from '../editor.js';
import { sourceName } from '../labels/source-name.js';
import { toldBy } from '../labels/told-by.js';
import { numberWord } from '../lines/number-word.js';
import { lowered, mentions } from '../lines/words.js';
import { claimsIn, sentenceOf } from '../searches/sentence-index.js';

/** Speakers that are named; of more their number is told. */
const most = 3;

interface Speaker {
  readonly name: string;
  readonly unnamed: boolean;
}

/** Whose words a judgement rests on, by the sentences that are printed for it, behind "rests on"; undefined where nobody is plain in any of them. */
export function restsOn(cites: readonly string[], editor: Editor): string | undefined {
  const speakers = new Map<string, Speaker>();
  const others = new Set<string>();
  for (const cite of new Set(cites)) {
    const told = sentenceOf(cite, editor);
    const claims = told === undefined ? [editor.claim(cite)?.claim ?? []].flat() : claimsIn(told, editor);
    const voiced = claims.map((claim) => ({ claim, by: toldBy(claim, editor) }));
    const heard = voiced.filter(({ by }) => by === 'named' || by === 'unnamed');
    // What a speaker's sentence tells beside his words is not a ground of its own.
    for (const { by } of heard.length > 0 ? [] : voiced) others.add(otherwise[by as keyof typeof otherwise]);
    for (const { claim, by } of heard) {
      const full = sourceName(voices(claim)[0]!.name, editor.wording).split(',')[0]!;
      // "Aides to him", "its president": whose, another sentence tells.
      const name = mentions(full, ['him', 'her', 'them', 'his', 'its', 'their']) ? 'unnamed sources' : full;
      const key = name.split(' ').at(-1)!.toLowerCase();
      const known = speakers.get(key);
      if (known === undefined || known.name.length < name.length)
        speakers.set(key, { name: lowered(editor.print(name), editor), unnamed: by === 'unnamed' });
    }
  }
  const told = [...speakers.values()];
  const rest = [...others];
  if (told.length + rest.length === 0) return undefined;
  if (told.length <= most) return listed([...told.map(({ name }) => name), ...rest]);
  const unnamed = told.filter((s) => s.unnamed).length;
  const none = unnamed === 0 ? '' : `, ${numberWord(unnamed, editor)} of them unnamed`;
  return `${numberWord(told.length, editor)} speakers${none}${rest.length > 0 ? `, and ${listed(rest)}` : ''}`;
}

const otherwise = {
  own: 'the outlet\u2019s own word',
  unclear: 'words whose speaker is not named',
  assumed: 'an assumption of nobody named',
} as const;
