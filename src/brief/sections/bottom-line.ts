import type { Statement } from '../../picture/index.js';
import { reachedAgreement, standing, standingGround } from '../agreement.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { capital, count, listed, paragraph, sentence, textOf, wordCount } from '../compose.js';
import { day, days } from '../day.js';
import { openDeadline } from '../deadline.js';
import { saidByNobody } from '../denial.js';
import type { Editor } from '../editor.js';
import { clause, kindShows, standsAlone } from '../gist.js';
import type { Judgement } from '../judgement.js';
import { range } from '../likelihood.js';
import { answerTo, clearOffer, statusOf } from '../offer.js';
import { independentReports } from '../reports.js';
import { mostSalient, pointsBack, readsAlone } from '../salience.js';
import { said } from '../say.js';
import { sourceName } from '../source-name.js';
import { fill } from '../wording.js';
import { lowered, mentions, negatedClause } from '../words.js';
import { asked } from './offer-told.js';

const most = 60;

/** Unnamed, named or the outlet: in as few words as the bottom line can spare. */
function briefly(statement: Statement, editor: Editor): string {
  const source = editor.claim(statement.claims[0]!)?.claim.sources.at(-1);
  if (source === undefined) return '';
  if (statement.held === 'assumed') return ' (assumed)';
  if (source.type === 'anonymous') return ', unnamed sources say';
  const name = sourceName(editor.print(source.name), editor.wording);
  // "Ihor Zhovkva, a deputy head of …": the name alone where it is all that there is room for.
  const short = [name, name.split(',')[0]!].find((words) => wordCount(words) <= 6);
  return short === undefined ? ', a named source says' : `, according to ${lowered(short, editor)}`;
}

function state(editor: Editor, sourced: boolean): Sentence {
  const { process, between } = editor.picture;
  const stands = standing(editor);
  const direct = process.meetings.find((m) => m.polarity === 'affirmed' && isDirect(m, editor));
  const shared = process.meetings.find(
    (m) => m.polarity === 'affirmed' && between.every((k) => [...m.parties, ...m.toward].includes(k)),
  );
  const told = standingGround(editor);
  const ground = stands === 'talking' ? (direct ?? shared ?? told) : told;
  const doubt = ground?.contested === true ? ', which is contradicted' : '';
  const by = ground === undefined || !sourced ? '' : briefly(ground, editor);
  const words = {
    agreed: `The sides are reported to have reached ${reachedAgreement(editor)?.tentative === true ? 'a tentative ' : ''}agreement${doubt}.`,
    talking: `The sides are reported to be talking${direct === undefined ? '' : ' directly'}.`,
    stalled: `The talks are reported to have stalled${by}${doubt}.`,
    'broken-off': `The talks are reported broken off${by}${doubt}.`,
    unknown: 'No report says where the talks stand.',
  }[stands];
  const claims = stands === 'unknown' ? [] : (ground?.claims.slice(0, 1) ?? []);
  return sentence(words, editor.cite(claims, 2));
}

const isDirect = (statement: Statement, editor: Editor): boolean =>
  mentions(statement.gist, editor.wording.direct) ||
  statement.claims.some((id) => editor.claim(id)?.claim.attributes.mode === 'direct');

/** An agreement told as reached, with the sides that are not in it. */
function settled(editor: Editor, spare: number): Sentence | undefined {
  const agreement = reachedAgreement(editor);
  if (agreement === undefined) return undefined;
  const { statement, outside, tentative, parties } = agreement;
  if (standing(editor) === 'agreed') return undefined;
  const rest =
    outside.length === 0
      ? ''
      : `; none with ${listed(
          outside.map((k) => editor.name(k)),
          'or',
        )} is reported`;
  const cites = editor.cite(statement.claims, 1);
  const whole = sentence([...said(statement, editor), { text: `${briefly(statement, editor)}${rest}.` }], cites);
  if (wordCount(textOf(whole)) <= spare) return whole;
  return sentence(
    `${capital(editor.names(parties))} are reported to have reached ${tentative ? 'a tentative' : 'an'} agreement${rest}.`,
    cites,
  );
}

function offer(editor: Editor, spare: number): Sentence {
  const done = settled(editor, spare);
  if (done !== undefined) return done;
  const main = clearOffer(editor);
  if (main === undefined) return foremost(editor, spare);
  const { statement } = main;
  const status = statusOf(main, editor);
  const accepted = status === 'accepted' ? answerTo(main, editor) : undefined;
  if (accepted !== undefined && standsAlone(accepted, editor) && kindShows(accepted, editor)) {
    const deal = sentence(
      [...said(accepted, editor), { text: `${briefly(accepted, editor)}.` }],
      editor.cite(accepted.claims, 1),
    );
    if (wordCount(textOf(deal)) <= spare) return deal;
  }
  const shown = mentions(statement.gist, editor.wording.spoken.offer ?? []);
  const full = [
    ...(shown ? [] : [{ text: standing(editor) === 'agreed' ? 'Also reported: ' : 'On offer: ' }]),
    ...said(statement, editor, { unlabelled: true }),
  ];
  const outcome = {
    tabled: standing(editor) === 'agreed' ? '' : '; no answer is reported',
    pending: '; it awaits an answer',
    accepted: '; it is reported accepted',
    rejected: '; it is reported rejected',
    countered: '; a counter-offer is reported',
    withdrawn: '; it is reported withdrawn',
    denied: '',
  }[status];
  const against = statement.contested ? disputing(statement, editor) : [];
  const source = `${briefly(statement, editor)}${against.length > 0 ? ' (disputed)' : ''}`;
  const cites = editor.cite([statement.claims[0]!, ...against], 2);
  const whole = sentence([...full, { text: `${source}${outcome}.` }], cites);
  if (wordCount(textOf(whole)) <= spare && standsAlone(statement, editor)) return whole;
  const by = editor.names(main.by) || 'A party';
  const to = main.to.length > 0 && editor.picture.between.length < 3 ? ` to ${editor.names(main.to)}` : '';
  const final = main.final ? ' called final' : '';
  const brief = sentence(`${capital(by)} made an offer${final}${to}${source}${outcome}.`, cites);
  if (wordCount(textOf(brief)) <= spare) return brief;
  return sentence(`An offer${final} by ${by} is reported${outcome}.`, cites);
}

/** Claims that contradict a statement. */
const disputing = (statement: Statement, editor: Editor): string[] =>
  statement.claims.flatMap((id) => editor.claim(id)?.contradiction ?? []).map((link) => link.claim);

/** Without an offer: the move of a side that a reader would miss most, as short as it must be. */
function foremost(editor: Editor, spare: number): Sentence {
  const none = 'No clear offer between the sides is reported';
  const { between, issues, threats, process } = editor.picture;
  const own = [...issues.flatMap((i) => i.positions.flatMap((p) => p.current)), ...threats, ...process.deliberation]
    .filter((s) => s.parties.some((k) => between.includes(k)) && s.held !== 'assumed' && !s.counterfactual)
    .filter((s) => readsAlone(s, editor) && kindShows(s, editor) && s.polarity === 'affirmed');
  for (const s of mostSalient(own, 6, editor)) {
    const line = sentence(
      [{ text: `${none}. ` }, ...said(s, editor, { unlabelled: true }), { text: `${briefly(s, editor)}.` }],
      editor.cite(s.claims, 1),
    );
    if (wordCount(textOf(line)) <= spare) return line;
  }
  return sentence(`${none}.`);
}

/** Who must decide, and by when; each said to be unknown where it is. */
function decision(editor: Editor, full: boolean): Sentence {
  const { authority } = editor.picture.process;
  const principal = new Set(editor.picture.between);
  // Who says yes or no comes before who would have to ratify it later.
  const weightOf = (s: Statement) =>
    (s.parties.length > 0 && s.parties.every((p) => principal.has(p)) ? 2 : 0) +
    (mentions(s.gist, editor.wording.ratifying) ? 0 : 3) +
    (s.origins > 1 ? 1 : 0);
  const decider = authority
    .filter((s) => s.polarity === 'affirmed' && !s.counterfactual && !negatedClause(s.gist, editor))
    .filter((s) => s.certainty === null && s.condition === null && !saidByNobody(s, editor))
    .filter((s) => !mentions(s.gist, editor.wording.denying))
    .filter((s) => mentions(s.gist, editor.wording.deciding) && standsAlone(s, editor))
    .filter((s) => !pointsBack(s, editor))
    .sort((a, b) => weightOf(b) - weightOf(a) || (b.reported ?? '').localeCompare(a.reported ?? ''))
    .find((s) => wordCount(s.gist) <= (full ? 16 : 9));
  const due = openDeadline(editor);
  const date = due?.when?.resolved === true ? days(due.when.from, due.when.to) : '';
  const words =
    due?.when != null && (full || date === '') && editor.has(due, due.when.text)
      ? `\u201c${editor.print(due.when.text)}\u201d`
      : '';
  const when = [words, date === '' ? '' : words === '' ? date : `(${date})`].filter((x) => x !== '').join(' ');
  const cites = editor.cite([...(decider?.claims.slice(0, 1) ?? []), ...(due?.claims.slice(0, 1) ?? [])]);
  const time =
    due === undefined
      ? ''
      : when === '' && !standsAlone(due, editor)
        ? '; no clear deadline is reported'
        : when === ''
          ? `; ${decider === undefined ? 'on timing: ' : ''}${lowered(textOf(sentence(said(due, editor, { unlabelled: true }))), editor)}`
          : `; the time given is ${when}`;
  if (decider === undefined)
    return sentence(
      due === undefined ? 'Who must decide, and by when, is not reported.' : `Who must decide is not reported${time}.`,
      cites,
    );
  return sentence(
    `${clause(decider, editor)}${full ? briefly(decider, editor) : ''}${time === '' ? '; no deadline is reported' : time}.`,
    cites,
  );
}

function odds(deal: Judgement): Sentence {
  const head = /chance$/.test(deal.band.term) ? deal.band.term.replace(/ chance$/, '') : deal.band.term;
  return sentence([
    { text: deal.event.includes('takes effect') ? 'That the agreement takes effect: ' : 'A deal: ' },
    { text: `${head} (${range(deal.band)})`, mark: 'strong' },
    { text: `, ${deal.confidence.level} confidence.` },
  ]);
}

/** Of an offer whose terms no report gives, what they are assumed to touch, by the house's names of issues. */
function assumedTerms(editor: Editor, spare: number): Sentence | undefined {
  const main = clearOffer(editor);
  if (main === undefined || main.terms.length > 0) return undefined;
  const assumed = asked(main, editor).filter((s) => s.held === 'assumed');
  const labels = [...new Set(assumed.map((s) => editor.picture.issues.find((i) => i.issue === s.issue)?.label))]
    .filter((label) => label !== undefined)
    .map((label) => label.charAt(0).toLowerCase() + label.slice(1));
  for (let n = labels.length; n > 1; n--) {
    const line = `Its terms are only assumed: ${listed(labels.slice(0, n))}.`;
    if (wordCount(line) <= spare)
      return sentence(
        line,
        editor.cite(
          assumed.map((s) => s.claims[0]!),
          1,
        ),
      );
  }
  return undefined;
}

/** The unknown that a reader would ask for first, in as few words as it takes. */
function missing(
  editor: Editor,
  spare: number,
  said: { readonly offer: boolean; readonly decider: boolean },
): Sentence | undefined {
  const { unknowns, between } = editor.picture;
  const order = Object.keys(editor.wording.missing);
  const weight = (issue: string | null) => editor.picture.issues.find((i) => i.issue === issue)?.claims.length ?? 0;
  const lines = [...unknowns]
    .filter((u) => u.party === null || between.includes(u.party))
    .filter((u) => u.code !== 'terms' || said.offer)
    // That nobody is told to decide stands in the line before.
    .filter((u) => u.code !== 'authority' || said.decider)
    // Once there is an agreement, what is asked is who approves it and who sees to it.
    .filter((u) => standing(editor) !== 'agreed' || !['position', 'own-words', 'no-deal', 'deadline'].includes(u.code))
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

/** At most 60 words: the state, the offer, who decides, by when, how likely; and what is not reported. */
export function bottomLine(editor: Editor, deal: Judgement): BriefBlock[] {
  const { picture } = editor;
  const words = (all: readonly Sentence[]) => all.reduce((n, s) => n + wordCount(textOf(s)), 0);
  const gapRoom = 5;
  const odd = odds(deal);
  // Who says where the talks stand gives way where the offer could not be told in full beside it.
  const written = (sourced: boolean) => {
    const lead = state(editor, sourced);
    let decided = decision(editor, true);
    if (words([lead, odd, decided]) > most - gapRoom - 14) decided = decision(editor, false);
    return [lead, offer(editor, most - gapRoom - words([lead, odd, decided])), decided] as const;
  };
  const [short, full] = [written(false), written(true)];
  const [lead, offered, decided] = textOf(full[1]) === textOf(short[1]) ? full : short;
  const answer = [lead, offered, decided, odd];
  const gap =
    assumedTerms(editor, most - words(answer)) ??
    missing(editor, most - words(answer), {
      offer: offered.cites.length > 0 && reachedAgreement(editor) === undefined,
      decider: !textOf(decided).startsWith('Who must decide'),
    });
  if (gap !== undefined) answer.push(gap);
  const date = picture.asOf ?? picture.latest;
  const origins = independentReports(picture);
  const ground = [
    date === null ? 'The reports carry no date' : `As of ${day(date)}`,
    `${count(picture.evidence.documents.length, 'document')}, ${count(origins, 'independent origin')}`,
    sourcing(editor),
  ].filter((s) => s !== '');
  return [paragraph(...answer), paragraph(sentence([{ text: `${ground.join('; ')}.`, mark: 'soft' }]))];
}

function sourcing(editor: Editor): string {
  const { named, anonymous, ownVoice } = editor.picture.evidence;
  const parts = [
    named > 0 ? `${named} from named sources` : '',
    anonymous > 0 ? `${anonymous} from unnamed ones` : '',
    ownVoice > 0 ? `${ownVoice} in the outlets\u2019 own voice` : '',
  ].filter((p) => p !== '');
  const total = named + anonymous + ownVoice;
  return parts.length === 0 ? 'no claim could be read' : `${count(total, 'claim')}: ${listed(parts)}`;
}
