const unread = ['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'math'];
/** Deeper than any page that a person wrote; below it tags are dropped and their words kept. */
const deepest = 250;
/** Elements without an end, or whose end is often left out: they tell nothing of depth. */
const unclosed = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'option',
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/**
 * Makes a page safe to parse in bounded time, in one pass over it: comments, scripts, styles and other elements without
 * words for the reader go, and tags nested deeper than any real page are dropped.
 */
export function disarm(html: string): string {
  const parts: string[] = [];
  let depth = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    parts.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/.exec(html.slice(open, open + 44));
    if (tag === null) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    const name = tag[2]!.toLowerCase();
    const end = after(html, '>', open);
    if (unread.includes(name)) {
      at = tag[1] === '' && !html.startsWith('/>', end - 2) ? closing(html, name, end) : end;
      continue;
    }
    if (!unclosed.has(name)) depth = Math.max(0, depth + (tag[1] === '' ? 1 : -1));
    const kept = depth <= deepest - (tag[1] === '' ? 0 : 1);
    parts.push(!kept ? ' ' : end - open > 20_000 ? `<${tag[1]}${name}>` : html.slice(open, end));
    at = end;
  }
  parts.push(html.slice(at));
  return parts.join('');
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function closing(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\b`, 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  return found === null ? html.length : after(html, '>', found.index);
}
