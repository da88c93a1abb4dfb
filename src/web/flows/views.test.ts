import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeModel } from '../../../tests/made-model.js';
import { formatGenius, formatModel, type Model, type NamedText, parseModel } from '../../bargaining/index.js';
import { browserPath, example, type ServedApp, servedApp } from './served-app.js';

/** What axe finds on a view against WCAG 2.2 AA, a line each. The frame around the views has tests of its own. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('#main', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap((v) =>
      v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary?.slice(0, 200)}`),
    );
  });
}

/** Waits until every figure of the bargain is there with all its draws. */
const settled = (page: Page) =>
  expect.poll(() => page.locator('.answer').getAttribute('aria-busy'), { timeout: 20_000 }).toBe('false');

const views = [
  ['timeline', '.timeline svg'],
  ['issues/war.ceasefire', '.movement'],
  ['bargain', '.tornado'],
] as const;

describe.skipIf(browserPath === null)(
  `the views of a case in a browser${browserPath === null ? ' (skipped: no Chromium)' : ''}`,
  () => {
    let app: ServedApp;
    const opened = async (view: string, how: BrowserContextOptions) => {
      const { page, errors } = await app.page(how);
      await page.goto(`${app.url}/cases/ukraine/${view}`);
      return { page, errors };
    };
    beforeAll(async () => {
      app = await servedApp();
      await app.run('add', 'ukraine', example('ukraine-2022'));
    }, 120_000);
    afterAll(() => app?.close());

    describe.each(views)('%s', (view, drawn) => {
      it.each([
        [1440, 'light'],
        [900, 'dark'],
        [360, 'light'],
      ] as const)('is drawn %d wide, %s, without barriers, errors or a sideways scroll', async (width, colorScheme) => {
        const { page, errors } = await opened(view, { viewport: { width, height: 900 }, colorScheme });
        await page.waitForSelector(drawn);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await barriers(page)).toEqual([]);
        expect(errors).toEqual([]);
        await page.context().close();
      });
    });

    it('a mark of the timeline is reached by the arrow keys, and Enter opens its sentence', async () => {
      const { page, errors } = await opened('timeline', { viewport: { width: 1200, height: 900 } });
      const mark = page.locator('.mark[tabindex="0"]');
      await mark.focus();
      const first = await mark.getAttribute('aria-label');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('.mark:focus').getAttribute('aria-label')).not.toBe(first);
      await page.keyboard.press('Enter');
      await page.waitForURL(/[?&]claim=clm_/);
      expect(await page.locator('.mark.is-open').getAttribute('aria-pressed')).toBe('true');
      await page.waitForSelector('.claim-card');
      expect(await page.locator('.timeline-table tr[aria-current]').count()).toBe(1);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    it('the timeline narrows to a party, and an address keeps it so', async () => {
      const { page } = await opened('timeline', { viewport: { width: 1200, height: 900 } });
      await page.waitForSelector('.mark');
      const all = await page.locator('.mark').count();
      await page.locator('.choices select').first().selectOption('RUS');
      await expect.poll(() => page.locator('.mark').count()).toBeLessThan(all);
      const narrowed = await page.locator('.mark').count();
      await page.reload();
      await expect.poll(() => page.locator('.mark').count()).toBe(narrowed);
      await page.context().close();
    });

    it('an issue opens its history, and a position its sentence', async () => {
      const { page } = await opened('issues', { viewport: { width: 1200, height: 900 } });
      await page.waitForSelector('.matrix');
      expect(await page.locator('.matrix .gap').count()).toBeGreaterThan(0);
      await page.locator('.issue-link', { hasText: /^Ceasefire$/ }).click();
      await page.waitForSelector('.issue-history');
      expect(new URL(page.url()).pathname).toBe('/cases/ukraine/issues/war.ceasefire');
      await page.locator('.issue-history .told a').first().click();
      await page.waitForSelector('.claim-card');
      await page.context().close();
    });

    it('the figures follow a number, a term and a reset; a model is exported and opened again', async () => {
      const { page, errors } = await opened('bargain', { viewport: { width: 1200, height: 900 } });
      const figures = () => page.locator('.answer').innerText();
      await page.waitForSelector('.dial input');
      await settled(page);
      const drafted = await figures();
      const slider = page.locator('.dial input').first();
      await slider.focus();
      for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
      await expect.poll(figures, { timeout: 20_000 }).not.toBe(drafted);
      const open = page.locator('.package select').first();
      await open.selectOption({ index: 1 });
      expect(await page.locator('.package .is-moved').count()).toBe(1);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export' }).click(),
      ]);
      const file = await download.path();
      const read = parseModel(readFileSync(file, 'utf8'));
      expect(read).toMatchObject({ ok: true });
      expect(read.ok && read.value.offers.at(-1)!.id).toBe('by hand');

      await page.getByRole('button', { name: 'Reset' }).click();
      await expect.poll(figures, { timeout: 20_000 }).toBe(drafted);
      await page.locator('.file-button input').setInputFiles(file);
      await page
        .getByText(/^From .*\.yaml|^From /)
        .first()
        .waitFor();
      await page
        .locator('.file-button input')
        .setInputFiles({ name: 'no.yaml', mimeType: 'text/yaml', buffer: Buffer.from('title: [') });
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Back to the draft' }).click();
      await expect.poll(figures, { timeout: 20_000 }).toBe(drafted);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    it('a link opens the changed model again', async () => {
      const { page, errors } = await opened('bargain', { viewport: { width: 1200, height: 900 } });
      await page.waitForSelector('.dial input');
      const slider = page.locator('.dial input').first();
      await slider.focus();
      for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
      await page.locator('.package select').first().selectOption({ index: 1 });
      await page.waitForURL(/[?&]changed=/);
      await settled(page);
      const [was, answer] = [await slider.inputValue(), await page.locator('.answer').innerText()];
      await page.reload();
      await page.waitForSelector('.dial input');
      await expect.poll(() => page.locator('.dial.is-moved').count()).toBe(1);
      expect(await page.locator('.dial.is-moved input').inputValue()).toBe(was);
      expect(await page.locator('.package .is-moved').count()).toBe(1);
      await expect.poll(() => page.locator('.answer').innerText(), { timeout: 20_000 }).toBe(answer);
      await page.getByRole('button', { name: 'Reset' }).click();
      await page.waitForURL((url) => !url.searchParams.has('changed'));
      expect(errors).toEqual([]);
      await page.context().close();
    });

    it('GENIUS files of three sides open, and a table says what each gains', async () => {
      const { page, errors } = await opened('bargain', { viewport: { width: 1200, height: 900 } });
      await page.waitForSelector('.tornado');
      const heirs = parseModel(readFileSync(example('bargains/three-heirs.yaml'), 'utf8'));
      const files = formatGenius((heirs as { value: Model }).value);
      await page
        .locator('.file-button input')
        .setInputFiles(
          (files as { value: NamedText[] }).value
            .reverse()
            .map(({ name, text }) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })),
        );
      await page.getByText('With 3 sides there is no frontier to draw.').waitFor();
      expect(await page.locator('.gains tbody tr').count()).toBeGreaterThan(1);
      expect(await page.locator('svg.frontier').count()).toBe(0);
      expect(await barriers(page)).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    it('a slider of a model of ten issues is redrawn at once', async () => {
      const { page } = await opened('bargain', { viewport: { width: 1200, height: 900 } });
      await page.waitForSelector('.tornado');
      const text = formatModel(madeModel(10));
      await page
        .locator('.file-button input')
        .setInputFiles({ name: 'ten.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
      await page.waitForSelector('.course');
      await settled(page);
      await page.waitForSelector('.dial input');
      const { taken, reference } = await page.evaluate(async () => {
        const slider = document.querySelector<HTMLInputElement>('.dial input[type=range]')!;
        const findings = document.querySelector('.findings')!;
        // The dashed line of the tornado stands at the best guess, which every move of a number changes.
        const drawn = () => findings.querySelector('.tornado .best-guess')?.getAttribute('d');
        const times: { taken: number; reference: number }[] = [];
        for (let k = 1; k <= 25; k++) {
          const busy = performance.now();
          let sum = 0;
          for (let i = 1; i < 4e6; i++) sum += Math.sqrt(i);
          const reference = performance.now() - busy + (sum < 0 ? 1 : 0);
          const before = drawn();
          const start = performance.now();
          const redrawn = new Promise<number>((resolve) => {
            const observer = new MutationObserver(() => {
              if (drawn() === before) return;
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - start));
            });
            observer.observe(findings, { attributes: true, childList: true, subtree: true });
          });
          const place = (k % 2 === 0 ? 20 + k : 80 - k) / 100;
          slider.value = String(Number(slider.min) + (Number(slider.max) - Number(slider.min)) * place);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          times.push({ taken: await redrawn, reference });
          await new Promise((r) => setTimeout(r, 30));
        }
        const middle = (of: (t: (typeof times)[number]) => number) => times.map(of).sort((a, b) => a - b)[12]!;
        return { taken: middle((t) => t.taken), reference: middle((t) => t.reference) };
      });
      console.log(
        `slider to redraw, ten issues: median ${taken.toFixed(0)} ms, while four million square roots took ${reference.toFixed(0)} ms`,
      );
      // The aim is 50 ms on a machine that does nothing else; what else it does shows in the square roots.
      expect(taken).toBeLessThan(60 + 15 * reference);
      await page.context().close();
    });
  },
);
