import { unseen } from '../documents/index.js';
import type { Effects } from './effects.js';

/** The colours that our own tables and briefs set. */
const ours = '\u001b\\[(?:0|1|2|22|33|36|1;36)m';
const inText = `(?![\\n\\t])${unseen.source}`;
const notice = new RegExp(inText, 'gu');
const answer = new RegExp(`${ours}|${inText}`, 'gu');

/**
 * Effects whose messages, and whose answers where they go to a terminal, carry nothing that draws on it or turns its lines round: names of files, cases,
 * parties and options come from strangers. Answers to a pipe stay as they are, since offsets count their characters.
 */
export function safeEffects(effects: Effects): Effects {
  return {
    ...effects,
    warn: (text) => effects.warn(text.replace(notice, '')),
    write: effects.terminal.isTerminal
      ? (text) => effects.write(text.replace(answer, (found) => (found.startsWith('\u001b[') ? found : '')))
      : effects.write,
  };
}
