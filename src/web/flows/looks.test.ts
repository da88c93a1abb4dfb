import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casePageIds } from '../routes/route.js';
import { browserPath, example, type ServedApp, servedApp } from './served-app.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ofCase = '/cases/detroit-carmakers';
const addresses = ['/', '/search?q=wages', '/nowhere', ...casePageIds.map((id) => `${ofCase}/${id}`)];

describe.skipIf(browserPath === null)('every page (skipped where Chromium is absent)', { timeout: 300_000 }, () => {
  let app: ServedApp;
  beforeAll(async () => {
    app = await servedApp();
    await app.run('add', 'Detroit carmakers', example('uaw-2023'));
    const { brief } = (await (await fetch(`${app.url}/api${ofCase}/brief`)).json()) as {
      brief: { citations: { claim: string; document: { id: string } }[] };
    };
    const { claim, document } = brief.citations[0]!;
    addresses.push(`${ofCase}/brief?claim=${claim}`, `${ofCase}/documents/${document.id}?claim=${claim}`);
  }, 180_000);
  afterAll(async () => {
    await app?.close();
  }, 30_000);

  it.each(['light', 'dark'] as const)('breaks no rule of axe (WCAG 2.2 AA) in the %s theme', async (colorScheme) => {
    const { page } = await app.page({ colorScheme });
    for (const address of addresses) {
      await page.goto(app.url + address);
      await page.locator('main :is(h1, h2, p)').first().waitFor();
      await page.waitForTimeout(600);
      await page.evaluate(axe.source);
      const broken = await page.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html))`,
      );
      expect(broken, `${address}, ${colorScheme}`).toEqual([]);
    }
    await page.context().close();
  });

  it('fits a screen of 360 pixels', async () => {
    const { page } = await app.page({ viewport: { width: 360, height: 740 } });
    for (const address of addresses) {
      await page.goto(app.url + address);
      await page.locator('main :is(h1, h2, p)').first().waitFor();
      await page.waitForTimeout(600);
      expect(await page.evaluate('document.documentElement.scrollWidth'), address).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  });

  it('loads at most 40 kB of script, packed, and shows a brief within seconds on a slow line', async () => {
    const { page } = await app.page();
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    // A slow 4G line, as Lighthouse takes one.
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
    const packed: string[] = [];
    let script = 0;
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      packed.push(response.headers()['content-encoding'] ?? 'not packed');
    });
    const scripts = new Set<string>();
    line.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
    line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) script += encodedDataLength;
    });
    const start = performance.now();
    await page.goto(`${app.url}${ofCase}/brief`, { waitUntil: 'commit' });
    await page.getByRole('heading', { name: 'Bottom line' }).waitFor();
    const seconds = (performance.now() - start) / 1000;
    expect(packed).toContain('br');
    expect(script).toBeGreaterThan(5_000);
    expect(script).toBeLessThanOrEqual(40_000);
    expect(seconds).toBeLessThan(6);
    await page.context().close();
  });

  it('keeps the theme that was chosen', async () => {
    const { page } = await app.page({ colorScheme: 'light' });
    await page.goto(app.url);
    await page.getByLabel('Theme').selectOption('dark');
    await page.reload();
    await page.getByLabel('Theme').waitFor();
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(21, 23, 26)');
    await page.context().close();
  });
});
