import type { Holding } from '../parts.js';
import { wrapped } from '../render/columns.js';
import { escapeHtml } from '../untrusted.js';

/** Width of every chart in its own units. */
export const W = 760;
/** A coordinate to a tenth. */
export const n = (x: number): string => String(Math.round(x * 10) / 10);

/** One line of text; what it says is escaped. */
export function text(x: number, y: number, content: string, extra = ''): string {
  return `<text x="${n(x)}" y="${n(y)}"${extra}>${escapeHtml(content)}</text>`;
}
/** Lines of text under each other. */
export const lines = (x: number, y: number, content: readonly string[], extra = ''): string =>
  content.map((l, i) => text(x, y + i * 17, l, extra)).join('');
/** Text wrapped into so many columns and cut to so many lines. */
export const trimmed = (content: string, columns: number, most: number): string[] => {
  const all = wrapped(content.replace(/\u00a0/g, ' '), columns);
  return all.length <= most ? all : [...all.slice(0, most - 1), `${all[most - 1]!.slice(0, columns - 1).trimEnd()}…`];
};

/**
 * One SVG that stands in a page of its own style: `currentColor` and the classes `soft`, `accent`, `line` take the page's colours.
 * The title is what a screen reader says; every mark that a mouse can find has a title of its own.
 */
export function frame(title: string, summary: string, height: number, body: string, width = W): string {
  return `<svg viewBox="0 0 ${width} ${n(height)}" role="img" xmlns="http://www.w3.org/2000/svg"><title>${escapeHtml(title)}</title><desc>${escapeHtml(summary)}</desc>${body}</svg>`;
}

/** The mark of how a position is known: full, dotted, half, hollow, crossed, a dash. */
export function mark(held: Holding, x: number, y: number): string {
  const circle = (fill: string) =>
    `<circle cx="${n(x)}" cy="${n(y)}" r="6" class="accent" fill="${fill}" stroke="currentColor" stroke-width="1.5"/>`;
  switch (held) {
    case 'stated':
      return circle('currentColor');
    case 'reported':
      return `${circle('none')}<circle cx="${n(x)}" cy="${n(y)}" r="2.6" class="accent" fill="currentColor"/>`;
    case 'second-hand':
      return `${circle('none')}<path d="M${n(x)} ${n(y - 6)}A6 6 0 0 0 ${n(x)} ${n(y + 6)}Z" class="accent" fill="currentColor"/>`;
    case 'assumed':
    case 'inferred':
      return circle('none');
    case 'denied':
      return `<path d="M${n(x - 5)} ${n(y - 5)}l10 10m0-10l-10 10" class="denied" stroke="currentColor" stroke-width="2" fill="none"/>`;
    case 'not-reported':
      return `<path d="M${n(x - 5)} ${n(y)}h10" class="line" stroke="currentColor" stroke-width="1.5"/>`;
  }
}
