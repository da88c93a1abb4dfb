import { cleanText } from './cleaning.js';
import type { Block, PartialDate } from './document.js';
import type { HtmlTools, Page, PageElement, PageNode } from './htmltools.js';
import { disarm } from './markup.js';
import { metadata } from './metadata.js';
import { fieldDate } from './published.js';

/** The article of a web page: its text in paragraphs, the blocks that its elements told, and what the page says of itself. */
export interface Article {
  readonly text: string;
  readonly hints: readonly Block[];
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
}

/** Reads a page without running or fetching anything. Time is bounded: scripts go before parsing, deep nesting is cut flat. */
export function readArticle(html: string, tools: HtmlTools): Article {
  const linked = linkedData(html);
  const page = tools.parsePage(wrapped(disarm(html)));
  const meta = metaFields(page);
  const field = (kind: keyof ReturnType<typeof metadata>['pages']): string | null => {
    for (const name of metadata().pages[kind]) if (meta.has(name)) return meta.get(name)!;
    return null;
  };
  const heading = page.querySelector('h1')?.textContent ?? '';
  const title = tidy(heading) || tidy(linked.title ?? field('title') ?? page.title ?? '') || null;
  const stamp = page.querySelector(
    'article time[datetime], time[pubdate], time[itemprop=datePublished], main time[datetime], header time[datetime]',
  );
  const published = [linked.published, field('published'), stamp?.getAttribute('datetime')].reduce<PartialDate | null>(
    (found, value) => found ?? (value == null ? null : fieldDate(value)),
    null,
  );
  const url = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta.get('og:url') ?? null;
  const publisher = tidy(linked.publisher ?? field('publisher') ?? '').replace(/^@|^https?:.*$/, '') || null;
  const pieces = articlePieces(page, tools);
  if (title !== null && !pieces.slice(0, 4).some((piece) => piece.kind === 'title' || piece.text === title))
    pieces.unshift({ kind: 'title', text: title });
  else for (const piece of pieces.slice(0, 4)) if (piece.text === title) piece.kind = 'title';
  return { ...joined(pieces), title, publisher, published, url: url !== null && /^https?:/.test(url) ? url : null };
}

interface Piece {
  kind: Block['kind'] | null;
  text: string;
}

const wrapped = (html: string): string =>
  /<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
const tidy = (text: string): string => cleanText(text).text.replace(/\s+/g, ' ').trim();

const linkedType = 'application/ld+json';
/** JSON-LD is data about the page; it is read before scripts are taken out. */
function linkedData(html: string): { title?: string; published?: string; publisher?: string } {
  const found: { title?: string; published?: string; publisher?: string } = {};
  for (let at = html.indexOf(linkedType); at !== -1; at = html.indexOf(linkedType, at)) {
    const start = html.indexOf('>', at);
    const end = start === -1 ? -1 : html.indexOf('</script', start);
    if (end === -1) break;
    at = end;
    try {
      const parsed: unknown = JSON.parse(html.slice(start + 1, end));
      for (const thing of things(parsed, 0)) {
        const publisher = thing['publisher'] as { name?: unknown } | undefined;
        if (typeof thing['datePublished'] === 'string') found.published ??= thing['datePublished'];
        if (typeof thing['headline'] === 'string') found.title ??= thing['headline'];
        if (typeof publisher?.name === 'string') found.publisher ??= publisher.name;
      }
    } catch {
      // Broken JSON-LD is common and tells nothing.
    }
  }
  return found;
}

function* things(value: unknown, depth: number): Generator<Record<string, unknown>> {
  if (depth > 4 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const item of value.slice(0, 50)) yield* things(item, depth + 1);
  else {
    yield value as Record<string, unknown>;
    yield* things((value as Record<string, unknown>)['@graph'], depth + 1);
  }
}

function metaFields(page: Page): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content');
    if (name !== null && content !== null && content !== '' && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), content);
  }
  return fields;
}

/** The one article that a page marks, or what Readability finds, or the whole body. */
function articlePieces(page: Page, tools: HtmlTools): Piece[] {
  for (const selector of ['[itemprop=articleBody]', 'article', 'main', '[role=main]']) {
    const marked = page.querySelectorAll(selector);
    if (marked.length !== 1) continue;
    const pieces = collect(marked[0]!);
    if (length(pieces) >= 200) return pieces;
  }
  const whole = collect(page.body);
  // Weighing the parts of a page takes its square in time; a page of so many parts is a list or an attack.
  if (length(whole) < 500 || whole.length > 4000) return whole;
  const article = tools.findArticle(page);
  const found = article === null ? [] : collect(article);
  return length(found) * 5 > length(whole) ? found : whole;
}

const length = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.text.length, 0);

const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'NAV',
  'FORM',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'IFRAME',
  'SVG',
  'OBJECT',
  'HEAD',
]);
const furniture = new Set(['ASIDE', 'FOOTER']);
const breaks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
const headings = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** The pieces of text under an element in order; walks without recursion. */
function collect(root: PageElement): Piece[] {
  const pieces: Piece[] = [];
  let words: string[] = [];
  let kind: Piece['kind'] = null;
  const flush = (): void => {
    const text = tidy(words.join(''));
    if (text !== '') pieces.push({ kind, text });
    words = [];
  };
  type Step = { readonly node: PageNode; readonly leave: Piece['kind'] | undefined };
  const stack: Step[] = [{ node: root, leave: undefined }];
  while (stack.length > 0) {
    const { node, leave } = stack.pop()!;
    if (leave !== undefined) {
      flush();
      kind = leave;
    } else if (node.nodeType === 3) words.push(node.textContent ?? '');
    else if (node.nodeType === 1) {
      const element = node as PageElement;
      const tag = element.tagName.toUpperCase();
      if (skipped.has(tag) || isHidden(element)) continue;
      if (breaks.has(tag)) {
        flush();
        stack.push({ node, leave: kind });
        kind = elementKind(tag, kind);
      }
      for (let child = element.lastChild; child !== null; child = child.previousSibling)
        stack.push({ node: child, leave: undefined });
    }
  }
  flush();
  return pieces;
}

function isHidden(element: PageElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    hidden.test(element.getAttribute('style') ?? '')
  );
}

function elementKind(tag: string, outer: Piece['kind']): Piece['kind'] {
  if (outer !== null) return outer;
  if (tag === 'FIGCAPTION' || tag === 'FIGURE') return 'caption';
  if (furniture.has(tag)) return 'furniture';
  return tag === 'H1' ? 'title' : headings.has(tag) ? 'heading' : null;
}

function joined(pieces: readonly Piece[]): { readonly text: string; readonly hints: readonly Block[] } {
  const hints: Block[] = [];
  let at = 0;
  for (const { kind, text } of pieces) {
    if (kind !== null) hints.push({ kind, span: [at, at + text.length] });
    at += text.length + 2;
  }
  return { text: pieces.map((piece) => piece.text).join('\n\n'), hints };
}
