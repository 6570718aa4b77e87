// From a file to numbers in the calculator: chosen, dropped, cancelled, taken over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, openPage, useBrowser } from './lib/browser.mjs';
import { field, headline, tidy } from './lib/calculator.mjs';
import { analysed, cancelAtOnce, choose, drop, openData, problem, row } from './lib/import.mjs';
import { cdnowFile, largeFile, madeUpOrders, shopifyFile } from './lib/orders.mjs';

const used = useBrowser();
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

test('a chosen file is read and counted', async () => {
  const opened = await openPage(used);
  const orders = madeUpOrders();
  await openData(opened);
  await choose(opened, orders);
  await analysed(opened);
  assert.match(tidy(await row(opened, opened.t('data.report_orders'))), new RegExp(grouped(orders.orders)));
  assert.match(tidy(await row(opened, opened.t('data.report_customers'))), new RegExp(grouped(orders.customers)));
  await opened.close();
});

test('a file dropped anywhere on the page is read', async () => {
  const opened = await openPage(used);
  await drop(opened, madeUpOrders());
  await analysed(opened);
  await opened.page.getByRole('tab', { name: opened.t('nav.data'), selected: true }).waitFor({ state: 'attached' });
  await opened.close();
});

test('several files add up', async () => {
  const opened = await openPage(used);
  const orders = madeUpOrders();
  const lines = orders.buffer.toString().trimEnd().split('\r\n');
  const half = Math.ceil(lines.length / 2);
  const file = (name, part) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`${[lines[0], ...part].join('\r\n')}\r\n`) });
  await openData(opened);
  await choose(opened, [file('eerste.csv', lines.slice(1, half)), file('tweede.csv', lines.slice(half))]);
  await analysed(opened);
  assert.match(tidy(await row(opened, opened.t('data.report_orders'))), new RegExp(grouped(orders.orders)));
  await opened.close();
});

test('measured numbers can be used in the calculator', async () => {
  const opened = await openPage(used);
  const before = { aov: await field(opened, 'aov').inputValue(), headline: await headline(opened) };
  await openData(opened);
  await choose(opened, madeUpOrders());
  await analysed(opened);
  await opened.page.getByRole('button', { name: opened.t('data.use_numbers') }).click();
  await opened.page.getByRole('tab', { name: opened.t('nav.calculator'), selected: true }).waitFor({ state: 'attached' });
  await eventually(() => field(opened, 'aov').inputValue(), (aov) => aov !== before.aov, 'the measured order value');
  await eventually(() => headline(opened), (text) => text !== before.headline, 'a new result');
  await opened.close();
});

test('the real purchases of CDNOW', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, cdnowFile);
  await analysed(opened);
  assert.match(tidy(await row(opened, opened.t('data.report_rows'))), /6\.919/);
  assert.match(tidy(await row(opened, opened.t('data.report_customers'))), /2\.357/);
  const period = tidy(await row(opened, opened.t('data.report_period')));
  assert.match(period, /1997/);
  assert.match(period, /1998/);
  await opened.close();
});

test('a Shopify orders export is recognised', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await choose(opened, shopifyFile);
  await analysed(opened);
  assert.match(await row(opened, opened.t('data.report_platform')), /Shopify/);
  await opened.close();
});

test('progress is shown while a large file is read', async () => {
  const opened = await openPage(used);
  await openData(opened);
  await opened.page.evaluate(() => {
    const seen = /** @type {any} */ (window);
    seen.progress = new Set();
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar) seen.progress.add(bar.value);
    }).observe(document.getElementById('kw-mirror'), { subtree: true, childList: true, attributes: true });
  });
  await choose(opened, largeFile());
  await analysed(opened);
  const steps = await opened.page.evaluate(() => [.../** @type {any} */ (window).progress]);
  assert.ok(steps.filter((share) => share > 0 && share <= 1).length >= 2, `progress seen: ${steps}`);
  await opened.close();
});

test('cancel answers at once and keeps what was there', async () => {
  const opened = await openPage(used);
  await openData(opened);
  const first = madeUpOrders();
  await choose(opened, first);
  await analysed(opened);
  const before = tidy(await row(opened, opened.t('data.report_orders')));

  await cancelAtOnce(opened);
  await choose(opened, largeFile());
  await opened.page.waitForFunction(() => /** @type {any} */ (window).cancelled);
  const cancel = opened.page.getByRole('button', { name: opened.t('data.cancel') });
  await cancel.waitFor({ state: 'detached', timeout: 2000 });
  await analysed(opened);
  assert.equal(tidy(await row(opened, opened.t('data.report_orders'))), before);
  // The reader is free again.
  await choose(opened, madeUpOrders({ customers: 90 }));
  await eventually(() => row(opened, opened.t('data.report_customers')).then(tidy), (text) => /\D90$/.test(text.trim()), 'the next file');
  await opened.close();
});

test('a reader that can’t start is said, and the calculator goes on', async () => {
  const opened = await openPage(used, {
    prepare: (page) => page.route('**/worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' })),
  });
  await openData(opened);
  await choose(opened, madeUpOrders());
  assert.equal(await problem(opened), opened.t('data.problem_engine'));
  await opened.page.getByRole('tab', { name: opened.t('nav.calculator') }).click();
  assert.match(await headline(opened), /€ 93/);
  opened.problems.length = 0; // the browser names the broken script in its console, as it should
  await opened.close();
});

test('a folder is refused with a sentence', async () => {
  const opened = await openPage(used, {
    // A folder can't be made by a script: its entry is what tells it from a file.
    prepare: (page) =>
      page.addInitScript(() => {
        DataTransferItem.prototype.webkitGetAsEntry = () => /** @type {any} */ ({ isDirectory: true });
      }),
  });
  await drop(opened, { ...madeUpOrders(), name: 'exports' });
  assert.match(await problem(opened), /exports/);
  await opened.close();
});
