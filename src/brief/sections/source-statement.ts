import { voices } from '../../evidence/index.js';
import type { Sentence } from '../brief.js';
import { capital, count, listed, sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { canSpeak } from '../labels/can-speak.js';
import { describedAs, isShort } from '../labels/described-as.js';
import { sourceName } from '../labels/source-name.js';
import { isUnnamed, tallied, toldBy } from '../labels/told-by.js';
import { numberWord } from '../lines/number-word.js';
import { quotation } from '../lines/quotation.js';
import { lowered, mentions, wordsOf } from '../lines/words.js';
import { independentReports } from '../reports.js';
import { heardIn } from '../searches/told-of-sides.js';

/** Reports of which each description of an unnamed source is worth quoting. */
export const fewReports = 2;
const mostDescriptions = 8;

/** What all sources are, in plain words: how many reports and origins, how the unnamed are described, who says how much. `hands`: how much is first-hand, as a sentence with a blank before it. */
export function sourceStatement(editor: Editor, hands: string): Sentence[] {
  const { documents, sources: all } = editor.picture.evidence;
  const copies = documents.filter((d) => d.copyOf !== null).length;
  const retold = documents.filter((d) => d.copyOf === null && d.drawnFrom !== null).length;
  const once = [
    ...(copies > 0 ? [`; ${count(copies, 'copy', 'copies')} counted once`] : []),
    ...(retold > 0 ? [`; ${count(retold, 'retelling')} not counted`] : []),
  ].join('');
  const reports = documents.length;
  const origins = independentReports(editor.picture);
  const lines = [
    sentence(
      reports === 1 && origins <= 1
        ? 'One report, one origin.'
        : `${capital(numberWord(reports, editor))} ${reports === 1 ? 'report' : 'reports'}, ${numberWord(origins, editor)} independent ${origins === 1 ? 'origin' : 'origins'}${once}.`,
    ),
    ...(reports <= fewReports ? unnamed(editor) : []),
    sentence(`Of ${tallied(editor)}.${hands}`),
  ];
  const second = reports <= fewReports ? heardThroughOthers(editor) : [];
  if (second.length > 0) lines.push(sentence(`Cited only within others\u2019 words: ${listed(second)}.`));
  const heard = (k: string) => editor.sentences().some((s) => s.kind === 'body' && heardIn(s, editor).includes(k));
  const sides = editor.picture.between.filter((k) => !all.some((s) => s.affiliation === k) && !heard(k));
  if (sides.length > 0)
    lines.push(
      sentence(
        `Nobody who speaks for ${listed(
          sides.map((k) => editor.name(k)),
          'or',
        )} is quoted.`,
      ),
    );
  return lines;
}

/** How the unnamed sources are described, each in the report's words, and what is not told of them. */
function unnamed(editor: Editor): Sentence[] {
  const found = new Map<string, { readonly access: string; readonly affiliation: string | null }>();
  const short = new Set<string>();
  for (const { claim } of editor.picture.claims) {
    const [voice] = voices(claim);
    // A name that stands beside a description ("the minister, Farouk al-Sharaa") is one.
    if (
      voice === undefined ||
      !isUnnamed(voice) ||
      /\p{Ll} \p{Lu}\p{Ll}+ \p{Lu}|, \p{Lu}\p{Ll}+ \p{Lu}/u.test(voice.name)
    )
      continue;
    if (toldBy(claim, editor) === 'named' || !canSpeak(voice.name, editor.wording) || isSeveral(voice.name)) continue;
    const own = sourceName(voice.name, editor.wording);
    const name = lowered(editor.print(describedAs(claim, editor)), editor);
    if (name !== lowered(editor.print(own), editor) && isShort(own, editor.wording)) short.add(lowered(own, editor));
    // "A second American", "the second American": one.
    const bare = name.replace(/^(?:the|an?) /i, '');
    const stands = editor.sentences().some(({ text }) => text.toLowerCase().includes(bare.toLowerCase()));
    if (stands && ![...found.keys()].some((n) => n.replace(/^(?:the|an?) /i, '') === bare)) found.set(name, voice);
  }
  // "The sources" says nothing of them where a fuller description stands beside.
  const described = [...found].filter(([name]) => !isBare(name));
  const shown = (described.length > 0 ? described : [...found]).slice(0, mostDescriptions);
  if (shown.length === 0) return [];
  const names = shown.map(([name]) => quotation(name));
  // An official of one country and a diplomat of another are two.
  const mayBeOne = shown.every(([name, { affiliation }]) => affiliation === null && !isCounted(name, editor));
  const called =
    names.length === 1
      ? `Its unnamed sources are called only ${names[0]}.`
      : `Its unnamed sources are called ${listed(names)}${mayBeOne ? '; whether these are the same people is not said' : ''}.`;
  const missing = [
    ...(shown.every(([name]) => !isCounted(name, editor)) ? ['number'] : []),
    ...(shown.every(([, { affiliation }]) => affiliation === null) ? ['side'] : []),
    ...(shown.every(([, { access }]) => access === 'unknown' || access === 'privy') ? ['presence in the room'] : []),
  ];
  const counted = `A short ${listed([...short].map(quotation), 'or')} is counted with the description before it.`;
  return [
    sentence(called),
    ...(short.size > 0 && names.length > 1 ? [sentence(counted)] : []),
    ...(missing.length > 1 ? [sentence(`Their ${listed(missing)} are not reported.`)] : []),
  ];
}

/** "Both capitals", "the two sides", "Peruvians": those who speak are several, and none of them is told. */
export const isSeveral = (name: string): boolean =>
  /^(?:both|the two|the|each|neither) (?:capitals?|sides?|parties|governments|teams|delegations)$/i.test(name) ||
  /^\p{Lu}\p{L}+ns$/u.test(name);

const isBare = (name: string): boolean => /^(?:the )?(?:\p{Ll}+)$/u.test(name);

/** "A diplomat", "two officials": how many. */
const isCounted = (name: string, { wording }: Editor): boolean => {
  const [first = ''] = wordsOf(name).filter((w) => w !== '' && w !== 'the');
  return ['a', 'an', 'one', 'another'].includes(first) || wording.numbers.includes(first) || /\d/.test(first);
};

/** Those by name of whom no claim is plainly heard: an outlet cites them within its own sentence. */
function heardThroughOthers(editor: Editor): string[] {
  return editor.picture.evidence.sources
    .filter(
      (s) => s.type === 'named' && canSpeak(s.name, editor.wording) && /^(?:\p{Lu}\S* )+\p{Lu}\p{Ll}+$/u.test(s.name),
    )
    .filter((s) =>
      s.claims.every((id) => {
        const claim = editor.claim(id)?.claim;
        return claim !== undefined && toldBy(claim, editor) === 'unclear' && /["\u201c]/.test(claim.quote);
      }),
    )
    .filter((s) => !mentions(s.name, editor.wording.dealings))
    .map((s) => editor.print(s.name));
}
