import { labelWithin, type Unknown } from '../../picture/index.js';
import type { BriefBlock } from '../brief.js';
import { capital, listed, paragraph, possessive, sentence, table } from '../compose.js';
import type { Editor } from '../editor.js';
import { recased } from '../lines/gist.js';
import { readsAlone } from '../lines/salience.js';
import type { sectionIds } from '../parts.js';
import { plainOffer } from '../standing/offer.js';
import { openCells } from './open-cells.js';

const sectionOf: Readonly<Record<Unknown['weakens'], (typeof sectionIds)[number]>> = {
  offers: 'reported',
  issues: 'issues',
  outlook: 'bargain',
  process: 'process',
  parties: 'process',
  evidence: 'sources',
};

const most = 8;
/** Of issues on which nobody tells where a side stands, those most talked of. */
const mostIssues = 3;
/** Of offers without an answer. */
const mostAnswers = 2;

/** What no source reports and a negotiator would need, each tied to the section that it weakens. */
export function gaps(editor: Editor): BriefBlock[] {
  const { unknowns } = editor.picture;
  if (unknowns.length === 0 && editor.picture.between.length === 0)
    return [
      paragraph(sentence('No gap was found in what the reports should carry; that is no proof that there is none.')),
    ];
  const open = unknowns.filter((u) => u.code === 'position' && u.party !== null && u.issue !== null);
  const parties = [...new Set(open.map((u) => u.party!))];
  const silent = parties.map((party) => {
    const mine = open
      .filter((u) => u.party === party)
      .sort((a, b) => b.claims.length - a.claims.length)
      .slice(0, mostIssues);
    const labels = mine.map((u) => editor.print(issueLabel(u.issue!, editor)));
    return [
      sentence(
        `Where ${editor.name(party)} stands on ${listed(labels)}`,
        editor.cite(
          mine.flatMap((u) => u.claims.slice(0, 1)),
          2,
        ),
      ),
      sentence(editor.wording.sections.issues),
    ];
  });
  // "No answer to this: …" with a clause that is none says nothing; nor is what no side has put to the other an offer to answer.
  const tellable = (u: Unknown) =>
    (u.code !== 'answer' && u.code !== 'terms') ||
    editor.picture.offers.some(
      (o) =>
        o.claims.some((id) => u.claims.includes(id)) &&
        plainOffer(o, editor) &&
        readsAlone(o.statement, editor) &&
        // Whether it was made at all is in dispute: that is told among the contradictions.
        !o.statement.contested &&
        o.by.some((k) => editor.picture.between.includes(k)),
    );
  const answers = unknowns.filter((u) => u.code === 'answer' && tellable(u)).slice(0, mostAnswers);
  const unheard = unknowns.filter((u) => u.code === 'own-words' && u.party !== null);
  const others = unknowns
    .filter((u) => !open.includes(u) && (u.code !== 'answer' ? tellable(u) : answers.includes(u)))
    // What is open of several parties is told of them together.
    .filter((u) => !unheard.includes(u) || u === unheard.find((o) => alikeButParty(o, u)))
    .map((u) => [
      sentence(
        unheard.includes(u)
          ? ownWords(
              unheard.filter((o) => alikeButParty(o, u)),
              editor,
            )
          : u.code === 'terms'
            ? termsOf(u, editor)
            : capital(recased(editor.print(u.gist).replace(/\.$/, ''))),
        editor.cite(u.claims, 2),
      ),
      sentence(editor.wording.sections[sectionOf[u.weakens]]),
    ]);
  // Where the same is open of all, once.
  const cells = new Map<string, string[]>();
  for (const { party, open: words } of openCells(editor)) {
    const key = listed(words);
    cells.set(key, [...(cells.get(key) ?? []), party]);
  }
  const bargain = [...cells].map(([words, sides]) => [
    sentence(`Of ${editor.names(sides)}: ${words}`),
    sentence(editor.wording.sections.bargain),
  ]);
  const rows = [...silent, ...others].slice(0, most);
  return [table('Not reported, and what that weakens', ['Not reported', 'Weakens'], [...rows, ...bargain])];
}

/** Whether two gaps are told in the same words but for whom they are of. */
const alikeButParty = (a: Unknown, b: Unknown): boolean => a.gist.split(':').at(-1) === b.gist.split(':').at(-1);

/** "Nothing of the stance of Ardonia or Belvania is in its own people's words: …". */
function ownWords(all: readonly Unknown[], editor: Editor): string {
  const [first] = all;
  const how = first!.gist.split(':').at(-1)!.trim();
  return `Where ${listed(
    all.map((u) => editor.name(u.party!)),
    'or',
  )} stands, in ${all.length > 1 ? 'their' : 'its'} own people\u2019s words: ${editor.print(how)}`;
}

/** What an offer holds: named by its maker, and what stands here for its terms. */
function termsOf(u: Unknown, editor: Editor): string {
  const offer = editor.picture.offers.find((o) => o.claims.some((id) => u.claims.includes(id)));
  const by = editor.names(offer?.by ?? []);
  if (offer === undefined || by === '') return capital(recased(editor.print(u.gist).replace(/\.$/, '')));
  const assumed = offer.asks.length > 0 && offer.asks.every((s) => s.held === 'assumed');
  return `The terms of ${possessive(by)} ${offer.final ? '\u201cfinal\u201d ' : ''}offer${assumed ? ', beyond what is assumed' : offer.asks.length > 0 ? ', beyond what it is said to want' : ''}`;
}

const issueLabel = (issue: string, editor: Editor): string =>
  labelWithin(editor.picture.issues.find((i) => i.issue === issue)?.label ?? issue.replace('.', ': '));
