import type { Token } from '../../language/index.js';
import { type EventType, eventTypes } from '../kinds.js';
import type { EventPack } from './event-packs.js';

interface Frame {
  readonly type: EventType;
  /** Words of which one must stand in the clause; empty where the verb alone will do. */
  readonly needs: readonly string[];
}

export interface EventFrames {
  /** The event that a verb makes with the words round it. */
  verbAt(tokens: readonly Token[], at: number): EventType | undefined;
  nounAt(tokens: readonly Token[], at: number): EventType | undefined;
  readonly reporting: ReadonlySet<string>;
  readonly intends: ReadonlySet<string>;
  readonly friendly: ReadonlySet<EventType>;
  readonly hostile: ReadonlySet<EventType>;
  readonly obliges: ReadonlySet<string>;
  readonly negates: ReadonlySet<string>;
  readonly elsewhere: readonly string[];
}

/** Words after a verb that may complete its frame. */
const reach = 14;
/** Words before it, for passives ("A ceasefire was declared"). */
const reachBack = 7;

/** Compiles the pack: frames by verb, those that need more words first. */
export function createEventFrames(pack: EventPack): EventFrames {
  const verbs = new Map<string, Frame[]>();
  const nouns = new Map<string, EventType>();
  for (const type of eventTypes) {
    for (const entry of pack.verbs[type] ?? []) {
      const [left = '', right = ''] = entry.split('~').map((s) => s.trim());
      const [verb = '', ...rest] = left.split(' ');
      const needs = right === '' ? [] : right.split('|').map((w) => ` ${w.trim()} `);
      if (rest.length > 0 && needs.length === 0) needs.push(` ${rest.join(' ')} `);
      const list = verbs.get(verb);
      if (list === undefined) verbs.set(verb, [{ type, needs }]);
      else list.push({ type, needs });
    }
    for (const noun of pack.nouns[type] ?? []) nouns.set(noun, type);
  }
  for (const list of verbs.values()) list.sort((a, b) => Number(b.needs.length > 0) - Number(a.needs.length > 0));
  return {
    verbAt(tokens, at) {
      const { lemma, text } = tokens[at]!;
      const frames = verbs.get(lemma) ?? verbs.get(lemma.replace(/(.)\1$/, '$1')) ?? verbs.get(text.toLowerCase());
      if (frames === undefined) return undefined;
      let around: string | undefined;
      for (const { type, needs } of frames) {
        if (needs.length === 0) return type;
        around ??= surroundings(tokens, at);
        if (needs.some((w) => around!.includes(w))) return type;
      }
      return undefined;
    },
    nounAt: (tokens, at) => nouns.get(tokens[at]!.lemma) ?? nouns.get(tokens[at]!.text.toLowerCase()),
    reporting: new Set(pack.reporting),
    intends: new Set(pack.intends),
    friendly: new Set(pack.friendly),
    hostile: new Set(pack.hostile),
    obliges: new Set(pack.obliges),
    negates: new Set(pack.negates),
    elsewhere: pack.elsewhere.map((w) => ` ${w} `),
  };
}

/** "was arrested"; a lone nsubj:pass before "remained" is a slip of the parse. */
export const isPassive = (tokens: readonly Token[], at: number): boolean =>
  tokens.some((t) => t.head === at && t.rel === 'aux:pass') ||
  (tokens[at - 1]?.lemma === 'be' && /(?:ed|en|n|t)$/.test(tokens[at]!.text));

/** The clause's words as they stand and as lemmas; a passive's subject counts, an active verb's does not. */
function surroundings(tokens: readonly Token[], at: number): string {
  const passive = isPassive(tokens, at);
  let plain = ' ';
  let lemmas = ' ';
  for (let t = passive ? Math.max(0, at - reachBack) : at + 1; t < tokens.length && t <= at + reach; t++) {
    if (t === at) continue;
    if (t > at && tokens[t]!.text === ';') break;
    plain += `${tokens[t]!.text.toLowerCase()} `;
    lemmas += `${tokens[t]!.lemma.replace(/([^s])s$/, '$1')} `;
  }
  return `${plain}|${lemmas}`;
}
