import type { Block } from './document.js';
import { paragraphs } from './paragraphs.js';

/** The blocks of a cleaned text, in order, not overlapping; every non-blank character lies in one. */
export function blocks(text: string): readonly Block[] {
  const all = paragraphs(text);
  return all.map(({ span }, index): Block => {
    const line = text.slice(span[0], span[1]);
    const plain = !/[.!?:"”’)]$/.test(line);
    if (index === 0 && all.length > 1 && line.length < 200 && !/\.["”’)]?$/.test(line)) return { kind: 'title', span };
    if (line.length < 200 && line.endsWith('?')) return { kind: 'question', span };
    if (/^\(?(?:photo|credit|image)\b[^.]*:/i.test(line) || /\((?:photo )?credit:[^)]*\)$/i.test(line))
      return { kind: 'caption', span };
    if (/^by [A-Z]/i.test(line) && line.length < 100 && plain) return { kind: 'byline', span };
    if (/^(?:read|also|see also|sign up|subscribe|follow us|share)\b/i.test(line) && plain)
      return { kind: 'furniture', span };
    return { kind: plain && line.length < 90 && index < all.length - 1 ? 'heading' : 'body', span };
  });
}
