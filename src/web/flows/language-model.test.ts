import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, modelServer, toldOf } from '../../../tests/model-server.js';
import { browserPath, type ServedApp, servedApp } from './served-app.js';

describe.skipIf(browserPath === null)(
  'the browser app of a server that reads with a language model (skipped where Chromium is absent)',
  { timeout: 180_000 },
  () => {
    const quote = 'Ruritania will not cede the port';
    let model: ModelServer;
    let app: ServedApp;
    beforeAll(async () => {
      const told = { kind: 'refusal', parties: [{ name: 'Ruritania' }], issue: null, quote, gist: quote };
      model = await modelServer((body) => (body.includes(quote) ? toldOf(told, { ...told, quote: 'For sale' }) : 401));
      app = await servedApp('--model', 'm', '--endpoint', model.address);
    }, 180_000);
    afterAll(async () => {
      await app?.close();
      model?.close();
    }, 30_000);

    it('says where the text goes before it is added, what the model read, and what it could not', async () => {
      const { page, errors } = await app.page();
      await page.goto(app.url);
      await page.getByText(`the text of what you add is sent to ${new URL(model.address).host}`).waitFor();
      await page.getByLabel('Name of the negotiation').fill('The port');
      const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await page
        .getByLabel('Document files')
        .setInputFiles([
          file('port.txt', `${quote}, its envoy said.`),
          file('other.txt', 'Syldavia rejected the offer, its envoy said.'),
        ]);
      await page.getByText('Read 2 documents.').waitFor();
      await page.getByText('1 document not read by the language model').waitFor();
      expect(await page.locator('.job').innerText()).toMatch(
        /1 left out whose words[\s\S]*The built-in reader has read it/,
      );
      await page.goto(`${app.url}/cases/the-port/documents`);
      await expect
        .poll(() => page.locator('.reports .size').allInnerTexts())
        .toEqual([expect.stringMatching(/words$/), expect.stringMatching(/words, read by m$/)]);
      expect(errors).toEqual([]);
    });
  },
);
