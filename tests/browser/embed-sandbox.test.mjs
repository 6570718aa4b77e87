// In a frame that the host has shielded: no origin, no storage. A file is read all the same, and what is made of it can be
// kept where the host allows that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementWith, event, openDataIn, pressIn, useHost, widgetFrame } from './lib/embedded.mjs';
import { analysed } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useHost();
const bare = useHost({ headers: false });

/** The file comes at once, before the worker can have come. */
async function withOrders(attributes) {
  const opened = await used.show(elementWith(attributes));
  const inside = { ...opened, page: await widgetFrame(opened) };
  await openDataIn(inside);
  await inside.page.locator('#kw-mirror input[type=file]').first().setInputFiles(madeUpOrders());
  await analysed(inside);
  return { opened, inside };
}

test('scripts alone: no origin, no storage, and a file is read', async () => {
  const { opened, inside } = await withOrders('lang="nl" sandbox="allow-scripts"');
  assert.equal(await inside.page.evaluate(() => self.origin), 'null');
  assert.equal((await event(opened, 'clv-import')).customers, 300);
  await pressIn(inside.page, 'button', opened.t('data.use_numbers'));
  await inside.page.getByRole('tab', { name: opened.t('nav.calculator'), selected: true }).waitFor({ state: 'attached' });
  await opened.close();
});

test('a sandbox without further words allows to keep files and to print', async () => {
  const { opened, inside } = await withOrders('lang="nl" sandbox');
  assert.equal(await inside.page.evaluate(() => self.origin), 'null');
  await pressIn(inside.page, 'button', opened.t('export.menu'));
  const coming = opened.page.waitForEvent('download');
  await pressIn(inside.page, 'button', opened.t('export.analysis'));
  assert.equal((await coming).suggestedFilename(), opened.t('export.analysis_file'));
  await inside.page.evaluate(() => window.print()); // refused in a sandbox: a warning in the console, which close() finds
  await opened.close();
});

test('a server that does not allow its scripts across origins: the poster stays and the host hears why', async () => {
  const poster = '<p id="poster">Voorbeeld: een nieuwe klant levert € 93 op.</p>';
  const opened = await bare.show(elementWith('lang="nl" sandbox="allow-scripts"', poster), { allow: /CORS policy|^failed: |ERR_FAILED/ });
  assert.deepEqual(await event(opened, 'clv-error'), { reason: 'start' });
  assert.ok(await opened.page.locator('#poster').isVisible());
  await opened.page.frameLocator('iframe').locator('html.failed').waitFor({ state: 'attached' });
  await opened.close();
});
