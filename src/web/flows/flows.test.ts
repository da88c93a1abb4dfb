import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, example, type ServedApp, servedApp } from './served-app.js';

/** What an analyst does, in order: each flow goes on where the one before ended. */
describe.skipIf(browserPath === null)(
  'the browser app (skipped where Chromium is absent)',
  { timeout: 180_000 },
  () => {
    let app: ServedApp;
    let page: Page;
    let errors: string[];
    beforeAll(async () => {
      app = await servedApp();
      ({ page, errors } = await app.page());
    }, 180_000);
    afterAll(async () => {
      await app?.close();
    }, 30_000);

    const bottomLine = () => page.locator('#bottom-line > p').first().innerText();
    const caseNote = () => page.locator('.case-head .note').first();
    const files = (folder: string) =>
      readdirSync(example(folder))
        .filter((name) => !name.startsWith('README'))
        .map((name) => join(example(folder), name));

    it('asks for a name before it takes documents', async () => {
      await page.goto(app.url);
      await page.getByRole('heading', { name: 'What is going on in the negotiations?' }).waitFor();
      await page.getByLabel('Document files').setInputFiles(files('ukraine-2022').slice(0, 1));
      await page.getByText('Give the case a name first').waitFor();
    });

    it('reads a folder of files into a new case, and leads to its brief', async () => {
      await page.getByLabel('Name of the negotiation').fill('Russia and Ukraine');
      await page.getByLabel('Document files').setInputFiles(files('ukraine-2022'));
      await page.getByText('Read 10 documents.').waitFor();
      expect(await page.locator('.job .note').innerText()).toMatch(/^10 added; \d{3} claims\.$/);
      await page.getByRole('link', { name: 'Read the brief of Russia and Ukraine' }).click();
      await page.getByRole('heading', { name: 'Bottom line' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/cases/russia-and-ukraine/brief');
      await expect
        .poll(() => caseNote().innerText())
        .toMatch(/^10 documents · 28 February 2022 to 24 April 2022 · \d{3} claims$/);
    });

    it('opens a citation: its claim and its words in its document, beside the brief, at an address of its own', async () => {
      // The first is of the news, a sentence that stands whatever was read of it; the next is of a claim.
      await page.locator('#bottom-line .cites a').nth(1).click();
      const panel = page.getByRole('complementary', { name: 'The claim in its document' });
      await panel.locator('mark.open').first().waitFor();
      const claim = new URL(page.url()).searchParams.get('claim');
      const answer = await page.request.get(`${app.url}/api/claims/${claim}`);
      const { claim: read } = (await answer.json()) as { claim: { quote: string } };
      expect((await panel.locator('mark.open').allInnerTexts()).join('')).toBe(read.quote);
      await page.reload();
      await panel.locator('mark.open').first().waitFor();
      expect(await page.getByRole('heading', { name: 'Bottom line' }).isVisible()).toBe(true);
    });

    it('rejects the claim by key, and the brief follows; undone, it is as it was', async () => {
      const before = await bottomLine();
      await page.locator('.claim-card .gist').press('r');
      await page.getByText('Rejected by Ada').waitFor();
      await expect.poll(bottomLine, { timeout: 30_000 }).not.toBe(before);
      await expect.poll(() => caseNote().innerText()).toContain('1 judged');
      await page.locator('.claim-card .gist').press('u');
      await expect.poll(bottomLine, { timeout: 30_000 }).toBe(before);
      // The brief and the panel ask the server each by itself: which is redrawn first is open.
      await expect.poll(() => page.getByText('Rejected by Ada').count()).toBe(0);
    });

    it('goes back to an earlier day, and says what changed on it', async () => {
      await page.getByLabel('As of').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.getByText(/^As of 4 March 2022; 3 documents/).waitFor();
      expect(new URL(page.url()).searchParams.get('as-of')).toBe('2022-03-04');
      await page.getByRole('heading', { name: /^Since 28 February 2022/ }).waitFor();
      await page.getByRole('button', { name: 'Back to all documents' }).click();
      await page.getByText(/^As of 24 April 2022/).waitFor();
    });

    it('corrects a claim in place, in its document', async () => {
      await page.getByRole('link', { name: 'Documents', exact: true }).click();
      await page.getByRole('link', { name: 'What was Bennett doing in Moscow?' }).click();
      await page.locator('.claim-card .gist').press('e');
      await page.getByLabel('What it says').fill('Bennett went to Moscow');
      await page.getByLabel('Said').selectOption('denied');
      await page.getByRole('button', { name: 'Save the correction' }).click();
      await page.getByText('Corrected by Ada').waitFor();
      const { items } = (await (
        await page.request.get(
          `${app.url}/api/cases/russia-and-ukraine/claims?ids=${new URL(page.url()).searchParams.get('claim')}`,
        )
      ).json()) as { items: { judgement: { correction: unknown } }[] };
      expect(items[0]!.judgement.correction).toEqual({ gist: 'Bennett went to Moscow', polarity: 'denied' });
    });

    it('goes through the claims of a document by key', async () => {
      await page.locator('.claim-card .gist').press('j');
      await page.getByText(/^Claim 2 of \d+$/).waitFor();
      await page.locator('.claim-card .gist').press('k');
      await page.getByText(/^Claim 1 of \d+$/).waitFor();
    });

    it('follows what another process adds', async () => {
      await page.goto(`${app.url}/cases/russia-and-ukraine/brief`);
      await expect.poll(() => caseNote().innerText()).toContain('10 documents');
      const folder = mkdtempSync(join(tmpdir(), 'rapporteur-late-'));
      const late = join(folder, 'late.txt');
      writeFileSync(
        late,
        'Talks go on\n\nMay 2, 2022\n\nRussia offered Ukraine a ceasefire on Monday, a Turkish official said. Ukraine rejected it.\n',
      );
      await app.run('add', 'Russia and Ukraine', late);
      rmSync(folder, { recursive: true });
      await expect.poll(() => caseNote().innerText(), { timeout: 30_000 }).toContain('11 documents');
      await page.getByText(/^As of 2 May 2022; 11 documents/).waitFor();
    });

    it('shows what a hostile text holds as text', async () => {
      await page.goto(`${app.url}/cases/russia-and-ukraine/documents`);
      await page.getByRole('tab', { name: 'Text' }).click();
      const hostile =
        'Ukraine <img src=x onerror="window.struck=1"> offered Russia talks, <script>window.struck=1</script> an official said.';
      await page.getByLabel('The document’s text').fill(hostile);
      await page.getByLabel('Headline').fill('<b>Bold</b> "headline"');
      await page.getByRole('button', { name: 'Add this text' }).click();
      await page.getByText('Read 1 document.').waitFor();
      await page.getByRole('link', { name: '<b>Bold</b> "headline"' }).click();
      await page.locator('.document-text').getByText('<script>window.struck=1</script>').waitFor();
      expect(await page.locator('.document-text :is(img, script, b)').count()).toBe(0);
      expect(await page.evaluate('window.struck')).toBeUndefined();
    });

    it('shows how far a hundred documents are, and stops', async () => {
      await page.goto(app.url);
      await page.getByLabel('Name of the negotiation').fill('A long read');
      const line =
        'The union demanded higher wages from the company on Monday, a spokesman said. The company rejected the demand. ';
      const many = Array.from({ length: 100 }, (_, i) => ({
        name: `${i}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`Report ${i}\n\n${`${line}It was round ${i}. `.repeat(60)}`),
      }));
      await page.getByLabel('Document files').setInputFiles(many);
      await page.getByText(/^Reading \d+ of 100 documents$/).waitFor();
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByText(/^Stopped after \d+ of 100 documents\.$/).waitFor();
    });

    it('finds words in claims, and leads to the sentence', async () => {
      await page.getByRole('searchbox').fill('neutrality');
      await page.getByRole('searchbox').press('Enter');
      await page.getByRole('heading', { name: '“neutrality”' }).waitFor();
      await page.locator('.search section').last().getByRole('link').first().click();
      await page.locator('mark.open').first().waitFor();
    });

    it('gives the brief out as one file', async () => {
      await page.goto(`${app.url}/cases/russia-and-ukraine/brief`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Save as one HTML file' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('russia-and-ukraine.html');
    });

    it('says what to do where there is nothing', async () => {
      await page.goto(`${app.url}/elsewhere`);
      await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
      await page.goto(`${app.url}/cases/no-such-case/brief`);
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      // A case that is not there is a 404, which the browser reports. Nothing else went wrong in all these flows.
      expect(errors.filter((e) => !/404.*no-such-case/.test(e))).toEqual([]);
    });
  },
);
