// The page stays smooth while the worker reads: no task of the page is longer than 50 ms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settle, useBrowser } from './lib/browser.mjs';
import { analysed, choose, openData } from './lib/import.mjs';
import { madeUpOrders, onDisk } from './lib/orders.mjs';

const used = useBrowser();

/**
 * The longest task of the page's main thread while a file is read and its numbers appear, in milliseconds of its own processor time:
 * other programs on the same processors make a task longer on the wall, not in this.
 */
async function longestTask() {
  // Chromium counts the software GL's waits as the page's own; the plain face shows what the page itself does.
  const opened = await openPage(used, { query: '?lang=nl&face=plain' });
  await openData(opened);
  await opened.page.locator('#kw-mirror input[type=file]').first().hover({ force: true });
  await opened.page.waitForLoadState('networkidle');
  await settle(opened.page);
  await used.browser.startTracing(opened.page, { categories: ['toplevel', 'blink.user_timing'] });
  await opened.page.evaluate(() => performance.mark('here'));
  await choose(opened, onDisk(madeUpOrders({ customers: 60_000 })));
  await analysed(opened);
  await settle(opened.page);
  const { traceEvents } = JSON.parse(String(await used.browser.stopTracing()));
  await opened.close();
  const own = traceEvents.find((/** @type {any} */ event) => event.name === 'here');
  assert.ok(own, 'the page is in the trace');
  const tasks = traceEvents.filter((/** @type {any} */ event) => event.name.endsWith('RunTask') && event.pid === own.pid && event.tid === own.tid && event.tdur !== undefined);
  assert.ok(tasks.length > 100, `${tasks.length} tasks`);
  return Math.max(...tasks.map((/** @type {any} */ task) => task.tdur / 1000));
}

test('no long task during an import', async () => {
  const longestMs = await longestTask();
  assert.ok(longestMs <= 50, `${longestMs} ms`);
});

test('where the browser calls no frames, what changed is told all the same', async () => {
  const opened = await openPage(used);
  await opened.page.evaluate(() => (window.requestAnimationFrame = () => 0));
  // Not by a click of the test's, which itself waits for frames.
  await opened.page.getByRole('button', { name: opened.t('calculator.more'), exact: true }).dispatchEvent('click');
  await opened.page.getByRole('button', { name: opened.t('calculator.less'), exact: true }).waitFor({ state: 'attached', timeout: 10_000 });
  await opened.close();
});
