import type { PicturedOffer } from '../../picture/index.js';
import { listed } from '../compose.js';
import type { Editor } from '../editor.js';
import { tally } from '../labels/told-by.js';
import { impersonal, mentions } from '../lines/words.js';
import { datedTold } from '../searches/dated-told.js';
import { claimsIn } from '../searches/sentence-index.js';
import { toldAnywhere } from '../searches/told-anywhere.js';
import { mayBeTold } from '../searches/wanted.js';
import { reachedAgreement } from '../standing/agreement.js';
import { openDeadline } from '../standing/deadline.js';
import { nextDay } from '../standing/next-day.js';
import { clearOffer, statusOf } from '../standing/offer.js';
import { pausedUntilAnswer } from '../standing/paused.js';
import { isSettled } from '../standing/told-agreed.js';
import { tellsTime } from './by-when.js';
import type { Gap } from './gaps.js';

/** What a negotiator would ask of an offer, a halt, the talks and those who tell of them, where nothing that is read and no sentence may answer it. */
export function unasked(editor: Editor): Gap[] {
  const settled = isSettled(editor);
  const found: Gap[] = [];
  const offer = settled ? undefined : openOffer(editor);
  if (offer !== undefined) found.push(...ofOffer(offer, editor));
  if (!settled && reachedAgreement(editor) === undefined) found.push(...ofDeadline(editor));
  const halt = pausedUntilAnswer(editor);
  if (halt !== undefined && !mayBeTold(editor, 'kept'))
    found.push({
      theme: 'halt',
      words: 'whether the halt that was ordered is kept',
      weakens: 'judgements',
      claims: halt.claims,
    });
  const format = [
    ...(mayBeTold(editor, 'negotiators') ? [] : ['who negotiates']),
    ...(mayBeTold(editor, 'places') ? [] : ['where']),
    ...(mayBeTold(editor, 'format') ? [] : ['in what format']),
  ];
  // Where it is told who sits there, the rest is seldom a riddle.
  if (format[0] === 'who negotiates' && tally(editor).named === 0)
    found.push({ theme: 'format', words: listed(format), weakens: 'process', claims: [] });
  return [...found, ...ofSources(editor)];
}

/** The offer on the table, where it still waits for an answer. */
function openOffer(editor: Editor): PicturedOffer | undefined {
  const offer = clearOffer(editor);
  const open = offer !== undefined && ['tabled', 'pending'].includes(statusOf(offer, editor));
  return open && offer.by.some((k) => editor.picture.between.includes(k)) ? offer : undefined;
}

function ofOffer(offer: PicturedOffer, editor: Editor): Gap[] {
  const { between, issues } = editor.picture;
  const found: Gap[] = [];
  const others = between.filter((k) => !offer.by.includes(k));
  const holds = (k: string) =>
    issues.some(
      (i) =>
        i.issue !== 'deal' && i.positions.some((p) => p.party === k && p.current.some((s) => s.held !== 'assumed')),
    );
  if (offer.terms.length === 0 && !mayBeTold(editor, 'gives'))
    found.push({
      theme: 'terms',
      words: `what ${editor.names(offer.by)} gives in return`,
      weakens: 'bargain',
      claims: [],
    });
  // A side that is told to hold to something of its own has put that to the other.
  if (others.length > 0 && !others.some(holds) && !mayBeTold(editor, 'counter'))
    found.push({
      theme: 'answer',
      words: `a counter-proposal by ${listed(
        others.map((k) => editor.name(k)),
        'or',
      )}`,
      weakens: 'reported',
      claims: [],
    });
  const asked = [
    ...(offer.statement.when !== null || isDated(offer, editor) ? [] : ['when']),
    ...(mayBeTold(editor, 'channel') ? [] : ['by which channel']),
  ];
  if (asked.length > 0 && tally(editor).named === 0)
    found.push({
      theme: 'format',
      words: `${listed(asked)} the offer was made`,
      weakens: 'process',
      claims: offer.claims,
    });
  return found;
}

/** Whether a sentence that tells of the offer has a day, a month or a time in it. */
const isDated = (offer: PicturedOffer, editor: Editor): boolean =>
  offer.claims.some((id) => /\d/.test(editor.context(id)) || mentions(editor.context(id), editor.wording.weekdays));

/** A time that is told in words alone: "in the coming days"; or none at all. */
function ofDeadline(editor: Editor): Gap[] {
  const due = openDeadline(editor);
  if (due?.when?.resolved === true) return [];
  const soon = toldAnywhere(editor, 'timing').filter((p) => tellsTime(p, editor));
  const dated = soon.some(({ sentence: s }) => claimsIn(s, editor).some((c) => c.when?.resolved === true));
  if (dated) return [];
  const [first] = soon;
  const binds = first !== undefined && mentions(first.quote, editor.wording.binding);
  const phrase = binds ? editor.wording.soon.find((p) => first.quote.includes(p)) : undefined;
  if (first !== undefined && phrase !== undefined)
    return [
      {
        theme: 'deadline',
        words: `the exact deadline: told only as \u201c${phrase}\u201d`,
        weakens: 'signals',
        claims: [first.cite],
      },
    ];
  if (mayBeTold(editor, 'time') || nextDay(editor) !== undefined || datedTold(editor).length > 0) return [];
  const none = editor.picture.unknowns.some((u) => u.code === 'deadline' && u.claims.length === 0);
  return none && first === undefined
    ? [{ theme: 'deadline', words: 'any deadline', weakens: 'signals', claims: [] }]
    : [];
}

function ofSources(editor: Editor): Gap[] {
  const { picture } = editor;
  const { named, unnamed } = tally(editor);
  const found: Gap[] = [];
  const faceless = picture.evidence.sources.filter((s) => s.type === 'anonymous' && !impersonal(s.name, editor));
  if (unnamed > 0 && named === 0 && faceless.length > 0 && faceless.every((s) => s.affiliation === null))
    found.push({
      theme: 'sources',
      words: 'who the unnamed sources are, whose side they are on, and whether they were in the room',
      weakens: 'sources',
      claims: [],
    });
  const final = picture.offers.find((o) => o.final && o.status !== 'denied');
  const whose = final === undefined ? undefined : whoseWords(final, editor);
  if (whose !== undefined) found.push({ theme: 'sources', words: whose, weakens: 'judgements', claims: final!.claims });
  const assumed = [...picture.offers.flatMap((o) => [...o.terms, ...o.asks])].filter((s) => s.held === 'assumed');
  if (assumed.length > 0)
    found.push({
      theme: 'sources',
      words: `who assumes the ${assumed.length > 1 ? 'terms' : 'term'} of the offer`,
      weakens: 'issues',
      claims: assumed[0]!.claims,
    });
  return found;
}

/** Whose word an offer's "final" is that stands in quotation marks, and by whom it is judged where only a passive tells it. */
function whoseWords({ statement, claims }: PicturedOffer, editor: Editor): string | undefined {
  const quoted =
    statement.held !== 'stated' && claims.some((id) => /["\u201c]final,?["\u201d]/i.test(editor.context(id)));
  const judged = editor
    .sentences()
    .map(({ text }) =>
      /\b(?:was|is|were|are) (deemed|considered|described as|regarded as|seen as) ["\u201c]([\p{L}-]+),?["\u201d](?! by )/u.exec(
        text,
      ),
    )
    .find((m) => m !== null);
  const words = [
    ...(quoted ? ['whose word \u201cfinal\u201d is'] : []),
    ...(judged == null ? [] : [`who ${active[judged[1]!]} the offer \u201c${judged[2]}\u201d`]),
  ];
  return words.length === 0 ? undefined : listed(words);
}

const active: Readonly<Record<string, string>> = {
  deemed: 'deems',
  considered: 'considers',
  'described as': 'calls',
  'regarded as': 'calls',
  'seen as': 'calls',
};
