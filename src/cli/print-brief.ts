import { type Brief, renderHtml, renderJson, renderMarkdown, renderText } from '../brief/index.js';
import type { Effects } from './effects.js';

export interface BriefLook {
  readonly format: 'text' | 'md' | 'html' | 'json';
  readonly width?: number;
}

/** Writes a brief in the form asked for. */
export function printBrief(brief: Brief, look: BriefLook, effects: Effects): void {
  effects.write(rendered(brief, look, effects));
}

function rendered(brief: Brief, { format, width }: BriefLook, { terminal }: Effects): string {
  switch (format) {
    case 'md':
      return renderMarkdown(brief);
    case 'html':
      return renderHtml(brief);
    case 'json':
      return renderJson(brief);
    case 'text':
      return renderText(brief, { width: width ?? Math.min(100, terminal.width), colour: terminal.colour });
  }
}
