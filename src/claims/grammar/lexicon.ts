import type { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import type { Claim } from '../claim.js';
import type { clausesPackSchema, Frame, otherwiseSchema, packageWords } from './frame-packs.js';

/** One way to say a frame: the first word finds it, the rest must follow. */
export interface Trigger {
  readonly frame: Frame;
  readonly rest: readonly string[];
  readonly part: 'verb' | 'light' | 'noun' | 'adjective' | 'phrase';
}

export type Modality = 'future' | 'conditional' | 'possible' | 'necessary';
export type SubordinatorType = 'condition' | 'reason' | 'contrast' | 'time';

/** Closed-class words and frames, looked up by word. */
export interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly Trigger[]>;
  readonly light: ReadonlyMap<string, readonly Trigger[]>;
  readonly nouns: ReadonlyMap<string, readonly Trigger[]>;
  readonly adjectives: ReadonlyMap<string, readonly Trigger[]>;
  readonly phrases: ReadonlyMap<string, readonly Trigger[]>;
  readonly modals: ReadonlyMap<string, Modality>;
  readonly negators: ReadonlySet<string>;
  /** What joins a second thing that is not so either: "nor". */
  readonly disjoining: ReadonlySet<string>;
  readonly negativeSubjects: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly bareSubordinators: ReadonlyMap<string, SubordinatorType>;
  readonly commaSubordinators: ReadonlyMap<string, SubordinatorType>;
  readonly coordinators: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly emptySubjects: ReadonlySet<string>;
  /** Words that point to a thing named before: "asked for one". */
  readonly anaphors: ReadonlySet<string>;
  /** Nouns for the agreement as a whole, or the paper that holds it. */
  readonly wholes: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly thirdPerson: ReadonlySet<string>;
  /** "If they think that …, they are mistaken": how it opens, its verbs, and the words of the verdict. */
  readonly mistaken: Readonly<Record<'openers' | 'verbs' | 'words', ReadonlySet<string>>>;
  /** "Warned that spoilers would face sanctions": verbs that warn, and those that say what befalls the warned. */
  readonly menace: Readonly<Record<'warning' | 'suffering' | 'penalties', ReadonlySet<string>>>;
  /** Whose word is needed, and the verbs by which they give it: "parliament must agree". */
  readonly deciding: Readonly<Record<'bodies' | 'verbs', ReadonlySet<string>>>;
  /** By verb, what words behind it make it no word of a kind's frames. */
  readonly otherwise: ReadonlyMap<string, readonly z.infer<typeof otherwiseSchema>[]>;
  /** Verbs of what a mind does or how a thing strikes it: their negation is a degree. */
  readonly minded: ReadonlySet<string>;
  /** Verbs that, done for some time, tell how things stand. */
  readonly uneventful: ReadonlySet<string>;
  readonly bareAnswers: ReadonlySet<string>;
  /** Contiguous lemmas that only talk about the interview. */
  readonly asides: readonly string[];
  /** Verbs that only carry the verb behind them: "was meant to". */
  readonly transparent: ReadonlySet<string>;
  /** Verbs that end what stands behind them: "stop blocking". */
  readonly stopping: ReadonlySet<string>;
  /** Verbs that, in the passive, oblige ("was forced to"), and those that in the past tell that it came about. */
  readonly obliging: ReadonlySet<string>;
  readonly forcing: ReadonlySet<string>;
  /** Verbs that join an adjective to their subject. */
  readonly copulas: ReadonlySet<string>;
  /** Verbs whose subject vouches for the judgement that they tell. */
  readonly judging: ReadonlySet<string>;
  /** Nouns for a move that somebody may own: "the company's offer". */
  readonly moves: ReadonlyMap<string, Claim['kind']>;
  /** Nouns for what lies on a table or was agreed, and the words by which it is told what they hold. */
  readonly packages: Readonly<Record<(typeof packageWords)[number], ReadonlySet<string>>>;
  /** Objects that are next to nothing: "promised little". */
  readonly scant: ReadonlySet<string>;
  /** Verbs that say what post a person holds. */
  readonly leading: ReadonlySet<string>;
  readonly retorting: ReadonlySet<string>;
  readonly questioned: ReadonlySet<string>;
  /** Verbs behind which a verb without an ending tells what is asked for, and what is proposed. */
  readonly mandative: ReadonlySet<string>;
  readonly proposing: ReadonlySet<string>;
  /** Verbs that only people are the subject of. */
  readonly willing: ReadonlySet<string>;
  /** Nouns that stand for nobody's voice in particular ("the impression is that"), and those whose clause is taken as given ("the fact that"). */
  readonly voices: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  /** Nouns for the state that somebody is of: "his country". */
  readonly homelands: ReadonlySet<string>;
  /** Nouns for a coming together of the parties they are said with. */
  readonly gatherings: ReadonlySet<string>;
  /** What calls an offer the last one, in the words of a clause. */
  readonly finality: readonly string[];
  /** What opens a time phrase behind something that is over: "after his call with the rebels". */
  readonly afterwards: ReadonlySet<string>;
  /** Verbs for what befalls the subject: to "have to wait" is asked by nobody. */
  readonly enduring: readonly (readonly string[])[];
  /** Words that tell what became of an offer, surest first. */
  readonly offerStatus: readonly {
    readonly status: NonNullable<Claim['attributes']['status']>;
    readonly words: readonly string[];
  }[];
  /** Words that a clause may open with and that say nothing of it alone: "on the contrary", "because". */
  readonly leadIns: readonly (readonly string[])[];
  /** Word sequences that join clauses and belong to none. */
  readonly connectives: readonly (readonly string[])[];
}

function index(
  frames: readonly Frame[],
  field: 'verbs' | 'light' | 'nouns' | 'adjectives' | 'phrases',
  part: Trigger['part'],
): Map<string, Trigger[]> {
  const found = new Map<string, Trigger[]>();
  for (const frame of frames)
    for (const entry of frame[field]) {
      const [first = '', ...rest] = entry.toLowerCase().split(' ');
      const triggers = found.get(first) ?? [];
      triggers.push({ frame, rest, part });
      found.set(first, triggers);
    }
  for (const triggers of found.values()) triggers.sort((a, b) => b.rest.length - a.rest.length);
  return found;
}

/** The shipped closed-class words with the frames of all packs; `extra` are a user's own frames, which win over ours. */
export function createLexicon(extra: readonly Frame[] = []): Lexicon {
  const closed = shippedPack('claims/clauses') as z.infer<typeof clausesPackSchema>;
  const frames = [
    ...extra,
    ...['labour/frames', 'trade/frames', 'peace/frames', 'claims/frames'].flatMap((name) =>
      (shippedPack(name) as { frames: readonly Partial<Frame>[] }).frames.map(
        (frame) => ({ verbs: [], light: [], nouns: [], adjectives: [], phrases: [], ...frame }) as Frame,
      ),
    ),
  ];
  const subordinators = (which: 'bare' | 'comma'): Map<string, SubordinatorType> =>
    new Map(
      (Object.keys(closed.subordinators) as SubordinatorType[]).flatMap((type) =>
        closed.subordinators[type][which].map((w) => [w, type] as const),
      ),
    );
  return {
    verbs: index(frames, 'verbs', 'verb'),
    light: index(frames, 'light', 'light'),
    nouns: index(frames, 'nouns', 'noun'),
    adjectives: index(frames, 'adjectives', 'adjective'),
    phrases: index(frames, 'phrases', 'phrase'),
    modals: new Map(
      (Object.keys(closed.modals) as Modality[]).flatMap((m) => closed.modals[m].map((w) => [w, m] as const)),
    ),
    negators: new Set(closed.negators),
    disjoining: new Set(closed.disjoining),
    negativeSubjects: new Set(closed['negative-subjects']),
    relatives: new Set(closed.relatives),
    questions: new Set(closed.questions),
    bareSubordinators: subordinators('bare'),
    commaSubordinators: new Map([...subordinators('bare'), ...subordinators('comma')]),
    coordinators: new Set(closed.coordinators),
    openers: new Set(closed.openers),
    emptySubjects: new Set(closed['empty-subjects']),
    anaphors: new Set(closed.anaphors),
    wholes: new Set(closed.wholes),
    firstPerson: new Set(closed['first-person']),
    thirdPerson: new Set(closed['third-person']),
    mistaken: {
      openers: new Set(closed.mistaken.openers),
      verbs: new Set(closed.mistaken.verbs),
      words: new Set(closed.mistaken.words),
    },
    menace: {
      warning: new Set(closed.menace.warning),
      suffering: new Set(closed.menace.suffering),
      penalties: new Set(closed.menace.penalties),
    },
    deciding: setsOf(closed.deciding),
    otherwise: byVerb(closed.otherwise),
    minded: new Set(closed.minded),
    uneventful: new Set(closed.uneventful),
    leadIns: closed['lead-ins'].map((w) => w.split(' ')).sort((a, b) => b.length - a.length),
    offerStatus: (Object.keys(closed['offer-status']) as (keyof (typeof closed)['offer-status'])[]).flatMap((status) =>
      closed['offer-status'][status].map((phrase) => ({ status, words: phrase.split(' ') })),
    ),
    bareAnswers: new Set(closed['bare-answers']),
    transparent: new Set(closed.transparent),
    stopping: new Set(closed.stopping),
    obliging: new Set(closed.obliging),
    judging: new Set(closed.judging),
    leading: new Set(closed.leading),
    forcing: new Set(closed.forcing),
    copulas: new Set(closed.copulas),
    packages: setsOf(closed.packages),
    scant: new Set(closed.scant),
    moves: new Map(
      (Object.keys(closed.moves) as Claim['kind'][]).flatMap((k) =>
        (closed.moves[k] ?? []).map((w) => [w, k] as const),
      ),
    ),
    retorting: new Set(closed.retorting),
    questioned: new Set(closed.questioned),
    mandative: new Set(closed.mandative),
    proposing: new Set(closed.proposing),
    willing: new Set(closed.willing),
    voices: new Set(closed.voices),
    given: new Set(closed.given),
    homelands: new Set(closed.homelands),
    gatherings: new Set(closed.gatherings),
    finality: closed.finality,
    afterwards: new Set(closed.afterwards),
    enduring: closed.enduring.map((w) => w.split(' ')),
    connectives: closed.connectives.map((c) => c.split(' ')),
    asides: closed.asides.map((aside) => ` ${aside} `),
  };
}

const setsOf = <K extends string>(lists: Readonly<Record<K, readonly string[]>>): Record<K, ReadonlySet<string>> =>
  Object.fromEntries(Object.entries<readonly string[]>(lists).map(([k, list]) => [k, new Set(list)])) as never;

function byVerb<T extends { readonly verbs: readonly string[] }>(entries: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) for (const verb of entry.verbs) found.set(verb, [...(found.get(verb) ?? []), entry]);
  return found;
}
