// The promise: a file goes nowhere. The network is watched, and then taken away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, useBrowser } from './lib/browser.mjs';
import { openDataIn, widgetFrame } from './lib/embedded.mjs';
import { analysed, choose, drop, openData } from './lib/import.mjs';
import { madeUpOrders } from './lib/orders.mjs';

const used = useBrowser();

/** Opening the data view loads the reader; then everything that a file needs is here. */
async function ready(opened) {
  await openData(opened);
  await choose(opened, madeUpOrders({ customers: 60 }));
  await analysed(opened);
}

test('no request is made once a file is dropped', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await opened.page.locator('#kw-mirror input[type=file]').first().hover({ force: true });
  await opened.page.waitForFunction(() => performance.getEntriesByType('resource').some((e) => e.name.includes('worker')));
  await opened.page.waitForLoadState('networkidle');
  const before = opened.requests.length;
  await drop(opened, madeUpOrders());
  await analysed(opened);
  assert.deepEqual(opened.requests.slice(before), []);
  assert.deepEqual(opened.requests.filter((url) => !url.startsWith(used.site.origin) && !/^(data|blob):/.test(url)), []);
  await opened.close();
});

test('works without a network once the reader is here', async () => {
  const opened = await openPage(used);
  await ready(opened);
  await opened.page.context().setOffline(true);
  await choose(opened, madeUpOrders({ customers: 120 }));
  await opened.page.getByRole('row').filter({ hasText: '120' }).first().waitFor({ state: 'attached' });
  await opened.close();
});

test('with every request blocked, a file is read all the same', async () => {
  const opened = await openPage(used);
  await ready(opened);
  const asked = /** @type {string[]} */ ([]);
  await opened.page.context().route('**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await choose(opened, madeUpOrders({ customers: 120 }));
  await opened.page.getByRole('row').filter({ hasText: '120' }).first().waitFor({ state: 'attached' });
  assert.deepEqual(asked, []);
  await opened.close();
});

test('“How do I know?” tells how to check it', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await opened.page.getByRole('button', { name: opened.t('privacy.how') }).click();
  const panel = opened.page.getByRole('region', { name: opened.t('privacy.title') });
  await panel.waitFor({ state: 'attached' });
  for (const key of ['privacy.offline', 'privacy.network', 'privacy.stored', 'privacy.rules', 'privacy.host'])
    assert.ok((await panel.textContent())?.includes(opened.t(key)), key);
  await opened.page.getByRole('button', { name: opened.t('privacy.how') }).click();
  await panel.waitFor({ state: 'detached' });
  await opened.close();
});

test('nothing is kept: no cookies, no storage', async () => {
  const opened = await openPage(used);
  await ready(opened);
  assert.deepEqual(await opened.page.context().cookies(), []);
  assert.deepEqual(
    await opened.page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]),
    [0, 0, 0, 0],
  );
  await opened.close();
});

test('the page around hears nothing of the file', async () => {
  const opened = await openPage(used, {
    path: 'index.html',
    query: '',
    prepare: (page) =>
      page.addInitScript(() => {
        const heard = /** @type {any} */ (window);
        heard.messages = [];
        addEventListener('message', ({ data }) => heard.messages.push(JSON.stringify(data)));
      }),
  });
  await opened.page.locator('clv-calculator').scrollIntoViewIfNeeded();
  const frame = await widgetFrame(opened);
  const inside = { ...opened, page: frame };
  await openDataIn(inside);
  await frame.locator('#kw-mirror input[type=file]').first().setInputFiles(madeUpOrders());
  await analysed(inside);
  const messages = await opened.page.evaluate(() => /** @type {any} */ (window).messages.join('\n'));
  assert.match(messages, /height/);
  for (const secret of ['bestellingen.csv', 'K17', 'klantnummer']) assert.ok(!messages.includes(secret), messages);
  await opened.close();
});
