/** What is used of a page's nodes: linkedom's are near enough to the standard's. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly lastChild: PageNode | null;
  readonly previousSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

export interface Page {
  readonly title: string;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
}

/** A page from HTML, without running or fetching anything; and the article in a page (which it spoils), or null. */
export interface HtmlTools {
  readonly parsePage: (html: string) => Page;
  readonly findArticle: (page: Page) => PageElement | null;
}

/** linkedom and Readability, loaded only where a page is read, so that plain text starts fast. */
export async function loadHtmlTools(): Promise<HtmlTools> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  type Given = ConstructorParameters<typeof Readability>[0];
  return {
    parsePage: (html) => (parseHTML(html) as unknown as { document: Page }).document,
    findArticle: (page) =>
      new Readability(page as unknown as Given, {
        charThreshold: 200,
        serializer: (node) => node as unknown as PageElement,
      }).parse()?.content ?? null,
  };
}
