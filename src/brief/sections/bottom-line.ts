import type { Statement } from '../../picture/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, count, paragraph, sentence, textOf, wordCount, wordsTogether } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import type { Judgement } from '../judgements/judgement-rules.js';
import { range } from '../judgements/likelihood.js';
import { briefly } from '../lines/briefly.js';
import { bySurname } from '../lines/by-surname.js';
import { mentions } from '../lines/words.js';
import { independentReports } from '../reports.js';
import { tellsDecider } from '../searches/asked.js';
import { ageOf, type ReportSentence } from '../searches/report-sentence.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { fullAgreement, reachedAgreement, standing, standingGround } from '../standing/agreement.js';
import { clearOffer } from '../standing/offer.js';
import { tellsOffer } from '../standing/on-table.js';
import { sideAnswers } from '../standing/side-answers.js';
import { fill } from '../wording.js';
import { assumedIssues, assumedTerms } from './assumed-terms.js';
import { decision, onlyWho } from './decision.js';
import { type News, newsLine } from './news-line.js';
import { offerLine } from './offer-line.js';
import { agreedOn, answerQuoted } from './offer-quoted.js';
import { otherProposal } from './other-proposal.js';
import { quotedAnswer } from './quoted-answer.js';

const most = 60;
/** Words for how the talks stand, alone and where an offer has to be told beside it. */
const longestNews = 38;
const besideOffer = 26;
const briefNews = 20;
const shortNews = 15;

/** At most 60 words: the state, the offer, who decides, by when, how likely; and what is not reported. */
export function bottomLine(editor: Editor, deal: Judgement): BriefBlock[] {
  const { lead, offered, decided, terms, from, news } = weightiest(editor, wordsTogether([odds(deal)]));
  const plainly = [lead, offered, decided, ...(terms === undefined ? [] : [terms])];
  const assumed = terms !== undefined || assumedIssues(editor, most) !== undefined;
  const stale = from === undefined ? offered.cites.length === 0 && news === undefined : ageOf(from, editor.picture) > 0;
  const quoted = quotedAnswer({ lines: plainly, assumed, stale }, most - wordsTogether([odds(deal)]), editor);
  if (quoted !== undefined) {
    const dated = odds(deal, true);
    return [paragraph(...quoted, wordsTogether([...quoted, dated]) <= most ? dated : odds(deal)), ground(editor)];
  }
  const told = [lead, offered, decided];
  const dated = odds(deal, true);
  const fits = wordsTogether([...told, ...(terms === undefined ? [] : [terms]), dated]) <= most;
  const answer = [...told, fits ? dated : odds(deal)].filter((s) => textOf(s) !== '');
  const gap =
    terms ??
    (from === undefined
      ? undefined
      : answerQuoted(editor, most - wordsTogether(answer), from, news === undefined ? [] : [news])) ??
    assumedIssues(editor, most - wordsTogether(answer)) ??
    otherProposal(editor, most - wordsTogether(answer)) ??
    missing(editor, most - wordsTogether(answer), {
      offer:
        offered.cites.length > 0 &&
        reachedAgreement(editor) === undefined &&
        from?.cite === sentenceOf(clearOffer(editor)?.statement.claims[0] ?? '', editor)?.cite,
      decider: !textOf(decided).startsWith('Who must decide'),
      time: / by when|next date|timing|time given|\(outlet\)|deadline/.test(textOf(decided)),
    });
  // What the terms are assumed to be follows on the offer.
  // So does the answer to it.
  if (gap !== undefined)
    answer.splice(gap === terms || gap.cites.length > 0 ? answer.indexOf(offered) + 1 : answer.length, 0, gap);
  return [paragraph(...answer), ground(editor)];
}

/** How old it is, and how much it stands on. */
function ground({ picture }: Editor): BriefBlock {
  const date = picture.asOf ?? picture.latest;
  const origins = independentReports(picture);
  const told = [
    date === null ? 'The reports carry no date' : `As of ${day(date)}`,
    `${count(picture.evidence.documents.length, 'document')}, ${count(origins, 'independent origin')}`,
    picture.claims.length === 0 ? 'no claim could be read' : '',
  ].filter((s) => s !== '');
  return paragraph(sentence([{ text: `${told.join('; ')}.`, mark: 'soft' }]));
}

interface Parts {
  readonly lead: Sentence;
  readonly offered: Sentence;
  readonly decided: Sentence;
  readonly terms: Sentence | undefined;
  /** The sentences of the reports that tell the offer and the news. */
  readonly from?: ReportSentence | undefined;
  readonly news?: ReportSentence | undefined;
}

/** What a reader would miss most, of what can be told together in the words that there are: the news of the talks, what is offered, what its terms are assumed to be, who decides and by when. */
function weightiest(editor: Editor, taken: number): Parts {
  const reached = reachedAgreement(editor);
  const main = clearOffer(editor);
  const partly = (reached?.outside.length ?? 0) > 0 || reached?.interim === true;
  const answered = main !== undefined && sideAnswers(main, editor).length > 0;
  // An offer is told beside the news, and what is agreed on with it.
  const told = main === undefined ? undefined : sentenceOf(main.statement.claims[0]!, editor);
  const news = [longestNews, besideOffer, briefNews, shortNews]
    .flatMap((most) => newsLine(editor, most, standing(editor) === 'agreed' ? undefined : told) ?? [])
    // Of an agreement nothing but its news.
    .filter((n) => standing(editor) !== 'agreed' || n.kind === 'agreed');
  const none = sentence('');
  const stands = standing(editor);
  const weak = ['talking', 'unknown'].includes(stands);
  // That the sides are talking is not said where their agreement, or its failure, is the news.
  const over = weak && news.some((n) => n.kind === 'agreed' || n.kind === 'failed');
  const plain = over ? [] : [true, false].map((sourced) => state(editor, sourced));
  // An agreement with some of the sides tells by itself how things stand, and so do their answers to what a go-between put to them.
  const leads: readonly (readonly [Sentence, number, News | undefined])[] =
    partly || answered
      ? [[none, 0, undefined]]
      : [
          ...news.map(
            (n) =>
              [
                n.line,
                (n.kind === null ? worth.lead : worth.news) - n.weight * 2 - (isCut(n.line) ? worth.cut : 0),
                n,
              ] as const,
          ),
          ...plain.map(
            (line) => [line, worth[stands === 'agreed' ? 'agreed' : weak ? 'talking' : 'stuck'], undefined] as const,
          ),
          ...(over ? [] : [[none, 0, undefined] as const]),
        ];
  let best: (Parts & { readonly value: number }) | undefined;
  for (const [lead, value, story] of leads) {
    const decisions = decisionRooms.map((room) => ({ room, told: decision(editor, room, textOf(lead)) }));
    const who = tellsDecider(textOf(lead)) ? undefined : onlyWho(editor, mostWho);
    for (const { room, told: plainly } of [
      ...decisions,
      ...(who === undefined ? [] : [{ room: mostWho, told: who }]),
    ]) {
      const spare = most - taken - wordsTogether([lead, plainly]);
      if (spare < 0) continue;
      // What was offered on the way to an agreement is behind it.
      const { line: offered, from } =
        story?.kind === 'agreed' && !partly && reached === undefined
          ? { line: agreedOn(editor, spare, story.sentence) ?? none, from: undefined }
          : offerLine(editor, spare, story);
      if (wordsTogether([offered]) > spare) continue;
      // Who decides may be the news itself: it is told once.
      if (lead !== none && textOf(plainly).includes(textOf(lead).replace(/\.$/, ''))) continue;
      const { terms, decided } = withTerms(editor, spare - wordsTogether([offered]), plainly);
      const total =
        value +
        // Beside the news of an agreement no offer is missed.
        (offered === none || (story?.kind === 'agreed' && textOf(offered) === '')
          ? worth.offer - (tellsOffer(textOf(lead)) === null ? worth.untold : worth.cut)
          : offered.cites.length === 0
            ? 0
            : !saysWhat(offered)
              ? 1
              : from === undefined
                ? worth.move
                : worth.offer) +
        (terms === undefined ? 0 : worth.terms) +
        worth.decided * (decided.cites.length + (tellsDecider(textOf(lead)) ? 1 : 0)) +
        (textOf(decided).startsWith('Who must decide') ? -worth.unsaid : 0) +
        (room > 20 ? worth.full : 0);
      if (best === undefined || total > best.value)
        best = { lead, offered, decided, terms, from, news: story?.sentence, value: total };
    }
  }
  return best ?? { lead: none, offered: none, decided: decision(editor, decisionRooms.at(-1)!), terms: undefined };
}

/** What the terms are assumed to be, and who decides by the last name where they have it: a title said again is room for a term. */
function withTerms(editor: Editor, spare: number, decided: Sentence): Pick<Parts, 'terms' | 'decided'> {
  for (let more = longestTitle; more >= 0; more--) {
    const terms = assumedTerms(editor, spare + more);
    const short = terms === undefined ? decided : bySurname(decided, textOf(terms), editor);
    if (terms !== undefined && wordsTogether([terms, short]) <= spare + wordsTogether([decided]))
      return { terms, decided: short };
  }
  return { terms: undefined, decided };
}

/** Words of a title and of first names. */
const longestTitle = 6;

/** How much a reader would miss a part. */
const worth = {
  news: 6.5,
  lead: 4.5,
  move: 0.7,
  stuck: 5,
  agreed: 3,
  talking: 1,
  offer: 5,
  terms: 3,
  decided: 1.5,
  full: 0.5,
  cut: 0.4,
  untold: 3,
  unsaid: 1,
};
/** Whether a line leaves out the end of its sentence. */
const isCut = (line: Sentence): boolean => textOf(line).includes('\u2026');
/** Words for who decides and by when, from as much as it takes to the least. */
const decisionRooms = [34, 26, 20, 15, 10];
/** Words for who decides alone. */
const mostWho = 20;

/** Whether the line says what is offered, and not only that something is. */
const saysWhat = (line: Sentence): boolean => !/^An offer\b|\bmade an offer\b/.test(textOf(line));

function state(editor: Editor, sourced: boolean): Sentence {
  const { process, between } = editor.picture;
  const stands = standing(editor);
  const direct = metDirectly(editor);
  const shared = process.meetings.find(
    (m) => m.polarity === 'affirmed' && between.every((k) => [...m.parties, ...m.toward].includes(k)),
  );
  const told = stands === 'agreed' ? reachedAgreement(editor)?.statement : standingGround(editor);
  const ground = stands === 'talking' ? (direct ?? shared ?? told) : told;
  // That they talk is inferred from little where its ground tells only what would be, or of an offer.
  if (stands === 'talking' && (ground === undefined || !tellsOfTalks(ground, editor))) return sentence('');
  const doubt = ground?.contested === true ? ', which is contradicted' : '';
  const by = ground === undefined || !sourced ? '' : briefly(ground, editor);
  const words = {
    agreed: `The sides are reported to have reached ${reachedAgreement(editor)?.tentative === true ? 'a tentative ' : ''}agreement${doubt}.`,
    talking: `The sides are reported to be talking${direct === undefined ? '' : ' directly'}.`,
    stalled: `The talks ${by === '' ? 'are reported to have' : 'have'} stalled${by}${doubt}.`,
    'broken-off': `The talks ${by === '' ? 'are reported' : 'are'} broken off${by}${doubt}.`,
    unknown: 'No report says where the talks stand.',
  }[stands];
  const claims = stands === 'unknown' ? [] : (ground?.claims.slice(0, 1) ?? []);
  return sentence(words, editor.cite(claims, 2));
}

/** Whether a statement is of the sides' dealings as they are, and not of what would be under an offer. */
const tellsOfTalks = (s: Statement, editor: Editor): boolean =>
  s.polarity === 'affirmed' &&
  s.condition === null &&
  !mentions(s.gist, ['would', 'could', 'might', 'may']) &&
  (s.kind === 'meeting' ||
    s.kind === 'mediation' ||
    (s.kind === 'assessment' && mentions(s.gist, editor.wording.dealings)));

const metDirectly = (editor: Editor): Statement | undefined =>
  editor.picture.process.meetings.find((m) => m.polarity === 'affirmed' && isDirect(m, editor));

const isDirect = (statement: Statement, editor: Editor): boolean =>
  mentions(statement.gist, editor.wording.direct) ||
  statement.claims.some((id) => editor.claim(id)?.claim.attributes.mode === 'direct');

/** How likely a deal is; by when, where there is room to say it. */
function odds(deal: Judgement, dated = false): Sentence {
  const horizon = dated ? / reach a deal (within a month|by .*)/.exec(deal.event)?.[1] : undefined;
  const head = /chance$/.test(deal.band.term) ? deal.band.term.replace(/ chance$/, '') : deal.band.term;
  return sentence([
    {
      text: deal.event.includes('takes effect')
        ? 'That the agreement takes effect: '
        : deal.event.includes('full agreement')
          ? 'A full agreement: '
          : horizon === undefined
            ? 'A deal: '
            : `Deal ${horizon}: `,
    },
    { text: `${head} (${range(deal.band)})`, mark: 'strong' },
    { text: `. Confidence: ${deal.confidence.level}.` },
  ]);
}

/** The unknown that a reader would ask for first, in as few words as it takes. */
function missing(
  editor: Editor,
  spare: number,
  said: { readonly offer: boolean; readonly decider: boolean; readonly time: boolean },
): Sentence | undefined {
  const { unknowns, between } = editor.picture;
  const order = Object.keys(editor.wording.missing);
  const weight = (issue: string | null) => editor.picture.issues.find((i) => i.issue === issue)?.claims.length ?? 0;
  const lines = [...unknowns]
    .filter((u) => u.party === null || between.includes(u.party))
    .filter((u) => u.code !== 'terms' || (said.offer && u.claims.some((id) => clearOffer(editor)?.claims.includes(id))))
    // That nobody is told to decide stands in the line before.
    .filter((u) => u.code !== 'authority' || said.decider)
    .filter((u) => u.code !== 'deadline' || !said.time)
    .filter((u) => u.code !== 'own-words' || !editor.picture.evidence.sources.some((s) => s.affiliation === u.party))
    // Once there is an agreement, what is asked is who approves it and who sees to it.
    .filter(
      (u) => fullAgreement(editor) === undefined || !['position', 'own-words', 'no-deal', 'deadline'].includes(u.code),
    )
    .sort((x, y) => order.indexOf(x.code) - order.indexOf(y.code) || weight(y.issue) - weight(x.issue))
    .flatMap((u) => {
      const template = editor.wording.missing[u.code];
      if (template === undefined || (u.party === null && template.includes('{party}'))) return [];
      const issue = editor.picture.issues.find((i) => i.issue === u.issue)?.label.toLowerCase();
      if (template.includes('{issue}') && issue === undefined) return [];
      return [capital(fill(template, { party: u.party === null ? '' : editor.name(u.party), issue: issue ?? '' }))];
    });
  const found = lines.find((line) => wordCount(line) <= spare);
  return found === undefined ? undefined : sentence(found);
}
